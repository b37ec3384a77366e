import type {QuarterName} from '../../element/period-names.js';

/** `2026年Q1`. */
export const quarterName: QuarterName = (quarter, year) => `${year === null ? '' : `${year}年`}Q${quarter}`;
