export * from './components/index.js';
export * from './data-adapters/index.js';
export * from './element/index.js';
export * from './metrics/index.js';
export * from './metrics/kernel/index.js';
export * as tables from './metrics/tables/index.js';
