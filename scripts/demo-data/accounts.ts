import {BEGIN, type Day, isoDay, type Span, TODAY, WINDOW, workday} from './calendar.js';
import type {Row} from './csv.js';
import {companyNames} from './names.js';
import {type Plan, PLANS} from './plans.js';
import {type Random, random} from './random.js';
import {NEW_ONBOARDING} from './story.js';

/** An account and what drives it. Of this only `accountRow` is written; the rest shows in the other tables. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
  readonly region: string;
  readonly csm: string;
  readonly start: Day;
  /** The day it leaves, which may lie after today; then nobody knows yet. */
  readonly end: Day;
  readonly onboarded: Day | null;
  /** Seats from a day on, oldest first, never empty. */
  readonly seats: readonly {readonly from: Day; readonly seats: number}[];
  /** How well the product suits it: standard normal. */
  readonly fit: number;
  /** Share of the seats that people sit in. */
  readonly filled: number;
  readonly troubles: readonly (Span & {readonly depth: number})[];
  /** It stopped paying and came back. */
  readonly gap: Span | null;
}

const REGIONS = {Nordics: 3, 'UK and Ireland': 3, DACH: 4, Benelux: 2, Iberia: 2};
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** All accounts by start, with ids `a1`, `a2` … in that order. */
export function makeAccounts(seed: number): Account[] {
  const drafts = PLANS.flatMap((plan) =>
    Array.from({length: plan.accounts}, (_, i) => ({plan, ...lifetime(seed, plan, i)})),
  );
  drafts.sort((a, b) => a.start - b.start);
  const names = companyNames(random(seed, 'names'), drafts.length);
  return drafts.map(({plan, start, end, luck}, i) => {
    const id = `a${i + 1}`;
    const draw = random(seed, id);
    const fit = 0.4 * luck + draw.normal(0, 0.9);
    const gap = end > TODAY && start < TODAY - 300 && draw.chance(0.07) ? pause(draw) : null;
    const troubles = gap ? [] : [...decline(draw, end), ...scare(draw, start, fit)];
    return {
      id,
      name: names[i] ?? id,
      plan,
      region: draw.weighted(REGIONS),
      csm: draw.pick(plan.csms),
      start,
      end,
      onboarded: onboarding(draw, plan, start, end),
      seats: seatChanges(draw, plan, start, end, fit, troubles),
      fit,
      filled: Math.min(1.05, Math.max(0.25, draw.normal(0.72 + 0.13 * fit, 0.1))),
      troubles,
      gap,
    };
  });
}

/** Whether the account still pays on the morning of today. */
export const isActive = (account: Account): boolean => account.end > TODAY;

export function seatsOn(account: Account, d: Day): number {
  return account.seats.findLast((change) => change.from <= d)?.seats ?? 0;
}

export const ACCOUNT_COLUMNS = 'account,name,segment,region,csm,team,start,end,onboarded,seats'.split(',');

export function accountRow(account: Account): Row {
  const {id, name, plan, region, csm, start, end, onboarded} = account;
  const last = isActive(account) ? '' : isoDay(end);
  const seats = seatsOn(account, TODAY);
  return [id, name, plan.name, region, csm, plan.team, isoDay(start), last, onboarded ? isoDay(onboarded) : '', seats];
}

/**
 * Starts thin out a little towards today; lives are exponential. The quantiles of the lives follow the golden ratio
 * instead of chance: with a hundred accounts a plan, noise would otherwise blur what the curves are to show. `luck` is
 * the same quantile as a standard normal value, so that the fit can go with it.
 */
function lifetime(seed: number, plan: Plan, i: number): {start: Day; end: Day; luck: number} {
  const draw = random(seed, `${plan.name}/${i}`);
  const start = workday(BEGIN + Math.floor((TODAY - 2 - BEGIN) * ((i + draw.next()) / plan.accounts) ** 1.5));
  const quantile = (0.5 + GOLDEN * i) % 1;
  const days = (730.5 * Math.log(1 - quantile)) / Math.log(plan.staysTwoYears);
  const luck = Math.log(quantile / (1 - quantile)) / 1.7;
  return {start, end: start + Math.max(10, Math.round(days)), luck};
}

/** Weeks with Business, days with Starter; faster since the new onboarding; and some never finish. */
function onboarding(draw: Random, plan: Plan, start: Day, end: Day): Day | null {
  const pace = start >= NEW_ONBOARDING ? 0.5 : 1;
  const done = workday(start + Math.ceil(draw.logNormal(plan.daysToOnboard * pace, 0.6)));
  return draw.chance(0.08) || done >= Math.min(end, TODAY) ? null : done;
}

/** Who leaves has been in trouble for two to five months; a quarter leaves without a sign. */
function decline(draw: Random, end: Day): Account['troubles'] {
  const from = end - Math.round(draw.between(60, 150));
  return draw.chance(0.75) ? [{from, until: Infinity, depth: draw.between(0.65, 1)}] : [];
}

/**
 * Trouble that passes. It comes at any time to accounts that the product suits badly, and since the last weeks to some
 * of the others, so that there is something to notice.
 */
function scare(draw: Random, start: Day, fit: number): Account['troubles'] {
  const isRecent = fit >= 0.1;
  const earliest = Math.max(start + 60, isRecent ? TODAY - 80 : WINDOW - 240);
  const latest = TODAY - 20;
  if (!draw.chance(isRecent ? 0.12 : 0.85) || earliest > latest) return [];
  const from = Math.round(draw.between(earliest, latest));
  return [{from, until: from + Math.round(draw.between(150, 330)), depth: draw.between(0.5, 1)}];
}

function pause(draw: Random): Span {
  const from = Math.round(draw.between(WINDOW + 5, TODAY - 150));
  return {from, until: from + Math.round(draw.between(40, 110))};
}

/** Growth with the fit, and a smaller contract in half of the troubles. */
function seatChanges(
  draw: Random,
  plan: Plan,
  start: Day,
  end: Day,
  fit: number,
  troubles: Account['troubles'],
): Account['seats'] {
  const {median, spread, least, most} = plan.seats;
  const allowed = (n: number) => Math.min(most, Math.max(least, Math.round(n)));
  const last = Math.min(end, TODAY);
  let seats = allowed(draw.logNormal(median, spread));
  const changes = [{from: start, seats}];
  const smaller = troubles.filter(() => draw.chance(0.5)).map(({from}) => from + 30);
  for (let d = start + 60 + draw.exponential(190); d < last - 20; d += 40 + draw.exponential(190)) {
    const from = Math.round(d);
    const shrinks = smaller.some((on) => on <= from && from < on + 150);
    const next = allowed(seats * (shrinks ? draw.between(0.6, 0.85) : 1 + draw.normal(0.09 + 0.03 * fit, 0.07)));
    if (next !== seats) changes.push({from, seats: next});
    seats = next;
  }
  return changes;
}
