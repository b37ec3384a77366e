// The page of the test of leaks: mounts widgets, waits until they have drawn, and takes them away again.
import 'keepwell/define';
import type {MetricSource, MetricTrend, NpsGauge} from 'keepwell';
import {fixtures as cards} from '#internal/components/metric-card/metric-card.fixtures.js';

declare global {
  var mountAndUnmount: (kind: Kind, times: number) => Promise<void>;
}

/** Widgets with data, each given in another way, and an element that leaks. */
const kinds = {
  /** Rows of its own, new ones each time. */
  'nps-gauge': () =>
    Object.assign(document.createElement('nps-gauge'), {data: answers(40)} satisfies Partial<NpsGauge>),
  /** Rows of a source that stays. */
  'metric-trend': () =>
    Object.assign(document.createElement('metric-trend'), {
      from: 'source',
      metric: 'nps',
      asOf: '2026-11-18T08:00:00Z',
    } satisfies Partial<MetricTrend>),
  /** A child with the data. */
  'metric-card': () => {
    const card = Object.assign(document.createElement('metric-card'), cards.typical.properties);
    const data = document.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify(cards.typical.tables);
    card.append(data);
    return card;
  },
  /** The control. */
  'forgetful-element': () => document.createElement('forgetful-element'),
};

export type Kind = keyof typeof kinds;

/** Forgets a listener on the window, as a widget could, and so stays in memory with its rows. */
class ForgetfulElement extends HTMLElement {
  readonly data = answers(10);

  connectedCallback(): void {
    window.addEventListener('resize', () => this.toggleAttribute('resized'));
    queueMicrotask(() => this.dispatchEvent(new Event('kw-ready', {bubbles: true})));
  }
}
customElements.define('forgetful-element', ForgetfulElement);

/** How many are on the page at a time. */
const TOGETHER = 50;

const source: MetricSource = document.createElement('metric-source');
source.id = 'source';
source.tables = {responses: answers(300)};
const place = document.createElement('main');
document.body.append(source, place);

globalThis.mountAndUnmount = async (kind, times) => {
  for (let left = times; left > 0; left -= TOGETHER) {
    const elements = Array.from({length: Math.min(TOGETHER, left)}, () => kinds[kind]());
    const drawn = elements.map(
      (element) =>
        new Promise<void>((resolve, reject) => {
          element.addEventListener('kw-ready', () => resolve());
          element.addEventListener('kw-error', (event) =>
            reject((event as unknown as {detail: {error: Error}}).detail.error),
          );
        }),
    );
    place.append(...elements);
    await Promise.all(drawn);
    // What observers ask for in a frame is asked for too.
    await new Promise(requestAnimationFrame);
    place.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve));
  }
};

function answers(count: number): {score: number; at: string}[] {
  return Array.from({length: count}, (_, i) => ({
    score: (i * 7) % 11,
    at: new Date(Date.UTC(2026, i % 10, 1 + (i % 28))).toISOString(),
  }));
}
