import {SetupError} from '../kernel/setup-error.js';
import type {SurveyKind} from './survey-kinds.js';

/** What a host can say about a question; null or undefined where it does not. */
export interface GivenSurvey {
  readonly answers?: string | null | undefined;
  readonly rollUp?: string | null | undefined;
  readonly interval?: string | null | undefined;
  readonly shows?: string | null | undefined;
  /** `1-7`, `0 to 10`, or the highest score alone where the lowest is 1. */
  readonly scale?: string | number | null | undefined;
  readonly top?: number | null | undefined;
}

const rated = ['answers', 'shows', 'scale'] as const;
/** What goes with which question. */
const taken: Readonly<Record<SurveyKind, readonly string[]>> = {
  nps: ['answers', 'rollUp', 'interval'],
  csat: [...rated, 'top'],
  ces: rated,
  rating: rated,
};

/**
 * The options of the metric of a question, of which those that are not given are left out.
 * @param who the widget, for messages
 * @throws {SetupError} for what does not go with the question, or a scale that is none
 */
export function surveyOptions(
  kind: SurveyKind,
  given: GivenSurvey,
  who: string,
): Readonly<Record<string, string | number>> {
  const set = Object.entries(given).filter(([, value]) => value !== null && value !== undefined) as [
    string,
    string | number,
  ][];
  return Object.fromEntries(
    set.flatMap(([name, value]): [string, string | number][] => {
      if (!taken[kind].includes(name)) throw wrong(who, attributeOf(name), `none for answers of kind ${kind}`, value);
      return name === 'scale' ? scaleOf(value, who) : [[name, value]];
    }),
  );
}

/** The two ends of a scale. */
function scaleOf(value: string | number, who: string): [string, number][] {
  const [, first, last] = /^\s*(?:(-?\d+)\s*(?:-|–|to)\s*)?(-?\d+)\s*$/.exec(String(value)) ?? [];
  const [from, to] = [Number(first ?? 1), Number(last)];
  if (!(to > from)) throw wrong(who, 'scale', 'two whole numbers such as "1-7", the lowest first', value);
  return [
    ['from', from],
    ['to', to],
  ];
}

function attributeOf(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function wrong(who: string, name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-attribute', `[${who}] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
