// What a reader does with <health-matrix>.
import {expect, waitFor} from 'storybook/test';
import type {Play} from './play.js';

export const plays = {
  findsAnAccount: {
    fixture: 'thousand',
    async play({widget, userEvent}) {
      const field = one(widget, 'input[type=search]');
      await userEvent.type(field, 'iris freight');
      await waitFor(() => expect(rowsOf(widget).length).toBeLessThan(10));
      await expect(namesOf(widget).every((name) => name.startsWith('Iris Freight'))).toBe(true);
      await expect(widget.activeElement).toBe(field);
    },
  },
  choosesWhoIsAtRisk: {
    async play({widget, userEvent, step}) {
      const [, atRisk] = widget.querySelectorAll('[part~=filters] button');
      if (!atRisk) throw new Error('[plays] expected a button for each band');
      await step('by mouse', async () => {
        await userEvent.click(atRisk);
        await waitFor(() => expect(rowsOf(widget)).toHaveLength(3));
        await expect(atRisk).toHaveAttribute('aria-pressed', 'true');
      });
      await step('and sorts them by name, by keyboard', async () => {
        one(widget, '[data-mark="heading/name"]').focus();
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(namesOf(widget)).toEqual(['Cobalt Freight', 'Everley', 'Galloway Mills']));
      });
    },
  },
  opensAnAccount: {
    async play({widget, userEvent, step}) {
      await step('walks to it, and reads a cell', async () => {
        one(widget, '[data-mark="heading/score"]').focus();
        await userEvent.keyboard('{ArrowDown}{ArrowDown}');
        await waitFor(() => expect(one(widget, '[part~=tooltip]')).toHaveTextContent('Cobalt Freight'));
      });
      await step('opens it by Enter, and keeps the place', async () => {
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(one(widget, '[part~=why]')).toHaveTextContent('What would lift it'));
        await expect(widget.activeElement).toBe(one(widget, '[data-mark="score/Cobalt Freight"]'));
      });
    },
  },
} satisfies Record<string, Play>;

function one(widget: ShadowRoot, selector: string): HTMLElement {
  const found = widget.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`[plays] expected ${selector}`);
  return found;
}

function rowsOf(widget: ShadowRoot): Element[] {
  return [...widget.querySelectorAll('tbody:not([hidden]) > .row')];
}

function namesOf(widget: ShadowRoot): string[] {
  return rowsOf(widget).map((row) => (row.querySelector('.opener')?.textContent ?? '').trim());
}
