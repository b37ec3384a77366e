import type {Attributes} from './marks.js';

let context: CanvasRenderingContext2D | null = null;

/** A font as attributes of a text. */
export function fontOf(style: CSSStyleDeclaration): Attributes {
  const family = style.fontFamily;
  return {
    'font-family': /(serif|monospace|system-ui)$/.test(family) ? family : `${family}, sans-serif`,
    'font-size': parseFloat(style.fontSize),
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    'font-variant': style.fontVariantNumeric,
    'letter-spacing': parseFloat(style.letterSpacing) || 0,
  };
}

/** The same as the `font` of a canvas, which knows no spacing and no variants of digits. */
export function canvasFont(font: Attributes): string {
  return `${font['font-style'] ?? ''} ${font['font-weight'] ?? ''} ${font['font-size'] ?? ''}px ${font['font-family'] ?? ''}`;
}

/** How far letters of a font reach, and how wide a text is, in px. */
export function measured(font: Attributes, text = 'x'): TextMetrics {
  context ??= document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = canvasFont(font);
  return context.measureText(text);
}
