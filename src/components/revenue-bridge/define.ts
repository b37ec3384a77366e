import {define} from '../../element/define.js';
import {RevenueBridge} from './revenue-bridge.js';

define(RevenueBridge);

declare global {
  interface HTMLElementTagNameMap {
    'revenue-bridge': RevenueBridge;
  }
}
