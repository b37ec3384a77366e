import {SetupError} from './setup-error.js';

/** An immutable set of things by id. */
export interface Registry<M extends {readonly id: string}> extends Iterable<M> {
  /** @throws {SetupError} for an unknown id, naming the known ones */
  get<const Id extends M['id']>(id: Id): Extract<M, {readonly id: Id}>;
  /** For ids that come from attributes: `undefined` where there is none. */
  find(id: string): M | undefined;
  readonly ids: readonly string[];
  /** The same set and more; of two with the same id the later one counts. */
  with<const N extends readonly {readonly id: string}[]>(...more: N): Registry<M | N[number]>;
}

/** A registry of these members. */
export function registry<const M extends readonly {readonly id: string}[]>(...members: M): Registry<M[number]> {
  const byId = new Map<string, M[number]>(members.map((member) => [member.id, member]));
  return {
    ids: [...byId.keys()],
    find: (id) => byId.get(id),
    get<const Id extends M[number]['id']>(id: Id) {
      const member = byId.get(id);
      if (member === undefined) throw unknownId(id, byId.keys());
      return member as Extract<M[number], {readonly id: Id}>;
    },
    with: (...more) => registry(...members, ...more),
    [Symbol.iterator]: () => byId.values(),
  };
}

/** The error for an id that a registry does not have. */
export function unknownId(id: string, known: Iterable<string>): SetupError {
  return new SetupError(
    'unknown-id',
    `[registry] id: expected one of ${[...known].join(', ')}, got ${JSON.stringify(id)}`,
  );
}
