import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import {plural} from '../plural.js';
import {cohortTable} from './cohort-table.js';

const form = plural('de');
const units = {
  hour: {one: 'Stunde', other: 'Stunden'},
  day: {one: 'Tag', other: 'Tage'},
  week: {one: 'Woche', other: 'Wochen'},
  month: {one: 'Monat', other: 'Monate'},
  quarter: {one: 'Quartal', other: 'Quartale'},
} as const;
const inUnitBefore = {
  hour: 'in der Stunde davor',
  day: 'am Vortag',
  week: 'in der Vorwoche',
  month: 'im Vormonat',
  quarter: 'im Vorquartal',
} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (_n, when, compared) => `aktiv ${when}: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `in der Woche ab ${period}`;
    if (unit === 'hour') return `in der Stunde ab ${period}`;
    return `${unit === 'day' ? 'am' : 'im'} ${period}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `so viele wie ${inUnitBefore[unit]}`;
    return `${text} ${change > 0 ? 'mehr' : 'weniger'} als ${inUnitBefore[unit]}`;
  },
  firstOfAll: 'dort beginnen die Daten',
  gained: (_ratio, text) => `Auf jeden Verlust kommen ${text} Gewinne.`,
  nobodyLost: 'Niemand ging verloren.',
  noneWhole: (unit) =>
    `In den Daten ist noch ${unit === 'hour' || unit === 'week' ? 'keine' : 'kein'} ${units[unit].one} zu Ende.`,
  lastHidden: (when) => `Nicht gezeigt ${when}: Das würde etwas über eine kleine Gruppe verraten.`,
  quarter: cohortTable.quarter,
  states: {new: 'Neu', returning: 'Geblieben', resurrecting: 'Zurückgekehrt', dormant: 'Inaktiv'},
  meanings: {
    new: () => 'zum ersten Mal aktiv',
    returning: (unit) => `auch ${inUnitBefore[unit]} aktiv`,
    resurrecting: () => 'nach einer Pause wieder aktiv',
    dormant: (unit) => `${inUnitBefore[unit]} aktiv, jetzt nicht mehr`,
  },
  numberAbove: 'über einem Balken: Nettoveränderung, also neu und zurückgekehrt minus inaktiv',
  mark: (state, period, unit) => `${state}, ${unit === 'week' ? `Woche ab ${period}` : period}`,
  activeLabel: 'Aktiv',
  changeLabel: 'Nettoveränderung',
  ratioLabel: 'Gewinne je Verlust',
  mayChange: 'läuft noch: Wer inaktiv ist, kann noch kommen',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) =>
    `Neue, zurückgekehrte, gebliebene und inaktive ${who === 'user' ? 'Nutzer' : 'Accounts'} nach ${units[unit].one}`,
  periodHead: {hour: 'Stunde ab', day: 'Tag', week: 'Woche ab', month: 'Monat', quarter: 'Quartal'},
  notYet: cohortTable.notYet,
  periodsShown: (n, count, unit) => `${count} ${form(n, units[unit])}`,
  dataBegin: (when) => `die Daten beginnen ${when}, deshalb sind dort alle neu`,
  eventsCounted: (events) => `aktiv: ${events.map((event) => `„${event}“`).join(' oder ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `${count} ${form(n, units[unit])} nicht gezeigt: mit einer Gruppe von weniger als ${minimum}`,
  lastDrawn: (n, count, unit) => `gezeichnet: zuletzt ${count} ${form(n, units[unit])}; alles Weitere in der Tabelle`,
};
