import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import {plural} from '../plural.js';

const form = plural('de');
const units = {
  month: {one: 'Monat', other: 'Monaten'},
  quarter: {one: 'Quartal', other: 'Quartalen'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const named = {net: 'Net Revenue Retention', gross: 'Gross Revenue Retention', logo: 'Logo-Retention'} as const;
const base = {net: 'des Start-MRR', gross: 'des Start-MRR', logo: 'der Accounts'} as const;
const byMrr = 'nach Start-MRR gewichtetes Mittel';
const byAccounts = 'nach Accounts gewichtetes Mittel';
const weighted = {net: byMrr, gross: byMrr, logo: byAccounts} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: ': Der Zuwachs überwiegt, was verloren geht.',
  less: ': Es geht mehr verloren, als der Zuwachs bringt.',
  unclear: '.',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {
    net: `${named.net} nach Kohorte`,
    gross: `${named.gross} nach Kohorte`,
    logo: `${named.logo} nach Kohorte`,
  },
  kept: {net: 'Net Retention', gross: 'Gross Retention', logo: 'Logo-Retention'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : ` und ${last.after} ${last.share}${limits(last.range)}`;
    if (measure === 'logo')
      return ['Von den Accounts bezahlen ', `${first.after} noch `, [first.share], `${limits(first.range)}${then}.`];
    const of = ` ihres Start-MRR${limits(first.range)}${then}`;
    return measure === 'net'
      ? [`Kohorten bezahlen ${first.after} `, [first.share], `${of}${verdicts[verdict]}`]
      : [`Ohne Zuwachs halten Kohorten ${first.after} `, [first.share], `${of}.`];
  },
  after: (n, count, unit) => `nach ${count} ${form(n, units[unit])}`,
  few: (n, accounts) =>
    n === 1 ? 'Ein einziger Account besagt fast nichts.' : `${accounts} sind zu wenige für eine sichere Aussage.`,
  accounts: (n, count) => `${count} ${form(n, {one: 'Account', other: 'Accounts'})}`,
  notOldEnough: 'Noch ist keine Kohorte alt genug, um zu sagen, was sie hält.',
  tooSmall: 'Zu wenige Accounts blieben oder gingen, um gezeigt zu werden.',
  startingMrr: 'Start-MRR',
  accountsHead: 'Accounts',
  mrr: 'MRR',
  mrrOf: (kept, started) => `${kept} von ${started} im Monat`,
  accountsOf: (kept, began) => `${kept} von ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} in Prozent, nach ${unit === 'month' ? 'dem Monat' : 'dem Quartal'}, in dem Accounts zuerst bezahlten, und ${units[unit].other} seither`,
  parts: '100\u00a0%: so viel wie am Anfang',
  amounts: {
    net: 'MRR; Farben zeigen den Anteil am Anfang',
    gross: 'MRR ohne Zuwachs; Farben zeigen den Anteil am Anfang',
    logo: 'Accounts, die bezahlen; Farben zeigen den Anteil',
  },
  counts: {
    net: 'netto: Zuwachs zählt mit',
    gross: 'brutto: jeder Account höchstens mit dem, womit er anfing',
    logo: 'Accounts, die bezahlen',
  },
  seen: {month: 'an den letzten Tagen der Monate gesehen', quarter: 'an den letzten Tagen der Quartale gesehen'},
  anew: 'wer zurückkommt, beginnt neu',
  weighted,
  bold: (measure, level) => `fett: ${weighted[measure]}, Band zu ${level}`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'keine Kohorte ist alt genug' : `im Mittel ${mean} ${base[measure]}`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  goneAt: (heading, name) => `${heading}: Accounts von ${name}, die nicht mehr bezahlen`,
  whoPays: (name, after) => `${name}: bezahlen ${after}`,
  whoIsGone: (name, after) => `${name}: bezahlen ${after} nicht mehr`,
  listPaying: (name) => `Auswählen, um zu sehen, wer von ${name} noch bezahlt`,
  listGone: (name) => `Auswählen, um zu sehen, wer von ${name} nicht mehr bezahlt`,
};
