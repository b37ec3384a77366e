import type {ChunkOf} from '../table/define-table.js';
import {takeRows} from '../table/take-rows.js';
import {events} from './events.js';
import {opportunities} from './opportunities.js';
import {responses} from './responses.js';
import {tickets} from './tickets.js';

/**
 * A named part of a table: the rows whose `column` has one of some values. Metrics that read a view say so, and the
 * words of the field (reviews, pulses, referrals) stay in one place.
 */
export interface View<T> {
  readonly about: string;
  readonly table: T;
  readonly column: string;
  readonly values: readonly string[];
}

function view<T extends {readonly columns: object}>(
  table: T,
  column: keyof T['columns'] & string,
  values: readonly string[],
  about: string,
): View<T> {
  return {about, table, column, values};
}

export const reviews = view(responses, 'kind', ['rating'], 'ratings of an employee or a place');
export const pulses = view(responses, 'kind', ['pulse'], "a CSM's judgement of an account");
export const requests = view(tickets, 'kind', ['request'], 'asked-for features, by topic');
export const orders = view(events, 'event', ['order'], 'purchases, with their value');
export const invoices = view(events, 'event', ['invoice'], 'amounts invoiced');
export const payments = view(events, 'event', ['payment', 'refund'], 'money received, and given back (negative)');
export const usage = view(events, 'event', ['usage'], 'units consumed');
export const advocacyActs = view(
  events,
  'event',
  ['reference', 'review', 'referral', 'case study', 'speaking'],
  'what advocates did',
);
export const referrals = view(opportunities, 'source', ['referral'], 'deals that a customer referred');
export const touches = view(events, 'source', ['csm'], 'what a CSM did with an account');

/** The rows of a chunk that belong to a view. In a chunk without the view's column, every row does. */
export function rowsOf<T>({column, values}: View<T>, chunk: ChunkOf<T>): ChunkOf<T> {
  const {codes, dictionary} = (
    chunk as unknown as Record<string, {codes: Int32Array; dictionary: {find(value: string): number}}>
  )[column]!;
  const wanted = new Set(values.map((value) => dictionary.find(value)));
  const rows: number[] = [];
  codes.forEach((code, row) => {
    if (wanted.has(code)) rows.push(row);
  });
  return takeRows(chunk as ChunkOf<T> & {length: number}, Int32Array.from(rows));
}
