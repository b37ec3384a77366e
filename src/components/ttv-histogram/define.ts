import {define} from '../../element/define.js';
import {TtvHistogram} from './ttv-histogram.js';

define(TtvHistogram);

declare global {
  interface HTMLElementTagNameMap {
    'ttv-histogram': TtvHistogram;
  }
}
