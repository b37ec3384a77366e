import {expect} from '@open-wc/testing';
import {influencedRevenue} from 'keepwell/metrics/advocacy/influenced-revenue';
import {referralShare} from 'keepwell/metrics/advocacy/referral-share';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});

const deal = (id: string, amount: number, more: object = {}) => ({id, amount, type: 'new', status: 'won', ...more});

function share(opportunities: readonly object[], options: GivenOptions<typeof referralShare> = {}) {
  const outcome = measure(referralShare, tablesOf(referralShare.tables, {opportunities}), options, scope);
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

function influenced(opportunities: readonly object[], options: GivenOptions<typeof influencedRevenue> = {}) {
  const outcome = measure(influencedRevenue, tablesOf(influencedRevenue.tables, {opportunities}), options, scope);
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe('referral-share', () => {
  const referral = {source: 'referral'};
  const paid = {source: 'paid'};

  it('has the interval of a ratio of sums for amounts, worked by hand', () => {
    // R = 30 / 60. Residuals 10 - 5, 20 - 10, 0 - 15: squares 25 + 100 + 225 = 350; 3/2 of it, root, over 60.
    const {value, interval} = share([deal('1', 10, referral), deal('2', 20, referral), deal('3', 30, paid)], {
      shows: 'amount',
    });
    const error = (1.959963984540054 * Math.sqrt(1.5 * 350)) / 60;
    expect(value).to.equal(0.5);
    expect(error).to.be.above(0.5);
    // Wider than the whole range, and cut off there.
    expect([interval?.lower, interval?.upper]).to.deep.equal([0, 1]);
  });

  it('has no interval of an amount where all of it came one way', () => {
    expect(share([deal('1', 10, referral), deal('2', 20, referral)], {shows: 'amount'})).to.deep.include({
      value: 1,
      interval: null,
    });
  });

  it('has no share of an amount of nothing, but one of the number', () => {
    expect(share([deal('1', 0, referral)])).to.deep.include({value: 1, byAmount: null});
    expect(() => share([deal('1', 0, referral)], {shows: 'amount'})).to.throw('no-deals-won');
  });

  it('counts a deal once: as won if one of its rows says so, and by its largest amount', () => {
    const rows = [deal('1', 5, paid), deal('1', 8, {...paid, status: 'open'}), deal('2', 8, referral)];
    for (const order of [rows, [...rows].reverse()]) {
      expect(share(order, {shows: 'amount'})).to.deep.include({value: 0.5, n: 2});
    }
  });

  it('reads the deals closed in the last days where that is asked for, and those that do not say when', () => {
    const rows = [
      deal('1', 1, {...referral, closed: '2026-06-20'}),
      deal('2', 1, {...paid, closed: '2026-06-19'}),
      deal('3', 1, paid),
    ];
    expect(share(rows).n).to.equal(3);
    expect(share(rows, {days: 10})).to.include({n: 2, value: 0.5});
  });
});

describe('influenced-revenue', () => {
  const review = (on: string | null) => ({kind: 'review', on});
  const reference = (on: string | null) => ({kind: 'reference', on});
  const closed = '2026-03-10';

  it('gathers the touches of a deal from all of its rows', () => {
    const rows = [
      deal('1', 100, {closed, touches: [review('2026-03-01')]}),
      deal('1', 100, {closed, touches: [reference('2026-03-02')]}),
    ];
    expect(influenced(rows)).to.deep.include({
      value: 100,
      perTouch: 200,
      touches: [
        {kind: 'reference', deals: 1, amount: 50},
        {kind: 'review', deals: 1, amount: 50},
      ],
    });
  });

  it('credits a deal whole, whichever way', () => {
    const rows = [deal('1', 100, {closed, touches: [review('2026-03-02'), reference('2026-03-01'), review(null)]})];
    const amounts = (credit: 'even' | 'first' | 'last') =>
      Object.fromEntries(influenced(rows, {credit}).touches.map(({kind, amount}) => [kind, amount]));
    expect(amounts('even').reference).to.be.closeTo(100 / 3, 1e-12);
    // A touch without a day counts as the first.
    expect(amounts('first')).to.deep.equal({reference: 0, review: 100});
    expect(amounts('last')).to.deep.equal({reference: 0, review: 100});
  });

  it('sees a deal that is won only after as-of as open, with the touches so far', () => {
    const later = {closed: '2026-07-10', touches: [review('2026-07-01')]};
    expect(influenced([deal('1', 100, later)])).to.include({value: 0, pipeline: 0});
    expect(influenced([deal('1', 100, {...later, touches: [review('2026-06-29')]})])).to.include({pipeline: 100});
  });

  it('is a share of all that was won', () => {
    const rows = [
      deal('1', 100, {touches: [review(null)]}),
      deal('2', 300, {type: 'renewal', touches: []}),
      deal('3', 50),
    ];
    expect(influenced(rows).share).to.be.closeTo(100 / 450, 1e-12);
  });

  it('has nothing to say without deals', () => {
    expect(() => influenced([deal('1', 1, {opened: '2026-06-30'})])).to.throw('nothing-recorded');
  });
});
