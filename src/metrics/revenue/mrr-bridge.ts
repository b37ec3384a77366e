import {eachMovement, movementKinds, type MovementKind} from './movements.js';
import type {Steps} from './steps.js';

/** Money of accounts in whole millionths, and how many they are. */
export type Flow = {readonly mrr: number; readonly accounts: number};

/**
 * From the revenue at the opening to that at the closing. Contraction and churn are positive too; `fx`, what exchange
 * rates changed, has its sign, and the accounts whose revenue it changed.
 */
export type MrrBridge = Readonly<Record<'opening' | 'closing' | 'fx' | MovementKind, Flow>>;

type Flows = Record<keyof MrrBridge, {mrr: number; accounts: number}>;

/**
 * A bridge a row, one leading to the next: opening + new + expansion + reactivation - contraction - churn + fx = closing,
 * in money exactly. Accounts are counted once a movement; opening + new + reactivation - churn = closing.
 * @param rowOf the row that a moment belongs to: negative before the first opening, from `rows` on after the last closing
 */
export function mrrBridges(steps: Steps, rowOf: (moment: number) => number, rows: number): MrrBridge[] {
  const bridges = Array.from({length: rows}, noFlows);
  const first = {mrr: 0, accounts: 0};
  eachMovement(steps, (_, at, kind, before, after) => {
    const row = rowOf(at);
    if (row >= rows) return;
    const change = after - before;
    const total = row < 0 ? first : bridges[row]!.closing;
    total.mrr += change;
    total.accounts += Number(after > 0) - Number(before > 0);
    if (row < 0) return;
    const flow = bridges[row]![kind];
    flow.mrr += kind === 'fx' ? change : Math.abs(change);
    flow.accounts++;
  });
  let opening = first;
  for (const bridge of bridges) {
    bridge.opening = {...opening};
    bridge.closing.mrr += opening.mrr;
    bridge.closing.accounts += opening.accounts;
    opening = bridge.closing;
  }
  return bridges;
}

/** One bridge over several (at least one) that lead from one to the next. */
export function acrossBridges(bridges: readonly MrrBridge[]): MrrBridge {
  const across: Flows = {...noFlows(), opening: bridges[0]!.opening, closing: bridges.at(-1)!.closing};
  for (const bridge of bridges) {
    for (const kind of [...movementKinds, 'fx'] as const) {
      across[kind].mrr += bridge[kind].mrr;
      across[kind].accounts += bridge[kind].accounts;
    }
  }
  return across;
}

function noFlows(): Flows {
  const none = ['opening', 'closing', 'fx', ...movementKinds].map((name) => [name, {mrr: 0, accounts: 0}]);
  return Object.fromEntries(none) as Flows;
}

/** Accounts that a movement is of, over all of a bridge; an account that moves in several months as often. */
export function movedAccounts(bridge: MrrBridge): number {
  return movementKinds.reduce((sum, kind) => sum + bridge[kind].accounts, 0);
}

/** Whether some accounts, but too few to be shown, paid or moved. */
export function isFew(bridge: MrrBridge, minimumGroup: number): boolean {
  return [bridge.opening.accounts, bridge.closing.accounts, movedAccounts(bridge)].some(
    (accounts) => accounts > 0 && accounts < minimumGroup,
  );
}
