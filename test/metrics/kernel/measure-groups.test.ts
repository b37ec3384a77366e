import {expect} from '@open-wc/testing';
import {hiddenCells} from '#internal/metrics/kernel/hidden-cells.js';
import {
  groupedTables,
  isEstimate,
  isInsufficient,
  measure,
  measureBy,
  measureGroups,
  measurePeriods,
  measurePeriodsBy,
  scopeOf,
  tablesOf,
  type Scope,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {nps} from 'keepwell/metrics/voice/nps';

const asOf = Date.UTC(2026, 2, 20, 12);
const random = seededRandom(9);
const accounts = Array.from({length: 12}, (_, i) => ({
  account: `a${i}`,
  ...(i < 11 && {segment: ['large', 'small', 'middle'][i % 3]}),
}));
const responses = Array.from({length: 300}, () => ({
  account: `a${Math.floor(random() * 12)}`,
  score: Math.floor(random() * 11),
  at: new Date(asOf - Math.floor(random() * 100 * 24) * 3_600_000).toISOString(),
}));
const segmentOf = (account: string): string | null => accounts.find((one) => one.account === account)?.segment ?? null;
const rules = {unit: 'month', periods: 3} as const;

describe('measureGroups', () => {
  it('is what measureBy tells, as a metric', () => {
    for (const minimumGroup of [1, 4]) {
      const scope = scopeOf({asOf, minimumGroup});
      const tables = tablesOf(groupedTables(nps, 'segment'), {accounts, responses});
      const outcome = measure(measureGroups(nps, 'segment'), tables, {}, scope);
      if (isInsufficient(outcome)) throw new Error(outcome.reason);
      const expected = measureBy(nps, tables, {by: 'segment'}, {}, scope);
      expect(expected.map(({outcome: {kind}}) => kind)).to.include(minimumGroup === 1 ? 'estimate' : 'insufficient');
      expect(outcome.groups).to.deep.equal(
        expected.map(({name, outcome: {made, ...one}}) => {
          expect(made.metric).to.equal('nps');
          return {name, outcome: one};
        }),
      );
    }
  });

  it('does not mind in which order tables and chunks come, and survives JSON', () => {
    const metric = measureGroups(nps, 'segment');
    const scope = scopeOf({asOf});
    const {accounts: first, responses: then} = tablesOf(metric.tables, {accounts, responses});
    const options = {rollUp: 'respondent', answers: 'all', interval: 'score', seed: 1, draws: 10_000} as const;
    const counted = (order: readonly ('accounts' | 'responses')[]) => {
      const accumulator = metric.accumulator(options, scope) as unknown as Record<string, (chunk: unknown) => void> & {
        result(): Parameters<typeof metric.derive>[0];
      };
      for (const table of order)
        for (const chunk of (table === 'accounts' ? first : then)!.chunks) accumulator[table]!(chunk);
      return accumulator.result();
    };
    const one = counted(['accounts', 'responses']);
    expect(counted(['responses', 'accounts'])).to.deep.equal(one);
    expect(metric.derive(JSON.parse(JSON.stringify(one)) as typeof one, options, scope)).to.deep.equal(
      metric.derive(one, options, scope),
    );
  });

  it('has the reason of the metric where there are no rows, or no group has a value', () => {
    const scope = scopeOf({asOf});
    const metric = measureGroups(nps, 'segment');
    const codeOf = (rows: Readonly<Record<string, readonly object[]>>) => {
      const outcome = measure(metric, tablesOf(metric.tables, rows), {}, scope);
      return isInsufficient(outcome) ? outcome.code : outcome.kind;
    };
    expect(codeOf({accounts, responses: []})).to.equal('no-responses');
    expect(codeOf({accounts, responses: [{account: 'a0', score: 12}]})).to.equal('no-valid-responses');
  });

  it('says of which metric it is, so that it has its words', () => {
    expect(measureGroups(nps, 'csm').of).to.equal('nps');
    expect(measurePeriods(nps, rules).of).to.equal('nps');
    expect(measurePeriodsBy(nps, {...rules, by: 'csm'}).of).to.equal('nps');
  });
});

describe('measurePeriodsBy', () => {
  const metric = measurePeriodsBy(nps, {...rules, by: 'segment'});
  const groupsOf = (rows: Readonly<Record<string, readonly object[]>>, scope: Partial<Scope> = {}) => {
    const outcome = measure(metric, tablesOf(metric.tables, rows), {}, scopeOf({asOf, ...scope}));
    if (isInsufficient(outcome)) throw new Error(outcome.reason);
    return outcome.groups;
  };

  it('is the series of the rows of each group', () => {
    const groups = groupsOf({accounts, responses});
    expect(groups.map(({name}) => name)).to.deep.equal(['large', 'middle', 'small', null]);
    const alone = measurePeriods(nps, rules);
    for (const {name, outcome} of groups) {
      const own = responses.filter(({account}) => segmentOf(account) === name);
      const expected = measure(alone, tablesOf(alone.tables, {responses: own}), {}, scopeOf({asOf}));
      expect({...outcome, made: null}).to.deep.equal({...expected, made: null});
    }
  });

  it('hides groups and periods that are too small, and those that would tell about them', () => {
    const answers = (segment: string, month: number, each: readonly number[]) =>
      each.flatMap((n, i) =>
        Array.from({length: n}, () => ({account: `${segment}${i}`, score: 9, at: `2026-0${month}-05T00:00:00Z`})),
      );
    const rows = {
      accounts: ['l', 'm', 's'].flatMap((segment) => [0, 1, 2].map((i) => ({account: `${segment}${i}`, segment}))),
      responses: [1, 2, 3].flatMap((month) => [
        ...answers('l', month, [20, 20, 20]),
        ...answers('m', month, [10, 10, 10]),
        // In January two answers are left.
        ...answers('s', month, month === 1 ? [1, 1] : [9, 9, 9]),
      ]),
    };
    const shown = groupsOf(rows, {minimumGroup: 3}).map(({outcome}) =>
      isInsufficient(outcome) ? outcome.code : outcome.periods.map((period) => isEstimate(period.outcome)),
    );
    expect(shown).to.deep.equal([
      [true, true, true],
      [false, false, true],
      [false, false, true],
    ]);
    const outcome = measure(metric, tablesOf(metric.tables, rows), {}, scopeOf({asOf, minimumGroup: 4}));
    expect(isInsufficient(outcome) && outcome.code).to.equal('small-group');
  });

  it('refuses a metric without moments', () => {
    expect(() => measurePeriodsBy(timeToValue, {...rules, by: 'segment', at: 'no'})).to.throw(
      '[time-to-value] at: expected a column of instants',
    );
  });
});

describe('hiddenCells', () => {
  const shown = (sizes: number[][], minimum: number, rows: number[] = []) => {
    const isHidden = hiddenCells(sizes, new Set(rows), minimum);
    return sizes.map((row, i) => row.map((size, j) => (isHidden(i, j) ? '-' : String(size))).join(' '));
  };

  it('hides nothing where nothing is small', () => {
    expect(
      shown(
        [
          [5, 6],
          [7, 8],
        ],
        5,
      ),
    ).to.deep.equal(['5 6', '7 8']);
  });

  it('hides a small one, and as many more as it takes that no total of a row or column tells it', () => {
    expect(
      shown(
        [
          [2, 30, 40],
          [20, 31, 41],
          [50, 51, 52],
        ],
        5,
      ),
    ).to.deep.equal(['- - 40', '- - 41', '50 51 52']);
  });

  it('hides nobody for a cell in which there is nobody', () => {
    expect(
      shown(
        [
          [0, 30],
          [20, 31],
        ],
        5,
      ),
    ).to.deep.equal(['0 30', '20 31']);
  });

  it('takes the cells of hidden rows for hidden: the column must not tell them', () => {
    expect(
      shown(
        [
          [9, 9, 9],
          [10, 12, 13],
          [11, 14, 12],
        ],
        5,
        [0],
      ),
    ).to.deep.equal(['- - -', '- - 13', '- 14 -']);
  });
});
