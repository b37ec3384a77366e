import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';
import {plural} from '../plural.js';

const form = plural('de');
const one: Readonly<Record<CountBy, string>> = {account: 'Account', user: 'Nutzer'};
const many: Readonly<Record<CountBy, string>> = {account: 'Accounts', user: 'Nutzer'};
const manyDative: Readonly<Record<CountBy, string>> = {account: 'Accounts', user: 'Nutzern'};
const of = (n: number, count: string, by: CountBy): string =>
  `von ${count} ${form(n, {one: one[by], other: manyDative[by]})}`;
const inDays = (n: number, count: string): string =>
  form(n, {one: 'am letzten Tag', other: `in den letzten ${count} Tagen`});
const features = (n: number, count: string): string => `${count} ${form(n, {one: 'Funktion', other: 'Funktionen'})}`;

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? 'eine bindende Funktion' : of === 'any' ? 'eine dieser Funktionen' : `„${of.feature}“`;
const later = (n: number, count: string): string =>
  form(n, {one: 'am Tag danach', other: `in den ${count} Tagen danach`});
const retained: Readonly<Record<UnlockSaid['retained'], (share: string, n: number, count: string) => string>> = {
  'account-stays': (share, n, count) =>
    `waren ${form(n, {one: 'einen Tag später', other: `nach ${count} Tagen`})} noch ${share} Kunden`,
  'account-active': (share, n, count) => `waren ${share} ${later(n, count)} aktiv`,
  'user-active': (share, n, count) => `kamen ${share} ${later(n, count)} wieder`,
};

export const featureAdoption: AdoptionWords = {
  who: (n, count, by) => `${count} ${form(n, {one: one[by], other: many[by]})}`,
  most: ({range, n, count, by, feature, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} ${of(n, count, by)} haben ${inDays(days, dayCount)} „${feature}“ verwendet${alone ? '' : '; keine Funktion wurde von mehr verwendet'}.`,
  least: (feature, share) => `Am wenigsten wurde „${feature}“ verwendet: ${share}.`,
  anySticky: (share, range) => `${share} (${range}) haben mindestens eine bindende Funktion verwendet.`,
  nobody: (n, count, by, days, dayCount) =>
    ` ${of(n, count, by)} haben ${inDays(days, dayCount)} eine dieser Funktionen verwendet.`,
  allHidden: 'Zu wenige, oder alle bis auf zu wenige, haben diese Funktionen verwendet, um Anteile zu zeigen.',
  caption: 'Funktionen nach dem Anteil, der sie verwendet',
  feature: 'Funktion',
  share: 'Anteil',
  interval: 'Intervall',
  adopters: {account: 'Accounts, die sie verwenden', user: 'Nutzer, die sie verwenden'},
  others: {account: 'Accounts, die es nicht tun', user: 'Nutzer, die es nicht tun'},
  ofAll: (count, all) => `${count} von ${all}`,
  users: 'Nutzer, wie oft auch immer',
  uses: 'Verwendungen',
  product: 'Produkt',
  remark: 'Anmerkung',
  sticky: 'bindend',
  outSince: (day) => `verfügbar seit ${day}`,
  notShown: 'zu wenige, oder alle bis auf zu wenige',
  useIt: (feature) => `Verwenden „${feature}“`,
  doNotUseIt: (feature) => `Verwenden „${feature}“ nicht`,
  lastDays: (n, count) => form(n, {one: 'letzter Tag', other: `letzte ${count} Tage`}),
  fromUses: (_n, count) => `gezählt ab ${count} Verwendungen`,
  hidden: (n, count) => `${features(n, count)} nicht gezeigt: zu wenige, oder alle bis auf zu wenige`,
  young: (n, count) => `${features(n, count)} erst in diesen Tagen erschienen`,
  more: (n, count) => `${count} weitere ${form(n, {one: 'Funktion', other: 'Funktionen'})} in der Tabelle`,
  unlock: {
    title: 'Unterschied der Retention, in Prozentpunkten',
    against: (used, others) => `${used} gegenüber ${others}`,
    retained: {used: 'Gehalten von denen, die sie verwendeten', others: 'Gehalten von den übrigen'},
    who: {used: 'Verwendeten sie damals', others: 'Verwendeten sie nicht'},
    difference: 'Unterschied, Prozentpunkte',
    interval: 'Intervall des Unterschieds',
    notOut: 'gab es noch nicht',
    tooFew: 'zu wenige für einen Vergleich',
    nobodyUsed: 'damals von niemandem verwendet',
    allUsed: 'damals von allen verwendet',
    caution: 'Beides tritt gemeinsam auf; die Verwendung muss nicht die Ursache sein.',
    says: ({of: what, retained: how, used, others, difference, limits, way, days, dayCount}) =>
      `Von den ${how === 'user-active' ? 'Nutzern' : 'Accounts'}, die ${subject(what)} verwendet hatten, ${retained[how](used, days, dayCount)}, von den übrigen ${others}: ` +
      (way === 'unclear'
        ? `kein klarer Unterschied${limits === null ? '' : ` (${limits} Prozentpunkte)`}.`
        : `${difference} Prozentpunkte (${limits ?? ''}). Beides tritt gemeinsam auf; die Verwendung muss nicht die Ursache sein.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `Retention von ${count} ${form(n, {one: one[by], other: manyDative[by]})}: Verwendung ${form(days, {one: 'am Tag', other: `in den ${dayCount} Tagen`})} vor ${form(laterDays, {one: 'dem letzten Tag', other: `den letzten ${laterCount} Tagen`})}`,
  },
};
