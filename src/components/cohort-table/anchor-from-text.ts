import {SetupError} from '../../metrics/kernel/setup-error.js';
import type {Anchor} from './colour-steps.js';

const anchors = ['table', 'row', 'column'] as const;

/** An anchor of colours as an attribute says it: a range is in percent, such as `20-80`. */
export type GivenAnchor = string;

/**
 * What colours are anchored to.
 * @param highest share that there can be
 * @throws {SetupError} for anything but table, row, column and a range from 0 to that
 */
export function anchorFrom(given: GivenAnchor, highest = 1): Anchor {
  const named = anchors.find((anchor) => anchor === given);
  if (named !== undefined) return named;
  const [, from, to] = /^\s*(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(given) ?? [];
  const [least, most] = [Number(from) / 100, Number(to) / 100];
  if (least < most && most <= highest) return [least, most];
  throw new SetupError(
    'bad-attribute',
    `[cohort-table] colours: expected table, row, column or a range in percent such as "20-80", got ${JSON.stringify(given)}`,
  );
}
