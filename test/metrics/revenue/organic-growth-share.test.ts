import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {organicGrowthShare} from 'keepwell/metrics/revenue/organic-growth-share';

const asOf = Date.UTC(2026, 5, 30);

type Deal = readonly [source: string | null, amount: number, closed?: string];

function measured(
  deals: readonly Deal[],
  options: GivenOptions<typeof organicGrowthShare> = {},
  scope: Partial<Scope> = {},
) {
  const opportunities = deals.map(([source, amount, closed = '2026-03-10'], i) => ({
    id: i,
    type: 'new',
    status: 'won',
    source,
    amount,
    closed,
  }));
  const tables = tablesOf(organicGrowthShare.tables, {opportunities});
  return measure(organicGrowthShare, tables, options, scopeOf({asOf, ...scope}));
}

function estimated(...given: Parameters<typeof measured>) {
  const outcome = measured(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

function deals(source: string | null, count: number, amount = 10): Deal[] {
  return Array.from({length: count}, (): Deal => [source, amount]);
}

describe('organic growth share', () => {
  it('is a proportion with the interval of Wilson', () => {
    // prop.test(56, 70, correct = FALSE) in R.
    const {value, interval} = estimated([...deals('inbound', 56), ...deals('paid', 14)]);
    expect(value).to.equal(0.8);
    expect(interval).to.include({method: 'Wilson', level: 0.95});
    expect(interval!.lower).to.be.closeTo(0.6918, 1e-4);
    expect(interval!.upper).to.be.closeTo(0.8769, 1e-4);
  });

  it('has the interval of a ratio of sums by amount, within 0 and 1', () => {
    // 300 of 400: residuals 25, 25, 25, -75, so SE = sqrt(4/3 * 7500) / 400 = 0.25.
    const {value, interval} = estimated([...deals('inbound', 3, 100), ['paid', 100]], {by: 'amount'});
    expect(value).to.equal(0.75);
    expect(interval!.lower).to.be.closeTo(0.75 - 1.959963984540054 * 0.25, 1e-9);
    expect(interval!.upper).to.equal(1);
    expect(estimated(deals('inbound', 3), {by: 'amount'}).interval).to.equal(null);
  });

  it('takes unknown sources for none, for organic or for paid', () => {
    const rows = [...deals('referral', 2), ...deals('paid', 1), ...deals(null, 2)];
    expect(estimated(rows).value).to.be.closeTo(2 / 3, 1e-12);
    expect(estimated(rows, {unknown: 'organic'}).value).to.equal(0.8);
    expect(estimated(rows, {unknown: 'paid'})).to.include({value: 0.4, n: 5, unknownDeals: 2});
    expect(measured(deals(null, 2))).to.include({code: 'no-sources'});
    expect(estimated(deals(null, 2), {unknown: 'paid'}).value).to.equal(0);
  });

  it('looks at whole months of the zone', () => {
    const rows: Deal[] = [
      ['inbound', 1, '2026-05-31'],
      ['paid', 1, '2026-06-01'],
    ];
    const months = 1;
    expect(estimated(rows, {months})).to.include({value: 1, n: 1});
    const midnight = {asOf: Date.UTC(2026, 6, 1, 2)};
    expect(estimated(rows, {months}, midnight)).to.include({value: 0, n: 1});
    // It is June yet in New York.
    expect(estimated(rows, {months}, {...midnight, timeZone: 'America/New_York'}).value).to.equal(1);
  });

  it('cannot weigh deals that are worth nothing, nor counts what is worth less', () => {
    expect(estimated(deals('inbound', 1, 0)).value).to.equal(1);
    expect(measured(deals('inbound', 1, 0), {by: 'amount'})).to.include({code: 'worth-nothing'});
    expect(measured(deals('inbound', 1, -5))).to.include({code: 'no-won-deals'});
  });

  it('hides what a few deals are worth', () => {
    const rows = [...deals('inbound', 4), ...deals('paid', 1)];
    const two = {minimumGroup: 2};
    expect(estimated(rows, {}, two)).to.include({value: 0.8, bySource: null});
    expect(measured(rows, {by: 'amount'}, two)).to.include({code: 'small-group'});
    expect(measured(rows, {}, {minimumGroup: 6})).to.include({code: 'too-few'});
    expect(estimated([...rows, ...deals('paid', 1)], {by: 'amount'}, two).bySource).not.to.equal(null);
  });
});
