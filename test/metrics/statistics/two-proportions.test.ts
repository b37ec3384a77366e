import {expect} from '@open-wc/testing';
import {fisherExact, newcombe, oddsRatio, riskRatio} from 'keepwell/metrics/statistics';

const of = (successes: number, trials: number) => ({successes, trials});

describe('difference of two proportions', () => {
  it("agrees with Newcombe's printed examples", () => {
    // Newcombe (1998), table II, method 10.
    const printed: [ReturnType<typeof of>, ReturnType<typeof of>, string, string][] = [
      [of(56, 70), of(48, 80), '0.0524', '0.3339'],
      [of(9, 10), of(3, 10), '0.1705', '0.8090'],
      [of(10, 10), of(0, 20), '0.6791', '1.0000'],
      [of(5, 56), of(0, 29), '-0.0381', '0.1926'],
    ];
    for (const [first, second, lower, upper] of printed) {
      const interval = newcombe({first, second, level: 0.95})!;
      expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).to.eql([lower, upper]);
    }
  });

  it('turns its sign with the groups', () => {
    const one = newcombe({first: of(9, 10), second: of(3, 12), level: 0.9})!;
    const other = newcombe({first: of(3, 12), second: of(9, 10), level: 0.9})!;
    expect(one.lower).to.be.closeTo(-other.upper, 1e-15);
    expect(one.upper).to.be.closeTo(-other.lower, 1e-15);
  });

  it('has no answer for an empty group', () => {
    expect(newcombe({first: of(0, 0), second: of(3, 10), level: 0.95})).to.equal(null);
    expect(fisherExact({first: of(0, 0), second: of(3, 10)})).to.equal(null);
    expect(riskRatio({first: of(0, 0), second: of(3, 10), level: 0.95})).to.eql({estimate: null, interval: null});
  });
});

describe('ratios of two proportions', () => {
  it('have no interval with a zero cell, and no estimate where it would be infinite', () => {
    const infinite = {first: of(5, 56), second: of(0, 29), level: 0.95};
    expect(riskRatio(infinite)).to.eql({estimate: null, interval: null});
    expect(oddsRatio(infinite)).to.eql({estimate: null, interval: null});
    const zero = {first: of(0, 29), second: of(5, 56), level: 0.95};
    expect(riskRatio(zero)).to.eql({estimate: 0, interval: null});
    expect(oddsRatio(zero)).to.eql({estimate: 0, interval: null});
  });

  it('of shares have an interval when everybody of one group succeeds; of odds they have none', () => {
    const all = {first: of(10, 10), second: of(5, 10), level: 0.95};
    expect(riskRatio(all).estimate).to.equal(2);
    // The first group adds nothing to the variance of the logarithm: 1/5 - 1/10.
    expect(riskRatio(all).interval!.upper).to.be.closeTo(2 * Math.exp(1.959963984540054 * Math.sqrt(0.1)), 1e-12);
    expect(oddsRatio(all)).to.eql({estimate: null, interval: null});
  });

  it('agree with a table worked by hand', () => {
    // 8 of 10 against 4 of 10: odds 4 and 2/3.
    const {estimate, interval} = oddsRatio({first: of(8, 10), second: of(4, 10), level: 0.95});
    const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 8 + 1 / 2 + 1 / 4 + 1 / 6));
    expect(estimate).to.be.closeTo(6, 1e-12);
    expect(interval!.lower).to.be.closeTo(6 / factor, 1e-12);
    expect(interval!.upper).to.be.closeTo(6 * factor, 1e-12);
  });
});

describe("Fisher's exact test", () => {
  it('gives 34/70 for the lady tasting tea with three of four cups right', () => {
    // 1 + 16 tables to each side, all at most as likely as the one seen, out of 70.
    expect(fisherExact({first: of(3, 4), second: of(1, 4)})).to.be.closeTo(34 / 70, 1e-14);
  });

  it('counts tables of the same likelihood on the other side', () => {
    expect(fisherExact({first: of(4, 4), second: of(0, 4)})).to.be.closeTo(2 / 70, 1e-15);
    // As likely, but for rounding: 35 tables to each side, of 1001.
    expect(fisherExact({first: of(4, 7), second: of(0, 7)})).to.be.closeTo(70 / 1001, 1e-14);
  });

  it('is 1 when the groups are equal, or there is one table only', () => {
    expect(fisherExact({first: of(5, 10), second: of(5, 10)})).to.equal(1);
    expect(fisherExact({first: of(0, 7), second: of(0, 9)})).to.equal(1);
  });

  it('is exact for millions, and 0 rather than NaN far out', () => {
    const close = fisherExact({first: of(500_000, 1_000_000), second: of(500_800, 1_000_000)});
    expect(close).to.be.closeTo(0.258494339261523, 1e-13);
    expect(fisherExact({first: of(1_000_000, 1_000_000), second: of(0, 1_000_000)})).to.equal(0);
  });
});
