import {type Account, seatsOn} from './accounts.js';
import {AS_OF, type Day, dayOf, type Minute, type Span, TODAY, WINDOW, within, workday} from './calendar.js';
import {type Random, random} from './random.js';
import {BAD_RELEASE, NEW_ONBOARDING, season, trouble} from './story.js';

/** Somebody who works in an account. */
export interface User {
  readonly id: string;
  readonly account: Account;
  readonly signup: Minute;
  /** First shared plan; null when there will never be one. May lie after today. */
  readonly firstValue: Minute | null;
  /** The first day they are gone for good. */
  readonly leaves: Day;
  /** Away from the bad release until the dust has settled. */
  readonly away: Span | null;
  /** Chance to come on an ordinary weekday. */
  readonly habit: number;
}

/** Users still there when the year begins, and all who came since; ids `u1`, `u2` … by their sign-up. */
export function makeUsers(seed: number, accounts: readonly Account[]): User[] {
  return accounts
    .flatMap((account) => staff(random(seed, `${account.id}/users`), account))
    .filter((user) => user.leaves > WINDOW)
    .sort((a, b) => a.signup - b.signup)
    .map((user, i) => ({...user, id: `u${i + 1}`}));
}

/** Whether a user can be met on a day. */
export function isThere(user: User, d: Day): boolean {
  return d >= dayOf(user.signup) && d < user.leaves && !within(d, user.away) && !within(d, user.account.gap);
}

const HOURS = {6: 2, 7: 8, 8: 14, 9: 15, 10: 12, 11: 7, 12: 9, 13: 13, 14: 12, 15: 8, 16: 4, 17: 2, 18: 1, 19: 1};

/** A time of the working day, in minutes after midnight UTC. */
export const timeOfDay = (draw: Random): number => Number(draw.weighted(HOURS)) * 60 + Math.floor(60 * draw.next());

/** Every week, people join until the seats of the account are filled as far as they ever are. */
function staff(draw: Random, account: Account): User[] {
  const users: User[] = [];
  for (let week = account.start; week < Math.min(account.end, TODAY + 1); week += 7) {
    if (within(week, account.gap)) continue;
    const rollout = 1 - Math.exp(-(week - account.start + 10) / 45);
    const wanted = seatsOn(account, week) * account.filled * rollout * (1 - 0.5 * trouble(account, week));
    const open = wanted - users.filter((user) => user.leaves > week).length;
    const joining =
      users.length === 0 ? 1 : Math.floor(Math.max(0, open) * Math.min(1, season(week)) * 0.6 + draw.next());
    for (let i = 0; i < joining; i++) {
      const signupDay = users.length === 0 ? account.start : workday(week + Math.floor(5 * draw.next()));
      const user = person(draw, account, signupDay * 1440 + timeOfDay(draw));
      if (user.signup < AS_OF && dayOf(user.signup) < account.end) users.push(user);
    }
  }
  return users;
}

/**
 * Some only try: they leave within three weeks, with or without a first value. The others stay for years, get to their
 * first value sooner or later, and a few of them leave or keep away for weeks because of the bad release.
 */
function person(draw: Random, account: Account, signup: Minute): User {
  const begun = dayOf(signup);
  const isNew = begun >= NEW_ONBOARDING;
  const isTrying = draw.chance(isNew ? 0.15 : 0.21);
  const stay = isTrying ? draw.between(2, 21) : 25 + draw.exponential(1050);
  const valueAfter = isTrying ? stay * draw.next() ** 1.3 : daysToValue(draw, account, isNew);
  const firstValue = draw.chance(isTrying ? 0.18 : 0.025) ? null : worktime(draw, signup, valueAfter);
  const stays = Math.max(begun + Math.ceil(stay), firstValue === null ? 0 : dayOf(firstValue) + 1);
  const sawRelease = begun < BAD_RELEASE && stays > BAD_RELEASE;
  const isFedUp = draw.chance(0.04) && sawRelease;
  const away = {from: BAD_RELEASE + 1, until: BAD_RELEASE + Math.round(draw.between(44, 55))};
  return {
    id: '',
    account,
    signup,
    firstValue,
    leaves: Math.min(account.end, isFedUp ? BAD_RELEASE + Math.ceil(draw.between(1, 12)) : stays),
    away: draw.chance(0.1) && sawRelease ? away : null,
    habit: Math.min(0.95, Math.max(0.06, draw.logNormal(0.32, 0.45) * Math.exp(0.25 * account.fit))),
  };
}

function daysToValue(draw: Random, {plan}: Account, isNew: boolean): number {
  return draw.logNormal(plan.daysToFirstValue * (isNew ? 0.51 : 1), 0.8);
}

/** A working hour some days after the sign-up; on the same day, within the first hour. */
function worktime(draw: Random, signup: Minute, days: number): Minute {
  const at = workday(dayOf(signup) + Math.floor(days)) * 1440 + timeOfDay(draw);
  return at > signup ? at : signup + 3 + Math.floor(40 * draw.next());
}
