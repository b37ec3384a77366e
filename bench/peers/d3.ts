import {bin, InternMap, max, mean, min, quantile, range, rollup, sort, sum, union} from 'd3-array';
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
import {firstOf, generateAccountMonths, MONTHS, subscriptionRows, type SubscriptionRow} from '../data/subscriptions.js';
import {serve} from '../page.js';
import {
  BINS,
  DAYS,
  MONTH,
  runOver,
  triangle,
  type Activity,
  type CohortTable,
  type Curve,
  type Movements,
  type Runs,
  type Scores,
  type TimesToValue,
} from '../tasks.js';

// As somebody writes it who knows d3-array well: over row objects, with its groupings and statistics.
serve({
  T1(size) {
    const log = generateEvents(size);
    return {
      numbers: runOver(eventRowsByNumber(log), weeklyCohorts),
      rows: runOver(eventRowsByText(log), weeklyCohorts),
    };
  },
  T2(size) {
    const log = generateEvents(size);
    return {
      numbers: runOver(eventRowsByNumber(log), activityOf),
      rows: runOver(eventRowsByText(log), activityOf),
    };
  },
  'T3 days': ({rows}) => survival(rows, true, survivalOfDays),
  'T3 continuous': ({rows}) => survival(rows, false, survivalOfTimes),
  T4(size) {
    const log = generateEvents(size);
    return {
      numbers: runOver(eventRowsByNumber(log), timesToValue),
      rows: runOver(eventRowsByText(log), timesToValue),
    };
  },
  T5({rows}) {
    return {rows: runOver(responseRows(generateResponses(rows)), scoresOf)};
  },
  T6({rows}) {
    return {rows: runOver(subscriptionRows(generateAccountMonths(rows)), movementsOf)};
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

function activityOf(rows: readonly EventRow[]): () => Activity {
  const usersByDay = rollup(
    rows,
    (events) => new Set(events.map((d) => d.user)),
    (d) => Math.floor((d.at - FIRST_MONDAY) / DAY),
  );
  const none: Set<string | number> = new Set();
  const on = (day: number) => usersByDay.get(day) ?? none;
  const days = range(DAYS);
  const daily = days.map((day) => on(day).size);
  const monthly = days.map((day) => union(...range(day - MONTH + 1, day + 1).map(on)).size);
  const stickiness = mean(days, (day) => daily[day]! / monthly[day]!)!;
  return () => ({daily, monthly, stickiness});
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

function movementsOf(rows: readonly SubscriptionRow[]): () => Movements {
  const paid = rollup(
    rows,
    (months) => sum(months, (d) => d.amount),
    (d) => d.start,
    (d) => d.account,
  );
  const at = (month: number) => paid.get(firstOf(month)) ?? new InternMap<string, number>();
  const known = new Set(at(0).keys());
  const found: Movements = {fresh: [], expansion: [], contraction: [], churn: [], again: [], nrr: [], grr: []};
  for (const month of range(1, MONTHS + 1)) {
    const [before, after] = [at(month - 1), at(month)];
    const all = [...union(before.keys(), after.keys())].map((account) => ({
      wasKnown: known.has(account),
      before: before.get(account) ?? 0,
      change: (after.get(account) ?? 0) - (before.get(account) ?? 0),
      left: !after.has(account),
    }));
    const stayed = all.filter((d) => d.before > 0 && !d.left);
    const opening = sum(before.values());
    const expansion = sum(stayed, (d) => Math.max(0, d.change));
    const contraction = sum(stayed, (d) => Math.max(0, -d.change));
    const churn = sum(all, (d) => (d.left ? d.before : 0));
    found.fresh.push(sum(all, (d) => (d.wasKnown ? 0 : d.change)));
    found.again.push(sum(all, (d) => (d.wasKnown && d.before === 0 ? d.change : 0)));
    found.expansion.push(expansion);
    found.contraction.push(contraction);
    found.churn.push(churn);
    found.nrr.push((opening + expansion - contraction - churn) / opening);
    found.grr.push((opening - contraction - churn) / opening);
    for (const account of after.keys()) known.add(account);
  }
  return () => found;
}
