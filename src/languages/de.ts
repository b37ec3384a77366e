import type {Pack} from './pack.js';
import {base} from './de/base.js';
import {cohortTable} from './de/cohort-table.js';
import {featureAdoption} from './de/feature-adoption.js';
import {healthMatrix} from './de/health-matrix.js';
import {lifecycleBars} from './de/lifecycle-bars.js';
import {metricCard} from './de/metric-card.js';
import {metricTable} from './de/metric-table.js';
import {adoption} from './de/metrics/adoption.js';
import {advocacy} from './de/metrics/advocacy.js';
import {health} from './de/metrics/health.js';
import {renewals} from './de/metrics/renewals.js';
import {retention} from './de/metrics/retention.js';
import {revenue} from './de/metrics/revenue.js';
import {support} from './de/metrics/support.js';
import {voice} from './de/metrics/voice.js';
import {metricTrend} from './de/metric-trend.js';
import {npsGauge} from './de/nps-gauge.js';
import {responseBreakdown} from './de/response-breakdown.js';
import {retentionCurve} from './de/retention-curve.js';
import {revenueBridge} from './de/revenue-bridge.js';
import {signalList} from './de/signal-list.js';
import {ttvHistogram} from './de/ttv-histogram.js';

/** German. */
export const de: Pack = {
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
