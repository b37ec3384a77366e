import type {Unit} from '../../metrics/kernel/define-metric.js';

/** So much from top to bottom of a plot at least, by unit: a small wobble must not look like a landslide. */
export const leastSpan: Readonly<Record<Unit, number>> = {
  points: 40,
  share: 0.2,
  days: 5,
  hours: 1,
  minutes: 1,
  money: 0,
  count: 0,
  score: 20,
  ratio: 0.2,
};
