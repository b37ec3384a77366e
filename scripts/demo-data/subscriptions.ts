import {type Account, isActive} from './accounts.js';
import {type Day, isoDay, type Span, TODAY} from './calendar.js';
import type {Row} from './csv.js';
import {random} from './random.js';

type Line = Pick<Subscription, 'quantity' | 'start' | 'end'>;

/** A price that an account pays from a day on. */
export interface Subscription {
  readonly account: Account;
  readonly subscription: string;
  readonly product: 'Planner' | 'Facilitator';
  /** Euro of one seat and interval, before the discount. */
  readonly amount: number;
  readonly interval: 'month' | 'year';
  readonly quantity: number;
  readonly discountPercent: number;
  readonly start: Day;
  /** First day after, null while it runs. */
  readonly end: Day | null;
  readonly status: 'active' | 'past_due' | 'canceled';
}

/** All subscriptions by account and start; a change of seats ends a line and begins the next. */
export function makeSubscriptions(seed: number, accounts: readonly Account[]): Subscription[] {
  let contracts = 0;
  return accounts.flatMap((account) => {
    const draw = random(seed, `${account.id}/subscriptions`);
    const {plan, start, end, fit, gap} = account;
    const stays = isActive(account);
    const interval = stays && !gap && draw.chance(plan.yearlyBilling) ? 'year' : 'month';
    const discountPercent = plan.name === 'Starter' ? 0 : draw.pick([0, 0, 0, 5, 10, 15]);
    const now = draw.chance(0.012) ? 'past_due' : 'active';
    const contract = (product: Subscription['product'], monthly: number, lines: readonly Line[]): Subscription[] => {
      const subscription = `s${++contracts}`;
      const amount = interval === 'year' ? 10 * monthly : monthly;
      const terms = {account, subscription, product, amount, interval, discountPercent} as const;
      return lines.map((line) => ({
        ...terms,
        ...line,
        status: !stays ? 'canceled' : line.end === null ? now : 'active',
      }));
    };
    const seats = seatLines(account);
    const addOnFrom = start + Math.round(90 + draw.exponential(600));
    const hasAddOn = plan.name !== 'Starter' && fit > -0.5 && addOnFrom < Math.min(end, TODAY) - 30;
    const addOn = seats
      .filter((line) => line.end === null || line.end > addOnFrom)
      .map((line) => ({...line, start: Math.max(line.start, addOnFrom)}));
    return [...contract('Planner', plan.price, seats), ...(hasAddOn ? contract('Facilitator', 4, addOn) : [])];
  });
}

export const SUBSCRIPTION_COLUMNS =
  'account,subscription,product,amount,currency,interval,quantity,discountPercent,start,end,status'.split(',');

export function subscriptionRow(line: Subscription): Row {
  const {account, subscription, product, amount, interval, quantity, discountPercent, start, end, status} = line;
  const last = end === null ? '' : isoDay(end);
  const terms = [amount, 'EUR', interval, quantity, discountPercent];
  return [account.id, subscription, product, ...terms, isoDay(start), last, status];
}

/** The seats as stretches of days, without the days on which the account had stopped paying. */
function seatLines(account: Account): Line[] {
  const {seats, gap} = account;
  const ends = isActive(account) ? Infinity : account.end;
  return seats
    .map((change, i) => ({quantity: change.seats, from: change.from, until: seats[i + 1]?.from ?? ends}))
    .flatMap(({quantity, ...span}) => without(span, gap).map((rest) => ({quantity, ...rest})))
    .map(({quantity, from, until}) => ({quantity, start: from, end: until === Infinity ? null : until}));
}

function without(span: Span, gap: Span | null): Span[] {
  if (!gap) return [span];
  const before = {from: span.from, until: Math.min(span.until, gap.from)};
  const after = {from: Math.max(span.from, gap.until), until: span.until};
  return [before, after].filter(({from, until}) => from < until);
}
