import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';
import {plural} from '../plural.js';

const form = plural('de');
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['Nutzer', 'Nutzer'],
  account: ['Account', 'Accounts'],
  response: ['Antwort', 'Antworten'],
};
const weekdays = {monday: 'Montag', sunday: 'Sonntag', saturday: 'Samstag'} as const;

export const base: PackBase = {
  loading: 'Wird geladen …',
  loadingRows: (rows) => `Wird geladen … bisher ${rows} Zeilen`,
  refreshing: 'Wird aktualisiert; gezeigt wird der letzte Wert',
  stale: 'Diese Zahlen konnten nicht aktualisiert werden.',
  noData: 'Noch nichts zu zeigen. Es fehlt eine Datenquelle:',
  tryAgain: 'Erneut versuchen',
  tools: 'Werkzeuge',
  showTable: 'Zahlen als Tabelle zeigen',
  showDefinition: 'So wird gerechnet',
  export: 'Als Datei speichern',
  exportAs: {csv: 'Zahlen (CSV)', json: 'Zahlen (JSON)', svg: 'Bild (SVG)', png: 'Bild (PNG)'},
  failed: 'Die Daten konnten nicht geladen werden.',
  failures: {
    network: 'Der Server ist nicht erreichbar.',
    timeout: 'Der Server hat nicht rechtzeitig geantwortet.',
    unauthorized: 'Für diese Daten fehlt die Berechtigung, oder die Anmeldung ist abgelaufen.',
    'not-found': 'Unter dieser Adresse gibt es keine Daten.',
    server: 'Der Server konnte die Anfrage nicht beantworten.',
    'too-large': 'Die Datenmenge ist zu groß, um hier gezeigt zu werden.',
    unreadable: 'Die Daten konnten nicht gelesen werden.',
    'wrong-columns': 'In den Daten fehlen benötigte Spalten.',
    'unknown-format': 'Das Format der Daten ist unbekannt.',
  },
  range: (lower, upper) => `${lower} bis ${upper}`,
  level: (percent) => `${percent.replace(/\s/, '')}-Intervall`,
  asOf: (moment) => `Stand ${moment}`,
  leftOut: (n, count) => `${count} ${form(n, {one: 'Zeile', other: 'Zeilen'})} ausgelassen`,
  unreadable: (n, count) => `${count} ${form(n, {one: 'Zelle', other: 'Zellen'})} nicht lesbar`,
  insufficient: {
    'small-group': ({made}, {count}) =>
      `Wird nicht gezeigt: Die Angabe beträfe eine Gruppe von weniger als ${count(made.scope.minimumGroup)}`,
    'too-few': ({made}, {count}) => `Weniger als ${count(made.scope.minimumGroup)} werden nicht gezeigt`,
    'no-moments': 'In keiner Zeile steht ein Zeitpunkt',
    'no-number': 'Lässt sich nicht auf eine einzige Zahl bringen',
    'no-responses': 'Noch keine Antworten',
    'no-valid-responses': 'Keine Antwort ist eine ganze Zahl von 0 bis 10',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `Keine Antwort ist eine ganze Zahl von ${from} bis ${to}`,
    'no-tickets': 'Kein Ticket wurde vor dem Stichtag eröffnet',
    'all-pending': 'Alle Tickets können die Zielzeit noch einhalten',
    'no-exposure': 'In diesen Tagen war kein Account Kunde',
    'nps/no-accounts': 'Keine Antwort nennt ihren Account',
    'no-revenue': 'Kein Account, der geantwortet hat, hat Umsatz',
    'no-subscriptions': 'Noch hat kein bezahltes Abonnement begonnen',
    'mixed-currencies': 'In mehreren Währungen, die nicht addiert werden',
    'no-rate': 'Für eine der Währungen ist kein Kurs angegeben',
    'account-spend/nobody-paid': 'An diesem Tag bezahlt kein Account',
    'nobody-paid': 'Zu Beginn dieser Monate hat kein Account bezahlt',
    'nothing-moved': 'In dieser Zeit ist kein Umsatz dazugekommen oder weggefallen',
    'no-losses': 'Kein Verlust: Der Quotient hat keine Obergrenze',
    'no-contracts': 'An diesem Tag läuft kein bezahlter Vertrag',
    'no-base-sales': 'Im ersten der beiden Jahre wurde nichts verkauft',
    'no-sources': 'Kein in diesen Monaten gewonnener Deal nennt seine Herkunft',
    'no-won-deals': 'In diesen Monaten wurde kein Deal mit einem neuen Account gewonnen',
    'worth-nothing': 'Die in diesen Monaten gewonnenen Deals haben keinen Wert',
    'nothing-due': 'In diesem Zeitraum war nichts fällig',
    'all-open': 'Alle fälligen Verträge sind noch offen',
    'no-quota': 'Kein CSM hat eine Verlängerungsquote',
    'cohort-retention/no-accounts': 'Kein Ereignis dieser Zeiträume nennt einen Account',
    'no-starters': 'In diesen Zeiträumen hat niemand begonnen',
    'not-yet': 'Noch ist keine Kohorte alt genug',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'Alle Accounts waren schon weg, bevor sie beobachtet wurden';
      if ((terms['unusable'] ?? 0) > 0) return 'Keine Zeile enthält eine Dauer, während der beobachtet wurde';
      return 'Kein Account, dessen erster Tag vor dem Stichtag liegt';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `Noch ist nicht die Hälfte weg: Nach ${decimal(age, 0)} Tagen sind noch ${percent(survival)} da`,
    'median-not-reached': 'Weniger als die Hälfte ist in der beobachteten Zeit ans Ziel gekommen',
    'time-to-value/nobody-started': ({made}) =>
      `Niemand hat begonnen: Es gibt kein Ereignis „${String(made.options['startEvent'])}“`,
    'days-to-onboard/nobody-started': 'Kein Account, dessen erster Tag vor dem Stichtag liegt',
    'health-score/no-accounts': 'Zu diesem Zeitpunkt ist kein Account Kunde',
    'no-components': 'Keine Komponente wird gemessen: Es fehlen Messwerte oder die Angabe, was berechnet werden soll',
    'no-values': 'Keine der Komponenten hat für irgendeinen Account einen Wert',
    'no-scores': 'Kein Account hat einen Score',
  },
  memberList: {
    title: (label) => (label === '' ? 'Wer das ist' : `Wer das ist: ${label}`),
    close: 'Schließen',
    loading: 'Es wird nachgesehen, wer das ist …',
    failed: 'Es ließ sich nicht feststellen, wer das ist.',
    unknown: 'Aus den Daten geht nicht hervor, wer das ist.',
    suppressed: 'Es sind zu wenige, um sie zu nennen.',
    count: (n, count, by) => {
      const [one, many] = kinds[by] ?? [by, by];
      return `${count} ${form(n, {one, other: many})}`;
    },
    more: (_n, count) => `und ${count} weitere`,
    save: 'Liste speichern (CSV)',
  },
  definition: {
    formula: 'Formel',
    interval: 'Intervall',
    options: 'Optionen',
    scope: 'Rahmen',
    data: 'Daten',
    source: 'Definiert von',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `Stand ${moment(asOf)}, ${timeZone}, Wochen ab ${weekdays[weekStart]}, Niveau ${percent(level)}`,
    dataOf: (kept, read, table) => `${kept} von ${read} Zeilen aus ${table}`,
    issueOf: unreadCells,
  },
};
