// Everything that widgets say in English, as a pack.
import {english as base} from '#internal/element/words.js';
import {english as cohortTable} from '#internal/components/cohort-table/cohort-table.words.js';
import {english as featureAdoption} from '#internal/components/feature-adoption/feature-adoption.words.js';
import {english as healthMatrix} from '#internal/components/health-matrix/health-matrix.words.js';
import {english as lifecycleBars} from '#internal/components/lifecycle-bars/lifecycle-bars.words.js';
import {english as metricCard} from '#internal/components/metric-card/metric-card.words.js';
import {english as metricTable} from '#internal/components/metric-table/metric-table.words.js';
import {english as metricTrend} from '#internal/components/metric-trend/metric-trend.words.js';
import {english as npsGauge} from '#internal/components/nps-gauge/nps-gauge.words.js';
import {english as responseBreakdown} from '#internal/components/response-breakdown/response-breakdown.words.js';
import {english as retentionCurve} from '#internal/components/retention-curve/retention-curve.words.js';
import {english as revenueBridge} from '#internal/components/revenue-bridge/revenue-bridge.words.js';
import {english as signalList} from '#internal/components/signal-list/signal-list.words.js';
import {english as ttvHistogram} from '#internal/components/ttv-histogram/ttv-histogram.words.js';
import type {Language, MetricWords} from 'keepwell/element';
import {catalogue} from '#internal/metrics/catalogue.js';

export const english: Language = {
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
  metrics: Object.fromEntries(
    [...catalogue].map(({id, label, about, interval, headlineLabel}): [string, MetricWords] => [
      id,
      {label, about, interval, ...(headlineLabel !== undefined && {headlineLabel})},
    ]),
  ),
};
