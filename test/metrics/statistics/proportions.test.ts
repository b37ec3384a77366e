import {expect} from '@open-wc/testing';
import {
  agrestiCoull,
  binomialProbabilities,
  clopperPearson,
  garwood,
  jeffreys,
  wald,
  wilson,
  wilsonWithContinuity,
  type Interval,
  type ProportionAtLevel,
} from 'keepwell/metrics/statistics';

const methods = {wilson, wilsonWithContinuity, clopperPearson, agrestiCoull, jeffreys, wald};

/** How often an interval holds the true share: exactly, over all counts there can be. */
function coverage(
  method: (sample: ProportionAtLevel) => Interval | null,
  {trials, share, level}: {trials: number; share: number; level: number},
): number {
  const {from, probabilities} = binomialProbabilities({trials, probability: share});
  let covered = 0;
  probabilities.forEach((probability, i) => {
    const interval = method({successes: from + i, trials, level});
    if (interval !== null && interval.lower <= share && share <= interval.upper) covered += probability;
  });
  return covered;
}

describe('intervals of a proportion', () => {
  it('have no answer without trials', () => {
    for (const [name, method] of Object.entries(methods)) {
      expect(method({successes: 0, trials: 0, level: 0.95}), name).to.equal(null);
    }
  });

  it("agree with Newcombe's printed examples", () => {
    // Newcombe (1998), table I, 81 of 263 and 15 of 148, to the four digits printed.
    const rounded = ({lower, upper}: Interval) => [lower.toFixed(4), upper.toFixed(4)];
    expect(rounded(wilson({successes: 81, trials: 263, level: 0.95})!)).to.eql(['0.2553', '0.3662']);
    expect(rounded(wilsonWithContinuity({successes: 81, trials: 263, level: 0.95})!)).to.eql(['0.2535', '0.3682']);
    expect(rounded(clopperPearson({successes: 81, trials: 263, level: 0.95})!)).to.eql(['0.2527', '0.3676']);
    expect(rounded(wilson({successes: 15, trials: 148, level: 0.95})!)).to.eql(['0.0624', '0.1605']);
  });

  it('by Wilson end exactly at 0 and 1 when none or all succeed, and still have a width', () => {
    const none = wilson({successes: 0, trials: 20, level: 0.95})!;
    const all = wilson({successes: 20, trials: 20, level: 0.95})!;
    expect(none.lower).to.equal(0);
    expect(none.upper).to.be.closeTo(0.161125158052819, 1e-12);
    expect(all.upper).to.equal(1);
    expect(all.lower).to.be.closeTo(1 - none.upper, 1e-12);
  });

  it('by Wilson hold the share, stay in 0..1 and grow with the level, for every count out of 1 to 40', () => {
    for (let trials = 1; trials <= 40; trials++) {
      for (let successes = 0; successes <= trials; successes++) {
        const narrow = wilson({successes, trials, level: 0.9})!;
        const wide = wilson({successes, trials, level: 0.99})!;
        const share = successes / trials;
        expect(narrow.lower <= share && share <= narrow.upper, `${successes} of ${trials}`).to.equal(true);
        expect(wide.lower >= 0 && wide.upper <= 1, `${successes} of ${trials}`).to.equal(true);
        expect(wide.upper - wide.lower).to.be.above(narrow.upper - narrow.lower);
      }
    }
  });

  it('cover about as often as they say: Wilson on average, Clopper-Pearson always', () => {
    const shares = Array.from({length: 39}, (_, i) => (i + 1) / 40);
    const of = (method: typeof wilson) => shares.map((share) => coverage(method, {trials: 40, share, level: 0.95}));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(of(wilson))).to.be.within(0.945, 0.96);
    expect(mean(of(wald)), 'Wald is too short').to.be.below(0.93);
    expect(Math.min(...of(clopperPearson))).to.be.least(0.95);
    expect(Math.min(...of(wilsonWithContinuity))).to.be.least(0.94);
  });

  it('with continuity leave exactly half uncorrected, as R does', () => {
    expect(wilsonWithContinuity({successes: 5, trials: 10, level: 0.95})).to.eql(
      wilson({successes: 5, trials: 10, level: 0.95}),
    );
    const corrected = wilsonWithContinuity({successes: 4, trials: 10, level: 0.95})!;
    expect(corrected.lower).to.be.below(wilson({successes: 4, trials: 10, level: 0.95})!.lower);
  });

  it('leave 0..1 where the definition says unclipped', () => {
    expect(agrestiCoull({successes: 0, trials: 20, level: 0.95})!.lower).to.be.closeTo(-0.0286844024896695, 1e-12);
    expect(wald({successes: 1, trials: 20, level: 0.95})!.lower).to.be.below(0);
    expect(wald({successes: 0, trials: 20, level: 0.95})).to.eql({lower: 0, upper: 0});
  });

  it('by Jeffreys are the plain quantiles, without the estimate when none succeed', () => {
    const {lower, upper} = jeffreys({successes: 0, trials: 20, level: 0.95})!;
    expect(lower).to.be.closeTo(2.42464784592428e-5, 1e-11);
    expect(upper).to.be.closeTo(0.116638982904875, 1e-8);
  });

  it('by Jeffreys and Clopper-Pearson stay right for a million trials', () => {
    const exact = clopperPearson({successes: 10, trials: 1e6, level: 0.95})!;
    expect(exact.lower).to.be.closeTo(4.79541e-6, 1e-10);
    expect(exact.upper).to.be.closeTo(1.839036e-5, 1e-10);
    const half = jeffreys({successes: 5e5, trials: 1e6, level: 0.95})!;
    expect(half.upper - half.lower).to.be.closeTo((2 * 1.959964 * 0.5) / 1e3, 1e-8);
  });
});

describe('interval of a rate', () => {
  it('is 0 to 3.69 for no event in one unit', () => {
    // The upper limit of no events is -ln(0.025).
    expect(garwood({events: 0, exposure: 1, level: 0.95})!.lower).to.equal(0);
    expect(garwood({events: 0, exposure: 1, level: 0.95})!.upper).to.be.closeTo(-Math.log(0.025), 1e-12);
  });

  it('scales with the exposure, and has no answer without any', () => {
    const one = garwood({events: 14, exposure: 1, level: 0.9})!;
    const four = garwood({events: 14, exposure: 4, level: 0.9})!;
    expect(four.lower).to.be.closeTo(one.lower / 4, 1e-12);
    expect(four.upper).to.be.closeTo(one.upper / 4, 1e-12);
    expect(garwood({events: 0, exposure: 0, level: 0.95})).to.equal(null);
  });
});
