/** Attributes of an element of SVG; those without a value are not there. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A path or a line of text, with all there is to it in attributes: lengths in px, colours as `#1a6b3c`. */
export interface Mark {
  readonly name: 'path' | 'text';
  readonly attributes: Attributes;
  /** Of a text. */
  readonly text?: string;
}

/** A tile that repeats, for what is not finished. */
export interface Hatch {
  /** A `fill` that is `url(#id)` means it. Tiles that are alike have the same one. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** `matrix(…)` from the tile's units to those of what it fills. */
  readonly transform: string;
  readonly marks: readonly Mark[];
}

/** A drawing as a flat list of what is drawn, from back to front, in px from the upper left of what it is of. */
export interface Picture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Null where it is transparent. */
  readonly background: Attributes | null;
  readonly marks: readonly Mark[];
  readonly hatches: readonly Hatch[];
}

/** A length as it is written: a hundredth of a pixel is as fine as anybody sees. */
export function rounded(length: number, digits = 2): number {
  return Number(length.toFixed(digits));
}
