import type {AnyChunk} from '../table/column.js';
import {takeRows} from '../table/take-rows.js';

/**
 * The rows of a chunk by group, each group as a chunk of its own; rows keep their order. Columns are moved when they
 * are first asked for, so a group costs only what is read of it.
 * @param groupOfRow by row 0 to `groups - 1`; rows with another number are in no group
 * @returns one chunk a group, without rows where the group has none
 */
export function partition<C extends AnyChunk>(chunk: C, groupOfRow: Int32Array, groups: number): C[] {
  const starts = new Int32Array(groups + 2);
  for (let row = 0; row < chunk.length; row++) starts[slotOf(groupOfRow[row]!, groups) + 1]!++;
  for (let group = 0; group <= groups; group++) starts[group + 1]! += starts[group]!;
  const rows = new Int32Array(chunk.length);
  const next = starts.slice();
  for (let row = 0; row < chunk.length; row++) rows[next[slotOf(groupOfRow[row]!, groups)]!++] = row;
  return Array.from({length: groups}, (_, group) => {
    const [start, end] = [starts[group]!, starts[group + 1]!];
    return end - start === chunk.length ? chunk : takeRows(chunk, rows.subarray(start, end));
  });
}

/** The group of a row, or the place behind all groups. */
function slotOf(group: number, groups: number): number {
  return group >= 0 && group < groups ? group : groups;
}
