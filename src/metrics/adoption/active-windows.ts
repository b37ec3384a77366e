import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';
import {periodsFrom} from '../calendar/window.js';
import {described} from '../kernel/described.js';
import {periodsOf, type Period} from '../kernel/period.js';
import type {Scope} from '../kernel/scope.js';
import {firstBound, type PeriodsBack} from '../retention/first-period.js';
import type {DayRange} from './active-days.js';

/** Over which days active users are counted. */
export const activeWindows = ['day', 'trailing-week', 'trailing-month', 'calendar-week', 'calendar-month'] as const;
export type ActiveWindow = (typeof activeWindows)[number];

/** Options of the metrics of daily, weekly and monthly active users. */
export const windowOptions = {
  monthDays: described(
    z._default(z.int().check(z.minimum(7), z.maximum(366)), 30),
    'How many days a trailing month has: 30 (Mixpanel, the help of GA4), or 28, which are whole weeks (reports of GA4, Firebase)',
  ),
  dataStart: described(
    z._default(
      z.nullable(z.string().check(z.refine((text) => parseIsoDay(text) !== null, 'a date such as 2026-01-31'))),
      null,
    ),
    'The first day of the data; without it the day of the first activity. What reaches further back is partial, and too low',
  ),
};

/** What the days of a window are, seen from a day or period. */
export interface WindowRules extends Omit<PeriodsBack, 'unit'> {
  readonly window: ActiveWindow;
  readonly monthDays: number;
}

/** The periods at whose ends one looks back: days, or the calendar's weeks or months. */
export function periodsOfWindow(rules: WindowRules, scope: Scope): Period[] {
  const unit = rules.window === 'calendar-week' ? 'week' : rules.window === 'calendar-month' ? 'month' : 'day';
  return periodsOf(periodsFrom(firstBound({...rules, unit}, scope), unit, rules.periods, scope), scope);
}

/** The days that are looked back over from the end of each period. */
export function rangesOfWindow(
  {window, monthDays}: Pick<WindowRules, 'window' | 'monthDays'>,
  periods: readonly Period[],
): DayRange[] {
  const days = window === 'trailing-week' ? 7 : window === 'trailing-month' ? monthDays : null;
  return periods.map(({start, end}) => ({from: days === null ? start : end - days, end}));
}

/** Whether days before the first ones of the data would have counted. */
export function isPartial({from}: DayRange, {dataStart}: {readonly dataStart: string | null}, since: number): boolean {
  return from < (dataStart === null ? since : parseIsoDay(dataStart)!);
}
