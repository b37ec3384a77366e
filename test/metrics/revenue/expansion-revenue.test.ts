import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {expansionRevenue} from 'keepwell/metrics/revenue/expansion-revenue';
import {mrrMovements} from 'keepwell/metrics/revenue/mrr-movements';
import {randomSubscriptions} from './random-subscriptions.js';

const asOf = Date.UTC(2026, 5, 30);

function measured(
  subscriptions: readonly object[],
  options: GivenOptions<typeof expansionRevenue> = {},
  scope: Partial<Scope> = {},
) {
  const tables = tablesOf(expansionRevenue.tables, {subscriptions});
  return measure(expansionRevenue, tables, options, scopeOf({asOf, ...scope}));
}

function estimated(...given: Parameters<typeof measured>) {
  const outcome = measured(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('expansion revenue', () => {
  it('by account and month is the expansion of the movements', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const subscriptions = randomSubscriptions(seed);
      const options = {months: 12, currency: 'EUR'};
      const movements = measure(mrrMovements, tablesOf(mrrMovements.tables, {subscriptions}), options, scopeOf({asOf}));
      if (movements.kind === 'insufficient') throw new Error(movements.reason);
      const {value} = estimated(subscriptions, {...options, between: 'months', by: 'account'});
      // Each product is rounded to a millionth, where the movements round each account.
      expect(value, `seed ${String(seed)}`).to.be.closeTo(movements.total.expansion.mrr, 1e-4);
    }
  });

  it('does not count who returns, nor who leaves between the months', () => {
    const rows = [
      {account: 'a', product: 'crm', amount: 10, start: '2025-01-01', end: '2026-02-01'},
      {account: 'a', product: 'crm', amount: 90, start: '2026-05-01'},
      {account: 'b', product: 'crm', amount: 10, start: '2025-01-01', end: '2026-05-01'},
      {account: 'b', product: 'desk', amount: 10, start: '2026-03-15', end: '2026-05-01'},
      {account: 'c', product: 'crm', amount: 10, start: '2025-01-01'},
    ];
    expect(estimated(rows)).to.include({value: 0, n: 2});
    // The desk of b was seen on the first of April and of May it was gone: added in one month, lost with all in another.
    expect(estimated(rows, {between: 'months'}).terms).to.include({crossSell: 10, upsell: 0});
  });

  it('counts a credit that is taken back as more of the same', () => {
    const rows = [
      {account: 'a', product: 'crm', amount: 50, start: '2025-01-01'},
      {account: 'a', product: 'credit', amount: -20, start: '2025-01-01', end: '2026-05-01'},
    ];
    expect(estimated(rows).terms).to.include({upsell: 20, crossSell: 0});
  });

  it('takes no change of an exchange rate for expansion', () => {
    const rows = [
      {account: 'a', amount: 100, currency: 'USD', start: '2025-01-01'},
      {account: 'a', amount: 10, currency: 'USD', start: '2026-05-01'},
    ];
    const rates = {USD: {'2026-01': 0.5, '2026-05': 2}};
    expect(estimated(rows, {currency: 'EUR', rates})).to.deep.include({value: 5, currency: 'EUR'});
  });

  it('hides what would tell about a few accounts', () => {
    const held = ['a', 'b', 'c'].map((account) => ({account, product: 'crm', amount: 10, start: '2025-01-01'}));
    const more = (account: string, product: string) => ({account, product, amount: 5, start: '2026-05-01'});
    const two = {minimumGroup: 2};
    expect(measured([...held, more('a', 'crm')], {}, two)).to.include({code: 'too-few'});
    expect(measured([...held, more('a', 'crm'), more('b', 'desk')], {}, two)).to.include({code: 'small-group'});
    expect(measured([...held, more('a', 'crm'), more('b', 'crm')], {}, two)).to.include({value: 10});
    expect(measured(held, {}, {minimumGroup: 4})).to.include({code: 'too-few'});
  });
});
