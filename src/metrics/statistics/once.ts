/** What something costs is spent when it is first asked for, and then never again: much of an outcome is never shown. */
export function once<T>(compute: () => T): () => T {
  let found: {readonly value: T} | undefined;
  return () => (found ??= {value: compute()}).value;
}
