import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import {plural} from '../plural.js';

const form = plural('es');
const units = {
  month: {one: 'mes', other: 'meses'},
  quarter: {one: 'trimestre', other: 'trimestres'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const named = {
  net: 'Retención neta de ingresos',
  gross: 'Retención bruta de ingresos',
  logo: 'Retención de cuentas',
} as const;
const base = {net: 'del MRR inicial', gross: 'del MRR inicial', logo: 'de las cuentas'} as const;
const byMrr = 'media ponderada por el MRR inicial';
const weighted = {net: byMrr, gross: byMrr, logo: 'media ponderada por las cuentas'} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: ': la expansión supera lo que se pierde.',
  less: ': se pierde más de lo que aporta la expansión.',
  unclear: '.',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {net: `${named.net} por cohorte`, gross: `${named.gross} por cohorte`, logo: `${named.logo} por cohorte`},
  kept: {net: 'Retención neta', gross: 'Retención bruta', logo: 'Retención de cuentas'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `, y el ${last.share} ${last.after}${limits(last.range)}`;
    const at = `${first.after}${limits(first.range)}${then}`;
    if (measure === 'logo') return ['El ', [first.share], ` de las cuentas sigue pagando ${at}.`];
    return measure === 'net'
      ? ['Las cohortes pagan el ', [first.share], ` de su MRR inicial ${at}${verdicts[verdict]}`]
      : ['Sin expansión, las cohortes conservan el ', [first.share], ` de su MRR inicial ${at}.`];
  },
  after: (n, count, unit) => `después de ${count} ${form(n, units[unit])}`,
  few: (n, accounts) =>
    n === 1 ? 'Una sola cuenta no dice casi nada.' : `${accounts} son muy pocas para estar seguro de algo.`,
  accounts: (n, count) => `${count} ${form(n, {one: 'cuenta', other: 'cuentas'})}`,
  notOldEnough: 'Ninguna cohorte es aún lo bastante antigua para decir cuánto conserva.',
  tooSmall: 'Se quedaron, o se fueron, muy pocas cuentas para mostrarlo.',
  startingMrr: 'MRR inicial',
  accountsHead: 'Cuentas',
  mrr: 'MRR',
  mrrOf: (kept, started) => `${kept} de ${started} al mes`,
  accountsOf: (kept, began) => `${kept} de ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} en porcentaje, por el ${units[unit].one} del primer pago de las cuentas y ${units[unit].other} desde entonces`,
  parts: '100\u00a0%: tanto como al inicio',
  amounts: {
    net: 'MRR; los colores muestran la proporción del inicio',
    gross: 'MRR sin expansión; los colores muestran la proporción del inicio',
    logo: 'Cuentas que pagan; los colores muestran la proporción',
  },
  counts: {
    net: 'neta: la expansión cuenta',
    gross: 'bruta: cada cuenta, como mucho con lo que pagaba al inicio',
    logo: 'cuentas que pagan',
  },
  seen: {month: 'según el último día de cada mes', quarter: 'según el último día de cada trimestre'},
  anew: 'quien vuelve empieza de nuevo',
  weighted,
  bold: (measure, level) => `en negrita: ${weighted[measure]}, banda del ${level}`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'ninguna cohorte es lo bastante antigua' : `de media el ${mean} ${base[measure]}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  goneAt: (heading, name) => `${heading}: cuentas de ${name} que ya no pagan`,
  whoPays: (name, after) => `${name}: pagan ${after}`,
  whoIsGone: (name, after) => `${name}: ya no pagan ${after}`,
  listPaying: (name) => `Seleccionar para ver quién de ${name} sigue pagando`,
  listGone: (name) => `Seleccionar para ver quién de ${name} ya no paga`,
};
