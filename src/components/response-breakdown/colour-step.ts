import type {AnswerPart} from '../../metrics/voice/answer-scale.js';

/** Which of the seven steps of the diverging scale answers have: 1 to 3 are low, 4 is the middle, 5 to 7 are high. */
export function colourSteps(parts: readonly AnswerPart[]): number[] {
  const sizes = {low: 0, middle: 0, high: 0};
  for (const part of parts) sizes[part]++;
  const seen = {low: 0, middle: 0, high: 0};
  return parts.map((part) => {
    const place = seen[part]++;
    if (part === 'middle') return 4;
    const size = sizes[part];
    // The ends of the scale have the strongest colours, whatever its length.
    return part === 'low' ? 1 + depth(place, size) : 7 - depth(size - 1 - place, size);
  });
}

/** How far from its end of the scale, 0 to 2. */
function depth(place: number, size: number): number {
  return size <= 3 ? place : Math.floor((place * 3) / size);
}
