import {expect} from '@open-wc/testing';
import {parseIsoDay} from 'keepwell/metrics/calendar';
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

  it('is that of the days of the metric, whose openings lead to closings, with what came back taken off', () => {
    const months = 3;
    const subscriptions = randomSubscriptions(11).map(({currency: _currency, ...row}) => row);
    const options = {months, form: 'daily-sum', expansion: 'counted', reactivation: 'counted'} as const;
    const lost = measure(revenueChurn, tablesOf(revenueChurn.tables, {subscriptions}), options, scope);
    if (lost.kind === 'insufficient') throw new Error(lost.reason);
    // By definition: what all accounts pay at the end of each day from March to May, and of it who never paid before.
    const [first, end] = [parseIsoDay('2026-03-01')!, parseIsoDay('2026-06-01')!];
    const paid = (day: number): Map<string, number> => {
      const amounts = new Map<string, number>();
      for (const {account, amount, start, end: until} of subscriptions) {
        const runs = parseIsoDay(start)! <= day && (until === undefined || day < parseIsoDay(until)!);
        if (runs) amounts.set(account, (amounts.get(account) ?? 0) + amount);
      }
      return amounts;
    };
    const total = (amounts: Iterable<number>): number => [...amounts].reduce((sum, amount) => sum + amount, 0);
    const known = new Set<string>();
    for (let day = parseIsoDay('2024-10-01')!; day < first; day++)
      for (const [account, amount] of paid(day)) if (amount > 0) known.add(account);
    const days = Array.from({length: end - first}, (_, i) => {
      const now = paid(first + i);
      const fresh = [...now].filter(([account, amount]) => amount > 0 && !known.has(account));
      for (const [account] of fresh) known.add(account);
      return {
        opening: total(paid(first + i - 1).values()),
        closing: total(now.values()),
        new: total(fresh.map(([, amount]) => amount)),
      };
    });
    expect(lost.value).to.be.closeTo(dailyMrrChurn(days)!, 1e-6);
  });

  it('has none where no day starts with revenue', () => {
    expect(dailyMrrChurn([{opening: 0, closing: 5, new: 5}])).to.equal(null);
  });
});
