import {SignalEvent} from '../../element/events.js';
import type {EarlySignal} from '../../metrics/health/signal.js';
import {keyOf, type ShownSignals} from './shown-signals.js';
import {textOf} from './signal-text.js';

/** Knows which signals were raised the last time, and which are new. */
export class RaisedSignals {
  #raised: ReadonlySet<string> = new Set();
  #outcome: object | null = null;

  /** The signals of an outcome that are new; none where it is the one of the last time. */
  take({outcome}: Pick<ShownSignals, 'outcome'>): readonly EarlySignal[] {
    if (outcome === this.#outcome) return [];
    const before = this.#raised;
    this.#outcome = outcome;
    this.#raised = new Set(outcome.signals.map(keyOf));
    return outcome.signals.filter((signal) => !before.has(keyOf(signal)));
  }
}

/** What is sent in one go; the page can react in between. */
const SLICE = 200;

/** Sends an event for each signal, in their order, as long as the element is in the page. */
export async function raise(
  host: HTMLElement,
  signals: readonly EarlySignal[],
  shown: Pick<ShownSignals, 'outcome' | 'frame'>,
): Promise<void> {
  for (let from = 0; from < signals.length && host.isConnected; from += SLICE) {
    for (const signal of signals.slice(from, from + SLICE))
      host.dispatchEvent(new SignalEvent(detailOf(signal, shown)));
    if (from + SLICE < signals.length) await new Promise((resolve) => setTimeout(resolve));
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
