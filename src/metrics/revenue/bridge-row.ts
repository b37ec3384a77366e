import {mrrChurn} from './churn-rates.js';
import {gainedOverLost, type MovementAmounts} from './gained-over-lost.js';
import type {Flow, MrrBridge} from './mrr-bridge.js';
import {MICRO} from './micros.js';
import type {MovementKind} from './movements.js';

/** From the opening to the closing: what a waterfall draws. Money, and how many accounts it is of. */
export interface BridgeRow extends MrrBridge {
  /** Local days since 1970-01-01: the first of them, and the first that is no longer part of it. */
  readonly start: number;
  readonly end: number;
  /** New, expansion and reactivation less contraction and churn. Exchange rates are not in it. */
  readonly netNew: number;
  /**
   * Net and gross revenue retention of these movements: opening with expansion, less contraction and churn, of the
   * opening; and without expansion. Over several months losses of accounts that came in between are in it too, so that it
   * can even be negative. `null` where nobody paid at the opening.
   */
  readonly nrr: number | null;
  readonly grr: number | null;
  /** Gained over lost; `null` where nothing was lost, as it has no bound then. */
  readonly quickRatio: number | null;
}

/** A bridge of whole millionths as one in money, with the rates that follow from it. */
export function bridgeRow(bridge: MrrBridge, days: Pick<BridgeRow, 'start' | 'end'>): BridgeRow {
  const inMoney = Object.fromEntries(
    Object.entries(bridge).map(([name, {mrr, accounts}]: [string, Flow]) => [name, {mrr: mrr / MICRO, accounts}]),
  ) as unknown as MrrBridge;
  const amounts = amountsOf(bridge);
  const lost = mrrChurn({opening: bridge.opening.mrr / MICRO, ...amounts, reactivation: 0});
  const ratio = gainedOverLost(amounts);
  return {
    ...inMoney,
    ...days,
    netNew: (bridge.closing.mrr - bridge.opening.mrr - bridge.fx.mrr) / MICRO,
    nrr: lost.net === null ? null : 1 - lost.net,
    grr: lost.gross === null ? null : 1 - lost.gross,
    quickRatio: ratio === Infinity ? null : ratio,
  };
}

/** The movements in money. */
export function amountsOf(bridge: MrrBridge): MovementAmounts {
  const inMoney = (kind: MovementKind): number => bridge[kind].mrr / MICRO;
  return {
    new: inMoney('new'),
    expansion: inMoney('expansion'),
    contraction: inMoney('contraction'),
    churn: inMoney('churn'),
    reactivation: inMoney('reactivation'),
  };
}
