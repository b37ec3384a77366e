import type {Attributes, Hatch} from './marks.js';

/** What a picture is painted with. */
export class Inks {
  readonly #probe: HTMLElement;
  readonly #colours = new Map<string, readonly number[]>();
  readonly #hatches = new Map<string, Hatch>();

  /** @param probe one of its styles, which shows nowhere, is used to read colours */
  constructor(probe: HTMLElement) {
    this.#probe = probe;
  }

  get hatches(): Hatch[] {
    return [...this.#hatches.values()];
  }

  /**
   * A computed colour as attributes, apart from how much is seen of it: not every program knows `rgb(0 0 0 / 50%)`. Null
   * where there is nothing to be seen.
   */
  colour(use: 'fill' | 'stroke', css: string, opacity: string | number = 1): Attributes | null {
    const [red = 0, green = 0, blue = 0, alpha = 1] = this.#inSrgb(css);
    const seen = alpha * Number(opacity);
    const hex = [red, green, blue].map((part) => hexOf(part)).join('');
    return seen > 0 ? {[use]: `#${hex}`, [`${use}-opacity`]: seen < 1 ? seen : undefined} : null;
  }

  hatch(tile: Omit<Hatch, 'id'>): Attributes {
    const id = `hatch-${checksum(JSON.stringify(tile))}`;
    this.#hatches.set(id, {...tile, id});
    return {fill: `url(#${id})`};
  }

  /**
   * Red, green and blue from 0 to 1 (and outside, beyond what sRGB has), and opacity. The browser knows: a mixture of a colour
   * with itself in sRGB is the colour in sRGB. Reading pixels of a canvas would do as well, but browsers that guard against
   * fingerprints answer that with noise.
   */
  #inSrgb(css: string): readonly number[] {
    const {style} = this.#probe;
    let parts = this.#colours.get(css);
    if (parts === undefined) {
      // What is no colour leaves the style as it was.
      style.columnRuleColor = 'color(srgb 0 0 0 / 0)';
      style.columnRuleColor = `color-mix(in srgb, ${css}, ${css})`;
      parts =
        getComputedStyle(this.#probe)
          .columnRuleColor.match(/-?[\d.]+(e-?\d+)?/g)
          ?.map(Number) ?? [];
      this.#colours.set(css, parts);
    }
    return parts;
  }
}

function hexOf(part: number): string {
  const byte = Math.round(255 * Math.min(1, Math.max(0, part)));
  return byte.toString(16).padStart(2, '0');
}

function checksum(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (31 * sum + letter.charCodeAt(0)) % 0x7fffffff;
  return sum.toString(36);
}
