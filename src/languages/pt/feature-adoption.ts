import type {AdoptionWords, CountBy} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const one: Readonly<Record<CountBy, string>> = {account: 'conta', user: 'pessoa'};
const many: Readonly<Record<CountBy, string>> = {account: 'contas', user: 'pessoas'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  form(n, {one: 'no último dia', other: `nos últimos ${count} dias`});

export const featureAdoption: AdoptionWords = {
  who,
  most: ({range, n, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} de ${who(n, count, by)} usaram “${feature}” ${inDays(days, dayCount)}${alone ? '' : '; nenhuma funcionalidade teve uso mais amplo'}.`,
  least: (feature, share) => `A menos usada foi “${feature}”: ${share}.`,
  anySticky: (share, range) => `${share} (${range}) usaram pelo menos uma funcionalidade essencial.`,
  nobody: (n, count, by, days, dayCount) =>
    ` de ${who(n, count, by)} usaram alguma destas funcionalidades ${inDays(days, dayCount)}.`,
  allHidden:
    'O número dos que usaram estas funcionalidades, ou dos que não as usaram, é muito pequeno para mostrar proporções.',
  caption: 'Funcionalidades pela proporção que as usa',
  feature: 'Funcionalidade',
  share: 'Proporção',
  interval: 'Intervalo',
  adopters: {account: 'Contas que a usam', user: 'Pessoas que a usam'},
  others: {account: 'Contas que não a usam', user: 'Pessoas que não a usam'},
  ofAll: (count, all) => `${count} de ${all}`,
  users: 'Pessoas, com qualquer uso',
  uses: 'Usos',
  product: 'Produto',
  remark: 'Observação',
  sticky: 'essencial',
  outSince: (day) => `disponível desde ${day}`,
  notShown: 'muito poucos, ou quase todos',
  useIt: (feature) => `Usam “${feature}”`,
  doNotUseIt: (feature) => `Não usam “${feature}”`,
  lastDays: (n, count) => form(n, {one: 'último dia', other: `últimos ${count} dias`}),
  fromUses: (_n, count) => `conta a partir de ${count} usos`,
  hidden: (n, count) =>
    `${form(n, {one: `${count} funcionalidade não mostrada`, other: `${count} funcionalidades não mostradas`})}: muito poucos, ou quase todos`,
  young: (n, count) =>
    `${count} ${form(n, {one: 'funcionalidade lançada', other: 'funcionalidades lançadas'})} nestes dias`,
  more: (n, count) => `mais ${count} ${form(n, {one: 'funcionalidade', other: 'funcionalidades'})} na tabela`,
};
