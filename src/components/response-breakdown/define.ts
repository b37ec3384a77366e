import {define} from '../../element/define.js';
import {ResponseBreakdown} from './response-breakdown.js';

define(ResponseBreakdown);

declare global {
  interface HTMLElementTagNameMap {
    'response-breakdown': ResponseBreakdown;
  }
}
