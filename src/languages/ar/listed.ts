import {list} from '../list.js';

/** `A وB وC`. Names are isolated before. */
export const listed = list('ar');
