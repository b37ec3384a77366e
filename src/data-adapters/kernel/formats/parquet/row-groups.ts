import type {ColumnMetaData, FileMetaData, SchemaTree} from 'hyparquet';
import type {Bytes} from '../../first-bytes.js';
import type {ByteFile} from './byte-file.js';
import {isFlat} from './parquet-vector.js';
import {TornPages} from './torn-pages.js';

/** Bytes that are requested although nobody wants them, where the request would else be two. */
const GAP = 32_768;

/** A row group, with the bytes of the wanted columns. */
export interface Group {
  readonly rows: number;
  /** Columns that are not here have columns of their own. */
  readonly columns: ReadonlyMap<SchemaTree, {readonly bytes: Bytes; readonly meta: ColumnMetaData}>;
}

interface Place {
  readonly column: SchemaTree;
  readonly meta: ColumnMetaData;
  readonly from: number;
  readonly to: number;
}

/** The row groups of a file. While one is read the next is on its way. */
export async function* fetchGroups(
  file: ByteFile,
  {row_groups: groups}: FileMetaData,
  wanted: readonly SchemaTree[],
  signal: AbortSignal,
): AsyncGenerator<Group> {
  // Who stops reading stops what is on its way.
  const running = new AbortController();
  const stop = (): void => running.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const fetched = (index: number): Promise<Group> | undefined => {
    const group = groups[index];
    const fetching = group && fetchGroup(file, group, wanted, running.signal);
    // Whether it comes is seen when it is its turn.
    fetching?.catch(() => undefined);
    return fetching;
  };
  try {
    for (let index = 0, next = fetched(0); next; index++) {
      const group = await next;
      next = fetched(index + 1);
      yield group;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    running.abort();
  }
}

async function fetchGroup(
  file: ByteFile,
  {columns, num_rows: count}: FileMetaData['row_groups'][number],
  wanted: readonly SchemaTree[],
  signal: AbortSignal,
): Promise<Group> {
  const rows = Number(count);
  if (!(rows >= 0 && rows < 2 ** 31)) throw new TornPages('a row group of no length');
  const places = wanted.flatMap((column) => {
    const found = columns.find(
      ({meta_data: meta}) => meta?.path_in_schema.length === 1 && meta.path_in_schema[0] === column.element.name,
    );
    if (found?.file_path !== undefined && found.file_path !== '')
      throw new TornPages('columns that are in another file');
    return found?.meta_data && isFlat(column) ? placeOf(column, found.meta_data, file.length) : [];
  });
  const bytes = await Promise.all(
    runsOf(places).map(async (run) => {
      const read = await file.read(run.from, run.to, signal);
      return run.places.map(({column, meta, from, to}) => {
        return [column, {meta, bytes: read.subarray(from - run.from, to - run.from)}] as const;
      });
    }),
  );
  return {rows, columns: new Map(bytes.flat())};
}

function placeOf(column: SchemaTree, meta: ColumnMetaData, length: number): Place {
  // Some writers have a dictionary and do not say where; it is before the data then.
  const first = meta.dictionary_page_offset;
  const from = Number(
    first !== undefined && first > 0n && first < meta.data_page_offset ? first : meta.data_page_offset,
  );
  const to = from + Number(meta.total_compressed_size);
  if (!(from >= 4 && to > from && to <= length)) throw new TornPages('a column that is elsewhere');
  return {column, meta, from, to};
}

/** Places that are asked for in one request, in order. */
function runsOf(places: readonly Place[]): {from: number; to: number; places: Place[]}[] {
  const runs: {from: number; to: number; places: Place[]}[] = [];
  for (const place of [...places].sort((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && place.from <= last.to + GAP) {
      last.to = Math.max(last.to, place.to);
      last.places.push(place);
    } else runs.push({from: place.from, to: place.to, places: [place]});
  }
  return runs;
}
