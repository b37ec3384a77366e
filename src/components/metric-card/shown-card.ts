import type {NamedPeriod} from '../../element/metric-periods.js';
import type {Frame} from '../../element/view.js';
import type {AnyMetric, Unit} from '../../metrics/kernel/define-metric.js';
import type {Estimate} from '../../metrics/kernel/outcome.js';
import type {Band} from '../../metrics/kernel/rating.js';
import type {CardWords} from './metric-card.words.js';

/** All that the parts of a card are told from. */
export interface ShownCard {
  readonly metric: AnyMetric;
  readonly title: string;
  readonly unit: Unit;
  readonly number: Estimate;
  readonly frame: Frame<CardWords>;
  readonly bands: readonly Band[];
  readonly target: number | null;
  readonly periods: readonly NamedPeriod[];
  /** The periods rest on different rows. */
  readonly independent: boolean;
}
