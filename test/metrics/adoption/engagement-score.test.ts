import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {engagementScore, type EngagementScore} from 'keepwell/metrics/adoption/engagement-score';
import {meanInterval, moments, normalQuantile, tQuantile} from 'keepwell/metrics/statistics';

const asOf = Date.parse('2026-06-30T00:00:00Z');
const tenDays = {firstPeriod: '2026-05-01', periods: 10} as const;

interface Visit {
  readonly user: string;
  readonly day: number;
  readonly minutes: number;
  readonly events?: readonly [string, string];
}

function scoreOf(
  visits: readonly Visit[],
  given: GivenOptions<typeof engagementScore> = tenDays,
  scope: Partial<Scope> = {},
  features: readonly object[] = [],
) {
  const events = visits.flatMap(({user, day, minutes, events: [first, last] = ['map', 'map']}) => {
    const start = Date.UTC(2026, 4, day, 9);
    return [
      {user, event: first, at: new Date(start).toISOString()},
      {user, event: last, at: new Date(start + minutes * 60_000).toISOString()},
    ];
  });
  return measure(
    engagementScore,
    tablesOf(engagementScore.tables, {events, features}),
    given,
    scopeOf({asOf, ...scope}),
  );
}

function known(outcome: ReturnType<typeof scoreOf>): EngagementScore {
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const often: readonly Visit[] = [
  {user: 'a', day: 1, minutes: 15},
  {user: 'a', day: 2, minutes: 15},
  {user: 'a', day: 3, minutes: 15},
  {user: 'b', day: 1, minutes: 30, events: ['map', 'list']},
];

describe('engagement score', () => {
  it('is the product of its parts, and they are published with it', () => {
    const {value, parts} = known(scoreOf(often));
    expect(parts.map(({part}) => part)).to.deep.equal(['frequency', 'duration', 'breadth']);
    expect(parts.map(({share}) => share)).to.deep.equal([0.2, 0.75, 0.75]);
    expect(value).to.be.closeTo(100 * 0.2 * 0.75 * 0.75, 1e-9);
  });

  it('does not let one part stand in for another, as a mean does', () => {
    const single = [{user: 'a', day: 1, minutes: 0}];
    expect(known(scoreOf(single)).value, 'nobody stayed').to.equal(0);
    expect(known(scoreOf(single, {...tenDays, combine: 'mean'})).value).to.be.closeTo((100 * (0.1 + 0 + 1)) / 3, 1e-9);
  });

  it('counts no more than the goal: one long day is no more than one day', () => {
    const at = (minutes: number) =>
      known(scoreOf([{user: 'a', day: 1, minutes}], {...tenDays, timeoutMinutes: 300})).value;
    expect(at(200)).to.equal(at(30));
    expect(at(15)).to.be.closeTo(at(30) / 2, 1e-9);
  });

  it('has an interval for each part as that of a mean over users', () => {
    const visits = [1, 2, 2, 5, 7].flatMap((days, user) =>
      Array.from({length: days}, (_, i) => ({user: `u${String(user)}`, day: i + 1, minutes: 10})),
    );
    const sample = moments({values: [0.1, 0.2, 0.2, 0.5, 0.7]});
    const {parts, interval, value} = known(scoreOf(visits));
    const [frequency] = parts;
    const half = (frequency!.interval!.upper - frequency!.interval!.lower) / 2;
    const t = meanInterval({...sample, level: 0.95})!;
    // The same standard error, with a quantile of the normal distribution in place of that of t.
    const ratio = normalQuantile(0.975) / tQuantile({probability: 0.975, degreesOfFreedom: 4});
    expect(half).to.be.closeTo(((t.upper - t.lower) / 2) * ratio, 1e-9);
    // All stay and use the same, so that only how often they come makes the score uncertain.
    expect(interval!.upper - value).to.be.closeTo((100 * half) / 3, 1e-9);
  });

  it('rests on users: of too few it is not shown', () => {
    expect(scoreOf(often, tenDays, {minimumGroup: 3})).to.include({code: 'too-few'});
  });

  it('has the features of the table as all there are, however many events show them', () => {
    const features = [
      {feature: 'Maps', event: 'map'},
      {feature: 'Maps', event: 'list'},
      {feature: 'Print', event: 'print'},
    ];
    const {features: all, parts} = known(scoreOf(often, tenDays, {}, features));
    expect(all).to.equal(2);
    expect(parts[2]).to.include({share: 0.5, perUser: 1});
  });
});
