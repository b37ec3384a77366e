import type {Dictionary} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import type {Accumulator, AnyMetric, GivenOptions, PartOf, Reads} from './define-metric.js';
import {addChunk, optionsOf, type Tables} from './measure.js';
import type {Scope} from './scope.js';

/** Who is behind a part of an outcome: ids as the rows have them. Aggregates hold none, so rows are read for it again. */
export interface KnownMembers {
  /** What the ids are of: the domain of the key, such as `user`, `account` or `spell`. */
  readonly by: string;
  /** Each once. In the order of text, unless the metric says otherwise. */
  readonly ids: readonly string[];
  /** How many more the part counts that do not say whose they are; none where it is not given. */
  readonly unnamed?: number;
}

/** There are so few that they are not shown (`scope.minimumGroup`), or the outcome does not show how many they are. */
export interface SuppressedMembers {
  readonly suppressed: true;
}

export type Members = KnownMembers | SuppressedMembers;

/**
 * How a metric finds who is behind a part of its outcome. A part is small plain JSON that names a bar, a cell or a band.
 */
export interface MetricMembers<Part, O> {
  /** The metric's tables, with the keys of its members. */
  readonly tables: Reads;
  /**
   * As the accumulator of the metric, for one part. Answers `null` where the rows have no key, and for a part that the
   * outcome does not have.
   */
  accumulator(part: Part, options: O, scope: Scope): {result(): Members | null};
}

/** Declares how members are found, with the types of its chunks inferred. */
export function defineMembers<const R extends Reads, Part, O>(members: {
  readonly tables: R;
  accumulator(part: Part, options: O, scope: Scope): Accumulator<R, Members | null>;
}): MetricMembers<Part, O> {
  return members;
}

/**
 * A table whose key may be missing: rows count for the metric without it, so they have to be read without it too.
 * @param name of the key
 */
export function withoutDemandFor<T extends Table>(table: T, name: keyof T['columns'] & string): T {
  return {...table, columns: {...table.columns, [name]: {...table.columns[name], required: false}}};
}

/** The ids of codes: each once, in the order of text. */
export function idsOf(codes: Iterable<number>, dictionary: Dictionary): string[] {
  return Array.from(new Set(codes), (code) => dictionary.value(code))
    .filter((id) => id !== null)
    .sort();
}

/**
 * Who is behind a part of an outcome, of tables that were read (those of `metric.members`, or more of their columns).
 * Asked with the options and the scope that the outcome was made with, they are as many as it shows; fewer where one
 * counts several times, such as a respondent with several answers.
 *
 * With a `scope.minimumGroup` nobody is named whom the outcome hides: fewer than that are suppressed, and so is what a
 * metric suppresses for other reasons. It holds for one answer, not for what can be worked out from several.
 * @returns null where the metric knows no members, the rows do not say whose they are, or the outcome has no such part
 */
export function membersOf<M extends AnyMetric>(
  metric: M,
  tables: Tables,
  part: PartOf<M>,
  given: GivenOptions<M>,
  scope: Scope,
): Members | null {
  const collecting = collectMembers(metric, part, given, scope);
  if (collecting === null) return null;
  for (const {id} of collecting.tables) for (const chunk of tables[id]?.chunks ?? []) collecting.add(id, chunk);
  return collecting.result();
}

/** Takes chunks by table, and answers the members that may be shown. */
export interface CollectedMembers {
  readonly tables: Reads;
  add(table: string, chunk: Parameters<typeof addChunk>[2]): void;
  result(): Members | null;
}

/** The second pass, chunk by chunk; `null` where the metric knows no members. */
export function collectMembers<M extends AnyMetric>(
  metric: M,
  part: PartOf<M>,
  given: GivenOptions<M>,
  scope: Scope,
): CollectedMembers | null {
  if (metric.members === undefined) return null;
  const accumulator = metric.members.accumulator(part, optionsOf(metric, given), scope);
  return {
    tables: metric.members.tables,
    add: (table, chunk) => {
      addChunk(accumulator, table, chunk);
    },
    result: () => {
      const members = accumulator.result();
      return members !== null && 'ids' in members && isFew(members.ids.length, scope) ? {suppressed: true} : members;
    },
  };
}

function isFew(count: number, {minimumGroup}: Scope): boolean {
  return count > 0 && count < minimumGroup;
}
