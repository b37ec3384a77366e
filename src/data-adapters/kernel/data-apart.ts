import type {Table} from '../../metrics/table/define-table.js';
import type {EngineRequest, Source} from './source.js';

/** Who aggregates elsewhere, in the worker of the page: only aggregates and members come back. */
export type EngineApart = Required<Pick<Source, 'aggregate' | 'members'>>;

/** Data that are read elsewhere. */
export type DataApart = EngineApart & {
  /**
   * These as one with other tables, by id: data that are read there too, and sources whose rows are brought there.
   * @param brought the rows that are there already
   * @returns `undefined` where that is to be done on the page
   * @throws what a source fails with
   */
  joined(
    tables: readonly (readonly [Table, DataApart | Source])[],
    brought: BroughtRows,
    request: Pick<EngineRequest, 'metric' | 'signal'>,
  ): Promise<EngineApart | undefined>;
  /** Lets go of the data. */
  close(): void;
};

/** Rows of the page that may be there too, by the id of their table. */
export type BroughtRows = Map<string, BroughtTable>;

export interface BroughtTable {
  readonly id: number;
  /** Lets go of them. */
  close(): void;
}
