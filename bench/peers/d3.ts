import {bin, max, min, quantile, range, rollup, sort, sum} from 'd3-array';
import {
  DAY,
  eventRowsByNumber,
  eventRowsByText,
  FIRST_MONDAY,
  generateEvents,
  WEEK,
  WEEKS,
  type EventRow,
} from '../data/events.js';
import {generateResponses, responseRows, type ResponseRow} from '../data/responses.js';
import {generateSpells, spellRows, type SpellRow} from '../data/spells.js';
import {serve} from '../page.js';
import {
  BINS,
  runOver,
  triangle,
  type CohortTable,
  type Curve,
  type Runs,
  type Scores,
  type TimesToValue,
} from '../tasks.js';

// As somebody writes it who knows d3-array well: over row objects, with its groupings and statistics.
serve({
  T1(rows) {
    const log = generateEvents(rows);
    return {
      numbers: runOver(eventRowsByNumber(log), weeklyCohorts),
      rows: runOver(eventRowsByText(log), weeklyCohorts),
    };
  },
  'T3 days': (rows) => survival(rows, true, survivalOfDays),
  'T3 continuous': (rows) => survival(rows, false, survivalOfTimes),
  T4(rows) {
    const log = generateEvents(rows);
    return {
      numbers: runOver(eventRowsByNumber(log), timesToValue),
      rows: runOver(eventRowsByText(log), timesToValue),
    };
  },
  T5(rows) {
    return {rows: runOver(responseRows(generateResponses(rows)), scoresOf)};
  },
});

function weeklyCohorts(rows: readonly EventRow[]): () => CohortTable {
  const weekOf = (at: number): number => Math.floor((at - FIRST_MONDAY) / WEEK);
  const cohorts = rollup(
    rows,
    (events) => weekOf(min(events, (d) => d.at)!),
    (d) => d.user,
  );
  const active = rollup(
    rows,
    (events) => new Set(events.map((d) => d.user)).size,
    (d) => cohorts.get(d.user)!,
    (d) => weekOf(d.at) - cohorts.get(d.user)!,
  );
  return () =>
    triangle(Array.from({length: WEEKS * WEEKS}, (_, i) => active.get(Math.floor(i / WEEKS))?.get(i % WEEKS) ?? 0));
}

function survival(rows: number, whole: boolean, survivalOf: (rows: readonly SpellRow[]) => Curve): Runs<Curve> {
  return {
    rows: runOver(spellRows(generateSpells(rows, whole)), (spells) => {
      const curve = survivalOf(spells);
      return () => curve;
    }),
  };
}

/** Few distinct durations: grouped, then the groups in order. */
function survivalOfDays(rows: readonly SpellRow[]): Curve {
  const byDay = rollup(
    rows,
    (spells) => ({n: spells.length, events: sum(spells, (d) => Number(d.status))}),
    (d) => d.duration,
  );
  return curveOf(
    rows.length,
    sort(byDay, ([day]) => day).map(([time, {n, events}]) => ({time, n, events})),
  );
}

/** Hardly two durations alike: a group for each would take twice as long as sorting the rows. */
function survivalOfTimes(rows: readonly SpellRow[]): Curve {
  const steps: Step[] = [];
  for (const {duration, status} of sort(rows, (d) => d.duration)) {
    const last = steps.at(-1);
    if (last?.time !== duration) steps.push({time: duration, n: 1, events: Number(status)});
    else {
      last.n++;
      last.events += Number(status);
    }
  }
  return curveOf(rows.length, steps);
}

interface Step {
  time: number;
  n: number;
  events: number;
}

function curveOf(n: number, steps: readonly Step[]): Curve {
  const time: number[] = [];
  const atRisk: number[] = [];
  const survival: number[] = [];
  let left = n;
  let surviving = 1;
  for (const step of steps) {
    surviving *= 1 - step.events / left;
    time.push(step.time);
    atRisk.push(left);
    survival.push(surviving);
    left -= step.n;
  }
  return {time, atRisk, survival, median: time[survival.findIndex((s) => s <= 0.5)] ?? null};
}

function timesToValue(rows: readonly EventRow[]): () => TimesToValue {
  const starts = rollup(
    rows.filter((d) => d.event === 'signup'),
    (events) => min(events, (d) => d.at)!,
    (d) => d.user,
  );
  const values = rollup(
    rows.filter((d) => d.event === 'value' && d.at >= (starts.get(d.user) ?? Infinity)),
    (events) => min(events, (d) => d.at)!,
    (d) => d.user,
  );
  const days = Array.from(values, ([user, at]) => (at - starts.get(user)!) / DAY);
  const bins = bin()
    .domain([0, Math.max(BINS, max(days) ?? 0)])
    .thresholds(range(1, BINS))(days);
  const median = quantile(days, 0.5)!;
  const p90 = quantile(days, 0.9)!;
  return () => ({bins: bins.map(({length}) => length), median, p90, notYet: starts.size - values.size});
}

function scoresOf(rows: readonly ResponseRow[]): () => Scores {
  const byScore = rollup(
    rows,
    (answers) => answers.length,
    (d) => d.score,
  );
  const counts = range(11).map((score) => byScore.get(score) ?? 0);
  const score = (100 * (sum(counts.slice(9)) - sum(counts.slice(0, 7)))) / sum(counts);
  return () => ({counts, score});
}
