import {eventRowsByText, generateEvents, namesOf, SIGNUP, VALUE, type EventRow} from '../data/events.js';
import {numbersOf} from '../data/ids.js';
import {generateResponses, responseRows, type ResponseRow} from '../data/responses.js';
import {generateSpells, spellRows} from '../data/spells.js';
import {generateAccountMonths, monthIn, subscriptionRows, type SubscriptionRow} from '../data/subscriptions.js';
import {serve} from '../page.js';
import {
  runOver,
  triangle,
  type CohortTable,
  type Curve,
  type Movements,
  type Runs,
  type Scores,
  type TimesToValue,
} from '../tasks.js';
import {activityOf} from './hand/active-users.js';
import {codesOfNumbers, NumberCodes, TextCodes, type Coded} from './hand/codes.js';
import {revenueMovements} from './hand/revenue-movements.js';
import {scoresOf, withScore} from './hand/score-counts.js';
import {survivalOfDays, survivalOfTimes} from './hand/survival.js';
import {timesToValue} from './hand/time-to-value.js';
import {weeklyCohorts} from './hand/weekly-cohorts.js';

// The practical limit: loops over typed arrays, written for just this question and just these data. Nothing is checked,
// nothing can be missing, no option, no interval, and no time zone but UTC.
serve({
  T1(size) {
    const log = generateEvents(size);
    const ids = numbersOf(log.user);
    return {
      codes: {
        run() {
          const counts = weeklyCohorts(log.user, log.users, log.at);
          return () => triangle(counts);
        },
      },
      numbers: {
        run() {
          const {codes, size} = codesOfNumbers(ids);
          const counts = weeklyCohorts(codes, size, log.at);
          return () => triangle(counts);
        },
      },
      rows: runOver(eventRowsByText(log), cohortsOfRows),
    };
  },
  T2(size) {
    const log = generateEvents(size);
    const ids = numbersOf(log.user);
    return {
      codes: {
        run() {
          const activity = activityOf(log.user, log.users, log.at);
          return () => activity;
        },
      },
      numbers: {
        run() {
          const {codes, size} = codesOfNumbers(ids);
          const activity = activityOf(codes, size, log.at);
          return () => activity;
        },
      },
      rows: runOver(eventRowsByText(log), (objects) => {
        const {codes, size, at} = columnsOf(objects);
        const activity = activityOf(codes, size, at);
        return () => activity;
      }),
    };
  },
  'T3 days': ({rows}) => survival(rows, true, survivalOfDays),
  'T3 continuous': ({rows}) => survival(rows, false, survivalOfTimes),
  T4(size) {
    const log = generateEvents(size);
    const ids = numbersOf(log.user);
    const names = namesOf(log);
    return {
      codes: {
        run() {
          const times = timesToValue(log.user, log.users, log.event, log.at);
          return () => times;
        },
      },
      numbers: {
        run() {
          const times = timesOfColumns(names, ids, log.at);
          return () => times;
        },
      },
      rows: runOver(eventRowsByText(log), (objects) => {
        const times = timesOfRows(objects);
        return () => times;
      }),
    };
  },
  T5({rows}) {
    const responses = generateResponses(rows);
    return {
      codes: {
        run() {
          const scores = scoresOf(responses.score);
          return () => scores;
        },
      },
      rows: runOver(responseRows(responses), scoresOfRows),
    };
  },
  T6({rows}) {
    const data = generateAccountMonths(rows);
    const {cents, month} = data;
    const ids = numbersOf(data.account);
    return {
      codes: {
        run() {
          const movements = revenueMovements(data.account, data.accounts, cents, month);
          return () => movements;
        },
      },
      numbers: {
        run() {
          const {codes, size} = codesOfNumbers(ids);
          const movements = revenueMovements(codes, size, cents, month);
          return () => movements;
        },
      },
      rows: runOver(subscriptionRows(data), movementsOfRows),
    };
  },
});

type SurvivalOf = (durations: Float64Array, statuses: ArrayLike<number>) => Curve;

function survival(rows: number, whole: boolean, survivalOf: SurvivalOf): Runs<Curve> {
  const spells = generateSpells(rows, whole);
  return {
    codes: {
      run() {
        const curve = survivalOf(spells.duration, spells.status);
        return () => curve;
      },
    },
    rows: runOver(spellRows(spells), (objects) => {
      const durations = new Float64Array(objects.length);
      const statuses = new Int8Array(objects.length);
      for (let row = 0; row < objects.length; row++) {
        durations[row] = objects[row]!.duration;
        statuses[row] = objects[row]!.status ? 1 : 0;
      }
      const curve = survivalOf(durations, statuses);
      return () => curve;
    }),
  };
}

function cohortsOfRows(objects: readonly EventRow<string>[]): () => CohortTable {
  const {codes, size, at} = columnsOf(objects);
  const counts = weeklyCohorts(codes, size, at);
  return () => triangle(counts);
}

/** Who and when. */
function columnsOf(objects: readonly EventRow<string>[]): Coded & {readonly at: Float64Array} {
  const known = new TextCodes();
  const codes = new Int32Array(objects.length);
  const at = new Float64Array(objects.length);
  for (let row = 0; row < objects.length; row++) {
    codes[row] = known.code(objects[row]!.user);
    at[row] = objects[row]!.at;
  }
  return {codes, size: known.size, at};
}

function movementsOfRows(objects: readonly SubscriptionRow[]): () => Movements {
  const known = new TextCodes();
  const codes = new Int32Array(objects.length);
  const cents = new Float64Array(objects.length);
  const months = new Int32Array(objects.length);
  for (let row = 0; row < objects.length; row++) {
    const {account, amount, start} = objects[row]!;
    codes[row] = known.code(account);
    cents[row] = Math.round(100 * amount);
    months[row] = monthIn(start);
  }
  const movements = revenueMovements(codes, known.size, cents, months);
  return () => movements;
}

function scoresOfRows(objects: readonly ResponseRow[]): () => Scores {
  const counts = new Int32Array(11);
  for (let row = 0; row < objects.length; row++) counts[objects[row]!.score]!++;
  const scores = withScore(counts);
  return () => scores;
}

/** Ids are looked up for the few rows only that are about a sign-up or a value. */
function timesOfColumns(names: readonly string[], ids: Int32Array, at: Float64Array): TimesToValue {
  const known = new NumberCodes();
  const few = new FewRows(names.length);
  for (let row = 0; row < names.length; row++) {
    const name = names[row];
    if (name === 'signup') few.add(known.code(ids[row]!), SIGNUP, at[row]!);
    else if (name === 'value') few.add(known.code(ids[row]!), VALUE, at[row]!);
  }
  return few.times(known.size);
}

/** The same of objects with texts. */
function timesOfRows(objects: readonly EventRow<string>[]): TimesToValue {
  const known = new TextCodes();
  const few = new FewRows(objects.length);
  for (let row = 0; row < objects.length; row++) {
    const {event, user, at} = objects[row]!;
    if (event === 'signup') few.add(known.code(user), SIGNUP, at);
    else if (event === 'value') few.add(known.code(user), VALUE, at);
  }
  return few.times(known.size);
}

class FewRows {
  readonly #codes: Int32Array;
  readonly #events: Int32Array;
  readonly #at: Float64Array;
  #length = 0;

  constructor(most: number) {
    this.#codes = new Int32Array(most);
    this.#events = new Int32Array(most);
    this.#at = new Float64Array(most);
  }

  add(code: number, event: number, at: number): void {
    const i = this.#length++;
    this.#codes[i] = code;
    this.#events[i] = event;
    this.#at[i] = at;
  }

  times(users: number): TimesToValue {
    const end = this.#length;
    return timesToValue(this.#codes.subarray(0, end), users, this.#events.subarray(0, end), this.#at.subarray(0, end));
  }
}
