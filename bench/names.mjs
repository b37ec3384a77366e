/** What is timed. */
export const titles = {
  T1: 'T1 Cohort retention: 52 weekly cohorts by 52 weeks, UTC, users active in each week',
  T2: 'T2 Stickiness: daily active users and those of 30 days, on each of 364 days, UTC, and the mean of their ratios',
  'T3 days': 'T3 Kaplan-Meier survival, whole days',
  'T3 continuous': 'T3 Kaplan-Meier survival, continuous durations',
  T4: 'T4 Time to value: first sign-up to first value event at or after it, 30 bins, median and 90th percentile',
  T5: 'T5 Net promoter score, with answers by score',
  T6: 'T6 MRR movements of 36 months, by month, with net and gross revenue retention',
};

/** What a peer begins with. */
export const inputs = {
  codes: 'columns in memory, ids as numbers from 0 on: nothing is to be read',
  'codes, days known': 'the same, and another metric has worked out the local day of each row before',
  'codes, first step': 'the same as codes, up to the aggregate: what a worker or a database could do instead',
  numbers: 'columns as they come, ids as sparse whole numbers',
  rows: 'objects fresh out of JSON, ids as texts; for arquero a table with a column of such texts',
};

/** @typedef {keyof typeof titles} TaskId */
/** @typedef {keyof typeof inputs} InputId */
export const tasks = /** @type {TaskId[]} */ (Object.keys(titles));
