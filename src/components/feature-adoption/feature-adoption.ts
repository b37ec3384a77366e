import {html, svg, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import {featureAdoption} from '../../metrics/adoption/feature-adoption.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {barsOf} from './feature-adoption.drawing.js';
import {layoutFeatures} from './feature-adoption.layout.js';
import {marksOf} from './feature-adoption.marks.js';
import {styles} from './feature-adoption.styles.js';
import {footOf, numbersOf, takeawayOf} from './feature-adoption.text.js';
import {english, type AdoptionWords} from './feature-adoption.words.js';
import {namesFromText} from '../../element/names-from-text.js';
import {noteOf, sharesOf, type ShownAdoption} from './shown-adoption.js';

type Options = Unset<GivenOptions<typeof featureAdoption>>;

/**
 * Features by the share of accounts, or users, that use them: a bar each, the most used one first, with its interval.
 * Features that are known to keep accounts are marked.
 *
 * @element feature-adoption
 * @summary Features by the share of accounts or users that use them.
 * @reading A bar is the share of all who could use a feature that did so in the last days: those who did nothing count
 *   too. The line across its end is the interval, where the share plausibly lies.
 * @reading A diamond and the word “sticky” stand at features that are known to keep accounts.
 * @reading A hatched bar is of a feature that came out within these days: there was less time to use it.
 * @reading An empty frame is a feature that so few used, or all but so few, that nothing is shown of it.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the mark that somebody points at
 * @csspart people - who is behind what was picked
 * @cssprop --feature-adoption-color - colour of bars and signs
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

  protected override readonly measured = featureAdoption;
  protected override readonly words = english;
  protected override readonly usage = '<feature-adoption src="/events.csv">\n</feature-adoption>';

  protected override measuredWith(): Options {
    const {most} = this;
    if (!Number.isInteger(most) || most < 1) {
      throw new SetupError(
        'bad-attribute',
        `[feature-adoption] most: expected a whole number from 1 on, got ${JSON.stringify(most)}`,
      );
    }
    return {
      countBy: this.countBy,
      days: this.days,
      minUses: this.minUses,
      features: namesFromText(this.features),
    };
  }

  protected override view(outcome: ShownAdoption['outcome'], frame: Frame<AdoptionWords>): View {
    const {formats, width, measureText} = frame;
    const features = outcome.features.slice(0, this.most);
    const shown: ShownAdoption = {outcome, frame, features};
    const layout = layoutFeatures(
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
        width,
        measureText,
        tick: (share, last) => (last ? formats.percent(share) : formats.decimal(100 * share, 0)),
      },
    );
    return {
      takeaway: takeawayOf(shown),
      graphic: barsOf(layout, shown),
      numbers: () => numbersOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown),
    };
  }

  protected override shape(): TemplateResult {
    return html`<svg class="ghost" viewBox="0 0 300 200" preserveAspectRatio="none" aria-hidden="true">
      ${[260, 210, 150, 90, 40].map((width, i) => svg`<rect x="0" y=${i * 40 + 8} width=${width} height="16" rx="2"></rect>`)}
    </svg>`;
  }
}
