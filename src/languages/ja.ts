import type {Pack} from './pack.js';
import {base} from './ja/base.js';
import {cohortTable} from './ja/cohort-table.js';
import {featureAdoption} from './ja/feature-adoption.js';
import {healthMatrix} from './ja/health-matrix.js';
import {lifecycleBars} from './ja/lifecycle-bars.js';
import {metricCard} from './ja/metric-card.js';
import {metricTable} from './ja/metric-table.js';
import {adoption} from './ja/metrics/adoption.js';
import {advocacy} from './ja/metrics/advocacy.js';
import {health} from './ja/metrics/health.js';
import {renewals} from './ja/metrics/renewals.js';
import {retention} from './ja/metrics/retention.js';
import {revenue} from './ja/metrics/revenue.js';
import {support} from './ja/metrics/support.js';
import {voice} from './ja/metrics/voice.js';
import {metricTrend} from './ja/metric-trend.js';
import {npsGauge} from './ja/nps-gauge.js';
import {responseBreakdown} from './ja/response-breakdown.js';
import {retentionCurve} from './ja/retention-curve.js';
import {revenueBridge} from './ja/revenue-bridge.js';
import {signalList} from './ja/signal-list.js';
import {ttvHistogram} from './ja/ttv-histogram.js';

/** Japanese: labels end in nouns, sentences are polite. */
export const ja: Pack = {
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
