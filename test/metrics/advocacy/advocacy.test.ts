import {expect} from '@open-wc/testing';
import {advocacyRate} from 'keepwell/metrics/advocacy/advocacy-rate';
import {coInnovation} from 'keepwell/metrics/advocacy/co-innovation';
import {referrals} from 'keepwell/metrics/advocacy/referrals';
import {willingnessToIntroduce} from 'keepwell/metrics/advocacy/willingness-to-introduce';
import {
  measure,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type GivenOptions,
  type OutcomeOf,
  type Scope,
} from 'keepwell/metrics/kernel';

const asOf = Date.UTC(2026, 5, 30);
const accounts = ['a', 'b', 'c', 'd'].map((account) => ({account}));

function measured<M extends AnyMetric>(
  metric: M,
  rows: Record<string, readonly object[]>,
  options: GivenOptions<M> = {} as GivenOptions<M>,
  scope: Partial<Scope> = {},
): OutcomeOf<M> {
  return measure(metric, tablesOf(metric.tables, rows), options, scopeOf({asOf, ...scope}));
}

describe('advocacy-rate', () => {
  const act = (account: string | null, event: string, at = '2026-06-01T08:00:00Z') => ({account, event, at});

  it('counts the acts that are named, in their own words', () => {
    const events = [act('a', 'gave_reference'), act('b', 'reference')];
    expect(measured(advocacyRate, {accounts, events}, {acts: ['gave_reference']})).to.include({value: 0.25});
    expect(() => measured(advocacyRate, {accounts, events}, {acts: []})).to.throw(RangeError, /acts/);
  });

  it('tells customers by what they did, one who did several things in several', () => {
    const events = [
      act('a', 'review'),
      act('a', 'speaking'),
      act('b', 'review'),
      act('b', 'review'),
      act(null, 'review'),
    ];
    const outcome = measured(advocacyRate, {accounts, events});
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    expect(outcome.terms).to.deep.equal({advocates: 2, customers: 4});
    const counts = Object.fromEntries(outcome.kinds.map(({kind, advocates}) => [kind, advocates.count]));
    expect(counts).to.deep.equal({reference: 0, review: 2, referral: 0, 'case study': 0, speaking: 1});
  });

  it('does not see what is done at as-of, and begins days in the zone of the scope', () => {
    const events = [act('a', 'review', '2026-06-30T00:00:00Z'), act('b', 'review', '2025-06-30T01:00:00Z')];
    const value = (timeZone: string) => {
      const outcome = measured(advocacyRate, {accounts, events}, {}, {timeZone});
      return outcome.kind === 'insufficient' ? null : outcome.value;
    };
    // Seen from Lisbon the 30th has begun (at 23:00 in UTC of the 29th), so that the year began on 1 July.
    expect([value('UTC'), value('Europe/Lisbon')]).to.deep.equal([0.25, 0]);
  });

  it('is of accounts that are customers now', () => {
    const left = [
      {account: 'a', end: '2026-06-29'},
      {account: 'b', active: false},
      {account: 'c', start: '2026-06-30'},
    ];
    expect(measured(advocacyRate, {accounts: left, events: [act('a', 'review')]})).to.include({code: 'no-customers'});
    expect(measured(advocacyRate, {accounts, events: [act('a', 'review')]}, {}, {minimumGroup: 5})).to.include({
      code: 'too-few',
    });
  });
});

describe('referrals', () => {
  const referral = (id: string, more: object = {}) => ({id, source: 'referral', referredBy: 'a', ...more});

  it('counts a deal once, whoever its rows name, and all who referred it', () => {
    const opportunities = [referral('o1'), referral('o1', {referredBy: 'b'}), referral('o1', {referredBy: 'z'})];
    expect(measured(referrals, {accounts, opportunities})).to.deep.include({
      value: 0.25,
      terms: {referrals: 1, customers: 4},
      ofCustomers: 1,
    });
    const outcome = measured(referrals, {accounts, opportunities});
    expect('referring' in outcome && outcome.referring?.count).to.equal(2);
  });

  it('takes every deal for a referral where no source is given at all', () => {
    expect(measured(referrals, {accounts, opportunities: [{id: 'o1', referredBy: 'a'}]})).to.include({value: 0.25});
    expect(measured(referrals, {accounts, opportunities: [{id: 'o1', source: null}]})).to.include({value: 0});
  });

  it('does not take deals of the future for something recorded', () => {
    const opportunities = [referral('o1', {opened: '2026-06-30'})];
    expect(measured(referrals, {accounts, opportunities})).to.include({code: 'nothing-recorded'});
  });
});

describe('co-innovation', () => {
  it('counts accounts in each stage once, and projects as often as there are', () => {
    const outcomes = ['a', 'a', 'b'].map((account) => ({account, kind: 'co-innovation', stage: 'pilot'}));
    expect(measured(coInnovation, {accounts, outcomes})).to.deep.include({
      value: 0.5,
      projects: 3,
      stages: [{stage: 'pilot', projects: 3, accounts: 2}],
    });
  });
});

describe('willingness-to-introduce', () => {
  it('takes answers to its own question alone, and only yes and no', () => {
    const responses = [
      {kind: 'intro', score: 1},
      {kind: 'intro', score: 0.5},
      {kind: 'nps', score: 0},
    ];
    expect(measured(willingnessToIntroduce, {responses})).to.include({value: 1, n: 1});
  });
});
