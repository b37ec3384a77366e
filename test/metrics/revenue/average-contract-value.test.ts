import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {averageContractValue} from 'keepwell/metrics/revenue/average-contract-value';

const asOf = Date.UTC(2026, 5, 30);

function measured(
  subscriptions: readonly object[],
  options: GivenOptions<typeof averageContractValue> = {},
  scope: Partial<Scope> = {},
) {
  const tables = tablesOf(averageContractValue.tables, {subscriptions});
  return measure(averageContractValue, tables, options, scopeOf({asOf, ...scope}));
}

function estimated(...given: Parameters<typeof measured>) {
  const outcome = measured(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

/** One contract of each account, by yearly value. */
function yearly(...values: number[]) {
  return values.map((amount, i) => ({account: `a${String(i)}`, amount, interval: 'year', start: '2026-01-01'}));
}

describe('average contract value', () => {
  it("has Student's t interval for the mean, which does not go below nothing", () => {
    // Mean 6000; squared deviations sum to 212.4 million, so SD = sqrt(70.8 million); t(0.975, 3) = 3.182446305.
    const {interval} = estimated(yearly(1200, 1800, 2400, 18_600));
    expect(interval).to.include({lower: 0, level: 0.95});
    expect(interval!.upper).to.be.closeTo(6000 + (3.182446305284263 * Math.sqrt(70.8e6)) / 2, 1e-4);
  });

  it('has order statistics for the median from six contracts on', () => {
    const shows = 'median' as const;
    expect(estimated(yearly(5, 1, 4, 2, 3), {shows})).to.deep.include({value: 3, interval: null});
    const {value, interval} = estimated(yearly(60, 10, 40, 20, 30, 900), {shows});
    expect(value).to.equal(35);
    expect(interval).to.include({lower: 10, upper: 900});
  });

  it('takes a name of a contract for another one in another account', () => {
    const rows = ['a', 'b'].map((account) => ({account, subscription: '1', amount: 10, start: '2026-01-01'}));
    expect(estimated(rows)).to.include({value: 120, n: 2, accounts: 2});
  });

  it('counts a contract by what credits leave of it, and not where they leave nothing', () => {
    const line = (account: string, amount: number) => ({account, subscription: '1', amount, start: '2026-01-01'});
    const rows = [line('a', 100), line('a', -40), line('b', 50), line('b', -50), line('c', 10), line('c', -30)];
    expect(estimated(rows)).to.include({value: 720, n: 1});
  });

  it('is twelve months of what is paid, whatever comes before or after', () => {
    const rows = [
      {account: 'a', subscription: '1', amount: 100, start: '2025-01-01', end: '2026-06-29'},
      {account: 'a', subscription: '1', amount: 130, start: '2026-06-29'},
      {account: 'a', subscription: '1', amount: 500, start: '2026-06-30'},
    ];
    expect(estimated(rows)).to.include({value: 1560, n: 1});
  });

  it('adds up no currencies without a rate, and hides few accounts', () => {
    const rows = yearly(10, 20).map((row, i) => ({...row, currency: ['EUR', 'USD'][i]}));
    expect(measured(rows)).to.include({code: 'mixed-currencies'});
    expect(estimated(rows, {currency: 'USD'})).to.include({value: 20, currency: 'USD'});
    const own = yearly(10, 20, 30).map((row) => ({...row, account: 'a'}));
    expect(measured(own, {}, {minimumGroup: 2})).to.include({code: 'too-few'});
    expect(measured([])).to.include({code: 'no-subscriptions'});
  });
});
