import type {Pack} from './pack.js';
import {base} from './fr/base.js';
import {cohortTable} from './fr/cohort-table.js';
import {healthMatrix} from './fr/health-matrix.js';
import {metricCard} from './fr/metric-card.js';
import {metrics} from './fr/metrics.js';
import {npsGauge} from './fr/nps-gauge.js';
import {retentionCurve} from './fr/retention-curve.js';
import {ttvHistogram} from './fr/ttv-histogram.js';

/** French. */
export const fr: Pack = {
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
