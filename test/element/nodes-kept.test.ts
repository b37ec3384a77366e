// Data of the same shape change what is written in the nodes of a widget, not the nodes.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {mount} from '#internal/element/fixture.js';
import {fixturesOf, tags} from './every-widget.js';
import {drawn, settled, type Widget} from './shown.js';

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

  for (const tag of tags) {
    it(`keep the nodes of <${tag}>`, async () => {
      const {typical: fixture} = await fixturesOf(tag);
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
