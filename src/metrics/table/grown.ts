/** The array, or a longer copy of it where it has no room for `length` entries. New entries hold `fill`. */
export function grownFloats(array: Float64Array<ArrayBuffer>, length: number, fill: number): Float64Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const longer = new Float64Array(Math.max(length, 2 * array.length));
  if (fill !== 0) longer.fill(fill, array.length);
  longer.set(array);
  return longer;
}

/** {@link grownFloats} for whole numbers. */
export function grownInts(array: Int32Array<ArrayBuffer>, length: number, fill: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const longer = new Int32Array(Math.max(length, 2 * array.length));
  if (fill !== 0) longer.fill(fill, array.length);
  longer.set(array);
  return longer;
}
