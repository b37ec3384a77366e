import type {Pack} from './pack.js';
import {base} from './es/base.js';
import {cohortTable} from './es/cohort-table.js';
import {featureAdoption} from './es/feature-adoption.js';
import {healthMatrix} from './es/health-matrix.js';
import {lifecycleBars} from './es/lifecycle-bars.js';
import {metricCard} from './es/metric-card.js';
import {metricTable} from './es/metric-table.js';
import {adoption} from './es/metrics/adoption.js';
import {advocacy} from './es/metrics/advocacy.js';
import {health} from './es/metrics/health.js';
import {renewals} from './es/metrics/renewals.js';
import {retention} from './es/metrics/retention.js';
import {revenue} from './es/metrics/revenue.js';
import {support} from './es/metrics/support.js';
import {voice} from './es/metrics/voice.js';
import {metricTrend} from './es/metric-trend.js';
import {npsGauge} from './es/nps-gauge.js';
import {responseBreakdown} from './es/response-breakdown.js';
import {retentionCurve} from './es/retention-curve.js';
import {revenueBridge} from './es/revenue-bridge.js';
import {signalList} from './es/signal-list.js';
import {ttvHistogram} from './es/ttv-histogram.js';

/** Spanish. */
export const es: Pack = {
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
