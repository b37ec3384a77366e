import 'keepwell/define';
import {NpsGauge} from 'keepwell/components/nps-gauge';
import {define} from 'keepwell/element';
import {textOf} from './shown.js';

let tags = 0;

/** A tag that no class is registered for yet. */
export function freshTag(): string {
  return `later-gauge-${++tags}`;
}

/** Registers a gauge under a tag. */
export function defineGauge(tag: string): void {
  define(class extends NpsGauge {}, {tag});
}

/** An `<nps-gauge>` in the page, with some properties and attributes. */
export function gauge(properties: Partial<NpsGauge> = {}, attributes: Readonly<Record<string, string>> = {}): NpsGauge {
  const element = Object.assign(document.createElement('nps-gauge'), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

/** The score that a gauge shows. */
export function scoreOf(element: Element): string {
  return textOf(element.shadowRoot?.querySelector('.number'));
}
