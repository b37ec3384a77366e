import {SetupError} from '../../metrics/kernel/setup-error.js';
import type {Anchor} from './colour-steps.js';

const anchors = ['table', 'row', 'column'] as const;

/** An anchor of colours as an attribute says it: a range is in percent, such as `20-80`. */
export type GivenAnchor = string;

/**
 * What colours are anchored to.
 * @throws {SetupError} for anything but table, row, column and a range within 0 to 100
 */
export function anchorFrom(given: GivenAnchor): Anchor {
  const named = anchors.find((anchor) => anchor === given);
  if (named !== undefined) return named;
  const [, from, to] = /^\s*(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(given) ?? [];
  const [least, most] = [Number(from) / 100, Number(to) / 100];
  if (least < most && most <= 1) return [least, most];
  throw new SetupError(
    'bad-attribute',
    `[cohort-table] colours: expected table, row, column or a range in percent such as "20-80", got ${JSON.stringify(given)}`,
  );
}
