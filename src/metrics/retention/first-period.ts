import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';
import type {PeriodUnit} from '../calendar/periods.js';
import {lastPeriods} from '../calendar/window.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import {readIso} from '../table/read-time.js';

/** Which periods are looked at. */
export interface PeriodsBack {
  readonly unit: PeriodUnit;
  readonly periods: number;
  readonly firstPeriod: string | null;
}

/** Whether a text is a local date, or an instant. */
const isMoment = (text: string): boolean => parseIsoDay(text) !== null || Number.isFinite(readIso(text));

export const firstPeriod = described(
  z._default(z.nullable(z.string().check(z.refine(isMoment, 'a date such as 2026-01-31'))), null),
  'A date in the first period; without it the periods are the last ones up to as-of',
);

/** A bound in the first period: a local day, for hours an instant. */
export function firstBound({unit, periods, firstPeriod}: PeriodsBack, scope: Scope): number {
  if (firstPeriod === null) return lastPeriods(unit, periods, scope).starts[0]!;
  const day = parseIsoDay(firstPeriod);
  if (day !== null) return unit === 'hour' ? zone(scope.timeZone).startOfDay(day) : day;
  const instant = readIso(firstPeriod);
  return unit === 'hour' ? instant : zone(scope.timeZone).dayOf(instant);
}
