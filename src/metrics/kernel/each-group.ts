import type {AnyChunk} from '../table/column.js';
import {accounts} from '../tables/accounts.js';
import type {AnyMetric} from './define-metric.js';
import {byName, isShared, partsOf, readGroups, SeenAccounts} from './group-rows.js';
import type {Grouping} from './groups.js';
import {addChunk, type Tables} from './measure.js';
import type {Json} from './outcome.js';

/** What is counted of a group. */
interface CountedGroup {
  readonly accumulator: {result(): unknown};
  readonly accounts: SeenAccounts;
  /** How many chunks it was given of each table that counts in every group. */
  readonly shared: Map<string, number>;
}

/**
 * Counts a metric by group, and goes on with chunks that come later. Accounts say of which group others are: where rows of
 * these come, all is counted again.
 */
export class EachGroup {
  readonly #metric: Pick<AnyMetric, 'id' | 'tables'>;
  readonly #by: Grouping;
  readonly #begin: () => {result(): unknown};
  readonly #groups = new Map<string | null, CountedGroup>();
  /** How many chunks are counted, by table. */
  readonly #counted = new Map<string, number>();
  #toldBy = 0;

  /** @param begin makes an accumulator of the metric */
  constructor(metric: Pick<AnyMetric, 'id' | 'tables'>, by: Grouping, begin: () => {result(): unknown}) {
    this.#metric = metric;
    this.#by = by;
    this.#begin = begin;
  }

  /**
   * Counts what is not counted yet.
   * @param tables as read with `groupedTables`, with the chunks of before at the beginning
   * @returns the groups in the order of their names, the one without a name last
   */
  upToNow(tables: Tables): {readonly name: string | null; readonly accounts: number; readonly counts: () => Json}[] {
    const told = tables[accounts.id]?.chunks ?? [];
    if (told.length !== this.#toldBy) {
      this.#groups.clear();
      this.#counted.clear();
      this.#toldBy = told.length;
    }
    const groupOfAccount = readGroups(told, this.#by);
    for (const table of this.#metric.tables.filter((one) => !isShared(one, this.#by))) {
      const chunks = tables[table.id]?.chunks ?? [];
      for (const chunk of chunks.slice(this.#counted.get(table.id) ?? 0)) {
        for (const {name, part} of partsOf(chunk, this.#metric.id, table, this.#by, groupOfAccount)) {
          const group = this.#groupCalled(name);
          addChunk(group.accumulator, table.id, part);
          group.accounts.add(part);
        }
      }
      this.#counted.set(table.id, chunks.length);
    }
    for (const {id} of this.#metric.tables.filter((one) => isShared(one, this.#by))) {
      for (const group of this.#groups.values()) addShared(group, id, tables[id]?.chunks ?? []);
    }
    return [...this.#groups]
      .map(([name, group]) => ({
        name,
        accounts: group.accounts.count,
        counts: () => group.accumulator.result() as Json,
      }))
      .sort(byName);
  }

  #groupCalled(name: string | null): CountedGroup {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = {accumulator: this.#begin(), accounts: new SeenAccounts(), shared: new Map()};
      this.#groups.set(name, group);
    }
    return group;
  }
}

function addShared({accumulator, shared}: CountedGroup, table: string, chunks: readonly AnyChunk[]): void {
  for (const chunk of chunks.slice(shared.get(table) ?? 0)) addChunk(accumulator, table, chunk);
  shared.set(table, chunks.length);
}
