// What surrounds the data of Arrow IPC: messages one after the other, each with a flatbuffer that says what follows. The
// decoder believes what these say. Bytes that lie would have it make arrays of any length, so they are looked through first.
// https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc

const MAGIC = [65, 82, 82, 79, 87, 49];
const CONTINUATION = 0xffff_ffff;
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
const UNION = 14;
/** More fields than any table has, nested ones among them. */
const MOST_FIELDS = 20_000;

/** Bytes that are no whole Arrow IPC; `got` says what they are like. */
export class TornFrames extends Error {
  constructor(readonly got: string) {
    super(got);
  }
}

function isFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/**
 * Looks through a file or a stream: are all messages whole, and is everything that they announce within them?
 * @returns how many bytes are packed ones when they are unpacked, as they say; 0 where none are packed
 * @throws {TornFrames} or {RangeError}
 */
export function checkFrames(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const budget = {fields: 0, unpacked: 0};
  if (isFile(bytes)) checkFile(view, bytes, budget);
  else checkStream(view, budget);
  return budget.unpacked;
}

function checkStream(view: DataView, budget: Budget): void {
  for (let at = 0; at < view.byteLength;) {
    const next = checkMessage(view, at, budget);
    if (next === undefined) return;
    at = next;
  }
}

function checkFile(view: DataView, bytes: Uint8Array, budget: Budget): void {
  const end = view.byteLength - MAGIC.length - 4;
  if (end < 8 || !MAGIC.every((byte, i) => bytes[end + 4 + i] === byte)) throw new TornFrames('a file without its end');
  const footer = tableAt(view, end - view.getInt32(end, true));
  if (footer.field(6) === 0) throw new TornFrames('a file without a schema');
  checkSchema(tableAt(view, footer.field(6)), budget);
  footer.vector(12, 4);
  for (const blocks of [footer.vector(8, 24), footer.vector(10, 24)]) {
    for (let i = 0; i < blocks.count; i++) checkMessage(view, int64At(view, blocks.start + 24 * i), budget);
  }
}

/** Fields seen so far: a schema can name the same ones many times. And how many bytes will have been unpacked. */
interface Budget {
  fields: number;
  unpacked: number;
}

/** Where the next message begins; `undefined` at the end of the stream. */
function checkMessage(file: DataView, start: number, budget: Budget): number | undefined {
  let at = start;
  let length = file.getInt32(at, true);
  at += 4;
  if (length >>> 0 === CONTINUATION) {
    length = file.getInt32(at, true);
    at += 4;
  }
  if (length === 0) return undefined;
  if (length < 8 || at + length > file.byteLength) throw new TornFrames('one that ends in a message');
  const head = new DataView(file.buffer, file.byteOffset + at, length);
  const message = tableAt(head, 0);
  const bodyLength = message.field(10) === 0 ? 0 : int64At(head, message.field(10));
  const next = at + length + bodyLength;
  if (bodyLength < 0 || next > file.byteLength) throw new TornFrames('one that ends in a message');
  const body = new DataView(file.buffer, file.byteOffset + at + length, bodyLength);
  const version = message.field(4) === 0 ? 0 : head.getInt16(message.field(4), true);
  const type = message.field(6) === 0 ? 0 : head.getUint8(message.field(6));
  if (message.field(8) === 0) throw new TornFrames('a message of nothing');
  const content = tableAt(head, message.field(8));
  if (type === SCHEMA) checkSchema(content, budget);
  else if (type === DICTIONARY) checkRecords(tableAt(head, content.field(6)), version, body, budget);
  else if (type === RECORDS) checkRecords(content, version, body, budget);
  return next;
}

function checkSchema(schema: FlatTable, budget: Budget): void {
  // endianness: the decoder reads bytes as they stand.
  if (schema.field(4) !== 0 && schema.view.getInt16(schema.field(4), true) !== 0) {
    throw new TornFrames('numbers with their highest byte first');
  }
  schema.vector(8, 4);
  checkFields(schema, 6, budget);
}

function checkFields(of: FlatTable, id: number, budget: Budget): void {
  const {start, count} = of.vector(id, 4);
  for (let i = 0; i < count; i++) {
    if (++budget.fields > MOST_FIELDS) throw new TornFrames(`more than ${MOST_FIELDS} fields`);
    const field = tableAt(of.view, start + 4 * i);
    field.vector(16, 4);
    if (field.field(8) !== 0 && of.view.getUint8(field.field(8)) === UNION)
      tableAt(of.view, field.field(10)).vector(6, 4);
    checkFields(field, 14, budget);
  }
}

function checkRecords(records: FlatTable, version: number, body: DataView, budget: Budget): void {
  const {view} = records;
  const bodyLength = body.byteLength;
  const rows = records.field(4) === 0 ? 0 : int64At(view, records.field(4));
  const isCompressed = records.field(10) !== 0;
  // A row takes at least a bit of one of its columns.
  if (rows < 0 || (!isCompressed && rows > 8 * bodyLength)) throw new TornFrames('more rows than it has bits');
  const nodes = records.vector(6, 16);
  for (let i = 0; i < nodes.count && !isCompressed; i++) {
    const length = int64At(view, nodes.start + 16 * i);
    if (length < 0 || length > 8 * bodyLength) throw new TornFrames('more rows than it has bits');
  }
  records.vector(12, 8);
  const before = version < 3 ? 8 : 0;
  const {start, count} = records.vector(8, 16 + before);
  for (let i = 0; i < count; i++) {
    const at = start + i * (16 + before) + before;
    const offset = int64At(view, at);
    const length = int64At(view, at + 8);
    if (offset < 0 || length < 0 || offset + length > bodyLength) throw new TornFrames('a column that ends elsewhere');
    if (isCompressed && length > 0) budget.unpacked += unpackedLength(body, offset, length);
  }
}

/** How many bytes a packed buffer has unpacked: that stands before it, or -1 where it is not packed. */
function unpackedLength(body: DataView, offset: number, length: number): number {
  if (length < 8) throw new TornFrames('a column that ends elsewhere');
  const unpacked = int64At(body, offset);
  if (unpacked < -1) throw new TornFrames('a column of no length');
  return unpacked === -1 ? length - 8 : unpacked;
}

/** A table of a flatbuffer: fields by the place of theirs in its index, as flatbuffers count them (4, 6, 8 …). */
interface FlatTable {
  readonly view: DataView;
  /** Where a field is; 0 where it is not given. */
  field(id: number): number;
  /** Where the items of a vector begin, and how many there are: none where it is not given. */
  vector(id: number, stride: number): {readonly start: number; readonly count: number};
}

/** The table that an offset points to. Whatever points beyond the view fails. */
function tableAt(view: DataView, pointer: number): FlatTable {
  const at = pointer + view.getInt32(pointer, true);
  const index = at - view.getInt32(at, true);
  const size = view.getInt16(index, true);
  const field = (id: number): number => {
    const offset = id < size ? view.getInt16(index + id, true) : 0;
    return offset === 0 ? 0 : at + offset;
  };
  return {
    view,
    field,
    vector(id, stride) {
      const from = field(id);
      if (from === 0) return {start: 0, count: 0};
      const base = from + view.getInt32(from, true);
      const count = view.getInt32(base, true);
      if (count < 0 || base + 4 + count * stride > view.byteLength)
        throw new TornFrames('a list longer than its message');
      return {start: base + 4, count};
    },
  };
}

function int64At(view: DataView, at: number): number {
  return view.getInt32(at + 4, true) * 4_294_967_296 + view.getUint32(at, true);
}
