export {CohortTable} from './cohort-table/cohort-table.js';
export {FeatureAdoption} from './feature-adoption/feature-adoption.js';
export {HealthMatrix} from './health-matrix/health-matrix.js';
export {MetricCard} from './metric-card/metric-card.js';
export {MetricSource} from './metric-source/metric-source.js';
export {NpsGauge} from './nps-gauge/nps-gauge.js';
export {RetentionCurve} from './retention-curve/retention-curve.js';
export {TtvHistogram} from './ttv-histogram/ttv-histogram.js';
