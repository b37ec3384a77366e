import {expect} from '@open-wc/testing';
import {
  bootstrapInterval,
  quantile,
  quantileInterval,
  quantiles,
  seededRandom,
  sortedQuantile,
  type QuantileType,
} from 'keepwell/metrics/statistics';

const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies QuantileType[];

describe('sample quantiles', () => {
  it('differ by definition as Hyndman and Fan say', () => {
    // Lower quartile of 1..10 by the nine definitions.
    const quartiles = types.map((type) => quantile([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], 0.25, {type}));
    const expected = [3, 3, 2, 2.5, 3, 2.75, 3.25, 2 + 11 / 12, 2.9375];
    quartiles.forEach((value, i) => expect(value).to.be.closeTo(expected[i]!, 1e-12));
  });

  it('are null for an empty sample', () => {
    expect(quantile([], 0.5)).to.equal(null);
    expect(quantiles([], [0.25, 0.5])).to.eql([null, null]);
  });

  it('are the one value there is, whatever the type and the probability', () => {
    for (const type of types) for (const p of [0, 0.3, 1]) expect(quantile([7], p, {type})).to.equal(7);
  });

  it('do not slip to the next value by the rounding of size times probability', () => {
    // 0.7 * 10 and 0.55 * 100 are above 7 and 55 in floating point, 0.29 * 100 below 29.
    const to = (n: number) => Array.from({length: n}, (_, i) => i + 1);
    expect(quantile(to(10), 0.7, {type: 1})).to.equal(7);
    expect(quantile(to(100), 0.55, {type: 1})).to.equal(55);
    expect(quantile(to(100), 0.29, {type: 1})).to.equal(29);
    expect(quantile(to(100), 0.55, {type: 2})).to.equal(55.5);
    expect(quantile(to(100), 0.29, {type: 4})).to.equal(29);
  });

  it('leave the values as they are', () => {
    const values = Object.freeze([3, 1, 2]);
    quantile(values, 0.5);
    quantiles(values, [0.5]);
    expect(values).to.eql([3, 1, 2]);
  });

  it('of equal or infinite neighbours are no NaN', () => {
    expect(quantile([1, Infinity, Infinity], 0.75)).to.equal(Infinity);
    expect(quantile([0.1, 0.1, 0.1], 0.4)).to.equal(0.1);
  });

  it('are the same one by one and from sorted values, lie in the sample and rise with the probability', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 60; round++) {
      const values = Array.from({length: 1 + Math.floor(random() * 40)}, () => Math.floor(random() * 20) / 4);
      const probabilities = Array.from({length: 5}, random).sort();
      for (const type of types) {
        const together = quantiles(values, probabilities, {type});
        expect(probabilities.map((p) => quantile(values, p, {type}))).to.eql(together);
        const ascending = [Math.min(...values), ...together.map(Number), Math.max(...values)];
        ascending.slice(1).forEach((value, i) => expect(value).to.be.least(ascending[i]! - 1e-12));
      }
    }
  });

  it('of sorted values do not sort again', () => {
    expect(sortedQuantile([5, 1], 0)).to.equal(5);
  });
});

describe('order-statistic interval of a quantile', () => {
  it('takes the ranks of the tables: 2nd and 9th of ten for the median, with 0.979', () => {
    const interval = quantileInterval({values: [9, 2, 7, 4, 5, 6, 3, 8, 1, 10], probability: 0.5, level: 0.95})!;
    expect([interval.lower, interval.upper]).to.eql([2, 9]);
    expect(interval.coverage).to.be.closeTo(1 - 22 / 1024, 1e-12);
  });

  it('sets no limit that the sample is too small for', () => {
    // With five values the median is outside all of them 2 times in 32, more than 0.05.
    const five = quantileInterval({values: [1, 2, 3, 4, 5], probability: 0.5, level: 0.95});
    expect([five!.lower, five!.upper]).to.eql([null, null]);
    const six = quantileInterval({values: [1, 2, 3, 4, 5, 6], probability: 0.5, level: 0.95});
    expect([six!.lower, six!.upper]).to.eql([1, 6]);
    const upper = quantileInterval({values: Array.from({length: 20}, (_, i) => i), probability: 0.95, level: 0.95})!;
    expect([upper.lower, upper.upper]).to.eql([16, null]);
    expect(quantileInterval({values: [], probability: 0.5, level: 0.95})).to.equal(null);
  });

  it('holds the true median at least as often as it says', () => {
    const random = seededRandom(5);
    let held = 0;
    for (let round = 0; round < 1000; round++) {
      const values = Array.from({length: 25}, () => -Math.log(1 - random()));
      const {lower, upper} = quantileInterval({values, probability: 0.5, level: 0.9})!;
      if (lower! <= Math.LN2 && Math.LN2 <= upper!) held++;
    }
    // True coverage for 25 values is 0.957.
    expect(held / 1000).to.be.within(0.935, 0.98);
  });
});

describe('bootstrap', () => {
  const values = [3, 9, 4, 12, 7, 5, 8, 21, 6, 10];
  const meanOf = (indices: Int32Array) => indices.reduce((sum, i) => sum + values[i]!, 0) / indices.length;
  const interval = (seed: number) => bootstrapInterval({size: 10, statistic: meanOf, level: 0.95, draws: 1000, seed})!;

  it('repeats with its seed and moves with another', () => {
    expect(interval(1)).to.eql(interval(1));
    expect(interval(1)).not.to.eql(interval(2));
  });

  it('of a mean is about mean ± 1.96 standard errors, moved to the side of the long tail', () => {
    // Mean 8.5 and standard error √(24.25 / 10) = 1.557: 5.4 to 11.6.
    expect(interval(1).lower).to.be.within(5.4, 6.3);
    expect(interval(1).upper).to.be.within(11.5, 12.4);
  });

  it('leaves out resamples without a value, and says nothing of a single unit', () => {
    const sometimes = (indices: Int32Array) => (indices[0] === 0 ? null : meanOf(indices));
    expect(bootstrapInterval({size: 10, statistic: sometimes, level: 0.95, draws: 50, seed: 1})).not.to.equal(null);
    expect(bootstrapInterval({size: 10, statistic: () => null, level: 0.95, draws: 50, seed: 1})).to.equal(null);
    expect(bootstrapInterval({size: 1, statistic: () => 1, level: 0.95, draws: 50, seed: 1})).to.equal(null);
  });
});

describe('seeded random numbers', () => {
  it('are the known first ones of mulberry32', () => {
    const random = seededRandom(0);
    expect([random(), random(), random()].map((value) => value * 2 ** 32)).to.eql([1144304738, 1416247, 958946056]);
  });

  it('are spread evenly over 0..1', () => {
    const random = seededRandom(42);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) tenths[Math.floor(random() * 10)]!++;
    // Nine degrees of freedom: above 27.9 once in a thousand seeds.
    expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).to.be.below(27.9);
  });
});
