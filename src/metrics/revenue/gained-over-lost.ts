import type {MovementKind} from './movements.js';

/** Movements as amounts, all of them positive. */
export type MovementAmounts = Readonly<Record<MovementKind, number>>;

/** What revenue has grown by; negative where it has shrunk. */
export function netNew(movements: MovementAmounts): number {
  return gained(movements) - lost(movements);
}

/**
 * Quick ratio. `Infinity` where something was gained and nothing lost, `null` where nothing moved. Leave reactivation 0
 * where it should not count.
 */
export function gainedOverLost(movements: MovementAmounts): number | null {
  return gained(movements) === 0 && lost(movements) === 0 ? null : gained(movements) / lost(movements);
}

function gained({new: added, expansion, reactivation}: MovementAmounts): number {
  return added + expansion + reactivation;
}

function lost({contraction, churn}: MovementAmounts): number {
  return contraction + churn;
}
