import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const one = {user: 'pessoa', account: 'conta'} as const;
const many = {user: 'pessoas', account: 'contas'} as const;
const oneUnit = {minute: 'minuto', hour: 'hora', day: 'dia'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'ainda não'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'faltam ainda algumas';
  if (notYet.n === 0) return 'já não falta nenhuma';
  return `${form(notYet.n, {one: 'falta', other: 'faltam'})} ainda ${notYet.count}`;
};

export const ttvHistogram: TtvWords = {
  members: (n, count, by) => `${count} ${form(n, {one: one[by], other: many[by]})}`,
  times: {
    minute: (n, text) => `${text} ${form(n, {one: 'minuto', other: 'minutos'})}`,
    hour: (n, text) => `${text} ${form(n, {one: 'hora', other: 'horas'})}`,
    day: (n, text) => `${text} ${form(n, {one: 'dia', other: 'dias'})}`,
  },
  units: {minute: 'minutos', hour: 'horas', day: 'dias'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `Metade de ${members} chega lá em até `,
      [time],
      `${spaced(limits)}; ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`A única ${one[by]} chegou lá em `, [time], '.'],
    limits: (lower, upper) => `(${lower} a ${upper})`,
    orMore: (lower) => `(${lower} ou mais)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `De ${members}, menos da metade chegou lá até agora: `,
      [share],
      ` em até ${time}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `A única ${one[by]} ainda não chegou lá, com ${time} de acompanhamento.`
        : `De ${members}, nenhuma chegou lá ainda, com até ${time} de acompanhamento.`,
    tooFew: (n, members) =>
      n === 1 ? 'Um único caso não diz quase nada.' : `${members} são poucas para tirar conclusões.`,
    groups: (first, last) =>
      `Metade de “${first.name}” precisa de ${first.time}; metade de “${last.name}”, de ${last.time}.`,
    groupsAlike: 'Não há diferença clara entre as medianas dos grupos.',
  },
  pill: {
    share: (share, time) => `${share} em até ${time}`,
    unknown: (time) => `em até ${time}: ainda por saber`,
    handle: 'Proporção que chega lá em até',
    spoken: (said, limits) => (limits === null ? said : `${said}, ${limits}`),
  },
  median: (time) => `mediana ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `a partir de ${lower}`,
  shareThere: 'proporção que já chegou lá',
  perBin: (by, width) => {
    if (width === null) return `${many[by]} por intervalo`;
    return `${many[by]} por ${width.n === 1 ? oneUnit[width.unit] : `intervalo de ${width.text}`}`;
  },
  open: (from) => `${from}+`,
  notYet: 'ainda não',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'sem grupo',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from} a ${to}`,
    andMore: (from) => `${from} ou mais`,
    notYet: 'Ainda não chegaram lá',
    people: {user: 'Pessoas', account: 'Contas'},
    share: 'Proporção do total',
    shareThere: 'Já chegaram lá',
    within: (time) => `Em até ${time}`,
    median: 'Mediana',
    notReached: 'ainda não',
    stillNot: 'Ainda não',
    followed: 'Contam durante o tempo em que foram acompanhadas',
    hidden: (minimum) => `Menos de ${minimum} não são mostradas`,
  },
  foot: {
    started: (first, last) => (first === last ? `início em ${first}` : `início ${first} – ${last}`),
    value: (event) => `até o primeiro “${event}”`,
    censored: 'quem ainda não chegou lá conta como censurado (Kaplan–Meier), não como fracasso',
    valueBeforeStart: (n, count) =>
      `${count} já ${form(n, {one: 'tinha chegado', other: 'tinham chegado'})} lá antes do início, o que não conta`,
    withoutStart: (n, count) => `${count} sem início, ${form(n, {one: 'excluída', other: 'excluídas'})}`,
    emptied: (time) => `poucas foram acompanhadas desde o início: só por isso a curva chega ao topo com ${time}`,
    hiddenBars: (minimum) => `barras com menos de ${minimum} não mostradas`,
    hiddenGroups: (n, count, minimum) =>
      `${count} ${form(n, {one: 'grupo não mostrado', other: 'grupos não mostrados'})}, pois revelaria dados de menos de ${minimum}`,
    moreGroups: (n, count) => `${count} ${form(n, {one: 'grupo menor', other: 'grupos menores'})} apenas na tabela`,
  },
  table: {
    caption: 'Tempo até o primeiro valor',
    from: (unit) => `Desde (${unit})`,
    to: (unit) => `Menos de (${unit})`,
    members: {user: 'Pessoas', account: 'Contas'},
    share: 'Proporção',
    shareThere: 'Já chegaram lá',
    limits: 'Intervalo',
    andMore: 'ou mais',
    notYet: 'Ainda não',
    quantiles: {
      first: (time) => reachedBy('Um quarto', time),
      median: (time) => reachedBy('Metade', time),
      third: (time) => reachedBy('Três quartos', time),
      p90: (time) => reachedBy('Nove em cada dez', time),
    },
    within: (time) => `Em até ${time}`,
    groupHalf: (name, time) => reachedBy(`“${name}”, metade`, time),
    groupWithin: (name, time) => `“${name}”, em até ${time}`,
    naiveMedian: (time) => `Mediana simples, só de quem chegou lá: ${time}`,
    naiveMean: (time) => `Média simples, só de quem chegou lá: ${time}`,
  },
};
