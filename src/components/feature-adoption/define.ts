import {define} from '../../element/define.js';
import {FeatureAdoption} from './feature-adoption.js';

define(FeatureAdoption);

declare global {
  interface HTMLElementTagNameMap {
    'feature-adoption': FeatureAdoption;
  }
}
