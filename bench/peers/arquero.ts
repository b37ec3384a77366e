import {op, table, type ColumnTable} from 'arquero';
import {DAY, eventRowsByText, FIRST_MONDAY, generateEvents, namesOf, WEEK, WEEKS} from '../data/events.js';
import {numbersOf} from '../data/ids.js';
import {generateResponses} from '../data/responses.js';
import {generateSpells} from '../data/spells.js';
import type {Size} from '../data/size.js';
import {serve} from '../page.js';
import {BINS, triangle, type CohortTable, type Curve, type Runs, type Scores, type TimesToValue} from '../tasks.js';

// As its documentation writes it: verbs over a table of columns, which is loaded before the time begins.
serve({
  T1(size) {
    return eventRuns(size, weeklyCohorts);
  },
  // Its windows are of rows: there is no verb for different users within days.
  T2: () => ({}),
  'T3 days': ({rows}) => survival(rows, true),
  'T3 continuous': ({rows}) => survival(rows, false),
  T4(size) {
    return eventRuns(size, timesToValue);
  },
  T5({rows}) {
    const {score, at} = generateResponses(rows);
    const responses = table({score, at});
    return {
      numbers: {
        run() {
          const counts = new Array<number>(11).fill(0);
          for (const {score, count} of responses.groupby('score').count().objects()) counts[score!] = count!;
          const sum = (from: number, to: number): number => counts.slice(from, to).reduce((a, b) => a + b, 0);
          const score = (100 * (sum(9, 11) - sum(0, 7))) / sum(0, 11);
          return (): Scores => ({counts, score});
        },
      },
    };
  },
  // Not written: it has no verb that compares an account with itself a month before.
  T6: () => ({}),
});

function eventRuns<Result>(size: Size, run: (events: ColumnTable) => () => Result): Runs<Result> {
  const log = generateEvents(size);
  const {at} = log;
  const event = namesOf(log);
  const byNumber = table({user: numbersOf(log.user), event, at});
  const parsed = eventRowsByText(log);
  let byText = byNumber;
  return {
    numbers: {run: () => run(byNumber)},
    rows: {
      prepare: () => {
        byText = table({user: parsed().map(({user}) => user), event, at});
      },
      run: () => run(byText),
    },
  };
}

function weeklyCohorts(events: ColumnTable): () => CohortTable {
  const active = events
    .params({start: FIRST_MONDAY, length: WEEK})
    .derive({week: (d, $) => op.floor((d.at - $.start) / $.length)})
    .groupby('user')
    .derive({cohort: (d) => op.min(d.week)})
    .ungroup()
    .derive({age: (d) => d.week - d.cohort})
    .groupby('cohort', 'age')
    .rollup({users: (d) => op.distinct(d.user)})
    .objects();
  return () => {
    const counts = new Array<number>(WEEKS * WEEKS).fill(0);
    for (const {cohort, age, users} of active) counts[cohort! * WEEKS + age!] = users!;
    return triangle(counts);
  };
}

function survival(rows: number, whole: boolean): Runs<Curve> {
  const spells = table({...generateSpells(rows, whole)});
  return {
    numbers: {
      run() {
        const curve = survivalOf(spells);
        return () => curve;
      },
    },
  };
}

function survivalOf(spells: ColumnTable): Curve {
  const steps = spells
    .groupby('duration')
    .rollup({n: () => op.count(), events: (d) => op.sum(d.status)})
    .orderby('duration');
  const time = steps.array('duration');
  const leaving = steps.array('n');
  const events = steps.array('events');
  const atRisk = new Float64Array(time.length);
  const survival = new Float64Array(time.length);
  let left = spells.size;
  let surviving = 1;
  for (let i = 0; i < time.length; i++) {
    surviving *= 1 - events[i]! / left;
    atRisk[i] = left;
    survival[i] = surviving;
    left -= leaving[i]!;
  }
  return {time, atRisk, survival, median: time[survival.findIndex((s) => s <= 0.5)] ?? null};
}

function timesToValue(events: ColumnTable): () => TimesToValue {
  const starts = events
    .filter((d) => d.event === 'signup')
    .groupby('user')
    .rollup({start: (d) => op.min(d.at)});
  const times = events
    .filter((d) => d.event === 'value')
    .join(starts, 'user')
    .filter((d) => d.at >= d.start)
    .groupby('user')
    .rollup({first: (d) => op.min(d.at), start: (d) => op.min(d.start)})
    .params({day: DAY})
    .derive({days: (d, $) => (d.first - d.start) / $.day});
  const counts = times
    .params({last: BINS - 1})
    .derive({bin: (d, $) => (d.days < $.last ? op.floor(d.days) : $.last)})
    .groupby('bin')
    .count()
    .objects();
  const quantiles = times.rollup({median: (d) => op.quantile(d.days, 0.5), p90: (d) => op.quantile(d.days, 0.9)});
  return () => {
    const bins = new Array<number>(BINS).fill(0);
    for (const {bin, count} of counts) bins[bin!] = count!;
    return {bins, median: quantiles.get('median'), p90: quantiles.get('p90'), notYet: starts.size - times.size};
  };
}
