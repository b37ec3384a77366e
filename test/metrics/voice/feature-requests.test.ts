import {expect} from '@open-wc/testing';
import {aggregate, isInsufficient, measure, optionsOf, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import type {GivenOptions, Scope} from 'keepwell/metrics/kernel';
import {featureRequests} from 'keepwell/metrics/voice/feature-requests';

const asOf = Date.UTC(2026, 5, 30);
type Rows = Record<string, readonly object[]>;

function measured(rows: Rows, options: GivenOptions<typeof featureRequests> = {}, scope: Partial<Scope> = {}) {
  const tables = tablesOf(featureRequests.tables, rows);
  const outcome = measure(featureRequests, tables, options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

const ask = (account: string, topic: string, createdAt = '2026-06-20T08:00:00Z') => ({
  id: `${account} ${topic} ${createdAt}`,
  account,
  topic,
  createdAt,
  kind: 'request',
});
const accounts = ['a', 'b', 'c', 'd'].map((account) => ({account}));
const names = ({requests}: ReturnType<typeof measured>) => requests.map(({request}) => request);

describe('feature-requests', () => {
  it('breaks ties of revenue by accounts, and those by name', () => {
    const subscriptions = [
      {account: 'a', amount: 20, start: '2026-01-01'},
      {account: 'b', amount: 10, start: '2026-01-01'},
      {account: 'c', amount: 10, start: '2026-01-01'},
    ];
    const tickets = [ask('a', 'z'), ask('a', 'y'), ask('b', 'x'), ask('c', 'x')];
    expect(names(measured({accounts, subscriptions, tickets}))).to.deep.equal(['x', 'y', 'z']);
  });

  it('adds up what runs on the day, over all subscriptions of an account and a year long', () => {
    const subscriptions = [
      {account: 'a', amount: 120, interval: 'year', start: '2026-01-01'},
      {account: 'a', amount: 5, start: '2026-01-01'},
      {account: 'a', amount: 100, start: '2026-01-01', end: '2026-06-29'},
      {account: 'b', amount: 100, start: '2026-01-01'},
    ];
    expect(measured({accounts, subscriptions, tickets: [ask('a', 'x')]}).requests[0]!.arr).to.be.closeTo(180, 1e-9);
  });

  it('reads the requests of the last days where that is asked for, from local midnight on', () => {
    const tickets = [ask('a', 'old', '2026-06-27T23:59:59Z'), ask('b', 'new', '2026-06-28T00:00:00Z')];
    expect(names(measured({accounts, tickets}, {days: 2}))).to.deep.equal(['new']);
    expect(names(measured({accounts, tickets}))).to.deep.equal(['new', 'old']);
    // In Paris it is the 30th already, so that two days began on the 29th, at 22:00 in UTC of the 28th.
    const nightly = [ask('a', 'before', '2026-06-28T21:59:59Z'), ask('b', 'after', '2026-06-28T22:00:00Z')];
    const paris = measured({accounts, tickets: nightly}, {days: 2}, {timeZone: 'Europe/Paris'});
    expect(names(paris)).to.deep.equal(['after']);
  });

  it('shows no request that few asked for, nor one that few did not', () => {
    const tickets = ['a', 'b', 'c'].flatMap((account) => [
      ask(account, 'most'),
      ...(account < 'c' ? [ask(account, 'half')] : []),
    ]);
    const outcome = measured({accounts, tickets: [...tickets, ask('d', 'one')]}, {}, {minimumGroup: 2});
    expect([names(outcome), outcome.hidden]).to.deep.equal([['half'], 2]);
  });

  it('aggregates without the ids of accounts', () => {
    const tables = tablesOf(featureRequests.tables, {accounts: [{account: 'acme'}], tickets: [ask('acme', 'x')]});
    const scope = scopeOf({asOf});
    const made = aggregate(featureRequests, tables, optionsOf(featureRequests, {}), scope);
    expect(JSON.stringify(made)).not.to.include('acme');
  });
});
