/** How wide a text is in CSS px. Layouts are given one, so that they need no DOM. */
export type MeasureText = (text: string, font?: {readonly size?: number; readonly weight?: number}) => number;

let context: CanvasRenderingContext2D | null = null;

/**
 * Measures text in the font of an element. Digits are measured as zeros: canvas knows no tabular numerals, and all
 * numbers of the widgets are set in them.
 */
export function measureTextOf(element: Element): MeasureText {
  return measureTextIn(getComputedStyle(element).fontFamily);
}

/** What measures, by typeface. */
const measures = new Map<string, MeasureText>();

/**
 * Measures text in a typeface. Widgets that draw before the next frame share what is known of it; then it may have been
 * loaded, and be of other widths.
 */
export function measureTextIn(fontFamily: string): MeasureText {
  let measure = measures.get(fontFamily);
  if (measure === undefined) {
    if (measures.size === 0) requestAnimationFrame(() => measures.clear());
    measures.set(fontFamily, (measure = makeMeasure(fontFamily)));
  }
  return measure;
}

function makeMeasure(fontFamily: string): MeasureText {
  context ??= document.createElement('canvas').getContext('2d');
  // By font first: names are looked up many times in one font, and no key is put together for each.
  const fonts = new Map<number, Map<string, number>>();
  return (text, {size = 12, weight = 400} = {}) => {
    const font = 1000 * weight + size;
    let known = fonts.get(font);
    if (known === undefined) fonts.set(font, (known = new Map<string, number>()));
    let width = known.get(text);
    if (width === undefined) {
      known.set(
        text,
        (width = measured(text.replace(/\d/g, '0'), `${String(weight)} ${String(size)}px ${fontFamily}`, size)),
      );
    }
    return width;
  };
}

function measured(text: string, font: string, size: number): number {
  if (context === null) return text.length * size * 0.6;
  context.font = font;
  return context.measureText(text).width;
}
