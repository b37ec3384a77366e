import {expect} from '@open-wc/testing';
import {firstOfMonth, isoDay, monthOf} from 'keepwell/metrics/calendar';
import {
  groupedTables,
  isInsufficient,
  measure,
  measureBy,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {grr} from 'keepwell/metrics/revenue/grr';
import {mrrMovements, type RevenueBridge} from 'keepwell/metrics/revenue/mrr-movements';
import {nrr} from 'keepwell/metrics/revenue/nrr';
import {seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';
import {dollarRate, dollarRates, randomSubscriptions, type SubscriptionRow} from './random-subscriptions.js';

const asOf = Date.UTC(2026, 5, 10);
const kinds = ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const;
const flows = ['opening', 'closing', 'fx', ...kinds] as const;
const converted = {currency: 'EUR', rates: {USD: dollarRates}};

type Options = GivenOptions<typeof mrrMovements>;

function bridge(subscriptions: readonly object[], options: Options = {}, scope: Partial<Scope> = {}): RevenueBridge {
  const tables = tablesOf(mrrMovements.tables, {subscriptions});
  const outcome = measure(mrrMovements, tables, options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

function monthsOf({months}: RevenueBridge) {
  if ('kind' in months) throw new Error(months.reason);
  return months;
}

/** By definition: what runs on a day, by account and currency. */
function running(rows: readonly SubscriptionRow[], on: string): Map<string, {EUR: number; USD: number}> {
  const byAccount = new Map<string, {EUR: number; USD: number}>();
  for (const {account, amount, currency, start, end} of rows) {
    if (start > on || (end !== undefined && end <= on)) continue;
    const own = byAccount.get(account) ?? {EUR: 0, USD: 0};
    own[currency as 'EUR' | 'USD'] += amount;
    byAccount.set(account, own);
  }
  return byAccount;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const micros = (amount: number): number => Math.round(1e6 * amount);

for (let seed = 1; seed <= 12; seed++) {
  describe(`mrr movements of random subscriptions in two currencies (${String(seed)})`, () => {
    const rows = randomSubscriptions(seed);

    for (const dated of ['snapshot', 'day'] as const) {
      it(`close in every month, to the millionth, and lead from one to the next (${dated})`, () => {
        const outcome = bridge(rows, {...converted, dated});
        const {total} = outcome;
        const months = monthsOf(outcome);
        expect(months).to.have.length(12);
        for (const row of [total, ...months]) {
          const {opening, closing, fx, contraction, churn, reactivation, expansion, new: added} = row;
          const gained = micros(added.mrr) + micros(expansion.mrr) + micros(reactivation.mrr);
          const lost = micros(contraction.mrr) + micros(churn.mrr);
          expect(micros(opening.mrr) + gained - lost + micros(fx.mrr)).to.equal(micros(closing.mrr));
          expect(micros(row.netNew)).to.equal(gained - lost);
          expect(opening.accounts + added.accounts + reactivation.accounts - churn.accounts).to.equal(closing.accounts);
          if (row.nrr !== null) expect(row.grr).to.be.at.most(row.nrr);
        }
        months.slice(1).forEach(({opening, start}, i) => {
          expect([opening, start]).to.deep.equal([months[i]!.closing, months[i]!.end]);
        });
        for (const kind of [...kinds, 'fx'] as const)
          expect(micros(total[kind].mrr)).to.equal(sum(months.map((row) => micros(row[kind].mrr))));
      });
    }

    it('open with what runs on the first day of each month, at its rate', () => {
      for (const {start, opening} of monthsOf(bridge(rows, converted))) {
        const day = isoDay(start);
        const worth = [...running(rows, day).values()].map(({EUR, USD}) => EUR + USD * dollarRate(day.slice(0, 7)));
        expect(opening.mrr).to.be.closeTo(sum(worth), 1e-4);
        expect(opening.accounts).to.equal(worth.filter((amount) => amount > 1e-6).length);
      }
    });

    it('open, by day, with what ran on the day before, at its rate', () => {
      for (const {start, opening} of monthsOf(bridge(rows, {...converted, dated: 'day'}))) {
        const day = isoDay(start - 1);
        const worth = [...running(rows, day).values()].map(({EUR, USD}) => EUR + USD * dollarRate(day.slice(0, 7)));
        expect(opening.mrr).to.be.closeTo(sum(worth), 1e-4);
      }
    });

    it('have in fx what the rates did to what is billed at the closing', () => {
      for (const {start, end, fx} of monthsOf(bridge(rows, converted))) {
        const [then, now] = [start, end].map((day) => dollarRate(isoDay(day).slice(0, 7))) as [number, number];
        const dollars = [...running(rows, isoDay(end)).values()].map(({USD}) => USD);
        expect(fx.mrr).to.be.closeTo(sum(dollars) * (now - then), 1e-4);
      }
    });

    it('do not depend on the order of rows or on how they are cut', () => {
      const random = seededRandom(seed);
      const mixed = rows
        .map((row) => ({row, at: random()}))
        .sort((a, b) => a.at - b.at)
        .map(({row}) => row);
      const whole = bridge(rows, converted);
      expect({...bridge(mixed, converted), made: null}).to.deep.equal({...whole, made: null});
      const {chunks, quality} = tablesOf(mrrMovements.tables, {subscriptions: mixed}).subscriptions!;
      const cuts = [[0, 7], [50, 80], [7, 50]] as const; // prettier-ignore
      const pieces = cuts.map(([from, to]) =>
        takeRows(
          chunks[0]!,
          Int32Array.from({length: to - from}, (_, i) => from + i),
        ),
      );
      const inPieces = measure(mrrMovements, {subscriptions: {chunks: pieces, quality}}, converted, scopeOf({asOf}));
      expect({...inPieces, made: null}).to.deep.equal({...whole, made: null});
    });

    it('of groups of accounts add up to the whole', () => {
      const segments = Array.from({length: 12}, (_, i) => ({
        account: `a${String(i)}`,
        segment: ['s', 'm', 'l'][i % 3]!,
      }));
      const tables = tablesOf(groupedTables(mrrMovements, 'segment'), {subscriptions: rows, accounts: segments});
      const groups = measureBy(mrrMovements, tables, {by: 'segment'}, converted, scopeOf({asOf}));
      const {total} = bridge(rows, converted);
      for (const flow of flows) {
        const parts = groups.map(({outcome}) => (isInsufficient(outcome) ? 0 : micros(outcome.total[flow].mrr)));
        expect(sum(parts)).to.equal(micros(total[flow].mrr));
      }
    });

    it('of one month keep as much as the cohort form, without fx', () => {
      const options = {...converted, months: 1};
      const {total} = bridge(rows, options);
      const tables = tablesOf(nrr.tables, {subscriptions: rows});
      const [net, gross] = [nrr, grr].map((metric) => measure(metric, tables, options, scopeOf({asOf})));
      if (net?.kind !== 'estimate' || gross?.kind !== 'estimate') throw new Error('expected estimates');
      expect(total.nrr).to.be.closeTo(net.value, 1e-9);
      expect(total.grr).to.be.closeTo(gross.value, 1e-9);
      expect(gross.value).to.be.at.most(Math.min(1, net.value));
    });
  });
}

describe('mrr movements', () => {
  const two = [
    {account: 'a', amount: 100, currency: 'USD', start: '2026-01-01', end: '2026-05-20'},
    {account: 'b', amount: 10, currency: 'EUR', start: '2026-01-01'},
  ];

  it('lose what a churned account paid at the rate of the opening: there is no fx on what is gone', () => {
    const {total} = bridge(two, {months: 1, ...converted});
    expect([total.opening.mrr, total.churn.mrr, total.fx.mrr, total.closing.mrr]).to.deep.equal([103, 93, 0, 10]);
  });

  it('take one rate for all months where it is given so: nothing is fx', () => {
    const {total} = bridge(two, {months: 2, currency: 'EUR', rates: {USD: 0.5}});
    expect([total.opening.mrr, total.churn.mrr, total.fx.mrr]).to.deep.equal([60, 50, 0]);
  });

  it('are in the one currency that has no rate, where none is named', () => {
    expect(bridge(two, {rates: {USD: 0.5}})).to.include({currency: 'EUR'});
    const third = [...two, {account: 'c', amount: 1, currency: 'GBP', start: '2026-01-01'}];
    expect(() => bridge(third, {rates: {USD: 0.5}})).to.throw('EUR, GBP');
    expect(() => bridge(third, {currency: 'EUR', rates: {USD: 0.5}})).to.throw('GBP');
  });

  it('refuse a rate of nothing, and a month that is none', () => {
    expect(() => bridge(two, {rates: {USD: 0}})).to.throw(RangeError);
    expect(() => bridge(two, {rates: {USD: {'2026-13': 1}}})).to.throw(RangeError);
  });

  it('show no month where in one of them too few moved: the others would tell', () => {
    const rows = Array.from({length: 9}, (_, i) => ({
      account: `a${String(i)}`,
      amount: 10,
      start: i < 5 ? '2026-03-10' : '2026-04-10',
    }));
    const all = bridge([...rows, {account: 'z', amount: 1, start: '2026-05-10'}], {months: 3}, {minimumGroup: 4});
    expect(all.total.new.accounts).to.equal(10);
    expect(all.months).to.include({kind: 'insufficient', code: 'small-group'});
    expect(monthsOf(bridge(rows, {months: 3}, {minimumGroup: 4}))).to.have.length(3);
  });

  it('are of whole months up to the first day of that of asOf', () => {
    const {total} = bridge(two, {months: 2, ...converted});
    expect([total.start, total.end]).to.deep.equal([firstOfMonth(monthOf(total.end) - 2), total.end]);
    expect(isoDay(total.end)).to.equal('2026-06-01');
  });
});
