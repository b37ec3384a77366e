import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {measurements} from '../tables/measurements.js';
import type {HealthComponent} from './components.js';
import {grownFloats, grownInts} from '../table/grown.js';
import type {Measured} from './measured.js';

/** The newest value of each account for one component. */
interface Latest {
  /** -Infinity where there is no row; {@link UNDATED} for a row without a time. */
  at: Float64Array<ArrayBuffer>;
  day: Int32Array<ArrayBuffer>;
  /** NaN where it was looked for and nothing was found. */
  value: Float64Array<ArrayBuffer>;
}

/** A row without a time is older than every row with one. */
const UNDATED = -Number.MAX_VALUE;

/** Values that were measured elsewhere: the latest one of each account and component counts. */
export class GivenValues {
  readonly #scope: Scope;
  readonly #today: number;
  /** 1 where more is better, -1 where less is; 1 for components that nothing is said of. */
  readonly #directions: ReadonlyMap<string, 1 | -1> | null;
  #latest: (Latest | undefined)[] = [];
  #names: Dictionary | null = null;

  /** @param components none: whatever the rows have */
  constructor(components: readonly HealthComponent[], scope: Scope) {
    this.#scope = scope;
    this.#today = nowOf(scope).today;
    const given = components.filter(({measure}) => measure === 'given');
    this.#directions =
      components.length === 0 ? null : new Map(given.map(({id, worst, best}) => [id, best > worst ? 1 : -1]));
  }

  add({account, component, value, at}: ChunkOf<typeof measurements>): void {
    if (this.#directions?.size === 0) return;
    this.#names = component.dictionary;
    const days = localDays(at, this.#scope);
    const directions = this.#directionsByCode(component.dictionary);
    for (const [code, direction] of directions.entries()) {
      if (direction === 0) continue;
      this.#latest[code] = roomFor(this.#latest[code], account.dictionary.size);
    }
    for (let i = 0; i < value.length; i++) {
      const code = component.codes[i]!;
      const owner = account.codes[i]!;
      const direction = directions[code];
      if (direction === undefined || direction === 0 || owner < 0) continue;
      const moment = at[i]! === at[i]! ? at[i]! : UNDATED;
      if (moment >= this.#scope.asOf) continue;
      takeLatest(this.#latest[code]!, owner, moment, days[i]!, value[i]!, direction);
    }
  }

  /** Ids of the components that have a row before asOf, in the order of their names. */
  found(): readonly string[] {
    const names = this.#latest.flatMap((latest, code) =>
      latest?.at.some((at) => at > -Infinity) ? [this.#names?.value(code) ?? ''] : [],
    );
    return names.sort((a, b) => (a < b ? -1 : 1));
  }

  result(): Measured {
    return {
      value: ({id, expires, windowDays}, {code}) => {
        const latest = this.#latest[this.#names?.find(id) ?? -1];
        if (latest === undefined || !(latest.at[code]! > -Infinity)) return null;
        if (expires && !(latest.day[code]! !== NEVER && latest.day[code]! > this.#today - windowDays)) return null;
        return Number.isNaN(latest.value[code]) ? null : latest.value[code]!;
      },
      people: () => Infinity,
      has: (account) => this.#latest.some((latest) => latest !== undefined && latest.at[account]! > -Infinity),
    };
  }

  #directionsByCode(names: Dictionary): Int32Array {
    if (this.#directions === null) return new Int32Array(names.size).fill(1);
    const directions = new Int32Array(names.size);
    for (const [id, direction] of this.#directions) {
      const code = names.find(id);
      if (code >= 0) directions[code] = direction;
    }
    return directions;
  }
}

function roomFor(latest: Latest | undefined, accounts: number): Latest {
  const {at, day, value} = latest ?? {at: new Float64Array(0), day: new Int32Array(0), value: new Float64Array(0)};
  return {
    at: grownFloats(at, accounts, -Infinity),
    day: grownInts(day, accounts, NEVER),
    value: grownFloats(value, accounts, NaN),
  };
}

/** Of two values at the same moment the worse counts, so that the order of rows does not; any value before none. */
function takeLatest(latest: Latest, account: number, at: number, day: number, value: number, direction: number): void {
  const known = latest.at[account]!;
  if (at < known || (at === known && !isWorse(value, latest.value[account]!, direction))) return;
  latest.at[account] = at;
  latest.day[account] = day;
  latest.value[account] = value;
}

function isWorse(value: number, known: number, direction: number): boolean {
  return Number.isNaN(known) ? !Number.isNaN(value) : value * direction < known * direction;
}
