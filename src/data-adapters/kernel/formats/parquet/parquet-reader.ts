import {parquetFormat, type BinaryReader} from '../binary-formats.js';
import type {LoadUnpacking} from '../packed/packed-reader.js';
import {checkStart} from '../check-start.js';
import {MOST_BYTES} from '../../answer-body.js';
import {heldFile, requestedFile} from './byte-file.js';
import {parquetDocument} from './parquet-document.js';

export const parquetReader = (loadUnpacking: LoadUnpacking): BinaryReader => ({
  whole: (bytes, {who, where, signal, maxBytes = MOST_BYTES, maxRows}) =>
    parquetDocument(heldFile(bytes, where), {who, signal, maxBytes, maxRows, loadUnpacking}),
  async requested(options, context) {
    const {who, signal} = context;
    const {file, start} = await requestedFile(options, context);
    checkStart(start, parquetFormat, who, file.where);
    const {maxBytes = MOST_BYTES, maxRows} = options;
    return parquetDocument(file, {who, signal, maxBytes, maxRows, loadUnpacking});
  },
});
