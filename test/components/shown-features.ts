import type {FeatureAdoption} from 'keepwell/components/feature-adoption';
import 'keepwell/components/feature-adoption/define';
import {fixtures} from '#internal/components/feature-adoption/feature-adoption.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {settled, textOf} from '../element/shown.js';

export type Given = Partial<FeatureAdoption>;

/** The element in a box of a width, once it shows something. */
export async function boxed(element: FeatureAdoption, width: number): Promise<FeatureAdoption> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  box.append(element);
  document.body.append(box);
  return settled(element);
}

export function shown(name: keyof typeof fixtures, given: Given = {}, width = 600): Promise<FeatureAdoption> {
  return boxed(Object.assign(mount(document.createElement('feature-adoption'), fixtures[name]), given), width);
}

export function texts(element: FeatureAdoption, selector: string): string[] {
  return [...element.renderRoot.querySelectorAll(selector)].map(textOf);
}

export function mark(element: FeatureAdoption, id: string): SVGElement {
  return element.renderRoot.querySelector<SVGElement>(`[data-mark="${id}"]`)!;
}

export function focused(element: FeatureAdoption): string | undefined {
  return (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
}
