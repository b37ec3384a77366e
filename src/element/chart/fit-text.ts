import type {MeasureText} from './measure-text.js';

const ELLIPSIS = '…';

/** A text as it is where it has room, else its beginning with an ellipsis; at least one letter. */
export function fitText(
  text: string,
  room: number,
  measureText: MeasureText,
  font?: {readonly size?: number; readonly weight?: number},
): string {
  if (measureText(text, font) <= room) return text;
  const letters = Array.from(text);
  let [fits, tooLong] = [1, letters.length];
  while (fits + 1 < tooLong) {
    const middle = (fits + tooLong) >>> 1;
    if (measureText(beginning(letters, middle), font) <= room) fits = middle;
    else tooLong = middle;
  }
  return beginning(letters, fits);
}

function beginning(letters: readonly string[], length: number): string {
  return letters.slice(0, length).join('').trimEnd() + ELLIPSIS;
}
