import {readTable} from '../../metrics/table/read-table.js';
import type {DocumentPart} from '../kernel/document.js';
import {pace} from '../kernel/pace.js';
import {Malformed, placesOf, SLICE_ROWS, withIgnored} from '../kernel/slices.js';

/** Rows whose cells are taken from the page in one go. A few ms of work. */
const PAGE_ROWS = 500;

/**
 * An HTML table as rows: the first row of its head, or else its first row, names the columns. Rows of the foot are
 * totals, and no rows.
 */
export function tablePart(element: HTMLTableElement): DocumentPart {
  const head = element.tHead?.rows[0] ?? element.rows[0];
  const columns = head ? [...head.cells].map(textOf) : [];
  const rows = [...element.tBodies].flatMap((body) => [...body.rows]).filter((row) => row !== head);
  return {
    table: null,
    columns,
    async *read(as, names, cells, signal) {
      const places = [...placesOf(names, columns, 'inline')];
      for (let from = 0; from < rows.length; from += SLICE_ROWS) {
        const slice = rows.slice(from, from + SLICE_ROWS);
        const malformed = new Malformed(`${columns.length} cells`);
        const whole: string[][] = [];
        for (const [i, row] of slice.entries()) {
          if (i % PAGE_ROWS === 0) {
            await pace(signal);
          }
          if (row.cells.length === columns.length) whole.push([...row.cells].map(valueOf));
          else malformed.add(i, `${row.cells.length} cells`);
        }
        const given = places.map(([name, place]) => [name, whole.map((row) => row[place] ?? '')] as const);
        const read = malformed.addTo(readTable(as, Object.fromEntries(given), whole.length, {...cells, text: true}));
        yield from === 0 ? withIgnored(read, as, columns, names) : read;
      }
    },
  };
}

/** The value of a cell: what a machine is told of it (`data-value`, `<time datetime>`, `<data value>`), else its text. */
function valueOf(cell: HTMLTableCellElement): string {
  const told =
    cell.dataset.value ??
    cell.querySelector('time[datetime]')?.getAttribute('datetime') ??
    cell.querySelector('data[value]')?.getAttribute('value');
  return told?.trim() ?? textOf(cell);
}

function textOf(cell: HTMLTableCellElement): string {
  return cell.textContent.trim();
}
