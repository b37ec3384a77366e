import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('de');
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'Prozentpunkt', other: 'Prozentpunkte'})}`;
const one = {user: 'Nutzer', account: 'Account', start: 'Start'} as const;
const many = {user: 'Nutzer', account: 'Accounts', start: 'Starts'} as const;
const units = {hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal'} as const;
const severalUnits = {hour: 'Stunden', day: 'Tage', week: 'Wochen', month: 'Monate', quarter: 'Quartale'} as const;
const inUnits = {
  hour: 'einer Stunde',
  day: 'einem Tag',
  week: 'einer Woche',
  month: 'einem Monat',
  quarter: 'einem Quartal',
} as const;
const inSeveralUnits = {...severalUnits, day: 'Tagen', month: 'Monaten', quarter: 'Quartalen'} as const;
const ofMany: Readonly<Record<Who, string>> = {user: 'der Nutzer', account: 'der Accounts', start: 'der Starts'};
/** Days are days that something happens on. */
const during = (ages: string): string => `${ages.startsWith(units.day) ? 'an' : 'in'} ${ages}`;
const quoted = (event: string): string => `„${event}“`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start'
      ? `von ${dative(of)} zogen ${during(ages)} eine Rückkehr nach sich`
      : `von ${dative(of)} kamen ${during(ages)} zurück`,
  laterAndEarlier: (since, ages, earlier) =>
    `derer, die seit ${since} begonnen haben, kamen ${during(ages)} zurück, bei den Früheren ${earlier}`,
  noClearDifference: (range) => `kein klarer Unterschied (${range} Prozentpunkte)`,
  more: (n, text, range) => `${points(n, text)} mehr (${range})`,
  fewer: (n, text, range) => `${points(n, text)} weniger (${range})`,
  tooFew: (n, who) =>
    n === 1 ? 'Ein einziger besagt fast nichts.' : `${who} sind zu wenige für eine sichere Aussage.`,
  notOldEnough: 'Noch ist keine Kohorte alt genug, um zu sagen, wie viele zurückkommen.',
  tooSmall: 'Zu wenige kamen zurück oder blieben weg, um gezeigt zu werden.',
  people: (n, count, who) => `${count} ${form(n, {one: one[who], other: many[who]})}`,
  ages: (from, to, unit, orLater) =>
    `${units[unit]} ${from === to ? String(from) : `${String(from)} bis ${String(to)}`}${orLater ? ' oder später' : ''}`,
  ageRange: (from, to) => `${from}–${to}`,
  since: (period, unit) => {
    if (unit === 'week') return `der Woche ab ${period}`;
    return unit === 'day' || unit === 'hour' ? `dem ${period}` : period;
  },
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  began: {hour: 'Beginn', day: 'Beginn', week: 'Woche ab', month: 'Beginn', quarter: 'Beginn'},
  size: 'Größe',
  agesSince: {
    hour: 'Stunden seit Beginn',
    day: 'Tage seit Beginn',
    week: 'Wochen seit Beginn',
    month: 'Monate seit Beginn',
    quarter: 'Quartale seit Beginn',
  },
  mean: 'Mittel',
  caption: (who, unit) =>
    `Anteil ${ofMany[who]}, die zurückkamen, in Prozent, nach Beginn (${units[unit]}) und ${inSeveralUnits[unit]} seither`,
  stillRunning: 'läuft noch',
  notYet: 'noch nicht',
  notLookedAt: 'nicht betrachtet',
  nobody: 'niemand',
  tooFewToShow: 'zu wenige, um gezeigt zu werden',
  uncompared: 'keine Kohorte davor zum Vergleich',
  shows: {
    percent: 'Anteil der Kohorte in Prozent',
    count: 'Anzahl der Zurückgekehrten; die Farben zeigen den Anteil',
    difference: 'Prozentpunkte mehr oder weniger als bei der Kohorte davor',
  },
  ends: ['niedrig', 'hoch'],
  cell: (cohort, ages) => `${cohort}, ${ages}`,
  meanOf: (ages) => `Mittel, ${ages}`,
  cameBackLabel: 'Zurückgekehrt',
  ofCohort: (count, of) => `${count} von ${of}`,
  peopleLabel: 'Anzahl',
  differenceLabel: 'Gegenüber der Kohorte davor',
  pointsOf: (text) => `${text} Prozentpunkte`,
  cohortOf: (cohort) => `Kohorte ${cohort}`,
  follow: 'dieser Kohorte folgen',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `Die Woche ab ${period}` : period} läuft noch (${day} von ${days} Tagen)`,
  runsStill: (period) => `${period} läuft noch`,
  unfinished: 'nicht alle aus der Kohorte sind schon so weit',
  cohorts: (n, count) => `${count} ${form(n, {one: 'Kohorte', other: 'Kohorten'})}`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `Beginn und Rückkehr: ${quoted(start)}`;
    const began = start === null ? [] : [`Beginn: ${quoted(start)}`];
    return [...began, `Rückkehr: ${back === null ? 'beliebiges Ereignis' : quoted(back)}`].join(', ');
  },
  occurrences: (count, unit) => `mindestens ${count}-mal in ${inUnits[unit]}`,
  weighted: 'Mittel nach Größe gewichtet, laufende Zellen ausgelassen',
  recurring: (unit) => `wer in mehreren ${inSeveralUnits[unit]} beginnt, zählt mehrfach`,
  orAfter: 'zurück in dieser oder einer späteren beobachteten Periode; junge Kohorten können also noch steigen',
  elapsed: {
    elapsed: 'Alter als vergangene Zeit seit dem genauen Beginn',
    'elapsed-by-hour': 'Alter als vergangene Zeit seit der Stunde des Beginns',
  },
  hidden: (n, count, minimum) =>
    `${count} ${form(n, {one: 'Kohorte', other: 'Kohorten'})} mit weniger als ${minimum} ausgelassen`,
  unassigned: (n, count) => `${count} ${form(n, {one: 'Ereignis', other: 'Ereignisse'})} ohne Account ausgelassen`,
  revenue: revenueCohorts,
};
