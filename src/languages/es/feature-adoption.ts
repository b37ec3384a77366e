import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('es');
const one: Readonly<Record<CountBy, string>> = {account: 'cuenta', user: 'usuario'};
const many: Readonly<Record<CountBy, string>> = {account: 'cuentas', user: 'usuarios'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  form(n, {one: 'en el último día', other: `en los últimos ${count} días`});

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? 'una función clave' : of === 'any' ? 'alguna de estas funciones' : `«${of.feature}»`;
const later = (n: number, count: string): string =>
  form(n, {one: 'al día siguiente', other: `en los ${count} días siguientes`});
const retained: Readonly<Record<UnlockSaid['retained'], (n: number, count: string) => string>> = {
  'account-stays': (n, count) => `seguía siendo cliente ${form(n, {one: 'un día', other: `${count} días`})} después`,
  'account-active': (n, count) => `tuvo actividad ${later(n, count)}`,
  'user-active': (n, count) => `volvió ${later(n, count)}`,
};

export const featureAdoption: AdoptionWords = {
  who,
  most: ({range, n, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} de ${who(n, count, by)} usó «${feature}» ${inDays(days, dayCount)}${alone ? '' : '; ninguna función tuvo un uso más extendido'}.`,
  least: (feature, share) => `La menos usada fue «${feature}»: ${share}.`,
  anySticky: (share, range) => `El ${share} (${range}) usó al menos una función clave.`,
  nobody: (n, count, by, days, dayCount) =>
    ` de ${who(n, count, by)} usó alguna de estas funciones ${inDays(days, dayCount)}.`,
  allHidden: 'Usaron estas funciones demasiado pocos, o todos salvo muy pocos, para mostrar proporciones.',
  caption: 'Funciones según la proporción que las usa',
  feature: 'Función',
  share: 'Proporción',
  interval: 'Intervalo',
  adopters: {account: 'Cuentas que la usan', user: 'Usuarios que la usan'},
  others: {account: 'Cuentas que no la usan', user: 'Usuarios que no la usan'},
  ofAll: (count, all) => `${count} de ${all}`,
  users: 'Usuarios, con cualquier uso',
  uses: 'Usos',
  product: 'Producto',
  remark: 'Nota',
  sticky: 'clave',
  outSince: (day) => `disponible desde el ${day}`,
  notShown: 'muy pocos, o todos salvo muy pocos',
  useIt: (feature) => `Usan «${feature}»`,
  doNotUseIt: (feature) => `No usan «${feature}»`,
  lastDays: (n, count) => form(n, {one: 'último día', other: `últimos ${count} días`}),
  fromUses: (_n, count) => `se cuenta a partir de ${count} usos`,
  hidden: (n, count) =>
    `${count} ${form(n, {one: 'función', other: 'funciones'})} sin mostrar: muy pocos, o todos salvo muy pocos`,
  young: (n, count) => `${count} ${form(n, {one: 'función lanzada', other: 'funciones lanzadas'})} durante estos días`,
  more: (n, count) => `${count} ${form(n, {one: 'función más', other: 'funciones más'})} en la tabla`,
  unlock: {
    title: 'Diferencia de retención, en puntos',
    against: (used, others) => `${used} frente a ${others}`,
    retained: {used: 'Retención con uso', others: 'Retención sin uso'},
    who: {used: 'La usaban entonces', others: 'No la usaban'},
    difference: 'Diferencia, puntos',
    interval: 'Intervalo de la diferencia',
    notOut: 'aún no disponible',
    tooFew: 'muy pocos para comparar',
    nobodyUsed: 'nadie la usaba entonces',
    allUsed: 'todos la usaban entonces',
    caution: 'Ambas cosas van juntas; el uso no tiene por qué ser la causa.',
    says: ({of, retained: how, used, others, difference, limits, way, days, dayCount}) =>
      `${how === 'user-active' ? 'De los usuarios' : 'De las cuentas'} que habían usado ${subject(of)}, el ${used} ${retained[how](days, dayCount)}; del resto, el ${others}: ` +
      (way === 'unclear'
        ? `sin diferencia clara${limits === null ? '' : ` (${limits} puntos)`}.`
        : `${difference} puntos (${limits ?? ''}). Ambas cosas van juntas; el uso no tiene por qué ser la causa.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `retención de ${who(n, count, by)}: uso ${form(days, {one: 'el día', other: `en los ${dayCount} días`})} antes ${form(laterDays, {one: 'del último', other: `de los últimos ${laterCount}`})}`,
  },
};
