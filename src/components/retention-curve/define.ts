import {define} from '../../element/define.js';
import {RetentionCurve} from './retention-curve.js';

define(RetentionCurve);

declare global {
  interface HTMLElementTagNameMap {
    'retention-curve': RetentionCurve;
  }
}
