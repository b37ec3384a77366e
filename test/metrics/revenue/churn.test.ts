import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {monthlyChurn, mrrChurn, yearlyChurn} from 'keepwell/metrics/revenue/churn-rates';
import {crr} from 'keepwell/metrics/revenue/crr';
import {gainedOverLost} from 'keepwell/metrics/revenue/gained-over-lost';
import {logoChurn} from 'keepwell/metrics/revenue/logo-churn';
import {quickRatio} from 'keepwell/metrics/revenue/quick-ratio';
import {wilson} from 'keepwell/metrics/statistics';
import {randomSubscriptions} from './random-subscriptions.js';

const asOf = Date.UTC(2026, 5, 10);
const scope = (more: Partial<Scope> = {}): Scope => scopeOf({asOf, ...more});

/** Ten accounts of the start, of which some went in May; others came, or came back, in May. */
function accounts({gone = 0, added = 0, back = 0}): object[] {
  const some = (count: number, name: string, row: object): object[] =>
    Array.from({length: count}, (_, i) => ({account: `${name}${String(i)}`, amount: 10, ...row}));
  return [
    ...some(10 - gone, 'stayed', {start: '2025-01-01'}),
    ...some(gone, 'gone', {start: '2025-01-01', end: '2026-05-20'}),
    ...some(added, 'new', {start: '2026-05-20'}),
    ...some(back, 'back', {start: '2024-01-01', end: '2024-06-01'}),
    ...some(back, 'back', {start: '2026-05-20'}),
  ];
}

describe('logo churn', () => {
  const churn = (rows: readonly object[], options: GivenOptions<typeof logoChurn> = {}) => {
    const outcome = measure(logoChurn, tablesOf(logoChurn.tables, {subscriptions: rows}), options, scope());
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    return outcome;
  };
  const rows = accounts({gone: 2, added: 6, back: 4});

  it('is of another size by each base: of 10, of the mean of 10 and 18, of 10 and 6', () => {
    expect(churn(rows).value).to.equal(2 / 10);
    expect(churn(rows, {base: 'average'}).value).to.equal(2 / 14);
    expect(churn(rows, {base: 'start-plus-new'}).value).to.equal(2 / 16);
    expect(churn(rows).accounts).to.deep.equal({opening: 10, new: 6, reactivated: 4, churned: 2, closing: 18});
  });

  it('has the interval of Wilson with the accounts of its base as the sample', () => {
    const {interval} = churn(rows);
    expect(interval).to.include(wilson({successes: 2, trials: 10, level: 0.95}));
    expect(churn(rows, {base: 'start-plus-new'}).interval).to.include(wilson({successes: 2, trials: 16, level: 0.95}));
    expect(churn(rows, {base: 'average'}).interval).to.equal(null);
    expect(churn(rows, {months: 2}).interval).to.equal(null);
  });

  it('counts euros and dollars alike: an account is an account', () => {
    const inCurrencies = rows.map((row, i) => ({...row, currency: i % 2 === 0 ? 'EUR' : 'USD'}));
    expect(churn(inCurrencies).value).to.equal(0.2);
  });

  it('hides what would tell about a few accounts', () => {
    const tables = tablesOf(logoChurn.tables, {subscriptions: rows});
    expect(measure(logoChurn, tables, {}, scope({minimumGroup: 11}))).to.include({code: 'too-few'});
  });
});

describe('accounts that come and go, by snapshot and by day', () => {
  const flow = (dated: 'snapshot' | 'day', months: number, at: number, seed = 3) => {
    const tables = tablesOf(logoChurn.tables, {subscriptions: randomSubscriptions(seed)});
    const outcome = measure(logoChurn, tables, {months, dated, base: 'start-plus-new'}, scopeOf({asOf: at}));
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    return outcome.accounts;
  };

  for (const dated of ['snapshot', 'day'] as const) {
    it(`add up from month to month (${dated})`, () => {
      for (const seed of [3, 4, 5]) {
        const months = [2, 3, 4, 5].map((month) => flow(dated, 1, Date.UTC(2026, month + 1, 10), seed));
        const all = flow(dated, 4, Date.UTC(2026, 6, 10), seed);
        expect(all.opening).to.equal(months[0]!.opening);
        expect(all.closing).to.equal(months.at(-1)!.closing);
        for (const kind of ['new', 'reactivated', 'churned'] as const)
          expect(all[kind]).to.equal(months.reduce((sum, month) => sum + month[kind], 0));
        expect(all.opening + all.new + all.reactivated - all.churned).to.equal(all.closing);
      }
    });
  }

  it('are more by day, where what comes and goes in between is seen', () => {
    let more = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const [seen, all] = [flow('snapshot', 12, asOf, seed), flow('day', 12, asOf, seed)];
      if (all.churned > seen.churned) more++;
    }
    expect(more).to.be.greaterThan(0);
  });
});

describe('customer retention rate', () => {
  const retained = (rows: readonly object[], options: GivenOptions<typeof crr> = {}) => {
    const outcome = measure(crr, tablesOf(crr.tables, {subscriptions: rows}), {months: 1, ...options}, scope());
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    return outcome;
  };

  it('is what churn leaves when nobody comes back', () => {
    expect(retained(accounts({gone: 3, added: 5})).value).to.equal(0.7);
    expect(retained(accounts({gone: 3, added: 5}), {form: 'cohort'}).value).to.equal(0.7);
  });

  it('grows by those who come back, the cohort does not', () => {
    expect(retained(accounts({gone: 1, added: 5, back: 6}))).to.include({value: 1.5, interval: null});
    const cohort = retained(accounts({gone: 1, added: 5, back: 6}), {form: 'cohort'});
    expect(cohort.value).to.equal(0.9);
    expect(cohort.interval).to.include(wilson({successes: 9, trials: 10, level: 0.95}));
  });
});

describe('quick ratio', () => {
  const measured = (rows: readonly object[], given: Partial<Scope> = {}) =>
    measure(quickRatio, tablesOf(quickRatio.tables, {subscriptions: rows}), {}, scope(given));

  it('has no bound without losses, and none at all where nothing moved', () => {
    const none = {new: 0, expansion: 0, reactivation: 0, contraction: 0, churn: 0};
    expect(gainedOverLost({...none, expansion: 1})).to.equal(Infinity);
    expect(gainedOverLost(none)).to.equal(null);
    expect(gainedOverLost({...none, churn: 1})).to.equal(0);
  });

  it('tells what was gained where it has no bound', () => {
    const outcome = measured(accounts({added: 3}));
    expect(outcome).to.include({kind: 'insufficient', code: 'no-losses'});
    expect(outcome.terms).to.include({newMrr: 30, churnedMrr: 0, contractionMrr: 0});
  });

  it('sums the movements of all its months', () => {
    const rows = accounts({gone: 2, added: 3});
    const outcome = measure(quickRatio, tablesOf(quickRatio.tables, {subscriptions: rows}), {months: 24}, scope());
    // Ten new ones in January 2025, three more in 2026; two went.
    expect(outcome).to.include({value: 6.5, netNewMrr: 110});
  });

  it('hides what would tell about a few accounts', () => {
    expect(measured(accounts({gone: 1, added: 1}), {minimumGroup: 3})).to.include({code: 'too-few'});
  });
});

describe('churn rates', () => {
  it('of a year compound, or are twelve times that of a month', () => {
    expect(yearlyChurn(0.5, 'compounded')).to.equal(1 - 1 / 4096);
    expect(yearlyChurn(0.05, 'simple')).to.be.closeTo(0.6, 1e-12);
    for (const monthly of [0, 0.003, 0.2, 1]) {
      expect(monthlyChurn(yearlyChurn(monthly, 'compounded'))).to.be.closeTo(monthly, 1e-9);
    }
  });

  it('of revenue can be below zero when net of what was gained, and are none of nothing', () => {
    const movements = {churn: 10, contraction: 5, expansion: 20, reactivation: 5};
    expect(mrrChurn({opening: 100, ...movements})).to.deep.equal({gross: 0.15, net: -0.1});
    expect(mrrChurn({opening: 0, ...movements})).to.deep.equal({gross: null, net: null});
  });
});
