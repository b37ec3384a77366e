import type {Bits} from '../kernel/state.js';
import type {Dictionary} from '../table/column.js';

/** A code that counts as another one. */
export type SameCode = readonly [code: number, countsAs: number];

/**
 * The codes of ids that are other ids of somebody, each with the code to count it as. An alias of an alias counts as the
 * last of them; where nobody has the last id, one of the aliases stands for all. Aliases that nobody has are passed over.
 */
export function sameCodes(dictionary: Dictionary, aliases: Readonly<Record<string, string>>): SameCode[] {
  const wholes = new Map<string, number>();
  const same: SameCode[] = [];
  for (const alias of Object.keys(aliases)) {
    const code = dictionary.find(alias);
    if (code < 0) continue;
    const id = lastOf(alias, aliases);
    let whole = wholes.get(id);
    if (whole === undefined) {
      const known = dictionary.find(id);
      wholes.set(id, (whole = known >= 0 ? known : code));
    }
    if (whole !== code) same.push([code, whole]);
  }
  return same;
}

/** Where a chain of aliases ends; of ids that are aliases of each other, the first in the order of text. */
function lastOf(alias: string, aliases: Readonly<Record<string, string>>): string {
  const chain = new Set<string>();
  let id = alias;
  while (Object.hasOwn(aliases, id) && !chain.has(id)) {
    chain.add(id);
    id = aliases[id]!;
  }
  if (!chain.has(id)) return id;
  const ring = [...chain].slice([...chain].indexOf(id));
  return ring.reduce((least, other) => (other < least ? other : least));
}

/** The bits, those of codes that are the same taken together: the sets of all but one of them are left empty. */
export function mergedBits(rows: Bits, same: readonly SameCode[]): Bits {
  if (same.length === 0) return rows;
  const {words, places} = rows;
  const merged = rows.bits.slice();
  for (const [code, whole] of same) {
    for (let word = 0; word < words; word++) {
      merged[word * places + whole + 1]! |= merged[word * places + code + 1]!;
      merged[word * places + code + 1] = 0;
    }
  }
  return {bits: merged, words, places};
}
