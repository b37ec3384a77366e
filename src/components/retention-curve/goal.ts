import {SetupError} from '../../metrics/kernel/setup-error.js';

/** A share that is to be there at an age. */
export interface Goal {
  /** 0..1, or above where there can be more. */
  readonly share: number;
  readonly age: number;
  /** As it was written, in the singular; `null` for the unit that ages are told in. */
  readonly unit: string | null;
}

/** Whether a goal is met: surely, surely not, too close to tell, or not known since there is no interval at its age. */
export type Verdict = 'met' | 'missed' | 'close' | 'unknown';

const pattern = /^\s*([\d.]+)\s*(%?)\s+at\s+([\d.]+)(?:\s+([a-z]+?)s?)?\s*$/i;

/**
 * Reads a goal such as `80% at 12`, `0.8 at 12` or `80% at 12 months`.
 * @param units that its age can be in
 * @param highest share that there can be
 * @throws {SetupError} that says what was expected
 */
export function goalFromText(text: string, units: readonly string[], highest = 1): Goal {
  const [, number, percent, age, written] = pattern.exec(text) ?? [];
  if (number === undefined || age === undefined) throw wrong('a share at an age, such as "80% at 12"', text);
  const share = Number(number) / (percent ? 100 : 1);
  if (!(share > 0 && share <= highest))
    throw wrong(highest === 1 ? 'a share above 0% and up to 100%' : 'a share above 0%', text);
  if (!(Number(age) > 0)) throw wrong('an age above 0', text);
  const unit = written?.toLowerCase() ?? null;
  if (unit !== null && !units.includes(unit)) throw wrong(`an age in one of ${units.join(', ')}`, text);
  return {share, age: Number(age), unit};
}

/** What an interval says of a goal: only where all of it is on one side it is sure. */
export function verdictOf(share: number, limits: {readonly lower: number; readonly upper: number} | null): Verdict {
  if (limits === null) return 'unknown';
  if (limits.lower >= share) return 'met';
  return limits.upper < share ? 'missed' : 'close';
}

function wrong(expected: string, text: string): SetupError {
  return new SetupError('bad-attribute', `[retention-curve] goal: expected ${expected}, got ${JSON.stringify(text)}`);
}
