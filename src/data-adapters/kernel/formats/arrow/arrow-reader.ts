import type {BinaryReader} from '../binary-formats.js';
import {arrowDocument} from './arrow-document.js';

export const arrowReader: BinaryReader = {whole: arrowDocument};
