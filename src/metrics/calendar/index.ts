export {
  businessHours,
  businessTime,
  weekdays,
  type BusinessHours,
  type Schedule,
  type Weekday,
} from './business-hours.js';
export {CalendarError, type CalendarErrorCode} from './calendar-error.js';
export {
  DAY,
  daysInMonth,
  fromDay,
  HOUR,
  isoDay,
  NEVER,
  parseIsoDay,
  toDay,
  weekday,
  type CalendarDate,
} from './days.js';
export {daysBefore} from './days-before.js';
export {calendarDays, elapsedDays, type Truncation} from './elapsed.js';
export {localDays, type DayScope} from './local-days.js';
export {addMonths, billingPeriod, firstOfMonth, monthlyAnniversaries, monthOf, wholeMonths} from './months.js';
export type {Stretch} from './offset-table.js';
export {
  addPeriods,
  boundInstant,
  dayUnits,
  fiscalQuarter,
  hasEnded,
  isoWeek,
  nextPeriod,
  periodLabel,
  periodStart,
  periodUnits,
  weekStarts,
  type DayUnit,
  type PeriodRules,
  type PeriodUnit,
  type WeekStart,
} from './periods.js';
export {clampIndex, lastPeriods, periodsFrom, type DayWindow, type PeriodScope, type Window} from './window.js';
export {zone, type Zone} from './zone.js';
