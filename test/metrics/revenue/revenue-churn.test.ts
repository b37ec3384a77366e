import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {dailyMrrChurn} from 'keepwell/metrics/revenue/churn-rates';
import {grr} from 'keepwell/metrics/revenue/grr';
import {nrr} from 'keepwell/metrics/revenue/nrr';
import {revenueChurn} from 'keepwell/metrics/revenue/revenue-churn';
import {dollarRates, randomSubscriptions} from './random-subscriptions.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 10)});
const converted = {currency: 'EUR', rates: {USD: dollarRates}};

describe('revenue churn', () => {
  const forms = ['cohort', 'compounded', 'movement-sum'] as const;
  for (const form of forms) {
    it(`is what gross and net retention lack to all, with the same interval (${form})`, () => {
      const tables = tablesOf(nrr.tables, {subscriptions: randomSubscriptions(5)});
      for (const [metric, expansion] of [
        [nrr, 'counted'],
        [grr, 'left-out'],
      ] as const) {
        // prettier-ignore
        const kept = measure<typeof nrr | typeof grr>(metric, tables, {...converted, form, months: 6}, scope);
        const lost = measure(revenueChurn, tables, {...converted, form, months: 6, expansion}, scope);
        if (kept.kind === 'insufficient' || lost.kind === 'insufficient') throw new Error('expected estimates');
        expect(lost.value).to.be.closeTo(1 - kept.value, 1e-12);
        expect(lost.interval === null).to.equal(form !== 'cohort');
        if (lost.interval && kept.interval) {
          expect(lost.interval.lower).to.be.closeTo(1 - kept.interval.upper, 1e-12);
          expect(lost.interval.upper).to.be.closeTo(1 - kept.interval.lower, 1e-12);
        }
      }
    });
  }

  it('has no product of months where one of them opens with nothing', () => {
    const subscriptions = [
      {account: 'a', amount: 10, start: '2026-03-01', end: '2026-04-01'},
      {account: 'a', amount: 10, start: '2026-05-01'},
    ];
    const tables = tablesOf(revenueChurn.tables, {subscriptions});
    expect(measure(revenueChurn, tables, {months: 3, form: 'compounded'}, scope)).to.include({code: 'nobody-paid'});
    expect(measure(revenueChurn, tables, {months: 3, form: 'movement-sum'}, scope)).to.include({value: 1});
    expect(measure(revenueChurn, tables, {months: 3}, scope)).to.include({value: 0});
  });
});

describe('churn as a sum of days', () => {
  it('adds up what each day lost of its own start, whatever was sold that day', () => {
    const days = [
      {opening: 1000, closing: 990, new: 40},
      {opening: 0, closing: 50, new: 50},
      {opening: 990, closing: 1089, new: 0},
    ];
    // A loss of 50 of 1000, and expansion of a tenth.
    expect(dailyMrrChurn(days)).to.be.closeTo(0.05 - 0.1, 1e-12);
  });

  it('has none where no day starts with revenue', () => {
    expect(dailyMrrChurn([{opening: 0, closing: 5, new: 5}])).to.equal(null);
  });
});
