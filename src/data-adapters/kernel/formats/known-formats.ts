import {onDemand} from '../on-demand.js';
import type {Format} from './format.js';
import {jsonDocument} from './json.js';

export const csvFormat: Format = {
  id: 'csv',
  label: 'CSV',
  mediaTypes: ['text/csv', 'text/tab-separated-values', 'application/csv'],
  extensions: ['csv', 'tsv', 'tab'],
  reader: async () => (await onDemand(import('./csv.js'), 'csv')).csvDocument,
};

export const jsonFormat: Format = {
  id: 'json',
  label: 'JSON',
  mediaTypes: ['application/json', 'text/json'],
  extensions: ['json'],
  // Small, and the most common child of a widget.
  reader: () => Promise.resolve(jsonDocument),
};

export const ndjsonFormat: Format = {
  id: 'ndjson',
  label: 'NDJSON',
  mediaTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'],
  extensions: ['ndjson', 'jsonl'],
  reader: async () => (await onDemand(import('./ndjson.js'), 'ndjson')).ndjsonDocument,
};

/** The formats that a text can be read in: those that can stand in a page. */
export const formats: readonly Format[] = [csvFormat, jsonFormat, ndjsonFormat];

/** The format of a text by its media type, which may have parameters. */
export function formatOfType(type: string): Format | undefined {
  const essence = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  return (
    formats.find(({mediaTypes}) => mediaTypes.includes(essence)) ?? (essence.endsWith('+json') ? jsonFormat : undefined)
  );
}
