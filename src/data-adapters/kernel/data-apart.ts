import type {Source} from './source.js';

/** Data that are read elsewhere, in the worker of the page: only aggregates and members come back. */
export type DataApart = Required<Pick<Source, 'aggregate' | 'members'>> & {
  /** Lets go of the data. */
  close(): void;
};
