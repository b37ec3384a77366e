import {REST} from './micros.js';
import type {Changes, Steps} from './steps.js';

/** How the revenue of an account changes. */
export const movementKinds = ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One account pays another amount than before, or the same amount is worth another one. Whole millionths. */
export interface Movement {
  readonly account: number;
  readonly at: number;
  readonly kind: MovementKind | 'fx';
  readonly before: number;
  readonly after: number;
}

/** Takes a movement as its parts: there can be many. */
export type VisitMovement = (
  account: Movement['account'],
  at: Movement['at'],
  kind: Movement['kind'],
  before: Movement['before'],
  after: Movement['after'],
) => void;

/**
 * Visits the movements in the order of time, those of one moment in any order of accounts. Steps of an account at the
 * same moment are netted first: who switches from one subscription to another is neither lost nor won. What exchange
 * rates change comes after that.
 */
export function eachMovement(steps: Steps, visit: VisitMovement): void {
  const floats = (): Float64Array => new Float64Array(steps.accounts);
  const standing: Standing = {
    micros: floats(),
    rests: floats(),
    byMicros: floats(),
    byRests: floats(),
    known: new Uint8Array(steps.accounts),
    all: new Int32Array(steps.accounts).map((_, code) => code),
  };
  for (const {at, amounts, fx} of steps.moments()) {
    change(standing, amounts, at, false, visit);
    change(standing, fx, at, true, visit);
  }
}

/** Movements, by account and in the order of time. */
export function movementsOf(steps: Steps): Movement[] {
  const movements: Movement[] = [];
  eachMovement(steps, (account, at, kind, before, after) => movements.push({account, at, kind, before, after}));
  // Those of an account stay as they came.
  return movements.sort((a, b) => a.account - b.account);
}

/** Where accounts stand, by code; and by how much they change at the moment that is looked at. */
interface Standing {
  readonly micros: Float64Array;
  readonly rests: Float64Array;
  readonly byMicros: Float64Array;
  readonly byRests: Float64Array;
  /** 1 for those that have paid before. */
  readonly known: Uint8Array;
  /** The codes themselves, all there are. */
  readonly all: Int32Array;
}

/** Nets the changes of each account, and visits those that pay another whole number of millionths then. */
function change(
  {micros, rests, byMicros, byRests, known, all}: Standing,
  changes: Changes | null,
  at: number,
  isFx: boolean,
  visit: VisitMovement,
): void {
  let rows = 0;
  for (let some = changes; some !== null; some = some.earlier) {
    addUp(byMicros, some.accounts, some.micros, some.length);
    if (some.rests !== null) addUp(byRests, some.accounts, some.rests, some.length);
    rows += some.length;
  }
  // In the order of memory all accounts are faster gone through than a quarter of them in any other.
  if (4 * rows > all.length) settle(micros, rests, byMicros, byRests, known, all, all.length, at, isFx, visit);
  else
    for (let some = changes; some !== null; some = some.earlier)
      settle(micros, rests, byMicros, byRests, known, some.accounts, some.length, at, isFx, visit);
}

// Arrays alone, no objects that hold them: engines throw away the code of a loop with the last object of a shape it knows.
function addUp(sums: Float64Array, accounts: Int32Array, amounts: Float64Array, length: number): void {
  for (let row = 0; row < length; row++) sums[accounts[row]!]! += amounts[row]!;
}

/** An account that is listed again is settled already. */
function settle(
  micros: Float64Array,
  rests: Float64Array,
  byMicros: Float64Array,
  byRests: Float64Array,
  known: Uint8Array,
  accounts: Int32Array,
  length: number,
  at: number,
  isFx: boolean,
  visit: VisitMovement,
): void {
  for (let row = 0; row < length; row++) {
    const account = accounts[row]!;
    if (byMicros[account] === 0 && byRests[account] === 0) continue;
    const before = whole(micros[account]!, rests[account]!);
    micros[account]! += byMicros[account]!;
    rests[account]! += byRests[account]!;
    byMicros[account] = byRests[account] = 0;
    const after = whole(micros[account]!, rests[account]!);
    if (after === before) continue;
    visit(account, at, isFx ? 'fx' : kindOf(before, after, known[account] === 1), before, after);
    if (after > 0) known[account] = 1;
  }
}

function whole(micros: number, rests: number): number {
  return micros + Math.round(rests / REST);
}

/** Credits can make an amount negative: such an account pays nothing, and its changes are no news of a customer. */
function kindOf(before: number, after: number, wasKnown: boolean): MovementKind {
  if (before <= 0 && after > 0) return wasKnown ? 'reactivation' : 'new';
  if (before > 0 && after <= 0) return 'churn';
  return after > before ? 'expansion' : 'contraction';
}
