import type {ColumnId} from './row-order.js';

/** A mark: the heading of a column, a cell of an account, or what is opened below it. */
export type MatrixMark =
  | {readonly kind: 'heading'; readonly column: ColumnId}
  | {readonly kind: 'cell'; readonly column: ColumnId; readonly account: string}
  | {readonly kind: 'why'; readonly account: string};

export function headingId(column: ColumnId): string {
  return `heading/${column}`;
}

export function cellId(column: ColumnId, account: string): string {
  return `${column}/${account}`;
}

export function whyId(account: string): string {
  return `why/${account}`;
}

/** What an id stands for. Ids of accounts may hold anything, so they come last. */
export function markOf(id: string): MatrixMark {
  const end = id.indexOf('/');
  const [kind, rest] = [id.slice(0, end), id.slice(end + 1)];
  if (kind === 'heading') return {kind, column: rest as ColumnId};
  if (kind === 'why') return {kind, account: rest};
  return {kind: 'cell', column: kind as ColumnId, account: rest};
}
