// A small writer of Parquet for tests, by the format's own description (https://parquet.apache.org/docs/file-format/):
// flat columns, any number of row groups and pages, plain values or a dictionary, with or without missing ones. It knows
// nothing of what reads them.

/** What a column is: its physical type, and what this means. */
export interface ColumnShape {
  readonly name: string;
  readonly type: PhysicalType;
  /** A number of `ConvertedType`, as older writers have it. */
  readonly converted?: number;
  /** Fields of the union `LogicalType`: its member, and the member's own fields. */
  readonly logical?: readonly [member: number, fields: readonly Field[]];
  readonly typeLength?: number;
  readonly scale?: number;
  readonly precision?: number;
  readonly optional?: boolean;
  readonly dictionary?: boolean;
}

/** A column with the values of all rows, as bytes of one value, or numbers for the types that are. */
export interface WrittenColumn extends ColumnShape {
  readonly values: readonly unknown[];
}

export interface WriteOptions {
  readonly rowsPerGroup?: number;
  readonly rowsPerPage?: number;
  readonly version?: 1 | 2;
  /** A number of `CompressionCodec` and what packs with it. Default: none. */
  readonly codec?: readonly [number, (bytes: Uint8Array) => Uint8Array];
}

export type PhysicalType = keyof typeof types;
type Field = readonly [id: number, kind: FieldKind, value: unknown];
type FieldKind = 'i32' | 'i64' | 'bool' | 'binary' | 'struct' | 'list-struct' | 'list-i32' | 'list-binary';

const types = {BOOLEAN: 0, INT32: 1, INT64: 2, INT96: 3, FLOAT: 4, DOUBLE: 5, BYTE_ARRAY: 6, FIXED_LEN_BYTE_ARRAY: 7};
const kinds: Readonly<Record<FieldKind, number>> = {
  i32: 5,
  i64: 6,
  bool: 1,
  binary: 8,
  struct: 12,
  'list-struct': 9,
  'list-i32': 9,
  'list-binary': 9,
};

/** Bytes that are put together. */
export class Bytes {
  readonly #items: number[] = [];
  get length(): number {
    return this.#items.length;
  }
  add(...bytes: number[]): this {
    for (const byte of bytes) this.#items.push(byte & 255);
    return this;
  }
  all(bytes: ArrayLike<number>): this {
    for (let i = 0; i < bytes.length; i++) this.#items.push(bytes[i]!);
    return this;
  }
  varint(value: bigint | number): this {
    let rest = BigInt(value);
    for (; rest > 127n; rest >>= 7n) this.#items.push(Number(rest & 127n) | 128);
    this.#items.push(Number(rest));
    return this;
  }
  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#items);
  }
}

/** A structure in the compact protocol of Thrift. */
export function struct(fields: readonly Field[]): Uint8Array {
  const bytes = new Bytes();
  let last = 0;
  for (const [id, kind, value] of fields) {
    const type = kind === 'bool' ? (value === true ? 1 : 2) : kinds[kind];
    bytes.add(((id - last) << 4) | type);
    last = id;
    if (kind === 'i32' || kind === 'i64') zigzag(bytes, value as number);
    else if (kind === 'binary') binary(bytes, value as Uint8Array | string);
    else if (kind === 'struct') bytes.all(struct(value as Field[]));
    else if (kind !== 'bool') list(bytes, kind, value as unknown[]);
  }
  return bytes.add(0).done();
}

function zigzag(bytes: Bytes, value: number | bigint): void {
  const whole = BigInt(value);
  bytes.varint(whole < 0n ? -2n * whole - 1n : 2n * whole);
}

function binary(bytes: Bytes, value: Uint8Array | string): void {
  const content = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  bytes.varint(content.length).all(content);
}

function list(bytes: Bytes, kind: FieldKind, items: readonly unknown[]): void {
  const type = kind === 'list-struct' ? 12 : kind === 'list-i32' ? 5 : 8;
  if (items.length < 15) bytes.add((items.length << 4) | type);
  else bytes.add(0xf0 | type).varint(items.length);
  for (const item of items) {
    if (type === 12) bytes.all(struct(item as Field[]));
    else if (type === 5) zigzag(bytes, item as number);
    else binary(bytes, item as string);
  }
}

/** Values one after the other. */
export function plain(type: PhysicalType, values: readonly unknown[]): Uint8Array {
  const bytes = new Bytes();
  if (type === 'BOOLEAN') {
    for (let i = 0; i < values.length; i += 8) {
      bytes.add(values.slice(i, i + 8).reduce<number>((byte, value, bit) => byte | (value === true ? 1 << bit : 0), 0));
    }
    return bytes.done();
  }
  const view = new DataView(new ArrayBuffer(8));
  const all = new Uint8Array(view.buffer);
  for (const value of values) {
    if (type === 'INT32') view.setInt32(0, value as number, true);
    else if (type === 'FLOAT') view.setFloat32(0, value as number, true);
    else if (type === 'DOUBLE') view.setFloat64(0, value as number, true);
    else if (type === 'INT64') view.setBigInt64(0, BigInt(value as bigint | number), true);
    if (type === 'INT32' || type === 'FLOAT') bytes.all(all.subarray(0, 4));
    else if (type === 'INT64' || type === 'DOUBLE') bytes.all(all);
    else {
      const content = typeof value === 'string' ? new TextEncoder().encode(value) : (value as Uint8Array);
      if (type === 'BYTE_ARRAY')
        bytes.add(content.length, content.length >> 8, content.length >> 16, content.length >> 24);
      bytes.all(content);
    }
  }
  return bytes.done();
}

/** Small numbers, bit-packed in groups of eight, in one run. */
export function packed(numbers: readonly number[], width: number): Uint8Array {
  const groups = Math.ceil(numbers.length / 8);
  const content = new Uint8Array(groups * width);
  numbers.forEach((number, i) => {
    for (let bit = 0; bit < width; bit++) {
      const at = i * width + bit;
      if ((number >> bit) & 1) content[at >> 3]! |= 1 << (at & 7);
    }
  });
  return new Bytes()
    .varint((groups << 1) | 1)
    .all(content)
    .done();
}

/** A Parquet file of these columns. */
export function writeParquet(columns: readonly WrittenColumn[], options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0;
  const {rowsPerGroup = Math.max(rows, 1)} = options;
  const file = new Bytes().all(new TextEncoder().encode('PAR1'));
  const groups: Field[][] = [];
  for (let from = 0; from < rows; from += rowsPerGroup) {
    const to = Math.min(from + rowsPerGroup, rows);
    const chunks = columns.map((column) =>
      writeChunk(file, {...column, values: column.values.slice(from, to)}, options),
    );
    groups.push([
      [1, 'list-struct', chunks],
      [2, 'i64', 0],
      [3, 'i64', to - from],
    ]);
  }
  const root: Field[] = [
    [4, 'binary', 'schema'],
    [5, 'i32', columns.length],
  ];
  const footer = struct([
    [1, 'i32', 2],
    [2, 'list-struct', [root, ...columns.map(elementOf)]],
    [3, 'i64', rows],
    [4, 'list-struct', groups],
  ]);
  const length = footer.length;
  return file
    .all(footer)
    .add(length, length >> 8, length >> 16, length >> 24)
    .all(new TextEncoder().encode('PAR1'))
    .done();
}

function elementOf(column: ColumnShape): Field[] {
  const {name, type, typeLength, optional = false, converted, scale, precision, logical} = column;
  const given = <T>(value: T | undefined, field: (value: T) => Field): Field[] =>
    value === undefined ? [] : [field(value)];
  return [
    [1, 'i32', types[type]],
    ...given(typeLength, (length) => [2, 'i32', length]),
    [3, 'i32', optional ? 1 : 0],
    [4, 'binary', name],
    ...given(converted, (number) => [6, 'i32', number]),
    ...given(scale, (number) => [7, 'i32', number]),
    ...given(precision, (number) => [8, 'i32', number]),
    ...given(logical, ([member, fields]) => [10, 'struct', [[member, 'struct', fields] satisfies Field]]),
  ];
}

function writeChunk(file: Bytes, column: WrittenColumn, options: WriteOptions): Field[] {
  const {values, type, name, dictionary = false} = column;
  const start = file.length;
  const {rowsPerPage = Math.max(values.length, 1)} = options;
  const distinct = dictionary ? [...new Set(values.filter((value) => value !== null))] : [];
  if (dictionary) {
    const header: Field[] = [
      [1, 'i32', distinct.length],
      [2, 'i32', 0],
    ];
    writePage(file, 2, [7, 'struct', header], plain(type, distinct), options);
  }
  const data = file.length;
  for (let from = 0; from < values.length; from += rowsPerPage) {
    writeData(file, {...column, values: values.slice(from, from + rowsPerPage)}, distinct, options);
  }
  const size = file.length - start;
  const meta: Field[] = [
    [1, 'i32', types[type]],
    [2, 'list-i32', [0]],
    [3, 'list-binary', [name]],
    [4, 'i32', options.codec?.[0] ?? 0],
    [5, 'i64', values.length],
    [6, 'i64', size],
    [7, 'i64', size],
    [9, 'i64', data],
    ...(dictionary ? [[11, 'i64', start] satisfies Field] : []),
  ];
  return [
    [2, 'i64', start],
    [3, 'struct', meta],
  ];
}

function writeData(file: Bytes, column: WrittenColumn, distinct: readonly unknown[], options: WriteOptions): void {
  const {values, type, optional = false, dictionary = false} = column;
  const there = values.filter((value) => value !== null);
  const width = Math.max(1, Math.ceil(Math.log2(Math.max(2, distinct.length))));
  const content = dictionary
    ? new Bytes()
        .add(width)
        .all(
          packed(
            there.map((value) => distinct.indexOf(value)),
            width,
          ),
        )
        .done()
    : plain(type, there);
  const levels = optional
    ? packed(
        values.map((value) => (value === null ? 0 : 1)),
        1,
      )
    : new Uint8Array();
  const encoding = dictionary ? 8 : 0;
  if (options.version === 2) {
    const header: Field[] = [
      [1, 'i32', values.length],
      [2, 'i32', values.length - there.length],
      [3, 'i32', values.length],
      [4, 'i32', encoding],
      [5, 'i32', levels.length],
      [6, 'i32', 0],
    ];
    writePage(file, 3, [8, 'struct', header], content, options, levels);
    return;
  }
  const header: Field[] = [
    [1, 'i32', values.length],
    [2, 'i32', encoding],
    [3, 'i32', 3],
    [4, 'i32', 3],
  ];
  const {length} = levels;
  const before = optional
    ? new Bytes()
        .add(length, length >> 8, length >> 16, length >> 24)
        .all(levels)
        .done()
    : levels;
  writePage(file, 0, [5, 'struct', header], new Bytes().all(before).all(content).done(), options);
}

/** @param bare what stands before the content and is not compressed */
function writePage(
  file: Bytes,
  type: number,
  header: Field,
  content: Uint8Array,
  {codec}: WriteOptions,
  bare: Uint8Array = new Uint8Array(),
): void {
  const body = codec ? codec[1](content) : content;
  const sizes: Field[] = [
    [2, 'i32', bare.length + content.length],
    [3, 'i32', bare.length + body.length],
  ];
  file
    .all(struct([[1, 'i32', type], ...sizes, header]))
    .all(bare)
    .all(body);
}
