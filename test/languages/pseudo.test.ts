// Every word of a widget comes from its words, so that it can be said in any language; and every language says the same.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {mount, statesOf, type Fixture} from '#internal/element/fixture.js';
import {addLanguage, type Language} from 'keepwell/element';
import {fixturesOf, tags} from '../element/every-widget.js';
import {drawn, settled, showing, type Shows, type Widget} from '../element/shown.js';
import {english} from './english.js';
import {forgottenIn, withoutNames} from './forgotten.js';
import {languages, wordsOf} from './languages.js';
import {pseudoLanguage, type Call} from './pseudo-language.js';

const reasons = Object.keys((await wordsOf('de')).base.insufficient);
/** Few calls of each function are enough. */
const MOST = 40;
const calls = new Map<string, Call[]>();

addLanguage('en-XA', () =>
  Promise.resolve(
    pseudoLanguage(english, reasons, (call) => {
      const name = call.path.join('.');
      const known = calls.get(name) ?? [];
      if (known.length < MOST) calls.set(name, [...known, call]);
    }),
  ),
);

const states: Readonly<Record<string, Shows>> = {
  noData: 'no data',
  loading: 'loading',
  failed: 'failed',
  refreshing: 'refreshing',
  stale: 'stale',
};

function open(widget: Widget, tool: 'table' | 'definition'): Promise<unknown> {
  widget.renderRoot.querySelector<HTMLButtonElement>(`[data-tool=${tool}]`)?.click();
  return widget.updateComplete;
}

/** Properties that hold names of the page's own; the others choose between ours, whose names must not be shown. */
function namedIn(properties: Fixture['properties']): unknown[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    /Event$|^(annotations|heading|bands|components|tiers)$/.test(name) ? [value] : [],
  );
}

/** Some marks, of each kind where there are not too many. */
function someMarks(widget: Widget): Set<Element> {
  const marks = [...widget.renderRoot.querySelectorAll('[data-mark]')];
  return new Set([...marks.slice(0, 12), ...marks.slice(-12)]);
}

const cases = new Map<string, [string, Fixture][]>();
for (const tag of tags) {
  const fixtures = await fixturesOf(tag);
  cases.set(tag, [...Object.entries(fixtures), ...Object.entries(statesOf(fixtures.typical))]);
}

describe('words of widgets', () => {
  let box: HTMLElement;

  before(() => {
    document.documentElement.lang = 'en-XA';
    box = document.createElement('main');
    box.style.inlineSize = '700px';
    document.body.append(box);
  });
  after(() => {
    document.documentElement.lang = 'en';
    document.body.replaceChildren();
  });

  for (const tag of tags) {
    for (const [name, fixture] of cases.get(tag)!) {
      it(`<${tag}>, ${name}: all that it says is from them`, async () => {
        const withoutData = withoutNames([fixture.tables, namedIn(fixture.properties)]);
        const widget = mount(document.createElement(tag) as Widget, fixture);
        /** By text: where it was first. */
        const found = new Map<string, string>();
        const look = (where: string, root: ParentNode = widget.shadowRoot!): void => {
          for (const text of forgottenIn(root, withoutData)) if (!found.has(text)) found.set(text, where);
        };
        box.replaceChildren(widget);
        if (fixture.arrival) await showing(widget, states[name]!);
        else await settled(widget);
        await drawn(widget);
        look('shown');
        for (const mark of someMarks(widget)) {
          mark.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
          look('tips', widget.renderRoot.querySelector('.tip')!);
        }
        await open(widget, 'table');
        look('table');
        await open(widget, 'definition');
        look('definition');
        expect([...found].map(([text, where]) => `${where}: ${text}`)).to.deep.equal([]);
      });
    }
  }

  for (const tag of languages) {
    it(`say the same numbers and names in ${tag} as in English`, async () => {
      const words = await wordsOf(tag);
      expect(calls.size).to.be.greaterThan(150);
      expect([...calls.values()].flat().flatMap((call) => lostBy(words, call))).to.deep.equal([]);
    });
  }
});

/** What English says with these, and another language: numbers and names that go in must come out of both. */
function lostBy(words: Language, {path, given}: Call): string[] {
  const say = (language: unknown): unknown =>
    Reflect.apply(at(language, path) as (...given: unknown[]) => unknown, undefined, given);
  const [ours, theirs] = [textOf(say(english)), textOf(say(words))];
  const lost = factsIn(given).filter((fact) => ours.includes(fact) && !theirs.includes(fact));
  const isWrong = /undefined|NaN|null|\[object/.test(theirs) || (theirs === '') !== (ours === '');
  return lost.length > 0 || isWrong ? [`${path.join('.')}: ${JSON.stringify(theirs)} for ${JSON.stringify(ours)}`] : [];
}

function at(language: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], language);
}

/** A sentence, or the parts of one. Spaces do not matter. */
function textOf(said: unknown): string {
  if (Array.isArray(said)) return said.map(textOf).join('');
  return typeof said === 'string' ? said.replace(/\s/g, '') : '';
}

/** Texts that hold a number or were made by other words. Some languages have words for one and two of a thing, and names for quarters. */
function factsIn(given: unknown): string[] {
  if (typeof given === 'object' && given !== null) return Object.values(given).flatMap(factsIn);
  if (typeof given !== 'string' || !/[\d⟦]/.test(given) || /^(n = )?[1-4]$/.test(given)) return [];
  return [given.replace(/\s/g, '')];
}
