import {operations} from './operations.js';

/** A reference case: an abstract operation with its input and what independent software answered. */
export interface Case {
  readonly id: string;
  readonly operation: string;
  readonly options: unknown;
  readonly input: unknown;
  readonly expected: unknown;
  /** A number passes when it meets one of these. */
  readonly tolerance: {readonly abs?: number; readonly rel?: number};
}

/** Where an answer differs from the expected one, as `where: expected …, got …`. An operation without mapping differs. */
export function runCase({operation, options, input, expected, tolerance}: Case): string[] {
  const answer = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (answer === undefined) return [`operation: expected a mapping for ${operation}, got none`];
  try {
    return differences(expected, answer({options, input, wanted: expected}), tolerance, '');
  } catch (error) {
    return [`expected an answer, got ${String(error)}`];
  }
}

function differences(expected: unknown, got: unknown, tolerance: Case['tolerance'], where: string): string[] {
  if (typeof expected === 'number' && typeof got === 'number') {
    return isClose(expected, got, tolerance) ? [] : [difference(where, expected, got)];
  }
  if (expected === 'Infinity' && got === Infinity) return [];
  if (Array.isArray(expected) && Array.isArray(got)) {
    if (expected.length !== got.length) return [difference(`${where}.length`, expected.length, got.length)];
    return expected.flatMap((value, i) => differences(value, got[i], tolerance, `${where}[${String(i)}]`));
  }
  if (isObject(expected) && isObject(got)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, got[key], tolerance, where === '' ? key : `${where}.${key}`),
    );
  }
  return expected === got ? [] : [difference(where, expected, got)];
}

function isClose(expected: number, got: number, {abs = 0, rel = 0}: Case['tolerance']): boolean {
  const off = Math.abs(expected - got);
  return off <= abs || off <= rel * Math.abs(expected);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function difference(where: string, expected: unknown, got: unknown): string {
  return `${where}: expected ${JSON.stringify(expected)}, got ${got === undefined ? 'nothing' : JSON.stringify(got)}`;
}
