import type {AnyChunk} from '../table/column.js';
import type {AnyMetric, Metric, OutcomeOf, PartOf, Reads} from './define-metric.js';
import {addChunk} from './measure.js';
import {measurePeriods, type Series, type SeriesCounts, type SeriesPart, type SeriesRules} from './measure-periods.js';
import type {Members} from './members.js';
import {isInsufficient, type Insufficient, type Json} from './outcome.js';

/** The outcome of a metric, with that of each period by itself. */
export type WithSeries<M extends AnyMetric> =
  (Exclude<OutcomeOf<M>, Insufficient> & {readonly series: Series<OutcomeOf<M>> | Insufficient}) | Insufficient;

/** A metric of all rows together and by period. Everything else about it is as in the metric itself. */
export type SeriesMetric<M extends AnyMetric> = Metric<
  M['id'],
  Reads,
  M['options'],
  {readonly all: Json; readonly series: SeriesCounts},
  WithSeries<M>,
  PartOf<M> | SeriesPart<PartOf<M>>
>;

/**
 * A metric together with its series (see {@link measurePeriods}), in one pass over the rows: for a widget that shows a
 * number and how it came about. Make it once and keep it.
 */
export function withSeries<M extends AnyMetric>(metric: M, rules: SeriesRules): SeriesMetric<M> {
  const series = measurePeriods(metric, rules);
  return {
    ...metric,
    recipe: {make: 'with-series', of: metric, rules},
    tables: series.tables,
    accumulator(options, scope) {
      const both = [metric.accumulator(options, scope), series.accumulator(options, scope)] as const;
      return {
        ...addersOf(series.tables, both),
        result: () => ({all: both[0].result(), series: both[1].result()}),
      };
    },
    derive({all, series: counts}, options, scope) {
      const outcome = metric.derive(all, options, scope) as OutcomeOf<M>;
      if (isInsufficient(outcome)) return outcome;
      return {...outcome, series: series.derive(counts, options, scope)};
    },
    headline: metric.headline as SeriesMetric<M>['headline'],
    members: series.members &&
      metric.members && {
        tables: series.members.tables,
        accumulator: (part, options, scope): {result(): Members | null} =>
          isOfSeries(part)
            ? series.members!.accumulator(part, options, scope)
            : metric.members!.accumulator(part, options, scope),
      },
  } as SeriesMetric<M>;
}

function isOfSeries<Part extends Json>(part: Part | SeriesPart<Part>): part is SeriesPart<Part> {
  return typeof part === 'object' && part !== null && 'start' in part && 'part' in part;
}

/** One method per table, which gives each chunk to all of some accumulators. */
function addersOf(tables: Reads, all: readonly object[]): Record<string, (chunk: AnyChunk) => void> {
  return Object.fromEntries(
    tables.map(({id}) => [
      id,
      (chunk: AnyChunk) => {
        for (const one of all) addChunk(one, id, chunk);
      },
    ]),
  );
}
