import {expect} from '@open-wc/testing';
import type {Attributes, Picture} from '#internal/element/export/marks.js';
import {pictureOf} from '#internal/element/export/picture.js';
import {drawnFigure, hostile} from './drawn.js';

/** A picture without tools and room around. */
function taken(figure: HTMLElement): Picture {
  return pictureOf(figure, {exclude: (element) => element.matches('.tools'), padding: 0});
}

function textsOf({marks}: Picture): string[] {
  return marks.flatMap(({text}) => text ?? []);
}

/** The only text that reads so. */
function textMark({marks}: Picture, text: string): Attributes {
  const found = marks.filter((mark) => mark.text === text);
  expect(found, text).to.have.length(1);
  return found[0]!.attributes;
}

/** The paths that begin at a point. */
function pathsAt({marks}: Picture, x: number, y: number): Attributes[] {
  const start = `M${x} ${y}`;
  return marks.flatMap(({attributes}) => (String(attributes['d']).startsWith(start) ? [attributes] : []));
}

/** The box of something within the figure, in px of the picture. */
function placeOf(figure: HTMLElement, {left, top, width, height}: DOMRect): DOMRect {
  const origin = figure.getBoundingClientRect();
  return new DOMRect(left - Math.round(origin.left), top - Math.round(origin.top), width, height);
}

function textRect(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('a picture', () => {
  let figure: HTMLElement;
  let picture: Picture;

  before(async () => {
    figure = await drawnFigure();
    picture = taken(figure);
  });
  after(() => document.body.replaceChildren());

  it('has text by line, as it is broken on screen', () => {
    const lines = picture.marks
      .filter(({text = '', attributes}) => /^\w/.test(text) && attributes['text-anchor'] === 'end')
      .slice(0, 3);
    expect(lines.map(({text}) => text).join(' ')).to.equal('Some words on more than one line');
    const [first = NaN, second = NaN, third = NaN] = lines.map(({attributes}) => Number(attributes['y']));
    expect(second - first).to.be.closeTo(20, 0.1);
    expect(third - second).to.be.closeTo(20, 0.1);
    // The middle of the first line is at 40, and letters stand a little lower.
    expect(first).to.be.within(43, 47);
    for (const {attributes} of lines) expect(attributes['x']).to.be.closeTo(90, 1);
  });

  it('has the font, the spacing and the room of a text', () => {
    const title = picture.marks.find(({text}) => text === hostile)!.attributes;
    expect(title).to.include({
      'font-size': 13,
      'font-weight': '600',
      'letter-spacing': 0.5,
      'font-family': 'sans-serif',
      fill: '#0a141e',
      'fill-opacity': undefined,
      'text-anchor': 'start',
      direction: 'ltr',
    });
    expect(title['textLength']).to.be.closeTo(textRect(figure.querySelector('.title')!).width, 1);
  });

  it('has colours of any space as sRGB, with their opacity apart', () => {
    expect(textMark(picture, 'bold')).to.include({
      fill: '#484848',
      'fill-opacity': 0.5,
      opacity: 0.5,
      'font-weight': '700',
    });
    expect(pathsAt(picture, 128, 40).map(({fill}) => fill)).to.deep.equal(['#336699']);
    const [stripe] = picture.hatches.flatMap(({marks}) => marks).map(({attributes}) => attributes['fill']);
    expect(stripe).to.equal('#ff0000');
    expect(picture.background).to.include({fill: '#fafafa'});
    const wide = pictureOf(figure, {background: 'color(display-p3 0 1 0 / 25%)'});
    expect(wide.background).to.deep.equal({fill: '#00ff00', 'fill-opacity': 0.25});
    expect(pictureOf(figure, {background: 'transparent'}).background).to.equal(null);
    expect(pictureOf(figure, {background: 'no colour'}).background).to.equal(null);
  });

  it('has boxes on whole pixels, with the corners that they have', () => {
    const [round] = pathsAt(picture, 128, 40);
    expect(round!['d']).to.equal('M128 40H160V50A10 10 0 0 1 150 60H120V48A8 8 0 0 1 128 40Z');
  });

  it('has stripes, outlines, borders and rings of shadow', () => {
    const [stripes] = pathsAt(picture, 180, 40);
    const hatch = picture.hatches.find(({id}) => stripes!['fill'] === `url(#${id})`)!;
    expect(hatch).to.include({width: 8, height: 8, transform: 'matrix(1,0,0,1,180,50)'});
    expect(hatch.marks.map(({attributes}) => attributes['d'])).to.deep.equal(['M0 0H4V8H0V0Z']);
    expect(pathsAt(picture, 180.5, 40.5)[0]).to.include({
      stroke: '#0000ff',
      'stroke-width': 1,
      'stroke-dasharray': '3 3',
    });
    expect(pathsAt(picture, 240, 56)[0]).to.include({d: 'M240 56H280V60H240V56Z', fill: '#008000'});
    expect(pathsAt(picture, 240, 40)).to.deep.equal([]);
    const even = picture.marks
      .map(({attributes}) => attributes)
      .filter(({stroke}) => stroke === '#008000' || stroke === '#c80000');
    expect(even[0]).to.include({stroke: '#c80000', 'stroke-width': 1, fill: 'none'});
    expect(even[0]!['d']).to.match(/^M306 39.5H334A6.5 6.5 /);
    expect(even[1]).to.include({stroke: '#008000', 'stroke-width': 2});
    expect(even[1]!['d']).to.match(/^M306 41H334A5 5 /);
  });

  it('has backgrounds below the borders, or not', () => {
    const dark = picture.marks.map(({attributes}) => attributes).filter(({fill}) => fill === '#010203');
    expect(dark.map(({d}) => d)).to.deep.equal([
      'M363 40H387A3 3 0 0 1 390 43V51A3 3 0 0 1 387 54H363A3 3 0 0 1 360 51V43A3 3 0 0 1 363 40Z',
      'M360 64H390V74H360V64Z',
    ]);
  });

  it('has letters of another line in another run, also where they are beside each other but for their height', () => {
    for (const text of ['1', '23']) expect(textMark(picture, text)['x']).to.be.closeTo(117.5, 0.5);
  });

  it('has the boxes of ::before and ::after where they are', () => {
    const purple = picture.marks.map(({attributes}) => attributes).filter(({fill}) => fill === '#800080');
    expect(purple.map(({d}) => d)).to.have.length(2);
    expect(purple[0]!['d']).to.match(/^M140 8[4-9]H140A4 4 /);
    expect(purple[1]!['d']).to.equal('M180 102H220V104H180V102Z');
    const [first, last] = ['#008080', '#808000'].map((colour) =>
      picture.marks.find(({attributes}) => attributes['fill'] === colour)!,
    );
    expect(first!.attributes['d']).to.equal('M184 112H216V120H184V112Z');
    expect(last!.attributes['d']).to.equal('M184 145H216V146H184V145Z');
  });

  it('cuts text off where it is cut off on screen', () => {
    const [cut] = textsOf(picture).filter((text) => text.endsWith('…'));
    expect(cut).to.match(/^A na[a-z ]*…$/);
    expect(textMark(picture, cut!)['textLength']).to.equal(undefined);
  });

  it('leaves out what is not seen, and what it is told to', () => {
    const all = textsOf(picture).join(' ');
    for (const text of ['hidden text', 'gone', 'unseen', 'clear', 'tool', 'title of']) expect(all).not.to.contain(text);
    expect(textsOf(pictureOf(figure))).to.include('tool');
  });

  it('has shapes with paint, dashes and transforms', () => {
    const [bar] = picture.marks.filter(({attributes}) => attributes['d'] === 'M0 0h20v20.12h-20z');
    expect(bar!.attributes).to.include({fill: '#c80000', transform: 'matrix(1,0,0,1,10,150)'});
    expect(bar!.attributes['stroke']).to.equal(undefined);
    expect(pathsAt(picture, 80, 20)[0]).to.include({
      d: 'M80 20L120 20',
      stroke: '#ff0000',
      'stroke-width': 2,
      'stroke-dasharray': '6 4',
      transform: 'matrix(1,0,0,1,0,140)',
    });
    expect(pathsAt(picture, 80, 28.5)[0]).to.include({'shape-rendering': 'crispEdges'});
    const green = picture.marks
      .map(({attributes}) => attributes)
      .filter(({fill}) => fill === '#008000')
      .slice(-2);
    expect(green[0]!['d']).to.equal(
      'M140 10H140A10 10 0 0 1 150 20V20A10 10 0 0 1 140 30H140A10 10 0 0 1 130 20V20A10 10 0 0 1 140 10Z',
    );
    expect(green[1]).to.include({d: 'M190,10 210,10 210,30Z', 'fill-opacity': 0.5});
    expect(pathsAt(picture, 160, 10)).to.deep.equal([]);
    const [line] = picture.marks.filter(({attributes}) => attributes['d'] === 'M160,10 180,10 180,30');
    expect(line!.attributes).to.include({fill: 'none', stroke: '#008000', 'stroke-width': 4});
    // Turned by the property `rotate`, and drawn in units of its own.
    const [icon] = picture.marks.filter(({attributes}) => attributes['d'] === 'M0 0h5v10h-5z');
    expect(icon!.attributes['transform']).to.equal('matrix(0,2,-2,0,400,0)');
  });

  it('has patterns', () => {
    const [rect] = picture.marks.filter(({attributes}) => attributes['d']?.toString().startsWith('M34 0H46A4 4'));
    const hatch = picture.hatches.find(({id}) => rect!.attributes['fill'] === `url(#${id})`)!;
    expect(hatch).to.include({width: 8, height: 8, transform: 'matrix(0,1,-1,0,0,0)'});
    expect(hatch.marks.map(({attributes: {d, fill}}) => [d, fill])).to.deep.equal([
      ['M0 0H8V8H0V0Z', '#ffc8c8'],
      ['M0 0H4V8H0V0Z', '#c80000'],
    ]);
  });

  it('has texts of drawings where they are, also turned ones, and their halo behind the letters', () => {
    expect(textMark(picture, 'start')).to.include({'text-anchor': 'start', fill: '#000000'});
    expect(textMark(picture, 'start')['x']).to.be.closeTo(20, 1);
    expect(textMark(picture, 'start')['y']).to.be.closeTo(200, 1);
    expect(textMark(picture, 'middle')['x']).to.be.closeTo(120, 1);
    const halo = picture.marks.filter(({text}) => text === 'halo').map(({attributes}) => attributes);
    expect(halo.map(({fill, stroke}) => [fill, stroke])).to.deep.equal([
      ['none', '#ffff00'],
      ['#0000ff', undefined],
    ]);
    expect(halo[0]).to.include({'stroke-width': 4, 'stroke-linejoin': 'round', 'text-anchor': 'end'});
    expect(halo[0]!['x']).to.be.closeTo(220, 1);
    expect(textMark(picture, 'one')['fill']).to.equal('#c80000');
    expect(Number(textMark(picture, 'two')['x']) - Number(textMark(picture, 'one')['x'])).to.be.within(20, 35);
    const turned = textMark(picture, 'turned');
    expect(turned['transform']).to.match(/^matrix\(0,1,-1,0,/);
    const matrix = new DOMMatrix(String(turned['transform']));
    const box = placeOf(
      figure,
      textRect([...figure.querySelectorAll('text')].find(({textContent}) => textContent === 'turned')!),
    );
    expect([matrix.e, matrix.f].map(Math.round)).to.deep.equal(
      [box.x + box.width / 2, box.y + box.height / 2].map(Math.round),
    );
  });

  it('has runs of right-to-left text and of numbers in it, each in its own direction', () => {
    const runs = picture.marks.filter(({text = ''}) => /^(עברית|123|123 abc|abc)$/.test(text));
    const hebrew = runs.find(({text}) => text === 'עברית')!.attributes;
    expect(hebrew).to.include({direction: 'rtl'});
    expect(runs.filter(({text}) => text !== 'עברית').map(({attributes}) => attributes['direction'])).not.to.include(
      'rtl',
    );
    expect(runs.map(({text}) => text).join(' ')).to.equal('עברית 123 abc');
  });

  it('has all of what scrolls, and leaves the page as it is', () => {
    const box = figure.querySelector('.scroll')!;
    box.scrollTop = 100;
    const before = (figure.getRootNode() as ShadowRoot).innerHTML;
    const {height, marks} = taken(figure);
    expect(textsOf({...picture, marks}).filter((text) => text.startsWith('Row '))).to.have.length(30);
    expect(height).to.be.within(80 + 31 * 20, 80 + 32 * 20 + 80);
    const [head, row] = ['Head', 'Row 0'].map((text) => marks.find((mark) => mark.text === text)!.attributes);
    expect(Number(row!['y']) - Number(head!['y'])).to.be.within(18, 26);
    const [end, after] = ['Row 29', 'after'].map((text) => marks.find((mark) => mark.text === text)!.attributes);
    expect(Number(after!['y']) - Number(end!['y'])).to.be.within(18, 26);
    expect(box.scrollTop).to.equal(100);
    expect((figure.getRootNode() as ShadowRoot).innerHTML).to.equal(before);
    expect(figure.hasAttribute('style')).to.equal(false);
  });

  it('is laid out once: nothing in it is left out while it is out of view', () => {
    const box = figure.querySelector<HTMLElement>('.scroll')!;
    box.setAttribute('style', 'content-visibility: auto');
    const states = new Set<string>();
    pictureOf(figure, {
      exclude(element) {
        if (element === box) states.add(getComputedStyle(element).contentVisibility);
        return false;
      },
    });
    expect([...states]).to.deep.equal(['visible']);
    expect(box.getAttribute('style')).to.contain('content-visibility: auto');
    box.removeAttribute('style');
  });

  it('is as large as the figure and what sticks out of it, with room around', async () => {
    const small = await drawnFigure({rows: 1});
    expect(taken(small)).to.include({left: 0, top: 0, width: 400, height: 300});
    expect(pictureOf(small)).to.include({left: -16, top: -16, width: 432, height: 332});
  });

  it('does not depend on where the page is scrolled to', () => {
    const spacer = document.createElement('div');
    spacer.style.height = '3000px';
    document.body.append(spacer);
    window.scrollTo(0, 400);
    expect(JSON.stringify(taken(figure))).to.equal(JSON.stringify(picture));
    window.scrollTo(0, 0);
    spacer.remove();
  });
});

describe('a picture of a mirrored drawing', () => {
  after(() => document.body.replaceChildren());

  it('has shapes mirrored, and texts that can be read where they are on screen', async () => {
    const figure = await drawnFigure({dir: 'rtl', mirrored: true});
    const picture = taken(figure);
    const [bar] = picture.marks.filter(({attributes}) => attributes['d'] === 'M0 0h20v20.12h-20z');
    expect(bar!.attributes['transform']).to.equal('matrix(-1,0,0,1,290,150)');
    const texts = [...figure.querySelectorAll('text')];
    for (const name of ['start', 'middle', 'halo']) {
      const {left, right, top, bottom} = placeOf(
        figure,
        textRect(texts.find(({textContent}) => textContent === name)!),
      );
      for (const {text, attributes} of picture.marks) {
        if (text !== name) continue;
        const at = {start: right, middle: (left + right) / 2, halo: left}[name];
        expect(attributes).to.include({direction: 'ltr'});
        expect(attributes['transform']).to.equal(undefined);
        expect(attributes['text-anchor']).to.equal({start: 'end', middle: 'middle', halo: 'start'}[name]);
        expect(attributes['x'], name).to.be.closeTo(at!, 1);
        expect(attributes['y'], name).to.be.within(top, bottom);
        expect(attributes['textLength'], name).to.be.closeTo(right - left, 1);
      }
    }
  });

  it('has the sentence in the order that it has on screen', async () => {
    const figure = await drawnFigure({dir: 'rtl'});
    const {marks} = taken(figure);
    const word = marks.find(({text}) => text === 'bold')!.attributes;
    const box = placeOf(figure, textRect(figure.querySelector('b')!));
    expect(word).to.include({'text-anchor': 'end', direction: 'ltr'});
    expect(word['x']).to.be.closeTo(box.right, 1);
  });
});
