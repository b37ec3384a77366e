import {expect} from '@open-wc/testing';
import {
  actuarialLifeTable,
  atRiskAt,
  countDurations,
  emptiedEarlyAt,
  kaplanMeier,
  restrictedMean,
  restrictedMeanDifference,
  seededRandom,
  survivalAt,
  survivalBand,
  survivalQuantile,
  type BandTransform,
  type DurationRows,
} from 'keepwell/metrics/statistics';

const transforms = ['plain', 'log', 'log-log'] as const satisfies BandTransform[];
const curveOf = (rows: DurationRows) => kaplanMeier(countDurations(rows));
const bandOf = (rows: DurationRows, transform: BandTransform = 'log-log', level = 0.95) =>
  survivalBand(curveOf(rows), {level, transform});
const quantileOf = (rows: DurationRows, p: number, rule: 'midpoint' | 'first-crossing' = 'midpoint') =>
  survivalQuantile(curveOf(rows), bandOf(rows), p, {rule});

describe('counting durations', () => {
  it('puts events and censorings of a time together, in any order of rows', () => {
    const rows = {durations: [5, 2, 5, 5, 9], status: [1, 1, 0, 1, 0]};
    expect(countDurations(rows)).to.eql({times: [2, 5, 9], events: [1, 2, 0], censored: [0, 1, 1], leftOut: 0});
  });

  it('counts a row as often as its frequency says', () => {
    const {times, events, censored} = countDurations({
      durations: [3, 1, 3, 3],
      status: [1, 0, 0, 1],
      frequency: [2, 4, 1, 0.5],
    });
    expect({times, events, censored}).to.eql({times: [1, 3], events: [0, 2.5], censored: [4, 1]});
  });

  it('leaves out who was never at risk, and says how many', () => {
    const late = countDurations({durations: [4, 2, 3], status: [1, 1, 0], entry: [1, 2, 0]});
    expect(late).to.eql({
      times: [3, 4],
      events: [0, 1],
      censored: [1, 0],
      entries: {times: [0, 1], counts: [1, 1]},
      leftOut: 1,
    });
    expect(countDurations({durations: [NaN, 1], status: [1, 1], frequency: [1, 0]}).leftOut).to.equal(2);
  });
});

describe('Kaplan-Meier', () => {
  it('counts who is censored at a time as at risk for the events of that time', () => {
    // 5 5 5+ 8 8+ 12 12+ 20+: survival 6/8, then 4/5 of it, then 2/3 of it.
    const {atRisk, survival} = curveOf({durations: [5, 5, 5, 8, 8, 12, 12, 20], status: [1, 1, 0, 0, 1, 1, 0, 0]});
    expect(atRisk).to.eql([8, 5, 3, 1]);
    [0.75, 0.6, 0.4, 0.4].forEach((s, i) => expect(survival[i]).to.be.closeTo(s, 1e-15));
  });

  it('has no standard error and no band where survival is 0', () => {
    const rows = {durations: [2, 4, 4, 6, 9], status: [1, 0, 1, 1, 1]};
    const {survival, standardError} = curveOf(rows);
    expect(survival.at(-1)).to.equal(0);
    expect(standardError.at(-1)).to.equal(null);
    for (const transform of transforms) expect(bandOf(rows, transform).upper.at(-1), transform).to.equal(null);
  });

  it('without an event is 1, with a band of no width or, log-log, none', () => {
    const rows = {durations: [3, 7, 7, 9], status: [0, 0, 0, 0]};
    expect(curveOf(rows).survival).to.eql([1, 1, 1]);
    expect(bandOf(rows, 'plain')).to.eql({lower: [1, 1, 1], upper: [1, 1, 1]});
    expect(bandOf(rows, 'log')).to.eql({lower: [1, 1, 1], upper: [1, 1, 1]});
    expect(bandOf(rows, 'log-log')).to.eql({lower: [null, null, null], upper: [null, null, null]});
    expect(quantileOf(rows, 0.5)).to.eql({estimate: null, lower: null, upper: null});
    expect(restrictedMean(curveOf(rows), 5)).to.eql({value: 5, standardError: 0, extended: false});
  });

  it('starts below 1 with events at 0', () => {
    expect(curveOf({durations: [0, 0, 3], status: [1, 0, 1]}).survival[0]).to.be.closeTo(2 / 3, 1e-15);
  });

  it('with late entry has who entered before a time at risk, not who enters at it', () => {
    // lifelines' example: 2/3, 4/9, 2/9, 1/9, 0.
    const curve = curveOf({durations: [2, 10, 5, 4, 3], status: [1, 1, 1, 1, 1], entry: [1, 2, 4, 0, 0]});
    expect(curve.atRisk).to.eql([3, 3, 2, 2, 1]);
    [2 / 3, 4 / 9, 2 / 9, 1 / 9, 0].forEach((s, i) => expect(curve.survival[i]).to.be.closeTo(s, 1e-15));
    expect(emptiedEarlyAt(curve)).to.equal(null);
  });

  it('stays 0 when the risk set empties before others enter, and says when', () => {
    const curve = curveOf({durations: [1, 5, 6, 7, 9], status: [1, 0, 1, 0, 1], entry: [0, 2, 2, 3, 3]});
    expect(curve.survival).to.eql([0, 0, 0, 0, 0]);
    expect(curve.standardError).to.eql([null, null, null, null, null]);
    expect(curve.cumulativeHazard[4]).to.be.closeTo(1 + 1 / 3 + 1, 1e-15);
    expect(emptiedEarlyAt(curve)).to.equal(1);
  });

  it('ends at exactly 0 after fractional counts that leave rounding behind', () => {
    const frequency = Array.from({length: 30}, (_, i) => 0.1 * (1 + (i % 3)));
    const durations = frequency.map((_, i) => i + 1);
    const {survival} = curveOf({durations, status: durations.map(() => 1), frequency});
    expect(survival.at(-1)).to.equal(0);
    expect(survival.at(-2)).to.be.above(0);
  });

  it('empties early at exactly 0, too, where fractional counts that enter later leave rounding behind', () => {
    const rows = {durations: [1, 1, 5, 6], status: [1, 1, 1, 0], entry: [0, 0, 2, 2], frequency: [0.1, 0.3, 0.5, 0.7]};
    const curve = curveOf(rows);
    expect(curve.atRisk[0]).to.be.above(curve.events[0]!);
    expect(curve.survival).to.eql([0, 0, 0]);
    expect(emptiedEarlyAt(curve)).to.equal(1);
  });

  it('is the same from rows and from frequencies', () => {
    const counted = curveOf({durations: [1, 1, 4, 6], status: [1, 0, 1, 0], frequency: [2, 3, 1, 2]});
    const listed = curveOf({durations: [1, 1, 1, 1, 1, 4, 6, 6], status: [1, 1, 0, 0, 0, 1, 0, 0]});
    expect(counted).to.eql(listed);
  });

  it('works out errors and hazards once', () => {
    const curve = curveOf({durations: [2, 4, 9], status: [1, 0, 1]});
    expect(curve.standardError).to.equal(curve.standardError);
    expect(curve.cumulativeHazard).to.equal(curve.cumulativeHazard);
  });

  it('survives JSON', () => {
    const curve = curveOf({durations: [2, 4, 9], status: [1, 0, 1]});
    expect(JSON.parse(JSON.stringify(curve))).to.eql(curve);
  });

  it('of nobody is empty', () => {
    const curve = curveOf({durations: [], status: []});
    expect(curve.time).to.eql([]);
    expect(survivalAt(curve, 1)).to.equal(null);
    expect(restrictedMean(curve, 1)).to.equal(null);
    expect(quantileOf({durations: [], status: []}, 0.5).estimate).to.equal(null);
  });

  it('without censoring is the share that is left, for random durations', () => {
    const random = seededRandom(2);
    const durations = Array.from({length: 200}, () => Math.ceil(random() * 30));
    const {time, survival} = curveOf({durations, status: durations.map(() => 1)});
    time.forEach((t, i) => expect(survival[i]).to.be.closeTo(durations.filter((d) => d > t).length / 200, 1e-12));
  });
});

describe('survival band', () => {
  it('lies in 0..1, holds the curve and grows with the level, on every scale', () => {
    const random = seededRandom(4);
    for (let round = 0; round < 40; round++) {
      const durations = Array.from({length: 15}, () => Math.ceil(random() * 12));
      const rows = {durations, status: durations.map(() => Number(random() < 0.6))};
      const {survival} = curveOf(rows);
      for (const transform of transforms) {
        const narrow = bandOf(rows, transform, 0.8);
        const wide = bandOf(rows, transform, 0.99);
        survival.forEach((s, i) => {
          const [low, high, lower, upper] = [narrow.lower[i], narrow.upper[i], wide.lower[i], wide.upper[i]];
          if (low == null || high == null || lower == null || upper == null) return;
          expect(0 <= lower && lower <= low && low <= s, `${transform} ${s}`).to.equal(true);
          expect(s <= high && high <= upper && upper <= 1, `${transform} ${s}`).to.equal(true);
        });
      }
    }
  });

  it('log-log holds the true survival about as often as it says', () => {
    const random = seededRandom(8);
    const rounds = 1000;
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      // Exponential life of mean 1, watched for an exponential time of mean 2; survival at 1/2.
      const lives = Array.from({length: 60}, () => -Math.log(1 - random()));
      const watched = lives.map(() => -2 * Math.log(1 - random()));
      const rows = {
        durations: lives.map((life, i) => Math.min(life, watched[i]!)),
        status: lives.map((life, i) => Number(life <= watched[i]!)),
      };
      const {time} = curveOf(rows);
      const {lower, upper} = bandOf(rows);
      const i = time.findLastIndex((t) => t <= 0.5);
      if (lower[i]! <= Math.exp(-0.5) && Math.exp(-0.5) <= upper[i]!) held++;
    }
    expect(held / rounds).to.be.within(0.93, 0.97);
  });
});

describe('survival quantile', () => {
  const plateau = {durations: [5, 5, 5, 8, 8, 12, 12, 20], status: [1, 1, 0, 0, 1, 1, 0, 0]};

  it('is the middle of a plateau at 1 - p, or its beginning by the other rule', () => {
    expect(quantileOf(plateau, 0.25).estimate).to.equal(6.5);
    expect(quantileOf(plateau, 0.25, 'first-crossing').estimate).to.equal(5);
    expect(quantileOf(plateau, 0.5).estimate).to.equal(12);
  });

  it('sees a plateau through the rounding of products', () => {
    const one = (size: number) => {
      const durations = Array.from({length: size}, (_, i) => i + 1);
      return {durations, status: durations.map(() => 1)};
    };
    // 9/10 · 8/9 … 3/4 is more than 0.3 in floating point, 19/20 · 18/19 … 10/11 less than 0.5.
    expect(curveOf(one(10)).survival[6]).to.be.above(0.3);
    expect(curveOf(one(20)).survival[9]).to.be.below(0.5);
    expect(quantileOf(one(10), 0.7).estimate).to.equal(7.5);
    expect(quantileOf(one(20), 0.5).estimate).to.equal(10.5);
    expect(quantileOf(one(10), 0.7, 'first-crossing').estimate).to.equal(7);
    expect(quantileOf(one(20), 0.5, 'first-crossing').estimate).to.equal(10);
  });

  it('of a plateau that lasts to the end reaches to when the last was seen', () => {
    expect(quantileOf({durations: [2, 4, 10, 10], status: [1, 1, 0, 0]}, 0.5).estimate).to.equal(7);
  });

  it('has no middle of a plateau of the band that ends in the undefined', () => {
    const curve = curveOf({durations: [2, 4], status: [1, 1]});
    const {lower, upper} = survivalQuantile(curve, {lower: [0.5, null], upper: [0.5, 0.5]}, 0.5);
    expect([lower, upper]).to.eql([null, 3]);
  });

  it('has no limit where the band does not come down, and no estimate where the curve does not', () => {
    const aml = {durations: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], status: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]};
    expect(quantileOf(aml, 0.5)).to.eql({estimate: 31, lower: 13, upper: null});
    expect(quantileOf({durations: [25, 28, 53], status: [1, 0, 0]}, 0.5).estimate).to.equal(null);
  });

  it('is found in the curve, which never rises, as it is found in a band, which may', () => {
    const random = seededRandom(12);
    for (let round = 0; round < 60; round++) {
      const durations = Array.from({length: 1 + Math.floor(25 * random())}, () => Math.ceil(random() * 12));
      const curve = curveOf({durations, status: durations.map(() => Number(random() < 0.7))});
      const asBand = {lower: curve.survival, upper: curve.survival};
      for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) {
        for (const rule of ['midpoint', 'first-crossing'] as const) {
          const {estimate, lower, upper} = survivalQuantile(curve, asBand, p, {rule});
          expect([lower, upper]).to.eql([estimate, estimate]);
        }
      }
    }
  });

  it('looks for limits when they are asked for, and once', () => {
    const curve = curveOf({durations: [1, 2, 3], status: [1, 1, 1]});
    let reads = 0;
    const band = {
      get lower() {
        reads++;
        return [0.6, 0.3, null];
      },
      upper: [1, 0.9, null],
    };
    const quantile = survivalQuantile(curve, band, 0.5);
    expect([quantile.estimate, reads]).to.eql([2, 0]);
    expect([quantile.lower, quantile.lower, reads]).to.eql([2, 2, 1]);
  });

  it('by the rule of R takes the limit nearest below the height where a band rises again', () => {
    const aml = {durations: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], status: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]};
    const curve = curveOf(aml);
    const band = survivalBand(curve, {level: 0.99, transform: 'log-log'});
    expect(band.lower[1]).to.be.above(band.lower[0]!);
    expect(survivalQuantile(curve, band, 0.5).lower).to.equal(13);
    expect(survivalQuantile(curve, band, 0.5, {rule: 'first-crossing'}).lower).to.equal(9);
  });
});

describe('survival at a time', () => {
  const curve = curveOf({durations: [2, 4, 10], status: [1, 1, 0]});

  it('counts an event of that time, is 1 before the first and unknown after the last', () => {
    expect([0, 1.9, 2, 3, 4, 10].map((t) => survivalAt(curve, t))).to.eql([
      1,
      1,
      ...[2, 2, 1, 1].map((n) => curve.survival[2 - n]!),
    ]);
    expect(survivalAt(curve, 10.1)).to.equal(null);
  });

  it('is 0 for good once it is 0', () => {
    expect(survivalAt(curveOf({durations: [2, 4], status: [1, 1]}), 99)).to.equal(0);
  });
});

describe('numbers at risk', () => {
  it('count who leaves at a time, and nobody after the last', () => {
    const counts = countDurations({durations: [2, 4, 4, 10], status: [1, 1, 0, 0]});
    expect(atRiskAt(counts, [0, 2, 3, 4, 5, 10, 11])).to.eql([4, 4, 3, 3, 1, 1, 0]);
  });

  it('with late entry rise and fall, and start with who enters first', () => {
    const counts = countDurations({durations: [3, 8, 8, 9], status: [1, 1, 0, 1], entry: [0, 0, 4, 6]});
    expect(atRiskAt(counts, [0, 1, 4, 5, 6, 7, 9])).to.eql([2, 2, 1, 2, 2, 3, 1]);
  });
});

describe('restricted mean', () => {
  it('is the area under the curve, worked out by hand', () => {
    // 1 to 2, then 0.8 to 4, then 0.6 to 6, then 0.3 to 8.
    const curve = curveOf({durations: [2, 4, 4, 6, 9], status: [1, 0, 1, 1, 1]});
    const {value, standardError} = restrictedMean(curve, 8)!;
    expect(value).to.be.closeTo(2 + 1.6 + 1.2 + 0.6, 1e-12);
    // Areas after 2, 4, 6 are 3.4, 1.8, 0.6; each squared times d / (n (n - d)).
    expect(standardError).to.be.closeTo(Math.sqrt(3.4 ** 2 / 20 + 1.8 ** 2 / 12 + 0.6 ** 2 / 2), 1e-12);
  });

  it('says when it goes on beyond the last that was seen', () => {
    const curve = curveOf({durations: [2, 4], status: [1, 0]});
    expect(restrictedMean(curve, 4)!.extended).to.equal(false);
    expect(restrictedMean(curve, 6)!.extended).to.equal(true);
    expect(restrictedMean(curve, 6)!.value).to.be.closeTo(2 + 0.5 * 4, 1e-12);
    expect(restrictedMean(curveOf({durations: [2, 4], status: [1, 1]}), 6)!.extended).to.equal(false);
  });

  it('difference of curves without an event before tau has no interval', () => {
    const curve = curveOf({durations: [5, 9], status: [1, 1]});
    const {difference, interval} = restrictedMeanDifference({first: curve, second: curve, tau: 4, level: 0.95})!;
    expect([difference, interval]).to.eql([0, null]);
  });
});

describe('actuarial life table', () => {
  it('counts the withdrawn as exposed for half of the interval', () => {
    const [row] = actuarialLifeTable([{entering: 100, withdrawn: 4, events: 10}]);
    expect(row!.effective).to.equal(98);
    expect(row!.survivalAtEnd).to.be.closeTo(88 / 98, 1e-15);
    expect(row!.standardError).to.be.closeTo(Math.sqrt(((88 / 98) * (10 / 98)) / 98), 1e-12);
  });

  it('knows nothing after an interval that nobody entered, unless all had the event before', () => {
    const empty = {entering: 0, withdrawn: 0, events: 0};
    const [, unknown] = actuarialLifeTable([{entering: 4, withdrawn: 2, events: 1}, empty]);
    expect(unknown).to.eql({effective: 0, q: null, survivalAtEnd: null, standardError: null});
    const [all, after] = actuarialLifeTable([{entering: 4, withdrawn: 0, events: 4}, empty]);
    expect(all).to.eql({effective: 4, q: 1, survivalAtEnd: 0, standardError: null});
    expect(after!.survivalAtEnd).to.equal(0);
  });
});
