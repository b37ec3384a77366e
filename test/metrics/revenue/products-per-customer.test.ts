import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {productsPerCustomer} from 'keepwell/metrics/revenue/products-per-customer';

const held = (subscriptions: readonly object[], scope: Partial<Scope> = {}, compareDay: string | null = null) => {
  const tables = tablesOf(productsPerCustomer.tables, {subscriptions});
  const whole = scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope});
  const outcome = measure(productsPerCustomer, tables, {compareDay}, whole);
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};
const holds = (account: string, ...products: string[]): object[] =>
  products.map((product) => ({account, product, amount: 1, start: '2026-01-01'}));

describe('products per customer', () => {
  it('has the interval of a mean, not below the one product that each customer holds', () => {
    // 1, 1, 1, 4: a mean of 1.75, a standard deviation of 1.5, and t of three degrees of freedom is 3.182446.
    const {value, interval, several} = held([
      ...holds('a', 'p'),
      ...holds('b', 'q'),
      ...holds('c', 'p'),
      ...holds('d', 'p', 'q', 'r', 's'),
    ]);
    expect(value).to.equal(1.75);
    expect(interval?.lower).to.equal(1);
    expect(interval?.upper).to.be.closeTo(1.75 + (3.182446 * 1.5) / 2, 1e-6);
    expect(several).to.include({count: 1, of: 4, share: 0.25});
  });

  it('takes the day of as-of in the zone of the scope, and a year before it for the earlier one', () => {
    const rows = [...holds('a', 'p'), {account: 'a', product: 'q', amount: 1, start: '2026-06-30'}];
    const asOf = Date.UTC(2026, 5, 30, 2);
    expect(held(rows, {asOf}).value).to.equal(2);
    expect(held(rows, {asOf, timeZone: 'America/New_York'}).value).to.equal(1);
    const early = {account: 'a', product: 'q', amount: 1, start: '2025-06-29', end: '2025-06-30'};
    expect(held([...rows, early], {}).before).to.equal(1);
    expect(held([...rows, early], {}, '2025-06-30').before).to.equal(null);
  });

  it('shows neither a few accounts, nor a share or an earlier day of a few', () => {
    const rows = [
      ...holds('a', 'p'),
      ...holds('b', 'p', 'q'),
      {account: 'a', product: 'p', amount: 1, start: '2020-01-01'},
    ];
    expect(held(rows, {minimumGroup: 2})).to.include({several: null, before: null, growth: null});
    expect(() => held(rows, {minimumGroup: 3})).to.throw('Fewer than 3');
  });
});
