import type {Pack} from './pack.js';
import {base} from './pt/base.js';
import {cohortTable} from './pt/cohort-table.js';
import {healthMatrix} from './pt/health-matrix.js';
import {metricCard} from './pt/metric-card.js';
import {metrics} from './pt/metrics.js';
import {npsGauge} from './pt/nps-gauge.js';
import {retentionCurve} from './pt/retention-curve.js';
import {ttvHistogram} from './pt/ttv-histogram.js';

/** Portuguese, in words that Brazil and Portugal share: `pessoas` for users, `exportar` for saving. */
export const pt: Pack = {
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
