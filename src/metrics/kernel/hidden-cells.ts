import {hiddenAmong} from './groups.js';

/**
 * Which cells of a table of sizes are not to be shown: those below `minimum`, those of hidden rows, and further ones until
 * neither the total of a row nor that of a column tells about a hidden one (see {@link hiddenAmong}). Cells of size 0 tell
 * about nobody.
 * @param sizes by row and column
 * @param hiddenRows rows of which nothing is shown; nobody is told their total either
 */
export function hiddenCells(
  sizes: readonly (readonly number[])[],
  hiddenRows: ReadonlySet<number>,
  minimum: number,
): (row: number, column: number) => boolean {
  const columns = Math.max(0, ...sizes.map(({length}) => length));
  const hidden = sizes.map((row, i) => new Set(hiddenRows.has(i) ? row.keys() : []));
  const all = (count: number): number[] => Array.from({length: count}, (_, i) => i);
  const lines: Line[] = [
    ...all(sizes.length)
      .filter((row) => !hiddenRows.has(row))
      .map((row) => all(columns).map((column) => [row, column] as const)),
    ...all(columns).map((column) => all(sizes.length).map((row) => [row, column] as const)),
  ];
  const hideIn = (line: Line): boolean => {
    const filled = line.filter(([row, column]) => (sizes[row]![column] ?? 0) > 0);
    const already = filled.flatMap(([row, column], place) => (hidden[row]!.has(column) ? [place] : []));
    const found = hiddenAmong(
      filled.map(([row, column]) => sizes[row]![column]!),
      minimum,
      already,
    );
    for (const place of found) hidden[filled[place]![0]]!.add(filled[place]![1]);
    return found.size > already.length;
  };
  // What is hidden in a row may be told by its column, and the other way round: until nothing is hidden any more.
  while (lines.map(hideIn).includes(true));
  return (row, column) => hidden[row]!.has(column);
}

/** The cells of a row or of a column. */
type Line = readonly (readonly [row: number, column: number])[];
