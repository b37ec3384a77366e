import {define} from '../../element/define.js';
import {MetricTrend} from './metric-trend.js';

define(MetricTrend);

declare global {
  interface HTMLElementTagNameMap {
    'metric-trend': MetricTrend;
  }
}
