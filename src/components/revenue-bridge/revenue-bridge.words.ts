import type {Rich} from '../../element/rich.js';
import type {StepId} from './bridge-steps.js';

/** The three rates of a bridge. */
export const rateIds = ['nrr', 'grr', 'quickRatio'] as const;
export type RateId = (typeof rateIds)[number];

/** What is said of a bridge. Numbers are text. */
export interface BridgeText {
  readonly from: string;
  readonly to: string;
  /** Opening and closing are written alike. */
  readonly same: boolean;
  /** With its sign. */
  readonly netNew: string;
  /** Null where nothing was lost. */
  readonly loss: {readonly kind: 'contraction' | 'churn'; readonly amount: string} | null;
  /** What exchange rates added or took, without a sign; null where they did nothing. */
  readonly rates: {readonly way: 'added' | 'took'; readonly amount: string} | null;
}

/** What `<revenue-bridge>` says. */
export interface BridgeWords {
  /** Short, under a column. */
  readonly steps: Readonly<Record<StepId, string>>;
  /** A step by itself; opening and closing with their day. */
  readonly inFull: (step: StepId, day: string | null) => string;
  readonly plus: (amount: string) => string;
  readonly accounts: (n: number, count: string) => string;
  /** Of expansion, contraction and rates: an account can have several. */
  readonly changes: (n: number, count: string) => string;
  readonly takeaway: (said: BridgeText) => Rich;
  readonly byMonth: string;
  readonly fromTo: (first: string, last: string) => string;
  readonly rates: Readonly<Record<RateId, string>>;
  /** Why a rate has no value. */
  readonly noRate: Readonly<Record<RateId, string>>;
  readonly tip: {
    readonly amount: string;
    /** An amount as a share of the opening. */
    readonly ofOpening: string;
    readonly largestMonth: string;
  };
  readonly foot: {
    readonly atClosing: (n: number, count: string) => string;
    readonly currency: (code: string) => string;
    readonly dated: Readonly<Record<'snapshot' | 'day', string>>;
    /** Rates over several months. */
    readonly ratesOfAll: string;
    readonly hiddenMonths: (minimum: string) => string;
  };
  readonly table: {
    readonly caption: string;
    readonly month: string;
    readonly netNew: string;
    /** All months together. */
    readonly all: string;
    readonly number: string;
  };
}

const losses = {contraction: 'contraction', churn: 'churn'} as const;

export const english: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'New',
    expansion: 'Expansion',
    reactivation: 'Reactivation',
    contraction: 'Contraction',
    churn: 'Churn',
    fx: 'FX',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'Opening' : `Opening, ${day}`,
      new: 'New accounts',
      expansion: 'Expansion',
      reactivation: 'Reactivation',
      contraction: 'Contraction',
      churn: 'Churn',
      fx: 'Exchange rates',
      closing: day === null ? 'Closing' : `Closing, ${day}`,
    })[step],
  plus: (amount) => `+${amount}`,
  accounts: (n, count) => `${count} ${n === 1 ? 'account' : 'accounts'}`,
  changes: (n, count) => `${count} ${n === 1 ? 'change' : 'changes'}`,
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost = loss === null ? 'Nothing was lost.' : `The largest loss was ${losses[loss.kind]}, ${loss.amount}.`;
    const converted = rates === null ? '' : ` Exchange rates ${rates.way} ${rates.amount}.`;
    return [same ? 'MRR stayed at ' : `MRR went from ${from} to `, [to], `: ${netNew} net new. ${lost}${converted}`];
  },
  byMonth: 'By month',
  fromTo: (first, last) => `${first} – ${last}`,
  rates: {nrr: 'Net revenue retention', grr: 'Gross revenue retention', quickRatio: 'Quick ratio'},
  noRate: {nrr: 'nobody paid at the opening', grr: 'nobody paid at the opening', quickRatio: 'nothing was lost'},
  tip: {amount: 'Amount', ofOpening: 'Of the opening', largestMonth: 'Largest month'},
  foot: {
    atClosing: (n, count) => `${count} ${n === 1 ? 'account' : 'accounts'} in the closing MRR`,
    currency: (code) => `in ${code}`,
    dated: {
      snapshot: 'by the first days of months: what comes and goes in between is not seen',
      day: 'each change counts on its day',
    },
    ratesOfAll: 'retention is of all changes, also of accounts that came in between',
    hiddenMonths: (minimum) => `months not shown: in some, fewer than ${minimum} accounts moved`,
  },
  table: {caption: 'MRR movements by month', month: 'Month', netNew: 'Net new', all: 'All months', number: 'Number'},
};
