import {expect} from '@open-wc/testing';
import {isInsufficient, measure, membersOf, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import {ces} from 'keepwell/metrics/voice/ces';
import {csat} from 'keepwell/metrics/voice/csat';

const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});

function measured(responses: readonly object[], options: GivenOptions<typeof csat> = {}) {
  const outcome = measure(csat, tablesOf(csat.tables, {responses}), options, scope);
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const scores = (...all: number[]) => all.map((score) => ({score}));

describe('csat', () => {
  it('counts only answers to its own question, given before asOf', () => {
    const {n, value} = measured([
      {kind: 'csat', score: 5},
      {kind: 'ces', score: 1},
      {kind: 'csat', score: 1, at: '2026-01-01T00:00:00Z'},
    ]);
    expect([n, value]).to.deep.equal([1, 1]);
  });

  it('shows a mean in its own unit, with an interval that stays on the scale', () => {
    // Mean 4.5, standard deviation 1: 4.5 ± 3.1824 · 1 / 2 would end above 5.
    const {value, unit, interval} = measured(scores(5, 5, 5, 3), {shows: 'mean'});
    expect([value, unit, interval?.upper]).to.deep.equal([4.5, 'ratio', 5]);
    expect(interval?.lower).to.be.closeTo(2.9088, 1e-4);
  });

  it('rescales the interval with the mean', () => {
    const {value, unit, interval} = measured(scores(5, 5, 5, 3), {shows: 'rescaled'});
    expect([value, unit, interval?.upper]).to.deep.equal([0.875, 'share', 1]);
    expect(interval?.lower).to.be.closeTo(0.4772, 1e-4);
  });

  it('takes the latest answer of each respondent where that is asked for', () => {
    const responses = [
      {respondent: 'u', score: 5, at: '2025-02-01T00:00:00Z'},
      {respondent: 'u', score: 1, at: '2025-01-01T00:00:00Z'},
    ];
    expect(measured(responses).value).to.equal(0.5);
    expect(measured(responses, {answers: 'latest'})).to.include({value: 1, n: 1});
  });

  it('says which scale no answer is on', () => {
    const outcome = measure(csat, tablesOf(csat.tables, {responses: scores(7, 9)}), {to: 6}, scope);
    expect(outcome).to.deep.include({code: 'no-answer-on-scale', terms: {invalid: 2, from: 1, to: 6}});
  });

  it('refuses a scale on which a score would be satisfied and not', () => {
    for (const options of [{to: 3}, {from: 0, to: 1}, {from: 5, to: 1}]) {
      expect(() => measured(scores(1), options)).to.throw(RangeError, /\[csat\] to/);
    }
    expect(measured(scores(3), {to: 3, top: 1}).value).to.equal(1);
  });

  it('names who gave the answers of some scores, on the scale of the options', () => {
    const responses = [
      {respondent: 'a', score: 10},
      {respondent: 'b', score: 2},
      {respondent: 'c', score: 9},
    ];
    const members = membersOf(csat, tablesOf(csat.members!.tables, {responses}), {from: 9, to: 10}, {to: 10}, scope);
    expect(members).to.deep.equal({by: 'user', ids: ['a', 'c']});
  });
});

describe('ces', () => {
  it('agrees above the middle of the scale, whatever its length', () => {
    const share = (to: number, ...all: number[]) => {
      const outcome = measure(ces, tablesOf(ces.tables, {responses: scores(...all)}), {to, shows: 'share'}, scope);
      if (isInsufficient(outcome)) throw new Error(outcome.reason);
      return [outcome.shares.high, outcome.shares.low];
    };
    expect(share(7, 1, 2, 3, 4, 5, 6, 7, 4)).to.deep.equal([0.375, 0.375]);
    expect(share(5, 1, 2, 3, 4)).to.deep.equal([0.25, 0.5]);
    expect(share(2, 1, 2, 2, 2)).to.deep.equal([0.75, 0.25]);
  });
});
