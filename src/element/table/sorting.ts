/** What the rows of a table are sorted by. */
export interface Sorting<C extends string = string> {
  readonly column: C;
  readonly descending: boolean;
}

/** What sorting by a column begins with; the same column again turns it round. */
export function nextSorting<C extends string>(
  column: C,
  before: Sorting<NoInfer<C>>,
  {descendingFirst}: {readonly descendingFirst: boolean},
): Sorting<C> {
  return {column, descending: column === before.column ? !before.descending : descendingFirst};
}

/** Rows by a value. Those without one come last whichever way; equal ones stay as they were. */
export function sortedBy<T>(
  rows: readonly T[],
  valueOf: (row: T) => number | null,
  {descending}: Pick<Sorting, 'descending'>,
): T[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({row, value: valueOf(row)}))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    })
    .map(({row}) => row);
}

/** Rows by what they are called, as a language sorts; numbers in names count as numbers. */
export function sortedByName<T>(
  rows: readonly T[],
  nameOf: (row: T) => string,
  {descending}: Pick<Sorting, 'descending'>,
  locale: string,
): T[] {
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(nameOf(a), nameOf(b)));
}
