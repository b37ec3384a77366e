import type {Source} from './source.js';

/** What makes sources: a function from options to a {@link Source}, with an id. */
export interface Adapter<Id extends string = string, Options = never, S extends SourceParts = SourceParts> {
  readonly id: Id;
  /** A source of these options. Nothing is requested or read before somebody asks the source for rows. */
  open(options: Options): S & {readonly id: Id};
}

/** What an adapter has to give: a source without the id, which is the adapter's own. */
export type SourceParts = Omit<Source, 'id'>;

/**
 * Declares an adapter.
 * @param id names the adapter in registries, attributes and messages
 * @param make from options to what a source needs: `chunks`, and `aggregate` or `subscribe` where it has them
 */
export function defineAdapter<const Id extends string, Options, S extends SourceParts>(
  id: Id,
  make: (options: Options) => S,
): Adapter<Id, Options, S> {
  return {id, open: (options) => ({...make(options), id})};
}
