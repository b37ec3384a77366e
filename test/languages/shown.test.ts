// Widgets in the language of the page: loaded when it is needed, never English first.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {mount} from '#internal/element/fixture.js';
import {addLanguage} from 'keepwell/element';
import {axeReadsAll, violationsOf} from '../conformance/accessibility.js';
import {sticksOut} from '../conformance/sticks-out.js';
import {fixturesOf, tags} from '../element/every-widget.js';
import {drawn, gate, partText, pause, settled, shows, textOf, type Widget} from '../element/shown.js';
import {expectWarning} from '../expect-warning.js';
import {languages, wordsOf} from './languages.js';

/** What a value looks like that is none. */
const noValue = /\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b|\[object /;
const {documentElement: page} = document;

function boxed(width: number): HTMLElement {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  box.style.background = 'Canvas';
  document.body.append(box);
  return box;
}

async function shown(tag: string, box = boxed(360)): Promise<Widget> {
  const widget = mount(document.createElement(tag) as Widget, (await fixturesOf(tag)).typical);
  box.replaceChildren(widget);
  await settled(widget);
  return drawn(widget);
}

afterEach(() => {
  document.body.replaceChildren();
  page.lang = 'en';
  page.removeAttribute('dir');
});

describe('language of a page', () => {
  it('is waited for: until its words are there, nothing is said in English', async () => {
    const arrival = gate();
    const words = await wordsOf('de');
    addLanguage('de-LU', () => arrival.passed.then(() => words));
    page.lang = 'de-LU';
    const widget = mount(document.createElement('nps-gauge') as Widget, (await fixturesOf('nps-gauge')).typical);
    boxed(360).append(widget);
    await drawn(widget);
    await pause(100);
    expect(shows(widget)).to.equal('loading');
    expect(widget.renderRoot.querySelector('[aria-busy=true]')).not.to.equal(null);
    expect(textOf(widget.renderRoot)).not.to.match(/\p{L}/u);
    arrival.open();
    await settled(widget);
    expect(textOf(widget.renderRoot)).to.contain('Promotoren');
  });

  it('that cannot be loaded is said once, and English is shown', async () => {
    addLanguage('nl', () => Promise.reject(new Error('not found')));
    expectWarning(/^\[keepwell\] language nl: expected its words, got none; English is shown/);
    page.lang = 'nl';
    const box = boxed(360);
    for (const tag of ['nps-gauge', 'nps-gauge', 'cohort-table']) {
      const widget = await shown(tag, box);
      expect(partText(widget, 'foot')).to.contain('as of 1');
    }
  });

  it('that changes changes the widgets, also back to English', async () => {
    const widget = await shown('nps-gauge');
    expect(textOf(widget.renderRoot)).to.contain('Promoters');
    for (const [lang, word] of [
      ['fr', 'Promoteurs'],
      ['de-AT', 'Promotoren'],
      ['en', 'Promoters'],
    ] as const) {
      page.lang = lang;
      await settled(widget);
      expect(textOf(widget.renderRoot)).to.contain(word);
    }
  });

  for (const tag of languages) {
    it(`is spoken by every widget: ${tag}`, async () => {
      page.lang = tag;
      page.dir = tag === 'ar' ? 'rtl' : 'ltr';
      const words = await wordsOf(tag);
      const day = new Intl.DateTimeFormat(tag, {dateStyle: 'medium', timeZone: 'UTC'});
      const wrong: string[] = [];
      for (const name of tags) {
        const widget = await shown(name);
        const {asOf} = widget.outcome!.made.scope;
        expect(partText(widget, 'foot'), name).to.contain(textOf(new Text(words.base.asOf(day.format(asOf)))));
        widget.renderRoot.querySelector<HTMLButtonElement>('[data-tool=definition]')!.click();
        await drawn(widget);
        expect(partText(widget, 'definition'), name).to.contain(textOf(new Text(words.base.definition.scope)));
        const written = textOf(widget.renderRoot);
        const found = [
          ...sticksOut(widget),
          ...(noValue.test(written) ? [written] : []),
          ...(axeReadsAll ? await violationsOf(widget) : []),
          ...(page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : []),
        ];
        wrong.push(...found.map((what) => `${name}: ${what}`));
        document.body.replaceChildren();
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});
