import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';
import {plural} from '../plural.js';

const form = plural('es');
const one = {user: 'usuario', account: 'cuenta'} as const;
const many = {user: 'usuarios', account: 'cuentas'} as const;
const theOnly = {user: 'El único usuario', account: 'La única cuenta'} as const;
const oneUnit = {minute: 'minuto', hour: 'hora', day: 'día'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'todavía no'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'unos pocos todavía no';
  if (notYet.n === 0) return 'ya no falta nadie';
  return `${form(notYet.n, {one: 'falta', other: 'faltan'})} ${notYet.count}`;
};

export const ttvHistogram: TtvWords = {
  members: (n, count, by) => `${count} ${form(n, {one: one[by], other: many[by]})}`,
  times: {
    minute: (n, text) => `${text} ${form(n, {one: 'minuto', other: 'minutos'})}`,
    hour: (n, text) => `${text} ${form(n, {one: 'hora', other: 'horas'})}`,
    day: (n, text) => `${text} ${form(n, {one: 'día', other: 'días'})}`,
  },
  units: {minute: 'minutos', hour: 'horas', day: 'días'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `La mitad de ${members} lo consigue en `,
      [time],
      `${spaced(limits)}; ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`${theOnly[by]} lo consiguió en `, [time], '.'],
    limits: (lower, upper) => `(${lower} a ${upper})`,
    orMore: (lower) => `(${lower} o más)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `De ${members}, menos de la mitad lo ha conseguido hasta ahora: el `,
      [share],
      ` en ${time}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `${theOnly[by]} todavía no lo ha conseguido, tras un seguimiento de ${time}.`
        : `De ${members}, nadie lo ha conseguido todavía, tras un seguimiento de hasta ${time}.`,
    tooFew: (n, members) =>
      n === 1 ? 'Un solo caso no dice casi nada.' : `Con ${members} no basta para sacar conclusiones.`,
    groups: (first, last) =>
      `La mitad de «${first.name}» necesita ${first.time}; la mitad de «${last.name}», ${last.time}.`,
    groupsAlike: 'No hay una diferencia clara entre las medianas de los grupos.',
  },
  pill: {
    share: (share, time) => `${share} en ${time}`,
    unknown: (time) => `en ${time}: aún sin saberse`,
    handle: 'Proporción que lo consigue en',
    spoken: (said, limits) => (limits === null ? said : `${said}, ${limits}`),
  },
  median: (time) => `mediana ${time}`,
  p90: (time) => `p90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `desde ${lower}`,
  shareThere: 'proporción que lo ha conseguido',
  perBin: (by, width) => {
    if (width === null) return `${many[by]} por intervalo`;
    return `${many[by]} por ${width.n === 1 ? oneUnit[width.unit] : `cada ${width.text}`}`;
  },
  open: (from) => `${from}+`,
  notYet: 'todavía no',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'sin grupo',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from} a ${to}`,
    andMore: (from) => `${from} o más`,
    notYet: 'Todavía no lo han conseguido',
    people: {user: 'Usuarios', account: 'Cuentas'},
    share: 'Proporción del total',
    shareThere: 'Ya lo consiguieron',
    within: (time) => `En ${time}`,
    median: 'Mediana',
    notReached: 'todavía no',
    stillNot: 'Todavía no',
    followed: 'Cuentan durante el tiempo en que se los ha seguido',
    hidden: (minimum) => `Si son menos de ${minimum}, no se muestran`,
  },
  foot: {
    started: (first, last) => (first === last ? `inicio el ${first}` : `inicio ${first} – ${last}`),
    value: (event) => `hasta el primer «${event}»`,
    censored: 'quien todavía no lo ha conseguido cuenta como censurado (Kaplan–Meier), no como fracaso',
    valueBeforeStart: (n, count) =>
      `${count} ya lo ${form(n, {one: 'tenía', other: 'tenían'})} antes del inicio, lo que no cuenta`,
    withoutStart: (n, count) => `${count} sin inicio, ${form(n, {one: 'omitido', other: 'omitidos'})}`,
    emptied: (time) => `pocos tuvieron seguimiento desde el inicio: solo por eso la curva está llena desde ${time}`,
    hiddenBars: (minimum) => `barras de menos de ${minimum} sin mostrar`,
    hiddenGroups: (n, count, minimum) =>
      `${count} ${form(n, {one: 'grupo', other: 'grupos'})} sin mostrar, pues revelaría datos de menos de ${minimum}`,
    moreGroups: (n, count) => `${count} ${form(n, {one: 'grupo menor', other: 'grupos menores'})} solo en la tabla`,
  },
  table: {
    caption: 'Tiempo hasta el primer valor',
    from: (unit) => `Desde (${unit})`,
    to: (unit) => `Menos de (${unit})`,
    members: {user: 'Usuarios', account: 'Cuentas'},
    share: 'Proporción',
    shareThere: 'Ya lo consiguieron',
    limits: 'Intervalo',
    andMore: 'o más',
    notYet: 'Todavía no',
    quantiles: {
      first: (time) => reachedBy('Un cuarto', time),
      median: (time) => reachedBy('La mitad', time),
      third: (time) => reachedBy('Tres cuartos', time),
      p90: (time) => reachedBy('Nueve de cada diez', time),
    },
    within: (time) => `En ${time}`,
    groupHalf: (name, time) => reachedBy(`«${name}», la mitad`, time),
    groupWithin: (name, time) => `«${name}», en ${time}`,
    naiveMedian: (time) => `Mediana ingenua, solo de quienes lo consiguieron: ${time}`,
    naiveMean: (time) => `Media ingenua, solo de quienes lo consiguieron: ${time}`,
  },
};
