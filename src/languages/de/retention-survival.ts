import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';

const form = plural('de');
const listed = list('de');
const few = ['', 'einem', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const one = {day: 'Tag', week: 'Woche', month: 'Monat', year: 'Jahr'} as const;
const many = {day: 'Tage', week: 'Wochen', month: 'Monate', year: 'Jahre'} as const;

const age: SurvivalWords['age'] = (value, text, unit) => `${text} ${form(value, {one: one[unit], other: many[unit]})}`;
const accounts = (n: number, count: string): string => `${count} ${form(n, {one: 'Account', other: 'Accounts'})}`;
const of = (name: string | null): string => (name === null ? '' : ` von ${name}`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!isWhole) return `nach ${dative(age(value, text, unit))}`;
    return `nach ${few[years] ?? String(years)} ${form(years, {one: 'Jahr', other: 'Jahren'})}`;
  },
  afterHeading: (value, text, unit) => `Nach ${dative(age(value, text, unit))}`,
  units: many,
  groups: {none: 'Gruppen', segment: 'Segmente', region: 'Regionen', csm: 'CSMs', team: 'Teams', plan: 'Tarife'},
  unnamed: {
    none: 'Alle',
    segment: 'Ohne Segment',
    region: 'Ohne Region',
    csm: 'Ohne CSM',
    team: 'Ohne Team',
    plan: 'Ohne Tarif',
  },
  halfGone: (name) => `Die Hälfte${of(name)} ist weg`,
  stillHere: (share, name, after) => `${share}${of(name)} sind ${after} noch da`,
  others: (groups) => listed(groups.map(({share, name}) => `${share} von ${name}`)),
  othersStillHere: (others, after) => `${others} sind ${after} noch da`,
  atLeast: (from) => `${from} oder später`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `Der einzige Account ist noch da, beobachtet seit ${dative(until)}.`
      : `Alle ${count} Accounts sind noch da, beobachtet seit bis zu ${dative(until)}.`,
  oneLeft: (at) => `Der einzige Account blieb ${at}.`,
  tooFew: (n, count) =>
    n === 1
      ? 'Ein einziger Account besagt fast nichts.'
      : `${accounts(n, count)} sind zu wenige für eine sichere Aussage.`,
  noClearDifference: (groups) => `keine Anzeichen, dass sich die ${groups} unterscheiden`,
  median: (at) => `Median ${at}`,
  limitsAt: (limits, at) => `${limits} bei ${dative(at)}`,
  stillFollowed: 'Noch beobachtet',
  differ: (groups, test) => `Die ${groups} unterscheiden sich stärker, als Zufall erklärt (${test}).`,
  keepsFewer: (fewer, more, test) => `${fewer} hält weniger als ${more}, mehr als durch Zufall erklärbar (${test}).`,
  noSign: (groups, test) => `Keine Anzeichen, dass sich die ${groups} unterscheiden (${test}).`,
  notComparable: (groups) =>
    `Die ${groups} sind nicht vergleichbar: Niemand ging, während zwei davon beobachtet wurden.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}, ${degreesOfFreedom} FG, p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'Log-Rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'modifizierter Peto-Peto',
  },
  staysLonger: (first, second, by, range, tau) =>
    `Auf ${tau} gerechnet bleibt ${first} im Mittel ${by} länger als ${second} (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `Auf ${tau} gerechnet bleiben ${first} und ${second} im Mittel nicht klar verschieden lang: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `Auf ${tau} gerechnet bleiben im Mittel: ${listed(means.map(({name, mean}) => `${name} ${mean}`))}.`,
  accounts: (n, since, left) =>
    `${form(n, {one: 'Account', other: 'Accounts'})}${since === null ? '' : ` mit Beginn ab ${since}`}, ${left} gegangen`,
  method: (level, band) => `Kaplan–Meier, Bänder zu ${level} (${band})`,
  ticks: 'Striche: noch da, bis dahin beobachtet',
  fewFollowed: (names, minimum) => `weniger als ${minimum} beobachtet${names === null ? '' : `: ${names}`}`,
  notDrawn: (names) => `nicht gezeichnet: ${names}`,
  suppressed: (names) => `zu wenige, um gezeigt zu werden: ${names}`,
  endBeforeStart: (n, count) => `${accounts(n, count)} mit einem Ende vor dem Beginn ausgelassen`,
  withoutStart: (n, count) => `${accounts(n, count)} ohne Beginn ausgelassen`,
  observedFrom: (day) => `beobachtet ab ${day}, ältere ab dem Alter, das sie da hatten`,
  endedBefore: (n, count) => `${accounts(n, count)}, bis dahin schon gegangen, nicht gezählt`,
  unusable: (n, count) =>
    `${count} ${form(n, {one: 'nie beobachtete Zeile', other: 'nie beobachtete Zeilen'})} ausgelassen`,
  fellEarly: (name, at) =>
    `${name ?? 'die Kurve'} fiel bei ${dative(at)} auf 0, weil bis dahin erst wenige im Blick waren`,
  hereAt: (heading, all) => `${heading} noch da: ${shares(all)}`,
  goneAt: (heading, all) => `${heading} weg: ${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}, `}${count} beobachtet`,
  hasEnded: 'zu wenige beobachtet',
  whoIsHere: (name, after) => `${name === null ? '' : `${name}: `}${after} noch da`,
  whoIsGone: (name, after) => `${name === null ? '' : `${name}: `}${after} weg`,
  listHere: (name) => `Auswählen, um zu sehen, wer${of(name)} noch da war`,
  listGone: (name) => `Auswählen, um zu sehen, wer${of(name)} weg war`,
  bringOut: 'Auswählen, um sie hervorzuheben',
  putBack: 'Erneut auswählen, um die Hervorhebung aufzuheben',
  curveAt: (name, share, range, after) => `${name} ${share}${range === null ? '' : ` (${range})`}, ${after} noch da`,
  curveRows: {
    stillHere: (after) => `Noch da ${after}`,
    median: 'Median',
    notReached: 'nicht erreicht',
    mean: (tau) => `Mittel über ${tau}`,
    accounts: 'Accounts',
    left: (_n, count) => `${count} gegangen`,
  },
  onlyBegan: (period) => `Nur Accounts, die in der ausgewählten Periode begannen: ${period}.`,
  caption: 'Anteil, der noch da ist, nach Alter',
  columns: {
    group: 'Gruppe',
    age: (units) => `Alter (${units})`,
    followed: 'Noch beobachtet',
    gone: 'Bisher gegangen',
    stillHere: 'Noch da',
    interval: (level) => `Intervall zu ${level}`,
  },
};
