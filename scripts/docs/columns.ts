import type {Column, Kind} from 'keepwell/metrics/table';
import {code} from './markdown.js';

/** What a cell of each kind may hold, in JSON and in text (CSV, an HTML table). */
export const kinds: Readonly<Record<Kind, {readonly is: string; readonly json: string; readonly csv: string}>> = {
  key: {is: 'an id or a name, of which there may be any number', json: 'text or number', csv: 'text'},
  choice: {is: 'one of the values that are named', json: 'text', csv: 'the same'},
  number: {
    is: 'a finite number',
    json: 'a number (`"9"` is not one)',
    csv: '`1234.5`, without separators or percent sign',
  },
  instant: {
    is: 'a moment',
    json: 'ISO 8601 with a zone: `2026-01-31T09:00:00Z`; numbers where `instants` says their unit',
    csv: 'the same',
  },
  date: {is: 'a day of the calendar, in no zone', json: '`2026-01-31`', csv: 'the same'},
  flag: {is: 'true or false', json: '`true`, `false`, `1` or `0`', csv: 'the same'},
  text: {is: 'text that nothing is grouped by', json: 'text or number', csv: 'the same'},
  properties: {is: 'anything else that was recorded', json: 'an object', csv: 'the same as JSON in the cell'},
  list: {is: 'small rows inside of a row', json: 'an array of objects', csv: 'the same as JSON in the cell'},
};

/** The kind of a column, with what it can hold. */
export function kindOf({kind, values, domain}: Column): string {
  if (values) return `${kind}: ${values.map(code).join(', ')}`;
  return domain === undefined ? kind : `${kind} (${domain})`;
}
