import type {PackMetrics} from '../../pack.js';

export const adoption = {} satisfies Partial<PackMetrics>;
