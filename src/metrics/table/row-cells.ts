/** A row as it comes: own properties only count. */
export type PlainRow = Readonly<Record<string, unknown>>;

const hasOwn = Object.prototype.hasOwnProperty;

/**
 * The names that rows have, and the cells of those that are wanted. Each row is walked through once, from name to name:
 * that is faster than asking it for one after the other, and rows need not have the same names.
 */
export function cellsOfRows(rows: readonly PlainRow[], wanted: ReadonlySet<string>): Map<string, unknown[] | null> {
  // In the order in which names were first seen, mostly that of each row.
  const places = new Map<string, number>();
  const names: string[] = [];
  const columns: (unknown[] | null)[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    let place = 0;
    for (const name in row) {
      if (!hasOwn.call(row, name)) continue;
      if (name !== names[place]) {
        place = places.get(name) ?? names.push(name) - 1;
        if (place === places.size) {
          columns.push(wanted.has(name) ? new Array<unknown>(rows.length) : null);
          places.set(name, place);
        }
      }
      const cells = columns[place++];
      if (cells) cells[i] = row[name];
    }
  }
  return new Map(names.map((name, place) => [name, columns[place]!]));
}
