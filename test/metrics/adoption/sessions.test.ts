import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {featureTime, type FeatureTime} from 'keepwell/metrics/adoption/feature-time';
import {sessionTime, type SessionTime} from 'keepwell/metrics/adoption/session-time';
import {sessionise} from 'keepwell/metrics/adoption/sessionise';
import {moments, quantiles, ratioEstimate, seededRandom} from 'keepwell/metrics/statistics';

const MINUTE = 60_000;
const asOf = Date.parse('2026-06-30T00:00:00Z');
const may = {firstPeriod: '2026-05-01', periods: 31} as const;

interface Act {
  readonly user: string;
  readonly at: string;
  readonly event?: string;
}

const act = (user: string, at: string, event?: string): Act => ({user, at: `2026-05-${at}:00Z`, ...(event && {event})});

function timeOf(events: readonly Act[], given: GivenOptions<typeof sessionTime> = may, scope: Partial<Scope> = {}) {
  return measure(sessionTime, tablesOf(sessionTime.tables, {events}), given, scopeOf({asOf, ...scope}));
}

function known(outcome: ReturnType<typeof timeOf>): SessionTime {
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

function randomActs(seed: number): Act[] {
  const random = seededRandom(seed);
  let at = Date.parse('2026-05-02T00:00:00Z');
  return Array.from({length: 150}, () => {
    at += Math.floor(random() ** 3 * 90) * MINUTE;
    return {user: `u${String(Math.floor(random() * 4))}`, at: new Date(at).toISOString()};
  });
}

describe('sessions', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const acts = randomActs(seed);
    const sessions = sessionise(
      acts.map(({user, at}) => ({user, at: Date.parse(at)})),
      {timeout: 30 * MINUTE, midnightIn: null},
    );

    it(`cover all events, each apart from the next by more than the timeout, none longer within (${String(seed)})`, () => {
      for (const {user, start, end} of sessions) {
        const own = [...new Set(acts.filter((one) => one.user === user).map(({at}) => Date.parse(at)))].sort(
          (a, b) => a - b,
        );
        const inside = own.filter((at) => at >= start && at <= end);
        inside.forEach((at, i) => i > 0 && expect(at - inside[i - 1]!).to.be.at.most(30 * MINUTE));
        expect(start - (own.findLast((at) => at < start) ?? -Infinity)).to.be.above(30 * MINUTE);
        expect((own.find((at) => at > end) ?? Infinity) - end).to.be.above(30 * MINUTE);
      }
      const covered = sessions.reduce((sum, {events}) => sum + events, 0);
      expect(covered).to.equal(new Set(acts.map(({user, at}) => `${user} ${at}`)).size);
    });

    it(`are what the metric averages, with users as the sample (${String(seed)})`, () => {
      const minutes = sessions.map(({start, end}) => (end - start) / MINUTE);
      const mean = known(timeOf(acts));
      expect(mean.n).to.equal(sessions.length);
      expect(mean.value).to.be.closeTo(moments({values: minutes}).mean!, 1e-9);
      expect(mean.quantiles.median).to.be.closeTo(quantiles(minutes, [0.5], {type: 7})[0]!, 1e-9);
      const users = [...new Set(sessions.map(({user}) => user))];
      const of = (user: string) => minutes.filter((_, i) => sessions[i]!.user === user);
      const ratio = ratioEstimate({
        numerators: users.map((user) => of(user).reduce((a, b) => a + b, 0)),
        denominators: users.map((user) => of(user).length),
        level: 0.95,
      })!;
      expect(mean.interval!.upper).to.be.closeTo(ratio.interval!.upper, 1e-9);
      const median = known(timeOf(acts, {...may, average: 'median'}));
      expect(median.value).to.be.within(median.interval!.lower, median.interval!.upper);
    });
  }

  it('begin in the window: one that began before it is not in it, nor what is left of it', () => {
    const acts = [
      act('a', '01T23:50', 'x'),
      act('a', '02T00:10', 'x'),
      act('a', '02T00:30', 'x'),
      act('a', '02T09:00', 'x'),
    ];
    expect(known(timeOf(acts, {firstPeriod: '2026-05-02', periods: 1}))).to.include({n: 1, value: 0});
    expect(known(timeOf(acts, {firstPeriod: '2026-05-01', periods: 1}))).to.include({n: 1, value: 40});
  });

  it('are split at the midnight of the zone, not of UTC', () => {
    const acts = [act('a', '01T21:50'), act('a', '01T22:10'), act('a', '01T23:50'), act('a', '02T00:10')];
    const lengths = (timeZone: string) => known(timeOf(acts, {...may, midnight: 'splits'}, {timeZone})).n;
    expect(lengths('Europe/Berlin'), 'midnight is at 22:00 UTC').to.equal(3);
    expect(lengths('UTC'), 'midnight is at 00:00 UTC').to.equal(3);
    expect(lengths('America/New_York')).to.equal(2);
  });

  it('begin and end with the events that are told', () => {
    const acts = [
      act('a', '01T09:00', 'login'),
      act('a', '01T09:10', 'open'),
      act('a', '01T09:12', 'logout'),
      act('a', '01T09:20', 'open'),
    ];
    expect(known(timeOf(acts, {...may, endEvent: 'logout'}))).to.include({n: 2, value: 6});
    expect(known(timeOf(acts, {...may, startEvent: 'open'}))).to.include({n: 3});
    expect(known(timeOf(acts, {...may, startEvent: 'nothing is called so'}))).to.include({n: 1, value: 20});
  });

  it('that may go on are not over; a gap as long as the timeout is within one', () => {
    const acts = [act('a', '01T09:00'), act('a', '01T09:10')];
    const at = (time: string) => timeOf(acts, {...may, periods: 1}, {asOf: Date.parse(`2026-05-01T${time}:00Z`)});
    expect(at('09:40')).to.include({code: 'no-sessions'});
    expect(at('09:41')).to.include({value: 10});
  });

  it('show no bin of few', () => {
    const acts = ['a', 'b', 'c', 'd'].flatMap((user, i) => [
      act(user, '01T09:00'),
      act(user, i < 3 ? '01T09:15' : '01T09:25'),
    ]);
    const {bins} = known(timeOf(acts, may, {minimumGroup: 2}));
    expect(bins.map((bin) => bin.sessions)).to.deep.equal([0, 0, 0, 0, null, null, 0, 0, 0]);
    expect(timeOf(acts, may, {minimumGroup: 5})).to.include({code: 'too-few'});
  });
});

describe('time per feature', () => {
  function featuresOf(
    events: readonly Act[],
    scope: Partial<Scope> = {},
    features: readonly object[] = [],
  ): FeatureTime {
    const tables = tablesOf(featureTime.tables, {events, features});
    const outcome = measure(featureTime, tables, {firstPeriod: '2026-05-04', periods: 2}, scopeOf({asOf, ...scope}));
    if (isInsufficient(outcome)) throw new Error(outcome.reason);
    return outcome;
  }

  it('goes to the last one in the order of text where two are used at the same moment', () => {
    const {features} = featuresOf([
      act('a', '04T09:00', 'map'),
      act('a', '04T09:00', 'list'),
      act('a', '04T09:07', 'end'),
    ]);
    const minutes = Object.fromEntries(features.map(({feature, minutes: of}) => [feature, of]));
    expect(minutes).to.deep.equal({map: 7, list: 0, end: 0});
  });

  it('adds up to the length of the sessions where every event is a feature', () => {
    const acts = randomActs(3).map((one, i) => ({...one, event: ['map', 'list', 'edit'][i % 3]!}));
    const tables = tablesOf(featureTime.tables, {events: acts});
    const outcome = measure(
      featureTime,
      tables,
      {firstPeriod: '2026-05-01', periods: 31, unit: 'day'},
      scopeOf({asOf}),
    );
    const {value, n} = known(timeOf(acts));
    expect((outcome as FeatureTime).features.reduce((sum, {minutes}) => sum + minutes!, 0)).to.be.closeTo(
      value * n,
      1e-9,
    );
  });

  it('takes several events as one feature, and the first of two features of one event', () => {
    const acts = [act('a', '04T09:00', 'zoom'), act('a', '04T09:02', 'pan'), act('a', '04T09:05', 'other')];
    const {features} = featuresOf(acts, {}, [
      {feature: 'Map', event: 'zoom'},
      {feature: 'Tools', event: 'pan'},
      {feature: 'Map', event: 'pan'},
    ]);
    expect(features).to.have.length(1);
    expect(features[0]).to.include({feature: 'Map', minutes: 5, uses: 2, last: 0});
  });

  it('is not shown of few users, nor in a week of few', () => {
    const acts = [
      ...['a', 'b', 'c'].flatMap((user) => [act(user, '04T09:00', 'map'), act(user, '04T09:10', 'list')]),
      act('a', '11T09:00', 'map'),
      act('a', '11T09:30', 'rare'),
      act('a', '11T09:31', 'list'),
    ];
    const {features, overall} = featuresOf(acts, {minimumGroup: 2});
    const map = features.find(({feature}) => feature === 'map')!;
    expect(map).to.include({minutes: 60, users: 3, suppressed: false});
    expect(
      map.periods.map(({suppressed}) => suppressed),
      'one of two would follow from the other',
    ).to.deep.equal([true, true]);
    expect(features.at(-1)).to.include({feature: 'rare', minutes: null, uses: null, last: null, suppressed: true});
    expect(overall).to.include({code: 'small-group'});
  });
});
