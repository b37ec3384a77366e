/** What is drawn. */
export const cases = {
  line: 'One line of 52 weeks',
  lines: '100 lines of 52 weeks, all of them in view',
  page: '100 lines of 52 weeks, of which a screen shows the first few',
  cohorts: 'Cohort table, 52 weekly cohorts by 52 weeks',
  matrix: 'Matrix of 1,000 accounts by 12 components and what else is told of them',
  kit: 'One of each widget of the kit, in view',
};

/** What keepwell begins with; peers are given the numbers that it shows. */
export const inputs = {
  numbers: 'what is shown is known: keepwell has a source that answers the aggregates at once, as a database would',
  rows: 'row objects in memory: keepwell reads and measures them, which no peer does',
};

/** @typedef {keyof typeof cases} CaseId */
/** @typedef {keyof typeof inputs} InputId */
/**
 * What a peer shows of a case, before and after its update: series of numbers, or rows of texts.
 * @typedef {{lines?: (number | null)[][], rows?: string[][]}[]} Shown
 */
export const caseIds = /** @type {CaseId[]} */ (Object.keys(cases));
