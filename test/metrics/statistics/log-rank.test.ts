import {expect} from '@open-wc/testing';
import {
  chiSquareTail,
  countDurations,
  logRank,
  seededRandom,
  type DurationRows,
  type GroupDurations,
  type RankWeights,
} from 'keepwell/metrics/statistics';

const group = (name: string, rows: DurationRows): GroupDurations => ({name, counts: countDurations(rows)});
const events = (name: string, durations: number[]) => group(name, {durations, status: durations.map(() => 1)});

const maintained = group('maintained', {
  durations: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  status: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
});
const nonmaintained = group('nonmaintained', {
  durations: [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
  status: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
});

describe('rank tests of survival', () => {
  it('is worked out by hand for two and two', () => {
    // A: 1, 3; B: 2, 4. Expected of A: 1/2 + 1/3 + 1/2 = 4/3; variance 1/4 + 2/9 + 1/4 = 13/18.
    const {groups, variance, chiSquare} = logRank([events('A', [1, 3]), events('B', [2, 4])]);
    expect(groups[0]!.expected).to.be.closeTo(4 / 3, 1e-15);
    expect(variance[0]![0]).to.be.closeTo(13 / 18, 1e-15);
    expect(chiSquare).to.be.closeTo((2 / 3) ** 2 / (13 / 18), 1e-14);
  });

  it('agree with R for the leukemia data, by every weight', () => {
    const expected: [RankWeights, number][] = [
      ['logrank', 3.3963886989776],
      ['gehan-breslow', 2.7233115468409586],
      ['tarone-ware', 2.981603622007092],
      ['peto-peto', 2.77927954475177],
      [{rho: 1}, 2.77927954475177],
      [{rho: 0}, 3.3963886989776],
    ];
    for (const [weights, chiSquare] of expected) {
      expect(logRank([maintained, nonmaintained], {weights}).chiSquare).to.be.closeTo(chiSquare, 1e-10);
    }
  });

  it('by Peto and Peto as modified count the time itself into the weight', () => {
    // Two and two as above: the weights are 4/5, 4/5 · 3/4 and 4/5 · 3/4 · 2/3; the last event adds no variance.
    const [first, second, third] = [4 / 5, 3 / 5, 2 / 5];
    const {groups, variance} = logRank([events('A', [1, 3]), events('B', [2, 4])], {weights: 'peto-modified'});
    expect(groups[0]!.expected).to.be.closeTo(first / 2 + second / 3 + third / 2, 1e-15);
    expect(variance[0]![0]).to.be.closeTo(first ** 2 / 4 + (second ** 2 * 2) / 9 + third ** 2 / 4, 1e-15);
  });

  it('do not care for the order of the groups, and expect as many as were observed', () => {
    const third = events('third', [3, 9, 9, 20, 31, 70]);
    const one = logRank([maintained, nonmaintained, third]);
    const other = logRank([third, maintained, nonmaintained]);
    expect(one.degreesOfFreedom).to.equal(2);
    expect(one.chiSquare).to.be.closeTo(other.chiSquare!, 1e-12);
    const total = (key: 'observed' | 'expected') => one.groups.reduce((sum, g) => sum + g[key], 0);
    expect(total('expected')).to.be.closeTo(total('observed'), 1e-12);
    one.variance.forEach((row) => expect(row.reduce((sum, v) => sum + v, 0)).to.be.closeTo(0, 1e-12));
  });

  it('leave out a group that was never at risk at an event, with its degree of freedom', () => {
    const gone = group('gone', {durations: [1, 2, 3], status: [0, 0, 0]});
    const three = logRank([gone, maintained, nonmaintained]);
    const two = logRank([maintained, nonmaintained]);
    expect(three.degreesOfFreedom).to.equal(1);
    expect(three.chiSquare).to.be.closeTo(two.chiSquare!, 1e-12);
    expect(three.groups[0]).to.eql({name: 'gone', n: 3, observed: 0, expected: 0});
  });

  it('leave out an empty group', () => {
    expect(logRank([events('none', []), maintained, nonmaintained]).degreesOfFreedom).to.equal(1);
  });

  it('have no answer without an event, with one group, or when groups are never at risk together', () => {
    const nothing = {chiSquare: null, degreesOfFreedom: 0, p: null};
    const still = group('still', {durations: [4, 5], status: [0, 0]});
    expect(logRank([still, still])).to.include(nothing);
    expect(logRank([maintained])).to.include(nothing);
    expect(logRank([])).to.include(nothing);
    const early = events('early', [1, 2]);
    const late = group('late', {durations: [11, 12], status: [1, 1], entry: [10, 10]});
    expect(logRank([early, late])).to.include(nothing);
  });

  it('compare two pairs of groups that are never at risk together, with a degree of freedom each', () => {
    const late = (name: string, durations: number[]) =>
      group(name, {durations, status: durations.map(() => 1), entry: durations.map(() => 10)});
    const pairs = [events('A', [1, 3, 5]), events('B', [2, 4, 6]), late('C', [11, 13]), late('D', [12, 14])];
    const [first, second] = [logRank(pairs.slice(0, 2)), logRank(pairs.slice(2))];
    const all = logRank(pairs);
    expect(all.degreesOfFreedom).to.equal(2);
    expect(all.chiSquare).to.be.closeTo(first.chiSquare! + second.chiSquare!, 1e-12);
  });

  it('count frequencies like as many rows', () => {
    const counted = group('x', {durations: [1, 4, 6], status: [1, 1, 0], frequency: [2, 1, 3]});
    const listed = group('x', {durations: [1, 1, 4, 6, 6, 6], status: [1, 1, 1, 0, 0, 0]});
    expect(logRank([counted, maintained])).to.eql(logRank([listed, maintained]));
  });

  it('reject a true null about as often as they should', () => {
    const random = seededRandom(12);
    const rounds = 600;
    let rejected = 0;
    const sample = (name: string) => {
      const durations = Array.from({length: 25}, () => Math.ceil(-12 * Math.log(1 - random())));
      return group(name, {durations, status: durations.map(() => Number(random() < 0.7))});
    };
    for (let round = 0; round < rounds; round++) {
      if (logRank([sample('A'), sample('B'), sample('C')]).p! < 0.1) rejected++;
    }
    expect(rejected / rounds).to.be.within(0.07, 0.14);
  });
});

describe('tail of chi-square', () => {
  it('is at the critical values of the tables', () => {
    const critical = [3.841458820694124, 5.991464547107979, 7.814727903251179, 9.487729036781154, 11.070497693516351];
    critical.forEach((statistic, i) => {
      expect(chiSquareTail({statistic, degreesOfFreedom: i + 1})).to.be.closeTo(0.05, 1e-13);
    });
  });

  it('does not round to 0 far out', () => {
    const p = chiSquareTail({statistic: 122.249125573007, degreesOfFreedom: 1});
    expect(p / 2.03598322228503e-28).to.be.closeTo(1, 1e-8);
  });

  it('of 0 is 1', () => {
    for (const degreesOfFreedom of [1, 2, 5]) expect(chiSquareTail({statistic: 0, degreesOfFreedom})).to.equal(1);
  });
});
