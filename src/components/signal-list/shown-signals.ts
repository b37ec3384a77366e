import type {Value} from '../../element/measure-controller.js';
import type {Frame} from '../../element/view.js';
import type {earlySignals} from '../../metrics/health/early-signals.js';
import type {EarlySignal, SignalRule} from '../../metrics/health/signal.js';
import type {SignalWords} from './signal-list.words.js';

/** All that the parts of the widget are drawn and told from. */
export interface ShownSignals {
  readonly outcome: Value<typeof earlySignals>;
  readonly frame: Pick<Frame<SignalWords>, 'formats' | 'words' | 'width'>;
  /** The rule whose signals are shown; `null` for all. */
  readonly chosen: SignalRule | null;
  /** The signals of that rule, and as many of them as are shown. */
  readonly found: readonly EarlySignal[];
  readonly seen: readonly EarlySignal[];
}

/** Names a signal, also from one time to the next. */
export function keyOf({rule, account}: Pick<EarlySignal, 'rule' | 'account'>): string {
  return `${rule} ${account}`;
}

/** What is to be seen where a reader has chosen a rule and how many. A rule without signals chooses nothing. */
export function select(
  {signals}: ShownSignals['outcome'],
  wanted: SignalRule | null,
  most: number,
): Pick<ShownSignals, 'chosen' | 'found' | 'seen'> {
  const own = wanted === null ? [] : signals.filter(({rule}) => rule === wanted);
  const chosen = own.length === 0 ? null : wanted;
  const found = chosen === null ? signals : own;
  return {chosen, found, seen: found.slice(0, most)};
}
