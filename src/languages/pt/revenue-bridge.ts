import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';
import {plural} from '../plural.js';

const form = plural('pt');
const losses = {contraction: 'a contração', churn: 'o churn'} as const;
const ways = {added: 'somou', took: 'tirou'} as const;
const nobodyPaid = 'ninguém pagava na abertura';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'Novas',
    expansion: 'Expansão',
    reactivation: 'Retornos',
    contraction: 'Contração',
    churn: 'Churn',
    fx: 'Câmbio',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'Abertura' : `Abertura, ${day}`,
      new: 'Contas novas',
      expansion: 'Expansão',
      reactivation: 'Contas que voltaram',
      contraction: 'Contração',
      churn: 'Churn',
      fx: 'Taxas de câmbio',
      closing: day === null ? 'Fechamento' : `Fechamento, ${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'conta', other: 'contas'})}`,
  changes: (n, count) => `${count} ${form(n, {one: 'mudança', other: 'mudanças'})}`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost = loss === null ? 'Nada foi perdido.' : `A maior perda foi ${losses[loss.kind]}: ${loss.amount}.`;
    const converted = rates === null ? '' : ` O câmbio ${ways[rates.way]} ${rates.amount}.`;
    return [
      same ? 'O MRR ficou em ' : `O MRR foi de ${from} para `,
      [to],
      `: ${netNew} líquido novo. ${lost}${converted}`,
    ];
  },
  byMonth: 'Por mês',
  fromTo: (first, last) => `${first} – ${last}`,
  rates: {nrr: 'Retenção líquida de receita', grr: 'Retenção bruta de receita', quickRatio: 'Quick ratio'},
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: 'nada foi perdido'},
  tip: {amount: 'Valor', ofOpening: 'Da abertura', largestMonth: 'Maior mês'},
  foot: {
    atClosing: (n, count) => `${count} ${form(n, {one: 'conta', other: 'contas'})} no fechamento`,
    currency: (code) => `em ${code}`,
    dated: {
      snapshot: 'pelo primeiro dia de cada mês: o que chega e sai no meio não aparece',
      day: 'cada mudança conta no seu dia',
    },
    ratesOfAll: 'a retenção é de todas as mudanças, também das contas que chegaram nesse período',
    hiddenMonths: (minimum) => `meses não exibidos: em algum, menos de ${minimum} contas se moveram`,
  },
  table: {
    caption: 'Movimentos do MRR por mês',
    month: 'Mês',
    netNew: 'Líquido novo',
    all: 'Todos os meses',
    number: 'Número',
  },
};
