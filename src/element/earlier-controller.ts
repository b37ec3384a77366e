import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {measureFrom} from '../data-adapters/kernel/measure-source.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {AnyMetric, GivenOptions, OutcomeOf} from '../metrics/kernel/define-metric.js';
import {isInsufficient, type Insufficient, type Made} from '../metrics/kernel/outcome.js';
import type {Value} from './measure-controller.js';

/** What was measured, and at which earlier moments it is to be measured too. */
export interface Later<M extends AnyMetric> {
  readonly source: Source;
  readonly metric: M;
  readonly outcome: Made<OutcomeOf<M>> | Made<Insufficient>;
  /** Epoch ms. */
  readonly moments: readonly number[];
}

/** What the metric was at an earlier moment; null where it had no value then. */
export interface Earlier<M extends AnyMetric> {
  readonly asOf: number;
  readonly value: Value<M> | null;
}

type OfHost<M extends AnyMetric> = Later<M>['outcome'];

interface Host<M extends AnyMetric> extends ReactiveControllerHost {
  readonly outcome: OfHost<M> | null;
}

/**
 * How a value came to be: measures the metric of its host again as of earlier moments, with the same rows, options and
 * scope, when there is a value. One moment after the other, so that no more is in memory than for the value itself, and
 * the page gets its turn in between.
 */
export class EarlierController<M extends AnyMetric> implements ReactiveController {
  /** The outcomes that are known, in the order of the moments. None before all are known, nor where one fails. */
  outcomes: readonly Earlier<M>[] = [];
  readonly #host: Host<M>;
  readonly #later: (outcome: OfHost<M>) => Later<M> | null;
  #measured: Later<M> | null = null;
  #running: {readonly stop: AbortController; readonly end: Promise<void>} | undefined;

  /** @param later of an outcome of its host: null where nothing earlier is wanted */
  constructor(host: Host<M>, later: (outcome: OfHost<M>) => Later<M> | null) {
    this.#host = host;
    this.#later = later;
    host.addController(this);
  }

  get isWorking(): boolean {
    return this.#running !== undefined;
  }

  /** Fulfilled when the outcomes are known, and the host is asked to draw them. */
  get known(): Promise<void> | undefined {
    return this.#running?.end;
  }

  /**
   * Measures what was before an outcome that is to take the place of that of the host.
   * @returns lets it take the place of what is known, so that the host can draw both at once
   */
  async next(outcome: OfHost<M>, signal: AbortSignal): Promise<() => void> {
    const later = this.#later(outcome);
    const outcomes = await measureEarlier(later, signal);
    return () => {
      this.#stop();
      this.#measured = later;
      this.outcomes = outcomes;
    };
  }

  hostUpdate(): void {
    const {outcome} = this.#host;
    const later = outcome && this.#later(outcome);
    if (later?.outcome === this.#measured?.outcome && later?.moments.join() === this.#measured?.moments.join()) return;
    this.#stop();
    // The past of other rows is not that of these.
    if (later?.source !== this.#measured?.source) this.outcomes = [];
    this.#measured = later;
    if (later === null || isInsufficient(later.outcome) || later.moments.length === 0) this.outcomes = [];
    else {
      const stop = new AbortController();
      this.#running = {stop, end: this.#measure(later, stop.signal)};
    }
  }

  hostDisconnected(): void {
    if (this.#running) this.#measured = null;
    this.#stop();
  }

  #stop(): void {
    this.#running?.stop.abort();
    this.#running = undefined;
  }

  async #measure(later: Later<M>, signal: AbortSignal): Promise<void> {
    const outcomes = await measureEarlier(later, signal);
    if (signal.aborted) return;
    this.#running = undefined;
    this.outcomes = outcomes;
    this.#host.requestUpdate();
  }
}

async function measureEarlier<M extends AnyMetric>(later: Later<M> | null, signal: AbortSignal): Promise<Earlier<M>[]> {
  if (later === null || isInsufficient(later.outcome)) return [];
  const {source, metric, outcome, moments} = later;
  // The rows are in memory by now, and would come all at once.
  const request = {signal, isPaced: true};
  const {options, scope} = outcome.made;
  const outcomes: Earlier<M>[] = [];
  try {
    for (const asOf of moments) {
      const then = await measureFrom(source, metric, options as GivenOptions<M>, {...scope, asOf}, request);
      outcomes.push({asOf, value: isInsufficient(then) ? null : (then as unknown as Value<M>)});
    }
  } catch {
    // What is shown now stands without its past. What went wrong with the rows is told by who measures them first.
    return [];
  }
  return outcomes;
}
