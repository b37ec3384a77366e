import {expect} from '@open-wc/testing';
import {firstOfMonth, isoDay, monthOf, parseIsoDay} from 'keepwell/metrics/calendar';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
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
