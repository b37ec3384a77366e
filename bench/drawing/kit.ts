// One of each widget of the kit, as its first fixture shows it.
import {fixtures as cohortTable} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {fixtures as featureAdoption} from '#internal/components/feature-adoption/feature-adoption.fixtures.js';
import {fixtures as healthMatrix} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {fixtures as lifecycleBars} from '#internal/components/lifecycle-bars/lifecycle-bars.fixtures.js';
import {fixtures as metricCard} from '#internal/components/metric-card/metric-card.fixtures.js';
import {fixtures as metricTable} from '#internal/components/metric-table/metric-table.fixtures.js';
import {fixtures as metricTrend} from '#internal/components/metric-trend/metric-trend.fixtures.js';
import {fixtures as npsGauge} from '#internal/components/nps-gauge/nps-gauge.fixtures.js';
import {fixtures as responseBreakdown} from '#internal/components/response-breakdown/response-breakdown.fixtures.js';
import {fixtures as retentionCurve} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import {fixtures as revenueBridge} from '#internal/components/revenue-bridge/revenue-bridge.fixtures.js';
import {fixtures as signalList} from '#internal/components/signal-list/signal-list.fixtures.js';
import {fixtures as ttvHistogram} from '#internal/components/ttv-histogram/ttv-histogram.fixtures.js';
import type {Rows} from './data.js';

const typical: Readonly<Record<string, {readonly tables: object; readonly properties: object}>> = {
  'cohort-table': cohortTable.typical,
  'feature-adoption': featureAdoption.typical,
  'health-matrix': healthMatrix.typical,
  'lifecycle-bars': lifecycleBars.typical,
  'metric-card': metricCard.typical,
  'metric-table': metricTable.typical,
  'metric-trend': metricTrend.typical,
  'nps-gauge': npsGauge.typical,
  'response-breakdown': responseBreakdown.typical,
  'retention-curve': retentionCurve.typical,
  'revenue-bridge': revenueBridge.typical,
  'signal-list': signalList.typical,
  'ttv-histogram': ttvHistogram.typical,
};

export function kitOf(): {tag: string; rows: Rows; properties: object}[] {
  return Object.entries(typical).map(([tag, {tables, properties}]) => ({tag, rows: tables as Rows, properties}));
}
