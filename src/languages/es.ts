import type {Pack} from './pack.js';
import {base} from './es/base.js';
import {cohortTable} from './es/cohort-table.js';
import {healthMatrix} from './es/health-matrix.js';
import {metricCard} from './es/metric-card.js';
import {metrics} from './es/metrics.js';
import {npsGauge} from './es/nps-gauge.js';
import {retentionCurve} from './es/retention-curve.js';
import {ttvHistogram} from './es/ttv-histogram.js';

/** Spanish. */
export const es: Pack = {
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
