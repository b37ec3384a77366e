/** @typedef {import('./tasks.js').Answer} Answer */

/** Of the larger of two numbers: what rounding in another order of sums may make of them. */
const TOLERANCE = 1e-9;

/**
 * Where two answers differ first, in words; undefined where they are the same.
 * @param {Answer | undefined} expected @param {Answer | undefined} got @param {string} [where]
 * @returns {string | undefined}
 */
export function difference(expected, got, where = '') {
  if (typeof expected === 'number' && typeof got === 'number') {
    const near = Math.abs(expected - got) <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(got));
    return near ? undefined : `${where}: expected ${expected}, got ${got}`;
  }
  if (!isBranch(expected) || !isBranch(got)) {
    return expected === got ? undefined : `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
  for (const name of names) {
    const found = difference(expected[name], got[name], `${where}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param {Answer | undefined} answer @returns {answer is Readonly<Record<string, Answer>>} an array is one by its places */
function isBranch(answer) {
  return typeof answer === 'object' && answer !== null;
}
