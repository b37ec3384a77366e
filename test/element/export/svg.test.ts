import {expect} from '@open-wc/testing';
import type {Mark, Picture} from '#internal/element/export/marks.js';
import {pictureOf} from '#internal/element/export/picture.js';
import {svgOf} from '#internal/element/export/svg.js';
import {drawnFigure, hostile} from './drawn.js';
import {pixelsOf} from './pixels.js';

declare global {
  interface Window {
    xss?: number;
  }
}

const words = {title: 'A title', description: 'What there is to see'};

async function taken(given: Parameters<typeof drawnFigure>[0] = {}): Promise<Picture> {
  return pictureOf(await drawnFigure(given), {exclude: (element) => element.matches('.tools'), padding: 0});
}

/** A file read as XML, strictly. */
function parsed(file: string): Document {
  const read = new DOMParser().parseFromString(file, 'image/svg+xml');
  expect(read.querySelector('parsererror')?.textContent).to.equal(undefined);
  return read;
}

function svgBlob(file: string): Blob {
  return new Blob([file], {type: 'image/svg+xml'});
}

function pictureWith(...marks: readonly Mark[]): Picture {
  return {left: 0, top: 0, width: 40, height: 20, background: null, hatches: [], marks};
}

describe('a picture as SVG', () => {
  afterEach(() => {
    document.body.replaceChildren();
    delete window.xss;
  });

  it('is a document of its own, with a name and a size', async () => {
    const {documentElement: root} = parsed(svgOf(await taken({rows: 1}), words));
    expect(root.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(['width', 'height', 'viewBox', 'role'].map((name) => root.getAttribute(name))).to.deep.equal([
      '400',
      '300',
      '0 0 400 300',
      'img',
    ]);
    expect(root.querySelector('title')!.textContent).to.equal('A title');
    expect(root.querySelector('desc')!.textContent).to.equal('What there is to see');
    expect(root.querySelector('rect')!.getAttribute('fill')).to.equal('#fafafa');
  });

  it('has nothing in it that runs, loads, links or styles', async () => {
    const read = parsed(svgOf(await taken(), words));
    const names = new Set([...read.querySelectorAll('*')].map(({nodeName}) => nodeName));
    expect([...names].sort()).to.deep.equal(['desc', 'path', 'pattern', 'rect', 'svg', 'text', 'title']);
    for (const element of read.querySelectorAll('*')) {
      for (const {name, value} of element.attributes) {
        expect(name).not.to.match(/^on|href|style|class|^src/i);
        if (name !== 'xmlns') expect(value).not.to.match(/url\((?!#)|:\/\/|data:/);
      }
    }
  });

  it('has every pattern that is used, and names no colour that older programs do not know', async () => {
    const read = parsed(svgOf(await taken(), words));
    const ids = [...read.querySelectorAll('pattern')].map(({id}) => id);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(2);
    const paints = [...read.querySelectorAll('[fill], [stroke]')].flatMap((element) =>
      ['fill', 'stroke'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const used = paints.filter((paint) => paint.startsWith('url'));
    expect(used.sort()).to.deep.equal(ids.map((id) => `url(#${id})`).sort());
    for (const paint of paints) expect(paint).to.match(/^(none|#[0-9a-f]{6}|url\(#hatch-\w+\))$/);
  });

  it('is the same however often it is made', async () => {
    const figure = await drawnFigure();
    expect(svgOf(pictureOf(figure), words)).to.equal(svgOf(pictureOf(figure), words));
  });

  it('keeps a label that looks like a script a label, wherever the file is opened', async () => {
    const file = svgOf(await taken(), {title: hostile, description: hostile});
    const read = parsed(file);
    const label = hostile.replace('\u0007', '\uFFFD');
    expect(read.querySelector('script')).to.equal(null);
    expect(read.querySelector('title')!.textContent).to.equal(label);
    expect([...read.querySelectorAll('text')].filter(({textContent}) => textContent === label)).to.have.length(2);
    // As an attribute a text could only come from a style: a font of that name.
    const quoted = svgOf(pictureWith({name: 'text', attributes: {'font-family': '"><script>'}, text: 'x'}), words);
    expect(parsed(quoted).querySelector('script')).to.equal(null);

    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(svgBlob(file));
    await new Promise((loaded) => {
      frame.addEventListener('load', loaded);
      document.body.append(frame);
    });
    const inline = document.createElement('div');
    inline.innerHTML = file;
    document.body.append(inline);
    expect(inline.querySelectorAll('text').length).to.be.greaterThan(40);
    expect(inline.querySelector('script')).to.equal(null);
    expect(window.xss).to.equal(undefined);
    URL.revokeObjectURL(frame.src);
  });

  it('can be read whatever is in a text', () => {
    const text = ['\u0000', '\uD800', 'a\uDC00', '\uFFFE', '😀', '\u2028', '<![CDATA[', '&amp;'].join('|');
    const read = parsed(svgOf(pictureWith({name: 'text', attributes: {x: 0}, text}), words));
    expect(read.querySelector('text')!.textContent).to.equal('\uFFFD|\uFFFD|a\uFFFD|\uFFFD|😀|\u2028|<![CDATA[|&amp;');
  });

  it('writes numbers with two decimals, and only what is not usual', () => {
    const attributes = {x: 1.23456, y: -0.001, 'letter-spacing': 0, 'font-weight': '400', 'text-anchor': 'end'};
    const [mark] = parsed(svgOf(pictureWith({name: 'text', attributes, text: 'x'}), words)).querySelectorAll('text');
    expect([...mark!.attributes].map(({name, value}) => [name, value])).to.deep.equal([
      ['x', '1.23'],
      ['y', '0'],
      ['text-anchor', 'end'],
    ]);
  });

  it('looks like what it is of', async () => {
    const at = await pixelsOf(svgBlob(svgOf(await taken(), words)));
    const paper = [250, 250, 250, 255];
    const places: [string, number, number, number[]][] = [
      ['paper', 110, 70, paper],
      ['middle of a rounded box', 140, 50, [51, 102, 153, 255]],
      ['outside of its corner', 121, 41, paper],
      ['its square corner', 158, 41, [51, 102, 153, 255]],
      ['a stripe', 186 - 4, 50, [255, 0, 0, 255]],
      ['between stripes', 186, 50, paper],
      ['a border', 260, 58, [0, 128, 0, 255]],
      ['a side without one', 260, 54, paper],
      ['a border all around', 320, 41, [0, 128, 0, 255]],
      ['a box before', 140, 90, [128, 0, 128, 255]],
      ['a box after', 200, 103, [128, 0, 128, 255]],
      ['a moved path', 20, 160, [200, 0, 0, 255]],
      ['its outside', 35, 160, paper],
      ['a pattern', 50, 152, [200, 0, 0, 255]],
      ['its ground', 50, 156, [255, 200, 200, 255]],
      ['a dash', 83, 160, [255, 0, 0, 255]],
      ['a gap', 88, 160, paper],
      ['a crisp line', 100, 168, [0, 0, 0, 255]],
      ['a circle', 140, 160, [0, 128, 0, 255]],
      ['half of a colour', 207, 156, [125, 189, 125, 255]],
      ['what is turned', 390, 5, [0, 0, 255, 255]],
      ['where that was', 385, 15, paper],
    ];
    for (const [name, x, y, colour] of places) {
      expect(distance(at(x, y), colour), `${name}: ${String(at(x, y))}`).to.be.at.most(3);
    }
  });

  it('has letters where they are on screen, and their halo around them', async () => {
    const at = await pixelsOf(svgBlob(svgOf(await taken(), words)));
    const box = (left: number, top: number, right: number, bottom: number): number[][] =>
      Array.from({length: (right - left) * (bottom - top)}, (_, i) =>
        at(left + (i % (right - left)), top + Math.floor(i / (right - left))),
      );
    const near = (colour: number[]) => (pixel: number[]) => distance(pixel, colour) < 60;
    expect(box(190, 188, 222, 206).some(near([0, 0, 255, 255])), 'letters').to.equal(true);
    expect(box(190, 188, 222, 206).some(near([255, 255, 0, 255])), 'halo').to.equal(true);
    expect(box(20, 190, 50, 202).some(near([0, 0, 0, 255])), 'start').to.equal(true);
    expect(box(52, 188, 90, 206).some(near([0, 0, 0, 255])), 'after start').to.equal(false);
  });

  it('is mirrored where the drawing is', async () => {
    const at = await pixelsOf(svgBlob(svgOf(await taken({dir: 'rtl', mirrored: true}), words)));
    expect(at(300 - 20, 160)).to.deep.equal([200, 0, 0, 255]);
    expect(at(300 - 140, 160)).to.deep.equal([0, 128, 0, 255]);
    expect(at(140, 160)).not.to.deep.equal([0, 128, 0, 255]);
  });
});

function distance(pixel: readonly number[], colour: readonly number[]): number {
  return Math.max(...colour.map((part, i) => Math.abs(part - pixel[i]!)));
}
