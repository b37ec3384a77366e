import {expect} from '@open-wc/testing';
import {revenueRetention} from 'keepwell/metrics/revenue/revenue-retention';
import {
  countDurations,
  kaplanMeier,
  seededRandom,
  survivalBand,
  survivalQuantile,
  trinomialScoreInterval,
  trinomialWald,
  wald,
  wilson,
  type Limits,
  type Random,
} from 'keepwell/metrics/statistics';

// How often an interval holds the truth, over many samples from a truth that is known. That is not the level itself:
// counts come in whole numbers, and intervals are made for large samples. So each case is held against the coverage that
// the method has there, which was worked out without this library. For counts it is exact: the probabilities of all
// samples whose interval (whose test, for Tango) holds the truth, added up. For the others it comes from 20 000 samples
// and more of an implementation in NumPy.
//
// The share of 4000 samples is off by its own standard error, √(c (1 - c) / 4000): 0.0034 at 0.95. Four of them are
// allowed. The seeds are fixed, so a test that passes once always does.

const DRAWS = 4000;

/**
 * Share of samples whose limits hold the truth. A limit that is not there is at infinity; a sample without an interval,
 * as one of accounts that all do the same, holds nothing.
 */
function coverage(truth: number, sample: (random: Random) => Limits | null, seed: number): number {
  const random = seededRandom(seed);
  let held = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const limits = sample(random);
    if (limits !== null && (limits.lower ?? -Infinity) <= truth && truth <= (limits.upper ?? Infinity)) held++;
  }
  return held / DRAWS;
}

/** Also where the other coverage comes from a simulation: 20 000 samples add a tenth to the error. */
function expectCoverage(found: number, expected: number): void {
  expect(found).to.be.closeTo(expected, 4 * 1.1 * Math.sqrt((expected * (1 - expected)) / DRAWS));
}

function binomial(random: Random, trials: number, share: number): number {
  let successes = 0;
  for (let i = 0; i < trials; i++) if (random() < share) successes++;
  return successes;
}

function trinomial(random: Random, responses: number, promoters: number, detractors: number) {
  const counts = {promoters: 0, passives: 0, detractors: 0};
  for (let i = 0; i < responses; i++) {
    const u = random();
    counts[u < promoters ? 'promoters' : u < promoters + detractors ? 'detractors' : 'passives']++;
  }
  return counts;
}

const exponential = (random: Random): number => -Math.log(1 - random());
const normal = (random: Random): number => Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random());

describe('coverage of Wilson’s interval of a share', () => {
  // Near the level, now above and now below, in steps of a whole success.
  for (const {trials, share, at95, at80} of [
    {trials: 20, share: 0.3, at95: 0.9752, at80: 0.7796},
    {trials: 50, share: 0.05, at95: 0.9622, at80: 0.8194},
    {trials: 50, share: 0.5, at95: 0.9351, at80: 0.7974},
    {trials: 200, share: 0.02, at95: 0.9331, at80: 0.8021},
  ]) {
    it(`is what it should be for ${trials} trials at ${share}`, () => {
      const of = (level: number, seed: number) =>
        coverage(share, (random) => wilson({successes: binomial(random, trials, share), trials, level}), seed);
      expectCoverage(of(0.95, 11), at95);
      expectCoverage(of(0.8, 12), at80);
    });
  }

  it('is where that of Wald’s interval is too low, which a simulation has to see', () => {
    const [trials, share] = [50, 0.05];
    const sample = (random: Random) => wald({successes: binomial(random, trials, share), trials, level: 0.95});
    expectCoverage(coverage(share, sample, 13), 0.9199);
  });
});

describe('coverage of Tango’s interval of the NPS', () => {
  for (const {responses, promoters, detractors, at95, at80} of [
    {responses: 20, promoters: 0.6, detractors: 0.1, at95: 0.95, at80: 0.796},
    {responses: 50, promoters: 0.35, detractors: 0.25, at95: 0.9497, at80: 0.8001},
    // Few who are not of one kind: the steps of whole answers are the larger.
    {responses: 15, promoters: 0.9, detractors: 0.02, at95: 0.961, at80: 0.8817},
  ]) {
    it(`is what it should be for ${responses} answers, ${promoters} and ${detractors} of them`, () => {
      const of = (level: number, seed: number) => {
        const known = new Map<number, Limits | null>();
        const sample = (random: Random): Limits | null => {
          const counts = trinomial(random, responses, promoters, detractors);
          const key = counts.promoters * 1000 + counts.detractors;
          if (!known.has(key)) known.set(key, trinomialScoreInterval({...counts, level}));
          return known.get(key)!;
        };
        return coverage(100 * (promoters - detractors), sample, seed);
      };
      expectCoverage(of(0.95, 21), at95);
      expectCoverage(of(0.8, 22), at80);
    });
  }

  it('is where that of Wald’s interval is far too low', () => {
    const sample = (random: Random) =>
      trinomialWald({...trinomial(random, 15, 0.9, 0.02), level: 0.95})?.interval ?? null;
    expectCoverage(coverage(88, sample, 23), 0.7913);
  });
});

describe('coverage of the interval of a median of Kaplan and Meier', () => {
  // Exponential lives with a median of ln 2, watched for times that are uniform up to 4: about a quarter is censored.
  const medianOf = (size: number) => (random: Random) => {
    const durations: number[] = [];
    const status: number[] = [];
    for (let i = 0; i < size; i++) {
      const [life, watched] = [exponential(random), 4 * random()];
      durations.push(Math.min(life, watched));
      status.push(life <= watched ? 1 : 0);
    }
    const curve = kaplanMeier(countDurations({durations, status}));
    const band = survivalBand(curve, {level: 0.95, transform: 'log-log'});
    return survivalQuantile(curve, band, 0.5, {rule: 'first-crossing'});
  };

  it('is that of the level with 60 lives', () => {
    expectCoverage(coverage(Math.LN2, medianOf(60), 31), 0.951);
  });

  it('is no lower with 20, where one in twenty has no upper limit', () => {
    expectCoverage(coverage(Math.LN2, medianOf(20), 32), 0.954);
  });
});

describe('coverage of the interval of net revenue retention', () => {
  // Of the accounts 10 % leave, 20 % pay half as much again, whatever they paid before: 100 % in the long run.
  const retentionOf =
    (accounts: number, spread: number, of: 'net' | 'gross' = 'net') =>
    (random: Random) => {
      const pairs = Array.from({length: accounts}, () => {
        const opening = Math.exp(spread * normal(random));
        const u = random();
        return [opening, opening * (u < 0.1 ? 0 : u < 0.3 ? 1.5 : 1)] as const;
      });
      return revenueRetention(pairs, 0.95)[of]?.interval ?? null;
    };

  it('is close to the level with 200 accounts of similar size', () => {
    expectCoverage(coverage(1, retentionOf(200, 0.5), 41), 0.941);
  });

  it('is too low with 20, and lower still with 10 of which a few pay for all: it is made for many accounts', () => {
    expectCoverage(coverage(1, retentionOf(20, 0.5), 42), 0.899);
    expectCoverage(coverage(1, retentionOf(10, 1.5), 43), 0.859);
    expectCoverage(coverage(1, retentionOf(50, 0.5), 44), 0.923);
  });

  it('is lower for gross retention: with 20 accounts, one sample in eight has nobody who leaves', () => {
    expectCoverage(coverage(0.9, retentionOf(20, 0.5, 'gross'), 45), 0.797);
    expectCoverage(coverage(0.9, retentionOf(50, 0.5, 'gross'), 46), 0.88);
  });
});
