import type {TrendUnit} from '../../element/chart/trend.layout.js';
import {periodEnglish, type PeriodWords} from '../../element/period-words.js';
import type {Grouping} from '../../metrics/kernel/groups.js';

/** What periods are held against: as many before them, or the same ones of a year before. */
export type Compare = 'previous' | 'year';

/** A change on an earlier period that is not the one before. */
export interface OnEarlier {
  readonly before: string;
  readonly difference: string;
  readonly range: string | null;
}

/** A group and its value. */
export interface GroupValue {
  readonly name: string;
  readonly value: string;
}

/** What `<metric-trend>` says. */
export interface TrendWords extends PeriodWords {
  /** A group before what is said of it. */
  readonly ofGroup: (name: string, sentence: string) => string;
  readonly only: (period: string, value: string) => string;
  readonly nothingInPeriods: string;
  readonly onEarlier: Readonly<Record<'up' | 'down' | 'noClearChange', (on: OnEarlier) => string>>;
  readonly spread: (period: string, highest: GroupValue, lowest: GroupValue) => string;
  readonly noClearSpread: (period: string, highest: GroupValue, lowest: GroupValue, range: string) => string;
  readonly moved: (up: readonly string[], down: readonly string[], before: string) => string;
  readonly noneMoved: (before: string) => string;
  readonly unnamed: Readonly<Record<Grouping, string>>;
  readonly trend: (unit: TrendUnit) => string;
  readonly target: (target: string) => string;
  /** At the end of the faint line; `n` periods of the unit before. */
  readonly earlier: Readonly<Record<Compare, (unit: TrendUnit, n: number) => string>>;
  /** The faint line, where it has no room for its label. */
  readonly faint: (earlier: string) => string;
  readonly soFar: (period: string) => string;
  readonly axisFrom: (value: string) => string;
  readonly observations: (n: number, count: string) => string;
  readonly undated: (n: number, count: string) => string;
  readonly suppressed: (n: number, count: string, by: Grouping) => string;
  readonly notDrawn: (n: number, count: string, by: Grouping) => string;
  readonly notesOutside: (n: number, count: string) => string;
  readonly bandsOnPick: string;
  readonly bringOut: string;
  readonly putBack: string;
  readonly notes: (n: number, count: string) => string;
  readonly note: (text: string, day: string) => string;
  readonly caption: string;
  readonly columns: {
    readonly period: string;
    readonly group: Readonly<Record<Grouping, string>>;
    readonly value: string;
    readonly lower: string;
    readonly upper: string;
    readonly n: string;
    readonly earlierPeriod: string;
    readonly earlierValue: string;
    readonly notes: string;
  };
}

const one: Readonly<Record<Grouping, string>> = {
  segment: 'segment',
  region: 'region',
  csm: 'CSM',
  team: 'team',
  plan: 'plan',
  employee: 'employee',
  place: 'place',
};
const many: Readonly<Record<Grouping, string>> = {
  segment: 'segments',
  region: 'regions',
  csm: 'CSMs',
  team: 'teams',
  plan: 'plans',
  employee: 'employees',
  place: 'places',
};
const units: Readonly<Record<TrendUnit, readonly [one: string, many: string]>> = {
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const grouped = (n: number, count: string, by: Grouping): string => `${count} ${n === 1 ? one[by] : many[by]}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const english: TrendWords = {
  ...periodEnglish,
  ofGroup: (name, sentence) => `${name}, ${sentence}`,
  only: (period, value) => `${period}: ${value}.`,
  nothingInPeriods: 'None of these periods has a value.',
  onEarlier: {
    up: ({before, difference, range}) => `Up ${difference} on ${before}${limits(range)}.`,
    down: ({before, difference, range}) => `Down ${difference} on ${before}${limits(range)}.`,
    noClearChange: ({before, range}) => `No clear change on ${before}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${period}: ${highest.name} is highest with ${highest.value}, ${lowest.name} lowest with ${lowest.value}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${period}: no clear difference between ${highest.name} with ${highest.value} and ${lowest.name} with ${lowest.value} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`Clearly up on ${before}: ${list(up)}.`] : []),
      ...(down.length > 0 ? [`Clearly down on ${before}: ${list(down)}.`] : []),
    ].join(' '),
  noneMoved: (before) => `None has clearly changed on ${before}.`,
  unnamed: {
    segment: 'No segment',
    region: 'No region',
    csm: 'No CSM',
    team: 'No team',
    plan: 'No plan',
    employee: 'No employee',
    place: 'No place',
  },
  trend: (unit) => `By ${units[unit][0]}`,
  target: (target) => `target ${target}`,
  earlier: {
    year: () => 'a year earlier',
    previous: (unit, n) => (n === 1 ? `the ${units[unit][0]} before` : `${n} ${units[unit][1]} earlier`),
  },
  faint: (earlier) => `faint line: ${earlier}`,
  soFar: (period) => `hollow: ${period} so far`,
  axisFrom: (value) => `axis from ${value}`,
  observations: (_n, count) => `n = ${count}`,
  undated: (n, count) => `${count} ${n === 1 ? 'row says' : 'rows say'} no moment`,
  suppressed: (n, count, by) => `${grouped(n, count, by)} too small to be shown`,
  notDrawn: (n, count, by) => `${grouped(n, count, by)} more in the table`,
  notesOutside: (n, count) => `${count} ${n === 1 ? 'note' : 'notes'} outside of these periods`,
  bandsOnPick: 'pick a line for its interval',
  bringOut: 'Pick it to bring it out',
  putBack: 'Pick it again to show all alike',
  notes: (_n, count) => `${count} notes`,
  note: (text, day) => `${text}, ${day}`,
  caption: 'The periods with their intervals',
  columns: {
    period: 'Period',
    group: {
      segment: 'Segment',
      region: 'Region',
      csm: 'CSM',
      team: 'Team',
      plan: 'Plan',
      employee: 'Employee',
      place: 'Place',
    },
    value: 'Value',
    lower: 'Lower limit',
    upper: 'Upper limit',
    n: 'n',
    earlierPeriod: 'Earlier period',
    earlierValue: 'Value then',
    notes: 'Notes',
  },
};
