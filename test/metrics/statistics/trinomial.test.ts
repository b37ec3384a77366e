import {expect} from '@open-wc/testing';
import {
  seededRandom,
  trinomialAdjustedWald,
  trinomialBootstrap,
  trinomialDifference,
  trinomialEstimate,
  trinomialExactBootstrap,
  trinomialMeanInterval,
  trinomialScoreInterval,
  trinomialWald,
  wilson,
  type TrinomialCounts,
} from 'keepwell/metrics/statistics';

const of = (promoters: number, passives: number, detractors: number): TrinomialCounts => ({
  promoters,
  passives,
  detractors,
});

/** All samples of a size. */
function* samples(size: number): Generator<TrinomialCounts> {
  for (let promoters = 0; promoters <= size; promoters++) {
    for (let passives = 0; passives <= size - promoters; passives++) {
      yield of(promoters, passives, size - promoters - passives);
    }
  }
}

describe('net score', () => {
  it('is worked out by hand for 50, 30 and 20', () => {
    const {value, variance, standardError, standardErrorUnbiased} = trinomialEstimate(of(50, 30, 20))!;
    expect(value).to.equal(30);
    expect(variance).to.be.closeTo(0.61, 1e-15);
    expect(standardError).to.be.closeTo(Math.sqrt(61), 1e-12);
    expect(standardErrorUnbiased).to.be.closeTo(100 * Math.sqrt(0.61 / 99), 1e-12);
  });

  it('has nothing to say without responses', () => {
    const none = of(0, 0, 0);
    expect(trinomialEstimate(none)).to.equal(null);
    expect(trinomialWald({...none, level: 0.95})).to.equal(null);
    expect(trinomialAdjustedWald({...none, level: 0.95})).to.equal(null);
    expect(trinomialScoreInterval({...none, level: 0.95})).to.equal(null);
    expect(trinomialMeanInterval({...none, level: 0.95})).to.equal(null);
    expect(trinomialBootstrap({...none, level: 0.95, draws: 10, seed: 1})).to.equal(null);
    expect(trinomialExactBootstrap({...none, level: 0.95})).to.equal(null);
    expect(trinomialDifference({first: none, second: of(1, 0, 0), level: 0.95})).to.equal(null);
  });

  it('of one response, or of one kind only, has no t interval and no unbiased error of one', () => {
    expect(trinomialMeanInterval({...of(1, 0, 0), level: 0.95})).to.equal(null);
    expect(trinomialMeanInterval({...of(12, 0, 0), level: 0.95})).to.equal(null);
    expect(trinomialEstimate(of(1, 0, 0))!.standardErrorUnbiased).to.equal(null);
    expect(trinomialEstimate(of(12, 0, 0))!.standardErrorUnbiased).to.equal(0);
  });

  it('by Wald has no width when all are of one kind; adjusted and score intervals have', () => {
    const all = {...of(12, 0, 0), level: 0.95};
    expect(trinomialWald(all)!.interval).to.eql({lower: 100, upper: 100});
    expect(trinomialAdjustedWald(all)!.center).to.equal(80);
    expect(trinomialAdjustedWald(all)!.clipped.upper).to.equal(100);
    expect(trinomialScoreInterval(all)!.lower).to.be.closeTo(51.5011986689517, 1e-9);
    expect(trinomialScoreInterval(all)!.upper).to.equal(100);
  });
});

describe('score interval of a net score', () => {
  it("is Wilson's when nobody is passive: the net score is twice the share, less one", () => {
    for (const promoters of [0, 1, 7, 30]) {
      const score = trinomialScoreInterval({...of(promoters, 0, 30 - promoters), level: 0.95})!;
      const share = wilson({successes: promoters, trials: 30, level: 0.95})!;
      expect(score.lower).to.be.closeTo(200 * share.lower - 100, 1e-9);
      expect(score.upper).to.be.closeTo(200 * share.upper - 100, 1e-9);
    }
  });

  it('of passives only reaches as far up as down, z² / (n + z²)', () => {
    const {lower, upper} = trinomialScoreInterval({...of(0, 8, 0), level: 0.95})!;
    expect(upper).to.be.closeTo((100 * 1.959963984540054 ** 2) / (8 + 1.959963984540054 ** 2), 1e-9);
    expect(lower).to.be.closeTo(-upper, 1e-12);
  });

  it('holds the net score, stays in -100..100, has a width and turns with the answers, for every sample up to 12', () => {
    for (let size = 1; size <= 12; size++) {
      for (const sample of samples(size)) {
        const {value} = trinomialEstimate(sample)!;
        const {lower, upper} = trinomialScoreInterval({...sample, level: 0.95})!;
        const turned = trinomialScoreInterval({
          ...of(sample.detractors, sample.passives, sample.promoters),
          level: 0.95,
        })!;
        const text = JSON.stringify(sample);
        expect(lower <= value + 1e-9 && value <= upper + 1e-9, text).to.equal(true);
        expect(lower >= -100 && upper <= 100, text).to.equal(true);
        expect(upper - lower, text).to.be.above(1);
        expect(turned.lower, text).to.be.closeTo(-upper, 1e-9);
      }
    }
  });

  it('holds the true value about as often as it says', () => {
    const random = seededRandom(7);
    let held = 0;
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const counts = [0, 0, 0];
      for (let i = 0; i < 40; i++) {
        const answer = random();
        counts[answer < 0.6 ? 0 : answer < 0.85 ? 1 : 2]!++;
      }
      const {lower, upper} = trinomialScoreInterval({...of(counts[0]!, counts[1]!, counts[2]!), level: 0.9})!;
      if (lower <= 45 && 45 <= upper) held++;
    }
    // Twice the standard error of 2000 rounds is 0.013.
    expect(held / rounds).to.be.within(0.88, 0.92);
  });
});

describe('bootstrap of a net score', () => {
  it('repeats with its seed, and tends to the exact percentiles', () => {
    const sample = {...of(260, 310, 180), level: 0.9};
    const drawn = trinomialBootstrap({...sample, draws: 10_000, seed: 3})!;
    expect(trinomialBootstrap({...sample, draws: 10_000, seed: 3})).to.eql(drawn);
    const exact = trinomialExactBootstrap(sample)!;
    expect(exact.lower).to.be.closeTo(46 / 7.5, 1e-12);
    expect(exact.upper).to.be.closeTo(15.2, 1e-12);
    // Within two steps of 100 / 750 points.
    expect(drawn.lower).to.be.closeTo(exact.lower, 0.27);
    expect(drawn.upper).to.be.closeTo(exact.upper, 0.27);
  });

  it('is worked out by hand for one promoter and one detractor', () => {
    // Resampled: -100, 0, 100 with 1/4, 1/2, 1/4.
    expect(trinomialExactBootstrap({...of(1, 0, 1), level: 0.4})).to.eql({lower: 0, upper: 0});
    expect(trinomialExactBootstrap({...of(1, 0, 1), level: 0.6})).to.eql({lower: -100, upper: 100});
  });

  it('has no width when all are of one kind', () => {
    expect(trinomialExactBootstrap({...of(0, 0, 5), level: 0.95})).to.eql({lower: -100, upper: -100});
    expect(trinomialBootstrap({...of(0, 5, 0), level: 0.95, draws: 20, seed: 1})).to.eql({lower: 0, upper: 0});
  });
});

describe('difference of two net scores', () => {
  it('is worked out by hand', () => {
    const {difference, standardError, z, p} = trinomialDifference({
      first: of(50, 30, 20),
      second: of(38, 32, 30),
      level: 0.95,
    })!;
    expect(difference).to.be.closeTo(22, 1e-12);
    expect(standardError).to.be.closeTo(Math.sqrt(61 + 67.36), 1e-12);
    expect(z).to.be.closeTo(1.94181488838833, 1e-12);
    expect(p).to.be.closeTo(0.0521595138373301, 1e-12);
  });

  it('has no test when neither sample has a spread', () => {
    const {difference, z, p} = trinomialDifference({first: of(3, 0, 0), second: of(0, 4, 0), level: 0.95})!;
    expect([difference, z, p]).to.eql([100, null, null]);
  });
});
