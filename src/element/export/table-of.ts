import type {NumbersTable} from '../numbers-table.js';

/** A table as it is shown, with what only who listens is told: that a period still runs, that a cell is too small. */
export function tableOf(table: HTMLTableElement): NumbersTable {
  const rows = [...table.rows].filter(({parentElement}) => parentElement?.localName === 'tbody').map(textsOf);
  const heads = table.tHead?.rows;
  const columns = heads?.length ? textsOf(heads[heads.length - 1] as HTMLTableRowElement) : [];
  return {caption: textOf(table.caption), columns, rows};
}

/** One text a column: a cell that spans several has its text in the first. */
function textsOf(row: HTMLTableRowElement): string[] {
  return [...row.cells].flatMap((cell) => [textOf(cell), ...new Array<string>(cell.colSpan - 1).fill('')]);
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
