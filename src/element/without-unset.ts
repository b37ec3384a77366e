/** Options, of which each may be null for: not set. */
export type Unset<T extends object> = {[K in keyof T]: T[K] | null};

/** Options of which those that are null or undefined are left out, so that their defaults hold. */
export type WithoutUnset<T extends object> = {[K in keyof T]?: NonNullable<T[K]>};

/**
 * What is set of some options. Frameworks set null or undefined for what is not given, and an attribute that is taken
 * away leaves null behind.
 */
export function withoutUnset<T extends object>(given: T): WithoutUnset<T> {
  const set = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set) as WithoutUnset<T>;
}
