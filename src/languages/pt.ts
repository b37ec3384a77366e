import type {Pack} from './pack.js';
import {base} from './pt/base.js';
import {cohortTable} from './pt/cohort-table.js';
import {featureAdoption} from './pt/feature-adoption.js';
import {healthMatrix} from './pt/health-matrix.js';
import {lifecycleBars} from './pt/lifecycle-bars.js';
import {metricCard} from './pt/metric-card.js';
import {metricTable} from './pt/metric-table.js';
import {adoption} from './pt/metrics/adoption.js';
import {advocacy} from './pt/metrics/advocacy.js';
import {health} from './pt/metrics/health.js';
import {renewals} from './pt/metrics/renewals.js';
import {retention} from './pt/metrics/retention.js';
import {revenue} from './pt/metrics/revenue.js';
import {support} from './pt/metrics/support.js';
import {voice} from './pt/metrics/voice.js';
import {metricTrend} from './pt/metric-trend.js';
import {npsGauge} from './pt/nps-gauge.js';
import {responseBreakdown} from './pt/response-breakdown.js';
import {retentionCurve} from './pt/retention-curve.js';
import {revenueBridge} from './pt/revenue-bridge.js';
import {signalList} from './pt/signal-list.js';
import {ttvHistogram} from './pt/ttv-histogram.js';

/** Portuguese, in words that Brazil and Portugal share: `pessoas` for users, `exportar` for saving. */
export const pt: Pack = {
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
