import {expect} from '@open-wc/testing';
import {healthBand} from 'keepwell/metrics/health/health-band';
import {healthMatrix, tierOf} from 'keepwell/metrics/health/health-matrix';
import {latestPulses, pulseShares} from 'keepwell/metrics/health/pulse';
import {componentScore, defaultRules, missingRules, scoreAccount} from 'keepwell/metrics/health/score-account';
import {validateScores} from 'keepwell/metrics/health/validate-scores';
import {weightedScore} from 'keepwell/metrics/health/weighted-score';
import {seededRandom} from 'keepwell/metrics/statistics';

const parts = [
  {id: 'usage', weight: 40, worst: 0, best: 80},
  {id: 'nps', weight: 20, worst: -100, best: 100},
  {id: 'tickets', weight: 15, worst: 12, best: 0},
  {id: 'pulse', weight: 25, worst: 1, best: 5},
];

describe('the score of one account', () => {
  it('maps in a straight line and stops at both ends, also where less is better', () => {
    const tickets = {worst: 12, best: 0};
    expect([20, 12, 9, 6, 0, -3].map((value) => componentScore(value, tickets))).to.eql([0, 0, 25, 50, 100, 100]);
  });

  it('is a weighted mean', () => {
    expect(weightedScore([3, 1], [80, 20])).to.equal(65);
    expect(weightedScore([0.3, 0.1], [80, 20])).to.be.closeTo(65, 1e-12);
    expect(weightedScore([], [])).to.equal(null);
    expect(weightedScore([0, 0], [50, 60])).to.equal(null);
  });

  it('treats missing components as it is told', () => {
    const values = {usage: 60, nps: null, tickets: 3, pulse: Number.NaN};
    const score = (missing: (typeof missingRules)[number]) => scoreAccount(parts, values, {missing}).score;
    expect(score('redistribute')).to.equal(75);
    expect(score('zero')).to.equal((40 * 75 + 15 * 75) / 100);
    expect(score('neutral')).to.equal((40 * 75 + 15 * 75 + 45 * 50) / 100);
    expect(score('require')).to.equal(75);
  });

  it('requires as much coverage as is asked for, and that much is enough', () => {
    const values = {usage: 60, tickets: 3};
    expect(scoreAccount(parts, values, {missing: 'require', minCoverage: 0.55}).score).to.equal(75);
    const refused = scoreAccount(parts, values, {missing: 'require', minCoverage: 0.56});
    expect(refused).to.deep.include({score: null, band: null, coverage: 0.55});
    expect(refused.components[0]).to.deep.include({score: 75, weight: 0, lost: null});
  });

  it('is null without any value, whatever becomes of missing ones', () => {
    for (const missing of missingRules) {
      expect(scoreAccount(parts, {}, {missing, minCoverage: 0})).to.deep.include({
        score: null,
        band: null,
        coverage: 0,
      });
    }
    const weightless = [{id: 'a', weight: 0, worst: 0, best: 1}];
    expect(scoreAccount(weightless, {a: 1}).score).to.equal(null);
  });

  it('takes no value from what every object inherits', () => {
    const odd = [{id: 'constructor', weight: 1, worst: 0, best: 1}];
    expect(scoreAccount(odd, {}).score).to.equal(null);
    expect(scoreAccount(odd, {constructor: 1}).score).to.equal(100);
  });

  it('is 100 less the points that its components lose', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 300; round++) {
      const components = Array.from({length: 1 + Math.floor(random() * 6)}, (_, i) => ({
        id: String(i),
        weight: random() < 0.1 ? 0 : random() * 10,
        worst: random() * 100,
        best: -random() * 100,
      }));
      const values = Object.fromEntries(
        components.map(({id}) => [id, random() < 0.3 ? null : random() * 300 - 150] as const),
      );
      for (const missing of missingRules) {
        const {score, components: scored} = scoreAccount(components, values, {missing, minCoverage: 0});
        if (score === null) continue;
        const lost = scored.reduce((sum, component) => sum + (component.lost ?? 0), 0);
        expect(score + lost).to.be.closeTo(100, 1e-9);
        expect(scored.reduce((sum, {weight}) => sum + weight, 0)).to.be.closeTo(1, 1e-12);
      }
    }
  });
});

describe('bands of health', () => {
  it('begin with their border, or after it by the rule of Gainsight', () => {
    const bands = (boundary: 'from-in' | 'from-out') =>
      [49.9, 50, 50.1, 75, 75.1].map((score) => healthBand(score, {amberFrom: 50, greenFrom: 75, boundary}));
    expect(bands('from-in')).to.eql(['red', 'amber', 'amber', 'green', 'green']);
    expect(bands('from-out')).to.eql(['red', 'red', 'amber', 'amber', 'green']);
  });

  it('are not missed by the last bit of a sum of decimals', () => {
    const weights = [0.1, 0.2, 0.3, 0.4];
    const score = weightedScore(
      weights,
      weights.map(() => 75),
    )!;
    expect(healthBand(score, defaultRules)).to.equal('green');
    expect(healthBand(75 - 1e-12, defaultRules)).to.equal('green');
    expect(healthBand(74.999999, defaultRules)).to.equal('amber');
  });
});

describe('accounts by band and tier', () => {
  it('puts a value on a border into the upper tier', () => {
    expect([0, 499.99, 500, 1999, 2000, 1e9].map((mrr) => tierOf(mrr, [500, 2000]))).to.eql([0, 0, 1, 1, 2, 2]);
  });

  it('keeps accounts without a score apart', () => {
    const {counts, mrr} = healthMatrix(
      [
        {mrr: 400, score: 20},
        {mrr: 500, score: 50},
        {mrr: 3000, score: 75},
        {mrr: 2500, score: null},
        {mrr: 100, score: 10},
      ],
      {tiers: [500, 2000], amberFrom: 50, greenFrom: 75},
    );
    expect(counts).to.eql({red: [2, 0, 0], amber: [0, 1, 0], green: [0, 0, 1], unknown: [0, 0, 1]});
    expect(mrr).to.eql({red: [500, 0, 0], amber: [0, 500, 0], green: [0, 0, 3000], unknown: [0, 0, 2500]});
  });
});

describe('the pulse', () => {
  const at = {asOf: '2024-03-01', maxAgeDays: 30};

  it('is the latest that is seen and not stale: one that is exactly as old as allowed is fresh', () => {
    const pulses = [
      {account: 'a', on: '2024-01-31', value: 'green'}, // 30 days before, over a leap day
      {account: 'b', on: '2024-01-30', value: 'green'},
      {account: 'c', on: '2024-03-02', value: 'red'},
      {account: 'd', on: '2024-02-29', value: 'amber'},
      {account: 'd', on: '2024-02-10', value: 'red'},
      {account: 'elsewhere', on: '2024-02-29', value: 'red'},
    ] as const;
    const current = latestPulses(pulses, ['a', 'b', 'c', 'd'], at);
    expect(current).to.eql({a: 'green', b: null, c: null, d: 'amber'});
    expect(pulseShares(Object.values(current)).shares).to.eql({red: 0, amber: 0.5, green: 0.5});
  });

  it('is the worse of two on one day, whatever their order', () => {
    const two = [
      {account: 'a', on: '2024-02-29', value: 'green'},
      {account: 'a', on: '2024-02-29', value: 'red'},
    ] as const;
    expect(latestPulses(two, ['a'], at)).to.eql({a: 'red'});
    expect(latestPulses([two[1], two[0]], ['a'], at)).to.eql({a: 'red'});
  });

  it('has no shares where nobody has one', () => {
    expect(pulseShares([null, null])).to.eql({accounts: {red: 0, amber: 0, green: 0}, shares: null});
  });
});

describe('validation of scores', () => {
  it('is one half for scores that say nothing and one for scores that tell all', () => {
    expect(validateScores({scores: [50, 50, 50, 50], churned: [1, 0, 1, 0]}).auc).to.equal(0.5);
    const perfect = validateScores({scores: [90, 80, 20, 10], churned: [false, false, true, true]});
    expect(perfect).to.deep.include({auc: 1, kept: 2, churned: 2, unscored: 0, reason: null});
    expect(perfect.brier).to.be.closeTo((0.1 ** 2 + 0.2 ** 2 + 0.2 ** 2 + 0.1 ** 2) / 4, 1e-12);
  });

  it('leaves accounts without a score out, and counts them', () => {
    const {auc, unscored} = validateScores({scores: [null, 60, 40, null], churned: [1, 0, 1, 0]});
    expect([auc, unscored]).to.eql([1, 2]);
  });

  it('says why there is none', () => {
    expect(validateScores({scores: [], churned: []})).to.deep.include({
      auc: null,
      brier: null,
      reason: 'No account has a score',
    });
    const kept = validateScores({scores: [60, 70], churned: [0, 0]});
    expect(kept).to.deep.include({auc: null, interval: null, reason: 'No account with a score has left'});
    expect(kept.brier).to.be.closeTo((0.4 ** 2 + 0.3 ** 2) / 2, 1e-12);
    expect(validateScores({scores: [60], churned: [1]}).reason).to.equal('No account with a score has stayed');
  });
});
