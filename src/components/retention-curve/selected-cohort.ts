import {addPeriods, boundInstant, periodUnits, type PeriodUnit} from '../../metrics/calendar/periods.js';
import {zone} from '../../metrics/calendar/zone.js';

/** A cohort that a reader has selected on a source, here or in a table: those who began in a period. */
export interface SelectedCohort {
  /** When the period begins, as outcomes have it: a local day since 1970-01-01, for hours an instant. */
  readonly start: number;
  readonly unit: PeriodUnit;
  /** What it is called where it was selected. */
  readonly label: string;
}

/** What widgets have agreed on selecting as `cohort`; `null` for nothing and for anything else. */
export function selectedCohort(value: unknown): SelectedCohort | null {
  if (typeof value !== 'object' || value === null) return null;
  const {start, unit, label} = value as Partial<Record<keyof SelectedCohort, unknown>>;
  const known = periodUnits.find((one) => one === unit);
  return typeof start === 'number' && Number.isFinite(start) && known !== undefined && typeof label === 'string'
    ? {start, unit: known, label}
    : null;
}

const HOUR = 3_600_000;

/** The local days of the period: the first, and the one after the last. */
export function daysOf({start, unit}: SelectedCohort, timeZone: string): readonly [from: number, until: number] {
  if (unit !== 'hour') return [start, addPeriods(start, unit, 1)];
  const day = zone(timeZone).dayOf(start);
  return [day, day + 1];
}

/** Whether another period begins in the selected one. */
export function beginsIn(selected: SelectedCohort, start: number, unit: PeriodUnit, timeZone: string): boolean {
  const from = boundInstant(selected.start, selected.unit, timeZone);
  const until = selected.unit === 'hour' ? from + HOUR : zone(timeZone).startOfDay(daysOf(selected, timeZone)[1]);
  const at = boundInstant(start, unit, timeZone);
  return at >= from && at < until;
}
