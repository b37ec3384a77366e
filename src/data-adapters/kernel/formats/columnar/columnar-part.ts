import type {Columns} from '../../../../metrics/table/column.js';
import type {Table} from '../../../../metrics/table/define-table.js';
import {readTable} from '../../../../metrics/table/read-table.js';
import {checkRows, type RowsAllowed} from '../../check-rows.js';
import type {Cells, DocumentPart} from '../../document.js';
import {pace} from '../../pace.js';
import {placesOf, SLICE_ROWS, withIgnored} from '../../slices.js';
import {cellsOf} from './cells-of.js';
import type {Vector} from './vector.js';

/** The wanted columns of rows that stand together in a file: a record batch, a page. */
export interface Block {
  readonly length: number;
  /** In the order in which the columns were asked for, each of the length of the block. */
  readonly vectors: readonly Vector[];
}

/** Data that stand in columns. */
export interface ColumnarData {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  /** How many rows there are. */
  readonly rows: number;
  /** Does this column hold moments, rather than numbers or text? */
  isInstant(column: number): boolean;
  /**
   * The blocks of some columns.
   * @param places which of {@link columns}, by their place
   */
  blocks(places: readonly number[], signal: AbortSignal): AsyncIterable<Block>;
}

/** Data that stand in columns, as rows of a table that is not named. */
export function columnarPart({columns, rows, isInstant, blocks}: ColumnarData, options: RowsAllowed): DocumentPart {
  return {
    table: null,
    columns,
    async *read(as, names, cells, signal) {
      checkRows(rows, options, String(rows));
      const places = placesOf(names, columns, options.who);
      const slice = slicing(as, places, cells, isInstant);
      let isFirst = true;
      for await (const block of blocks([...places.values()], signal)) {
        for (let from = 0; from < block.length; from += SLICE_ROWS) {
          await pace(signal);
          const read = slice(block, from, Math.min(from + SLICE_ROWS, block.length));
          yield isFirst ? withIgnored(read, as, columns, names) : read;
          isFirst = false;
        }
      }
    },
  };
}

/** How rows of a block are read as rows of a table. */
function slicing<C extends Columns>(
  as: Table<string, C>,
  places: ReturnType<typeof placesOf>,
  {instants = 'iso', ...cells}: Cells,
  isInstant: (column: number) => boolean,
) {
  const named = [...places].map(([name, place]) => ({name, place, kind: as.columns[name]?.kind ?? 'text'}));
  // A reader has one unit for all numbers. Where moments are handed over, it is theirs.
  const isInMs = named.some(({place, kind}) => kind === 'instant' && isInstant(place));
  const reading = {...cells, instants: isInMs ? ('ms' as const) : instants};
  return ({vectors}: Block, from: number, to: number) => {
    const given = named.map(({name, kind}, i) => {
      const vector = vectors[i];
      return [name, vector ? cellsOf(vector, {from, to, kind, instants, isInMs}) : []] as const;
    });
    return readTable(as, Object.fromEntries(given), to - from, reading);
  };
}
