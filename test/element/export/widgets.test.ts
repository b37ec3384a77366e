// The pictures of the widgets themselves, in their typical state.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {pictureOf} from '#internal/element/export/picture.js';
import {pngOf} from '#internal/element/export/png.js';
import {svgOf} from '#internal/element/export/svg.js';
import {fixturesOf, tags} from '../every-widget.js';
import {settled, type Widget} from '../shown.js';
import {sizeOf} from './pixels.js';

async function shown(tag: string): Promise<HTMLElement> {
  const {tables, properties} = (await fixturesOf(tag)).typical;
  const widget = Object.assign(document.createElement(tag) as Widget, properties, {data: tables});
  const box = document.createElement('main');
  box.style.inlineSize = '800px';
  box.append(widget);
  document.body.append(box);
  await settled(widget);
  return widget.renderRoot.querySelector('figure')!;
}

/** All that can be read in an element, without blanks. */
function readable(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement!;
    const isSeen = parent.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (isSeen && !parent.closest('.hidden, .tools')) text += walker.currentNode.textContent ?? '';
  }
  return text.replace(/\s/g, '');
}

for (const tag of tags) {
  describe(`the picture of <${tag}>`, () => {
    afterEach(() => {
      document.body.replaceChildren();
      document.documentElement.removeAttribute('dir');
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`has all that can be read in it, and is as large, ${dir}`, async () => {
        document.documentElement.dir = dir;
        const figure = await shown(tag);
        const picture = pictureOf(figure, {exclude: (element) => element.matches('.tools'), padding: 0});
        const texts = picture.marks.filter(({text, attributes}) => text !== undefined && attributes['fill'] !== 'none');
        expect(
          texts
            .map(({text}) => text)
            .join('')
            .replace(/\s/g, ''),
        ).to.equal(readable(figure));
        expect(picture.width).to.be.closeTo(figure.clientWidth, 4);
        expect(picture.height).to.be.closeTo(figure.clientHeight, 1);

        const file = svgOf(picture, {title: tag, description: ''});
        expect(file).not.to.match(/NaN|undefined|Infinity|\[object/);
        const read = new DOMParser().parseFromString(file, 'image/svg+xml');
        expect(read.querySelector('parsererror')).to.equal(null);
        const size = [2 * picture.width, 2 * picture.height];
        expect(await sizeOf(await pngOf(picture))).to.deep.equal(size);
      });
    }
  });
}
