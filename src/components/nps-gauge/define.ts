import {define} from '../../element/define.js';
import {NpsGauge} from './nps-gauge.js';

define(NpsGauge);

declare global {
  interface HTMLElementTagNameMap {
    'nps-gauge': NpsGauge;
  }
}
