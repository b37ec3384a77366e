import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';
import {plural} from '../plural.js';

const form = plural('de');
const losses = {contraction: 'Schrumpfung', churn: 'Churn'} as const;
const ways = {added: 'brachten hinzu', took: 'kosteten'} as const;
const nobodyPaid = 'zu Beginn bezahlte niemand';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'Neu',
    expansion: 'Zuwachs',
    reactivation: 'Rückkehr',
    contraction: 'Schrumpfung',
    churn: 'Churn',
    fx: 'Kurse',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'Anfangsbestand' : `Anfangsbestand, ${day}`,
      new: 'Neue Accounts',
      expansion: 'Zuwachs',
      reactivation: 'Zurückgekehrte Accounts',
      contraction: 'Schrumpfung',
      churn: 'Churn',
      fx: 'Wechselkurse',
      closing: day === null ? 'Endbestand' : `Endbestand, ${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'Account', other: 'Accounts'})}`,
  changes: (n, count) => `${count} ${form(n, {one: 'Änderung', other: 'Änderungen'})}`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost =
      loss === null ? 'Verloren ging nichts.' : `Der größte Verlust war ${losses[loss.kind]} mit ${loss.amount}.`;
    const converted = rates === null ? '' : ` Wechselkurse ${ways[rates.way]}: ${rates.amount}.`;
    return [
      same ? 'Der MRR blieb bei ' : `Der MRR ging von ${from} auf `,
      [to],
      `: netto neu ${netNew}. ${lost}${converted}`,
    ];
  },
  byMonth: 'Nach Monat',
  fromTo: (first, last) => `${first} – ${last}`,
  rates: {nrr: 'Net Revenue Retention', grr: 'Gross Revenue Retention', quickRatio: 'Quick Ratio'},
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: 'nichts ging verloren'},
  tip: {amount: 'Betrag', ofOpening: 'Vom Anfangsbestand', largestMonth: 'Größter Monat'},
  foot: {
    atClosing: (n, count) => `${count} ${form(n, {one: 'Account', other: 'Accounts'})} im Endbestand`,
    currency: (code) => `in ${code}`,
    dated: {
      snapshot: 'an den Monatsersten gemessen: was dazwischen kommt und geht, ist nicht enthalten',
      day: 'jede Änderung zählt an ihrem Tag',
    },
    ratesOfAll: 'Retention aus allen Änderungen, auch von Accounts, die erst in dieser Zeit kamen',
    hiddenMonths: (minimum) => `Monate nicht gezeigt: In manchen bewegten sich weniger als ${minimum} Accounts`,
  },
  table: {
    caption: 'MRR-Bewegungen nach Monat',
    month: 'Monat',
    netNew: 'Netto neu',
    all: 'Alle Monate',
    number: 'Anzahl',
  },
};
