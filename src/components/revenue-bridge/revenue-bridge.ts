import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Value} from '../../element/measure-controller.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import type {mrrMovements} from '../../metrics/revenue/mrr-movements.js';
import {bridgeLoaders} from './bridge-loaders.js';
import {drawingOf} from './revenue-bridge.drawing.js';
import {layoutBridge} from './revenue-bridge.layout.js';
import {marksOf} from './revenue-bridge.marks.js';
import {styles} from './revenue-bridge.styles.js';
import {footOf, monthsSpan, numbersOf, takeawayOf} from './revenue-bridge.text.js';
import {english, type BridgeWords} from './revenue-bridge.words.js';
import {shownBridge, writtenSteps} from './shown-bridge.js';

type Options = Unset<GivenOptions<typeof mrrMovements>>;

/** The shape of what comes, in a box of 300 by 200. */
const COLUMNS =
  'M8,150V58H36V150ZM51,58V30H79V58ZM94,30V16H122V30ZM137,16V12H165V16ZM180,12V17H208V12ZM222,17V34H250V17ZM264,150V34H292V150ZM0,170H80V196H0ZM104,170H184V196H104ZM208,170H288V196H208Z';
const ROWS =
  'M80,4H160V16H80ZM160,24H210V36H160ZM210,44H228V56H210ZM228,64H234V76H228ZM228,84H234V96H228ZM206,104H228V116H206ZM80,124H206V136H80ZM0,152H300V160H0ZM0,170H300V178H0ZM0,188H300V196H0Z';

const datings = ['snapshot', 'day'] as const;

/**
 * How monthly recurring revenue came from its opening to its closing: a step for what new accounts, expansion and
 * accounts that came back brought, and for what contraction and churn took, each by month below it, with net and gross
 * revenue retention and the quick ratio. What exchange rates did is a step of its own, where they did something.
 *
 * @element revenue-bridge
 * @summary MRR from opening to closing: new, expansion, reactivation, contraction and churn.
 * @reading Each bar begins where the one before it ends; the thin lines lead from one to the next. Grey bars are what
 *   there was at the opening and what there is at the closing, from zero on.
 * @reading The small bars are the months of a step, all on one scale, so that a month of churn can be held against one
 *   of new accounts.
 * @csspart rates - net and gross revenue retention and the quick ratio
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the step that somebody points at
 * @cssprop --revenue-bridge-gain - colour of what is gained
 * @cssprop --revenue-bridge-loss - colour of what is lost
 */
export class RevenueBridge extends MetricElement<typeof mrrMovements, BridgeWords> {
  static override readonly tag = 'revenue-bridge';
  static override styles = [MetricElement.styles, styles];

  /** How many whole months, up to the first day of the month of `as-of`: 1 to 120, 12 where it is not set. */
  @property({type: Number}) months: number | null = null;
  /** How changes are dated: snapshot (the first days of months) or day (each on its day). */
  @property() dated: Options['dated'] = null;
  /** ISO 4217 code of the currency of which subscriptions are taken, or into which `rates` convert them. */
  @property() currency: Options['currency'] = null;
  /** What one unit of another currency is worth: `{"USD": 0.91}`, or by month: `{"USD": {"2026-01": 0.91}}`. */
  @property({attribute: false}) rates: Options['rates'] = null;
  /** Days and weeks in a month, for prices by day or week: exact-year, 52-weeks or 30-days. */
  @property() convention: Options['convention'] = null;

  readonly #loader = this.loads(bridgeLoaders);

  protected override get measured(): typeof mrrMovements | undefined {
    return this.#loader.metric('mrr-movements') ?? undefined;
  }

  protected override readonly words = english;
  protected override readonly usage = '<revenue-bridge src="/subscriptions.csv">\n</revenue-bridge>';

  protected override measuredWith(): Options {
    this.#check();
    const {months, dated, currency, rates, convention} = this;
    return {months, dated, currency, rates, convention};
  }

  #check(): void {
    const {months, dated} = this;
    if (months != null && !(Number.isInteger(months) && months >= 1 && months <= 120))
      throw wrong('months', 'a whole number from 1 to 120', months);
    if (dated != null && !datings.includes(dated)) throw wrong('dated', `one of ${datings.join(', ')}`, dated);
  }

  protected override view(outcome: Value<typeof mrrMovements>, frame: Frame<BridgeWords>): View {
    const shown = shownBridge(outcome, frame);
    const {width, measureText, words} = frame;
    const captions = [words.byMonth, monthsSpan(shown)];
    const layout = layoutBridge(writtenSteps(shown), {width, measureText, captions});
    return {
      takeaway: takeawayOf(shown),
      graphic: html`<div class=${layout.wide ? 'wide' : 'tall'}>${drawingOf(layout, shown)}</div>`,
      numbers: () => numbersOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown, layout.wide),
    };
  }

  protected override shape(): TemplateResult {
    return html`<svg class="ghost" viewBox="0 0 300 200" preserveAspectRatio="none" aria-hidden="true">
      <path class="columns" d=${COLUMNS}></path>
      <path class="rows" d=${ROWS}></path>
    </svg>`;
  }
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-attribute', `[revenue-bridge] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
