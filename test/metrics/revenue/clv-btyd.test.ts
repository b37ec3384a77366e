import {expect} from '@open-wc/testing';
import {parseIsoDay} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {clvBtyd} from 'keepwell/metrics/revenue/clv-btyd';
import {rfmSummary} from 'keepwell/metrics/revenue/rfm-summary';

const [{rows, scope: shopScope}] = clvBtyd.examples as [(typeof clvBtyd.examples)[0]];

function shop(options: GivenOptions<typeof clvBtyd> = {}, more: Partial<Scope> = {}) {
  const scope = scopeOf({asOf: shopScope!.asOf!, ...more});
  return measure(clvBtyd, tablesOf(clvBtyd.tables, rows), options, scope);
}

function found(options: GivenOptions<typeof clvBtyd> = {}, more: Partial<Scope> = {}) {
  const outcome = shop(options, more);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('lifetime value of repeat purchases', () => {
  // SciPy (Nelder-Mead) for the parameters, mpmath for the expectations.
  it('is that of an independent fit', () => {
    const {models, value} = found();
    const {r, alpha, a, b} = models.purchases.parameters;
    const {p, q, v} = models.spending!.parameters;
    const scipy = [2.575700257, 5.456148546, 0.60225419, 0.586426776, 1.43867674, 2.640846357, 66.317967015];
    [r, alpha, a, b, p, q, v].forEach((got, i) => expect(got / scipy[i]!).to.be.closeTo(1, 1e-5));
    expect(models.purchases.logLikelihood).to.be.closeTo(-46.92712870505, 1e-8);
    expect(models.spending!.logLikelihood).to.be.closeTo(-34.148866598126, 1e-8);
    expect(value).to.be.closeTo(1243.139416913 / 8, 1e-3);
  });

  it('is orders, or who is still a customer, where that is asked for', () => {
    expect(found({shows: 'purchases'}).value).to.be.closeTo(15.238043733 / 8, 1e-5);
    expect(found({shows: 'alive'}).value).to.be.closeTo(2.179385275 / 8, 1e-6);
    expect(found({shows: 'alive'}).interval!.upper).to.be.at.most(1);
  });

  it('counts less what comes later, and only the margin', () => {
    expect(found({discountPerStep: 0.01}).value).to.be.within(0.85 * found().value, found().value);
    expect(found({grossMargin: 0.4}).value).to.be.closeTo(0.4 * found().value, 1e-9);
    expect(found({steps: 1, stepLength: 52}).value).to.be.closeTo(found().value, 1e-6);
  });

  it('hides what would tell about a few customers', () => {
    expect(shop({}, {minimumGroup: 9})).to.include({code: 'too-few'});
  });
});

describe('recency, frequency and value', () => {
  const day = (text: string): number => parseIsoDay(text)!;
  const orders = {
    buyers: [0, 0, 0, 0, 1],
    days: ['2026-06-01', '2026-06-10', '2026-06-08', '2026-06-23', '2026-06-24'].map(day),
    amounts: [10, 20, 30, 7, 5],
  };

  it('by week: two orders of one week are one, and worth their sum; the first week is not in the mean', () => {
    expect(rfmSummary(orders, {unit: 'week', end: day('2026-07-01'), weekStart: 'monday'})).to.deep.equal([
      {buyer: 0, frequency: 2, recency: 3, age: 4, meanRepeatValue: 57 / 2},
      {buyer: 1, frequency: 0, recency: 0, age: 1, meanRepeatValue: 0},
    ]);
  });

  it('sees nothing after the end, and nobody who comes later', () => {
    expect(rfmSummary(orders, {unit: 'day', end: day('2026-06-10'), weekStart: 'monday'})).to.deep.equal([
      {buyer: 0, frequency: 2, recency: 9, age: 9, meanRepeatValue: 25},
    ]);
  });

  it('begins weeks where they begin', () => {
    const two = {buyers: [0, 0], days: [day('2026-06-06'), day('2026-06-07')], amounts: [1, 2]};
    const frequency = (weekStart: 'monday' | 'sunday') =>
      rfmSummary(two, {unit: 'week', end: day('2026-06-10'), weekStart})[0]!.frequency;
    expect([frequency('monday'), frequency('sunday')]).to.deep.equal([0, 1]);
  });

  it('does not make up the worth of an order that has none', () => {
    const [summary] = rfmSummary(
      {...orders, amounts: [10, NaN, 30, 7, 5]},
      {unit: 'week', end: day('2026-07-01'), weekStart: 'monday'},
    );
    expect(summary!.meanRepeatValue).to.equal(null);
  });
});
