import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {plural} from '../plural.js';
import {dative} from './dative.js';

const form = plural('de');
const units = {week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricCard: CardWords = {
  units: {
    points: '',
    share: '',
    days: 'Tage',
    hours: 'Stunden',
    minutes: 'Minuten',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  rests: (n, count) => `Beruht auf ${form(n, {one: 'einer einzigen Beobachtung', other: `${count} Beobachtungen`})}.`,
  incomplete: 'Die Periode läuft noch.',
  inBand: (first, last) => (last === null ? `Im Bereich „${first}“.` : `Zwischen „${first}“ und „${last}“.`),
  percentagePoints: (amount) => `${amount} Prozentpunkte`,
  held: {
    reached: (target) => `Erreicht das Ziel von ${dative(target)}.`,
    missed: (target) => `Verfehlt das Ziel von ${dative(target)}.`,
    unclear: (target) => `Weder klar über noch klar unter dem Ziel von ${dative(target)}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${period}: ${value}, ein Anstieg um ${difference} gegenüber ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${period}: ${value}, ein Rückgang um ${difference} gegenüber ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${period}: ${value}, keine klare Veränderung gegenüber ${before}${limits(range)}.`,
  trend: (unit) => `Nach ${units[unit]}`,
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  stillRunning: 'läuft noch',
  noValue: 'zu wenige für eine Aussage',
  caption: 'Die Zahl und woraus sie besteht',
  name: 'Größe',
  value: 'Wert',
  lower: 'Untergrenze',
  upper: 'Obergrenze',
  terms: {
    promoters: 'Promotoren',
    passives: 'Passive',
    detractors: 'Detraktoren',
    responses: 'Antworten',
    returned: 'Zurückgekehrt',
    starters: 'Begonnen',
    n: 'Beobachtet',
    reached: 'Am Ziel',
    notYet: 'Noch nicht am Ziel',
    events: 'Gegangen',
    censored: 'Noch beobachtet',
    red: 'Gefährdet',
    scored: 'Mit Score',
    tickets: 'Tickets',
    accountMonths: 'Account-Monate',
    met: 'Eingehalten',
    missed: 'Verfehlt',
    pending: 'Noch offen',
    points: 'Punkte',
    most: 'Höchstpunkte je Antwort',
    came: 'Erledigt',
    waiting: 'Noch wartend',
    mrr: 'MRR',
    accounts: 'Accounts',
    openingMrr: 'MRR zu Beginn',
    closingMrr: 'MRR am Ende',
    keptMrr: 'Behaltener MRR',
    newMrr: 'Neuer MRR',
    expansionMrr: 'Zuwachs',
    reactivatedMrr: 'Reaktivierter MRR',
    contractionMrr: 'Schrumpfung',
    churnedMrr: 'MRR-Churn',
    churnedAccounts: 'Gegangene Accounts',
    baseAccounts: 'Bezogen auf Accounts',
    endAccounts: 'Accounts am Ende',
    newAccounts: 'Neue Accounts',
    startAccounts: 'Accounts zu Beginn',
  },
};
