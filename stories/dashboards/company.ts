import {seededRandom, type Random} from 'keepwell/metrics/statistics';

/** The moment up to which the made-up company is known. */
export const asOf = '2026-11-18T08:00:00Z';

const DAY = 86_400_000;
const end = Date.parse(asOf);
const plans = [
  {segment: 'Starter', seats: 3, price: 49, stays: 500},
  {segment: 'Team', seats: 8, price: 190, stays: 1100},
  {segment: 'Business', seats: 20, price: 890, stays: 3000},
] as const;

/** Two years of a small company that sells software, as rows by table. The same seed gives the same rows. */
export function company({accounts: size = 90, seed = 1} = {}): Record<string, object[]> {
  const random = seededRandom(seed);
  const rows = Array.from({length: size}, (_, i) => account(`a${i + 1}`, random));
  return {
    accounts: rows.map(({account: row}) => row),
    subscriptions: rows.map(({subscription}) => subscription),
    events: rows.flatMap(({events}) => events),
    responses: rows.flatMap(({responses}) => responses),
  };
}

function account(
  id: string,
  random: Random,
): Record<'account' | 'subscription', object> & Record<'events' | 'responses', object[]> {
  const plan = plans[Math.floor(3 * random() ** 1.5)] ?? plans[0];
  const start = end - 700 * DAY * random();
  const left = start - plan.stays * DAY * Math.log(1 - random());
  const last = Math.min(left, end);
  const users = Array.from({length: 1 + Math.floor(plan.seats * random())}, (_, i) => `${id}-${i + 1}`);
  const period = {start: day(start), end: left < end ? day(left) : null};
  return {
    account: {account: id, name: `Account ${id.slice(1)}`, segment: plan.segment, seats: plan.seats, ...period},
    subscription: {account: id, amount: plan.price, currency: 'EUR', ...period},
    events: users.flatMap((user) => doings(user, id, start + (last - start) * 0.2 * random(), last, random)),
    responses: users.flatMap((respondent) =>
      random() < 0.4
        ? [
            {
              kind: 'nps',
              account: id,
              respondent,
              score: Math.floor(11 * random() ** 0.45),
              at: iso(last - 60 * DAY * random()),
            },
          ]
        : [],
    ),
  };
}

/** A user signs up, shares something after a while or never, and comes back less and less often. */
function doings(user: string, id: string, first: number, last: number, random: Random): object[] {
  const event = (name: string, at: number): object => ({user, account: id, event: name, at: iso(at)});
  const shared = first + 6 * DAY * Math.exp(1.6 * (random() - 0.5)) * (random() < 0.15 ? Infinity : 1);
  const rows = [event('signup', first), ...(shared < last ? [event('plan shared', shared)] : [])];
  for (let at = first + 3 * DAY, pause = 9; at < last; at += pause * DAY * (0.5 + random()), pause *= 1.12) {
    rows.push(event('plan saved', at));
  }
  return rows;
}

function iso(instant: number): string {
  return new Date(Math.floor(instant / 1000) * 1000).toISOString();
}

function day(instant: number): string {
  return iso(instant).slice(0, 10);
}
