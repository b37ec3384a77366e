import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {compareCurves} from 'keepwell/metrics/retention/compare-curves';
import {retentionCurve} from 'keepwell/metrics/retention/retention-curve';
import {correctedP} from 'keepwell/metrics/statistics';

// Acute myelogenous leukaemia, R survival::aml: durations, and which of them were cut off.
const maintained = [9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161];
const others = [5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45];
const rows = (durations: readonly number[], group: string): object[] =>
  durations.map((duration) => ({duration: Math.abs(duration), status: duration > 0, group}));
const aml = [...rows(maintained, 'maintained'), ...rows(others, 'not')];

function compared(
  spells: readonly object[],
  options: GivenOptions<typeof compareCurves> = {},
  more: Partial<Scope> = {},
) {
  const outcome = measure(
    compareCurves,
    tablesOf(compareCurves.tables, {spells}),
    options,
    scopeOf({asOf: 0, ...more}),
  );
  if (outcome.kind === 'insufficient') throw new Error(outcome.code);
  return outcome;
}

describe('comparison of curves', () => {
  it('has the tests of R: 3.396 by log-rank, 2.779 by Peto and Peto', () => {
    const {tests} = compared(aml);
    expect(tests.map(({test}) => test)).to.deep.equal(['log-rank', 'peto-peto']);
    expect(tests[0]!.chiSquare).to.be.closeTo(3.3963886989776, 1e-9);
    expect(tests[0]!.p).to.be.closeTo(0.0653393220405051, 1e-9);
    expect(tests[1]!.chiSquare).to.be.closeTo(2.77927954475177, 1e-9);
  });

  it('has the differences of the retention curve, with what chance makes of them', () => {
    const {differences, tau} = compared(aml);
    const curve = measure(
      retentionCurve,
      tablesOf(retentionCurve.tables, {spells: aml}),
      {by: 'segment', tau},
      scopeOf({asOf: 0}),
    );
    if (curve.kind === 'insufficient') throw new Error(curve.code);
    expect(differences[0]).to.deep.include(curve.comparison!.differences[0]);
    const {difference, interval, p, correctedP: corrected} = differences[0]!;
    expect(corrected).to.equal(p);
    // Just not within the interval of the level that leaves p out.
    const atP = compared(aml, {}, {level: 1 - p!}).differences[0]!.interval!;
    expect(Math.min(Math.abs(atP.lower), Math.abs(atP.upper))).to.be.closeTo(0, 1e-6);
    expect(difference).to.be.within(interval!.lower, interval!.upper);
  });

  it('allows for several differences', () => {
    const three = [...aml, ...rows([2, 3, 4, 5, 6], 'short')];
    const [plain, holm] = (['none', 'holm'] as const).map((correction) =>
      compared(three, {correction}).differences.map((one) => one.correctedP!),
    );
    expect(holm).to.deep.equal(correctedP(plain!, 'holm'));
    expect(Math.max(...holm!)).to.be.above(Math.min(...plain!));
  });

  it('has no chance where nothing differs', () => {
    const stayed = [1, 2].map((group) => ({duration: 10, status: false, group: String(group)}));
    const {differences, tests} = compared(stayed);
    expect(differences[0]).to.include({difference: 0, interval: null, p: null, correctedP: null});
    expect(tests[0]!.p).to.equal(null);
  });
});

describe('correction for many tests', () => {
  const p = [0.01, 0.04, 0.03, 0.005];

  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") and "BH"
  it('is that of R', () => {
    const holm = [0.03, 0.06, 0.06, 0.02];
    const hochberg = [0.02, 0.04, 0.04, 0.02];
    correctedP(p, 'holm').forEach((value, i) => expect(value).to.be.closeTo(holm[i]!, 1e-12));
    correctedP(p, 'benjamini-hochberg').forEach((value, i) => expect(value).to.be.closeTo(hochberg[i]!, 1e-12));
    expect(correctedP(p, 'none')).to.deep.equal(p);
  });

  it('is never above 1, and of nothing is nothing', () => {
    expect(correctedP([0.9, 0.8], 'holm')).to.deep.equal([1, 1]);
    expect(correctedP([], 'benjamini-hochberg')).to.deep.equal([]);
  });
});
