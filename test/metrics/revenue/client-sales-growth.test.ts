import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {clientSalesGrowth} from 'keepwell/metrics/revenue/client-sales-growth';

const asOf = Date.UTC(2026, 5, 30, 12);

type Sold = readonly [account: string | null, day: string, value: number, event?: string];

function measured(
  sales: readonly Sold[],
  options: GivenOptions<typeof clientSalesGrowth> = {},
  scope: Partial<Scope> = {},
) {
  const events = sales.map(([account, day, value, event = 'invoice']) => ({
    user: 'u',
    account,
    event,
    at: day.includes('T') ? day : `${day}T12:00:00Z`,
    value,
  }));
  return measure(clientSalesGrowth, tablesOf(clientSalesGrowth.tables, {events}), options, scopeOf({asOf, ...scope}));
}

function estimated(...given: Parameters<typeof measured>) {
  const outcome = measured(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('sales growth', () => {
  it('has the interval of a ratio of sums', () => {
    // Later over base: 120/100, 90/100, 150/200; R = 0.9. Residuals 30, 0, -30, so SE = sqrt(3/2 * 1800) / 400.
    const {value, interval} = estimated([
      ['a', '2024-03-01', 100],
      ['a', '2025-03-01', 120],
      ['b', '2024-03-01', 100],
      ['b', '2025-03-01', 90],
      ['c', '2024-03-01', 200],
      ['c', '2025-03-01', 150],
    ]);
    const margin = (1.959963984540054 * Math.sqrt(2700)) / 400;
    expect(value).to.be.closeTo(-0.1, 1e-12);
    expect(interval!.lower).to.be.closeTo(-0.1 - margin, 1e-9);
    expect(interval!.upper).to.be.closeTo(-0.1 + margin, 1e-9);
  });

  it('cuts years by the local day', () => {
    const sales: Sold[] = [
      ['a', '2024-06-01', 100],
      ['a', '2025-12-31T23:30:00Z', 150],
    ];
    expect(estimated(sales).value).to.equal(0.5);
    // In Berlin it is 2026 already.
    expect(estimated(sales, {}, {timeZone: 'Europe/Berlin'}).value).to.equal(-1);
  });

  it('takes the last whole year also where asOf is its very end', () => {
    const sales: Sold[] = [
      ['a', '2024-06-01', 100],
      ['a', '2025-06-01', 300],
    ];
    expect(estimated(sales, {}, {asOf: Date.UTC(2026, 0, 1)}).value).to.equal(2);
    expect(measured(sales, {}, {asOf: Date.UTC(2026, 0, 1) - 1})).to.include({code: 'no-base-sales'});
  });

  it('compares the same days of running years, and twelve months up to yesterday', () => {
    const sales: Sold[] = [
      ['a', '2024-12-01', 7],
      ['a', '2025-06-29', 100],
      ['a', '2025-06-30', 1000],
      ['a', '2026-06-29', 130],
      ['a', '2026-06-30', 5000],
    ];
    expect(estimated(sales, {period: 'year-to-date'}).terms).to.deep.equal({baseSales: 100, laterSales: 130});
    expect(estimated(sales, {period: 'trailing-year'}).terms).to.deep.equal({baseSales: 107, laterSales: 1130});
  });

  it('looks back as many years as are asked for', () => {
    const sales: Sold[] = [
      ['a', '2022-06-01', 50],
      ['a', '2024-06-01', 400],
      ['a', '2025-06-01', 100],
    ];
    expect(estimated(sales, {yearsApart: 3}).value).to.equal(1);
  });

  it('counts who gave back more than it bought in the total, but not like for like', () => {
    const sales: Sold[] = [
      ['a', '2024-06-01', -10],
      ['a', '2025-06-01', 20],
      ['b', '2024-06-01', 110],
      ['b', '2025-06-01', 55],
      [null, '2025-06-01', 999],
      ['b', '2025-06-01', 999, 'order'],
    ];
    expect(estimated(sales)).to.include({value: -0.5, total: -0.25, n: 1, withoutAccount: 1});
  });

  it('hides what would tell about a few accounts', () => {
    const sales: Sold[] = ['a', 'b'].flatMap((account): Sold[] => [
      [account, '2024-06-01', 100],
      [account, '2025-06-01', 120],
    ]);
    const two = {minimumGroup: 2};
    expect(measured(sales, {}, {minimumGroup: 3})).to.include({code: 'too-few'});
    expect(estimated(sales, {accounts: 'listed'}, two).accounts).to.equal(null);
    const withNew: Sold[] = [...sales, ['c', '2025-06-01', 10]];
    expect(estimated(withNew, {}, two).total).to.equal(null);
    expect(measured(withNew, {shows: 'total'}, two)).to.include({code: 'small-group'});
  });
});
