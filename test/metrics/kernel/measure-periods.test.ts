import {expect} from '@open-wc/testing';
import {fromDay} from 'keepwell/metrics/calendar';
import {
  groupedTables,
  isEstimate,
  measure,
  measureBy,
  measurePeriods,
  membersOf,
  scopeOf,
  tablesOf,
  type Scope,
  type Series,
  type OutcomeOf,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';
import {daysToOnboard} from 'keepwell/metrics/retention/days-to-onboard';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {nps} from 'keepwell/metrics/voice/nps';

type Rows = Readonly<Record<string, readonly object[]>>;

const HOUR = 3_600_000;
const asOf = Date.UTC(2026, 2, 20, 12);
const byMonth = measurePeriods(nps, {unit: 'month', periods: 3});

function seriesOf(rows: Rows, given: Parameters<typeof measure<typeof byMonth>>[2] = {}, scope: Partial<Scope> = {}) {
  const outcome = measure(byMonth, tablesOf(byMonth.tables, rows), given, scopeOf({asOf, ...scope}));
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

const valuesOf = ({periods}: Series<OutcomeOf<typeof nps>>) =>
  periods.map(({outcome}) => (isEstimate(outcome) ? outcome.value : outcome.code));

describe('measurePeriods', () => {
  const random = seededRandom(77);
  const rows = {
    responses: Array.from({length: 400}, (_, i) => ({
      respondent: `r${Math.floor(random() * 150)}`,
      account: `a${i % 9}`,
      score: Math.floor(random() * 11),
      at: new Date(asOf - Math.floor(random() * 150 * 24 - 24) * HOUR).toISOString(),
    })),
    subscriptions: Array.from({length: 9}, (_, i) => ({
      account: `a${i}`,
      amount: 10 + i,
      start: ['2020-01-01', '2026-02-15'][i % 2],
      end: i % 4 === 0 ? '2026-02-01' : null,
    })),
  };
  const month = (at: string, timeZone: string): string => {
    const format = new Intl.DateTimeFormat('en', {timeZone, year: 'numeric', month: '2-digit'});
    const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({type, value}) => [type, value]));
    return `${String(parts['year'])}-${String(parts['month'])}`;
  };

  for (const timeZone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
    for (const given of [{}, {answers: 'latest'}, {rollUp: 'revenue'}] as const) {
      it(`is the metric of the rows of each period, seen from its end: ${timeZone} ${JSON.stringify(given)}`, () => {
        const {periods, undated} = seriesOf(rows, given, {timeZone});
        expect(undated).to.equal(0);
        expect(periods.map(({label}) => label)).to.deep.equal(['2026-01', '2026-02', '2026-03']);
        periods.forEach(({label, outcome, end}, period) => {
          const own = {
            ...rows,
            responses: rows.responses.filter(({at}) => Date.parse(at) < asOf && month(at, timeZone) === label),
          };
          // Midnight of the first day after the period, wherever its zone puts it.
          const next = fromDay(end);
          const noon = Date.UTC(next.year, next.month - 1, next.day, 12);
          const seen = period === 2 ? asOf : noon - 12 * HOUR - offsetAt(noon, timeZone);
          const alone = measure(nps, tablesOf(nps.tables, own), given, scopeOf({asOf: seen, timeZone}));
          const expected = isEstimate(alone) && period === 2 ? {...alone, completeness: 'incomplete'} : alone;
          expect({...outcome, made: null}).to.deep.equal({...expected, made: null});
        });
      });
    }
  }

  it('says which period still runs', () => {
    const states = (at: number) => seriesOf(rows, {}, {asOf: at}).periods.map(({completeness}) => completeness);
    expect(states(asOf)).to.deep.equal(['complete', 'complete', 'incomplete']);
    expect(states(Date.UTC(2026, 3, 1))).to.deep.equal(['complete', 'complete', 'complete']);
  });

  it('counts rows that say no moment apart', () => {
    const responses = [{score: 9, at: '2026-02-02T00:00:00Z'}, {score: 0}, {score: 3, at: null}];
    const series = seriesOf({responses});
    expect(series.undated).to.equal(2);
    expect(valuesOf(series)).to.deep.equal(['no-responses', 100, 'no-responses']);
  });

  it('is insufficient where no period has an outcome, and says whether moments are missing', () => {
    const outcome = (responses: readonly object[]) =>
      measure(byMonth, tablesOf(byMonth.tables, {responses}), {}, scopeOf({asOf}));
    expect(outcome([{score: 9}])).to.deep.include({code: 'no-moments', terms: {undated: 1}});
    expect(outcome([])).to.include({code: 'no-responses'});
    expect(outcome([{score: 9, at: '2020-01-01T00:00:00Z'}])).to.include({code: 'no-responses'});
  });

  it('has the number of the last period as its own', () => {
    const series = seriesOf(rows);
    expect(byMonth.headline!(series)).to.equal(series.periods.at(-1)!.outcome);
  });

  it('does not depend on the order of rows or on chunks, and may be asked again after more rows', () => {
    const tables = tablesOf(byMonth.tables, rows);
    const [chunk] = tables['responses']!.chunks;
    const pieces = Array.from({length: 40}, (_, i) => {
      return takeRows(
        chunk!,
        Int32Array.from({length: 10}, (__, row) => 399 - i - 40 * row),
      );
    });
    const cut = {...tables, responses: {...tables['responses']!, chunks: pieces}};
    const scope = scopeOf({asOf});
    expect(measure(byMonth, cut, {}, scope)).to.deep.equal(measure(byMonth, tables, {}, scope));
  });

  it('keeps the state of a metric that does not come down to an estimate, with its own headline', () => {
    const weekly = measurePeriods(timeToValue, {unit: 'week', periods: 2});
    const events = [
      {user: 'a', event: 'signup', at: '2026-03-10T00:00:00Z'},
      {user: 'a', event: 'value', at: '2026-03-12T00:00:00Z'},
      {user: 'b', event: 'signup', at: '2026-03-11T00:00:00Z'},
      {user: 'b', event: 'value', at: '2026-03-17T00:00:00Z'},
    ];
    const outcome = measure(weekly, tablesOf(weekly.tables, {events}), {}, scopeOf({asOf}));
    if (outcome.kind !== 'series') throw new Error(outcome.kind);
    const [first, second] = outcome.periods.map((period) => period.outcome);
    // What b did in the second week is not of the first, and followed up to its end.
    expect(first).to.deep.include({kind: 'durations', n: 2, reached: 1});
    expect(second).to.include({kind: 'insufficient', code: 'nobody-started'});
    expect(weekly.headline!(outcome)).to.equal(second);
  });

  it('is a metric like any other: by group too', () => {
    const accounts = Array.from({length: 9}, (_, i) => ({account: `a${i}`, segment: i < 4 ? 'small' : 'large'}));
    const tables = tablesOf(groupedTables(byMonth, 'segment'), {...rows, accounts});
    const groups = measureBy(byMonth, tables, {by: 'segment'}, {}, scopeOf({asOf}));
    const total = groups.map(({outcome}) =>
      outcome.kind === 'series' ? outcome.periods.map((one) => (isEstimate(one.outcome) ? one.outcome.n : 0)) : [],
    );
    const all = seriesOf(rows).periods.map(({outcome}) => (isEstimate(outcome) ? outcome.n : 0));
    expect(total[0]!.map((n, period) => n + total[1]![period]!)).to.deep.equal(all);
  });

  it('hides periods that rest on few, and the next smallest where a total would tell', () => {
    const responses = [1, 1, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2].map((day, i) => ({
      respondent: `r${i}`,
      score: 9,
      at: `2026-0${day === 1 ? 1 : day === 6 ? 2 : 3}-05T00:00:00Z`,
    }));
    const shown = (minimumGroup: number) => valuesOf(seriesOf({responses}, {}, {minimumGroup}));
    expect(shown(1)).to.deep.equal([100, 100, 100]);
    expect(shown(3)).to.deep.equal(['small-group', 'small-group', 100]);
    expect(shown(2)).to.deep.equal([100, 100, 100]);
  });

  it('tells who is behind a part of one period', () => {
    const scope = scopeOf({asOf});
    const tables = tablesOf(byMonth.members!.tables, rows);
    const {periods} = seriesOf(rows, {answers: 'latest'});
    for (const {start, outcome} of periods) {
      const found = membersOf(byMonth, tables, {start, part: {from: 0, to: 6}}, {answers: 'latest'}, scope);
      expect(found !== null && 'ids' in found && found.ids.length).to.equal(
        'distribution' in outcome ? outcome.distribution.detractors : -1,
      );
    }
    for (const {start, outcome} of seriesOf(rows, {rollUp: 'revenue'}).periods) {
      const paying = membersOf(byMonth, tables, {start, part: {from: 0, to: 10}}, {rollUp: 'revenue'}, scope);
      expect(paying !== null && 'ids' in paying && paying.ids.length).to.equal(isEstimate(outcome) ? outcome.n : -1);
    }
    expect(membersOf(byMonth, tables, {start: periods[0]!.start + 1, part: {from: 0, to: 6}}, {}, scope)).to.equal(
      null,
    );
    expect(measurePeriods(nps, {unit: 'month', periods: 2, at: 'sentAt'}).tables[0]!.columns).to.include.keys('sentAt');
  });

  it('needs a column of instants', () => {
    expect(() => measurePeriods(daysToOnboard, {unit: 'month', periods: 3})).to.throw(RangeError, 'got "at"');
    expect(() => measurePeriods(nps, {unit: 'month', periods: 3, at: 'score'})).to.throw(RangeError, 'got "score"');
  });
});

/** How far the clocks of a zone are ahead of UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour')) - instant;
}
