import {define} from '../../element/define.js';
import {MetricCard} from './metric-card.js';

define(MetricCard);

declare global {
  interface HTMLElementTagNameMap {
    'metric-card': MetricCard;
  }
}
