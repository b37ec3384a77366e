import type {Flow} from '../../metrics/revenue/mrr-bridge.js';
import type {BridgeRow} from '../../metrics/revenue/bridge-row.js';

/** What leads from the opening to the closing, in the order in which it is drawn. */
export const stepIds = [
  'opening',
  'new',
  'expansion',
  'reactivation',
  'contraction',
  'churn',
  'fx',
  'closing',
] as const;
export type StepId = (typeof stepIds)[number];

/** What a step looks like: a whole, what is gained, what is lost, what exchange rates did. */
export type Look = 'total' | 'gain' | 'loss' | 'fx';

export interface Step {
  readonly id: StepId;
  readonly look: Look;
  /** The change with its sign; of a whole all of it. */
  readonly amount: number;
  readonly accounts: number;
  /** Revenue before and after; a whole starts from 0. */
  readonly from: number;
  readonly to: number;
  /** The change in each month; none where there is one month alone, where months are not shown, and of wholes. */
  readonly months: readonly number[];
}

const looks: Readonly<Record<StepId, Look>> = {
  opening: 'total',
  new: 'gain',
  expansion: 'gain',
  reactivation: 'gain',
  contraction: 'loss',
  churn: 'loss',
  fx: 'fx',
  closing: 'total',
};

/** The change that a step makes in a row, with its sign; of opening and closing their revenue. */
export function amountOf(id: StepId, row: Readonly<Record<StepId, Flow>>): number {
  const {mrr} = row[id];
  return looks[id] === 'loss' && mrr !== 0 ? -mrr : mrr;
}

/** Whether exchange rates moved something in a bridge or in one of its months. */
export function hasRates(total: BridgeRow, months: readonly BridgeRow[]): boolean {
  return [total, ...months].some(({fx}) => fx.mrr !== 0);
}

/** The steps of a bridge, one beginning where the one before it ends. */
export function stepsOf(total: BridgeRow, months: readonly BridgeRow[]): Step[] {
  const withRates = hasRates(total, months);
  let level = 0;
  return stepIds
    .filter((id) => id !== 'fx' || withRates)
    .map((id): Step => {
      const look = looks[id];
      const amount = amountOf(id, total);
      const from = look === 'total' ? 0 : level;
      level = from + amount;
      const byMonth = look === 'total' || months.length < 2 ? [] : months.map((row) => amountOf(id, row));
      return {id, look, amount, accounts: total[id].accounts, from, to: level, months: byMonth};
    });
}

/** What was lost most of; null where nothing was lost. */
export function largestLoss({contraction, churn}: BridgeRow): 'contraction' | 'churn' | null {
  if (contraction.mrr === 0 && churn.mrr === 0) return null;
  return contraction.mrr > churn.mrr ? 'contraction' : 'churn';
}
