import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {repeatRequests} from 'keepwell/metrics/retention/repeat-requests';

function measured(
  tickets: readonly object[],
  options: GivenOptions<typeof repeatRequests> = {},
  scope: Partial<Scope> = {},
) {
  const tables = tablesOf(repeatRequests.tables, {tickets});
  const outcome = measure(repeatRequests, tables, options, scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

const request = (account: string | null, createdAt: string, more: object = {}) => ({
  id: `${String(account)} ${createdAt}`,
  account,
  createdAt,
  kind: 'request',
  ...more,
});

describe('repeat-requests', () => {
  it('finds the first two of many, whatever their order', () => {
    const days = ['2025-05-01', '2024-01-01', '2025-03-01', '2024-12-31'];
    const tickets = days.map((day) => request('a', `${day}T08:00:00Z`));
    // 31 December is within the year of 1 January, the others are not.
    expect(measured(tickets, {shows: 'within'})).to.include({value: 1, n: 1});
    expect(measured(tickets, {shows: 'within', months: 11})).to.include({value: 0, n: 1});
  });

  it('takes an account in on the day on which its months are over', () => {
    const tickets = [request('a', '2025-06-29T08:00:00Z'), request('b', '2025-06-30T08:00:00Z')];
    expect(measured(tickets).within).to.include({of: 1, count: 0});
    expect(measured(tickets, {}, {asOf: Date.UTC(2026, 5, 30, 1)}).within).to.include({of: 2});
  });

  it('does not know whose requests without an account are', () => {
    const tickets = [request(null, '2026-01-01T08:00:00Z'), request(null, '2026-01-02T08:00:00Z')];
    expect(() => measured(tickets)).to.throw('no-requests');
  });

  it('says whether tickets are missing, requests, or time', () => {
    expect(() => measured([])).to.throw('no-tickets');
    expect(() => measured([request('a', '2026-06-30T00:00:00Z')])).to.throw('no-tickets');
    expect(() => measured([request('a', '2026-01-01T08:00:00Z')], {}, {minimumGroup: 2})).to.throw('too-few');
  });
});
