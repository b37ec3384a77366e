import type {KnownMembers} from '../kernel/members.js';
import {MISSING, type Codes} from '../table/column.js';
import {FROM_THE_START} from './pooled-durations.js';
import {rowsUnderObservation, SpellCounts, type SpellColumns} from './spell-counts.js';

/** A spell as curves and histograms see it. Its duration and entry are in the unit of the metric. */
export interface OwnedSpell {
  /** `null` where it does not say whose it is. */
  readonly id: string | null;
  readonly duration: number;
  /** The event was seen. */
  readonly ended: boolean;
  /** Under observation after this age; {@link FROM_THE_START} where that is from before age 0. */
  readonly entry: number;
  readonly group: string | null;
}

/** Spells of one kind of owner, counted and kept one by one. */
export class OwnedSpells {
  /** What they are counted by: the same that the metric counts. */
  readonly counts = new SpellCounts();
  /** Domain of the owners' ids. */
  readonly by: string;
  readonly #shift: number;
  readonly #parts: {readonly columns: SpellColumns; readonly owners: Codes}[] = [];

  /** @param shift how much longer durations and entries are than they count */
  constructor(by: string, shift = 0) {
    this.by = by;
    this.#shift = shift;
  }

  /** @param owners one a spell */
  add(columns: SpellColumns, owners: Codes): void {
    this.counts.add(columns);
    this.#parts.push({columns, owners});
  }

  /** The spells that are counted. */
  all(): OwnedSpell[] {
    const parts = this.#parts.map((part) => ({...part, rows: rowsUnderObservation(part.columns)}));
    const enteredLate = new Set<number>();
    for (const {columns, rows} of parts) {
      for (const row of rows) if (entryOf(columns, row) > 0) enteredLate.add(groupOf(columns, row));
    }
    return parts.flatMap(({columns, owners, rows}) =>
      Array.from(rows).flatMap((row): OwnedSpell[] => {
        const [duration, group] = [columns.durations[row]!, groupOf(columns, row)];
        const late = enteredLate.has(group);
        // Where others enter late, who ends at 0 is never at risk.
        if (late && duration === 0) return [];
        return [
          {
            id: owners.dictionary.value(owners.codes[row]!),
            duration: duration - this.#shift,
            ended: columns.statuses[row] === 1,
            entry: late ? Math.max(0, entryOf(columns, row)) - this.#shift : FROM_THE_START,
            group: columns.groups?.dictionary.value(group) ?? null,
          },
        ];
      }),
    );
  }
}

function entryOf({entries}: SpellColumns, row: number): number {
  return entries?.[row] ?? 0;
}

function groupOf({groups}: SpellColumns, row: number): number {
  return groups?.codes[row] ?? MISSING;
}

/**
 * The owners of some spells, by duration, the shortest first, then in the order of text. Ids are of the first kind that
 * any spell names; spells of another kind count as unnamed. `null` where none names its owner.
 * @param wanted of the spells that are counted
 */
export function ownersOf(kinds: readonly OwnedSpells[], wanted: (spell: OwnedSpell) => boolean): KnownMembers | null {
  const all = kinds.map((spells) => ({by: spells.by, spells: spells.all()}));
  const by = all.find(({spells}) => spells.some(({id}) => id !== null))?.by;
  if (by === undefined) return null;
  const found = all.flatMap((kind) =>
    kind.spells.filter(wanted).map(({id, duration}) => ({id: kind.by === by ? id : null, duration})),
  );
  const named = found.filter(({id}) => id !== null).sort(byDuration);
  const unnamed = found.length - named.length;
  return {by, ids: [...new Set(named.map(({id}) => id ?? ''))], ...(unnamed > 0 && {unnamed})};
}

function byDuration(
  a: {readonly id: string | null; readonly duration: number},
  b: {readonly id: string | null; readonly duration: number},
): number {
  return a.duration - b.duration || ((a.id ?? '') < (b.id ?? '') ? -1 : 1);
}
