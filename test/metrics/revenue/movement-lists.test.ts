import {expect} from '@open-wc/testing';
import {addMonths, firstOfMonth, monthOf, parseIsoDay} from 'keepwell/metrics/calendar';
import {movementsByDay, movementsByMonth, type MrrPeriod} from 'keepwell/metrics/revenue/movement-lists';
import {seededRandom} from 'keepwell/metrics/statistics';

const day = (text: string): number => parseIsoDay(text)!;
const month = (text: string): number => monthOf(day(`${text}-01`));
const cents = (amount: number): number => Math.round(100 * amount);

/** Periods of a few accounts, with gaps, overlaps and prices that no binary fraction holds. */
function randomPeriods(seed: number): MrrPeriod[] {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  return Array.from({length: 60}, () => {
    const start = day('2024-01-01') + whole(500);
    return {
      account: `a${String(whole(9))}`,
      start,
      end: random() < 0.3 ? null : start + whole(200),
      monthly: [0, 0.1, 0.2, 0.3, 99.99, 1000 / 12, 49 / 3][whole(7)]!,
    };
  });
}

/** By definition: what runs on the first day of the month. */
function snapshot(periods: readonly MrrPeriod[], at: number): Map<string, number> {
  const first = firstOfMonth(at);
  const byAccount = new Map<string, number>();
  for (const {account, start, end, monthly} of periods) {
    if (start > first || (end !== null && end <= first)) continue;
    byAccount.set(account, (byAccount.get(account) ?? 0) + monthly);
  }
  return byAccount;
}

const window = {firstMonth: month('2024-01'), lastMonth: month('2025-12')};

describe('mrr movements of random subscriptions', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const periods = randomPeriods(seed);
    const {months, movements} = movementsByMonth(periods, window);

    it(`have what runs on the first day of each month as closing (${String(seed)})`, () => {
      for (const {month: at, mrr, accounts} of months) {
        const expected = snapshot(periods, at);
        expect(cents(mrr)).to.equal(cents([...expected.values()].reduce((a, b) => a + b, 0)));
        expect(accounts).to.equal([...expected.values()].filter((amount) => amount > 0.000001).length);
      }
    });

    it(`lead from each month to the next, to the millionth (${String(seed)})`, () => {
      let opening = 0;
      for (const {mrr, new: added, expansion, contraction, churn, reactivation} of months) {
        const micro = (amount: number): number => Math.round(1e6 * amount);
        expect(
          opening + micro(added) + micro(expansion) + micro(reactivation) - micro(contraction) - micro(churn),
        ).to.equal(micro(mrr));
        opening = micro(mrr);
      }
    });

    it(`are new once, and back only after having gone (${String(seed)})`, () => {
      for (const account of new Set(movements.map((movement) => movement.account))) {
        const kinds = movements.filter((movement) => movement.account === account).map(({kind}) => kind);
        expect(kinds[0]).to.equal('new');
        expect(kinds.filter((kind) => kind === 'new')).to.have.length(1);
        const steps = kinds.filter((kind) => kind === 'churn' || kind === 'reactivation');
        expect(steps).to.deep.equal(steps.map((_, i) => (i % 2 === 0 ? 'churn' : 'reactivation')));
      }
    });

    it(`do not depend on the order of the periods (${String(seed)})`, () => {
      expect(movementsByMonth(periods.toReversed(), window)).to.deep.equal({months, movements});
    });
  }
});

describe('mrr movements', () => {
  it('see no movement where one price is split into parts that add up to it', () => {
    const periods = [
      {account: 'a', start: day('2024-01-01'), end: day('2024-02-01'), monthly: 0.3},
      {account: 'a', start: day('2024-02-01'), end: null, monthly: 0.1},
      {account: 'a', start: day('2024-02-01'), end: null, monthly: 0.2},
    ];
    expect(movementsByMonth(periods, window).movements.map(({kind}) => kind)).to.deep.equal(['new']);
  });

  it('take what runs before the first month as new in it, and leave out what has ended', () => {
    const start = addMonths(day('2024-01-01'), -20);
    const periods = [
      {account: 'a', start, end: null, monthly: 10},
      {account: 'b', start, end: day('2024-01-01'), monthly: 10},
    ];
    const {movements} = movementsByMonth(periods, window);
    expect(movements).to.deep.equal([{account: 'a', month: window.firstMonth, kind: 'new', delta: 10}]);
  });

  it('skip a period that ends before it begins', () => {
    const periods = [{account: 'a', start: day('2024-05-01'), end: day('2024-02-01'), monthly: 10}];
    expect(movementsByMonth(periods, window).movements).to.deep.equal([]);
  });

  it('take an account that only gets credits for one that pays nothing', () => {
    const periods = [
      {account: 'a', start: day('2024-01-01'), end: null, monthly: -5},
      {account: 'a', start: day('2024-03-01'), end: null, monthly: 15},
    ];
    const {months, movements} = movementsByMonth(periods, window);
    expect(months[0]).to.include({mrr: -5, accounts: 0, contraction: 5});
    expect(movements.map(({kind, delta}) => [kind, delta])).to.deep.equal([
      ['contraction', -5],
      ['new', 15],
    ]);
  });
});

describe('mrr movements on the days on which they happen', () => {
  it('net changes of one day: a switch of subscriptions is expansion, not churn and new', () => {
    const on = day('2024-03-01');
    const movements = movementsByDay([
      {on: day('2024-01-01'), subscription: 's1', mrr: 50},
      {on, subscription: 's1', mrr: 0},
      {on, subscription: 's2', mrr: 80},
    ]);
    expect(movements.map(({kind, delta}) => [kind, delta])).to.deep.equal([
      ['new', 50],
      ['expansion', 30],
    ]);
  });

  it('take a repeated amount for no movement', () => {
    const same = {subscription: 's1', mrr: 50};
    expect(
      movementsByDay([
        {on: 1, ...same},
        {on: 9, ...same},
      ]),
    ).to.have.length(1);
  });
});
