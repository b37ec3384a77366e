import {cumsum} from 'd3-array';
import {op, table, type ColumnTable} from 'arquero';
import {DAY, eventRowsByText, FIRST_MONDAY, generateEvents, namesOf, WEEK, WEEKS} from '../data/events.js';
import {numbersOf} from '../data/ids.js';
import {generateResponses} from '../data/responses.js';
import {generateSpells} from '../data/spells.js';
import type {Size} from '../data/size.js';
import {generateAccountMonths, MONTHS} from '../data/subscriptions.js';
import {serve} from '../page.js';
import {
  BINS,
  DAYS,
  MONTH,
  triangle,
  withRatio,
  type Activity,
  type CohortTable,
  type Curve,
  type Movements,
  type Runs,
  type Scores,
  type TimesToValue,
} from '../tasks.js';

// As its documentation writes it: verbs over a table of columns, which is loaded before the time begins.
serve({
  T1(size) {
    return eventRuns(size, weeklyCohorts);
  },
  T2(size) {
    return eventRuns(size, activeUsers);
  },
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
  T6({rows}) {
    const {account, cents, month} = generateAccountMonths(rows);
    const paid = table({account: numbersOf(account), cents, month});
    return {numbers: {run: () => movements(paid)}};
  },
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

/** A day of a user counts until the window of it ends; where the next one comes before that, only from there on. */
function activeUsers(events: ColumnTable): () => Activity {
  const days = events
    .params({start: FIRST_MONDAY, length: DAY, month: MONTH})
    .derive({day: (d, $) => op.floor((d.at - $.start) / $.length)})
    .dedupe('user', 'day')
    .groupby('user')
    .orderby('day')
    .derive({last: (d, $) => op.lag(d.day, 1, -$.month)})
    .ungroup()
    .derive({since: (d, $) => (d.last + $.month > d.day ? d.last + $.month : d.day)});
  const counts = days.groupby('day').count().objects();
  const begun = days.groupby('since').count().objects();
  return () => {
    const daily = new Float64Array(DAYS);
    const changes = new Float64Array(DAYS + MONTH);
    for (const {day, count} of counts) {
      daily[day!] = count!;
      changes[day! + MONTH]! -= count!;
    }
    for (const {since, count} of begun) changes[since!]! += count!;
    return withRatio(daily, cumsum(changes).subarray(0, DAYS));
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

function movements(paid: ColumnTable): () => Movements {
  const months = paid.groupby('account', 'month').rollup({after: (d) => op.sum(d.cents)});
  const firsts = months.groupby('account').rollup({first: (d) => op.min(d.month)});
  const found = months
    .derive({before: () => 0})
    .concat(months.derive({month: (d) => d.month + 1, before: (d) => d.after, after: () => 0}))
    .params({months: MONTHS})
    .filter((d, $) => d.month > 0 && d.month <= $.months)
    .groupby('account', 'month')
    .rollup({before: (d) => op.sum(d.before), after: (d) => op.sum(d.after)})
    .join(firsts, 'account')
    .groupby('month')
    .rollup({
      opening: (d) => op.sum(d.before),
      fresh: (d) => op.sum(d.before === 0 && d.first === d.month ? d.after : 0),
      again: (d) => op.sum(d.before === 0 && d.first < d.month ? d.after : 0),
      expansion: (d) => op.sum(d.before > 0 && d.after > d.before ? d.after - d.before : 0),
      contraction: (d) => op.sum(d.after > 0 && d.after < d.before ? d.before - d.after : 0),
      churn: (d) => op.sum(d.after === 0 ? d.before : 0),
    })
    .derive({
      nrr: (d) => (d.opening + d.expansion - d.contraction - d.churn) / d.opening,
      grr: (d) => (d.opening - d.contraction - d.churn) / d.opening,
    })
    .orderby('month');
  const values = (name: string): number[] => Array.from(found.array(name));
  const money = (name: string): number[] => values(name).map((cents) => cents / 100);
  return () => ({
    fresh: money('fresh'),
    expansion: money('expansion'),
    contraction: money('contraction'),
    churn: money('churn'),
    again: money('again'),
    nrr: values('nrr'),
    grr: values('grr'),
  });
}
