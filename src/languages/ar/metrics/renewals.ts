import type {PackMetrics} from '../../pack.js';

export const renewals = {} satisfies Partial<PackMetrics>;
