const WORD = 4_294_967_296;
const MILLION = 1_000_000;
/** 2^32 as millions and the rest. */
const WORD_MILLIONS = 4294;
const WORD_REST = 967_296;

/** The units that moments are counted in, in files of columns. */
export type TimeUnit = 's' | 'ms' | 'us' | 'ns';

/** Integers of 64 bits, given as words, as the nearest doubles. @param floats where they go: also the place of the words */
export function floatsOf(
  words: Int32Array,
  isSigned: boolean,
  floats: Float64Array = new Float64Array(words.length >> 1),
): Float64Array {
  for (let i = 0, word = 0; i < floats.length; i++, word += 2) {
    const high = words[word + 1]!;
    floats[i] = (isSigned ? high : high >>> 0) * WORD + (words[word]! >>> 0);
  }
  return floats;
}

/** Room for doubles in the place of words: two words take what a double takes. */
export function floatsAt({buffer, byteOffset, length}: Int32Array): Float64Array {
  return new Float64Array(buffer, byteOffset, length >> 1);
}

/**
 * Moments given as words, as ms; parts of a millisecond are left out, as they are of text.
 * @param into where they go: by default a new array; also {@link floatsAt} the words, which are gone then
 */
export function instantsOf(
  words: Int32Array,
  unit: TimeUnit,
  into: Float64Array = new Float64Array(words.length >> 1),
): Float64Array {
  if (unit === 'ns') return millionths(words, into);
  const values = floatsOf(words, true, into);
  if (unit === 's') for (let i = 0; i < values.length; i++) values[i]! *= 1000;
  if (unit === 'us') for (let i = 0; i < values.length; i++) values[i] = Math.floor(values[i]! / 1000);
  return values;
}

/** Nanoseconds need more digits than a double has: their words are divided one after the other. */
function millionths(words: Int32Array, values: Float64Array): Float64Array {
  for (let i = 0, word = 0; i < values.length; i++, word += 2) {
    const high = words[word + 1]!;
    values[i] = high * WORD_MILLIONS + Math.floor((high * WORD_REST + (words[word]! >>> 0)) / MILLION);
  }
  return values;
}

/** An integer of 64 bits as it is written. For the few that a double does not hold, which are names rather than numbers. */
export function textOf(low: number, high: number, isSigned: boolean): string {
  const isNegative = isSigned && high < 0;
  // Negated, as two's complement has it: each word inverted, and one added.
  const lower = isNegative ? -low >>> 0 : low >>> 0;
  const upper = isNegative ? (~high + (lower === 0 ? 1 : 0)) >>> 0 : high >>> 0;
  const rest = upper * WORD_REST + lower;
  const millions = upper * WORD_MILLIONS + Math.floor(rest / MILLION);
  const digits = millions === 0 ? String(rest) : `${millions}${String(rest % MILLION).padStart(6, '0')}`;
  return isNegative ? `-${digits}` : digits;
}
