export {cohortRetention} from './retention/cohort-retention.js';
export {daysToOnboard} from './retention/days-to-onboard.js';
export {healthScore} from './health/health-score.js';
export {nps} from './voice/nps.js';
export {retentionCurve} from './retention/retention-curve.js';
export {timeToValue} from './retention/time-to-value.js';
