import type {Formats} from '../metrics/kernel/format.js';
import type {Interval, Provenance} from '../metrics/kernel/outcome.js';
import type {TipRow} from './marks/marks.js';
import type {KeptText, KeptVerdict, RevenueCohortWords} from './revenue-cohort-words.js';
import type {RevenueMeasure, RevenueUnit} from './revenue-cohorts.js';
import {rich} from './rich.js';
import type {View} from './view.js';
import type {BaseWords} from './words.js';

/** Revenue cohorts, as far as sentences are about them. */
export interface RevenueCohortsTold {
  readonly outcome: {
    readonly measure: RevenueMeasure;
    readonly unit: RevenueUnit;
    readonly rows: readonly (SizedCohort & {readonly baseMrr: number | null})[];
    readonly starters: number;
    /** By age. */
    readonly mean: readonly {
      readonly weighted: number | null;
      readonly interval: Interval | null;
      readonly accounts: number;
      readonly suppressed: boolean;
    }[];
    readonly made: Provenance;
  };
  readonly formats: Formats;
  readonly words: BaseWords & {readonly revenue: RevenueCohortWords};
}

/** Fewer accounts than this without an interval, or an interval wider than that, say little. */
const FEW = 10;
const WIDE = 0.5;

/** What cohorts keep at the first age after their start and at the last that is known. */
export function revenueTakeaway({outcome, formats, words}: RevenueCohortsTold): View['takeaway'] {
  const {measure, unit, mean} = outcome;
  const known = mean.flatMap(({weighted, interval, accounts}, age) =>
    age === 0 || weighted === null ? [] : [{weighted, interval, accounts, age}],
  );
  const [first] = known;
  if (first === undefined) return mean[1]?.suppressed ? words.revenue.tooSmall : words.revenue.notOldEnough;
  const textOf = ({weighted, interval, age}: (typeof known)[number]): KeptText => ({
    share: formats.percent(weighted),
    after: words.revenue.after(age, formats.count(age), unit),
    range: interval && rangeOf(interval, formats, words),
  });
  const last = known.at(-1) ?? first;
  const parts = words.revenue.takeaway(
    measure,
    textOf(first),
    last === first ? null : textOf(last),
    verdictOf(last.interval),
  );
  const {accounts, interval} = first;
  const isFew = interval === null ? accounts < FEW : interval.upper - interval.lower > WIDE;
  const caveat = words.revenue.few(accounts, words.revenue.accounts(accounts, formats.count(accounts)));
  return rich(isFew ? [...parts, ` ${caveat}`] : parts);
}

/** Ranges stay on one line. */
function rangeOf({lower, upper}: Interval, formats: Formats, words: BaseWords): string {
  return words.range(formats.percent(lower), formats.percent(upper)).replaceAll(' ', '\u00a0');
}

function verdictOf(interval: Interval | null): KeptVerdict {
  if (interval === null) return 'unclear';
  if (interval.lower > 1) return 'more';
  return interval.upper < 1 ? 'less' : 'unclear';
}

/** In the foot: what counts, and when it is seen. */
export function revenueRules({outcome: {measure, unit, made}, words: {revenue}}: RevenueCohortsTold): string[] {
  return [revenue.counts[measure], revenue.seen[unit], ...(made.options['returning'] === 'new' ? [revenue.anew] : [])];
}

/** A cohort, as far as it is told how large it is. */
interface SizedCohort {
  readonly size: number | null;
}

/** A column that says how large cohorts are: each, and all. */
interface RevenueSize {
  readonly head: string;
  readonly of: (row: SizedCohort) => string;
  readonly all: string;
}

/**
 * What accounts paid when they began, and how many they are. In several currencies accounts can be counted, but money has
 * no sum: logo retention tells accounts alone.
 * @param few what is said of too few
 */
export function revenueSizes(
  {outcome, formats, words}: RevenueCohortsTold,
  few: string,
): readonly [RevenueSize, ...RevenueSize[]] {
  const {rows, starters, measure} = outcome;
  const base = new Map<SizedCohort, number | null>(rows.map((row) => [row, row.baseMrr]));
  const all = rows.reduce((sum, {baseMrr}) => sum + (baseMrr ?? 0), 0);
  const accounts: RevenueSize = {
    head: words.revenue.accountsHead,
    of: ({size}) => (size === null ? few : formats.count(size)),
    all: formats.count(starters),
  };
  if (measure === 'logo') return [accounts];
  const money: RevenueSize = {
    head: words.revenue.startingMrr,
    of: (row) => (row.size === null ? '–' : formats.money(base.get(row) ?? 0)),
    all: formats.money(all),
  };
  return [money, accounts];
}

/**
 * How much is behind a share, as rows of a tip: `€12,300 of €10,000 a month` and how many accounts began, or `30 of 34`
 * accounts.
 */
export function keptAmounts(
  {kept, of, size}: {readonly kept: number; readonly of: number; readonly size: number | null},
  measure: RevenueMeasure,
  formats: Formats,
  words: RevenueCohortWords,
): TipRow[] {
  if (measure === 'logo')
    return [{label: words.accountsHead, value: words.accountsOf(formats.count(kept), formats.count(of))}];
  return [
    {label: words.mrr, value: words.mrrOf(formats.money(kept), formats.money(of))},
    ...(size === null ? [] : [{label: words.accountsHead, value: formats.count(size)}]),
  ];
}
