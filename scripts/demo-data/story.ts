import {type Day, day, isoDay, weekday} from './calendar.js';
import type {Account} from './accounts.js';

/** The release that went wrong. */
export const BAD_RELEASE = day('2026-03-17');
/** Days until the release is forgotten. */
const RELEASE_DAYS = 26;
/** Who begins on this day or later gets the new onboarding. */
export const NEW_ONBOARDING = day('2026-06-08');

const WEEKDAYS = [0.97, 1.06, 1.08, 1.04, 0.85, 0.1, 0.07];
const SEASONS: readonly (readonly [from: string, to: string, factor: number])[] = [
  ['01-01', '01-04', 0.2],
  ['01-05', '01-09', 0.8],
  ['07-18', '07-31', 0.82],
  ['08-01', '08-23', 0.52],
  ['08-24', '08-31', 0.75],
  ['12-15', '12-20', 0.65],
  ['12-21', '12-31', 0.13],
];

/** Work done on a day, relative to an ordinary weekday: weekends, the turn of the year, August. */
export function season(d: Day): number {
  const date = isoDay(d).slice(5);
  const factor = SEASONS.find(([from, to]) => date >= from && date <= to)?.[2] ?? 1;
  return factor * (WEEKDAYS[weekday(d)] ?? 1);
}

/** How much the bad release still hurts, 1 on its day and 0 before it and four weeks later. */
export function releasePain(d: Day): number {
  const age = d - BAD_RELEASE;
  return age < 0 || age >= RELEASE_DAYS ? 0 : 1 - (age / RELEASE_DAYS) ** 1.5;
}

/** How badly an account is doing, 0 to 1. Trouble takes six weeks to build up, and as long to pass. */
export function trouble(account: Account, d: Day): number {
  return account.troubles.reduce((worst, {from, until, depth}) => {
    const built = Math.min(1, (d - from) / 42);
    const left = Math.min(1, (until - d) / 42);
    return Math.max(worst, depth * Math.min(built, left));
  }, 0);
}
