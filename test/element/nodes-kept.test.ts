// Data of the same shape change what is written in the nodes of a widget, not the nodes.
import {expect} from '@open-wc/testing';
import * as components from '#internal/components/index.js';
import 'keepwell/define';
import {mount, type Fixture} from '#internal/element/fixture.js';
import {MetricElement} from 'keepwell/element';
import {drawn, settled, type Widget} from './shown.js';

const widgets = Object.values(components).filter((component) => component.prototype instanceof MetricElement);

async function typicalOf(tag: string): Promise<Fixture> {
  const address = new URL(`../../src/components/${tag}/${tag}.fixtures.ts`, import.meta.url).href;
  const {fixtures} = (await import(address)) as {fixtures: {readonly typical: Fixture}};
  return fixtures.typical;
}

/** Nodes that came or went while something was done. The foot may say meanwhile that new data are read. */
async function changedNodes(widget: Widget, act: () => Promise<void>): Promise<string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(widget.shadowRoot!, {childList: true, subtree: true});
  await act();
  observer.disconnect();
  return records
    .filter(({target}) => !(target as Element).matches('.foot, .said'))
    .flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes])
    .map((node) => (node as Partial<Element>).outerHTML ?? node.textContent ?? '')
    .filter((text) => text.trim() !== '');
}

describe('new data of the same shape', () => {
  afterEach(() => document.body.replaceChildren());

  for (const {tag} of widgets) {
    it(`keep the nodes of <${tag}>`, async () => {
      const fixture = await typicalOf(tag);
      const widget = mount(document.createElement(tag) as Widget, fixture);
      document.body.append(widget);
      await settled(widget);
      await drawn(widget);
      const changed = await changedNodes(widget, async () => {
        widget.data = structuredClone(fixture.tables);
        await settled(widget);
        await drawn(widget);
      });
      expect(changed).to.deep.equal([]);
    });
  }
});
