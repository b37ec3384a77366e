import {define} from '../../element/define.js';
import {MetricTable} from './metric-table.js';

define(MetricTable);

declare global {
  interface HTMLElementTagNameMap {
    'metric-table': MetricTable;
  }
}
