import {movementKinds, type Movement, type MovementKind} from './movements.js';

/** Money of accounts in whole millionths, and how many they are. */
export type Flow = {readonly mrr: number; readonly accounts: number};

/** From the revenue at the opening to that at the closing. Contraction and churn are positive too. */
export type MrrBridge = Readonly<Record<'opening' | 'closing' | MovementKind, Flow>>;

/**
 * What has happened after the month `from` up to and with the month `to`: opening + new + expansion + reactivation -
 * contraction - churn = closing, in money exactly. Accounts are counted once a movement; opening + new + reactivation -
 * churn = closing.
 */
export function mrrBridge(movements: readonly Movement[], from: number, to: number): MrrBridge {
  const flows = Object.fromEntries(
    ['opening', 'closing', ...movementKinds].map((name) => [name, {mrr: 0, accounts: 0}]),
  ) as Record<keyof MrrBridge, {mrr: number; accounts: number}>;
  for (const {at, kind, before, after} of movements) {
    if (at > to) continue;
    const change = {mrr: after - before, accounts: Number(after > 0) - Number(before > 0)};
    for (const total of at <= from ? [flows.opening, flows.closing] : [flows.closing]) {
      total.mrr += change.mrr;
      total.accounts += change.accounts;
    }
    if (at <= from) continue;
    flows[kind].mrr += Math.abs(change.mrr);
    flows[kind].accounts++;
  }
  return flows;
}

/** Accounts that a movement is of, over all of a bridge; an account that moves in several months as often. */
export function movedAccounts(bridge: MrrBridge): number {
  return movementKinds.reduce((sum, kind) => sum + bridge[kind].accounts, 0);
}
