import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';
import {plural} from '../plural.js';

const form = plural('de');
const days = (n: number, text: string): string => `${text} ${form(n, {one: 'Tag', other: 'Tage'})}`;
const inDays = (n: number, text: string): string => `${text} ${form(n, {one: 'Tag', other: 'Tagen'})}`;
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'Punkt', other: 'Punkte'})}`;
const accounts = (n: number, text: string): string => `${text} ${form(n, {one: 'Account', other: 'Accounts'})}`;

const gaps: MatrixWords['gaps'] = {
  missing: 'nicht bekannt',
  incomplete: 'noch nicht: zu neu für das Zeitfenster',
  suppressed: 'zu wenige Personen, um gezeigt zu werden',
};

export const healthMatrix: MatrixWords = {
  caption: 'Accounts mit ihrem Health Score und dessen Komponenten',
  account: 'Account',
  revenue: 'MRR',
  score: 'Score',
  band: 'Stufe',
  pulse: 'Einschätzung',
  byHand: 'von Hand',
  trend: 'Trend',
  inDays: days,
  bands: {red: 'Gefährdet', amber: 'Beobachten', green: 'Gesund'},
  bandsWithin: {red: 'gefährdet', amber: 'zu beobachten', green: 'gesund'},
  noScore: 'Kein Score',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [
        [unscored === 1 ? 'Der Account hat keinen Score' : `Keiner von ${count(unscored)} Accounts hat einen Score`],
        '.',
      ];
    const known = lowest.known === null ? '' : ` (${lowest.known} des Gewichts bekannt)`;
    const others = `${accounts(unscored, count(unscored))} ohne Score`;
    const end = unscored === 0 ? '.' : `; ${others}.`;
    const pay = revenue === null ? '' : `, mit ${revenue.risky} von ${revenue.all} MRR`;
    if (n === 1) {
      const is = {red: 'gefährdet', amber: 'zu beobachten', green: 'gesund'}[lowest.band];
      return [[`${lowest.name} ist ${is}, mit ${lowest.score}${known}`], `${pay}${end}`];
    }
    const some = `${count(risky)} von ${count(n)} Accounts ${form(risky, {one: 'ist', other: 'sind'})} gefährdet`;
    const all =
      risky === 0 ? `Keiner von ${count(n)} Accounts ist gefährdet` : `Alle ${count(n)} Accounts sind gefährdet`;
    const most =
      fell === null
        ? `am niedrigsten ist ${lowest.name} mit ${lowest.score}${known}`
        : `am stärksten fiel ${fell.name}, um ${points(fell.points, fell.pointsText)} in ${inDays(fell.days, fell.daysText)}`;
    return [[risky === 0 || risky === n ? all : some], `${pay}; ${most}${end}`];
  },
  cells: {
    revenue: (account, amount) => (amount === null ? `${account}: MRR nicht bekannt` : `${account}: ${amount} MRR`),
    score: (account, score, band, known) =>
      `${account}: ${score} von 100, ${band}${known === null ? '' : `, ${known} des Gewichts bekannt`}`,
    noScore: (account) => `${account}: kein Score`,
    band: (account, band) => `${account}: ${band}`,
    pulse: (account, pulse) => `${account}, Einschätzung von Hand: ${pulse}`,
    noPulse: (account) => `${account}: keine Einschätzung`,
    component: (account, component, score, band) => `${account}, ${component}: ${score} von 100, ${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}, ${component}: ${gap === 'suppressed' ? `${fewer}, ` : ''}${gaps[gap]}`,
    trend: (account, change, text, n, daysText) => {
      const time = `in ${inDays(n, daysText)}`;
      if (change === 0) return `${account}: keine Veränderung, 0 Punkte ${time}`;
      return `${account}: ${points(Math.abs(change), text)} ${change < 0 ? 'weniger' : 'mehr'} ${time}`;
    },
    noTrend: (account, n, text) => `${account}: vor ${inDays(n, text)} noch kein Score`,
    pending: (account) => `${account}: Trend noch nicht berechnet`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}: ${what}`,
    weight: 'Gewicht',
    countsFor: 'Zählt mit',
    costs: 'Senkt den Score um',
    points,
    known: 'Gewicht bekannt',
    ago: (n, text) => `Vor ${inDays(n, text)}`,
    worstAt: '0 bei',
    bestAt: '100 bei',
    over: (n, text) => `Gemessen über ${days(n, text)}`,
    setOn: 'Von Hand gesetzt am',
  },
  filter: 'Accounts nach Stufe',
  all: 'Alle',
  search: 'Account suchen',
  byRevenue: 'Übersicht',
  found: (_n, count, total) => `${count} von ${total} Accounts`,
  sortedUp: (column) => `Sortiert nach ${column}, niedrigste zuerst`,
  sortedDown: (column) => `Sortiert nach ${column}, höchste zuerst`,
  noneFound: 'Kein Account passt dazu.',
  showAgain: (count) => `Wieder alle ${count} zeigen`,
  more: (_n, count) => `und ${count} weitere`,
  showAll: (count) => `Alle ${count} zeigen`,
  showFewer: (count) => `Nur die ersten ${count} zeigen`,
  summary: {
    caption: 'Accounts und ihr MRR nach Stufe und nach MRR des Accounts',
    all: 'Alle',
    below: (amount) => `unter ${amount}`,
    between: (from, to) => `${from} bis ${to}`,
    from: (amount) => `${amount} und mehr`,
  },
  why: {
    lift: (from, to, band) => `Was ihn heben würde: ${from} → ${to}${band === null ? '' : `, auf „${band}“`}`,
    nothingToLift: 'Nichts zu heben: Jede bekannte Komponente ist gesund.',
    component: (label, score, lifted, sentence) => [
      [label],
      ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `: ${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}.`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `${alone.needed} allein würde für „${alone.band}“ reichen`;
      if (evidence === null) return reached === null ? null : `${reached}.`;
      return `${evidence}; ${needed} würde sie heben${reached === null ? '' : `, ${reached}`}.`;
    },
    evidence: {
      given: ({value, worst, best}) => `${value}, zwischen ${worst} (schlechtester Wert) und ${best} (bester Wert)`,
      'active-users-per-seat': ({value, n, seats, days: text}) =>
        `${value} von ${seats} ${form(n, {one: 'Platz', other: 'Plätzen'})} in ${text} Tagen genutzt`,
      'active-days': ({value, days: text}) => `aktiv an ${value} von ${text} Tagen`,
      'features-used': ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'Funktion', other: 'Funktionen'})} in ${text} Tagen genutzt`,
      events: ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'Ereignis', other: 'Ereignisse'})} in ${text} Tagen`,
      'usage-trend': ({value, days: text}) => `Nutzung bei ${value} der ${text} Tage davor`,
      'days-since-last-event': ({value, n}) =>
        n === 0 ? 'heute zuletzt genutzt' : `zuletzt vor ${inDays(n, value)} genutzt`,
      tickets: ({value, n, days: text}) => `${value} ${form(n, {one: 'Ticket', other: 'Tickets'})} in ${text} Tagen`,
      'last-nps': ({value}) => `die letzte Antwort war ${value} von 10`,
      'mean-nps': ({value}) => `die Antworten lagen im Mittel bei ${value} von 10`,
      pulse: ({value, best}) => `die Einschätzung des CSM ist ${value} von ${best}`,
    },
    unknown(names, n, gap, missing) {
      const why = {
        missing: `${form(n, {one: 'ist', other: 'sind'})} nicht bekannt`,
        incomplete: `${form(n, {one: 'lässt', other: 'lassen'})} sich noch nicht bestimmen, da der Account neuer ist als das Zeitfenster`,
        suppressed: `${form(n, {one: 'stammt', other: 'stammen'})} von zu wenigen Personen, um gezeigt zu werden`,
      }[gap];
      if (missing === null) return `${names} ${why}.`;
      const shared = form(n, {one: 'das Gewicht geht an die anderen', other: 'ihre Gewichte gehen an die anderen'});
      const asIf = (score: string): string => `${form(n, {one: 'zählt', other: 'zählen'})} als ${score}`;
      const then = {redistribute: shared, require: shared, zero: asIf('0'), neutral: asIf('50')}[missing];
      return `${names} ${why}; ${then}.`;
    },
    nothingKnown: 'Kein Score: Keine seiner Komponenten ist bekannt.',
    tooLittleKnown: (coverage, needed) => `Kein Score: ${coverage} des Gewichts sind bekannt, ${needed} sind nötig.`,
    history: (n, text) => `Score über ${days(n, text)}`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${then} am ${thenDay}, ${now} am ${nowDay}; niedrigster Wert ${lowest}, höchster ${highest}`,
    moved: (component, then, now) => `Am meisten verändert hat ihn ${component}, von ${then} auf ${now}.`,
    pulse: (pulse, on, band) => [
      'Einschätzung von Hand: ',
      [pulse],
      band === null ? `, gesetzt am ${on}.` : `, gesetzt am ${on}; der Score sagt „${band}“.`,
    ],
    noPulse: (n, text) => [`In ${inDays(n, text)} wurde keine Einschätzung von Hand gesetzt.`],
    revenue: (amount) => `${amount} MRR`,
    seats: (n, seats) => `${seats} ${form(n, {one: 'Platz', other: 'Plätze'})}`,
  },
  method: {
    redistribute: 'Score: gewichtetes Mittel des Bekannten',
    require: 'Score: gewichtetes Mittel des Bekannten, wo genug bekannt ist',
    zero: 'Score: gewichtetes Mittel, mit 0 für Unbekanntes',
    neutral: 'Score: gewichtetes Mittel, mit 50 für Unbekanntes',
  },
  markedGaps: '◦ eine oder mehrere Komponenten nicht bekannt',
  borders: (amber, green) => `beobachten ab ${amber}, gesund ab ${green}`,
  pulseAge: (n, text) =>
    `Einschätzung: ${form(n, {one: `am letzten Tag`, other: `in den letzten ${text} Tagen`})} von Hand gesetzt`,
};
