import {derive, optionsOf, withMade} from '../../metrics/kernel/measure.js';
import type {Members} from '../../metrics/kernel/members.js';
import type {AnyMetric, GivenOptions, OptionsOf, OutcomeOf, PartOf} from '../../metrics/kernel/define-metric.js';
import type {Json, Made} from '../../metrics/kernel/outcome.js';
import {nameOf} from '../../metrics/kernel/recipe.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import {sharedAggregate} from './aggregates.js';
import {CountedRows, type MeasureRequest} from './counted-rows.js';
import {membersOfRows} from './members-of-rows.js';
import {pace} from './pace.js';
import type {Aggregated, ReadRequest, Source} from './source.js';
import {workersPage} from './workers-page.js';

/** The first step over a source: by its engine if it has one that knows the metric, else from its rows. */
export async function aggregateFrom<M extends AnyMetric>(
  source: Source,
  metric: M,
  options: OptionsOf<M>,
  scope: Scope,
  request: MeasureRequest,
  counted = new CountedRows(metric, options, scope),
): Promise<Aggregated> {
  const answer = await source.aggregate?.(nameOf(metric), options, scope, {...request, metric});
  return answer ?? counted.upToNow(source, request);
}

/**
 * Measures a metric over a source. All who ask for the same over the same rows share one aggregate: whoever asks at
 * another level, or again, waits for the second step alone.
 */
export async function measureFrom<M extends AnyMetric>(
  source: Source,
  metric: M,
  given: GivenOptions<M>,
  scope: Scope,
  request: MeasureRequest,
): Promise<Made<OutcomeOf<M>>> {
  const options = optionsOf(metric, given);
  const key = JSON.stringify([numberOf(metric), options, {...scope, level: 0}]);
  const {aggregate, quality} = await sharedAggregate(source, key, request, () => {
    const counted = new CountedRows(metric, options, scope);
    return (asked) => aggregateFrom(source, metric, options, scope, asked, counted);
  });
  const {signal} = request;
  const apart = await deriveApart(metric, aggregate, options, scope, signal);
  const began = performance.now();
  const outcome = apart
    ? withMade(apart, metric, options, scope, quality)
    : derive(metric, aggregate, options, scope, quality);
  // What took long to derive takes long to draw: a task for each.
  await pace(signal, began);
  return outcome;
}

const numbers = new WeakMap<AnyMetric, number>();
let metrics = 0;

/** The same for the same metric: of one id there may be others. */
function numberOf(metric: AnyMetric): number {
  const known = numbers.get(metric) ?? metrics++;
  numbers.set(metric, known);
  return known;
}

/** How long the second step may hold up the page, in ms: a task that takes longer is felt. */
const SHORT = 50;

/** The second step in the worker where it takes long; `undefined` where it is to be done on the page. */
async function deriveApart<M extends AnyMetric>(
  metric: M,
  aggregate: Json,
  options: OptionsOf<M>,
  scope: Scope,
  signal: AbortSignal,
): Promise<OutcomeOf<M> | undefined> {
  if (metric.recipe !== undefined || (metric.derivingTime?.(aggregate, options) ?? 0) <= SHORT) return undefined;
  const page = await workersPage();
  return page?.deriveApart(metric, aggregate, options, scope, signal);
}

/**
 * Who is behind a part of an outcome over a source: its rows are read once more. Ask with the options and the scope that
 * the outcome was made with (`outcome.made`), or others may be behind it by now.
 * @returns `null` where nobody can tell: see `membersOf`. So too where the source is an engine that tells none
 */
export async function membersFrom<M extends AnyMetric>(
  source: Source,
  metric: M,
  part: PartOf<M>,
  given: GivenOptions<M>,
  scope: Scope,
  request: Omit<ReadRequest, 'among'>,
): Promise<Members | null> {
  const answer = await source.members?.(nameOf(metric), part, optionsOf(metric, given), scope, {...request, metric});
  if (answer !== undefined) return answer;
  // An engine that names nobody may have no rows either.
  if (source.aggregate !== undefined && source.members === undefined) return null;
  return membersOfRows(source, metric, part, given, scope, request);
}
