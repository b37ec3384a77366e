import {type Account, seatsOn} from './accounts.js';
import {type Day, isoDay, TODAY, WINDOW} from './calendar.js';
import type {Row} from './csv.js';
import {type Random, random} from './random.js';

/** A deal with a new account, or a larger one with an account that is there. */
export interface Opportunity {
  readonly account: string;
  /** Euro a year. */
  readonly amount: number;
  readonly type: 'new' | 'upsell';
  readonly status: 'open' | 'won' | 'lost';
  readonly source: keyof typeof SOURCES;
  readonly closed: Day | null;
  readonly referredBy: string;
  readonly touches: readonly {readonly kind: string; readonly on: string}[];
}

const SOURCES = {inbound: 10, referral: 4, outbound: 4, paid: 4, partner: 2};
const TOUCHES = {reference: 3, 'case study': 4, review: 2, event: 2};

/** All deals: won ones by the day on which they were won, then lost and open ones. */
export function makeOpportunities(seed: number, accounts: readonly Account[]): Opportunity[] {
  const recent = accounts.filter(({start}) => start >= WINDOW);
  const won = recent.map((account) => {
    const draw = random(seed, `${account.id}/deal`);
    return deal(draw, accounts, {
      account: account.id,
      amount: valueOf(account, seatsOn(account, account.start)),
      type: 'new',
      status: 'won',
      closed: account.start,
    });
  });
  const upsells = accounts.flatMap((account) => grownSeats(seed, account));
  const draw = random(seed, 'deals that were not won');
  const others = recent.flatMap((account) => {
    if (!draw.chance(0.8)) return [];
    const isOpen = account.start > TODAY - 60;
    const closed = isOpen ? null : account.start + Math.floor(draw.between(0, 20));
    const amount = valueOf(account, Math.max(1, Math.round(draw.logNormal(account.plan.seats.median, 0.5))));
    const status = isOpen ? 'open' : 'lost';
    return [
      deal(draw, accounts, {account: '', amount, type: 'new', status, closed: closed && Math.min(closed, TODAY)}),
    ];
  });
  const inOrder = [...won, ...upsells].sort((a, b) => (a.closed ?? 0) - (b.closed ?? 0));
  return [...inOrder, ...others];
}

/** Seats that were added in one step, as deals that were won. */
function grownSeats(seed: number, account: Account): Opportunity[] {
  const draw = random(seed, `${account.id}/upsells`);
  return account.seats.flatMap(({from, seats}, i) => {
    const more = seats - (account.seats[i - 1]?.seats ?? seats);
    if (more <= 1 || from < WINDOW || from > TODAY) return [];
    const amount = valueOf(account, more);
    const touches = draw.chance(0.1) ? [touch(draw, from)] : [];
    const deal = {account: account.id, amount, closed: from, referredBy: '', touches} as const;
    return [{...deal, type: 'upsell', status: 'won', source: 'inbound'} as const];
  });
}

type Known = Pick<Opportunity, 'account' | 'amount' | 'type' | 'status' | 'closed'>;

/** Where a deal came from: a referral comes from an account that the product suits. */
function deal(draw: Random, accounts: readonly Account[], known: Known): Opportunity {
  const at = known.closed ?? TODAY;
  const source = draw.weighted(SOURCES);
  const pleased = accounts.filter(({fit, start, end}) => fit > 0.3 && start < at - 90 && end > at);
  const referredBy = source === 'referral' && pleased.length > 0 ? draw.pick(pleased).id : '';
  // What was looked at together more often ends well.
  const touches = draw.chance(known.status === 'won' ? 0.35 : 0.18) ? [touch(draw, at)] : [];
  return {...known, source, referredBy, touches};
}

function touch(draw: Random, before: Day): {kind: string; on: string} {
  return {kind: draw.weighted(TOUCHES), on: isoDay(before - Math.ceil(draw.between(3, 45)))};
}

const valueOf = ({plan}: Account, seats: number): number => 12 * plan.price * seats;

export const OPPORTUNITY_COLUMNS = 'id,account,amount,type,status,source,closed,referredBy,touches'.split(',');

export function opportunityRow(opportunity: Opportunity, i: number): Row {
  const {account, amount, type, status, source, closed, referredBy, touches} = opportunity;
  const list = touches.length > 0 ? JSON.stringify(touches) : '';
  return [`o${i + 1}`, account, amount, type, status, source, closed === null ? '' : isoDay(closed), referredBy, list];
}
