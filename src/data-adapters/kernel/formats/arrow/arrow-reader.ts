import type {BinaryReader} from '../binary-formats.js';
import type {LoadUnpacking} from '../packed/packed-reader.js';
import {arrowDocument} from './arrow-document.js';

export const arrowReader = (loadUnpacking: LoadUnpacking): BinaryReader => ({
  whole: (bytes, options) => arrowDocument(bytes, options, loadUnpacking),
});
