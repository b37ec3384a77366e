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
  const standing = new Standing(steps.accounts);
  for (const {at, amounts, fx} of steps.moments()) {
    change(standing, amounts, (account, before, after, wasKnown) => {
      visit(account, at, kindOf(before, after, wasKnown), before, after);
    });
    change(standing, fx, (account, before, after) => {
      visit(account, at, 'fx', before, after);
    });
  }
}

/** Movements, by account and in the order of time. */
export function movementsOf(steps: Steps): Movement[] {
  const inTime: Movement[] = [];
  const places = new Int32Array(steps.accounts + 1);
  eachMovement(steps, (account, at, kind, before, after) => {
    inTime.push({account, at, kind, before, after});
    places[account + 1]!++;
  });
  for (let account = 0; account < steps.accounts; account++) places[account + 1]! += places[account]!;
  const byAccount = new Array<Movement>(inTime.length);
  for (const movement of inTime) byAccount[places[movement.account]!++] = movement;
  return byAccount;
}

type VisitChange = (account: number, before: number, after: number, wasKnown: boolean) => void;

/** Where accounts stand, by code; and by how much they change at the moment that is looked at. */
class Standing {
  readonly micros: Float64Array;
  readonly rests: Float64Array;
  readonly byMicros: Float64Array;
  readonly byRests: Float64Array;
  /** 1 for those that have paid before. */
  readonly known: Uint8Array;

  constructor(accounts: number) {
    this.micros = new Float64Array(accounts);
    this.rests = new Float64Array(accounts);
    this.byMicros = new Float64Array(accounts);
    this.byRests = new Float64Array(accounts);
    this.known = new Uint8Array(accounts);
  }
}

/** Nets the changes of each account, and visits those that pay another whole number of millionths then. */
function change(standing: Standing, changes: Changes | null, visit: VisitChange): void {
  for (let some = changes; some !== null; some = some.earlier) addUp(standing, some);
  for (let some = changes; some !== null; some = some.earlier) settle(standing, some, visit);
}

function addUp({byMicros, byRests}: Standing, {length, accounts, micros, rests}: Changes): void {
  for (let row = 0; row < length; row++) byMicros[accounts[row]!]! += micros[row]!;
  if (rests !== null) for (let row = 0; row < length; row++) byRests[accounts[row]!]! += rests[row]!;
}

/** An account is settled at the first of its rows. */
function settle(standing: Standing, {length, accounts}: Changes, visit: VisitChange): void {
  const {micros, rests, byMicros, byRests, known} = standing;
  for (let row = 0; row < length; row++) {
    const account = accounts[row]!;
    const [more, rest] = [byMicros[account]!, byRests[account]!];
    if (more === 0 && rest === 0) continue;
    const paid = micros[account]! + more;
    const restPaid = rests[account]! + rest;
    const before = whole(micros[account]!, rests[account]!);
    const after = whole(paid, restPaid);
    micros[account] = paid;
    rests[account] = restPaid;
    byMicros[account] = byRests[account] = 0;
    if (after === before) continue;
    visit(account, before, after, known[account] === 1);
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
