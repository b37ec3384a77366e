/** What can be wrong with what the calendar is given. */
export type CalendarErrorCode = 'calendar-time-zone' | 'calendar-periods' | 'calendar-schedule' | 'calendar-holiday';

/** The calendar was given something that it cannot work with. */
export class CalendarError extends RangeError {
  override readonly name = 'CalendarError';

  constructor(
    readonly code: CalendarErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`[calendar] ${message}`, options);
  }
}
