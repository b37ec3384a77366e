import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const one: Readonly<Record<CountBy, string>> = {account: 'conta', user: 'pessoa'};
const many: Readonly<Record<CountBy, string>> = {account: 'contas', user: 'pessoas'};
const who = (n: number, count: string, by: CountBy): string => `${count} ${form(n, {one: one[by], other: many[by]})}`;
const inDays = (n: number, count: string): string =>
  form(n, {one: 'no último dia', other: `nos últimos ${count} dias`});

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? 'uma funcionalidade essencial' : of === 'any' ? 'alguma destas funcionalidades' : `“${of.feature}”`;
const later = (n: number, count: string): string =>
  form(n, {one: 'no dia seguinte', other: `nos ${count} dias seguintes`});
const retained: Readonly<Record<UnlockSaid['retained'], (n: number, count: string) => string>> = {
  'account-stays': (n, count) => `ainda eram clientes ${form(n, {one: 'um dia', other: `${count} dias`})} depois`,
  'account-active': (n, count) => `tiveram atividade ${later(n, count)}`,
  'user-active': (n, count) => `voltaram ${later(n, count)}`,
};

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
  unlock: {
    title: 'Diferença de retenção, em pontos',
    against: (used, others) => `${used} contra ${others}`,
    retained: {used: 'Retenção com uso', others: 'Retenção sem uso'},
    who: {used: 'Usavam na época', others: 'Não usavam'},
    difference: 'Diferença, pontos',
    interval: 'Intervalo da diferença',
    notOut: 'ainda não disponível',
    tooFew: 'muito poucos para comparar',
    nobodyUsed: 'sem uso na época',
    allUsed: 'em uso por todos na época',
    caution: 'As duas coisas andam juntas; o uso não tem de ser a causa.',
    says: ({of, retained: how, used, others, difference, limits, way, days, dayCount}) =>
      `Das ${how === 'user-active' ? 'pessoas' : 'contas'} que tinham usado ${subject(of)}, ${used} ${retained[how](days, dayCount)}; das outras, ${others}: ` +
      (way === 'unclear'
        ? `sem diferença clara${limits === null ? '' : ` (${limits} pontos)`}.`
        : `${difference} pontos (${limits ?? ''}). As duas coisas andam juntas; o uso não tem de ser a causa.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `retenção de ${who(n, count, by)}: uso ${form(days, {one: 'no dia', other: `nos ${dayCount} dias`})} antes ${form(laterDays, {one: 'do último', other: `dos últimos ${laterCount}`})}`,
  },
};
