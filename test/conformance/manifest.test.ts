// custom-elements.json, from which types, editor data and docs follow, says what the elements have: all of it, and
// nothing else. What they have is seen in every fixture and state, after everything in it was pressed.
import {expect, oneEvent} from '@open-wc/testing';
import * as components from '#internal/components/index.js';
import 'keepwell/define';
import {mount, statesOf, type Fixture} from '#internal/element/fixture.js';
import type {Source} from 'keepwell/data-adapters';
import {MetricElement} from 'keepwell/element';
import {fixturesOf} from '../element/every-widget.js';
import {settled, showing, type Shows, type Widget} from '../element/shown.js';

interface Named {
  readonly name: string;
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly default?: string;
  readonly attribute?: string;
}

interface Declared {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes?: readonly (Named & {readonly fieldName: string})[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declared[]}[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const elements = Object.values(components);

const states: Readonly<Record<string, Shows>> = {
  noData: 'no data',
  loading: 'loading',
  failed: 'failed',
  refreshing: 'refreshing',
  stale: 'stale',
};

/** How elements find sources in the page: a protocol of the community, not events of ours. */
const protocol = ['context-request', 'context-provider'];

/** How many marks are picked: the first ones may have nobody behind them. */
const MARKS = 9;

/** What was seen of an element. */
interface Seen {
  readonly parts: Set<string>;
  readonly slots: Set<string>;
  readonly events: Set<string>;
}

function namesOf(items: readonly Named[] | undefined): string[] {
  return (items ?? []).map(({name}) => name).sort();
}

/** What one side has and the other has not; empty where both have the same. */
function difference(seen: Iterable<string>, declared: readonly string[]): string {
  const all = new Set(seen);
  const missing = [...all].filter((name) => !declared.includes(name)).sort();
  const invented = declared.filter((name) => !all.has(name));
  return [
    ...(missing.length > 0 ? [`not in the manifest: ${missing.join(', ')}`] : []),
    ...(invented.length > 0 ? [`in the manifest alone: ${invented.join(', ')}`] : []),
  ].join('; ');
}

/** The properties that a page can set on elements of a class: what is reactive, and not for its own use. */
function settable(element: (typeof elements)[number]): string[] {
  return [...element.elementProperties].filter(([, {state}]) => state !== true).map(([name]) => String(name));
}

/** Puts an element in the page, and notes what it sends. */
function watched<T extends HTMLElement>(element: T, seen: Seen): T {
  const send = element.dispatchEvent.bind(element);
  element.dispatchEvent = (event) => {
    if (!protocol.includes(event.type)) seen.events.add(event.type);
    return send(event);
  };
  document.body.replaceChildren(element);
  return element;
}

function look({shadowRoot}: HTMLElement, {parts, slots}: Seen): void {
  for (const element of shadowRoot!.querySelectorAll('[part]')) for (const part of element.part) parts.add(part);
  for (const {name} of shadowRoot!.querySelectorAll('slot')) slots.add(name);
}

/** Picks a mark of a widget, moves what can be moved, presses a button of each kind that is or comes, and looks what that brings. */
async function pressAll(widget: Widget, seen: Seen): Promise<void> {
  for (const mark of [...widget.renderRoot.querySelectorAll('[data-mark]')].slice(0, MARKS)) {
    mark.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
    await widget.updateComplete;
    look(widget, seen);
  }
  for (const slider of widget.renderRoot.querySelectorAll('[role=slider]')) {
    slider.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));
    await widget.updateComplete;
  }
  const pressed = new Set<string>();
  const next = (): HTMLButtonElement | undefined =>
    [...widget.renderRoot.querySelectorAll<HTMLButtonElement>(':is(.tools, .graphic) button')].find(
      (button) => !pressed.has(kindOf(button)),
    );
  for (let button = next(); button; button = next()) {
    pressed.add(kindOf(button));
    button.click();
    await widget.updateComplete;
    look(widget, seen);
  }
}

/** Buttons that do the same for different rows are of one kind. */
function kindOf({className, dataset}: HTMLButtonElement): string {
  return `${className} ${dataset['tool'] ?? ''}`;
}

/** Rows that nobody can read, of every table that there are rows of. */
function unreadable(tables: Fixture['tables']): Fixture['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      return [name, [...rows, Object.fromEntries(columns.map((column) => [column, {}]))]];
    }),
  );
}

/** Has read a row, and the next does not come. */
const slow: Source = {
  id: 'slow',
  async *chunks(_table, {onProgress}) {
    onProgress?.(1);
    yield await new Promise<never>(() => undefined);
  },
};

async function seenOfWidget(tag: string): Promise<Seen> {
  const seen: Seen = {parts: new Set(), slots: new Set(), events: new Set()};
  const fixtures = await fixturesOf(tag);
  const {typical} = fixtures;
  for (const fixture of [...Object.values(fixtures), {...typical, tables: unreadable(typical.tables)}]) {
    const widget = watched(mount(document.createElement(tag) as Widget, fixture), seen);
    await settled(widget);
    look(widget, seen);
    await pressAll(widget, seen);
  }
  const reading = watched(mount(document.createElement(tag) as Widget, typical), seen);
  const told = oneEvent(reading, 'kw-progress');
  reading.source = slow;
  await told;
  for (const [name, state] of Object.entries(statesOf(typical))) {
    const widget = watched(mount(document.createElement(tag) as Widget, state), seen);
    await showing(widget, states[name]!);
    await widget.updateComplete;
    look(widget, seen);
  }
  document.body.replaceChildren();
  return seen;
}

async function seenOfSource(): Promise<Seen> {
  const seen: Seen = {parts: new Set(), slots: new Set(), events: new Set()};
  const source = watched(document.createElement('metric-source'), seen);
  source.tables = {responses: [{score: 9}, {score: {}}]};
  await source.updateComplete;
  look(source, seen);
  document.body.replaceChildren();
  return seen;
}

it('names every element, once', () => {
  const declared = manifest.modules.flatMap(({declarations}) => declarations);
  expect(declared.map(({tagName}) => tagName).sort()).to.deep.equal(elements.map(({tag}) => tag).sort());
});

for (const element of elements) {
  const {tag} = element;
  const isWidget = element.prototype instanceof MetricElement;

  describe(`<${tag}> in the manifest`, () => {
    const declared = manifest.modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === tag)!;
    let seen: Seen;

    before(async function () {
      this.timeout(60_000);
      seen = await (isWidget ? seenOfWidget(tag) : seenOfSource());
    });

    it('has the parts and slots that can be seen', () => {
      expect(difference(seen.parts, namesOf(declared.cssParts)), 'parts').to.equal('');
      expect(difference(seen.slots, namesOf(declared.slots)), 'slots').to.equal('');
    });

    it('has the events that are sent', () => {
      expect(difference(seen.events, namesOf(declared.events))).to.equal('');
    });

    it('has the custom properties that its styles read', () => {
      const css = element.elementStyles.map((styles) => ('cssText' in styles ? styles.cssText : '')).join('\n');
      // A private one, `--_…`, is made of public ones.
      const read = [...css.matchAll(/var\(\s*(--[^\s,)]+)/g)].map(([, name]) => name!);
      const open = new Set(read.filter((name) => !name.startsWith('--_')));
      expect(difference(open, namesOf(declared.cssProperties))).to.equal('');
      for (const name of open) expect(name).to.match(new RegExp(`^--(kw|${tag})-`));
    });

    it('has the properties that can be set, with their defaults', () => {
      const fields = declared.members.filter((member) => member.kind === 'field' && !member.static);
      const open = fields.filter((field) => !field.readonly);
      expect(difference(settable(element), namesOf(open))).to.equal('');
      const instance = document.createElement(tag);
      for (const {name, default: code} of open) {
        // Numbers, texts in single quotes, null: JSON but for the quotes.
        const value = code === undefined ? undefined : (JSON.parse(code.replaceAll("'", '"')) as unknown);
        expect(Reflect.get(instance, name), name).to.deep.equal(value);
      }
      for (const {name, readonly} of fields) {
        if (readonly) expect(() => Reflect.set(instance, name, 1), name).not.to.throw();
        if (readonly) expect(Reflect.get(instance, name), name).not.to.equal(1);
      }
    });

    it('has the attributes that are read', () => {
      const read = [...element.elementProperties].flatMap(([name, {attribute, state}]) => {
        if (state === true || attribute === false) return [];
        return [
          {name: typeof attribute === 'string' ? attribute : String(name).toLowerCase(), fieldName: String(name)},
        ];
      });
      const listed = (declared.attributes ?? []).map(({name, fieldName}) => ({name, fieldName}));
      const byName = (a: Named, b: Named): number => (a.name < b.name ? -1 : 1);
      expect(listed.sort(byName)).to.deep.equal(read.sort(byName));
    });

    it('can be given each attribute by a framework, which sets a property of that name where there is one', () => {
      const instance = document.createElement(tag);
      const attributes = declared.attributes ?? [];
      const taken = attributes.filter(({name, fieldName}) => name !== fieldName && name in instance);
      expect(namesOf(taken), 'names of something else').to.deep.equal([]);
      const foreign = attributes.filter(({name}) => name in document.createElement('div'));
      expect(namesOf(foreign), 'names that every element has').to.deep.equal([]);
    });

    it('takes numbers as text, which is what a template of a framework gives', async () => {
      const instance = document.createElement(tag);
      const numbers = [...element.elementProperties].filter(([, {type}]) => type === Number).map(([name]) => name);
      for (const name of numbers) Reflect.set(instance, name, '7');
      document.body.replaceChildren(instance);
      await instance.updateComplete;
      expect(numbers.filter((name) => Reflect.get(instance, name) !== 7).map(String)).to.deep.equal([]);
      instance.remove();
    });

    it('has methods, each of which is there', () => {
      for (const {name} of declared.members.filter(({kind}) => kind === 'method')) {
        expect(Reflect.get(element.prototype, name), name).to.be.a('function');
      }
    });
  });
}
