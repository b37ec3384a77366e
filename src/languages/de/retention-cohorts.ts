import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {plural} from '../plural.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('de');
const units = {hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal'} as const;
const members: CohortWords['members'] = (n, who, cohorts, count) => {
  const people = who === 'user' ? 'Nutzer' : form(n, {one: 'Account', other: 'Accounts'});
  return `${people} in ${count} ${form(cohorts, {one: 'Kohorte', other: 'Kohorten'})}`;
};
const heading: CohortWords['periodHeading'] = (from, to, unit, orLater) =>
  `${units[unit]} ${from === to ? String(from) : `${String(from)} bis ${String(to)}`}${orLater ? ' oder später' : ''}`;

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, period) => `${share} kamen ${period} zurück`,
  laterOn: (share, period) => `${share} ${period}`,
  inPeriod: (from, to, unit, orLater) => `${unit === 'day' ? 'an' : 'in'} ${heading(from, to, unit, orLater)}`,
  periodHeading: heading,
  notOldEnough: 'Noch ist keine Kohorte alt genug, um zu sagen, wie viele zurückkommen.',
  mean: (share) => `Mittel ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: {hour: 'Stunden', day: 'Tage', week: 'Wochen', month: 'Monate', quarter: 'Quartale'},
  members,
  weightedMean: (level) => `fett: nach Größe gewichtetes Mittel der abgeschlossenen Alter, Wilson-Band zu ${level}`,
  stillRunning: 'hohl: läuft noch, kann steigen',
  soFar: (share) => `bisher ${share}`,
  unassigned: (n, count) => `${count} ${form(n, {one: 'Ereignis', other: 'Ereignisse'})} ohne Account ausgelassen`,
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (title, mean, each) =>
    `${title}: ${[
      mean === null ? 'keine Kohorte ist alt genug' : `im Mittel kamen ${mean} zurück`,
      ...each.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  stayedAwayAt: (title, name, share) => `${title}: ${share} von ${name} kamen nicht zurück`,
  howMany: (n, count, who) => `${count} ${who === 'user' ? 'Nutzer' : form(n, {one: 'Account', other: 'Accounts'})}`,
  among: (n, count, who, of, cohortCount) => `${count} ${members(n, who, of, cohortCount)}`,
  highest: (name) => `Höchster Wert, ${name}`,
  lowest: (name) => `Niedrigster Wert, ${name}`,
  running: 'bisher',
  whoCameBack: (name, period) => `${name}: ${period} zurückgekehrt`,
  whoStayedAway: (name, period) => `${name}: ${period} nicht zurückgekehrt`,
  whoBegan: (name) => `Beginn: ${name}`,
  listBegan: (name) => `Auswählen, um zu sehen, wer begonnen hat: ${name}`,
  listBack: (name) => `Auswählen, um zu sehen, wer von ${name} zurückkam`,
  listAway: (name) => `Auswählen, um zu sehen, wer von ${name} nicht zurückkam`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${name}, ${size}: ${isRunning ? 'bisher ' : ''}${share} ${period}`,
  cohortCaption: 'Anteil der Zurückgekehrten nach Kohorte und Alter',
  cohort: 'Beginn',
  size: 'Größe',
  meanRow: 'Mittel',
  revenue: revenueCohorts,
};
