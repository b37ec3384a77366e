import type {Pack} from './pack.js';
import {base} from './de/base.js';
import {cohortTable} from './de/cohort-table.js';
import {healthMatrix} from './de/health-matrix.js';
import {metricCard} from './de/metric-card.js';
import {metrics} from './de/metrics.js';
import {npsGauge} from './de/nps-gauge.js';
import {retentionCurve} from './de/retention-curve.js';
import {ttvHistogram} from './de/ttv-histogram.js';

/** German. */
export const de: Pack = {
  base,
  widgets: {
    'nps-gauge': npsGauge,
    'metric-card': metricCard,
    'cohort-table': cohortTable,
    'health-matrix': healthMatrix,
    'retention-curve': retentionCurve,
    'ttv-histogram': ttvHistogram,
  },
  metrics,
};
