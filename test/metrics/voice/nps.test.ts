import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {nps} from 'keepwell/metrics/voice/nps';

const asOf = Date.UTC(2026, 0, 1);

function measured(rows: Record<string, readonly object[]>, options: GivenOptions<typeof nps> = {}) {
  return measure(nps, tablesOf(nps.tables, rows), options, scopeOf({asOf}));
}

function estimated(rows: Record<string, readonly object[]>, options: GivenOptions<typeof nps> = {}) {
  const outcome = measured(rows, options);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('nps', () => {
  it('counts only answers to its own question where kinds are told', () => {
    const {n} = estimated({responses: [{kind: 'nps', score: 10}, {kind: 'csat', score: 1}, {score: 1}]});
    expect(n).to.equal(1);
  });

  it('does not see an answer given at or after asOf', () => {
    const {value, n} = estimated({
      responses: [
        {score: 10, at: '2025-12-31T23:59:59Z'},
        {score: 0, at: '2026-01-01T00:00:00Z'},
      ],
    });
    expect([value, n]).to.deep.equal([100, 1]);
  });

  it('says how many answers were invalid when all are', () => {
    const outcome = measured({responses: [{score: 12}, {score: null}, {score: 'ten'}]});
    expect(outcome).to.deep.include({kind: 'insufficient', code: 'no-valid-responses', terms: {invalid: 3}});
  });

  it('takes the lower of two answers of a person at the same moment, whatever their order', () => {
    const at = '2025-06-01T00:00:00Z';
    const both = [
      {respondent: 'u', score: 9, at},
      {respondent: 'u', score: 3, at},
    ];
    for (const responses of [both, both.toReversed()]) {
      expect(estimated({responses}, {answers: 'latest'}).value).to.equal(-100);
    }
  });

  it('keeps all answers of those who do not tell who they are, also when only the latest of a person counts', () => {
    expect(estimated({responses: [{score: 9}, {score: 9}, {score: 0}]}, {answers: 'latest'}).n).to.equal(3);
  });

  it('ignores the revenue of subscriptions that have ended, are on trial or have not begun', () => {
    const outcome = estimated(
      {
        responses: [
          {account: 'a', score: 9},
          {account: 'b', score: 0},
          {account: 'c', score: 0},
          {account: 'd', score: 0},
        ],
        subscriptions: [
          {account: 'a', amount: 1200, interval: 'year', start: '2025-01-01'},
          {account: 'b', amount: 999, start: '2024-01-01', end: '2025-12-31'},
          {account: 'c', amount: 999, start: '2025-01-01', status: 'trialing'},
          {account: 'd', amount: 999, start: '2026-01-01'},
        ],
      },
      {rollUp: 'revenue'},
    );
    expect([outcome.value, outcome.n, outcome.terms.responses]).to.deep.equal([100, 1, 100]);
  });

  it('gives the same bootstrap interval for the same seed, and another for another', () => {
    const responses = Array.from({length: 60}, (_, i) => ({score: i % 11}));
    const interval = (seed: number) => estimated({responses}, {interval: 'bootstrap', seed, draws: 500}).interval;
    expect(interval(1)).to.deep.equal(interval(1));
    expect(interval(1)).not.to.deep.equal(interval(2));
  });

  it('is the plain count on random answers', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 20; round++) {
      const responses = Array.from({length: 1 + Math.floor(random() * 300)}, () => ({
        score: Math.floor(random() * 11),
      }));
      const promoters = responses.filter(({score}) => score >= 9).length;
      const detractors = responses.filter(({score}) => score <= 6).length;
      const outcome = estimated({responses});
      expect(outcome.value).to.be.closeTo((100 * (promoters - detractors)) / responses.length, 1e-9);
      expect(outcome.distribution.counts.reduce((a, b) => a + b, 0)).to.equal(responses.length);
    }
  });
});
