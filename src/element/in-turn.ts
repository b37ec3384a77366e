import {turn} from '../data-adapters/kernel/pace.js';

/** How long widgets draw in one task before the page gets its turn, in ms. A drawing that has begun comes on top. */
const BUDGET = 16;

/** What draws in this task: since when, and what is fulfilled in one after it. */
let run: {readonly since: number; readonly over: Promise<void>} | undefined;

/**
 * Draws: at once, or in a later task where others have drawn for long. Many widgets begin together, and change together.
 * @returns fulfilled when it has drawn; undefined where it has already
 */
export function inTurn(draw: () => void): Promise<void> | undefined {
  run ??= {since: performance.now(), over: turn().then(() => (run = undefined))};
  if (performance.now() - run.since >= BUDGET) return run.over.then(() => inTurn(draw));
  draw();
  return undefined;
}
