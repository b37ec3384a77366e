import type {Value} from '../../element/measure-controller.js';
import type {Frame} from '../../element/view.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {healthScore} from '../../metrics/health/health-score.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Trends} from './account-trends.js';
import {columnsOf} from './columns.js';
import type {MatrixLabels} from './column-needs.js';
import {layoutMatrix, type MatrixLayout} from './health-matrix.layout.js';
import type {MatrixWords} from './health-matrix.words.js';
import type {ColumnId} from './row-order.js';
import {rowOf, type MatrixNumbers, type MatrixRow} from './matrix-rows.js';

export type Health = Value<typeof healthScore>;

/**
 * What all parts of a drawing are made of. Made anew only when one of these changes, so that what was drawn with the same
 * one need not be drawn again.
 */
export interface Shown {
  readonly outcome: Health;
  readonly trends: Trends | null;
  /** Trends are being worked out. */
  readonly isTrendPending: boolean;
  /** The days that trends are over. */
  readonly trendDays: number;
  /** Somebody has set a pulse, of whichever account. */
  readonly hasPulse: boolean;
  readonly words: MatrixWords;
  readonly formats: Formats;
  readonly numbers: MatrixNumbers;
  readonly measureText: Frame<MatrixWords>['measureText'];
  readonly layout: MatrixLayout;
  readonly columns: readonly ColumnId[];
  /** What stands for a number of fewer people than may be shown. */
  readonly fewer: string;
  /** An account as it is written; each is written once. */
  row(account: AccountHealth): MatrixRow;
}

export function shownOf(
  outcome: Health,
  {trends, isPending, days: trendDays}: {trends: Trends | null; isPending: boolean; days: number},
  {width, formats, words, measureText}: Frame<MatrixWords>,
): Shown {
  const numbers = numbersOf(formats);
  const labels: MatrixLabels = {...words, span: words.inDays(trendDays, formats.count(trendDays))};
  const layout = layoutMatrix(outcome, isPending ? 'pending' : trends, {width, measureText, labels, numbers});
  const columns = columnsOf(layout);
  const rows = new WeakMap<AccountHealth, MatrixRow>();
  return {
    outcome,
    trends,
    isTrendPending: isPending,
    trendDays,
    hasPulse: outcome.accounts.some(({pulse}) => pulse !== null),
    words,
    formats,
    numbers,
    measureText,
    layout,
    columns,
    fewer: words.fewerThan(formats.count(outcome.made.scope.minimumGroup)),
    row(account) {
      let row = rows.get(account);
      if (row === undefined) rows.set(account, (row = rowOf(account, outcome, numbers, trends, columns)));
      return row;
    },
  };
}

function numbersOf({decimal, percent, signed, money}: Formats): MatrixNumbers {
  const known = new Map<number, string>();
  /** Scores are many, and whole numbers from 0 to 100 as they are written. */
  const whole = (value: number): string => {
    let text = known.get(value);
    if (text === undefined) known.set(value, (text = decimal(value, 0)));
    return text;
  };
  return {
    decimal: (value, digits) => (digits === 0 ? whole(Math.round(value)) : decimal(value, digits)),
    percent: (share) => percent(share),
    money: (value) => money(value),
    points: (n) => signed(n),
  };
}
