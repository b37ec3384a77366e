import {define} from '../../element/define.js';
import {SignalList} from './signal-list.js';

define(SignalList);

declare global {
  interface HTMLElementTagNameMap {
    'signal-list': SignalList;
  }
}
