import {expect} from '@open-wc/testing';
import type {Picture} from '#internal/element/export/marks.js';
import {pictureOf} from '#internal/element/export/picture.js';
import {pngOf} from '#internal/element/export/png.js';
import {drawnFigure} from './drawn.js';
import {pixelsOf, sizeOf} from './pixels.js';

async function taken(given: Parameters<typeof drawnFigure>[0] = {}): Promise<Picture> {
  return pictureOf(await drawnFigure(given), {exclude: (element) => element.matches('.tools'), padding: 0});
}

describe('a picture as PNG', () => {
  afterEach(() => document.body.replaceChildren());

  it('is twice as large as on screen, or as asked for', async () => {
    const picture = await taken({rows: 1});
    const file = await pngOf(picture);
    expect(file.type).to.equal('image/png');
    expect(await sizeOf(file)).to.deep.equal([800, 600]);
    expect(await sizeOf(await pngOf(picture, 1))).to.deep.equal([400, 300]);
  });

  it('is no larger than browsers can draw', async () => {
    const picture = {...(await taken()), width: 100, height: 40_000};
    const [width, height] = await sizeOf(await pngOf(picture));
    expect(height).to.be.within(16_000, 16_384);
    expect(width).to.be.within(40, 41);
  });

  it('looks like what it is of', async () => {
    const at = await pixelsOf(await pngOf(await taken()), 2);
    const paper = [250, 250, 250, 255];
    const places: [string, number, number, number[]][] = [
      ['paper', 110, 70, paper],
      ['middle of a rounded box', 140, 50, [51, 102, 153, 255]],
      ['outside of its corner', 121, 41, paper],
      ['a stripe', 182, 50, [255, 0, 0, 255]],
      ['between stripes', 186, 50, paper],
      ['a border', 260, 58, [0, 128, 0, 255]],
      ['a box before', 140, 90, [128, 0, 128, 255]],
      ['a moved path', 20, 160, [200, 0, 0, 255]],
      ['a pattern', 50, 152, [200, 0, 0, 255]],
      ['its ground', 50, 156, [255, 200, 200, 255]],
      ['a dash', 83, 160, [255, 0, 0, 255]],
      ['a gap', 88, 160, paper],
      ['a circle', 140, 160, [0, 128, 0, 255]],
      ['half of a colour', 207, 156, [125, 189, 125, 255]],
      ['what is turned', 390, 5, [0, 0, 255, 255]],
    ];
    for (const [name, x, y, colour] of places) {
      const pixel = at(x, y);
      const difference = Math.max(...colour.map((part, i) => Math.abs(part - pixel[i]!)));
      expect(difference, `${name}: ${String(pixel)}`).to.be.at.most(3);
    }
  });

  it('has letters, and their halo around them', async () => {
    const at = await pixelsOf(await pngOf(await taken()), 2);
    let [letters, halo] = [0, 0];
    for (let x = 190; x < 222; x += 0.5) {
      for (let y = 188; y < 206; y += 0.5) {
        const [red = 0, , blue = 0] = at(x, y);
        if (red < 60 && blue > 200) letters++;
        if (red > 200 && blue < 60) halo++;
      }
    }
    expect(letters).to.be.greaterThan(20);
    expect(halo).to.be.greaterThan(letters);
  });

  it('can be transparent', async () => {
    const picture = pictureOf(await drawnFigure(), {background: 'transparent', padding: 10});
    const at = await pixelsOf(await pngOf(picture, 1));
    expect(at(2, 2)).to.deep.equal([0, 0, 0, 0]);
    expect(at(150, 60)).to.deep.equal([51, 102, 153, 255]);
  });
});
