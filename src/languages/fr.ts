import type {Pack} from './pack.js';
import {base} from './fr/base.js';
import {cohortTable} from './fr/cohort-table.js';
import {featureAdoption} from './fr/feature-adoption.js';
import {healthMatrix} from './fr/health-matrix.js';
import {lifecycleBars} from './fr/lifecycle-bars.js';
import {metricCard} from './fr/metric-card.js';
import {metricTable} from './fr/metric-table.js';
import {adoption} from './fr/metrics/adoption.js';
import {advocacy} from './fr/metrics/advocacy.js';
import {health} from './fr/metrics/health.js';
import {renewals} from './fr/metrics/renewals.js';
import {retention} from './fr/metrics/retention.js';
import {revenue} from './fr/metrics/revenue.js';
import {support} from './fr/metrics/support.js';
import {voice} from './fr/metrics/voice.js';
import {metricTrend} from './fr/metric-trend.js';
import {npsGauge} from './fr/nps-gauge.js';
import {responseBreakdown} from './fr/response-breakdown.js';
import {retentionCurve} from './fr/retention-curve.js';
import {revenueBridge} from './fr/revenue-bridge.js';
import {signalList} from './fr/signal-list.js';
import {ttvHistogram} from './fr/ttv-histogram.js';

/** French. */
export const fr: Pack = {
  base,
  widgets: {
    'nps-gauge': npsGauge,
    'metric-card': metricCard,
    'metric-table': metricTable,
    'metric-trend': metricTrend,
    'cohort-table': cohortTable,
    'feature-adoption': featureAdoption,
    'health-matrix': healthMatrix,
    'response-breakdown': responseBreakdown,
    'lifecycle-bars': lifecycleBars,
    'retention-curve': retentionCurve,
    'revenue-bridge': revenueBridge,
    'signal-list': signalList,
    'ttv-histogram': ttvHistogram,
  },
  metrics: {...adoption, ...advocacy, ...health, ...renewals, ...retention, ...revenue, ...support, ...voice},
};
