import {expect} from '@open-wc/testing';
import {
  averageByAge,
  betaQuantile,
  brier,
  criticalValue,
  deLongAuc,
  gammaQuantile,
  meanInterval,
  moments,
  normalCdf,
  normalQuantile,
  ratioEstimate,
  seededRandom,
  tQuantile,
  twoSidedP,
  wilson,
  wilsonBand,
} from 'keepwell/metrics/statistics';

describe('distributions', () => {
  it('agree with the tables', () => {
    expect(criticalValue(0.9)).to.be.closeTo(1.6448536269514722, 1e-14);
    expect(criticalValue(0.95)).to.be.closeTo(1.959963984540054, 1e-14);
    expect(criticalValue(0.99)).to.be.closeTo(2.5758293035489004, 1e-14);
    expect(normalCdf(-3)).to.be.closeTo(0.0013498980316301, 1e-16);
    expect(normalQuantile(normalCdf(0.7))).to.be.closeTo(0.7, 1e-13);
    expect(twoSidedP(-1.959963984540054)).to.be.closeTo(0.05, 1e-15);
    expect(tQuantile({probability: 0.975, degreesOfFreedom: 1})).to.be.closeTo(12.7062047361747, 1e-6);
    expect(tQuantile({probability: 0.95, degreesOfFreedom: 30})).to.be.closeTo(1.69726088659396, 1e-7);
    expect(gammaQuantile({probability: 0.975, shape: 15})).to.be.closeTo(23.4896211218356, 1e-9);
  });

  it('of a beta with both shapes 1 is uniform, with one shape a power', () => {
    expect(betaQuantile({probability: 0.3, alpha: 1, beta: 1})).to.be.closeTo(0.3, 1e-9);
    expect(betaQuantile({probability: 0.5, alpha: 20, beta: 1})).to.be.closeTo(0.5 ** (1 / 20), 1e-9);
  });
});

describe('moments', () => {
  it('are null as far as there are too few values', () => {
    expect(moments({values: []})).to.eql({count: 0, mean: null, standardDeviation: null});
    expect(moments({values: [4]})).to.eql({count: 1, mean: 4, standardDeviation: null});
  });

  it('keep a small spread beside a large mean', () => {
    expect(moments({values: [1e9, 1e9 + 1, 1e9 + 2]}).standardDeviation).to.equal(1);
  });

  it('are the same from values and from how often each occurs', () => {
    const listed = moments({values: [1, 4, 4, 4, 5]});
    const counted = moments({values: [1, 2, 4, 5], frequency: [1, 0, 3, 1]});
    expect([counted.count, counted.mean]).to.eql([listed.count, listed.mean]);
    expect(counted.standardDeviation).to.be.closeTo(listed.standardDeviation!, 1e-15);
  });
});

describe('t interval of a mean', () => {
  it('needs two values, and a spread', () => {
    expect(meanInterval({...moments({values: [4]}), level: 0.95})).to.equal(null);
    expect(meanInterval({...moments({values: [4, 4, 4]}), level: 0.95})).to.equal(null);
  });

  it('of two values is wide: t of one degree of freedom is 12.7', () => {
    const {lower, upper} = meanInterval({...moments({values: [1, 3]}), level: 0.95})!;
    expect(lower).to.be.closeTo(2 - 12.7062047361747, 1e-6);
    expect(upper).to.be.closeTo(2 + 12.7062047361747, 1e-6);
  });
});

describe('ratio of sums', () => {
  it('is worked out by hand', () => {
    // 3 / 4; residuals 1/4 and -1/4; √(2 · 1/8) / 4.
    const {ratio, standardError, interval} = ratioEstimate({numerators: [1, 2], denominators: [1, 3], level: 0.95})!;
    expect(ratio).to.equal(0.75);
    expect(standardError).to.be.closeTo(0.125, 1e-15);
    expect(interval!.upper).to.be.closeTo(0.75 + 0.125 * 1.959963984540054, 1e-12);
  });

  it('does not pretend to know the spread of one unit, or of units that are all alike', () => {
    const one = ratioEstimate({numerators: [5], denominators: [4], level: 0.95});
    expect(one).to.eql({ratio: 1.25, standardError: null, interval: null});
    expect(ratioEstimate({numerators: [1, 2], denominators: [2, 4], level: 0.95})!.interval).to.equal(null);
    expect(ratioEstimate({numerators: [], denominators: [], level: 0.95})).to.equal(null);
    expect(ratioEstimate({numerators: [1], denominators: [0], level: 0.95})).to.equal(null);
  });

  it('of pairs given with how many units have them is that of the units one by one', () => {
    const one = ratioEstimate({numerators: [1, 1, 1, 4], denominators: [2, 2, 2, 5], level: 0.95})!;
    const counted = ratioEstimate({numerators: [1, 4], denominators: [2, 5], frequency: [3, 1], level: 0.95})!;
    expect(counted.ratio).to.be.closeTo(one.ratio, 1e-15);
    expect(counted.standardError).to.be.closeTo(one.standardError!, 1e-15);
  });
});

describe('separation by a score', () => {
  it('counts ties half', () => {
    const {auc} = deLongAuc({higher: [60, 60, 90, 75, 40], lower: [30, 60, 20], level: 0.95})!;
    expect(auc).to.be.closeTo(13 / 15, 1e-15);
  });

  it('is 1 when separated, 1/2 when all are equal, and turns with the groups', () => {
    const separated = deLongAuc({higher: [3, 4], lower: [1, 2], level: 0.95})!;
    expect([separated.auc, separated.interval]).to.eql([1, {lower: 1, upper: 1}]);
    expect(deLongAuc({higher: [3, 3], lower: [3, 3], level: 0.95})!.auc).to.equal(0.5);
    const one = deLongAuc({higher: [3, 1, 7], lower: [2, 3], level: 0.9})!;
    const other = deLongAuc({higher: [2, 3], lower: [3, 1, 7], level: 0.9})!;
    expect(one.auc + other.auc).to.be.closeTo(1, 1e-15);
    expect(one.standardError).to.be.closeTo(other.standardError!, 1e-15);
  });

  it("has DeLong's variance, worked out by hand", () => {
    // Shares of `higher`: 1/2 and 1, variance 1/8; of `lower`: 1 and 1/2, variance 1/8.
    const {auc, standardError} = deLongAuc({higher: [2, 4], lower: [1, 3], level: 0.95})!;
    expect(auc).to.equal(0.75);
    expect(standardError).to.be.closeTo(Math.sqrt(1 / 16 + 1 / 16), 1e-15);
  });

  it('has no interval with one score in a group, and no answer with none', () => {
    expect(deLongAuc({higher: [2], lower: [1, 3], level: 0.95})).to.eql({
      auc: 0.5,
      standardError: null,
      interval: null,
    });
    expect(deLongAuc({higher: [], lower: [1, 3], level: 0.95})).to.equal(null);
  });

  it('holds the true area about as often as it says', () => {
    const random = seededRandom(6);
    let held = 0;
    for (let round = 0; round < 1000; round++) {
      // P(X > Y) of the larger of two uniforms against a uniform is 2/3.
      const higher = Array.from({length: 40}, () => Math.max(random(), random()));
      const lower = Array.from({length: 40}, random);
      const {interval} = deLongAuc({higher, lower, level: 0.9})!;
      if (interval!.lower <= 2 / 3 && 2 / 3 <= interval!.upper) held++;
    }
    expect(held / 1000).to.be.within(0.87, 0.93);
  });
});

describe('Brier score', () => {
  it('is the mean squared distance from what happened', () => {
    expect(brier({probabilities: [1, 0, 0.5], outcomes: [1, 1, 0]})).to.be.closeTo(1.25 / 3, 1e-15);
    expect(brier({probabilities: [], outcomes: []})).to.equal(null);
  });
});

describe('average of a cohort table', () => {
  it('takes, at each age, the cohorts observed so long', () => {
    const ages = averageByAge({counts: [[100, 40, 30], [50, 30], [10]], level: 0.95});
    expect(ages.map(({numerator, denominator}) => [numerator, denominator])).to.eql([
      [160, 160],
      [70, 150],
      [30, 100],
    ]);
    expect(ages[1]!.simple).to.be.closeTo((0.4 + 0.6) / 2, 1e-15);
    expect(ages[1]!.weighted).to.be.closeTo(70 / 150, 1e-15);
    expect(ages[1]!.interval).to.eql(wilson({successes: 70, trials: 150, level: 0.95}));
  });

  it('gives an empty cohort no rate, a column of only such none at all, and passes over a cell that is not to count', () => {
    const [start, first, second] = averageByAge({
      counts: [
        [0, 0, 0],
        [4, 1],
        [6, null],
      ],
      level: 0.95,
    });
    expect(start!.denominator).to.equal(10);
    expect([first!.simple, first!.weighted, first!.denominator]).to.eql([0.25, 0.25, 4]);
    expect(second).to.eql({simple: null, weighted: null, numerator: 0, denominator: 0, interval: null});
    expect(averageByAge({counts: [], level: 0.95})).to.eql([]);
  });

  it('has a band for one cohort, and none for an empty one', () => {
    expect(wilsonBand({size: 20, counts: [20, 0], level: 0.95})[0]!.upper).to.equal(1);
    expect(wilsonBand({size: 0, counts: [0], level: 0.95})).to.eql([null]);
  });
});
