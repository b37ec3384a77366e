import {define} from '../../element/define.js';
import {HealthMatrix} from './health-matrix.js';

define(HealthMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'health-matrix': HealthMatrix;
  }
}
