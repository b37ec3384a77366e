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

/**
 * How a value came to be: measures the metric of its host again as of earlier moments, with the same rows, options and
 * scope, when there is a value. One moment after the other, so that no more is in memory than for the value itself, and
 * the page gets its turn in between.
 */
export class EarlierController<M extends AnyMetric> implements ReactiveController {
  /** The outcomes that are known, in the order of the moments. None before all are known, nor where one fails. */
  outcomes: readonly Earlier<M>[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #later: () => Later<M> | null;
  #measured: Later<M> | null = null;
  #running: AbortController | undefined;

  /** @param later null where there is no value, or nothing earlier is wanted */
  constructor(host: ReactiveControllerHost, later: () => Later<M> | null) {
    this.#host = host;
    this.#later = later;
    host.addController(this);
  }

  get isWorking(): boolean {
    return this.#running !== undefined;
  }

  hostUpdate(): void {
    const later = this.#later();
    if (later?.outcome === this.#measured?.outcome && later?.moments.join() === this.#measured?.moments.join()) return;
    this.#running?.abort();
    this.#running = undefined;
    // The past of other rows is not that of these.
    if (later?.source !== this.#measured?.source) this.outcomes = [];
    this.#measured = later;
    if (later === null || isInsufficient(later.outcome) || later.moments.length === 0) this.outcomes = [];
    else void this.#measure(later);
  }

  hostDisconnected(): void {
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#running = undefined;
    this.#measured = null;
  }

  async #measure({source, metric, outcome, moments}: Later<M>): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    // The rows are in memory by now, and would come all at once.
    const request = {signal: running.signal, isPaced: true};
    const {options, scope} = outcome.made;
    const outcomes: Earlier<M>[] = [];
    try {
      for (const asOf of moments) {
        const then = await measureFrom(source, metric, options as GivenOptions<M>, {...scope, asOf}, request);
        outcomes.push({asOf, value: isInsufficient(then) ? null : (then as unknown as Value<M>)});
      }
    } catch {
      // What is shown now stands without its past. What went wrong with the rows is told by who measures them first.
      outcomes.length = 0;
    }
    if (this.#running !== running) return;
    this.#running = undefined;
    this.outcomes = outcomes;
    this.#host.requestUpdate();
  }
}
