import {expect} from '@open-wc/testing';
import {
  aggregate,
  isEstimate,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
  type Tables,
} from 'keepwell/metrics/kernel';
import {pairSpells} from 'keepwell/metrics/retention/pair-spells';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {countDurations, kaplanMeier, quantile, seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';

const DAY = 86_400_000;
const asOf = Date.UTC(2026, 5, 30);
type Given = GivenOptions<typeof timeToValue>;
interface Event {
  readonly user: string | null;
  readonly account?: string | null;
  readonly event: string;
  readonly at: string;
}

function measured(rows: Readonly<Record<string, readonly object[]>>, given: Given = {}, scope: Partial<Scope> = {}) {
  return measure(timeToValue, tablesOf(timeToValue.tables, rows), given, scopeOf({asOf, ...scope}));
}

function described(rows: Readonly<Record<string, readonly object[]>>, given: Given = {}, scope: Partial<Scope> = {}) {
  const outcome = measured(rows, given, scope);
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

const spells = (...durations: readonly number[]) =>
  durations.map((days) => ({duration: Math.abs(days), status: days >= 0}));
const iso = (instant: number): string => new Date(instant).toISOString();

/** Random events of a few users and accounts over forty days, many at the same moments. */
function randomEvents(random: () => number, size: number): Event[] {
  const pick = <T>(...from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({length: size}, () => ({
    user: `u${Math.floor(random() * 25)}`,
    account: pick(null, 'a', 'b', 'c', 'd'),
    event: pick('signup', 'value', 'value', 'visit'),
    at: iso(asOf - Math.floor(random() * 40 - 2) * DAY - pick(0, 6, 18) * 3_600_000),
  }));
}

/** The pairing, worked out the plain way. */
function naivePairs(events: readonly Event[], by: 'user' | 'account', from = -Infinity, before = Infinity) {
  const seen = events.filter(({at}) => Date.parse(at) < asOf);
  const ids = [...new Set(seen.flatMap((event) => event[by] ?? []))].sort();
  const of = (id: string, name: string): number[] =>
    seen
      .flatMap((event) => (event[by] === id && event.event === name ? [Date.parse(event.at)] : []))
      .sort((a, b) => a - b);
  const pairs = ids.flatMap((id) => {
    const [start] = of(id, 'signup');
    if (start === undefined || start < from || start >= before) return [];
    const value = of(id, 'value').find((at) => at >= start);
    return [
      {
        id,
        days: ((value ?? asOf) - start) / DAY,
        status: value === undefined ? 0 : 1,
        early: of(id, 'value').some((at) => at < start),
      },
    ];
  });
  return {
    spells: pairs.map(({id, days, status}) => ({id, days, status})),
    valueBeforeStart: pairs.filter(({early}) => early).length,
    withoutStart: ids.filter((id) => of(id, 'signup').length === 0 && of(id, 'value').length > 0).length,
  };
}

/** The same rows in another order and in chunks. */
function mixed(tables: Tables, random: () => number): Tables {
  const {chunks, quality} = tables['events']!;
  const [chunk] = chunks;
  const rows = Array.from({length: chunk!.length}, (_, row) => ({row, place: random()}))
    .sort((a, b) => a.place - b.place)
    .map(({row}) => row);
  const pieces = [];
  for (let from = 0; from < rows.length;) {
    const size = 1 + Math.floor(random() * 40);
    pieces.push(takeRows(chunk!, Int32Array.from(rows.slice(from, from + size))));
    from += size;
  }
  return {...tables, events: {chunks: pieces, quality}};
}

describe('time to value', () => {
  it('pairs as the plain way does, for users and accounts, in any order and any cut', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 80; round++) {
      const events = randomEvents(random, 120);
      const countBy = round % 2 === 0 ? 'user' : 'account';
      const window = round % 3 === 0 ? {startedFrom: '2026-05-25', startedBefore: '2026-06-05'} : {};
      const scope = scopeOf({asOf});
      const tables = tablesOf(timeToValue.tables, {events});
      const {started, ...pairs} = pairSpells(mixed(tables, random), {countBy, ...window}, scope);
      const naive =
        round % 3 === 0
          ? naivePairs(events, countBy, Date.UTC(2026, 4, 25), Date.UTC(2026, 5, 5))
          : naivePairs(events, countBy);
      expect(pairs).to.deep.equal(naive);
      expect(started === null).to.equal(naive.spells.length === 0);
      const options = optionsOf(timeToValue, {countBy, ...window});
      const counted = aggregate(timeToValue, mixed(tables, random), options, scope);
      expect(counted).to.deep.equal(aggregate(timeToValue, tables, options, scope));
      expect(kaplanMeier(counted.durations)).to.deep.equal(
        kaplanMeier(
          countDurations({
            durations: naive.spells.map(({days}) => days),
            status: naive.spells.map(({status}) => status),
          }),
        ),
      );
    }
  });

  it('sees an earlier start that comes in later', () => {
    const rows = [
      {user: 'u', event: 'signup', at: '2026-06-10T00:00:00Z'},
      {user: 'u', event: 'value', at: '2026-06-12T00:00:00Z'},
      {user: 'u', event: 'value', at: '2026-06-05T00:00:00Z'},
      {user: 'u', event: 'signup', at: '2026-06-01T00:00:00Z'},
    ];
    const [chunk] = tablesOf(timeToValue.tables, {events: rows})['events']!.chunks;
    const accumulator = timeToValue.accumulator(optionsOf(timeToValue, {}), scopeOf({asOf}));
    const add = (...some: number[]): void => {
      accumulator.events(takeRows(chunk as Parameters<typeof accumulator.events>[0], Int32Array.from(some)));
    };
    add(0, 1, 2);
    expect(accumulator.result()).to.deep.include({valueBeforeStart: 1});
    expect(accumulator.result().durations.times).to.deep.equal([2]);
    add(3);
    expect(accumulator.result()).to.deep.include({valueBeforeStart: 0});
    expect(accumulator.result().durations.times).to.deep.equal([4]);
  });

  it('takes elapsed time, also where the clocks are put forward', () => {
    const events = [
      {user: 'u', event: 'signup', at: '2026-03-29T00:00:00+01:00'},
      {user: 'u', event: 'value', at: '2026-03-30T00:00:00+02:00'},
    ];
    const {naiveMedian} = described({events}, {}, {timeZone: 'Europe/Berlin'});
    expect(naiveMedian).to.equal(23 / 24);
  });

  it('takes the days of starts from the zone', () => {
    const events = [{user: 'u', event: 'signup', at: '2026-06-01T02:00:00Z'}];
    const day = Date.UTC(2026, 4, 31) / DAY;
    expect(described({events}, {}, {timeZone: 'America/New_York'}).started).to.deep.equal({first: day, last: day});
  });

  it('can have one event for start and value: it takes no time', () => {
    const events = [{user: 'u', event: 'login', at: '2026-06-01T02:00:00Z'}];
    expect(described({events}, {startEvent: 'login', valueEvent: 'login'}).curve).to.deep.include({
      time: [0],
      survival: [0],
    });
  });

  it('has no value where events do not say what they are, or nobody started', () => {
    const at = '2026-06-01T02:00:00Z';
    expect(measured({events: [{user: 'u', at}]})).to.include({kind: 'insufficient', code: 'nobody-started'});
    expect(measured({events: [{user: 'u', event: 'value', at}]})).to.deep.include({
      code: 'nobody-started',
      terms: {valueBeforeStart: 0, withoutStart: 1, unusable: 0},
    });
  });

  it('adds up events and spells that are given', () => {
    const events = [{user: 'u', event: 'signup', at: '2026-06-28T00:00:00Z'}];
    expect(described({events, spells: spells(1, 4)})).to.deep.include({n: 3, reached: 2, notYet: 1});
  });

  it('counts a row of spells as often as it says, and from when on it was followed', () => {
    const {n, curve, unusable} = described({
      spells: [
        {duration: 2, weight: 3},
        {duration: 5, entry: 3, weight: 2},
        {duration: 4, entry: 4},
      ],
    });
    expect([n, unusable]).to.deep.equal([5, 1]);
    expect([curve.time, curve.atRisk, curve.events]).to.deep.equal([
      [2, 5],
      [3, 2],
      [3, 2],
    ]);
  });

  it('has quantiles with limits, and none where the curve does not come so far', () => {
    const {quartiles, p90} = described({spells: spells(1, 2, 3, 4, -5, -6, -7, -8)});
    expect(quartiles.first.estimate).to.equal(2.5);
    expect(quartiles.median.estimate).to.equal(6);
    expect([quartiles.third.estimate, p90.estimate, quartiles.median.upper]).to.deep.equal([null, null, null]);
    const crossing = described({spells: spells(1, 2, 3, 4, -5, -6, -7, -8)}, {median: 'first-crossing'});
    expect(crossing.quartiles.median.estimate).to.equal(4);
  });

  it('comes down to the median, or says why not', () => {
    const outcome = described({spells: spells(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)});
    const shown = timeToValue.headline!(outcome);
    if (!isEstimate(shown)) throw new Error(shown.reason);
    expect(shown).to.deep.include({value: 5.5, n: 10, terms: {n: 10, reached: 10, notYet: 0}});
    const {lower, upper} = outcome.quartiles.median;
    expect(shown.interval).to.include({lower, upper, level: 0.95});
    const young = timeToValue.headline!(described({spells: spells(1, -2, -2, -2)}));
    expect(young).to.deep.include({kind: 'insufficient', code: 'median-not-reached'});
  });

  it('tells a share within some days with the limits of the band, and a wider one at a higher level', () => {
    const rows = {spells: spells(1, 2, 3, -4, 5, 6, -7, 8, 9, 10)};
    const at = (level: number) => described(rows, {within: [6]}, {level}).within[0]!;
    expect(at(0.95).share).to.be.closeTo(1 - 0.7 * (5 / 6) * (4 / 5), 1e-12);
    expect(at(0.99).lower).to.be.below(at(0.95).lower!);
    expect(at(0.99).upper).to.be.above(at(0.95).upper!);
  });

  it('names the naive median and mean: of those who got there, all the same whether others did not', () => {
    const there = [1, 2, 2.5, 7, 9];
    const {naiveMedian, naiveMean} = described({spells: spells(...there, -30, -30, -30)});
    expect(naiveMedian).to.equal(quantile(there, 0.5));
    expect(naiveMean).to.be.closeTo(4.3, 1e-12);
    expect(described({spells: spells(-3)})).to.include({naiveMedian: null, naiveMean: null});
  });

  describe('bins', () => {
    const bins = (durations: readonly number[], given: Given = {}) =>
      described({spells: spells(...durations)}, given).histogram;

    it('have a given width, from 0 on, each with its left edge', () => {
      expect(bins([0, 2.9, 3, 5, 6], {binWidth: 3}).bins).to.deep.equal([
        {from: 0, to: 3, count: 2},
        {from: 3, to: 6, count: 2},
        {from: 6, to: 9, count: 1},
      ]);
    });

    it('do not lose an edge to rounding: three tenths of a day, seven hours', () => {
      const countsOf = (duration: number, binWidth: number) =>
        bins([duration], {binWidth}).bins.map(({count}) => count);
      expect(countsOf(0.3, 0.1)).to.deep.equal([0, 0, 0, 1]);
      expect(countsOf(7 / 24, 1 / 24)).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 1]);
    });

    it('end in an open one where a tail is long, and hold everybody', () => {
      const durations = [...Array.from({length: 199}, (_, i) => (i % 20) + 0.5), 400];
      const {bins: all, width} = bins(durations);
      expect(all.at(-1)).to.deep.equal({from: 21, to: null, count: 1});
      expect(width).to.equal(3);
      expect(all.reduce((sum, {count}) => sum + count!, 0)).to.equal(200);
    });

    it('are at most sixty and the open one, of whole days where days are whole', () => {
      const random = seededRandom(2);
      for (const scale of [1, 30, 300, 3000]) {
        const durations = Array.from({length: 3000}, () => 1 + Math.floor(-scale * Math.log(1 - random())));
        const {bins: all, width} = bins(durations);
        expect(all.length).to.be.at.most(61);
        expect(Number.isInteger(width)).to.equal(true);
        expect(all.reduce((sum, {count}) => sum + count!, 0)).to.equal(3000);
      }
    });

    it('suit a single value, the same values, and nobody', () => {
      for (const durations of [[3.5], [5, 5, 5], [0, 0], [-12, -3]]) {
        const {bins: all} = bins(durations);
        expect(all.length).to.be.within(1, 20);
        expect(all.reduce((sum, {count}) => sum + count!, 0)).to.equal(durations.filter((days) => days >= 0).length);
      }
    });

    it('have given edges; those before the first edge are not lost', () => {
      const {bins: all, width} = bins([0.5, 1, 8], {binEdges: [1, 7]});
      expect(width).to.equal(null);
      expect(all).to.deep.equal([
        {from: 0, to: 1, count: 1},
        {from: 1, to: 7, count: 1},
        {from: 7, to: null, count: 1},
      ]);
    });

    it('refuse edges that do not ascend, and a width of nothing', () => {
      expect(() => bins([1], {binEdges: [3, 3]})).to.throw(
        RangeError,
        '[time-to-value] binEdges: expected ascending days',
      );
      expect(() => bins([1], {binWidth: 0})).to.throw(RangeError, 'binWidth');
    });
  });

  describe('small groups', () => {
    it('are not shown at all where all together are too few', () => {
      expect(measured({spells: spells(1, 2, 3)}, {}, {minimumGroup: 4})).to.include({
        kind: 'insufficient',
        code: 'too-few',
      });
      expect(measured({spells: spells(1, 2, 3)}, {}, {minimumGroup: 3})).to.include({kind: 'durations'});
    });

    it('have no bar of their own, and neither has what would tell about them', () => {
      const durations = [
        ...Array<number>(20).fill(0.5),
        ...Array<number>(12).fill(1.5),
        2.5,
        ...Array<number>(15).fill(-9),
      ];
      const {histogram, reached, curve} = described({spells: spells(...durations)}, {binWidth: 1}, {minimumGroup: 5});
      expect(histogram.bins.map(({count}) => count)).to.deep.equal([20, null, null]);
      expect([histogram.notYet, reached]).to.deep.equal([15, 33]);
      expect(curve.time).to.deep.equal([0.5, 1.5, 9]);
      expect(curve.events).to.deep.equal([20, 12, 1]);
    });

    it('are not told by what is left of all', () => {
      const durations = [...Array<number>(20).fill(0.5), ...Array<number>(12).fill(1.5), -9];
      const {histogram, reached, notYet, share} = described(
        {spells: spells(...durations)},
        {binWidth: 1},
        {minimumGroup: 5},
      );
      expect(histogram).to.deep.include({
        notYet: null,
        bins: [
          {from: 0, to: 1, count: 20},
          {from: 1, to: 2, count: null},
        ],
      });
      expect([reached, notYet, share]).to.deep.equal([null, null, null]);
    });
  });
});
