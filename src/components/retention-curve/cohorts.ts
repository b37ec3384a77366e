// What is needed of cohorts only: a page that shows none does not load it.
export {cohortView} from './cohort-view.js';
export {cohortRetention} from '../../metrics/retention/cohort-retention.js';
