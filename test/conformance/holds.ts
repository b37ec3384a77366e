/**
 * Where a value does not hold what is expected of it: numbers to 1e-9, arrays and objects by the parts that are named.
 */
export function holds(expected: unknown, got: unknown, where = 'outcome'): string[] {
  if (typeof expected === 'number' && typeof got === 'number') {
    return Math.abs(expected - got) <= 1e-9 ? [] : [`${where}: expected ${String(expected)}, got ${String(got)}`];
  }
  if (Array.isArray(expected) && Array.isArray(got) && expected.length !== got.length) {
    return [`${where}: expected ${String(expected.length)} of them, got ${String(got.length)}`];
  }
  if (typeof expected === 'object' && expected !== null && typeof got === 'object' && got !== null) {
    return Object.entries(expected).flatMap(([key, value]) =>
      holds(value, (got as Record<string, unknown>)[key], `${where}.${key}`),
    );
  }
  return expected === got ? [] : [`${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
}
