import {parseIsoDay} from '../../metrics/calendar/days.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

/** What happened on a day. */
export interface Annotation {
  /** A local day: `2026-06-08`. */
  readonly on: string;
  readonly text: string;
}

/** A note on a day since 1970-01-01. */
export interface Note {
  readonly day: number;
  readonly text: string;
}

/**
 * Notes as they are given, or from an attribute, such as `2026-06-08 new onboarding; 2026-09-01 new prices`, in the order
 * of their days.
 * @throws {SetupError} where one has no day or no text
 */
export function notesOf(given: string | readonly Annotation[] | null): Note[] {
  if (given === null) return [];
  if (typeof given !== 'string' && !Array.isArray(given)) throw wrong(given);
  const annotations = typeof given === 'string' ? notesIn(given) : (given as readonly Annotation[]);
  return annotations
    .map((annotation): Note => {
      // A page may give anything.
      const {on, text} = Object(annotation) as Partial<Record<keyof Annotation, unknown>>;
      const day = typeof on === 'string' ? parseIsoDay(on) : null;
      if (day === null || typeof text !== 'string' || text === '') throw wrong(annotation);
      return {day, text};
    })
    .sort((a, b) => a.day - b.day);
}

function notesIn(text: string): Annotation[] {
  const parts = text.split(';').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, on, said] = /^(\S+)\s+(.+)$/s.exec(part) ?? [];
      if (on === undefined || said === undefined) throw wrong(part);
      return {on, text: said};
    });
}

function wrong(got: unknown): SetupError {
  const text = typeof got === 'string' ? got : JSON.stringify(got);
  return new SetupError(
    'bad-attribute',
    `[metric-trend] annotations: expected days with a text such as "2026-06-08 new onboarding; 2026-09-01 new prices", got ${JSON.stringify(text)}`,
  );
}
