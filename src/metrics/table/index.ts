export * from './column.js';
export * from './define-table.js';
export * from './dictionary.js';
export * from './quality.js';
export {type Reading} from './read-column.js';
export {columnsOf, namesIn, readRows, type Names, type PlainRow} from './read-rows.js';
export {readTable, takeRows, type CellColumns, type ReadRows} from './read-table.js';
export {readIso, readDate, type InstantUnit} from './read-time.js';
