import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {clv} from 'keepwell/metrics/revenue/clv';
import {discountedMonths, survivalMonths} from 'keepwell/metrics/revenue/lifetime-value';
import {mrrExposure} from 'keepwell/metrics/revenue/mrr-exposure';
import {paidMonths} from 'keepwell/metrics/revenue/survival-value';
import {countDurations, kaplanMeier, restrictedMean, wilson} from 'keepwell/metrics/statistics';

const asOf = Date.UTC(2026, 6, 10);
const scope = (more: Partial<Scope> = {}): Scope => scopeOf({asOf, ...more});

function valued(rows: readonly object[], options: GivenOptions<typeof clv> = {}, more: Partial<Scope> = {}) {
  return measure(clv, tablesOf(clv.tables, {subscriptions: rows}), options, scope(more));
}

function found(...given: Parameters<typeof valued>) {
  const outcome = valued(...given);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

/** Ten accounts at 100 since January; two of them went, so ten are there in two months, nine in one and eight in three. */
const rows = Array.from({length: 10}, (_, i) => ({
  account: String(i),
  amount: 100,
  start: '2026-01-01',
  end: i === 0 ? '2026-03-01' : i === 1 ? '2026-04-01' : null,
}));
const accountMonths = 10 + 10 + 9 + 8 + 8 + 8;

describe('customer lifetime value', () => {
  it('is revenue per account over churn, both of the same months', () => {
    const outcome = found(rows);
    expect(outcome.value).to.be.closeTo((100 * accountMonths) / 2, 1e-9);
    expect(outcome.terms).to.include({churn: 2 / accountMonths, accountMonths, revenuePerAccount: 100});
  });

  it('is as sure as its churn', () => {
    const limits = wilson({successes: 2, trials: accountMonths, level: 0.95})!;
    const {interval} = found(rows, {grossMargin: 0.5});
    expect(interval!.lower).to.be.closeTo(50 / limits.upper, 1e-9);
    expect(interval!.upper).to.be.closeTo(50 / limits.lower, 1e-9);
  });

  it('counts only the months asked for, and revenue per account in them', () => {
    expect(found(rows, {months: 4}).terms).to.include({accountMonths: 9 + 8 + 8 + 8, churn: 1 / 33});
    expect(valued(rows, {months: 3})).to.include({code: 'no-churn'});
  });

  it('takes an assumed churn only where less is seen', () => {
    expect(found(rows, {assumedChurn: 1 / 60}).value).to.equal(found(rows).value);
    expect(found(rows, {assumedChurn: 0.1}).value).to.be.closeTo(1000, 1e-9);
  });

  it('in money of today is the sum of what each month is expected to bring', () => {
    const [churn, discount] = [2 / accountMonths, 0.02];
    let sum = 0;
    for (let t = 0; t < 5000; t++) sum += 100 * ((1 - churn) / (1 + discount)) ** t;
    const given = {form: 'discounted', monthlyDiscount: discount} as const;
    expect(found(rows, given).value).to.be.closeTo(sum, 1e-6);
    expect(found(rows, {...given, payment: 'end'}).value).to.be.closeTo(sum - 100, 1e-6);
    expect(discountedMonths({monthlyChurn: 0, monthlyDiscount: 0}, 'start')).to.equal(null);
  });

  it('by survival is the area under the curve in months, with the error of a restricted mean', () => {
    const curve = kaplanMeier(countDurations({durations: [2, 3, 6, 6, 6, 6], status: [1, 1, 0, 0, 0, 0]}));
    const months = paidMonths(curve, 6, 0)!;
    const mean = restrictedMean(curve, 6)!;
    expect(months.months).to.be.closeTo(mean.value, 1e-12);
    expect(months.standardError).to.be.closeTo(mean.standardError, 1e-12);
    expect(paidMonths(curve, 8, 0)).to.equal(null);
    expect(paidMonths(curve, 6, 0.1)!.months).to.be.closeTo(
      survivalMonths([1, 1, 5 / 6, 4 / 6, 4 / 6, 4 / 6], 0.1),
      1e-12,
    );
  });

  it('takes an account that came back for one that had not gone', () => {
    const back = [
      {account: 'a', amount: 100, start: '2026-01-01', end: '2026-03-01'},
      {account: 'a', amount: 100, start: '2026-05-01'},
    ];
    // Seen in six months and followed for the seventh; without discount all of them count.
    expect(found(back, {form: 'survival', monthlyDiscount: 0}).terms).to.include({horizon: 7, periods: 7});
    expect(found(back).terms).to.include({churn: 1 / 4, accountMonths: 4});
  });

  it('takes credits above the price for no payment', () => {
    const paying = {account: 0, kind: 'new', at: 1, before: 0, after: 50} as const;
    const credited = {account: 0, kind: 'churn', at: 3, before: 50, after: -20} as const;
    const {accountMonths: months, revenue, churned, lost, lives} = mrrExposure([paying, credited], 0, 6);
    expect({months, revenue, churned, lost}).to.deep.equal({months: 2, revenue: 100, churned: 1, lost: 50});
    expect(lives).to.deep.equal({times: [2], events: [1], censored: [0]});
  });

  it('hides what would tell about a few accounts, and adds up no currencies', () => {
    expect(valued(rows, {}, {minimumGroup: 11})).to.include({code: 'too-few'});
    const mixed = rows.map((row, i) => ({...row, currency: i % 2 === 0 ? 'EUR' : 'USD'}));
    expect(valued(mixed)).to.include({code: 'mixed-currencies'});
    expect(found(mixed, {currency: 'USD'}).currency).to.equal('USD');
  });
});
