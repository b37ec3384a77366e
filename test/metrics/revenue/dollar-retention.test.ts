import {expect} from '@open-wc/testing';
import {firstOfMonth, isoDay, monthOf, parseIsoDay} from 'keepwell/metrics/calendar';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Members,
  type PartOf,
  type Scope,
} from 'keepwell/metrics/kernel';
import {dollarRetention, type DollarCohorts} from 'keepwell/metrics/revenue/dollar-retention';
import {randomSubscriptions} from './random-subscriptions.js';

const asOf = Date.UTC(2026, 5, 10);

function cohorts(
  subscriptions: readonly object[],
  options: GivenOptions<typeof dollarRetention> = {},
  scope: Partial<Scope> = {},
): DollarCohorts {
  const tables = tablesOf(dollarRetention.tables, {subscriptions});
  const outcome = measure(dollarRetention, tables, options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const lastMonth = monthOf(parseIsoDay('2026-06-01')!);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('dollar retention of random subscriptions', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const rows = randomSubscriptions(seed, 50).map((row) => ({...row, currency: 'EUR'}));

    it(`is what the accounts of a cohort pay, by definition (${String(seed)})`, () => {
      // What each account pays on the first day of each month since 2024-11.
      const months = Array.from({length: 20}, (_, i) => lastMonth - 19 + i);
      const paid = [...new Set(rows.map(({account}) => account))].map((account) =>
        months.map((month) => {
          const day = isoDay(firstOfMonth(month));
          const own = rows.filter((row) => row.account === account && row.start <= day && !(row.end && row.end <= day));
          const total = sum(own.map(({amount}) => amount));
          return total < 1e-6 ? 0 : total;
        }),
      );
      const outcomes = (['net', 'gross', 'logo'] as const).map((kind) => cohorts(rows, {measure: kind, months: 12}));
      for (let cohort = 0; cohort < 12; cohort++) {
        const first = 8 + cohort;
        const members = paid.filter((own) => own.findIndex((amount) => amount > 0) === first);
        for (let age = 0; first + age < 20; age++) {
          const base = sum(members.map((own) => own[first]!));
          const expected = [
            sum(members.map((own) => own[first + age]!)) / base,
            sum(members.map((own) => Math.min(own[first]!, own[first + age]!))) / base,
            members.filter((own) => own[first + age]! > 0).length / members.length,
          ];
          outcomes.forEach((outcome, i) => {
            const {share} = outcome.rows[cohort]!.cells[age]!;
            if (members.length === 0) expect(share).to.equal(null);
            else expect(share).to.be.closeTo(expected[i]!, 1e-4);
          });
        }
      }
    });
  }
});

describe('dollar retention seen on last days', () => {
  for (const [unit, width] of [
    ['month', 1],
    ['quarter', 3],
  ] as const) {
    it(`is what accounts pay on the last days of the ${unit}s since the one they began in`, () => {
      const rows = randomSubscriptions(5, 60).map((row) => ({...row, currency: 'EUR'}));
      const count = 12 / width;
      // Whole quarters up to March, months up to May: those of asOf still run.
      const last = unit === 'month' ? lastMonth - 1 : lastMonth - 3;
      const days = Array.from(
        {length: 24 / width},
        (_, i) => firstOfMonth(last + 1 - (24 / width - 1 - i) * width) - 1,
      );
      const paid = [...new Set(rows.map(({account}) => account))].map((account) =>
        days.map((day) => {
          const at = isoDay(day);
          return sum(
            rows
              .filter((row) => row.account === account && row.start <= at && !(row.end && row.end <= at))
              .map(({amount}) => amount),
          );
        }),
      );
      const {rows: all} = cohorts(rows, {unit, months: 12, seen: 'last-day'});
      expect(all).to.have.length(count);
      const told = all.map((row, cohort) => {
        const first = days.length - count + cohort;
        expect(row.label).to.equal(isoDay(firstOfMonth(last + 1 - (count - cohort) * width)));
        const members = paid.filter((own) => own.findIndex((amount) => amount > 1e-6) === first);
        expect(row.size).to.equal(members.length);
        row.cells.forEach(({count: kept}, age) => {
          expect(kept).to.be.closeTo(sum(members.map((own) => own[first + age]!)), 1e-3);
        });
        return members.length;
      });
      expect(sum(told)).to.be.above(0);
    });
  }

  it('takes the last day of a month as seen once it has begun', () => {
    const row = [{account: 'a', amount: 10, start: '2026-06-30'}];
    const options = {months: 1, seen: 'last-day'} as const;
    expect(cohorts(row, options, {asOf: Date.UTC(2026, 5, 30, 1)}).rows[0]).to.include({label: '2026-06-01', size: 1});
    expect(() => cohorts(row, options, {asOf: Date.UTC(2026, 5, 30)})).to.throw('Nobody started');
  });
});

describe('accounts of a cell of dollar retention', () => {
  const rows = [
    {account: 'ada', amount: 10, start: '2026-03-05'},
    {account: 'bea', amount: 10, start: '2026-03-20', end: '2026-04-15'},
    {account: 'bea', amount: 5, start: '2026-05-15'},
    {account: 'cal', amount: 10, start: '2026-04-02'},
  ];
  const march = parseIsoDay('2026-03-01')!;
  const who = (part: PartOf<typeof dollarRetention>, scope: Partial<Scope> = {}, given: object = {}): Members | null =>
    membersOf(
      dollarRetention,
      tablesOf(dollarRetention.tables, {subscriptions: rows}),
      part,
      {months: 3, seen: 'last-day', ...given},
      scopeOf({asOf, ...scope}),
    );
  const at = (age: number, returned: boolean) => ({cohort: march, age: {from: age, to: age}, returned});

  it('are those that pay, those that do not, or all that began', () => {
    expect(who({cohort: march})).to.deep.equal({by: 'account', ids: ['ada', 'bea']});
    expect(who(at(1, true))).to.deep.equal({by: 'account', ids: ['ada']});
    expect(who(at(1, false))).to.deep.equal({by: 'account', ids: ['bea']});
    expect(who(at(2, true))).to.deep.equal({by: 'account', ids: ['ada', 'bea']});
    expect(who(at(2, true), {}, {returning: 'new'})).to.deep.equal({by: 'account', ids: ['ada']});
  });

  it('are unknown for a cell that there is none of, and suppressed where it is', () => {
    expect(who(at(3, true))).to.equal(null);
    expect(who({cohort: march + 1})).to.equal(null);
    expect(who({...at(1, true), age: {from: 0, to: 1}})).to.equal(null);
    expect(who(at(1, false), {minimumGroup: 2})).to.deep.equal({suppressed: true});
  });
});

describe('dollar retention', () => {
  const pairs = [[100, 120], [250, 250], [80, 0], [400, 440], [60, 60], [120, 90], [90, 135], [300, 0]] as const; // prettier-ignore
  const rows = pairs.flatMap(([first, second], i) => [
    {account: `a${String(i)}`, amount: first, start: '2026-05-01', end: '2026-06-01'},
    {account: `a${String(i)}`, amount: second, start: '2026-06-01'},
  ]);

  it('has the interval of a ratio of sums in a cell, and the same in the mean of that one cohort', () => {
    // R survey::svyratio, as in the reference case: 0.7071 ± 1.96 · 0.2008, clipped where it cannot be.
    const {rows: all, mean} = cohorts(rows, {months: 2, measure: 'gross'});
    const {interval} = all[0]!.cells[1]!;
    expect(interval!.lower).to.be.closeTo(0.31350993563, 1e-9);
    expect(interval!.upper).to.equal(1);
    expect(mean[1]!.interval).to.deep.equal(interval);
  });

  it('counts accounts with the interval of a share, in any currency', () => {
    const mixed = rows.map((row, i) => ({...row, currency: i % 4 < 2 ? 'EUR' : 'USD'}));
    const cell = cohorts(mixed, {months: 2, measure: 'logo'}).rows[0]!.cells[1]!;
    expect(cell).to.deep.include({count: 6, of: 8, share: 0.75});
    expect(cell.interval!.method).to.equal('Wilson');
    expect(() => cohorts(mixed, {months: 2})).to.throw('EUR, USD');
  });

  it('hides cohorts and cells of too few, and the mean that would tell about one', () => {
    const outcome = cohorts(rows, {months: 2}, {minimumGroup: 3});
    expect(outcome.rows[0]).to.include({size: 8});
    // Two of eight went: fewer than three.
    expect(outcome.rows[0]!.cells[1]).to.include({suppressed: true, share: null, of: null});
    expect(outcome.mean[1]).to.include({suppressed: true, weighted: null});
    expect(() => cohorts(rows, {months: 2}, {minimumGroup: 9})).to.throw('fewer than 9');
  });
});
