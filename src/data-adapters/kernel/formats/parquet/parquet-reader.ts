import {parquetFormat, type BinaryReader} from '../binary-formats.js';
import {checkStart} from '../check-start.js';
import {MOST_BYTES} from '../../request.js';
import {heldFile, requestedFile} from './byte-file.js';
import {parquetDocument} from './parquet-document.js';

export const parquetReader: BinaryReader = {
  whole: (bytes, {who, where, signal, maxBytes = MOST_BYTES}) =>
    parquetDocument(heldFile(bytes, where), {who, signal, maxBytes}),
  async requested(options, context) {
    const {who, signal} = context;
    const {file, start} = await requestedFile(options, context);
    checkStart(start, parquetFormat, who, file.where);
    return parquetDocument(file, {who, signal, maxBytes: options.maxBytes ?? MOST_BYTES});
  },
};
