type TypedArray = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Int8Array<ArrayBuffer>;

const arrays = new Map<string, TypedArray>();
const values = new WeakMap<ArrayBufferLike, number>();

/** The same value in every row. Nobody writes into a column, so all of a kind and a value share one array. */
export function constant<A extends TypedArray>(make: new (length: number) => A, value: number, length: number): A {
  const key = `${make.name} ${value}`;
  let array = arrays.get(key) as A | undefined;
  if (array === undefined || array.length < length) {
    array = new make(Math.max(length, 2 * (array?.length ?? 0)));
    array.fill(value);
    arrays.set(key, array);
    values.set(array.buffer, value);
  }
  return array.subarray(0, length) as A;
}

/** The value of a column that is the same in every row because the data do not have it; undefined for other columns. */
export function constantIn(column: Float64Array | Int32Array | Int8Array): number | undefined {
  return values.get(column.buffer);
}
