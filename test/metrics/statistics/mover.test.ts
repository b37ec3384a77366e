import {expect} from '@open-wc/testing';
import {
  moverDifference,
  newcombe,
  seededRandom,
  trinomialScoreDifference,
  type Random,
  type TrinomialCounts,
} from 'keepwell/metrics/statistics';

describe('difference of two estimates by their intervals', () => {
  it('is that of the variances where the intervals are symmetric', () => {
    const {lower, upper} = moverDifference({
      first: {value: 5, lower: 2, upper: 8},
      second: {value: 1, lower: -3, upper: 5},
    });
    expect([lower, upper]).to.deep.equal([4 - 5, 4 + 5]);
  });

  it('turns its sign with the two', () => {
    const [one, two] = [
      {value: 5, lower: 4, upper: 9},
      {value: 7, lower: 1, upper: 8},
    ];
    const there = moverDifference({first: one, second: two});
    const back = moverDifference({first: two, second: one});
    expect([there.lower, there.upper]).to.deep.equal([-back.upper, -back.lower]);
  });
});

describe('difference of two net scores', () => {
  const counts = (promoters: number, passives: number, detractors: number): TrinomialCounts => ({
    promoters,
    passives,
    detractors,
  });

  it('is the difference of two proportions where nobody is passive, times 200', () => {
    for (const [a, b, c, d] of [
      [56, 14, 48, 32],
      [9, 1, 3, 7],
      [10, 0, 0, 20],
      [5, 51, 0, 29],
    ] as const) {
      const {difference, interval} = trinomialScoreDifference({
        first: counts(a, 0, b),
        second: counts(c, 0, d),
        level: 0.95,
      })!;
      const shares = newcombe({
        first: {successes: a, trials: a + b},
        second: {successes: c, trials: c + d},
        level: 0.95,
      })!;
      expect(difference).to.be.closeTo(200 * (a / (a + b) - c / (c + d)), 1e-9);
      expect(interval.lower).to.be.closeTo(200 * shares.lower, 1e-9);
      expect(interval.upper).to.be.closeTo(200 * shares.upper, 1e-9);
    }
  });

  it('stays in range and has a width where all of both are of one kind', () => {
    const {difference, interval} = trinomialScoreDifference({
      first: counts(3, 0, 0),
      second: counts(0, 0, 3),
      level: 0.99,
    })!;
    expect(difference).to.equal(200);
    expect(interval.upper).to.be.closeTo(200, 1e-9);
    expect(interval.lower).to.be.within(-200, 150);
    const same = trinomialScoreDifference({first: counts(0, 4, 0), second: counts(0, 4, 0), level: 0.95})!;
    expect(same.interval.upper).to.be.above(10);
    expect(same.interval.lower).to.be.closeTo(-same.interval.upper, 1e-9);
  });

  it('has no answer where either has no responses', () => {
    expect(trinomialScoreDifference({first: counts(0, 0, 0), second: counts(1, 1, 1), level: 0.95})).to.equal(null);
    expect(trinomialScoreDifference({first: counts(1, 1, 1), second: counts(0, 0, 0), level: 0.95})).to.equal(null);
  });

  describe('over many samples', () => {
    interface Population {
      readonly promoters: number;
      readonly detractors: number;
      readonly n: number;
    }
    const draw = ({promoters, detractors, n}: Population, random: Random): TrinomialCounts => {
      const drawn = {promoters: 0, passives: 0, detractors: 0};
      for (let i = 0; i < n; i++) {
        const at = random();
        drawn[at < promoters ? 'promoters' : at < promoters + detractors ? 'detractors' : 'passives']++;
      }
      return drawn;
    };
    const SAMPLES = 4000;
    // Wald's holds 94 %, 93 %, 94 %, 94 % and 63 % of them.
    for (const [first, second, least, most] of [
      [{promoters: 0.5, detractors: 0.2, n: 40}, {promoters: 0.4, detractors: 0.3, n: 60}, 0.943, 0.955],
      [{promoters: 0.85, detractors: 0.05, n: 15}, {promoters: 0.6, detractors: 0.3, n: 20}, 0.95, 0.97],
      [{promoters: 0.1, detractors: 0.1, n: 25}, {promoters: 0.05, detractors: 0.6, n: 200}, 0.95, 0.97],
      [{promoters: 0.9, detractors: 0.05, n: 30}, {promoters: 0.9, detractors: 0.05, n: 30}, 0.97, 0.99],
      [{promoters: 0.95, detractors: 0.02, n: 10}, {promoters: 0.95, detractors: 0.02, n: 10}, 0.99, 1],
    ] as const) {
      it(`holds the difference as often as its level says or more: ${JSON.stringify([first, second])}`, () => {
        const random = seededRandom(20260501);
        const truth = 100 * (first.promoters - first.detractors - second.promoters + second.detractors);
        let held = 0;
        for (let i = 0; i < SAMPLES; i++) {
          const {interval} = trinomialScoreDifference({
            first: draw(first, random),
            second: draw(second, random),
            level: 0.95,
          })!;
          if (interval.lower <= truth && truth <= interval.upper) held++;
        }
        // Two standard errors of 4000 draws are 0.7 points.
        expect(held / SAMPLES).to.be.within(least, most);
      });
    }
  });
});
