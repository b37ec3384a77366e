// The module of the page that csp.test.ts serves with a strict policy: all that can be exported, exported.
import {violations} from '../csp-violations.js';
import {download} from '#internal/element/export/download.js';
import {pictureOf} from '#internal/element/export/picture.js';
import {pngOf} from '#internal/element/export/png.js';
import {svgOf} from '#internal/element/export/svg.js';
import {pause} from '../shown.js';
import {drawnFigure, hostile} from './drawn.js';

/** What the page tells the test. */
export interface Told {
  readonly sizes: readonly number[];
  readonly styles: readonly (string | null)[];
  /** What the policy forbade of the exports. */
  readonly violations: readonly string[];
  /** What it forbade of an image from a blob, which an export might be tempted by. */
  readonly control: readonly string[];
}

declare global {
  interface Window {
    exported?: Promise<Told>;
  }
}

async function drive(): Promise<Told> {
  const figure = await drawnFigure();
  const picture = pictureOf(figure);
  const svg = new Blob([svgOf(picture, {title: hostile, description: hostile})]);
  const png = await pngOf(picture);
  let file = 0;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    file += this.href.length;
  };
  download(png, 'picture.png');
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  await pause(50);
  const styles = [figure, figure.querySelector('.scroll')!, figure.querySelector('th')!].map((element) =>
    element.getAttribute('style'),
  );
  const before = [...violations];
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await pause(200);
  return {sizes: [svg.size, png.size, file], styles, violations: before, control: violations.slice(before.length)};
}

window.exported = drive();
