import {html, svg, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import {withoutUnset, type Unset} from '../../element/without-unset.js';
import {reasonOf} from '../../element/words.js';
import type {featureAdoption} from '../../metrics/adoption/feature-adoption.js';
import type {BesideMetric} from '../../element/definition-card.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {isInsufficient} from '../../metrics/kernel/outcome.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {withBeside} from '../../metrics/kernel/with-beside.js';
import {
  adoptionLoaders,
  retained,
  UNLOCK,
  unlockLoaders,
  type AdoptionWithUnlock,
  type Retained,
} from './adoption-loaders.js';
import {drawingOf} from './feature-adoption.drawing.js';
import {layoutFeatures} from './feature-adoption.layout.js';
import {marksOf} from './feature-adoption.marks.js';
import {styles} from './feature-adoption.styles.js';
import {footOf, numbersOf, takeawayOf} from './feature-adoption.text.js';
import {english, type AdoptionWords} from './feature-adoption.words.js';
import {namesFromText} from '../../element/names-from-text.js';
import {noteOf, sharesOf, type ShownAdoption} from './shown-adoption.js';
import {dotOf, type ShownUnlock} from './shown-unlock.js';
import {layoutUnlock, placeOf} from './unlock.layout.js';

type Options = Unset<GivenOptions<typeof featureAdoption>>;

/**
 * Features by the share of accounts, or users, that use them: a bar each, the most used one first, with its interval.
 * Features that are known to keep accounts are marked. With `unlock` it tells too how those who used a feature before are
 * retained, less those who did not.
 *
 * @element feature-adoption
 * @summary Features by the share of accounts or users that use them.
 * @reading A bar is the share of all who could use a feature that did so in the last days: those who did nothing count
 *   too. The line across its end is the interval, where the share plausibly lies.
 * @reading A diamond and the word “sticky” stand at features that are known to keep accounts.
 * @reading A hatched bar is of a feature that came out within these days: there was less time to use it.
 * @reading An empty frame is a feature that so few used, or all but so few, that nothing is shown of it.
 * @reading With `unlock` a dot is by how many points more of those who had used a feature were retained than of the
 *   others, with its interval: to the right of zero more, to the left less, hollow where it may be neither. The two go
 *   together; the use need not be the cause.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the mark that somebody points at
 * @csspart people - who is behind what was picked
 * @cssprop --feature-adoption-color - colour of bars and signs
 * @cssprop --feature-adoption-loss - colour of a dot where fewer of those are retained who used a feature
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class FeatureAdoption extends MetricElement<typeof featureAdoption, AdoptionWords> {
  static override readonly tag = 'feature-adoption';
  static override styles = [MetricElement.styles, styles];

  /** Who adopts: account or user. */
  @property({attribute: 'count-by'}) countBy: Options['countBy'] = null;
  /** Days that uses are counted in, up to and with that of `as-of`; 28 where it is not set. */
  @property({type: Number}) days: number | null = null;
  /** How often a feature has to be used in these days to count as adopted. */
  @property({type: Number, attribute: 'min-uses'}) minUses: number | null = null;
  /** Only these features, with commas between them: `Export, API`. */
  @property() features: string | readonly string[] | null = null;
  /** How many features are drawn; the table has all. */
  @property({type: Number, useDefault: true}) most = 20;
  /**
   * Tells also how those who had used a feature are retained, and what retained means: account-stays (still a customer
   * at `as-of`), account-active or user-active (any event in the last days).
   */
  @property() unlock: Retained | null = null;
  /** Days of `unlock` that come after those of the use, up to and with that of `as-of`; 90 where it is not set. */
  @property({type: Number, attribute: 'unlock-days'}) unlockDays: number | null = null;

  protected override readonly words = english;
  protected override readonly usage = '<feature-adoption src="/events.csv">\n</feature-adoption>';

  readonly #adoption = this.loads(adoptionLoaders);
  readonly #unlock = this.loads(unlockLoaders);
  #withUnlock: typeof featureAdoption | undefined;

  protected override get measured(): typeof featureAdoption | undefined {
    const adoption = this.#adoption.metric('feature-adoption') ?? undefined;
    if (this.unlock === null) return adoption;
    const unlock = this.#unlock.metric(UNLOCK);
    if (!adoption || !unlock) return undefined;
    return (this.#withUnlock ??= withBeside(adoption, unlock, 'unlock') as unknown as typeof featureAdoption);
  }

  protected override measuredWith(): Options {
    this.#check();
    const {countBy, days, minUses, unlock} = this;
    const features = namesFromText(this.features);
    const options = {countBy, days, minUses, features};
    if (unlock === null) return options;
    const also = withoutUnset({days, minUses, features, outcome: unlock, outcomeDays: this.unlockDays});
    return Object.assign(options, {unlock: also});
  }

  #check(): void {
    const {most, unlock, unlockDays} = this;
    if (!Number.isInteger(most) || most < 1) throw wrong('most', 'a whole number from 1 on', most);
    if (unlock !== null && !retained.includes(unlock)) throw wrong('unlock', `one of ${retained.join(', ')}`, unlock);
    if (unlockDays !== null && !(Number.isInteger(unlockDays) && unlockDays >= 1 && unlockDays <= 1000))
      throw wrong('unlock-days', 'a whole number from 1 to 1000', unlockDays);
  }

  protected override view(outcome: AdoptionWithUnlock & ShownAdoption['outcome'], frame: Frame<AdoptionWords>): View {
    const {width, formats, measureText} = frame;
    const features = outcome.features.slice(0, this.most);
    const place = placeOf(width);
    const unlock = this.#shownUnlock(outcome, frame, place.beside);
    const shown: ShownAdoption = {outcome, frame, features, unlock};
    const isBeside = unlock !== null && !('reason' in unlock) && place.beside;
    const bars = layoutFeatures(
      features.map((feature) => ({
        name: feature.feature,
        share: feature.share,
        lower: feature.interval?.lower ?? null,
        upper: feature.interval?.upper ?? null,
        ...sharesOf(feature, frame),
        sticky: feature.sticky,
        note: noteOf(feature, frame),
      })),
      {
        ...(isBeside ? {width: place.features, narrow: false, top: place.top, leastRow: place.leastRow} : {width}),
        measureText,
        tick: (share, last) => (last ? formats.percent(share) : formats.decimal(100 * share, 0)),
      },
    );
    const dots =
      unlock === null || 'reason' in unlock
        ? null
        : layoutUnlock(
            features.map(({feature}) => dotOf(feature, unlock.outcome, frame)),
            bars,
            {
              title: frame.words.unlock.title,
              width,
              beside: isBeside,
              measureText,
              tick: (difference) => formats.signed(100 * difference),
            },
          );
    return {
      takeaway: takeawayOf(shown),
      graphic: drawingOf(bars, dots, shown),
      numbers: () => numbersOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown),
    };
  }

  #shownUnlock(
    {unlock, made}: AdoptionWithUnlock & ShownAdoption['outcome'],
    {words, formats}: Frame<AdoptionWords>,
    beside: boolean,
  ): ShownUnlock | null {
    if (unlock === undefined) return null;
    if (!isInsufficient(unlock)) return {outcome: unlock, beside};
    return {reason: reasonOf({...unlock, made: {...made, metric: UNLOCK}}, words, formats)};
  }

  protected override besides({made: {options}}: ShownAdoption['outcome']): readonly BesideMetric[] {
    const metric = 'unlock' in options ? this.#unlock.metric(UNLOCK) : undefined;
    return metric ? [{metric, options: options['unlock'] as object}] : [];
  }

  protected override shape(): TemplateResult {
    return html`<svg class="ghost" viewBox="0 0 300 200" preserveAspectRatio="none" aria-hidden="true">
      ${[260, 210, 150, 90, 40].map((width, i) => svg`<rect x="0" y=${i * 40 + 8} width=${width} height="16" rx="2"></rect>`)}
    </svg>`;
  }
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError(
    'bad-attribute',
    `[feature-adoption] ${name}: expected ${expected}, got ${JSON.stringify(got)}`,
  );
}
