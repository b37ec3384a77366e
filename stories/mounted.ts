import {mount, type Arrival, type Fixture} from '#internal/element/fixture.js';
import {MetricElement} from 'keepwell/element';
import type {AnyMetric} from 'keepwell/metrics/kernel';

/** Any widget, by what all of them have. */
type Widget = Pick<MetricElement<AnyMetric>, keyof MetricElement<AnyMetric>>;

/** How long a widget may take before its story counts as broken, in ms. */
const PATIENCE = 20_000;

/** What is seen in the end of a widget whose rows come late, or not at all. */
const ends: Readonly<Record<Arrival, string>> = {
  'no-source': '[part~=empty]',
  never: '[part~=loading]',
  failed: '[part~=error]',
  'then-never': '[aria-busy=true] [part~=takeaway]',
  'then-failed': '[part~=stale]',
};
const awaited = new WeakMap<Element, string>();

/** A widget in the state that a fixture names. */
export function mounted(tag: string, fixture: Fixture): HTMLElement {
  const widget = document.createElement(tag) as Widget;
  if (fixture.arrival !== undefined) awaited.set(widget, ends[fixture.arrival]);
  return mount(widget, fixture);
}

/** Waits until every widget in an element shows what it was given: a value or why there is none, or its fixture's state. */
export async function settled(canvas: HTMLElement): Promise<void> {
  const unknown = canvas.querySelector(':not(:defined)');
  if (unknown) throw new Error(`[stories] <${unknown.localName}>: expected an element that is defined`);
  const widgets = [...canvas.querySelectorAll('*')].filter((element) => element instanceof MetricElement);
  await Promise.all(widgets.map(hasEnded));
}

async function hasEnded(widget: Widget): Promise<void> {
  const end = awaited.get(widget) ?? 'figure:not([aria-busy=true])';
  const limit = performance.now() + PATIENCE;
  do {
    // What it learns of the page around it, its width among that, comes with the next frame.
    await new Promise(requestAnimationFrame);
    await widget.updateComplete;
    if (widget.shadowRoot?.querySelector(end)) return;
  } while (performance.now() < limit);
  throw new Error(`[stories] <${widget.localName}>: expected ${end} after ${PATIENCE / 1000} s`);
}

/** For a story that shows the same widget with the same data twice, so that what can be scrolled in them has one name. */
export const twice = {config: {rules: [{id: 'landmark-unique', enabled: false}]}};
