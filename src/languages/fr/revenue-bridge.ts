import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';
import {plural} from '../plural.js';

const form = plural('fr');
const losses = {contraction: 'de la contraction', churn: 'du churn'} as const;
const ways = {added: 'ont ajouté', took: 'ont retiré'} as const;
const nobodyPaid = 'personne ne payait à l’ouverture';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'Nouveaux',
    expansion: 'Expansion',
    reactivation: 'Retours',
    contraction: 'Contraction',
    churn: 'Churn',
    fx: 'Change',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'Ouverture' : `Ouverture, ${day}`,
      new: 'Nouveaux comptes',
      expansion: 'Expansion',
      reactivation: 'Comptes revenus',
      contraction: 'Contraction',
      churn: 'Churn',
      fx: 'Taux de change',
      closing: day === null ? 'Clôture' : `Clôture, ${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'compte', other: 'comptes'})}`,
  changes: (n, count) => `${count} ${form(n, {one: 'changement', other: 'changements'})}`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost =
      loss === null ? 'Rien n’a été perdu.' : `La plus grande perte vient ${losses[loss.kind]}\u00a0: ${loss.amount}.`;
    const converted = rates === null ? '' : ` Les taux de change ${ways[rates.way]} ${rates.amount}.`;
    return [
      same ? 'Le MRR est resté à ' : `Le MRR est passé de ${from} à `,
      [to],
      `, soit ${netNew} net nouveau. ${lost}${converted}`,
    ];
  },
  byMonth: 'Par mois',
  fromTo: (first, last) => `${first} – ${last}`,
  rates: {nrr: 'Rétention nette du revenu', grr: 'Rétention brute du revenu', quickRatio: 'Quick ratio'},
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: 'rien n’a été perdu'},
  tip: {amount: 'Montant', ofOpening: 'De l’ouverture', largestMonth: 'Mois le plus fort'},
  foot: {
    atClosing: (n, count) => `${count} ${form(n, {one: 'compte', other: 'comptes'})} à la clôture`,
    currency: (code) => `en ${code}`,
    dated: {
      snapshot: 'relevé au premier de chaque mois\u00a0: ce qui vient et repart entre-temps n’y est pas',
      day: 'chaque changement compte à sa date',
    },
    ratesOfAll: 'rétention calculée sur tous les changements, comptes arrivés entre-temps compris',
    hiddenMonths: (minimum) => `mois masqués\u00a0: dans certains, moins de ${minimum} comptes ont bougé`,
  },
  table: {
    caption: 'Mouvements du MRR par mois',
    month: 'Mois',
    netNew: 'Net nouveau',
    all: 'Tous les mois',
    number: 'Nombre',
  },
};
