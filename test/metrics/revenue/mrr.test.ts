import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {accountSpend} from 'keepwell/metrics/revenue/account-spend';
import {arr} from 'keepwell/metrics/revenue/arr';
import {mrr} from 'keepwell/metrics/revenue/mrr';

const asOf = Date.UTC(2026, 5, 30);

function measured(
  subscriptions: readonly object[],
  options: GivenOptions<typeof mrr> = {},
  scope: Partial<Scope> = {},
) {
  return measure(mrr, tablesOf(mrr.tables, {subscriptions}), options, scopeOf({asOf, ...scope}));
}

function estimated(...given: Parameters<typeof measured>) {
  const outcome = measured(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('mrr', () => {
  it('sums so many thirds that the order of a plain sum would show, to the last digit', () => {
    const rows = Array.from({length: 1000}, (_, i) => ({
      account: `a${String(i)}`,
      amount: i % 3 === 0 ? 1e9 / 3 : 0.1,
      start: '2026-01-01',
    }));
    const {value} = estimated(rows);
    expect(estimated(rows.toReversed()).value).to.equal(value);
    // 334 thirds of a thousand million, and 666 tenths.
    expect(value).to.be.closeTo(334e9 / 3 + 66.6, 1e-4);
  });

  it('is of the local day: where it is not yet the first of the month, what starts then does not run', () => {
    const rows = [
      {account: 'a', amount: 10, start: '2026-06-01', end: '2026-07-01'},
      {account: 'b', amount: 7, start: '2026-07-01'},
    ];
    const at = Date.UTC(2026, 6, 1, 2);
    expect(estimated(rows, {}, {asOf: at}).value).to.equal(7);
    expect(estimated(rows, {}, {asOf: at, timeZone: 'America/New_York'}).value).to.equal(10);
  });

  it('is that of the day before where asOf is midnight: what starts then has not begun', () => {
    const rows = [{account: 'a', amount: 10, start: '2026-07-01'}];
    expect(measured(rows, {}, {asOf: Date.UTC(2026, 6, 1)})).to.include({code: 'no-subscriptions'});
  });

  it('counts credits against the revenue, but not as an account that pays', () => {
    const {value, n} = estimated([
      {account: 'a', amount: 100, start: '2026-01-01'},
      {account: 'b', amount: -30, start: '2026-01-01'},
    ]);
    expect([value, n]).to.deep.equal([70, 1]);
  });

  it('leaves out a price of no length, which would be worth more than all', () => {
    const rows = [
      {account: 'a', amount: 100, start: '2026-01-01'},
      {account: 'b', amount: 100, intervalCount: 0, start: '2026-01-01'},
    ];
    expect(estimated(rows).value).to.equal(100);
  });

  it('does not mind the currency of what has not started, has ended, or is a trial', () => {
    const rows = [
      {account: 'a', amount: 100, currency: 'EUR', start: '2026-01-01'},
      {account: 'b', amount: 100, currency: 'USD', start: '2026-07-15'},
      {account: 'b', amount: 100, currency: 'USD', start: '2025-01-01', end: '2026-06-01'},
      {account: 'c', amount: 100, currency: 'GBP', start: '2026-01-01', status: 'trialing'},
    ];
    expect(estimated(rows)).to.include({value: 100, currency: 'EUR'});
  });

  it('names the currencies that have no sum', () => {
    const rows = ['USD', 'EUR', 'USD'].map((currency) => ({account: 'a', amount: 1, currency, start: '2026-01-01'}));
    expect(measured(rows)).to.include({
      code: 'mixed-currencies',
      reason: 'In several currencies, which are not added up: EUR, USD',
    });
    expect(estimated(rows, {currency: 'USD'}).value).to.equal(2);
    expect(measured(rows, {currency: 'CHF'})).to.include({code: 'no-subscriptions'});
  });

  it('converts at the rate of the month of asOf, and counts what names no currency as it is', () => {
    const rows = [
      {account: 'a', amount: 100, currency: 'EUR', start: '2026-01-01'},
      {account: 'b', amount: 100, currency: 'USD', start: '2026-01-01'},
      {account: 'c', amount: 1, start: '2026-01-01'},
    ];
    const rates = {USD: {'2026-05': 0.9, '2026-07': 0.8}};
    expect(estimated(rows, {currency: 'EUR', rates})).to.include({value: 191, n: 3, currency: 'EUR'});
    expect(estimated(rows, {currency: 'EUR', rates}, {asOf: Date.UTC(2026, 6, 2)}).value).to.equal(181);
    // Before the first month that is given its rate holds too.
    expect(estimated(rows, {currency: 'EUR', rates}, {asOf: Date.UTC(2026, 1, 2)}).value).to.equal(191);
    expect(estimated(rows, {currency: 'USD', rates: {EUR: 1.1}})).to.include({currency: 'USD'});
    expect(measured(rows, {currency: 'GBP', rates})).to.include({code: 'no-rate'});
  });

  it('hides what would tell about a few accounts', () => {
    const rows = ['a', 'b'].map((account) => ({account, amount: 1, start: '2026-01-01'}));
    expect(measured(rows, {}, {minimumGroup: 3})).to.include({code: 'too-few'});
    expect(estimated(rows, {}, {minimumGroup: 2}).value).to.equal(2);
  });
});

describe('arr', () => {
  it('is twelve times the mrr, also where that is no round number', () => {
    const subscriptions = [{account: 'a', amount: 1000, interval: 'year', start: '2026-01-01'}];
    const tables = tablesOf(arr.tables, {subscriptions});
    expect(measure(arr, tables, {}, scopeOf({asOf}))).to.include({value: 1000});
  });
});

describe('account spend', () => {
  const rows = ['a', 'b'].map((account) => ({account, amount: 0.1, start: '2026-01-01'}));
  const at = (scope: Partial<Scope>) =>
    measure(accountSpend, tablesOf(accountSpend.tables, {subscriptions: rows}), {}, scopeOf({asOf, ...scope}));

  it('is what all pay over those who pay, and is hidden for few', () => {
    expect(at({})).to.include({value: 0.1, n: 2});
    expect(at({minimumGroup: 3})).to.include({code: 'too-few'});
  });
});
