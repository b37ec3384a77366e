import type {Scores} from '../../tasks.js';

/** Four rows of counters taken in turn: a counter that was just written need not be waited for. */
export function scoresOf(scores: Float64Array): Scores {
  const counts = new Int32Array(64);
  let row = 0;
  for (const end = scores.length & ~3; row < end; row += 4) {
    counts[scores[row]! | 0]!++;
    counts[16 + (scores[row + 1]! | 0)]!++;
    counts[32 + (scores[row + 2]! | 0)]!++;
    counts[48 + (scores[row + 3]! | 0)]!++;
  }
  for (; row < scores.length; row++) counts[scores[row]! | 0]!++;
  const total = counts
    .subarray(0, 11)
    .map((count, score) => count + counts[16 + score]! + counts[32 + score]! + counts[48 + score]!);
  return withScore(total);
}

export function withScore(counts: Int32Array): Scores {
  let responses = 0;
  for (let score = 0; score <= 10; score++) responses += counts[score]!;
  let detractors = 0;
  for (let score = 0; score <= 6; score++) detractors += counts[score]!;
  return {counts, score: (100 * (counts[9]! + counts[10]! - detractors)) / responses};
}
