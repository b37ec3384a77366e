import type {AnyMetric} from './kernel/define-metric.js';
import {registry, type Registry} from './kernel/registry.js';
import * as metrics from './index.js';

/** All metrics, by id. Widgets import theirs by name, so that a page carries only what it shows. */
export const catalogue: Registry<AnyMetric> = registry(...(Object.values(metrics) as unknown as AnyMetric[]));
