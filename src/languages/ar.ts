import type {Pack} from './pack.js';
import {base} from './ar/base.js';
import {cohortTable} from './ar/cohort-table.js';
import {featureAdoption} from './ar/feature-adoption.js';
import {healthMatrix} from './ar/health-matrix.js';
import {lifecycleBars} from './ar/lifecycle-bars.js';
import {metricCard} from './ar/metric-card.js';
import {metricTable} from './ar/metric-table.js';
import {adoption} from './ar/metrics/adoption.js';
import {advocacy} from './ar/metrics/advocacy.js';
import {health} from './ar/metrics/health.js';
import {renewals} from './ar/metrics/renewals.js';
import {retention} from './ar/metrics/retention.js';
import {revenue} from './ar/metrics/revenue.js';
import {support} from './ar/metrics/support.js';
import {voice} from './ar/metrics/voice.js';
import {metricTrend} from './ar/metric-trend.js';
import {npsGauge} from './ar/nps-gauge.js';
import {responseBreakdown} from './ar/response-breakdown.js';
import {retentionCurve} from './ar/retention-curve.js';
import {revenueBridge} from './ar/revenue-bridge.js';
import {signalList} from './ar/signal-list.js';
import {ttvHistogram} from './ar/ttv-histogram.js';

/** Arabic, modern standard. */
export const ar: Pack = {
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
