import type {Pack} from './pack.js';
import {base} from './fr/base.js';
import {cohortTable} from './fr/cohort-table.js';
import {featureAdoption} from './fr/feature-adoption.js';
import {healthMatrix} from './fr/health-matrix.js';
import {metricCard} from './fr/metric-card.js';
import {adoption} from './fr/metrics/adoption.js';
import {advocacy} from './fr/metrics/advocacy.js';
import {health} from './fr/metrics/health.js';
import {renewals} from './fr/metrics/renewals.js';
import {retention} from './fr/metrics/retention.js';
import {revenue} from './fr/metrics/revenue.js';
import {support} from './fr/metrics/support.js';
import {voice} from './fr/metrics/voice.js';
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
    'feature-adoption': featureAdoption,
    'health-matrix': healthMatrix,
    'retention-curve': retentionCurve,
    'ttv-histogram': ttvHistogram,
  },
  metrics: {...adoption, ...advocacy, ...health, ...renewals, ...retention, ...revenue, ...support, ...voice},
};
