import type * as z from 'zod/mini';

/**
 * What is wrong with an option, as `where: expected …, got …`. zod/mini has no messages of its own, and bundlers may
 * drop those of zod.
 */
export function describeIssue(issue: z.core.$ZodIssue, given: unknown): string {
  const where = issue.path.map(String).join('.') || 'options';
  return `${where}: expected ${expected(issue)}, got ${shown(at(given, issue.path))}`;
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return `no ${issue.keys.join(', ')}`;
    default:
      return issue.message || 'another value';
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (jsonOf(value) ?? `a ${typeof value}`);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The value as JSON, where it has any: symbols, functions and rings have none. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
