import {localDays} from '../calendar/local-days.js';
import {nowOf} from '../calendar/now.js';
import {NEVER} from '../calendar/days.js';
import type {Scope} from '../kernel/scope.js';
import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {responses} from '../tables/responses.js';
import type {HealthComponent} from './components.js';
import {grownFloats} from '../table/grown.js';
import type {Measured} from './measured.js';
import {LatestPulses, pulseRatings, type CurrentPulse} from './pulse.js';

/** The columns of responses that pulses and answers are read from. */
export const answered = responses.pick('kind', 'score', 'rating', 'account', 'at');

interface Counter {
  readonly component: HealthComponent;
  readonly from: number;
  answers: Float64Array<ArrayBuffer>;
  sum: Float64Array<ArrayBuffer>;
  latestAt: Float64Array<ArrayBuffer>;
  latest: Float64Array<ArrayBuffer>;
}

/** What CSMs said of accounts, and what accounts answered to the NPS question. */
export class SurveyAnswers {
  readonly #scope: Scope;
  readonly #today: number;
  readonly #pulseMaxAgeDays: number;
  readonly #pulses = new LatestPulses();
  readonly #counters: Counter[];
  #seen = new Float64Array(0);

  constructor(components: readonly HealthComponent[], pulseMaxAgeDays: number, scope: Scope) {
    this.#scope = scope;
    this.#today = nowOf(scope).today;
    this.#pulseMaxAgeDays = pulseMaxAgeDays;
    const empty = {
      answers: new Float64Array(0),
      sum: new Float64Array(0),
      latestAt: new Float64Array(0),
      latest: new Float64Array(0),
    };
    this.#counters = components
      .filter(({measure}) => measure === 'last-nps' || measure === 'mean-nps')
      .map((component) => ({component, from: this.#today - component.windowDays + 1, ...empty}));
  }

  add({kind, score, rating, account, at}: ChunkOf<typeof answered>): void {
    const days = localDays(at, this.#scope);
    const accounts = account.dictionary.size;
    this.#pulses.reserve(accounts);
    this.#seen = grownFloats(this.#seen, accounts, 0);
    for (const counter of this.#counters) reserve(counter, accounts);
    const [pulse, nps] = [kind.dictionary.find('pulse'), kind.dictionary.find('nps')];
    // In data that do not tell the kind, a colour is a pulse and a number an answer.
    const kindless = pulse === MISSING;
    const ratings = pulseRatings.map((name) => rating.dictionary.find(name));
    for (let i = 0; i < days.length; i++) {
      const owner = account.codes[i]!;
      if (owner < 0 || days[i] === NEVER) continue;
      const value = score[i]!;
      const colour = rating.codes[i]! < 0 ? -1 : ratings.indexOf(rating.codes[i]!);
      if (kind.codes[i] === pulse && (colour >= 0 || (!kindless && value === value))) {
        this.#pulses.add(owner, at[i]!, days[i]!, colour, value);
        this.#seen[owner] = 1;
      } else if (kind.codes[i] === nps && value >= 0 && value <= 10 && value === Math.floor(value)) {
        for (const counter of this.#counters) countAnswer(counter, owner, days[i]!, at[i]!, value);
        this.#seen[owner] = 1;
      }
    }
  }

  /** The pulse of an account by its code, `null` where it has none that is fresh. */
  pulse(account: number): CurrentPulse | null {
    return this.#pulses.of(account, this.#today, this.#pulseMaxAgeDays);
  }

  result(): Measured {
    const counterOf = (component: HealthComponent): Counter | undefined =>
      this.#counters.find((counter) => counter.component === component);
    return {
      value: (component, {code}) => {
        if (component.measure === 'pulse') return pulseValue(this.pulse(code));
        const counter = counterOf(component);
        const answers = counter?.answers[code] ?? 0;
        if (counter === undefined || answers === 0) return null;
        return component.measure === 'mean-nps' ? counter.sum[code]! / answers : counter.latest[code]!;
      },
      people: (component, {code}) => counterOf(component)?.answers[code] ?? 0,
      has: (account) => this.#seen[account] === 1,
    };
  }
}

function pulseValue(pulse: CurrentPulse | null): number | null {
  if (pulse === null) return null;
  return pulse.score ?? (pulse.rating === null ? null : pulseRatings.indexOf(pulse.rating) * 50);
}

function reserve(counter: Counter, accounts: number): void {
  counter.answers = grownFloats(counter.answers, accounts, 0);
  counter.sum = grownFloats(counter.sum, accounts, 0);
  counter.latestAt = grownFloats(counter.latestAt, accounts, -Infinity);
  counter.latest = grownFloats(counter.latest, accounts, NaN);
}

/** Of two answers at the same moment the lower one is the latest, whatever their order. */
function countAnswer(counter: Counter, account: number, day: number, at: number, score: number): void {
  if (day < counter.from) return;
  counter.answers[account]!++;
  counter.sum[account]! += score;
  const known = counter.latestAt[account]!;
  if (at < known || (at === known && score >= counter.latest[account]!)) return;
  counter.latestAt[account] = at;
  counter.latest[account] = score;
}
