import type {AnyChunk} from '../table/column.js';
import {sliceRows, takeRows} from '../table/take-rows.js';

/**
 * The rows of a chunk by group, each group as a chunk of its own; rows keep their order. Columns are moved when they
 * are first asked for, so a group costs only what is read of it; those of rows that stand together, as a month of rows in
 * the order of time, are not moved at all.
 * @param groupOfRow by row 0 to `groups - 1`; rows with another number are in no group
 * @returns one chunk a group, without rows where the group has none
 */
export function partition<C extends AnyChunk>(chunk: C, groupOfRow: Int32Array, groups: number): C[] {
  const starts = new Int32Array(groups + 2);
  const lasts = new Int32Array(groups + 1);
  countRows(groupOfRow, groups, starts, lasts);
  let rows: Int32Array | undefined;
  return Array.from({length: groups}, (_, group) => {
    const [start, end] = [starts[group]!, starts[group + 1]!];
    if (end - start === chunk.length) return chunk;
    const behind = lasts[group]! + 1;
    const first = behind - (end - start);
    if (isRun(groupOfRow, group, first, behind)) return sliceRows(chunk, first, behind);
    rows ??= rowsByGroup(groupOfRow, groups, starts);
    return takeRows(chunk, rows.subarray(start, end));
  });
}

/** Finds where the rows of each group begin when groups are put one behind the other, and the last row of each. */
function countRows(groupOfRow: Int32Array, groups: number, starts: Int32Array, lasts: Int32Array): void {
  for (let row = 0; row < groupOfRow.length; row++) {
    const slot = slotOf(groupOfRow[row]!, groups);
    starts[slot + 1]!++;
    lasts[slot] = row;
  }
  for (let group = 0; group <= groups; group++) starts[group + 1]! += starts[group]!;
}

/** Are the rows from `first` up to `end` all of a group? */
function isRun(groupOfRow: Int32Array, group: number, first: number, end: number): boolean {
  for (let row = first; row < end; row++) if (groupOfRow[row] !== group) return false;
  return true;
}

function rowsByGroup(groupOfRow: Int32Array, groups: number, starts: Int32Array): Int32Array {
  const rows = new Int32Array(groupOfRow.length);
  const next = starts.slice();
  for (let row = 0; row < groupOfRow.length; row++) rows[next[slotOf(groupOfRow[row]!, groups)]!++] = row;
  return rows;
}

/** The group of a row, or the place behind all groups. */
function slotOf(group: number, groups: number): number {
  return group >= 0 && group < groups ? group : groups;
}
