import type {Pack} from './pack.js';
import {base} from './ar/base.js';
import {cohortTable} from './ar/cohort-table.js';
import {featureAdoption} from './ar/feature-adoption.js';
import {healthMatrix} from './ar/health-matrix.js';
import {metricCard} from './ar/metric-card.js';
import {adoption} from './ar/metrics/adoption.js';
import {advocacy} from './ar/metrics/advocacy.js';
import {health} from './ar/metrics/health.js';
import {renewals} from './ar/metrics/renewals.js';
import {retention} from './ar/metrics/retention.js';
import {revenue} from './ar/metrics/revenue.js';
import {support} from './ar/metrics/support.js';
import {voice} from './ar/metrics/voice.js';
import {npsGauge} from './ar/nps-gauge.js';
import {retentionCurve} from './ar/retention-curve.js';
import {ttvHistogram} from './ar/ttv-histogram.js';

/** Arabic, modern standard. */
export const ar: Pack = {
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
