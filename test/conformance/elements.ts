// What holds for every widget in every state that its fixtures name. Dealt out to a few files, since one takes minutes.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {mount, statesOf, type Fixture} from '#internal/element/fixture.js';
import {fixturesOf, tags} from '../element/every-widget.js';
import {
  drawn,
  eventsOf,
  press,
  settled,
  showing,
  shows,
  textOf,
  typesOf,
  type Shows,
  type Widget,
} from '../element/shown.js';
import {axeReadsAll, violationsOf} from './accessibility.js';
import {sticksOut} from './sticks-out.js';

interface Declared {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
  readonly attributes?: readonly {readonly name: string; readonly fieldName: string}[];
  readonly events?: readonly {readonly name: string}[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declared[]}[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;

/** Widths that a widget must fit: a narrow column, a phone, a page. */
const widths = [240, 360, 900];
/** What a value looks like that is none; zero has no sign. */
const noValue = /\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b|\[object |−0(?![\d.,])/;

/** What every widget can be given, besides data. */
const common = [
  'theme',
  'src',
  'format',
  'columns',
  'instants',
  'refreshEvery',
  'maxBytes',
  'maxRows',
  'from',
  'heading',
  'asOf',
  'timeZone',
  'weekStart',
  'level',
  'minimumGroup',
];

/** A box of a width in the page, on the colour that pages have in its scheme. */
function boxed(width: number): HTMLElement {
  const box = document.createElement('main');
  box.style.inlineSize = `${width}px`;
  box.style.background = 'Canvas';
  document.body.append(box);
  return box;
}

function made(tag: string, fixture: Fixture): Widget {
  return mount(document.createElement(tag) as Widget, fixture);
}

/** Everything that is written in a widget: its text, and the values of all attributes. */
function written(widget: Widget): string[] {
  const attributes = [...widget.renderRoot.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({name, value}) => `${element.localName} ${name}=${value}`),
  );
  return [textOf(widget.renderRoot), ...attributes];
}

/** The name of an element by its own attributes or its caption. */
function nameOf(widget: Widget, element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.map((id) => textOf(widget.shadowRoot!.getElementById(id)));
  return element.getAttribute('aria-label') ?? (labels.join(' ') || textOf(element.querySelector('caption')));
}

/** The tests of each widget whose place is this one, counted modulo a number of parts. */
export async function conformElements(part: number, parts: number): Promise<void> {
  for (const tag of tags.filter((_, place) => place % parts === part)) await conform(tag);
}

async function conform(tag: string): Promise<void> {
  const declared = manifest.modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === tag);
  const fixtures = await fixturesOf(tag);

  for (const [name, fixture] of Object.entries(fixtures)) {
    describe(`<${tag}>, ${name}`, () => {
      let widget: Widget;
      let events: CustomEvent[];

      before(async () => {
        widget = made(tag, fixture);
        events = eventsOf(widget);
        boxed(700).append(widget);
        await settled(widget);
      });
      after(() => document.body.replaceChildren());
      afterEach(() => {
        document.documentElement.removeAttribute('dir');
        document.documentElement.style.colorScheme = '';
      });

      it('shows a value or says why it has none, tells so once, and is not busy', () => {
        expect(['value', 'insufficient']).to.include(shows(widget));
        expect(typesOf(events).filter((type) => type !== 'kw-data-issue')).to.deep.equal(['kw-ready']);
        expect(widget.outcome).not.to.equal(null);
        expect(widget.renderRoot.querySelector('[aria-busy]')).to.equal(null);
      });

      it('is a figure with a name, and all that is drawn in it has one or is hidden', () => {
        const figure = widget.renderRoot.querySelector('figure')!;
        expect(nameOf(widget, figure)).not.to.equal('');
        const graphics = widget.renderRoot.querySelectorAll(
          '[role=meter], [role=img], [role=grid], [role=table], [role=region], table',
        );
        for (const graphic of graphics)
          expect(nameOf(widget, graphic), graphic.outerHTML.slice(0, 80)).not.to.equal('');
        for (const svg of widget.renderRoot.querySelectorAll('svg')) {
          if (svg.closest('[aria-hidden=true]') !== null) continue;
          expect(['img', 'group'], svg.outerHTML.slice(0, 80)).to.include(svg.getAttribute('role'));
          expect(nameOf(widget, svg), svg.outerHTML.slice(0, 80)).not.to.equal('');
        }
        // References stay in the shadow root, and lead somewhere.
        for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
          for (const element of widget.renderRoot.querySelectorAll(`[${attribute}]`)) {
            for (const id of element.getAttribute(attribute)!.split(' ')) {
              expect(widget.shadowRoot!.getElementById(id), `${attribute} ${id}`).not.to.equal(null);
            }
          }
        }
        const ids = [...widget.renderRoot.querySelectorAll('[id]')].map(({id}) => id);
        expect(new Set(ids)).to.have.property('size', ids.length);
      });

      it('shows its numbers as a table, where its graphic is none', async () => {
        if (shows(widget) !== 'value') return;
        const table = widget.renderRoot.querySelector('table');
        if (!table) await press(widget, 'table');
        const rows = widget.renderRoot.querySelectorAll('tbody tr');
        expect(rows.length).to.be.greaterThan(0);
        for (const row of rows) {
          if (row.children.length === 1) continue;
          expect(row.querySelector('th, [role=rowheader]'), row.outerHTML.slice(0, 200)).not.to.equal(null);
        }
        expect(written(widget).filter((text) => noValue.test(text))).to.deep.equal([]);
        if (table) return;
        expect(sticksOut(widget)).to.deep.equal([]);
        if (name === 'typical') expect(await violationsOf(widget)).to.deep.equal([]);
        await press(widget, 'table');
      });

      it('says how its numbers were made', async () => {
        await press(widget, 'definition');
        const entries = [...widget.renderRoot.querySelectorAll('[part~=definition] dl > div')];
        const said = Object.fromEntries(entries.map(({children: [name, what]}) => [textOf(name), textOf(what)]));
        const hasRows = Object.keys(widget.outcome!.made.quality).length > 0;
        expect(Object.keys(said)).to.include.members(['Interval', 'Scope', ...(hasRows ? ['Data'] : []), 'Defined by']);
        expect(Object.values(said)).not.to.include('');
        expect(said['Scope']).to.match(/^as of .+, (UTC|[A-Z]\w+\/[A-Z]\w+), weeks from monday, level 95%$/);
        expect(written(widget).filter((text) => noValue.test(text))).to.deep.equal([]);
        expect(sticksOut(widget)).to.deep.equal([]);
        await press(widget, 'definition');
        expect(widget.renderRoot.querySelector('[part~=definition]')).to.equal(null);
      });

      it('fits a column, a phone and a page, also from right to left', async () => {
        const box = widget.parentElement!;
        const wrong: string[] = [];
        for (const dir of ['rtl', 'ltr']) {
          document.documentElement.dir = dir;
          for (const width of dir === 'ltr' ? widths : [240, 900]) {
            box.style.inlineSize = `${width}px`;
            await drawn(widget);
            expect(widget.getBoundingClientRect().width).to.equal(width);
            const found = [...sticksOut(widget), ...written(widget).filter((text) => noValue.test(text))];
            wrong.push(...found.map((what) => `${dir} at ${width}: ${what}`));
          }
        }
        expect(wrong).to.deep.equal([]);
      });

      if (name !== 'typical' && !axeReadsAll) return;
      it('can be used by all: axe finds nothing, nor in the dark where it is typical', async () => {
        widget.parentElement!.style.inlineSize = '360px';
        await drawn(widget);
        for (const scheme of name === 'typical' ? ['light', 'dark'] : ['light']) {
          document.documentElement.style.colorScheme = scheme;
          expect(await violationsOf(widget), scheme).to.deep.equal([]);
        }
      });
    });
  }

  describe(`<${tag}>`, () => {
    const {typical} = fixtures;

    afterEach(() => {
      document.body.replaceChildren();
      document.documentElement.style.colorScheme = '';
    });

    it('has a fixture of what is typical, and one of nothing', () => {
      expect(Object.keys(fixtures)).to.include.members(['typical', 'none']);
    });

    it('takes each attribute as a property, and its default when the attribute is taken away', async () => {
      const widget = made(tag, typical);
      boxed(700).append(widget);
      await settled(widget);
      const before = textOf(widget.renderRoot);
      const set = declared!.attributes!.filter(({fieldName}) => !(fieldName in typical.properties));
      expect(declared!.attributes!.map(({fieldName}) => fieldName)).to.include.members(common);
      for (const {name, fieldName} of set) {
        widget.setAttribute(name, '7');
        expect(String(Reflect.get(widget, fieldName)), name).to.equal('7');
      }
      for (const {name} of set) widget.removeAttribute(name);
      await settled(widget);
      expect(textOf(widget.renderRoot)).to.equal(before);
    });

    it('has the common defaults where a framework sets null or undefined', async () => {
      const widget = made(tag, typical);
      boxed(700).append(widget);
      await settled(widget);
      const before = textOf(widget.renderRoot);
      const names = common.filter((name) => !(name in typical.properties));
      for (const value of [null, undefined]) {
        Object.assign(widget, Object.fromEntries(names.map((name) => [name, value])));
        await settled(widget);
        expect(textOf(widget.renderRoot), String(value)).to.equal(before);
      }
    });

    const states = statesOf(typical);
    const shown: Readonly<Record<string, Shows>> = {
      noData: 'no data',
      loading: 'loading',
      failed: 'failed',
      refreshing: 'refreshing',
      stale: 'stale',
    };

    it('has its states, each of which can be used by all and fits a phone', async () => {
      const box = boxed(360);
      for (const [name, state] of Object.entries(states)) {
        const widget = made(tag, state);
        box.replaceChildren(widget);
        await showing(widget, shown[name]!);
        for (const scheme of axeReadsAll ? ['light', 'dark'] : []) {
          document.documentElement.style.colorScheme = scheme;
          expect(await violationsOf(widget), `${name}, ${scheme}`).to.deep.equal([]);
        }
        expect(sticksOut(widget), name).to.deep.equal([]);
        expect(written(widget).filter((text) => noValue.test(text))).to.deep.equal([]);
      }
    });

    it('tells its states apart for who sees and for who listens', async () => {
      const box = boxed(700);
      const told: string[] = [];
      for (const [name, state] of Object.entries(states)) {
        const widget = made(tag, state);
        box.replaceChildren(widget);
        await showing(widget, shown[name]!);
        const busy = widget.renderRoot.querySelector('[aria-busy]') !== null;
        expect(busy, name).to.equal(['loading', 'refreshing'].includes(shown[name]!));
        told.push(`${String(busy)} ${textOf(widget.renderRoot)}`);
      }
      const value = made(tag, typical);
      box.replaceChildren(value);
      await settled(value);
      told.push(textOf(value.renderRoot));
      expect(new Set(told)).to.have.property('size', told.length);
    });
  });
}
