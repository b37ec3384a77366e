import type {Frame} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import type {BridgeRow} from '../../metrics/revenue/bridge-row.js';
import type {mrrMovements} from '../../metrics/revenue/mrr-movements.js';
import {stepsOf, type Step, type StepId} from './bridge-steps.js';
import type {WrittenStep} from './revenue-bridge.layout.js';
import type {BridgeWords} from './revenue-bridge.words.js';

/** All that the parts of a bridge are drawn and told from. */
export interface ShownBridge {
  readonly outcome: Value<typeof mrrMovements>;
  readonly frame: Frame<BridgeWords>;
  /** Oldest first; none where they are not shown. */
  readonly months: readonly BridgeRow[];
  readonly steps: readonly Step[];
  /** An amount of money, with the sign of a loss. */
  readonly money: (value: number) => string;
  /** A change, with the sign of a gain too. */
  readonly change: (value: number) => string;
}

/** From here on fractions of the unit tell nothing. */
const ROUND = 1000;

export function shownBridge(outcome: ShownBridge['outcome'], frame: Frame<BridgeWords>): ShownBridge {
  const {formats, words} = frame;
  const {total} = outcome;
  const months = 'kind' in outcome.months ? [] : outcome.months;
  const steps = stepsOf(total, months);
  const digits = Math.max(...steps.map(({to}) => Math.abs(to))) >= ROUND ? 0 : 2;
  const money = (value: number): string => formats.value(value, 'money', digits);
  const zero = money(0);
  const change = (value: number): string => {
    const text = money(value);
    return value > 0 && text !== zero ? words.plus(text) : text;
  };
  return {outcome, frame, months, steps, money, change};
}

/** How many a step is of: accounts, or changes where an account can have several. */
export function countOf({id, accounts}: Step, {frame: {formats, words}}: ShownBridge): string {
  const count = formats.count(accounts);
  return isOfChanges(id) ? words.changes(accounts, count) : words.accounts(accounts, count);
}

function isOfChanges(id: StepId): boolean {
  return id === 'expansion' || id === 'contraction' || id === 'fx';
}

/** The day of opening or closing; null of what lies between. */
export function dayOf(id: StepId, {outcome: {total}, frame: {formats}}: ShownBridge): string | null {
  if (id === 'opening') return formats.date(total.start);
  return id === 'closing' ? formats.date(total.end) : null;
}

/** The steps with what is written of them. */
export function writtenSteps(shown: ShownBridge): WrittenStep[] {
  const {steps, frame, money, change} = shown;
  return steps.map((step) => ({
    ...step,
    text: step.look === 'total' ? money(step.amount) : change(step.amount),
    name: frame.words.steps[step.id],
    day: dayOf(step.id, shown),
    count: [countOf(step, shown), frame.formats.count(step.accounts)],
  }));
}
