import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {DataError, type DataErrorCode} from '../data-adapters/kernel/data-error.js';
import {measureFrom} from '../data-adapters/kernel/measure-source.js';
import type {Received, Source} from '../data-adapters/kernel/source.js';
import type {AnyMetric, GivenOptions, OutcomeOf} from '../metrics/kernel/define-metric.js';
import {isInsufficient, type Insufficient, type Made} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import {Seldom} from './seldom.js';

/** The shortest time from what the host has drawn until rows that were added are counted, in ms: ten times in any second. */
const APART = 100;

/** What a widget can be in. */
export type State<M extends AnyMetric> =
  | {readonly name: 'no-data'}
  /** `share` of the data that has come, 0 to 1; null where that is not known. */
  | {readonly name: 'loading'; readonly rows: number; readonly share: number | null}
  | {readonly name: 'value' | 'refreshing'; readonly outcome: Value<M>}
  /** The last value stands, but could not be measured again. */
  | {readonly name: 'stale'; readonly outcome: Value<M>; readonly error: Error}
  | {readonly name: 'insufficient'; readonly outcome: Made<Insufficient>}
  | {readonly name: 'failed'; readonly error: Error};

/** An outcome that is a value. */
export type Value<M extends AnyMetric> = Made<Exclude<OutcomeOf<M>, Insufficient>>;

/** What a measurement depends on: null where there is none, undefined where it is not known yet. */
export interface Inputs<M extends AnyMetric> {
  readonly source: Source | null | undefined;
  readonly metric: M | null | undefined;
  readonly options: GivenOptions<M>;
  readonly scope: GivenScope;
}

/** A scope as a host is given it: what is not given has a default, and `asOf` may be text. */
export type GivenScope = Partial<Omit<Scope, 'asOf'>> & {readonly asOf?: number | string | Date};

/** What happens outside of the state: a host turns it into events. */
export interface Listener<M extends AnyMetric> {
  onOutcome(outcome: Made<OutcomeOf<M>>): void;
  onError(error: Error): void;
  onProgress(progress: Progress): void;
  /** What goes with an outcome that is to take the place of the one that is drawn. @returns notes it, for both to be drawn at once */
  next(outcome: Made<OutcomeOf<M>>, signal: AbortSignal): Promise<(() => void) | undefined>;
  /** Fulfilled when all is drawn that was measured. */
  drawn(): Promise<void>;
}

/** How far a widget is with reading its data. */
export interface Progress extends Received {
  readonly rows: number;
}

/**
 * Measures again when its inputs change. The last value stays while a new one is worked out, a late answer never wins
 * over a newer question, and a host that is moved in the document neither loses nor repeats what is finished.
 */
export class MeasureController<M extends AnyMetric> implements ReactiveController {
  state: State<M> = {name: 'loading', rows: 0, share: null};
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => Inputs<M>;
  readonly #listener: Listener<M>;
  readonly #complete: (scope: GivenScope) => Scope;
  #connected = false;
  #source: Source | null | undefined;
  #metric: M | null | undefined = null;
  /** What the value that is shown was measured from. */
  #measured: Source | null = null;
  #key = '';
  #running: AbortController | undefined;
  /** What was asked last. */
  #asked: readonly [Source, M, GivenOptions<M>, GivenScope] | undefined;
  /** Rows were added that are not counted yet, nor being. */
  #isBehind = false;
  /** When something was measured last, and drawn, in ms of the page's clock. */
  #done = -Infinity;
  #drawn: Promise<void> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #progress = new Seldom<Progress>((progress) => {
    const {rows, bytes, total} = progress;
    if (this.state.name === 'loading') {
      this.state = {name: 'loading', rows, share: total === null ? null : bytes / total};
      this.#host.requestUpdate();
    }
    this.#listener.onProgress(progress);
  });

  constructor(
    host: ReactiveControllerHost,
    inputs: () => Inputs<M>,
    complete: (scope: GivenScope) => Scope,
    listener: Listener<M>,
  ) {
    this.#host = host;
    this.#inputs = inputs;
    this.#complete = complete;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#unsubscribe === undefined) this.#subscribe();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    // A host that is only moved goes on listening. One that is away does not hear whether its value still holds.
    queueMicrotask(() => {
      if (this.#connected || this.#unsubscribe === undefined) return;
      this.#unsubscribe();
      this.#unsubscribe = undefined;
      this.#key = '';
    });
    if (this.#running === undefined) return;
    this.#running.abort();
    this.#end();
    this.#key = '';
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    let inputs: Inputs<M>;
    try {
      inputs = this.#inputs();
    } catch (cause) {
      this.#refuse(cause);
      return;
    }
    const key = JSON.stringify([inputs.options, inputs.scope]);
    if (inputs.source === this.#source && inputs.metric === this.#metric && key === this.#key) return;
    this.#key = key;
    if (inputs.source !== this.#source) {
      this.#source = inputs.source;
      this.#subscribe();
    }
    this.#start(inputs);
  }

  /** Measures again although nothing was changed: the source may answer differently. */
  refresh(): void {
    this.#key = '';
    this.#host.requestUpdate();
  }

  /** The host cannot show what came out. */
  fail(cause: unknown): Error {
    const error = asError(cause);
    this.state = {name: 'failed', error};
    this.#listener.onError(error);
    return error;
  }

  #start({source, metric, options, scope}: Inputs<M>): void {
    this.#running?.abort();
    this.#end();
    this.#asked = undefined;
    this.#isBehind = false;
    // The value of another metric is not the last value of this one.
    if (metric !== this.#metric) this.state = {name: 'loading', rows: 0, share: null};
    this.#metric = metric;
    if (metric === undefined || (source === undefined && metric !== null)) this.#wait();
    else if (!source || metric === null) this.state = {name: 'no-data'};
    else {
      this.#wait();
      this.#asked = [source, metric, options, scope];
      void this.#measure(...this.#asked);
    }
  }

  /** The host is set up so that it cannot even ask: said once, until it is set up otherwise. */
  #refuse(cause: unknown): void {
    const error = asError(cause);
    const key = `refused: ${error.message}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#running?.abort();
    this.#end();
    this.fail(error);
  }

  #subscribe(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#source?.subscribe?.((change) => {
      if (change === 'added' && this.#asked) {
        this.#isBehind = true;
        void this.#goOn();
      } else this.refresh();
    });
  }

  /**
   * Counts what was added, without showing that it does: what is shown is replaced once. What runs is let finish first,
   * and some time goes by: else several tables, or measurements of uneven length, would have it drawn more often.
   */
  async #goOn(): Promise<void> {
    await this.#drawn;
    clearTimeout(this.#waiting);
    if (!this.#isBehind || this.#running) return;
    const early = this.#done + APART - performance.now();
    if (early > 0) this.#waiting = setTimeout(() => void this.#goOn(), Math.ceil(early));
    else if (this.#asked && this.#key !== '') {
      this.#isBehind = false;
      void this.#measure(...this.#asked);
    }
  }

  #wait(): void {
    this.state = hasValue(this.state)
      ? {name: 'refreshing', outcome: this.state.outcome}
      : {name: 'loading', rows: 0, share: null};
  }

  async #measure(source: Source, metric: M, options: GivenOptions<M>, scope: GivenScope): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    const {signal} = running;
    try {
      const onProgress = (rows: number, {bytes, total}: Received = {bytes: 0, total: null}): void => {
        if (this.#running === running) this.#progress.ask({rows, bytes, total});
      };
      const outcome = await measureFrom(source, metric, options, this.#complete(scope), {signal, onProgress});
      // Where rows were added to what is drawn, that stays until all can be drawn that goes with the next value.
      const note = this.state.name === 'value' ? await this.#listener.next(outcome, signal) : undefined;
      if (this.#running !== running) return;
      note?.();
      this.#settle(outcome, source);
    } catch (cause) {
      if (this.#running !== running) return;
      this.#end();
      this.#host.requestUpdate();
      if (hasValue(this.state) && this.#measured === source && isUnreachable(cause))
        this.#keep(this.state.outcome, cause);
      else this.fail(cause);
    }
    // Else who shows a value while rows keep coming would never get to it.
    this.#drawn = this.#listener.drawn();
    await this.#drawn;
    this.#done = performance.now();
    void this.#goOn();
  }

  /** Nothing is measured any more. */
  #end(): void {
    this.#running = undefined;
    this.#done = performance.now();
    this.#progress.stop();
  }

  #keep(outcome: Value<M>, cause: unknown): void {
    const error = asError(cause);
    this.state = {name: 'stale', outcome, error};
    this.#listener.onError(error);
  }

  #settle(outcome: Made<OutcomeOf<M>>, source: Source): void {
    this.#end();
    this.#measured = source;
    this.state = isInsufficient(outcome)
      ? {name: 'insufficient', outcome}
      : {name: 'value', outcome: outcome as unknown as Value<M>};
    this.#host.requestUpdate();
    this.#listener.onOutcome(outcome);
  }
}

function hasValue<M extends AnyMetric>(state: State<M>): state is Extract<State<M>, {readonly outcome: Value<M>}> {
  return state.name === 'value' || state.name === 'refreshing' || state.name === 'stale';
}

const unreachable: readonly DataErrorCode[] = ['network', 'timeout', 'server'];

/** Does the last value still stand? Who may not see the data any more must not go on seeing them, nor what was asked wrongly. */
function isUnreachable(cause: unknown): boolean {
  return cause instanceof DataError && unreachable.includes(cause.code);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
