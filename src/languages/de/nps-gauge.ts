import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {plural} from '../plural.js';

const form = plural('de');
const targets = {
  reached: (value: string) => `am oder über dem Ziel von ${value}`,
  missed: (value: string) => `unter dem Ziel von ${value}`,
  unclear: (value: string) => `weder klar über noch klar unter dem Ziel von ${value}`,
} as const;
const units = {week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const moved = ({period, before, value, difference, points, range}: ChangeText, way: string): string =>
  `${period}: ${value}, ${difference} ${form(points, {one: 'Punkt', other: 'Punkte'})} ${way} ${before}${limits(range)}.`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${period}: ${value}, ${difference} ${way} ${before}${limits(range)}.`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place =
    first === undefined ? '' : last === undefined ? `, im Bereich „${first}“` : `, zwischen „${first}“ und „${last}“`;
  const reach = target === null ? '' : `, ${targets[target.reach](target.value)}`;
  return `${limits(range)}${place}${reach}`;
};
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? ` ${are.high}${held(parts)}; ${low} ${are.low}.`
      : `${most === null ? '' : ` von ${most}`}${held(parts)}: ${high} ${are.high}, ${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${value}, ${responses}, ${high} „${names.high}“, ${low} „${names.low}“`,
});

export const npsGauge: GaugeWords = {
  promoters: 'Promotoren',
  passives: 'Passive',
  detractors: 'Detraktoren',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) =>
    `${held(parts)}: ${promoters} würden weiterempfehlen, ${detractors} nicht.`,
  kinds: {
    csat: kind(
      'CSAT',
      {low: 'Unzufrieden', middle: 'Neutral', high: 'Zufrieden'},
      {high: 'sind zufrieden', low: 'sind unzufrieden'},
    ),
    ces: kind(
      'CES',
      {low: 'Schwierig', middle: 'Neutral', high: 'Einfach'},
      {high: 'fanden es einfach', low: 'fanden es schwierig'},
    ),
    rating: kind(
      'Bewertung',
      {low: 'Niedrig', middle: 'Mittel', high: 'Hoch'},
      {high: 'bewerten hoch', low: 'bewerten niedrig'},
    ),
  },
  tooFew: (n, count) =>
    n === 1
      ? 'Eine einzige Antwort besagt fast nichts.'
      : `${count} Antworten sind zu wenige für eine sichere Aussage.`,
  allEqual: 'Alle Antworten sind gleich, daher gibt es kein Intervall.',
  higher: (change) => shifted(change, 'über'),
  lower: (change) => shifted(change, 'unter'),
  up: (change) => moved(change, 'über'),
  down: (change) => moved(change, 'unter'),
  noClearChange: ({period, before, value, range}) =>
    `${period}: ${value}, keine klare Veränderung gegenüber ${before}${limits(range)}.`,
  target: (value) => `Ziel ${value}`,
  responses: (n, count) => `${count} ${form(n, {one: 'Antwort', other: 'Antworten'})}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'Account', other: 'Accounts'})}`,
  invalid: (n, count) => `${count} ${form(n, {one: 'Antwort', other: 'Antworten'})} außerhalb der Skala ausgelassen`,
  undated: (n, count) => `${count} ${form(n, {one: 'Antwort', other: 'Antworten'})} ohne Datum`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} Promotoren, ${detractors} Detraktoren`,
  caption: 'Antworten nach Punktzahl',
  answer: 'Antwort',
  answerOf: (score) => `Antwort ${score}`,
  number: 'Antworten',
  share: 'Anteil',
  trend: (unit) => `Nach ${units[unit]}`,
  stillRunning: 'läuft noch',
  noScore: 'kein Score',
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  inPeriod: (period) => `Antworten, ${period}`,
};
