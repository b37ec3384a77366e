import {canvasFont} from './font.js';
import type {Hatch, Mark, Picture} from './marks.js';

/** What every browser can still draw: px along a side, and px in all (WebKit on phones). */
const LONGEST_SIDE = 16_384;
const LARGEST_AREA = 4096 * 4096;

/**
 * A picture as a file of PNG, drawn without loading anything.
 * @param scale px of the file for one of the picture; fewer where the file would be too large to be drawn
 */
export function pngOf({left, top, width, height, background, hatches, marks}: Picture, scale = 2): Promise<Blob> {
  const fits = Math.min(scale, LONGEST_SIDE / Math.max(width, height), Math.sqrt(LARGEST_AREA / (width * height)));
  const {canvas, context} = canvasOf(Math.floor(width * fits), Math.floor(height * fits));
  context.scale(fits, fits);
  const tiles = new Map(hatches.map((hatch) => [`url(#${hatch.id})`, tileOf(hatch, context, fits)]));
  context.translate(-left, -top);
  const ground = `M${left} ${top}h${width}v${height}h${-width}z`;
  if (background) drawMark({name: 'path', attributes: {...background, d: ground}}, context, tiles);
  for (const mark of marks) drawMark(mark, context, tiles);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`[export] png: expected a picture of ${canvas.width} × ${canvas.height} px, got none`));
    });
  });
}

type Tiles = ReadonlyMap<unknown, CanvasPattern | null>;

function drawMark({name, attributes, text = ''}: Mark, context: CanvasRenderingContext2D, tiles: Tiles): void {
  const number = (attribute: string, otherwise = 0): number => Number(attributes[attribute] ?? otherwise);
  const word = (attribute: string): string => String(attributes[attribute] ?? '');
  const outline = name === 'path' ? new Path2D(word('d')) : null;
  context.save();
  const {a, b, c, d, e, f} = new DOMMatrix(word('transform'));
  context.transform(a, b, c, d, e, f);
  context.lineWidth = number('stroke-width', 1);
  context.lineCap = (attributes['stroke-linecap'] ?? 'butt') as CanvasLineCap;
  context.lineJoin = (attributes['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
  context.setLineDash(word('stroke-dasharray').split(' ').filter(Boolean).map(Number));
  if (!outline) {
    const anchor = attributes['text-anchor'];
    context.font = canvasFont(attributes);
    context.letterSpacing = `${word('letter-spacing')}px`;
    context.direction = attributes['direction'] === 'rtl' ? 'rtl' : 'ltr';
    context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
    context.translate(number('x'), number('y'));
    // Digits of equal width are nothing that a canvas knows.
    const room = context.measureText(text).width;
    context.scale(number('textLength', room) / room, 1);
  }
  for (const use of ['fill', 'stroke'] as const) {
    const paint = word(use);
    if (paint === '' || paint === 'none') continue;
    context[`${use}Style`] = tiles.get(paint) ?? paint;
    context.globalAlpha = number('opacity', 1) * number(`${use}-opacity`, 1);
    if (outline) context[use](outline);
    else context[`${use}Text`](text, 0, 0);
  }
  context.restore();
}

/** @param scale of the canvas; the tile is twice as fine, so that turned stripes have smooth edges */
function tileOf(
  {width, height, transform, marks}: Hatch,
  context: CanvasRenderingContext2D,
  scale: number,
): CanvasPattern | null {
  const tile = canvasOf(Math.ceil(2 * scale * width), Math.ceil(2 * scale * height));
  const [across, down] = [tile.canvas.width / width, tile.canvas.height / height];
  tile.context.scale(across, down);
  for (const mark of marks) drawMark(mark, tile.context, new Map());
  const pattern = context.createPattern(tile.canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix(transform).scale(1 / across, 1 / down));
  return pattern;
}

function canvasOf(width: number, height: number): {canvas: HTMLCanvasElement; context: CanvasRenderingContext2D} {
  const canvas = Object.assign(document.createElement('canvas'), {width, height});
  return {canvas, context: canvas.getContext('2d') as CanvasRenderingContext2D};
}
