// What the tests of <health-matrix> have in common.
import type {HealthMatrix} from 'keepwell/components/health-matrix';
import 'keepwell/components/health-matrix/define';
import type {Fixture} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {drawn, settled, textOf} from '../element/shown.js';

/** The element in a box of a width, once it shows a value with its trends, or why it has none. */
export async function shown(
  fixture: Fixture,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<HealthMatrix> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('health-matrix');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  mount(element, fixture);
  box.append(element);
  document.body.append(box);
  await settled(element);
  return drawn(element);
}

export const all = (element: HealthMatrix, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
export const one = (element: HealthMatrix, selector: string): HTMLElement => {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`[health-matrix] expected ${selector}`);
  return found;
};
export const texts = (element: HealthMatrix, selector: string): string[] => all(element, selector).map(textOf);
export const takeaway = (element: HealthMatrix): string => textOf(one(element, '.takeaway'));
export const rows = (element: HealthMatrix): HTMLElement[] => all(element, 'tbody:not([hidden]) > .row');
export const names = (element: HealthMatrix): string[] =>
  rows(element).map((row) => textOf(row.querySelector('.opener')));
/** The cell of an account in a column, by their ids. */
export const cell = (element: HealthMatrix, column: string, account: string): HTMLElement =>
  one(element, `[data-mark="${column}/${account}"]`);

/** What was opened below an account. */
export async function opened(element: HealthMatrix, account: string): Promise<HTMLElement> {
  const opener = cell(element, 'name', account);
  if (opener.getAttribute('aria-expanded') === 'false') opener.click();
  await element.updateComplete;
  return one(element, `[data-mark="why/${account}"]`);
}

/** Accounts with one component of these values. */
export function given(
  values: Readonly<Record<string, number | null>>,
  properties: Fixture['properties'] = {},
): Fixture {
  const measurements = Object.entries(values).map(([account, value]) => ({account, component: 'usage', value}));
  const accounts = Object.keys(values).map((account) => ({account}));
  return {tables: {measurements, accounts}, properties: {asOf: '2026-11-18T08:00:00Z', trendDays: 0, ...properties}};
}
