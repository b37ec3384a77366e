import {expect} from '@open-wc/testing';
import {isoDay, parseIsoDay} from 'keepwell/metrics/calendar';
import {
  accountGroupings,
  aggregate,
  derive,
  isEstimate,
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
  type Tables,
} from 'keepwell/metrics/kernel';
import {retentionCurve, type Curves} from 'keepwell/metrics/retention/retention-curve';
import {survivalAtAge} from 'keepwell/metrics/retention/survival-at-age';
import {seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';

type Given = GivenOptions<typeof retentionCurve>;
type Rows = Readonly<Record<string, readonly object[]>>;

const asOf = Date.UTC(2026, 0, 1);
const {tables} = retentionCurve;

const outcomeOf = (rows: Rows, given: Given = {}, scope: Partial<Scope> = {}) =>
  measure(retentionCurve, tablesOf(tables, rows), given, scopeOf({asOf, ...scope}));

function curvesOf(rows: Rows, given: Given = {}, scope: Partial<Scope> = {}): Curves {
  const outcome = outcomeOf(rows, given, scope);
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

function reasonOf(rows: Rows, given: Given = {}, scope: Partial<Scope> = {}): string {
  const outcome = outcomeOf(rows, given, scope);
  if (!isInsufficient(outcome)) throw new Error('there is a value');
  return outcome.code;
}

/** Spells of one group, from durations and status 1 or 0. */
const spells = (durations: readonly number[], status: readonly number[], group: string | null = null): object[] =>
  durations.map((duration, i) => ({duration, status: status[i] === 1, group}));

/** 21 patients on 6-mercaptopurine (Gehan 1965). */
const gehan = spells(
  [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
);

/** Acute myelogenous leukaemia, with and without maintenance (R survival::aml). */
const aml = [
  ...spells([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0], 'maintained'),
  ...spells([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1], 'not'),
];

function expectClose(got: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(got).to.have.length(expected.length);
  expected.forEach((value, i) => {
    if (value === null) expect(got[i]).to.equal(null);
    else expect(got[i]).to.be.closeTo(value, 1e-7);
  });
}

describe('retention-curve', () => {
  describe('against R', () => {
    it('has the survival, errors and limits of survfit', () => {
      const {curve, band} = curvesOf({spells: gehan}).overall;
      expect(curve.time.slice(0, 4)).to.deep.equal([6, 7, 9, 10]);
      expect(curve.atRisk.slice(0, 4)).to.deep.equal([21, 17, 16, 15]);
      expectClose(curve.survival.slice(0, 4), [0.857142857, 0.806722689, 0.806722689, 0.752941176]);
      expectClose(curve.standardError.slice(0, 2), [0.0763603548, 0.0869352852]);
      expectClose([band.lower[0]!, band.upper[0]!], [0.619717955, 0.951551748]);
    });

    for (const [interval, lower, upper] of [
      ['log', 0.719817084, 1],
      ['plain', 0.707479312, 1],
    ] as const) {
      it(`has ${interval} limits`, () => {
        const {band} = curvesOf({spells: gehan}, {interval}).overall;
        expectClose([band.lower[0]!, band.upper[0]!], [lower, upper]);
      });
    }

    it('has quartiles with limits, and none where a quartile is not reached', () => {
      const {first, median, third} = curvesOf({spells: gehan}).overall.quartiles;
      expect([first, median, third]).to.deep.equal([
        {estimate: 13, lower: 6, upper: 22},
        {estimate: 23, lower: 13, upper: null},
        {estimate: null, lower: 23, upper: null},
      ]);
    });

    it('has the restricted mean of print(survfit, rmean)', () => {
      const {restrictedMean} = curvesOf({spells: gehan}, {tau: 20}).overall;
      expectClose([restrictedMean!.value, restrictedMean!.standardError], [16.1165266106, 1.251560196]);
    });

    for (const [test, chiSquare, p] of [
      ['log-rank', 3.3963886989776, 0.0653393220405],
      ['gehan-breslow', 2.7233115468409, 0.0988926513652],
      ['tarone-ware', 2.981603622007, 0.0842157942838],
      ['peto-peto', 2.7792795447517, 0.0954911154064],
    ] as const) {
      it(`has the chi-square of ${test}`, () => {
        const {comparison} = curvesOf({spells: aml}, {by: 'segment', test});
        expectClose([comparison!.chiSquare, comparison!.degreesOfFreedom, comparison!.p], [chiSquare, 1, p]);
      });
    }

    it('compares restricted means, the larger group less the other', () => {
      const {groups, comparison} = curvesOf({spells: aml}, {by: 'segment', tau: 24});
      expect(groups.map(({name, n}) => [name, n])).to.deep.equal([
        ['not', 12],
        ['maintained', 11],
      ]);
      const [difference] = comparison!.differences;
      expect(difference).to.include({first: 'not', second: 'maintained'});
      expectClose(
        [difference!.difference, difference!.standardError, difference!.interval!.lower, difference!.interval!.upper],
        [-3.85101010101, 2.820142621, -9.37838806961, 1.67636786759],
      );
    });
  });

  describe('account lives', () => {
    const since = (start: string, end: string | null = null): object => ({account: start, start, end});

    it('count whole local days up to the local day of asOf', () => {
      const rows = {accounts: [since('2025-12-30')]};
      // In Auckland the day is further on, in Los Angeles it is not as far.
      const age = (timeZone: string): number => curvesOf(rows, {}, {timeZone}).overall.curve.time[0]!;
      expect([age('UTC'), age('Pacific/Auckland'), age('America/Los_Angeles')]).to.deep.equal([2, 2, 1]);
    });

    it('have 365 days a year whatever clocks do', () => {
      const rows = {accounts: [since('2025-01-01', '2025-12-31')]};
      expect(curvesOf(rows, {}, {timeZone: 'America/New_York'}).overall.curve.time).to.deep.equal([364]);
    });

    it('have not ended when the end is the day that begins at asOf', () => {
      const rows = {accounts: [since('2025-12-01', '2026-01-01')]};
      const {events, curve} = curvesOf(rows).overall;
      expect([events, curve.time[0]]).to.deep.equal([0, 31]);
      expect(curvesOf(rows, {}, {asOf: asOf + 1}).overall.events).to.equal(1);
    });

    it('are not seen when they start on the day that begins at asOf', () => {
      expect(reasonOf({accounts: [since('2026-01-01')]})).to.equal('no-accounts');
      expect(curvesOf({accounts: [since('2026-01-01')]}, {}, {asOf: asOf + 1}).overall.curve.time).to.deep.equal([0]);
    });

    it('without a start are counted, not guessed', () => {
      const {overall, notFollowed} = curvesOf({accounts: [{account: 'a', end: '2025-06-01'}, since('2025-06-01')]});
      expect([overall.n, notFollowed.withoutStart]).to.deep.equal([1, 1]);
    });

    it('that all ended on their first day have a curve that falls to 0 at once, and no mean', () => {
      const {overall, tau} = curvesOf({
        accounts: [since('2025-06-01', '2025-06-01'), since('2025-07-01', '2025-07-01')],
      });
      expect(overall.curve.survival).to.deep.equal([0]);
      expect([tau, overall.restrictedMean]).to.deep.equal([null, null]);
      expect(overall.quartiles.median.estimate).to.equal(0);
    });
  });

  describe('late entry', () => {
    const rows = {
      accounts: [
        {account: 'old', start: '2025-01-01', end: '2025-07-11'},
        {account: 'gone', start: '2025-01-01', end: '2025-06-01'},
        {account: 'first', start: '2025-06-01', end: '2025-06-01'},
        {account: 'new', start: '2025-07-01', end: '2025-08-10'},
      ],
    };
    const given = {observedFrom: '2025-06-01'};

    it('puts accounts at risk from the age they have when they come into view', () => {
      const {curve, counts} = curvesOf(rows, given).overall;
      // Day 0: those that start under observation. Day 40: the new one alone. Day 191: the old one alone.
      expect(curve.time).to.deep.equal([0, 40, 191]);
      expect(curve.atRisk).to.deep.equal([2, 1, 1]);
      expect(counts.entries).to.deep.equal({times: [-1, 151], counts: [2, 1]});
    });

    it('leaves out accounts that left before they could be seen', () => {
      const {overall, notFollowed} = curvesOf(rows, given);
      expect([overall.n, notFollowed.endedBefore]).to.deep.equal([3, 1]);
      expect(curvesOf(rows).overall.n).to.equal(4);
    });

    it('has no curve when all had left before', () => {
      const outcome = outcomeOf(rows, {observedFrom: '2025-12-31'});
      expect(outcome).to.deep.include({
        code: 'no-accounts',
        reason: 'Every account had left before it came under observation',
      });
    });

    it('says where a curve fell to 0 only because nobody else had come into view', () => {
      expect(curvesOf(rows, given).overall.emptiedAt).to.equal(40);
      expect(curvesOf(rows).overall.emptiedAt).to.equal(null);
    });
  });

  describe('groups', () => {
    const people = (sizes: Readonly<Record<string, number>>): Rows => ({
      accounts: Object.entries(sizes).flatMap(([region, size]) =>
        Array.from({length: size}, (_, i) => ({account: `${region}${i}`, region, start: '2025-01-01'})),
      ),
    });
    const names = ({groups}: Curves): (string | null)[] => groups.map(({name}) => name);

    it('come largest first, of one size by name, and without a name', () => {
      const rows = people({b: 2, a: 2, c: 3});
      const nameless = {accounts: [...rows['accounts']!, {account: 'x', start: '2025-01-01'}]};
      expect(names(curvesOf(nameless, {by: 'region'}))).to.deep.equal(['c', 'a', 'b', null]);
    });

    it('are of any column that accounts are grouped by', () => {
      for (const by of accountGroupings) {
        const rows = {accounts: ['a', 'b', 'c'].map((account) => ({account, [by]: account, start: '2025-01-01'}))};
        expect(names(curvesOf(rows, {by}))).to.deep.equal(['a', 'b', 'c']);
      }
    });

    it('are one where the column is not there', () => {
      const {groups, comparison} = curvesOf({accounts: [{account: 'a', start: '2025-01-01'}]}, {by: 'csm'});
      expect([groups.length, groups[0]!.name, comparison]).to.deep.equal([1, null, null]);
    });

    it('that are small are hidden, with another one where the total would tell about them', () => {
      const {groups, suppressed, overall} = curvesOf(people({a: 30, b: 20, c: 4}), {by: 'region'}, {minimumGroup: 11});
      expect([groups.map(({name}) => name), suppressed, overall.n]).to.deep.equal([['a'], ['b', 'c'], 54]);
      const two = curvesOf(people({a: 30, b: 20, c: 9, d: 4}), {by: 'region'}, {minimumGroup: 11});
      expect([names(two), two.suppressed]).to.deep.equal([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    });

    it('are not asked about when all together are too few', () => {
      expect(reasonOf(people({a: 10}), {}, {minimumGroup: 11})).to.equal('small-group');
    });

    it('have restricted means up to the age to which some of each are followed', () => {
      const rows = {spells: [...spells([3, 9], [1, 0], 'a'), ...spells([2, 5], [1, 1], 'b')]};
      expect(curvesOf(rows, {by: 'segment'}).tau).to.equal(5);
      expect(curvesOf(rows).tau).to.equal(9);
    });

    it('cannot be compared when nobody left', () => {
      const {comparison} = curvesOf(people({a: 3, b: 3}), {by: 'region'});
      expect([comparison!.chiSquare, comparison!.p]).to.deep.equal([null, null]);
    });

    it('of accounts and of spells are one where they have one name', () => {
      const rows = {
        accounts: [{account: 'a', segment: 'Team', start: '2025-12-30', end: '2025-12-31'}],
        spells: [{duration: 2, group: 'Team'}],
      };
      const {groups} = curvesOf(rows, {by: 'segment'});
      expect(groups.map(({name, curve}) => [name, curve.time])).to.deep.equal([['Team', [1, 2]]]);
    });
  });

  describe('headline', () => {
    const headlineOf = (rows: Rows) => retentionCurve.headline!(curvesOf(rows));

    it('is the median with limits from the band', () => {
      const headline = headlineOf({
        spells: spells(
          Array.from({length: 40}, (_, i) => i + 1),
          Array<number>(40).fill(1),
        ),
      });
      expect(isEstimate(headline) && [headline.value, headline.n]).to.deep.equal([20.5, 40]);
      expect(isEstimate(headline) && headline.interval).to.deep.include({level: 0.95, lower: 14, upper: 26});
    });

    it('has no interval where the band never comes down to one half', () => {
      const headline = headlineOf({spells: gehan});
      expect(isEstimate(headline) && [headline.value, headline.interval]).to.deep.equal([23, null]);
    });

    it('says how many are still there at the last whole year where half have not left', () => {
      const headline = headlineOf({spells: spells([100, 500, 800, 900], [1, 0, 0, 0])});
      expect(headline).to.deep.include({code: 'median-not-reached', terms: {survival: 0.75, age: 730.5, n: 4}});
      expect(isInsufficient(headline) && headline.reason).to.contain('75% are still there after 2 years');
    });
  });

  it('refuses options that are none', () => {
    const refused = (given: object) => () => optionsOf(retentionCurve, given);
    expect(refused({by: 'employee'})).to.throw(RangeError, '[retention-curve] by');
    expect(refused({observedFrom: '2025-02-30'})).to.throw(RangeError, '[retention-curve] observedFrom');
    expect(refused({tau: 0})).to.throw(RangeError, '[retention-curve] tau');
  });

  it('tells survival at an age as far as anybody was followed', () => {
    const {overall} = curvesOf({spells: spells([2, 4], [1, 0])});
    expect([0, 2, 4].map((age) => survivalAtAge(overall, age)?.survival)).to.deep.equal([1, 0.5, 0.5]);
    expect(survivalAtAge(overall, 5)).to.equal(null);
  });

  describe('on random accounts', () => {
    const random = seededRandom(11);
    const first = parseIsoDay('2023-01-01')!;
    const rows = Array.from({length: 400}, (_, i) => {
      const start = first + Math.floor(1200 * random());
      const end = random() < 0.6 ? start - 20 + Math.floor(500 * random() ** 2) : null;
      const team = ['x', 'y', null][Math.floor(3 * random())];
      return {account: `a${i}`, team, start: isoDay(start), end: end === null ? null : isoDay(end)};
    });

    for (const observedFrom of [null, '2024-06-01']) {
      it(`agrees with a count of every day, observed from ${observedFrom ?? 'the start'}`, () => {
        const {groups} = curvesOf({accounts: rows}, {by: 'team', observedFrom});
        expect(groups).to.have.length(3);
        for (const {name, curve} of groups) {
          const naive = naiveCurve(
            rows.filter(({team}) => team === name),
            observedFrom,
          );
          expect(curve.time).to.deep.equal(naive.map(({age}) => age));
          expect(curve.atRisk).to.deep.equal(naive.map(({atRisk}) => atRisk));
          expect(curve.events).to.deep.equal(naive.map(({events}) => events));
          expectClose(
            curve.survival,
            naive.map(({survival}) => survival),
          );
        }
      });
    }

    it('does not depend on the order of rows or chunks, and goes on after a result', () => {
      const whole = tablesOf(tables, {accounts: rows});
      const [chunk] = whole['accounts']!.chunks;
      const order = rows.map((_, i) => i).sort((a, b) => ((a * 7919) % 401) - ((b * 7919) % 401));
      const pieces = Array.from({length: 8}, (_, k) =>
        takeRows(chunk!, Int32Array.from(order.slice(50 * k, 50 * k + 50))),
      );
      const options = optionsOf(retentionCurve, {by: 'team', observedFrom: '2024-06-01'});
      const scope = scopeOf({asOf});
      const inPieces: Tables = {accounts: {...whole['accounts']!, chunks: pieces}};
      const expected = aggregate(retentionCurve, whole, options, scope);
      expect(aggregate(retentionCurve, inPieces, options, scope)).to.deep.equal(expected);
      const accumulator = retentionCurve.accumulator(options, scope);
      for (const piece of pieces) {
        accumulator.accounts(piece as Parameters<typeof accumulator.accounts>[0]);
        accumulator.result();
      }
      expect(accumulator.result()).to.deep.equal(expected);
      expect(
        derive(retentionCurve, JSON.parse(JSON.stringify(expected)) as typeof expected, options, scope),
      ).to.deep.equal(derive(retentionCurve, expected, options, scope));
    });

    /** Product-limit by going through the days of life one by one. */
    function naiveCurve(
      some: readonly {start: string; end: string | null}[],
      observedFrom: string | null,
    ): {age: number; atRisk: number; events: number; survival: number}[] {
      const today = parseIsoDay('2026-01-01')!;
      const from = observedFrom === null ? -Infinity : parseIsoDay(observedFrom)!;
      const lives = some
        .map(({start, end}) => {
          const began = parseIsoDay(start)!;
          const ended = end === null ? Infinity : parseIsoDay(end)!;
          const left = ended < today;
          return {
            valid: began < today && ended >= began,
            left,
            age: (left ? ended : today) - began,
            // Watched from before birth, or from after the day on which it came into view.
            seenAfter: began >= from ? -1 : from - began,
          };
        })
        .filter(({valid, age, seenAfter}) => valid && age > seenAfter);
      const steps = [];
      let survival = 1;
      for (let age = 0; age <= 1200; age++) {
        const ending = lives.filter((life) => life.age === age);
        if (ending.length === 0) continue;
        const atRisk = lives.filter((life) => life.age >= age && life.seenAfter < age).length;
        const events = ending.filter(({left}) => left).length;
        if (events > 0) survival *= 1 - events / atRisk;
        steps.push({age, atRisk, events, survival});
      }
      return steps;
    }
  });
});
