import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {nowOf, type Now} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {events} from '../tables/events.js';
import type {HealthComponent} from './components.js';
import {grownInts} from '../table/grown.js';
import {LatestByPair} from './latest-by-pair.js';
import type {Measured} from './measured.js';
import {measures, type Measure} from './measures.js';

/** The columns of events that components are measured from. */
export const acts = events.pick('user', 'account', 'event', 'at');

/** What accounts did with the product, day by day, as far back as its components look. */
export class AccountActivity {
  readonly #scope: Scope;
  readonly #now: Now;
  /** The first day of `#perDay`. */
  readonly #first: number;
  readonly #days: number;
  readonly #components: readonly HealthComponent[];
  readonly #users: LatestByPair | null;
  readonly #names: LatestByPair | null;
  #last = new Int32Array(0);
  #perDay = new Int32Array(0);

  constructor(components: readonly HealthComponent[], scope: Scope) {
    this.#components = components.filter(({measure}) => measures[measure].table === 'events');
    const now = nowOf(scope);
    this.#first = Math.min(
      now.today,
      ...this.#components.map((component) => {
        const {firstDay}: Measure = measures[component.measure];
        return firstDay?.(component.windowDays, now) ?? since(component, now);
      }),
    );
    this.#days = now.today - this.#first + 1;
    this.#now = now;
    this.#scope = scope;
    const by = (name: HealthComponent['measure']): boolean => this.#components.some(({measure}) => measure === name);
    const countsPeople = by('active-users-per-seat') || (scope.minimumGroup > 1 && this.#components.length > 0);
    this.#users = countsPeople ? new LatestByPair() : null;
    this.#names = by('features-used') ? new LatestByPair() : null;
  }

  add({user, account, event, at}: ChunkOf<typeof acts>): void {
    if (this.#components.length === 0) return;
    const days = localDays(at, this.#scope);
    this.#last = grownInts(this.#last, account.dictionary.size, NO_EVENT);
    this.#perDay = grownInts(this.#perDay, account.dictionary.size * this.#days, 0);
    countDays(this.#perDay, this.#last, account.codes, days, this.#first, this.#days);
    this.#users?.add(account.codes, user.codes, days, this.#first);
    this.#names?.add(account.codes, event.codes, days, this.#first);
  }

  result(): Measured {
    const known = this.#last.some((day) => day !== NO_EVENT);
    const last = (account: number): number => this.#last[account] ?? NO_EVENT;
    const now = this.#now;
    const users = this.#partners(this.#users);
    const names = this.#partners(this.#names);
    const onDays = (account: number, from: number, days: number): Int32Array => {
      const at = account * this.#days + from - this.#first;
      return this.#perDay.subarray(at, at + days);
    };
    const read: Partial<Record<HealthComponent['measure'], Measured['value']>> = {
      'active-users-per-seat': (component, {code, seats}) =>
        seats === null || seats <= 0 ? null : users(component, code) / seats,
      'active-days': (component, {code}) =>
        onDays(code, since(component, now), component.windowDays).reduce(
          (days, events) => days + Math.min(events, 1),
          0,
        ),
      'features-used': (component, {code}) => names(component, code),
      events: (component, {code}) => sum(onDays(code, since(component, now), component.windowDays)),
      'usage-trend': ({windowDays}, {code}) => {
        const before = sum(onDays(code, now.ended - 2 * windowDays, windowDays));
        return before === 0 ? null : sum(onDays(code, now.ended - windowDays, windowDays)) / before;
      },
      'days-since-last-event': (_component, {code, start}) => {
        const from = last(code) === NO_EVENT ? start : last(code);
        return from === null ? null : now.today - from;
      },
    };
    return {
      value: (component, account) => (known ? (read[component.measure]?.(component, account) ?? null) : null),
      people: (component, {code}) => users(component, code),
      has: (account) => last(account) !== NO_EVENT,
    };
  }

  /** Counts partners once for each window, when they are first asked for. */
  #partners(pairs: LatestByPair | null): (component: HealthComponent, account: number) => number {
    const counted = new Map<number, Int32Array>();
    return (component, account) => {
      const from = since(component, this.#now);
      let counts = counted.get(from);
      if (counts === undefined) {
        counts = pairs?.partnersSince(from, this.#last.length) ?? new Int32Array(0);
        counted.set(from, counts);
      }
      return counts[account] ?? 0;
    };
  }
}

/** The first day of a component's window. */
function since({windowDays}: HealthComponent, {today}: Now): number {
  return today - windowDays + 1;
}

/** The last day of an account without events: before all days. */
const NO_EVENT = -0x40000000;

function countDays(
  perDay: Int32Array,
  last: Int32Array,
  accounts: Int32Array,
  days: Int32Array,
  first: number,
  width: number,
): void {
  for (let i = 0; i < days.length; i++) {
    const account = accounts[i]!;
    const day = days[i]!;
    if (account < 0 || day === NEVER) continue;
    if (day > last[account]!) last[account] = day;
    if (day >= first) perDay[account * width + day - first]!++;
  }
}

function sum(values: Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
