export * from './define-metric.js';
export {described} from './described.js';
export {formatsOf, type Formats} from './format.js';
export * from './measure.js';
export * from './outcome.js';
export * from './rating.js';
export * from './read.js';
export * from './registry.js';
export * from './scope.js';
