// The stories that scripts/fixture-stories.mjs writes are made of this.
import type {Meta, StoryContext, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import {useMemo} from 'storybook/preview-api';
import {statesOf, type Fixture} from '#internal/element/fixture.js';
import {argTypesOf, attributeOf, eventsOf} from './declarations.js';
import {mounted, twice} from './mounted.js';
import type {Play} from './plays/play.js';
import type {Registered} from './registry.js';

/** The widget on a canvas, and the names of the properties that were set on it. */
const shown = new WeakMap<HTMLElement, {readonly widget: HTMLElement; readonly set: string}>();

/** What all stories of a widget share. */
export function metaOf(tag: string): Meta {
  return {
    component: tag,
    argTypes: argTypesOf(tag),
    decorators: [(story) => html`<div class="card">${story()}</div>`],
    // Cleaned up when another story comes, or when this one is to begin anew.
    beforeEach: ({canvasElement}) => {
      return () => shown.delete(canvasElement);
    },
  };
}

/** A fixture as a story: what it sets on the widget are its controls. */
export function fixtureStory(tag: string, fixture: Fixture, name: string): StoryObj {
  return {
    name,
    args: {...fixture.properties},
    parameters: {docs: {source: {code: codeOf(tag, fixture), language: 'html'}}},
    render(args, {canvasElement}) {
      // A widget stays while its controls are used, so that what is open in it stays open; one that has lost a property
      // is made anew.
      const set = Object.keys(args).join();
      const before = shown.get(canvasElement);
      const widget = before?.set === set ? before.widget : heard(mounted(tag, fixture));
      shown.set(canvasElement, {widget, set});
      return Object.assign(widget, args);
    },
  };
}

/** What a widget sends is seen under Actions. */
function heard(widget: HTMLElement): HTMLElement {
  for (const name of eventsOf(widget.localName)) widget.addEventListener(name, action(name, {depth: 4}));
  return widget;
}

/** What a reader does with a widget, as a story: it begins as the story of the fixture. */
export function playStory(tag: string, fixture: Fixture, {play}: Play, name: string): StoryObj {
  return {
    ...fixtureStory(tag, fixture, name),
    play: (context: StoryContext) => play(Object.assign(context, {widget: shadowOf(context.canvasElement, tag)})),
  };
}

/** What a widget shows when it has no value, or may not have one for long, side by side. */
export function statesStory(tag: string, fixtures: Registered['fixtures']): StoryObj {
  const states = {typical: fixtures.typical, insufficient: fixtures.none, ...statesOf(fixtures.typical)};
  const all = (): unknown[] =>
    Object.entries(states).map(
      ([state, fixture]) => html`
        <section class="third">
          <h3>${state.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</h3>
          <div class="card">${mounted(tag, fixture)}</div>
        </section>
      `,
    );
  return {parameters: {a11y: twice}, render: () => html`<div class="cards">${useMemo(all, [])}</div>`};
}

function shadowOf(canvas: HTMLElement, tag: string): ShadowRoot {
  const root = canvas.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`[stories] <${tag}>: expected it on the canvas, with a shadow root`);
  return root;
}

/** How a page would write it: attributes where there are some, properties and data in a script. */
function codeOf(tag: string, {tables, properties}: Fixture): string {
  const set = Object.entries(properties).map(([name, value]) => ({name, value, attribute: attributeOf(tag, name)}));
  const attributes = set.flatMap(({attribute, value}) =>
    attribute !== undefined && (typeof value === 'string' || typeof value === 'number')
      ? [`\n  ${attribute}=${JSON.stringify(String(value))}`]
      : [],
  );
  const script = set.flatMap(({name, value, attribute}) =>
    attribute === undefined || typeof value === 'object'
      ? [`  widget.${name} = ${JSON.stringify(value, null, 2)};`]
      : [],
  );
  const data = Object.entries(tables).map(([table, rows]) => `    ${table}: ${sampleOf(rows)},`);
  return [
    `<${tag}${attributes.join('')}\n></${tag}>`,
    '<script type="module">',
    `  const widget = document.querySelector('${tag}');`,
    ...script,
    `  widget.data = {`,
    ...data,
    '  };',
    '</script>',
  ].join('\n');
}

function sampleOf(rows: readonly object[]): string {
  const first = rows.slice(0, 2).map((row) => JSON.stringify(row));
  return `[${first.join(', ')}]${rows.length > 2 ? ` /* and ${rows.length - 2} more */` : ''}`;
}
