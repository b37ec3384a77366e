import {SignalEvent} from '../../element/events.js';
import type {EarlySignal} from '../../metrics/health/signal.js';
import {keyOf, type ShownSignals} from './shown-signals.js';
import {textOf} from './signal-text.js';

/** Knows which signals were raised the last time, and makes events of those that are new. */
export class RaisedSignals {
  #raised: ReadonlySet<string> = new Set();
  #outcome: object | null = null;

  /** The events of an outcome; none where it is the one of the last time. */
  take({outcome, frame}: Pick<ShownSignals, 'outcome' | 'frame'>): SignalEvent[] {
    if (outcome === this.#outcome) return [];
    const before = this.#raised;
    this.#outcome = outcome;
    this.#raised = new Set(outcome.signals.map(keyOf));
    return outcome.signals
      .filter((signal) => !before.has(keyOf(signal)))
      .map((signal) => new SignalEvent(detailOf(signal, {outcome, frame})));
  }
}

function detailOf(signal: EarlySignal, shown: Pick<ShownSignals, 'outcome' | 'frame'>): SignalEvent['detail'] {
  const {rule, account, name, severity, nextStep: code, ...numbers} = signal;
  const {reason, evidence, nextStep} = textOf(signal, shown);
  const {metric, scope} = shown.outcome.made;
  return {
    metric,
    rule,
    account,
    name,
    severity,
    reason,
    evidence,
    nextStep: {code, text: nextStep},
    numbers,
    asOf: scope.asOf,
  };
}
