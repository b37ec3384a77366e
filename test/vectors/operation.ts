import {parseIsoDay} from 'keepwell/metrics/calendar';
import {scopeOf} from 'keepwell/metrics/kernel';
import type {Limits} from 'keepwell/metrics/statistics';

/** A reference case, as far as an operation needs it. `wanted` names the parts of the answer that a case asks for. */
export interface Question {
  readonly options: unknown;
  readonly input: unknown;
  readonly wanted: unknown;
}

export type Operation = (question: Question) => unknown;

/** An operation whose options and input have these shapes (as the definitions of the cases give them). */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- they say what a case holds, which JSON cannot
export function operation<Options, Input, Wanted = unknown>(
  answer: (options: Options, input: Input, wanted: Wanted) => unknown,
): Operation {
  return ({options, input, wanted}) => answer(options as Options, input as Input, wanted as Wanted);
}

export const LEVEL = 0.95;
export const pair = (limits: Limits | null): [number | null, number | null] | null =>
  limits && [limits.lower, limits.upper];
export const bothNull = (limits: Limits | null): [number | null, number | null] => pair(limits) ?? [null, null];
export const instant = (text: string): number => Date.parse(text);
export const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
export const day = (text: string): number => parseIsoDay(text)!;
export const seconds = (ms: number | null): number | null => ms && ms / 1000;
export const percent = (value: number | null): number | null => value && 100 * value;
export const percentPair = (limits: Limits | null): (number | null)[] => bothNull(limits).map(percent);
/** Seen from after all that the cases tell. */
export const late = scopeOf({asOf: instant('2100-01-01T00:00:00Z')});

/** The cases write these shares as percent. */
export function percents(shares: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, 100 * value]));
}
