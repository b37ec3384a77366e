// What the tests of <retention-curve> share: how it is shown, and how what it shows is read.
import type {RetentionCurve} from 'keepwell/components/retention-curve';
import 'keepwell/components/retention-curve/define';
import {mount, type Fixture} from '#internal/element/fixture.js';
import {drawn, press, settled, textOf} from '../element/shown.js';

/** The element in a box of a width, once it shows something. */
export async function shown(
  fixture: Fixture<object>,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<RetentionCurve> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('retention-curve');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  mount(element, fixture);
  box.append(element);
  document.body.append(box);
  await settled(element);
  return drawn(element);
}

export const all = (element: RetentionCurve, selector: string): Element[] => [
  ...element.renderRoot.querySelectorAll(selector),
];
export const texts = (element: RetentionCurve, selector: string): string[] => all(element, selector).map(textOf);
export const takeaway = (element: RetentionCurve): string => textOf(element.renderRoot.querySelector('.takeaway'));
export const foot = (element: RetentionCurve): string => textOf(element.renderRoot.querySelector('.foot'));

/** Opens the table of the numbers, and reads it. */
export async function tableOf(element: RetentionCurve): Promise<string[][]> {
  await press(element, 'table');
  return all(element, '.numbers tr').map((row) => [...row.children].map(textOf));
}

export const spells = (rows: readonly object[], properties: object = {}): Fixture<object> => ({
  tables: {spells: rows},
  properties: {asOf: '2026-11-18T08:00:00Z', ...properties},
});

/** One a day for so many days, all of whom leave. */
export const leaving = (days: number, group?: string): object[] =>
  Array.from({length: days}, (_, i) => ({duration: i + 1, ...(group !== undefined && {group})}));

export const staying = (count: number, duration: number, group?: string): object[] =>
  Array.from({length: count}, () => ({duration, status: false, ...(group !== undefined && {group})}));
