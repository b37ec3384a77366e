/** A part of a text that stands on one line and reads in one direction, and its box in client coordinates. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly center: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rightToLeft: boolean;
  /** An ellipsis in it stands for letters that there is no room for; its box is that of the others. */
  readonly cut: boolean;
}

/** The edges between which letters are to be seen. */
export type Room = Pick<Run, 'left' | 'right'>;

/** Letters that follow each other in the text and on screen. */
interface Letters {
  readonly from: number;
  to: number;
  /** To the right (1) or left (-1); 0 while there is only one. */
  direction: number;
  last: DOMRect;
}

/**
 * The runs of a text as they are on screen, without blanks at their ends: lines end where they are broken, and numbers
 * within Arabic or Hebrew stand in an order of their own.
 *
 * @param room where an ellipsis stands for the letters outside
 */
export function runsOf(node: Text, {direction}: CSSStyleDeclaration, room: Room | null): Run[] {
  const {data, ownerDocument} = node;
  const range = ownerDocument.createRange();
  const rectsOf = (from: number, to: number): DOMRect[] => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({width}) => width > 0);
  };
  const runOf = (from: number, to: number, step: number, before = '', after = ''): Run => {
    const rects = rectsOf(from, to);
    const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
    const [top, bottom] = [Math.min(...rects.map((rect) => rect.top)), Math.max(...rects.map((rect) => rect.bottom))];
    const text = before + data.slice(from, to).replace(/[ \t\n\r\f]+/g, ' ') + after;
    const rightToLeft = step === 0 ? direction === 'rtl' : step < 0;
    return {text, left, center: (left + right) / 2, right, top, bottom, rightToLeft, cut: before + after !== ''};
  };

  let [start, end] = [0, data.length];
  while (isBlank(data[start])) start++;
  while (end > start && isBlank(data[end - 1])) end--;
  if (room === null && rectsOf(start, end).length === 1) {
    const [first, last] = [rectsOf(start, start + 1)[0], rectsOf(end - 1, end)[0]];
    return [runOf(start, end, first && last ? last.left - first.left : 0)];
  }

  const runs: Letters[] = [];
  let [before, after] = ['', ''];
  let to = start;
  for (const letter of data.slice(start, end)) {
    const from = to;
    to += letter.length;
    const rect = rectsOf(from, to)[0];
    const run = runs.at(-1);
    if (room && !isMark(letter) && !(rect && rect.left >= room.left && rect.right <= room.right)) {
      if (run) after = '…';
      else before = '…';
    } else if (rect) {
      const step = run ? stepBetween(run.last, rect) : 0;
      if (run && step !== 0 && run.direction !== -step) {
        [run.direction, run.last] = [step, rect];
        if (!isBlank(letter)) run.to = to;
      } else if (!isBlank(letter)) runs.push({from, to, direction: 0, last: rect});
    } else if (run?.to === from && !isBlank(letter)) run.to = to;
  }
  return runs.map((run, i) =>
    runOf(run.from, run.to, run.direction, i === 0 ? before : '', i === runs.length - 1 ? after : ''),
  );
}

/** WebKit puts the edges of letters on whole pixels, outward. */
const SLACK = 1.75;

/** 1 for a letter at the right of another one on its line, -1 at its left, 0 elsewhere. */
function stepBetween(last: DOMRect, next: DOMRect): number {
  // Lines may be closer to each other than letters are high.
  if (Math.abs(next.top - last.top) > next.height / 2) return 0;
  if (Math.abs(next.left - last.right) < SLACK) return 1;
  return Math.abs(next.right - last.left) < SLACK ? -1 : 0;
}

/** What collapses with others of its kind; a space at which lines must not be broken does not. */
function isBlank(letter: string | undefined): boolean {
  return letter !== undefined && ' \t\n\r\f'.includes(letter);
}

/** What stands on the letter before, and takes no room. */
function isMark(letter: string): boolean {
  return /\p{M}/u.test(letter);
}
