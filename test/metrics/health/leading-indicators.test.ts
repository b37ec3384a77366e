import {expect} from '@open-wc/testing';
import {leadingIndicators} from 'keepwell/metrics/health/leading-indicators';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {laggedAssociation, seededRandom} from 'keepwell/metrics/statistics';

const resampling = {level: 0.95, draws: 500, seed: 1};

describe('lagged association', () => {
  const random = seededRandom(3);
  const input = Array.from({length: 40}, () => random());

  it('finds what comes two periods later, and only there', () => {
    const outcome = input.map((_, i) => (i < 2 ? null : 1 - 0.5 * input[i - 2]!));
    const at = (lag: number) => laggedAssociation({input, outcome, lag, ...resampling})!;
    expect(at(2)).to.deep.include({lag: 2, pairs: 38});
    expect(at(2).correlation).to.be.closeTo(-1, 1e-12);
    expect(at(2).p).to.be.closeTo(1 / 501, 1e-12);
    expect(at(2).interval!.upper).to.be.closeTo(-1, 1e-9);
    expect(at(1).p).to.be.above(0.05);
  });

  it('is Pearson of the pairs, worked by hand', () => {
    // Deviations of x and y: sums of squares 42 and 42, of products 38.
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const y = [2, 1, 4, 3, 6, 5, 8, 7];
    const found = laggedAssociation({input: x, outcome: y, lag: 0, ...resampling})!;
    expect(found.correlation).to.be.closeTo(38 / 42, 1e-12);
  });

  it('takes no trend in common for an association as sure as that of draws apart', () => {
    // Two slow waves: with single months they would seem to agree beyond chance far more often than with blocks.
    const wave = (phase: number) => Array.from({length: 36}, (_, i) => Math.sin(i / 6 + phase));
    const p = (blockLength: number) =>
      laggedAssociation({input: wave(0), outcome: wave(0.9), lag: 0, blockLength, ...resampling})!.p;
    expect(p(12)).to.be.above(5 * p(1));
  });

  it('says nothing of fewer than eight pairs, or of what does not change', () => {
    expect(laggedAssociation({input, outcome: input.slice(0, 8), lag: 1, ...resampling})).to.equal(null);
    const flat = input.map(() => 0.1);
    expect(laggedAssociation({input: flat, outcome: input, lag: 1, ...resampling})).to.equal(null);
  });

  it('gives the same for the same seed', () => {
    const outcome = input.map((value, i) => value + (i % 3));
    const given = {input, outcome, lag: 1, ...resampling};
    expect(laggedAssociation(given)).to.deep.equal(laggedAssociation(given));
    expect(laggedAssociation({...given, seed: 2})!.interval).not.to.deep.equal(laggedAssociation(given)!.interval);
  });
});

describe('leading indicators', () => {
  const [{rows, scope, options}] = leadingIndicators.examples as [(typeof leadingIndicators.examples)[0]];
  const found = (given: object, more: object = {}) => {
    const tables = tablesOf(leadingIndicators.tables, rows);
    return measure(leadingIndicators, tables, {...options, ...given}, scopeOf({asOf: scope!.asOf!, ...more}));
  };

  it('names the lag, and allows for as many as were looked at', () => {
    const outcome = found({correction: 'holm'});
    if (outcome.kind === 'insufficient') throw new Error(outcome.code);
    const one = outcome.indicators.find(({lag}) => lag === 1)!;
    // Low in the month before accounts go, and high two months before, as it goes up and down.
    expect(one.correlation).to.be.above(0.9);
    expect(outcome.indicators.find(({lag}) => lag === 2)!.correlation).to.be.below(-0.9);
    for (const {p, correctedP} of outcome.indicators) expect(correctedP).to.be.within(p, Math.min(1, 2 * p));
  });

  it('leaves out months with too few accounts to be shown', () => {
    const outcome = found({}, {minimumGroup: 2});
    // One measurement a month is fewer than two.
    expect(outcome).to.include({code: 'too-few-months'});
    expect(found({}, {minimumGroup: 21})).to.include({code: 'nobody-followed'});
  });
});
