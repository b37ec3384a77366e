import {cohortRetention, mrrMovements, nps, retentionCurve, stickinessRatio, timeToValue} from 'keepwell/metrics';
import {
  aggregate,
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type GivenOptions,
  type Insufficient,
  type Outcome,
  type OutcomeOf,
  type TableData,
} from 'keepwell/metrics/kernel';
import {
  CellValues,
  CodedCells,
  Dictionaries,
  readTable,
  settleKeys,
  type AnyChunk,
  type CellColumns,
  type Table,
} from 'keepwell/metrics/table';
import {AS_OF, eventNames, eventRowsByText, generateEvents, namesOf, WEEKS} from '../data/events.js';
import {numbersOf, textOf} from '../data/ids.js';
import {generateResponses, responseRows} from '../data/responses.js';
import type {Size} from '../data/size.js';
import {generateSpells, spellRows} from '../data/spells.js';
import {firstOf, generateAccountMonths, MONTHS, subscriptionRows} from '../data/subscriptions.js';
import {serve} from '../page.js';
import {
  BINS,
  DAYS,
  runOver,
  type Activity,
  type CohortTable,
  type Curve,
  type Movements,
  type Runs,
  type Scores,
  type TimesToValue,
} from '../tasks.js';

const byDay: readonly string[] = [cohortRetention.id, stickinessRatio.id];

// As a page uses the package: what is declared and exported, nothing beside it.
const scope = scopeOf({asOf: AS_OF});

serve({
  T1(size) {
    const [table] = cohortRetention.tables;
    return runsOf(cohortRetention, {unit: 'week', periods: WEEKS}, cohortTable, {table, ...events(size)});
  },
  T2(size) {
    const [table] = stickinessRatio.tables;
    return runsOf(stickinessRatio, {periods: DAYS, partialWindows: 'counted'}, activity, {table, ...events(size)});
  },
  'T3 days': ({rows}) => survival(rows, true),
  'T3 continuous': ({rows}) => survival(rows, false),
  T4(size) {
    const [table] = timeToValue.tables;
    const binEdges = Array.from({length: BINS}, (_, day) => day);
    return runsOf(timeToValue, {binEdges}, timesToValue, {table, ...events(size)});
  },
  T5({rows}) {
    const responses = generateResponses(rows);
    const [table] = nps.tables;
    const {score, at} = responses;
    return runsOf(nps, {}, scores, {
      table,
      length: rows,
      codes: {score, at, respondent: Array.from(responses.respondent, textOf)},
      numbers: {score, at, respondent: numbersOf(responses.respondent)},
      rows: responseRows(responses),
    });
  },
  T6({rows}) {
    const data = generateAccountMonths(rows);
    const [table] = mrrMovements.tables;
    const columns = {
      amount: Float64Array.from(data.cents, (cents) => cents / 100),
      start: Array.from(data.month, firstOf),
      end: Array.from(data.month, (month) => firstOf(month + 1)),
    };
    return runsOf(mrrMovements, {months: MONTHS}, movements, {
      table,
      length: rows,
      codes: {...columns, account: Array.from(data.account, textOf)},
      numbers: {...columns, account: numbersOf(data.account)},
      rows: subscriptionRows(data),
    });
  },
});

function events(size: Size): Omit<Given, 'table'> {
  const log = generateEvents(size);
  const {at} = log;
  const users = Array.from({length: log.users}, (_, user) => textOf(user));
  return {
    length: size.rows,
    codes: {
      user: new CodedCells(log.user, new CellValues(users)),
      event: new CodedCells(log.event, new CellValues(eventNames)),
      at,
    },
    numbers: {user: numbersOf(log.user), event: namesOf(log), at},
    rows: eventRowsByText(log),
  };
}

function survival(rows: number, whole: boolean): Runs<Curve> {
  const spells = generateSpells(rows, whole);
  const [, table] = retentionCurve.tables;
  return runsOf(retentionCurve, {}, curve, {
    table,
    length: rows,
    codes: {...spells},
    numbers: {...spells},
    rows: spellRows(spells),
  });
}

interface Given {
  readonly table: Table;
  readonly length: number;
  /** Cells that are read before the time begins. */
  readonly codes: CellColumns;
  /** Cells that are read in the time. */
  readonly numbers: CellColumns;
  /** Rows that are read in the time. */
  readonly rows: () => readonly object[];
}

/** A metric from each of the inputs. `resultOf` takes out of its outcome what other peers find too, and is timed with it. */
function runsOf<M extends AnyMetric, Result>(
  metric: M,
  options: GivenOptions<M>,
  resultOf: (outcome: OutcomeOf<M>) => Result,
  {table, length, codes, numbers, rows}: Given,
): Runs<Result> {
  const read = (cells: CellColumns): TableData => {
    const {chunk, quality} = readTable(table, cells, length, {dictionaries: new Dictionaries(), instants: 'ms'});
    return {chunks: [chunk], quality};
  };
  const measured = (data: TableData): (() => Result) => {
    const result = resultOf(measure(metric, {[table.id]: data}, options, scope));
    return () => result;
  };
  const known = read(codes);
  for (const chunk of known.chunks) settleKeys(table.columns, chunk);
  let fresh = known;
  const prepare = (): void => {
    fresh = {...known, chunks: known.chunks.map(withFreshInstants)};
  };
  return {
    codes: {prepare, run: () => measured(fresh)},
    // Only what goes by days of the calendar asks for them; for others it would be the same again.
    ...(byDay.includes(metric.id) && {'codes, days known': {run: () => measured(known)}}),
    'codes, first step': {
      prepare,
      run() {
        aggregate(metric, {[table.id]: fresh}, optionsOf(metric, options), scope);
        return () => null;
      },
    },
    numbers: {run: () => measured(read(numbers))},
    rows: runOver(rows, (fresh) => measured(tablesOf([table], {[table.id]: fresh}, {instants: 'ms'})[table.id]!)),
  };
}

/** The chunk with a column of instants that no metric has seen: local days that were worked out are those of a column. */
function withFreshInstants(chunk: AnyChunk): AnyChunk {
  return 'at' in chunk ? Object.assign({}, chunk, {at: (chunk.at as Float64Array).slice()}) : chunk;
}

function cohortTable(outcome: OutcomeOf<typeof cohortRetention>): CohortTable {
  const {rows} = valueOf(outcome);
  return {
    sizes: rows.map(({size}) => size ?? NaN),
    active: rows.map(({cells}) => cells.map(({count}) => count ?? NaN)),
  };
}

function activity(outcome: OutcomeOf<typeof stickinessRatio>): Activity {
  const {days, value} = valueOf(outcome);
  return {
    daily: days.map(({active}) => active ?? NaN),
    monthly: days.map(({base}) => base ?? NaN),
    stickiness: value,
  };
}

function curve(outcome: OutcomeOf<typeof retentionCurve>): Curve {
  const {curve, quartiles} = valueOf(outcome).overall;
  return {time: curve.time, atRisk: curve.atRisk, survival: curve.survival, median: quartiles.median.estimate};
}

function timesToValue(outcome: OutcomeOf<typeof timeToValue>): TimesToValue {
  const {curve, reached, notYet, naiveMedian, histogram} = valueOf(outcome);
  return {
    bins: histogram.bins.map(({count}) => count ?? NaN),
    median: naiveMedian ?? NaN,
    p90: quantileOf(curve.time, curve.events, 0.9 * ((reached ?? NaN) - 1)),
    notYet: notYet ?? NaN,
  };
}

/** The outcome has the median of those who got there, and of other quantiles only those with the others in. */
function quantileOf(times: readonly number[], events: readonly number[], position: number): number {
  const at = (rank: number): number => {
    let i = 0;
    for (let before = events[0]!; before <= rank; before += events[i]!) i++;
    return times[i]!;
  };
  const low = Math.floor(position);
  return at(low) + (position - low) * (at(Math.ceil(position)) - at(low));
}

function scores(outcome: OutcomeOf<typeof nps>): Scores {
  const {distribution, value} = valueOf(outcome);
  return {counts: distribution.counts, score: value};
}

function movements(outcome: OutcomeOf<typeof mrrMovements>): Movements {
  const {months} = valueOf(outcome);
  const bridges = 'reason' in months ? [] : months;
  return {
    fresh: bridges.map((bridge) => bridge.new.mrr),
    expansion: bridges.map(({expansion}) => expansion.mrr),
    contraction: bridges.map(({contraction}) => contraction.mrr),
    churn: bridges.map(({churn}) => churn.mrr),
    again: bridges.map(({reactivation}) => reactivation.mrr),
    nrr: bridges.map(({nrr}) => nrr ?? NaN),
    grr: bridges.map(({grr}) => grr ?? NaN),
  };
}

function valueOf<O extends Outcome>(outcome: O): Exclude<O, Insufficient> {
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome as Exclude<O, Insufficient>;
}
