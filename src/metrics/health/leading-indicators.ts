import {Adder} from 'd3-array';
import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Insufficient, type Interval, type Outcome} from '../kernel/outcome.js';
import {laggedAssociation, LEAST_PAIRS} from '../statistics/lagged-association.js';
import {correctedP, corrections, type Correction} from '../statistics/multiple-tests.js';
import {MISSING, NO_DATE} from '../table/column.js';
import {accounts} from '../tables/accounts.js';
import {measurements} from '../tables/measurements.js';

/** How one component goes together with retention some months later. */
export type Indicator = {
  readonly component: string;
  /** Months from the component to the retention. */
  readonly lag: number;
  /** Pairs of months that are known. */
  readonly pairs: number;
  /** -1..1. */
  readonly correlation: number;
  readonly interval: Interval | null;
  readonly p: number;
  /** The same, as it counts when so many components and lags are looked at. */
  readonly correctedP: number;
};

/** What goes together with later retention. An association, not a cause: both may follow from something else. */
export interface LeadingIndicators extends Outcome {
  readonly kind: 'lags';
  /** The least likely by chance first. */
  readonly indicators: readonly Indicator[];
  readonly correction: Correction;
  /** Share of accounts that stayed, of each month from the first; `null` where there were none, or too few to be shown. */
  readonly retention: readonly (number | null)[];
  /** The first of these months, as its first local day since 1970-01-01. */
  readonly firstMonth: number;
}

/** What was measured in a month, and how often. */
type MonthSum = {readonly sum: Adder; count: number};

/** Twenty accounts, of which one goes in each month after a low value of health, which are the even ones. */
const example = {
  accounts: Array.from({length: 20}, (_, i) => ({
    account: `a${i}`,
    start: '2024-01-01',
    end: i < 6 ? `2025-${String(2 * i + 1).padStart(2, '0')}-15` : null,
  })),
  measurements: Array.from({length: 12}, (_, i) => ({
    account: 'a19',
    component: 'health',
    value: i % 2 === 0 ? 80 : 40,
    at: `2025-${String(i + 1).padStart(2, '0')}-10T00:00:00Z`,
  })),
};

/** Leading indicators: what has gone together with the retention of accounts some months later. */
export const leadingIndicators = defineMetric({
  id: 'leading-indicators',
  label: 'Leading indicators of retention',
  about:
    'Which measured components have gone together with the share of accounts that stayed some months later. What goes together need not be the cause, and may change.',
  family: 'health',
  unit: 'ratio',
  range: [-1, 1],
  tables: [measurements.pick('component', 'value', 'at'), accounts.pick('start', 'end')],
  options: z.object({
    components: described(
      z._default(z.nullable(z.array(z.string()).check(z.minLength(1))), null),
      'Which components are looked at; by default all. The fewer, the less has to be allowed for chance',
    ),
    months: described(
      z._default(z.int().check(z.minimum(LEAST_PAIRS), z.maximum(120)), 24),
      'Whole months looked back',
    ),
    maxLag: described(
      z._default(z.int().check(z.minimum(1), z.maximum(24)), 3),
      'The most months from the component to the retention, from 1',
    ),
    correction: described(
      z._default(z.enum(corrections), 'holm'),
      'How probabilities allow for there being several of them: Holm, Benjamini and Hochberg, or not',
    ),
    blockLength: described(
      z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(60))), null),
      'Months that are resampled together; by default the cube root of how many there are',
    ),
    draws: described(z._default(z.int().check(z.minimum(100), z.maximum(100_000)), 1000), 'Resamples of the bootstrap'),
    seed: described(z._default(z.int(), 1), 'Where the generator of the bootstrap starts'),
  }),
  interval:
    'percentiles of a circular block bootstrap of pairs of months, of each by itself; probabilities are corrected for many, intervals are not',
  source:
    'Our own: correlation at a lag. Politis and Romano (1992), block bootstrap; Holm (1979), Benjamini and Hochberg (1995), many tests',
  accumulator({components, months}, {asOf, timeZone, minimumGroup}) {
    const end = monthOf(zone(timeZone).dayOf(asOf));
    const first = end - months;
    const sums = new Map<string, Map<number, MonthSum>>();
    const there = new Float64Array(months);
    const stayed = new Float64Array(months);
    return {
      measurements({component, value, at}) {
        const days = localDays(at, {asOf, timeZone});
        for (let row = 0; row < value.length; row++) {
          const code = component.codes[row]!;
          if (days[row] === NEVER || code === MISSING || Number.isNaN(value[row])) continue;
          const name = component.dictionary.value(code)!;
          const month = monthOf(days[row]!) - first;
          if (month < 0 || month >= months || (components !== null && !components.includes(name))) continue;
          let own = sums.get(name);
          if (own === undefined) sums.set(name, (own = new Map<number, MonthSum>()));
          let cell = own.get(month);
          if (cell === undefined) own.set(month, (cell = {sum: new Adder(), count: 0}));
          cell.sum.add(value[row]!);
          cell.count++;
        }
      },
      accounts({start, end: left}) {
        for (let month = 0; month < months; month++) {
          const [from, to] = [firstOfMonth(first + month), firstOfMonth(first + month + 1)];
          for (let row = 0; row < start.length; row++) {
            const hasBegun = start[row] === NO_DATE || start[row]! <= from;
            if (!hasBegun || left[row]! <= from) continue;
            there[month]!++;
            if (left[row]! > to) stayed[month]!++;
          }
        }
      },
      result() {
        const isShown = (count: number): boolean => count > 0 && count >= minimumGroup;
        const byMonth = (own: ReadonlyMap<number, MonthSum>): (number | null)[] =>
          Array.from({length: months}, (_, month) => {
            const cell = own.get(month);
            return cell !== undefined && isShown(cell.count) ? (cell.sum.valueOf() + 0) / cell.count : null;
          });
        return {
          firstMonth: firstOfMonth(first),
          retention: Array.from(there, (count, month) => (isShown(count) ? stayed[month]! / count : null)),
          components: [...sums]
            .map(([name, own]) => ({name, values: byMonth(own)}))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        };
      },
    };
  },
  derive(
    {firstMonth, retention, components},
    {maxLag, correction, blockLength, draws, seed},
    {level},
  ): LeadingIndicators | Insufficient {
    if (components.length === 0) return insufficient('no-measurements', 'Nothing was measured in these months');
    if (retention.every((share) => share === null)) {
      return insufficient('nobody-followed', 'No account was there at the start of one of these months, or too few');
    }
    const found = components.flatMap(({name, values}) =>
      Array.from({length: maxLag}, (_, i) => i + 1).flatMap((lag) => {
        const resampling = {blockLength: blockLength ?? undefined, level, draws, seed};
        const one = laggedAssociation({input: values, outcome: retention, lag, ...resampling});
        return one === null ? [] : [{component: name, ...one}];
      }),
    );
    if (found.length === 0) {
      return insufficient(
        'too-few-months',
        `A component and the retention after it are known for fewer than ${LEAST_PAIRS} months, or one of them never changes`,
        {least: LEAST_PAIRS},
      );
    }
    const corrected = correctedP(
      found.map(({p}) => p),
      correction,
    );
    const indicators = found
      .map(({interval, ...one}, i): Indicator => ({
        ...one,
        interval: interval && {...interval, level, method: 'block bootstrap'},
        correctedP: corrected[i]!,
      }))
      .sort((a, b) => a.p - b.p || Math.abs(b.correlation) - Math.abs(a.correlation));
    return {kind: 'lags', indicators, correction, retention, firstMonth};
  },
  headlineLabel: 'Strongest association with later retention',
  headline({indicators: [strongest]}) {
    const {correlation, pairs, lag, interval, p, correctedP: corrected} = strongest!;
    return estimate(correlation, {n: pairs, terms: {lag, pairs, p, correctedP: corrected}, interval});
  },
  examples: [
    {
      name: 'accounts go in the month after a low value: health a month before goes together with who stays',
      scope: {asOf: Date.UTC(2026, 0, 1)},
      options: {months: 12, maxLag: 2},
      rows: example,
      outcome: {
        correction: 'holm',
        retention: [19 / 20, 1, 18 / 19, 1, 17 / 18, 1, 16 / 17, 1, 15 / 16, 1, 14 / 15, 1],
        indicators: [{component: 'health'}, {component: 'health'}],
      },
    },
    {
      name: 'only components that are asked for',
      scope: {asOf: Date.UTC(2026, 0, 1)},
      options: {components: ['logins']},
      rows: example,
      outcome: {kind: 'insufficient', code: 'no-measurements'},
    },
    {
      name: 'seven pairs of months are too few to tell',
      scope: {asOf: Date.UTC(2026, 0, 1)},
      options: {months: 12, maxLag: 1},
      rows: {accounts: example.accounts, measurements: example.measurements.slice(0, 7)},
      outcome: {kind: 'insufficient', code: 'too-few-months', terms: {least: 8}},
    },
    {
      name: 'a component that never changes goes together with nothing',
      scope: {asOf: Date.UTC(2026, 0, 1)},
      rows: {accounts: example.accounts, measurements: example.measurements.map((one) => ({...one, value: 5}))},
      outcome: {kind: 'insufficient', code: 'too-few-months'},
    },
  ],
});
