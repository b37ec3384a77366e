import type {Box} from './box-path.js';
import {fontOf, measured} from './font.js';

/**
 * Where a `::before` or `::after` without text is, which nothing but its styles tells: placed absolutely within its element,
 * or first or last in it, or alone on a line. Its size counts its borders (`box-sizing: border-box`). Null where there is
 * none.
 *
 * @param box of its element
 */
export function generatedBox(
  place: 'before' | 'after',
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration,
  box: Box,
): Box | null {
  if (style.content === 'none') return null;
  const [width, height] = [parseFloat(style.width), parseFloat(style.height)];
  if (!(width > 0 && height > 0)) return null;
  const px = (length: string): number => parseFloat(length) || 0;
  const [left, top] = [box.left + px(parent.borderLeftWidth), box.top + px(parent.borderTopWidth)];
  if (style.position === 'absolute') {
    return {left: left + px(style.left), top: top + px(style.top), width, height};
  }
  const right = box.left + box.width - px(parent.borderRightWidth) - px(parent.paddingRight);
  const bottom = box.top + box.height - px(parent.borderBottomWidth) - px(parent.paddingBottom);
  const [innerLeft, innerTop] = [left + px(parent.paddingLeft), top + px(parent.paddingTop)];
  if (style.display.startsWith('inline')) {
    const {fontBoundingBoxAscent, fontBoundingBoxDescent, actualBoundingBoxAscent} = measured(fontOf(style));
    // The middle of small letters, where `vertical-align: middle` is, is a little below that of a line.
    const below = (fontBoundingBoxAscent - fontBoundingBoxDescent - actualBoundingBoxAscent) / 2;
    const share = parent.textAlign === 'center' ? 0.5 : 0;
    return {
      left: innerLeft + share * (right - innerLeft - width),
      top: (innerTop + bottom - height) / 2 + below,
      width,
      height,
    };
  }
  const blockStart = place === 'before' ? innerTop + px(style.marginTop) : bottom - px(style.marginBottom) - height;
  return {left: innerLeft + px(style.marginLeft), top: blockStart, width, height};
}
