import {tableFromArrays, tableToIPC} from '@uwdata/flechette';
import {
  BROWSER_RUNTIME,
  createDuckDB,
  VoidLogger,
} from '../node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import {DAY, FIRST_MONDAY, generateEvents, namesOf, WEEK, WEEKS} from '../data/events.js';
import {numbersOf} from '../data/ids.js';
import {generateResponses} from '../data/responses.js';
import {generateSpells} from '../data/spells.js';
import {generateAccountMonths, MONTHS} from '../data/subscriptions.js';
import type {Size} from '../data/size.js';
import {serve} from '../page.js';
import {BINS, DAYS, MONTH, triangle, withRatio, type Curve, type Runs} from '../tasks.js';

// On the page's own thread, so that its time is taken like that of the others. Its tables, with whole numbers for ids, are
// loaded before the time begins.
const wasm = {mainModule: new URL('/duckdb-eh.wasm', location.href).href, mainWorker: ''};
const database = await createDuckDB({mvp: wasm, eh: wasm}, new VoidLogger(), BROWSER_RUNTIME);
await database.instantiate(() => undefined);
const connection = database.connect();

serve({
  T1(size) {
    loadEvents(size);
    return answered(weeklyCohorts, ({cohort, age, users}) => {
      const counts = new Float64Array(WEEKS * WEEKS);
      cohort.forEach((week, i) => (counts[week * WEEKS + age[i]!] = users[i]!));
      return triangle(counts);
    });
  },
  T2(size) {
    loadEvents(size);
    return answered(activeUsers, ({daily, monthly}) => withRatio(daily, monthly));
  },
  'T3 days': ({rows}) => survival(rows, true),
  'T3 continuous': ({rows}) => survival(rows, false),
  T4(size) {
    loadEvents(size);
    return answered(timesToValue, ({bin, users, median, p90, notYet}) => {
      const bins = new Float64Array(BINS);
      bin.forEach((place, i) => (bins[place] = users[i]!));
      return {bins, median: median[0]!, p90: p90[0]!, notYet: notYet[0]!};
    });
  },
  T5({rows}) {
    const {score, at} = generateResponses(rows);
    load('responses', {score, at});
    return answered(scores, ({score, answers, points}) => {
      const counts = new Float64Array(11);
      score.forEach((place, i) => (counts[place] = answers[i]!));
      return {counts, score: points[0]!};
    });
  },
  T6({rows}) {
    const {account, cents, month} = generateAccountMonths(rows);
    load('paid', {account: numbersOf(account), cents, month});
    return answered(movements, ({fresh, expansion, contraction, churn, again, nrr, grr}) => {
      const [money, shares] = [(cents: number) => cents / 100, (share: number) => share];
      return {
        fresh: Array.from(fresh, money),
        expansion: Array.from(expansion, money),
        contraction: Array.from(contraction, money),
        churn: Array.from(churn, money),
        again: Array.from(again, money),
        nrr: Array.from(nrr, shares),
        grr: Array.from(grr, shares),
      };
    });
  },
});

/** A query whose columns are numbers. */
interface Query<Name extends string> {
  readonly columns: readonly Name[];
  readonly sql: string;
}

function answered<Name extends string, Result>(
  {columns, sql}: Query<Name>,
  resultOf: (found: Readonly<Record<Name, Float64Array>>) => Result,
): Runs<Result> {
  const query = `WITH found AS (${sql}) SELECT ${columns.map((name) => `${name}::DOUBLE AS ${name}`).join()} FROM found`;
  return {
    numbers: {
      run() {
        const answer = connection.query(query);
        const found = Object.fromEntries(columns.map((name) => [name, answer.getChild(name).toArray()]));
        return () => resultOf(found as Record<Name, Float64Array>);
      },
    },
  };
}

function survival(rows: number, whole: boolean): Runs<Curve> {
  load('spells', {...generateSpells(rows, whole)});
  return answered(curve, ({time, atRisk, survival}) => {
    return {time, atRisk, survival, median: time[survival.findIndex((share) => share <= 0.5)] ?? null};
  });
}

function loadEvents(size: Size): void {
  const log = generateEvents(size);
  load('events', {user: numbersOf(log.user), event: namesOf(log), at: log.at});
}

function load(name: string, columns: Parameters<typeof tableFromArrays>[0]): void {
  connection.query(`DROP TABLE IF EXISTS ${name}`);
  connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columns), {format: 'stream'})!, {name});
}

const weeklyCohorts = {
  columns: ['cohort', 'age', 'users'],
  sql: `
    WITH active AS (SELECT DISTINCT "user", floor(("at" - ${FIRST_MONDAY}) / ${WEEK})::INTEGER AS week FROM events),
    cohorts AS (SELECT "user", min(week) AS cohort FROM active GROUP BY "user")
    SELECT cohort, week - cohort AS age, count(*) AS users FROM active JOIN cohorts USING ("user") GROUP BY ALL`,
} as const;

/** A day of a user counts until the window of it ends; where the next one comes before that, only from there on. */
const activeUsers = {
  columns: ['daily', 'monthly'],
  sql: `
    WITH active AS (SELECT DISTINCT "user", floor(("at" - ${FIRST_MONDAY}) / ${DAY})::INTEGER AS day FROM events),
    windows AS (
      SELECT day, greatest(day, coalesce(lag(day) OVER (PARTITION BY "user" ORDER BY day) + ${MONTH}, 0)) AS since FROM active
    ),
    changes AS (
      SELECT day, sum(visits) AS visits, sum(change) AS change FROM (
        SELECT day, count(*) AS visits, 0 AS change FROM windows GROUP BY day
        UNION ALL SELECT range, 0, 0 FROM range(${DAYS})
        UNION ALL SELECT since, 0, count(*) FROM windows GROUP BY since
        UNION ALL SELECT day + ${MONTH}, 0, -count(*) FROM windows GROUP BY day
      ) GROUP BY day
    )
    SELECT visits AS daily, monthly FROM (SELECT *, sum(change) OVER (ORDER BY day) AS monthly FROM changes)
    WHERE day < ${DAYS} ORDER BY day`,
} as const;

/** There is no product over a window: the sum of logarithms; to the last digits it is another number. */
const curve = {
  columns: ['time', 'atRisk', 'survival'],
  sql: `
    WITH steps AS (SELECT duration AS time, count(*) AS leaving, sum(status) AS ended FROM spells GROUP BY duration),
    risks AS (SELECT *, sum(leaving) OVER (ORDER BY time DESC) AS atRisk FROM steps)
    SELECT time, atRisk, exp(sum(CASE WHEN atRisk = ended THEN -1e9 ELSE ln(1 - ended / atRisk) END) OVER (ORDER BY time)) AS survival
    FROM risks ORDER BY time`,
} as const;

const timesToValue = {
  columns: ['bin', 'users', 'median', 'p90', 'notYet'],
  sql: `
    WITH starts AS (SELECT "user", min("at") AS start FROM events WHERE event = 'signup' GROUP BY "user"),
    times AS (
      SELECT (min("at") - min(start)) / ${DAY} AS days FROM events JOIN starts USING ("user")
      WHERE event = 'value' AND "at" >= start GROUP BY "user"
    ),
    told AS (
      SELECT quantile_cont(days, 0.5) AS median, quantile_cont(days, 0.9) AS p90,
        (SELECT count(*) FROM starts) - count(*) AS notYet FROM times
    ),
    bins AS (SELECT least(floor(days), ${BINS - 1}) AS bin, count(*) AS users FROM times GROUP BY bin)
    SELECT * FROM bins, told`,
} as const;

const scores = {
  columns: ['score', 'answers', 'points'],
  sql: `
    WITH counts AS (SELECT score, count(*) AS answers FROM responses GROUP BY score)
    SELECT *, 100 * (
      sum(answers) FILTER (score >= 9) OVER () - coalesce(sum(answers) FILTER (score <= 6) OVER (), 0)
    ) / sum(answers) OVER () AS points FROM counts`,
} as const;

const movements = {
  columns: ['fresh', 'expansion', 'contraction', 'churn', 'again', 'nrr', 'grr'],
  sql: `
    WITH months AS (SELECT account, month, sum(cents) AS cents FROM paid GROUP BY account, month),
    firsts AS (SELECT account, min(month) AS first FROM months GROUP BY account),
    pairs AS (
      SELECT coalesce(now.account, earlier.account) AS account, coalesce(now.month, earlier.month + 1) AS month, coalesce(earlier.cents, 0) AS before, coalesce(now.cents, 0) AS after
      FROM months AS now FULL JOIN months AS earlier ON now.account = earlier.account AND now.month = earlier.month + 1
    ),
    sums AS (
      SELECT month, sum(before) AS opening,
        coalesce(sum(after) FILTER (before = 0 AND first = month), 0) AS fresh,
        coalesce(sum(after) FILTER (before = 0 AND first < month), 0) AS again,
        coalesce(sum(after - before) FILTER (before > 0 AND after > before), 0) AS expansion,
        coalesce(sum(before - after) FILTER (after > 0 AND after < before), 0) AS contraction,
        coalesce(sum(before) FILTER (after = 0), 0) AS churn
      FROM pairs JOIN firsts USING (account) WHERE month BETWEEN 1 AND ${MONTHS} GROUP BY month
    )
    SELECT *, (opening + expansion - contraction - churn) / opening AS nrr, (opening - contraction - churn) / opening AS grr
    FROM sums ORDER BY month`,
} as const;
