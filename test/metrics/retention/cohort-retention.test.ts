import {expect} from '@open-wc/testing';
import {HOUR} from 'keepwell/metrics/calendar';
import {
  aggregate,
  derive,
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
  type Tables,
} from 'keepwell/metrics/kernel';
import {cohortMaturity} from 'keepwell/metrics/retention/cohort-maturity';
import type {Cohorts} from 'keepwell/metrics/retention/cohort-outcome';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';
import {events} from 'keepwell/metrics/tables';
import {leastTime} from '../../least-time.js';
import {naiveCohorts, type NaiveEvent, type NaiveOptions} from './naive-cohorts.js';

type Given = GivenOptions<typeof cohortRetention>;
type Row = readonly [user: string, at: string, event?: string];

const DAY = 24 * HOUR;
const far = Date.parse('2100-01-01T00:00:00Z');

const read = (rows: readonly Row[]): Tables =>
  tablesOf([events], {events: rows.map(([user, at, event = 'use']) => ({user, account: user, event, at}))});

const outcomeOf = (tables: Tables, given: Given, scope: Partial<Scope> = {}) =>
  measure(cohortRetention, tables, given, scopeOf({asOf: far, ...scope}));

function cohortsOf(rows: readonly Row[], given: Given, scope: Partial<Scope> = {}): Cohorts {
  const outcome = outcomeOf(read(rows), given, scope);
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const countsOf = ({rows}: Cohorts) => rows.map(({cells}) => cells.map(({count}) => count));
const days = (firstPeriod: string, periods: number): Given => ({unit: 'day', firstPeriod, periods});

describe('cohort-retention', () => {
  describe('against a naive count', () => {
    const random = seededRandom(20260105);
    const whole = (below: number) => Math.floor(random() * below);
    const pick = <T>(...from: readonly T[]): T => from[whole(from.length)]!;
    const rows = (): NaiveEvent[] =>
      Array.from({length: 300}, () => ({
        user: `u${whole(20)}`,
        account: pick(null, 'a', 'b', 'c', 'd', 'e'),
        event: pick('signup', 'use', 'pay'),
        at: new Date(Date.parse('2024-02-20T00:00:00Z') + whole(60 * DAY)).toISOString(),
      }));

    for (let round = 0; round < 60; round++) {
      const unit = pick('day', 'week', 'month');
      const naive: NaiveOptions = {
        unit,
        periods: unit === 'day' ? 3 + whole(40) : unit === 'week' ? 2 + whole(7) : 1 + whole(4),
        firstPeriod: pick('2024-03-01', '2024-02-29', '2024-03-09'),
        timeZone: pick('UTC', 'America/New_York', 'Asia/Kathmandu', 'America/Sao_Paulo'),
        weekStart: pick(0, 1, 6),
        cohort: pick('first', 'first-in-window', 'recurring'),
        returns: pick('on', 'on-or-after'),
        countBy: pick('user', 'account'),
        startEvent: pick(null, 'signup', 'use'),
        returnEvent: pick(null, 'pay', 'use'),
        minimumOccurrences: pick(1, 1, 2, 3),
        aliases: pick({}, {u1: 'u2', u3: 'u2', u4: 'new', u5: 'new'}),
      };
      const {timeZone, weekStart, ...given} = naive;
      it(`agrees: ${JSON.stringify(naive)}`, () => {
        const input = rows();
        const wanted = naiveCohorts(input, naive);
        const scope = scopeOf({
          asOf: far,
          timeZone,
          weekStart: weekStart === 0 ? 'sunday' : weekStart === 1 ? 'monday' : 'saturday',
        });
        const outcome = measure(cohortRetention, tablesOf([events], {events: input}), given, scope);
        if (isInsufficient(outcome)) expect(wanted.every(([size]) => size === 0)).to.equal(true);
        else expect(countsOf(outcome)).to.deep.equal(wanted);
      });
    }
  });

  describe('whatever way the rows come', () => {
    const random = seededRandom(5);
    const input: Row[] = Array.from({length: 500}, () => [
      `u${Math.floor(random() * 40)}`,
      new Date(Date.parse('2026-01-01T00:00:00Z') + random() * 50 * DAY).toISOString(),
      random() < 0.3 ? 'signup' : 'use',
    ]);
    const table = read(input)['events']!;
    const chunk = table.chunks[0]!;
    const shuffled = Array.from(input.keys()).sort(() => random() - 0.5);
    const pieces = Array.from({length: 50}, (_, i) =>
      takeRows(chunk, Int32Array.from(shuffled.slice(i * 10, i * 10 + 10))),
    );
    const givens: Given[] = [
      {unit: 'week', firstPeriod: '2026-01-05', periods: 6, startEvent: 'signup'},
      {unit: 'day', firstPeriod: '2026-01-05', periods: 30, cohort: 'recurring', returns: 'on-or-after'},
      {
        unit: 'day',
        firstPeriod: '2026-01-05',
        periods: 9,
        clock: 'elapsed',
        brackets: [
          [0, 0],
          [1, 6],
          [7, 13],
        ],
      },
      {
        unit: 'week',
        firstPeriod: '2026-01-05',
        periods: 6,
        clock: 'elapsed-by-hour',
        cohort: 'recurring',
        minimumOccurrences: 2,
      },
      {unit: 'day', firstPeriod: '2026-01-05', periods: 9, minimumOccurrences: 2},
    ];
    for (const given of givens) {
      it(`counts the same in small chunks and another order: ${JSON.stringify(given)}`, () => {
        const whole = outcomeOf({events: table}, given);
        expect(outcomeOf({events: {...table, chunks: pieces}}, given)).to.deep.equal(whole);
      });

      it(`can be asked in between and goes on: ${JSON.stringify(given)}`, () => {
        const scope = scopeOf({asOf: far});
        const options = optionsOf(cohortRetention, given);
        const accumulator = cohortRetention.accumulator(options, scope);
        const parts = pieces as unknown as Parameters<typeof accumulator.events>[0][];
        parts.forEach((part, i) => {
          accumulator.events(part);
          if (i % 7 === 0) accumulator.result();
        });
        const all = aggregate(cohortRetention, {events: table}, options, scope);
        expect(accumulator.result()).to.deep.equal(all);
        expect(JSON.parse(JSON.stringify(all))).to.deep.equal(all);
      });
    }
  });

  describe('which start makes a cohort', () => {
    const rows: Row[] = [
      ['old', '2026-01-01T09:00:00Z'],
      ['old', '2026-01-06T09:00:00Z'],
      ['new', '2026-01-05T09:00:00Z'],
    ];
    const sizes = (cohort: Given['cohort']) =>
      cohortsOf(rows, {...days('2026-01-05', 2), cohort}).rows.map(({size}) => size);

    it('is the first one ever, also one before the window', () => {
      expect(sizes('first')).to.deep.equal([1, 0]);
    });
    it('is the first one inside the window, if so asked', () => {
      expect(sizes('first-in-window')).to.deep.equal([1, 1]);
    });
    it('is also the first one by the clock, where what came before is cut off by hour, not by day', () => {
      expect(
        cohortsOf(rows, {...days('2026-01-05', 2), clock: 'elapsed', cohort: 'first-in-window'}).rows.map(
          ({size}) => size,
        ),
      ).to.deep.equal([1, 1]);
      expect(cohortsOf(rows, {...days('2026-01-05', 2), clock: 'elapsed'}).rows.map(({size}) => size)).to.deep.equal([
        1, 0,
      ]);
    });
  });

  describe('age 0', () => {
    const rows: Row[] = [
      ['a', '2026-01-05T09:00:00Z', 'signup'],
      ['a', '2026-01-05T10:00:00Z', 'use'],
      ['b', '2026-01-05T09:00:00Z', 'signup'],
      ['b', '2026-01-06T10:00:00Z', 'use'],
    ];
    const given: Given = {...days('2026-01-05', 2), startEvent: 'signup', returnEvent: 'use'};

    it('is the size of the cohort, though not all did the return event on the first day', () => {
      expect(countsOf(cohortsOf(rows, given))).to.deep.equal([[2, 1], [0]]);
    });
    it('is those who did, if so asked', () => {
      expect(countsOf(cohortsOf(rows, {...given, columnZero: 'returned'}))).to.deep.equal([[1, 1], [0]]);
      expect(cohortsOf(rows, {...given, columnZero: 'returned'}).rows[0]!.size).to.equal(2);
    });
  });

  describe('time passed', () => {
    it('counts 24 hours a day, also over a change of the clocks', () => {
      // 8 March 2026, 02:00 in New York: the clock is put forward, the day has 23 hours.
      const rows: Row[] = [
        ['a', '2026-03-07T15:00:00Z'],
        ['a', '2026-03-08T14:30:00Z'],
      ];
      const scope = {timeZone: 'America/New_York'};
      const given: Given = {...days('2026-03-07', 1), ages: 2};
      expect(countsOf(cohortsOf(rows, given, scope))).to.deep.equal([[1, 1]]);
      expect(countsOf(cohortsOf(rows, {...given, clock: 'elapsed'}, scope))).to.deep.equal([[1, 0]]);
    });

    it('can begin with the hour of the start', () => {
      const rows: Row[] = [
        ['a', '2026-01-05T09:59:00Z'],
        ['a', '2026-01-06T09:05:00Z'],
      ];
      const given: Given = {...days('2026-01-05', 1), ages: 2};
      expect(countsOf(cohortsOf(rows, {...given, clock: 'elapsed'}))).to.deep.equal([[1, 0]]);
      expect(countsOf(cohortsOf(rows, {...given, clock: 'elapsed-by-hour'}))).to.deep.equal([[1, 1]]);
    });

    it('has months of 30 days, or up to the same day and time of the next month, the last one where it lacks that', () => {
      const rows: Row[] = [
        ['a', '2026-01-31T10:00:00Z'],
        ['a', '2026-02-28T10:00:00Z'],
        ['b', '2026-01-31T10:00:00Z'],
        ['b', '2026-02-28T09:59:59Z'],
        ['c', '2026-01-31T10:00:00Z'],
        ['c', '2026-03-02T10:00:00Z'],
      ];
      const given: Given = {unit: 'month', firstPeriod: '2026-01-01', periods: 1, ages: 2, clock: 'elapsed'};
      expect(countsOf(cohortsOf(rows, given))).to.deep.equal([[3, 1]]);
      expect(countsOf(cohortsOf(rows, {...given, month: 'anniversary'}))).to.deep.equal([[3, 2]]);
    });

    it('with recurring cohorts passes from the first start of each period', () => {
      const rows: Row[] = [
        ['a', '2026-01-05T09:00:00Z'],
        ['a', '2026-01-05T12:00:00Z'],
        ['a', '2026-01-06T10:00:00Z'],
        ['a', '2026-01-07T09:30:00Z'],
      ];
      // From the 5th 09:00: 25 hours and 48.5 hours later. From the 6th 10:00: 23.5 hours later.
      expect(
        countsOf(cohortsOf(rows, {...days('2026-01-05', 2), ages: 3, clock: 'elapsed', cohort: 'recurring'})),
      ).to.deep.equal([
        [1, 1, 1],
        [1, 0, 0],
      ]);
    });

    it('takes the first start of all, though it comes in a later row', () => {
      const rows: Row[] = [
        ['a', '2026-01-07T09:00:00Z'],
        ['a', '2026-01-06T10:00:00Z'],
        ['a', '2026-01-05T09:00:00Z'],
      ];
      expect(countsOf(cohortsOf(rows, {...days('2026-01-05', 1), ages: 3, clock: 'elapsed'}))).to.deep.equal([
        [1, 1, 1],
      ]);
    });

    it('counts those who return later than the last column as returned on or after it', () => {
      const rows: Row[] = [
        ['a', '2026-01-05T09:00:00Z'],
        ['a', '2026-03-05T09:00:00Z'],
      ];
      const given: Given = {...days('2026-01-05', 1), ages: 3, clock: 'elapsed'};
      expect(countsOf(cohortsOf(rows, {...given, returns: 'on-or-after'}))).to.deep.equal([[1, 1, 1]]);
      expect(countsOf(cohortsOf(rows, given))).to.deep.equal([[1, 0, 0]]);
    });
  });

  describe('brackets', () => {
    const rows: Row[] = [
      ['a', '2026-01-05T09:00:00Z'],
      ['a', '2026-01-08T09:00:00Z'],
      ['b', '2026-01-06T09:00:00Z'],
      ['b', '2026-01-10T09:00:00Z'],
    ];
    const given: Given = {
      ...days('2026-01-05', 2),
      brackets: [
        [0, 0],
        [1, 3],
        [4, 7],
      ],
    };

    it('follow each cohort to their last age, beyond the last cohort', () => {
      const {rows: cohorts, columns} = cohortsOf(rows, given);
      expect(columns).to.deep.equal([
        {from: 0, to: 0},
        {from: 1, to: 3},
        {from: 4, to: 7},
      ]);
      expect(cohorts.map(({cells}) => cells.map(({count}) => count))).to.deep.equal([
        [1, 1, 0],
        [1, 0, 1],
      ]);
    });

    it('that have not closed are incomplete, not 0 %', () => {
      const states = (asOf: string) =>
        cohortsOf(rows.slice(0, 1), {...given, periods: 1}, {asOf: Date.parse(asOf)}).rows[0]!.cells.map(
          ({completeness}) => completeness,
        );
      expect(states('2026-01-07T00:00:00Z')).to.deep.equal(['complete', 'incomplete', 'future']);
      expect(states('2026-01-09T00:00:00Z')).to.deep.equal(['complete', 'complete', 'future']);
      expect(states('2026-01-09T00:00:00.001Z')).to.deep.equal(['complete', 'complete', 'incomplete']);
    });

    it('may overlap', () => {
      expect(
        countsOf(
          cohortsOf(rows, {
            ...given,
            brackets: [
              [0, 3],
              [1, 7],
              [2, 2],
            ],
          }),
        ),
      ).to.deep.equal([
        [1, 1, 0],
        [1, 1, 0],
      ]);
    });
  });

  it('has cohorts of hours, each hour of a repeated one by itself', () => {
    // 25 October 2026, 03:00 in Berlin is put back to 02:00: 00:30Z and 01:30Z are both half past two.
    const rows: Row[] = [
      ['a', '2026-10-25T00:30:00Z'],
      ['a', '2026-10-25T01:30:00Z'],
      ['b', '2026-10-25T01:45:00Z'],
    ];
    const outcome = cohortsOf(
      rows,
      {unit: 'hour', firstPeriod: '2026-10-25T00:00:00Z', periods: 2},
      {timeZone: 'Europe/Berlin'},
    );
    expect(outcome.rows.map(({label}) => label)).to.deep.equal(['2026-10-25T02:00+02:00', '2026-10-25T02:00+01:00']);
    expect(countsOf(outcome)).to.deep.equal([[1, 1], [1]]);
  });

  it('has the periods up to asOf where no first one is named, and does not see what is not before it', () => {
    const rows: Row[] = [
      ['a', '2026-01-28T09:00:00Z'],
      ['a', '2026-02-10T09:00:00Z'],
      ['b', '2026-02-12T09:00:00Z'],
    ];
    const outcome = cohortsOf(rows, {unit: 'month', periods: 2}, {asOf: Date.parse('2026-02-12T09:00:00Z')});
    expect(outcome.rows.map(({label, size}) => [label, size])).to.deep.equal([
      ['2026-01-01', 1],
      ['2026-02-01', 0],
    ]);
    expect(outcome.rows[0]!.cells[1]).to.deep.include({count: 1, completeness: 'incomplete'});
    expect(outcome.running).to.deep.include({day: 12, days: 28});
    expect(outcome.open).to.equal(true);
  });

  describe('accounts', () => {
    it('are counted once, whoever of them acts; events without one are left out, and told', () => {
      const tables = tablesOf([events], {
        events: [
          {user: 'a', account: 'x', at: '2026-01-05T09:00:00Z'},
          {user: 'b', account: 'x', at: '2026-01-06T09:00:00Z'},
          {user: 'c', account: null, at: '2026-01-06T09:00:00Z'},
        ],
      });
      const outcome = outcomeOf(tables, {...days('2026-01-05', 2), countBy: 'account'});
      expect(outcome).to.deep.include({starters: 1, unassigned: 1});
      expect(countsOf(outcome as Cohorts)).to.deep.equal([[1, 1], [0]]);
    });

    it('that are nowhere named are the reason for no value', () => {
      const tables = tablesOf([events], {events: [{user: 'a', at: '2026-01-05T09:00:00Z'}]});
      expect(outcomeOf(tables, {...days('2026-01-05', 2), countBy: 'account'})).to.deep.include({
        kind: 'insufficient',
        code: 'no-accounts',
      });
    });
  });

  describe('aliases', () => {
    const rows: Row[] = [
      ['phone', '2026-01-05T09:00:00Z'],
      ['tablet', '2026-01-06T09:00:00Z'],
    ];
    const counts = (aliases: Record<string, string>) => countsOf(cohortsOf(rows, {...days('2026-01-05', 2), aliases}));

    it('meet in an id that nobody has', () => {
      expect(counts({phone: 'ann', tablet: 'ann'})).to.deep.equal([[1, 1], [0]]);
    });
    it('may be aliases of aliases, or of each other', () => {
      expect(counts({phone: 'x', x: 'tablet'})).to.deep.equal([[1, 1], [0]]);
      expect(counts({phone: 'tablet', tablet: 'phone'})).to.deep.equal([[1, 1], [0]]);
    });
    it('of ids that nobody has change nothing', () => {
      expect(counts({constructor: 'phone', toString: 'tablet'})).to.deep.equal([[1, 0], [1]]);
    });
    it('add up what must occur several times', () => {
      const twice: Row[] = [...rows, ['phone', '2026-01-06T10:00:00Z']];
      const given: Given = {...days('2026-01-05', 2), minimumOccurrences: 2};
      expect(countsOf(cohortsOf(twice, given))).to.deep.equal([[1, 0], [1]]);
      expect(countsOf(cohortsOf(twice, {...given, aliases: {tablet: 'phone'}}))).to.deep.equal([[1, 1], [0]]);
    });
    it('hold where the id they stand for is known from another table only', () => {
      const options = optionsOf(cohortRetention, {...days('2026-01-05', 2), aliases: {phone: 'ann', tablet: 'ann'}});
      const tables = read(rows);
      const accumulator = cohortRetention.accumulator(options, scopeOf({asOf: far}));
      const chunk = tables['events']!.chunks[0] as unknown as Parameters<typeof accumulator.events>[0];
      accumulator.events(chunk);
      const {dictionary} = chunk.user as unknown as {dictionary: {code(value: string): number}};
      for (let i = 0; i < 100; i++) dictionary.code(`somebody ${i}`);
      dictionary.code('ann');
      expect(accumulator.result().sizes).to.deep.equal([1, 0]);
    });
  });

  describe('maturity', () => {
    const states = (given: Given, asOf: string, scope: Partial<Scope> = {}) =>
      cohortMaturity(given, scopeOf({asOf: Date.parse(asOf), ...scope}));

    it('of a period of the calendar comes with its end', () => {
      const given: Given = {unit: 'week', firstPeriod: '2024-03-04', periods: 3};
      expect(states(given, '2024-03-18T00:00:00Z')).to.deep.equal([
        ['complete', 'complete', 'future'],
        ['complete', 'future'],
        ['future'],
      ]);
      expect(states(given, '2024-03-17T23:59:59.999Z')).to.deep.equal([
        ['complete', 'incomplete', 'future'],
        ['incomplete', 'future'],
        ['future'],
      ]);
    });

    it('of a period is that of the zone', () => {
      const given: Given = {unit: 'day', firstPeriod: '2024-03-10', periods: 1};
      const scope = {timeZone: 'America/New_York'};
      expect(states(given, '2024-03-11T03:59:59Z', scope)).to.deep.equal([['incomplete']]);
      expect(states(given, '2024-03-11T04:00:00Z', scope)).to.deep.equal([['complete']]);
    });

    it('of time passed waits for the youngest that the cohort can have', () => {
      const given: Given = {unit: 'day', firstPeriod: '2024-03-04', periods: 1, ages: 3, clock: 'elapsed'};
      expect(states(given, '2024-03-06T00:00:00Z')).to.deep.equal([['complete', 'incomplete', 'future']]);
      expect(states(given, '2024-03-05T23:59:00Z')).to.deep.equal([['incomplete', 'incomplete', 'future']]);
    });

    it('of months passed depends on what a month is', () => {
      const given: Given = {unit: 'month', firstPeriod: '2024-01-01', periods: 1, clock: 'elapsed'};
      expect(states(given, '2024-03-01T00:00:00Z')).to.deep.equal([['incomplete']]);
      expect(states({...given, month: 'anniversary'}, '2024-03-01T00:00:00Z')).to.deep.equal([['complete']]);
    });
  });

  describe('means', () => {
    // Three cohorts: 4 users, 1 user, 1 user, and one that still runs.
    const rows: Row[] = [
      ...['a', 'b', 'c', 'd'].map((user): Row => [user, '2026-01-05T09:00:00Z']),
      ['a', '2026-01-06T09:00:00Z'],
      ['e', '2026-01-06T09:00:00Z'],
      ['e', '2026-01-07T09:00:00Z'],
      ['f', '2026-01-08T09:00:00Z'],
    ];
    const outcome = cohortsOf(rows, days('2026-01-05', 4), {asOf: Date.parse('2026-01-08T12:00:00Z')});

    it('are weighted by size, or take each cohort alike, over complete cells of cohorts that have anybody', () => {
      expect(outcome.mean[1]).to.deep.include({weighted: 2 / 5, simple: (1 / 4 + 1) / 2, count: 2, of: 5, cohorts: 2});
      expect(outcome.mean[1]!.interval!.lower).to.be.closeTo(0.1176207, 1e-6);
    });
    it('are no number where no cell is complete', () => {
      expect(outcome.mean[3]).to.deep.include({weighted: null, simple: null, count: null, cohorts: 0, interval: null});
    });
    it('make the headline: the one of age 1', () => {
      expect(cohortRetention.headline!(outcome)).to.deep.include({kind: 'estimate', value: 2 / 5, n: 5});
    });
    it('make no headline before age 1 is complete', () => {
      const young = cohortsOf([['a', '2026-01-08T09:00:00Z']], days('2026-01-08', 2), {
        asOf: Date.parse('2026-01-09T06:00:00Z'),
      });
      expect(cohortRetention.headline!(young)).to.deep.include({kind: 'insufficient', code: 'not-yet'});
    });
  });

  describe('change', () => {
    const rows: Row[] = ['05', '06', '07', '08'].flatMap((day, cohort) =>
      Array.from({length: 10}, (_, i): Row[] => [
        [`${day}-${i}`, `2026-01-${day}T09:00:00Z`, 'start'],
        ...(i < (cohort < 2 ? 2 : 8)
          ? [[`${day}-${i}`, `2026-01-${String(Number(day) + 1).padStart(2, '0')}T09:00:00Z`, 'use'] as const]
          : []),
      ]).flat(),
    );
    const given: Given = {...days('2026-01-05', 4), ages: 2, startEvent: 'start', returnEvent: 'use'};

    it('holds the later half of the cohorts against the earlier one', () => {
      const {change} = cohortsOf(rows, given);
      expect(change).to.deep.include({
        since: 2,
        column: 1,
        earlier: {count: 4, of: 20, share: 0.2},
        later: {count: 16, of: 20, share: 0.8},
      });
      expect(change!.difference).to.be.closeTo(0.6, 1e-12);
      expect(change!.interval.lower).to.be.above(0);
    });
    it('is not told of recurring cohorts, which share members, nor of returns that may still come', () => {
      expect(cohortsOf(rows, {...given, cohort: 'recurring'}).change).to.equal(null);
      expect(cohortsOf(rows, {...given, returns: 'on-or-after'}).change).to.equal(null);
    });
    it('is not told of a single cohort', () => {
      expect(cohortsOf(rows, {...given, periods: 1}).change).to.equal(null);
    });
  });

  describe('small groups', () => {
    // Cohorts of 20, 2, 20: of the first 10 return a day later, of the second 1, of the third 1.
    const cohort = (day: string, size: number, back: number): Row[] =>
      Array.from({length: size}, (_, i): Row[] => [
        [`${day}-${i}`, `2026-01-${day}T09:00:00Z`],
        ...(i < back
          ? [[`${day}-${i}`, `2026-01-${String(Number(day) + 1).padStart(2, '0')}T10:00:00Z`] as const]
          : []),
      ]).flat();
    const rows = [...cohort('05', 20, 10), ...cohort('06', 2, 1), ...cohort('07', 20, 1), ...cohort('08', 20, 12)];
    const given: Given = {...days('2026-01-05', 4), ages: 2};
    const outcome = cohortsOf(rows, given, {minimumGroup: 5});

    it('hide a cohort, and leave it out of every sum', () => {
      expect(outcome.rows[1]).to.deep.include({size: null});
      expect(outcome.rows[1]!.cells[0]).to.deep.include({count: null, of: null, share: null, suppressed: true});
      expect(outcome.starters).to.equal(60);
      expect(outcome.mean[0]).to.deep.include({of: 60, cohorts: 3});
    });
    it('hide a cell of a large cohort, and the mean that would tell it', () => {
      expect(outcome.rows[2]!.cells[1]).to.deep.include({count: null, share: null, interval: null, suppressed: true});
      expect(outcome.mean[1]).to.deep.include({weighted: null, simple: null, count: null, suppressed: true});
      expect(cohortRetention.headline!(outcome)).to.deep.include({kind: 'insufficient', code: 'small-group'});
    });
    it('may be told where nobody, or everybody, returned', () => {
      const all = cohortsOf(cohort('05', 20, 20), given, {minimumGroup: 5});
      expect(all.rows[0]!.cells[1]).to.deep.include({count: 20, suppressed: false});
      const none = cohortsOf(cohort('05', 20, 0), given, {minimumGroup: 5});
      expect(none.rows[0]!.cells[1]).to.deep.include({count: 0, suppressed: false});
    });
    it('that are all too small leave nothing to show', () => {
      expect(outcomeOf(read(cohort('05', 3, 1)), given, {minimumGroup: 5})).to.deep.include({
        kind: 'insufficient',
        code: 'small-group',
      });
    });
  });

  it('is insufficient without rows, with rows beside the window, and where nobody started', () => {
    for (const rows of [[], [['a', '2026-03-01T09:00:00Z']], [['a', '2026-01-05T09:00:00Z', 'other']]] as Row[][]) {
      const outcome = outcomeOf(read(rows), {...days('2026-01-05', 2), startEvent: 'use'});
      expect(outcome).to.deep.include({kind: 'insufficient', code: 'no-starters'});
    }
  });

  it('says which option is wrong', () => {
    const wrong = (given: Given) => () => outcomeOf({}, given);
    expect(wrong({firstPeriod: '5 January'})).to.throw(
      RangeError,
      'firstPeriod: expected a date such as 2026-01-31, got "5 January"',
    );
    expect(wrong({brackets: [[3, 1]]})).to.throw(
      RangeError,
      'brackets.0: expected the first age, then the last, got [3,1]',
    );
    expect(
      wrong({
        brackets: [
          [1, 3],
          [0, 0],
        ],
      }),
    ).to.throw(RangeError, 'brackets: expected brackets in the order of their first age');
    expect(wrong({unit: 'year' as 'day'})).to.throw(
      RangeError,
      'unit: expected one of hour, day, week, month, quarter, got "year"',
    );
  });

  it('derives 52 by 52 in a moment', async () => {
    const scope = scopeOf({asOf: far});
    const options = optionsOf(cohortRetention, {unit: 'week', firstPeriod: '2026-01-05', periods: 52});
    const counts = {
      sizes: Array.from({length: 52}, () => 1000),
      returned: Array.from({length: 52}, (_, cohort) =>
        Array.from({length: 52 - cohort}, (__, age) => 1000 - 15 * age),
      ),
      unassigned: 0,
    };
    const outcome = derive(cohortRetention, counts, options, scope);
    expect(outcome.kind).to.equal('cohorts');
    for (let time = 0; time < 12; time++) derive(cohortRetention, counts, options, scope);
    expect(await leastTime(() => derive(cohortRetention, counts, options, scope), 10)).to.be.below(10);
  });
});
