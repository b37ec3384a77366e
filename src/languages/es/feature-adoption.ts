import type {AdoptionWords, CountBy} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('es');
const one: Readonly<Record<CountBy, string>> = {account: 'cuenta', user: 'usuario'};
const many: Readonly<Record<CountBy, string>> = {account: 'cuentas', user: 'usuarios'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  form(n, {one: 'en el último día', other: `en los últimos ${count} días`});

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
};
