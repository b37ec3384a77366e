import {define} from '../../element/define.js';
import {LifecycleBars} from './lifecycle-bars.js';

define(LifecycleBars);

declare global {
  interface HTMLElementTagNameMap {
    'lifecycle-bars': LifecycleBars;
  }
}
