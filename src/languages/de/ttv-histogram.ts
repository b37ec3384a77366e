import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';

const form = plural('de');
const one = {user: 'Nutzer', account: 'Account'} as const;
const many = {user: 'Nutzer', account: 'Accounts'} as const;
const oneUnit = {minute: 'Minute', hour: 'Stunde', day: 'Tag'} as const;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'noch nicht so weit'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'einige wenige sind noch nicht so weit';
  if (notYet.n === 0) return 'alle sind so weit';
  return `${notYet.count} ${form(notYet.n, {one: 'ist', other: 'sind'})} noch nicht so weit`;
};

export const ttvHistogram: TtvWords = {
  members: (n, count, by) => `${count} ${form(n, {one: one[by], other: many[by]})}`,
  times: {
    minute: (n, text) => `${text} ${form(n, {one: 'Minute', other: 'Minuten'})}`,
    hour: (n, text) => `${text} ${form(n, {one: 'Stunde', other: 'Stunden'})}`,
    day: (n, text) => `${text} ${form(n, {one: 'Tag', other: 'Tage'})}`,
  },
  units: {minute: 'Minuten', hour: 'Stunden', day: 'Tage'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      'Nach ',
      [dative(time)],
      `${spaced(limits)} ist die Hälfte von ${dative(members)} so weit; ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`Der einzige ${one[by]} war nach `, [dative(time)], ' so weit.'],
    limits: (lower, upper) => `(${lower} bis ${upper})`,
    orMore: (lower) => `(${lower} oder mehr)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `Weniger als die Hälfte von ${dative(members)} ist bisher so weit: `,
      [share],
      ` binnen ${dative(time)}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `Der einzige ${one[by]} ist noch nicht so weit, beobachtet seit ${dative(time)}.`
        : `Von ${dative(members)} ist noch niemand so weit, beobachtet seit bis zu ${dative(time)}.`,
    tooFew: (n, members) =>
      n === 1 ? 'Ein einziger Fall besagt fast nichts.' : `${members} sind zu wenige für eine sichere Aussage.`,
    groups: (first, last) =>
      `Die Hälfte von „${first.name}“ braucht ${first.time}, die Hälfte von „${last.name}“ ${last.time}.`,
    groupsAlike: 'Zwischen den Medianen der Gruppen gibt es keinen klaren Unterschied.',
  },
  pill: {
    share: (share, time) => `${share} binnen ${dative(time)}`,
    unknown: (time) => `binnen ${dative(time)}: noch nicht bekannt`,
    handle: 'Anteil, der so weit ist, binnen',
    spoken: (said, limits) => (limits === null ? said : `${said}, ${limits}`),
  },
  median: (time) => `Median ${time}`,
  p90: (time) => `P90 ${time}`,
  shortRange: (lower, upper) => `${lower}–${upper}`,
  from: (lower) => `ab ${dative(lower)}`,
  shareThere: 'Anteil, der bis dahin so weit ist',
  perBin: (by, width) =>
    `${many[by]} je ${width === null ? 'Klasse' : width.n === 1 ? oneUnit[width.unit] : width.text}`,
  open: (from) => `${from}+`,
  notYet: 'noch nicht',
  hiddenCount: (minimum) => `< ${minimum}`,
  noGroup: 'ohne Gruppe',
  group: (name, share) => `${name} ${share}`,
  tip: {
    between: (from, to) => `${from} bis ${to}`,
    andMore: (from) => `${from} und mehr`,
    notYet: 'Noch nicht so weit',
    people: many,
    share: 'Anteil an allen',
    shareThere: 'Bis dahin so weit',
    within: (time) => `Binnen ${dative(time)}`,
    median: 'Median',
    notReached: 'noch nicht so weit',
    stillNot: 'Noch nicht',
    followed: 'Zählen so lange mit, wie sie beobachtet wurden',
    hidden: (minimum) => `Weniger als ${minimum} werden nicht gezeigt`,
  },
  foot: {
    started: (first, last) => (first === last ? `Start am ${first}` : `Start ${first} – ${last}`),
    value: (event) => `bis zum ersten „${event}“`,
    censored: 'wer noch nicht so weit ist, zählt als zensiert (Kaplan–Meier), nicht als gescheitert',
    valueBeforeStart: (_n, count) => `${count} schon vor dem Start so weit, was nicht zählt`,
    withoutStart: (_n, count) => `${count} ohne Start ausgelassen`,
    emptied: (time) =>
      `nur wenige wurden von Anfang an beobachtet: Allein deshalb ist die Kurve ab ${dative(time)} voll`,
    hiddenBars: (minimum) => `Balken mit weniger als ${minimum} nicht gezeigt`,
    hiddenGroups: (n, count, minimum) =>
      `${count} ${form(n, {one: 'Gruppe', other: 'Gruppen'})} nicht gezeigt, da die Angabe weniger als ${minimum} beträfe`,
    moreGroups: (n, count) =>
      `${count} ${form(n, {one: 'kleinere Gruppe', other: 'kleinere Gruppen'})} nur in der Tabelle`,
  },
  table: {
    caption: 'Zeit bis zum ersten Nutzen',
    from: (unit) => `Ab (${unit})`,
    to: (unit) => `Unter (${unit})`,
    members: many,
    share: 'Anteil',
    shareThere: 'Bis dahin so weit',
    limits: 'Intervall',
    andMore: 'und mehr',
    notYet: 'Noch nicht',
    quantiles: {
      first: (time) => reachedBy('Ein Viertel', time),
      median: (time) => reachedBy('Die Hälfte', time),
      third: (time) => reachedBy('Drei Viertel', time),
      p90: (time) => reachedBy('Neun von zehn', time),
    },
    within: (time) => `Binnen ${dative(time)}`,
    groupHalf: (name, time) => reachedBy(`„${name}“, die Hälfte`, time),
    groupWithin: (name, time) => `„${name}“, binnen ${dative(time)}`,
    naiveMedian: (time) => `Naiver Median, nur von denen, die so weit sind: ${time}`,
    naiveMean: (time) => `Naives Mittel, nur von denen, die so weit sind: ${time}`,
  },
};
