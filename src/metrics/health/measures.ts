import type {Now} from '../calendar/now.js';

/** The tables that components are measured from. */
export type MeasuredTable = 'measurements' | 'events' | 'tickets' | 'responses';

/** One way to measure a component from rows. */
export interface Measure {
  readonly table: MeasuredTable;
  readonly about: string;
  /** Worst and best value, where the measure has natural ones; `null` where the caller must say. */
  readonly range: ((windowDays: number) => readonly [worst: number, best: number]) | null;
  /**
   * The first day that it counts over. An account that came later has no value yet: it would be low for being young.
   * `null` where the value says the same of young accounts.
   */
  readonly firstDay: ((windowDays: number, now: Now) => number) | null;
  /** It tells what people did or said, so it is not shown where they are fewer than the minimum group. */
  readonly people: boolean;
}

/**
 * What a component can be measured by. A window is the last days up to and with that of asOf, in the zone of the scope.
 * Without a single row of its table a measure has no value for anybody: what was not given is not zero.
 */
export const measures = {
  given: {
    table: 'measurements',
    about: 'the latest value in measurements; with windowDays, only if it is not older',
    range: () => [0, 100],
    firstDay: null,
    people: false,
  },
  'active-users-per-seat': {
    table: 'events',
    about: 'distinct users with an event in the window / seats',
    range: () => [0, 1],
    firstDay: untilToday,
    people: true,
  },
  'active-days': {
    table: 'events',
    about: 'distinct days of the window with an event',
    range: (windowDays) => [0, windowDays],
    firstDay: untilToday,
    people: true,
  },
  'features-used': {
    table: 'events',
    about: 'distinct names of events in the window',
    range: null,
    firstDay: untilToday,
    people: true,
  },
  events: {table: 'events', about: 'events in the window', range: null, firstDay: untilToday, people: true},
  'usage-trend': {
    table: 'events',
    about: 'events in the last complete days / events in as many days before; no value without any before',
    range: null,
    firstDay: (windowDays, {ended}) => ended - 2 * windowDays,
    people: true,
  },
  'days-since-last-event': {
    table: 'events',
    about: 'days since the last event; since the start of the account where it has none',
    range: (windowDays) => [windowDays, 0],
    firstDay: null,
    people: true,
  },
  tickets: {
    table: 'tickets',
    about: 'tickets opened in the window, of the given kinds or of any',
    range: null,
    firstDay: untilToday,
    people: false,
  },
  'last-nps': {
    table: 'responses',
    about: 'the latest answer to the NPS question in the window, 0 to 10',
    range: () => [0, 10],
    firstDay: null,
    people: true,
  },
  'mean-nps': {
    table: 'responses',
    about: 'mean of the answers to the NPS question in the window, 0 to 10',
    range: () => [0, 10],
    firstDay: null,
    people: true,
  },
  pulse: {
    table: 'responses',
    about: "the CSM's latest pulse, if not too old: its score, or red 0, amber 50, green 100",
    range: () => [0, 100],
    firstDay: null,
    people: false,
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as [MeasureName, ...MeasureName[]];

function untilToday(windowDays: number, {today}: Now): number {
  return today - windowDays + 1;
}
