import {expect} from '@open-wc/testing';
import {
  aliveProbability,
  bgNbdVariance,
  expectedOfNew,
  expectedPurchases,
  expectedSpending,
  fitBgNbd,
  fitGammaGamma,
  purchaseLogLikelihood,
  purchaseProbability,
  seededRandom,
} from 'keepwell/metrics/statistics';

const published = {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426};

describe('BG/NBD', () => {
  it('counts on all that can happen to a new customer', () => {
    let [all, mean] = [0, 0];
    for (let n = 0; n < 400; n++) {
      const p = purchaseProbability(published, 39, n);
      all += p;
      mean += n * p;
    }
    expect(all).to.be.closeTo(1, 1e-10);
    expect(mean).to.be.closeTo(expectedOfNew(published, 39), 1e-8);
  });

  it('does not overflow with thousands of purchases', () => {
    const loyal = {x: 5000, recency: 2000, age: 2000};
    const expected = expectedPurchases(published, loyal, 52)!;
    // Bought 2.5 times a unit of time, and with 5000 purchases survived it is all but certain to stay for 130 more.
    expect(expected).to.be.within(120, 130.1);
    expect(purchaseLogLikelihood(published, loyal)).to.satisfy(Number.isFinite);
    expect(aliveProbability(published, {x: 5000, recency: 10, age: 2000})).to.equal(0);
    expect(expectedPurchases(published, {x: 5000, recency: 10, age: 2000}, 52)).to.equal(0);
  });

  it('goes through where its closed form is 0 / 0', () => {
    const one = {x: 2, recency: 30, age: 38};
    // mpmath, 40 digits, at a = 1 + 1e-15 and at a + b = 1 + 1e-15.
    expect(expectedPurchases({...published, a: 1}, one, 39)).to.be.closeTo(1.12656132330895, 1e-9);
    const few = {r: 3, alpha: 4, a: 0.5, b: 0.5};
    expect(expectedPurchases(few, {x: 0, recency: 0, age: 31}, 300)).to.be.closeTo(5.42320286116314, 1e-8);
    expect(expectedPurchases({r: 30, alpha: 4, a: 0.5, b: 0.2}, {x: 0, recency: 0, age: 0}, 39)).to.be.closeTo(
      10.217867142922,
      1e-9,
    );
  });

  it('expects nothing of no time, and refuses histories that cannot be', () => {
    expect(expectedPurchases(published, {x: 3, recency: 5, age: 9}, 0)).to.equal(0);
    const late = {x: 1, recency: 10, age: 9};
    expect(aliveProbability(published, late)).to.equal(null);
    expect(expectedPurchases(published, late, 10)).to.equal(null);
    expect(purchaseLogLikelihood(published, late)).to.equal(null);
    expect(aliveProbability(published, {x: 0, recency: 0, age: 9})).to.equal(1);
  });

  it('has no fit where nobody bought again', () => {
    expect(fitBgNbd([{x: 0, recency: 0, age: 20, n: 100}])).to.equal(null);
    expect(fitBgNbd([])).to.equal(null);
  });

  it('finds the parameters that purchases were made with, and knows how sure it is', () => {
    const made = {r: 2, alpha: 8, a: 1.5, b: 4};
    const customers = simulated(made, 3000).map((one) => ({...one, n: 1}));
    const {parameters} = fitBgNbd(customers)!;
    const names = ['r', 'alpha', 'a', 'b'] as const;
    names.forEach((name, i) => {
      const variance = bgNbdVariance(
        customers,
        parameters,
        names.map((_, j) => Number(i === j)),
      )!;
      expect(Math.sqrt(variance)).to.be.within(0.02, 0.4);
      const off = Math.abs(Math.log(parameters[name] / made[name]));
      expect(off / Math.sqrt(variance), name).to.be.below(3);
    });
  });

  it('fits counted histories as those that they stand for', () => {
    const one = simulated(published, 200).map((history) => ({...history, n: 1}));
    const twice = fitBgNbd(one.map((history) => ({...history, n: 2})))!;
    const apart = fitBgNbd([...one, ...one])!;
    expect(twice.logLikelihood).to.be.closeTo(apart.logLikelihood, 1e-7);
    expect(twice.parameters.r).to.be.closeTo(apart.parameters.r, 1e-5);
  });
});

describe('Gamma-Gamma', () => {
  it('goes from what all spend to what one spends, the more often it has bought', () => {
    const parameters = {p: 6.25, q: 3.74, v: 15.44};
    const all = (6.25 * 15.44) / 2.74;
    expect(expectedSpending(parameters, {x: 0, mean: 0})).to.be.closeTo(all, 1e-9);
    const [few, many] = [1, 1000].map((x) => expectedSpending(parameters, {x, mean: 100})!);
    expect(few).to.be.within(all, many!);
    expect(many).to.be.closeTo(100, 0.1);
    expect(expectedSpending({p: 1, q: 0.5, v: 1}, {x: 0, mean: 0})).to.equal(null);
  });

  it('has no fit where nobody spent anything, or all the same', () => {
    expect(fitGammaGamma([{x: 0, mean: 0, n: 9}])).to.equal(null);
    expect(fitGammaGamma([{x: 2, mean: -3, n: 9}])).to.equal(null);
    expect(fitGammaGamma([{x: 2, mean: 20, n: 9}])).to.equal(null);
  });
});

/** Histories of customers that behave as the model says. */
function simulated({r, alpha, a, b}: typeof published, size: number) {
  const random = seededRandom(11);
  const gamma = (shape: number): number => {
    // Marsaglia and Tsang (2000), with the power for shapes below 1.
    const d = Math.max(shape, shape + Number(shape < 1)) - 1 / 3;
    for (;;) {
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
      if (cube > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) {
        return d * cube * (shape < 1 ? (1 - random()) ** (1 / shape) : 1);
      }
    }
  };
  return Array.from({length: size}, () => {
    const age = 20 + 20 * random();
    const rate = gamma(r) / alpha;
    const [goes, stays] = [gamma(a), gamma(b)];
    const dropout = goes / (goes + stays);
    let [x, recency, at] = [0, 0, 0];
    for (;;) {
      at -= Math.log(1 - random()) / rate;
      if (!(at <= age)) break;
      x++;
      recency = at;
      if (random() < dropout) break;
    }
    return {x, recency, age};
  });
}
