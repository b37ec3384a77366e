import {tickStep} from 'd3-array';
import {DAYS_IN_MONTH, DAYS_IN_YEAR} from '../../metrics/retention/retention-curve.js';

/** What ages are told in. */
export const ageUnits = ['day', 'week', 'month', 'year'] as const;
export type AgeUnit = (typeof ageUnits)[number];

export const daysIn: Readonly<Record<AgeUnit, number>> = {day: 1, week: 7, month: DAYS_IN_MONTH, year: DAYS_IN_YEAR};

export function isAgeUnit(text: string): text is AgeUnit {
  return (ageUnits as readonly string[]).includes(text);
}

/** Below this many months ages are told in days. */
const MONTHS_FROM = 3;
const YEARS_FROM = 20;
/** Steps of months that end in whole years. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120];

/** The unit that suits ages up to so many days. */
export function unitFor(days: number): AgeUnit {
  if (days < MONTHS_FROM * DAYS_IN_MONTH) return 'day';
  return days < YEARS_FROM * DAYS_IN_YEAR ? 'month' : 'year';
}

/** Round ages from 0 up to `last`, in a unit, at a distance that fits into it at most `times` times. */
export function ageTicks(last: number, unit: AgeUnit, times: number): number[] {
  if (!(last > 0)) return [0];
  const step = unit === 'month' ? MONTH_STEPS.find((months) => last / months <= times) : roundStep(last, times);
  if (step === undefined) return [0];
  return Array.from({length: Math.floor(last / step + 1e-9) + 1}, (_, i) => i * step);
}

/** The smallest round step that goes into `last` at most so many times. */
function roundStep(last: number, times: number): number | undefined {
  for (let wanted = Math.ceil(times); wanted >= 1; wanted--) {
    const step = tickStep(0, last, wanted);
    if (last / step <= times) return step;
  }
  return undefined;
}
