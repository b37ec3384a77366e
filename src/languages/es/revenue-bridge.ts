import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';
import {plural} from '../plural.js';

const form = plural('es');
const losses = {contraction: 'la contracción', churn: 'el churn'} as const;
const ways = {added: 'sumaron', took: 'restaron'} as const;
const nobodyPaid = 'nadie pagaba en la apertura';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'Nuevas',
    expansion: 'Expansión',
    reactivation: 'Regresos',
    contraction: 'Contracción',
    churn: 'Churn',
    fx: 'Divisas',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'Apertura' : `Apertura, ${day}`,
      new: 'Cuentas nuevas',
      expansion: 'Expansión',
      reactivation: 'Cuentas que vuelven',
      contraction: 'Contracción',
      churn: 'Churn',
      fx: 'Tipos de cambio',
      closing: day === null ? 'Cierre' : `Cierre, ${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'cuenta', other: 'cuentas'})}`,
  changes: (n, count) => `${count} ${form(n, {one: 'cambio', other: 'cambios'})}`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost = loss === null ? 'No se perdió nada.' : `La mayor pérdida fue ${losses[loss.kind]}: ${loss.amount}.`;
    const converted = rates === null ? '' : ` Los tipos de cambio ${ways[rates.way]} ${rates.amount}.`;
    return [
      same ? 'El MRR se mantuvo en ' : `El MRR pasó de ${from} a `,
      [to],
      `: ${netNew} neto nuevo. ${lost}${converted}`,
    ];
  },
  byMonth: 'Por mes',
  fromTo: (first, last) => `${first} – ${last}`,
  rates: {nrr: 'Retención neta de ingresos', grr: 'Retención bruta de ingresos', quickRatio: 'Quick ratio'},
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: 'no se perdió nada'},
  tip: {amount: 'Importe', ofOpening: 'De la apertura', largestMonth: 'Mes con más'},
  foot: {
    atClosing: (n, count) => `${count} ${form(n, {one: 'cuenta', other: 'cuentas'})} al cierre`,
    currency: (code) => `en ${code}`,
    dated: {
      snapshot: 'según el primer día de cada mes: lo que llega y se va entre medias no se ve',
      day: 'cada cambio cuenta en su día',
    },
    ratesOfAll: 'la retención es de todos los cambios, también de las cuentas llegadas en este tiempo',
    hiddenMonths: (minimum) => `meses no mostrados: en alguno se movieron menos de ${minimum} cuentas`,
  },
  table: {
    caption: 'Movimientos del MRR por mes',
    month: 'Mes',
    netNew: 'Neto nuevo',
    all: 'Todos los meses',
    number: 'Número',
  },
};
