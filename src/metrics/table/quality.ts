/** Where something could not be read, for the person who has to mend it. */
export interface Example {
  /** Row of the data, from 1 (in a file with a header: the first row below it). */
  readonly row: number;
  /** What stood there, shortened. */
  readonly got: string;
}

/** What could not be read in one column. */
export interface ColumnQuality {
  /** Rows left out because this required cell was missing or unreadable. */
  readonly dropped: number;
  /** Cells of a column that is not required, read as missing because they were unreadable. */
  readonly emptied: number;
  readonly expected: string;
  readonly example: Example;
}

/** What was read of a table, and what was not. Nothing is lost without being counted here. */
export interface DataQuality {
  /** Rows that came in. */
  readonly read: number;
  /** Rows that became part of a chunk. */
  readonly kept: number;
  readonly columns: Readonly<Record<string, ColumnQuality>>;
  /** Rows that could not be taken apart into cells (a torn line, too many cells). */
  readonly malformed: {readonly count: number; readonly expected: string; readonly example: Example} | null;
  /** Columns of the data that the table does not declare. */
  readonly ignored: readonly string[];
}

/** The quality of nothing read. */
export const noRows: DataQuality = {read: 0, kept: 0, columns: {}, malformed: null, ignored: []};

/** The quality of two parts of a table taken together. `second` counts its example rows from its own start. */
export function addQuality(first: DataQuality, second: DataQuality): DataQuality {
  const shifted = (example: Example): Example => ({...example, row: example.row + first.read});
  const columns: Record<string, ColumnQuality> = {...first.columns};
  for (const [name, more] of Object.entries(second.columns)) {
    const known = columns[name];
    columns[name] = known
      ? {...known, dropped: known.dropped + more.dropped, emptied: known.emptied + more.emptied}
      : {...more, example: shifted(more.example)};
  }
  const malformed =
    first.malformed && second.malformed
      ? {...first.malformed, count: first.malformed.count + second.malformed.count}
      : (first.malformed ?? (second.malformed && {...second.malformed, example: shifted(second.malformed.example)}));
  return {
    read: first.read + second.read,
    kept: first.kept + second.kept,
    columns,
    malformed,
    ignored: [...new Set([...first.ignored, ...second.ignored])],
  };
}

/** Is everything that came in also what is counted with? */
export function isClean({columns, malformed}: DataQuality): boolean {
  return malformed === null && Object.keys(columns).length === 0;
}
