import {define} from '../../element/define.js';
import {MetricSource} from './metric-source.js';

define(MetricSource);

declare global {
  interface HTMLElementTagNameMap {
    'metric-source': MetricSource;
  }
}
