import type {SchemaElement, SchemaTree} from 'hyparquet';
import {instantsOf, type TimeUnit} from '../columnar/int64.js';
import {scaled} from '../columnar/decimals.js';
import {orStrange, strangeVector, type Vector} from '../columnar/vector.js';
import type {Items, Stored} from './stored.js';

/** Is this a column of plain values, rather than one of columns or lists? */
export function isFlat({children, element}: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED' && element.type !== undefined;
}

/** The unit and zone of a column of timestamps; `undefined` for another column. */
export function timestampOf(element: SchemaElement): {readonly unit: TimeUnit; readonly isZoned: boolean} | undefined {
  const {type, logical_type: logical, converted_type: converted} = element;
  if (type === 'INT96') return {unit: 'ns', isZoned: true};
  if (type !== 'INT64') return undefined;
  if (logical?.type === 'TIMESTAMP') {
    const units = {MILLIS: 'ms', MICROS: 'us', NANOS: 'ns'} as const;
    return {unit: units[logical.unit], isZoned: logical.isAdjustedToUTC};
  }
  if (converted === 'TIMESTAMP_MILLIS') return {unit: 'ms', isZoned: true};
  return converted === 'TIMESTAMP_MICROS' ? {unit: 'us', isZoned: true} : undefined;
}

/** The values of rows as what their column says that they are. */
export function vectorOf(element: SchemaElement, items: Items, nulls: Uint8Array | undefined, stored: Stored): Vector {
  const {type, logical_type: logical, converted_type: converted, scale = 0} = element;
  const length = items.length / stored.stride;
  const what = logical?.type ?? converted ?? '';
  if (/^(TIME(_MILLIS|_MICROS)?|INTERVAL|BSON|VARIANT|GEOMETRY|GEOGRAPHY)$/.test(what))
    return strangeVector(length, nulls);
  const timestamp = timestampOf(element);
  if (timestamp) {
    const values = type === 'INT96' ? (items as Float64Array) : instantsOf(items as Int32Array, timestamp.unit);
    return {type: 'instant', length, nulls, values, isZoned: timestamp.isZoned};
  }
  if (stored.codes) return coded(what, items as Int32Array, length, nulls, stored.codes.values);
  if (type === 'BOOLEAN') return {type: 'cells', length, nulls, at: (row) => items[row] !== 0};
  if (type === 'INT64') {
    const vector = {type: 'int64' as const, length, nulls, words: items as Int32Array, isSigned: isSigned(element)};
    return what === 'DECIMAL' ? decimals(vector.words, scale, length, nulls) : vector;
  }
  if (type === 'INT32') {
    const values = items as Int32Array;
    if (what === 'DATE') return {type: 'day', length, nulls, values};
    if (what === 'DECIMAL')
      return {type: 'number', length, nulls, values: Float64Array.from(values, (n) => scaled(n, scale))};
    if (!isSigned(element))
      return {type: 'number', length, nulls, values: new Uint32Array(values.buffer, values.byteOffset, length)};
  }
  return {type: 'number', length, nulls, values: items};
}

function coded(
  what: string,
  codes: Int32Array,
  length: number,
  nulls: Uint8Array | undefined,
  texts: string[],
): Vector {
  if (what !== 'JSON') return {type: 'coded', length, codes, values: texts};
  return {type: 'cells', length, nulls, at: orStrange((row) => JSON.parse(texts[codes[row]!] ?? ''))};
}

function decimals(words: Int32Array, scale: number, length: number, nulls: Uint8Array | undefined): Vector {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = scaled(words[2 * i + 1]! * 4_294_967_296 + (words[2 * i]! >>> 0), scale);
  return {type: 'number', length, nulls, values};
}

function isSigned({logical_type: logical, converted_type: converted}: SchemaElement): boolean {
  return logical?.type === 'INTEGER' ? logical.isSigned : converted?.startsWith('UINT_') !== true;
}
