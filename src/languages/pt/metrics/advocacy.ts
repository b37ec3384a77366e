import type {PackMetrics} from '../../pack.js';

export const advocacy = {} satisfies Partial<PackMetrics>;
