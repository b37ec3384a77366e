import {isoDay, parseIsoDay} from 'keepwell/metrics/calendar';
import {seededRandom} from 'keepwell/metrics/statistics';

/** Users by day, of a few who come at random from 2026-03-01 on. */
export interface RandomDays {
  readonly events: readonly {readonly user: string; readonly at: string}[];
  readonly users: readonly string[];
  /** Whether somebody was active on any of the days from one up to another, which is not among them. */
  readonly isActive: (user: string, from: number, end: number) => boolean;
}

export const firstDay = parseIsoDay('2026-03-01')!;

export function randomDays(seed: number, days: number): RandomDays {
  const random = seededRandom(seed);
  const users = Array.from({length: 9}, (_, i) => `u${String(i)}`);
  const acts = Array.from({length: 70}, () => ({
    user: users[Math.floor(random() ** 2 * users.length)]!,
    day: firstDay + Math.floor(random() * days),
  }));
  return {
    users,
    events: acts.map(({user, day}) => ({user, at: `${isoDay(day)}T12:00:00Z`})),
    isActive: (user, from, end) => acts.some((act) => act.user === user && act.day >= from && act.day < end),
  };
}
