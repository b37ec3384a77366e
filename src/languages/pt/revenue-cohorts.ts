import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const units = {
  month: {one: 'mês', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const named = {
  net: 'Retenção líquida de receita',
  gross: 'Retenção bruta de receita',
  logo: 'Retenção de contas',
} as const;
const base = {net: 'do MRR inicial', gross: 'do MRR inicial', logo: 'das contas'} as const;
const byMrr = 'média ponderada pelo MRR inicial';
const weighted = {net: byMrr, gross: byMrr, logo: 'média ponderada pelas contas'} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: ': a expansão supera o que se perde.',
  less: ': perde-se mais do que a expansão traz.',
  unclear: '.',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {net: `${named.net} por coorte`, gross: `${named.gross} por coorte`, logo: `${named.logo} por coorte`},
  kept: {net: 'Retenção líquida', gross: 'Retenção bruta', logo: 'Retenção de contas'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `, e ${last.share} ${last.after}${limits(last.range)}`;
    const at = `${first.after}${limits(first.range)}${then}`;
    if (measure === 'logo') return [[first.share], ` das contas ainda pagam ${at}.`];
    return measure === 'net'
      ? ['As coortes pagam ', [first.share], ` do seu MRR inicial ${at}${verdicts[verdict]}`]
      : ['Sem expansão, as coortes mantêm ', [first.share], ` do seu MRR inicial ${at}.`];
  },
  after: (n, count, unit) => `após ${count} ${form(n, units[unit])}`,
  few: (n, accounts) =>
    n === 1 ? 'Uma única conta não diz quase nada.' : `${accounts} são poucas para ter certeza de algo.`,
  accounts: (n, count) => `${count} ${form(n, {one: 'conta', other: 'contas'})}`,
  notOldEnough: 'Nenhuma coorte tem ainda idade suficiente para dizer quanto mantém.',
  tooSmall: 'Ficaram, ou saíram, poucas contas para que isso seja exibido.',
  startingMrr: 'MRR inicial',
  accountsHead: 'Contas',
  mrr: 'MRR',
  mrrOf: (kept, started) => `${kept} de ${started} por mês`,
  accountsOf: (kept, began) => `${kept} de ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} em porcentagem, por ${units[unit].one} do primeiro pagamento das contas e ${units[unit].other} desde então`,
  parts: '100%: tanto quanto no início',
  amounts: {
    net: 'MRR; as cores mostram a proporção do início',
    gross: 'MRR sem expansão; as cores mostram a proporção do início',
    logo: 'Contas que pagam; as cores mostram a proporção',
  },
  counts: {
    net: 'líquida: a expansão conta',
    gross: 'bruta: cada conta no máximo com o que pagava no início',
    logo: 'contas que pagam',
  },
  seen: {month: 'pelo último dia de cada mês', quarter: 'pelo último dia de cada trimestre'},
  anew: 'quem volta começa de novo',
  weighted,
  bold: (measure, level) => `linha grossa: ${weighted[measure]}, banda de ${level}`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'nenhuma coorte tem idade suficiente' : `em média ${mean} ${base[measure]}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  goneAt: (heading, name) => `${heading}: contas de ${name} que não pagam mais`,
  whoPays: (name, after) => `${name}: pagam ${after}`,
  whoIsGone: (name, after) => `${name}: não pagam mais ${after}`,
  listPaying: (name) => `Selecionar para ver quem de ${name} ainda paga`,
  listGone: (name) => `Selecionar para ver quem de ${name} não paga mais`,
};
