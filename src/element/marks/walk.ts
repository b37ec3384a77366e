const PAGE = 10;

/** A key that walks, with whether Ctrl (or ⌘) is held. In pages that are read from right to left, left and right are swapped. */
export interface Step {
  readonly key: string;
  readonly far: boolean;
  readonly rightToLeft: boolean;
  /** The place in its row that one who walks up and down keeps, also past rows that are shorter. */
  readonly place?: number | undefined;
}

/** Is it a key that leads from row to row? */
export function isUpOrDown(key: string): boolean {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'PageUp' || key === 'PageDown';
}

/**
 * Where a key leads from a mark: arrows to its neighbours, Home and End to the ends of its row (with Ctrl of all),
 * PageUp and PageDown ten rows on. Null for other keys; the mark itself where there is nothing further on.
 */
export function walk(rows: readonly (readonly string[])[], from: string, step: Step): string | null {
  const y = rows.findIndex((row) => row.includes(from));
  const x = rows[y]?.indexOf(from) ?? -1;
  if (y === -1 || x === -1) return null;
  const to = (row: number, column: number): string => {
    const ids = rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? [];
    return ids[Math.min(Math.max(column, 0), ids.length - 1)] ?? from;
  };
  const {key, far, rightToLeft, place = x} = step;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return to(y, (key === 'ArrowRight') === rightToLeft ? x - 1 : x + 1);
    case 'ArrowUp':
      return to(y - 1, place);
    case 'ArrowDown':
      return to(y + 1, place);
    case 'Home':
      return to(far ? 0 : y, 0);
    case 'End':
      return to(far ? rows.length - 1 : y, Infinity);
    case 'PageUp':
      return to(y - PAGE, place);
    case 'PageDown':
      return to(y + PAGE, place);
    default:
      return null;
  }
}
