import type {Pack} from './pack.js';
import {base} from './de/base.js';
import {cohortTable} from './de/cohort-table.js';
import {featureAdoption} from './de/feature-adoption.js';
import {healthMatrix} from './de/health-matrix.js';
import {metricCard} from './de/metric-card.js';
import {adoption} from './de/metrics/adoption.js';
import {advocacy} from './de/metrics/advocacy.js';
import {health} from './de/metrics/health.js';
import {renewals} from './de/metrics/renewals.js';
import {retention} from './de/metrics/retention.js';
import {revenue} from './de/metrics/revenue.js';
import {support} from './de/metrics/support.js';
import {voice} from './de/metrics/voice.js';
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
    'feature-adoption': featureAdoption,
    'health-matrix': healthMatrix,
    'retention-curve': retentionCurve,
    'ttv-histogram': ttvHistogram,
  },
  metrics: {...adoption, ...advocacy, ...health, ...renewals, ...retention, ...revenue, ...support, ...voice},
};
