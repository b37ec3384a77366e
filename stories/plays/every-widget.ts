// What a reader does with any widget.
import {expect, waitFor} from 'storybook/test';
import type {Play} from './play.js';

export const plays = {
  opensTheTable: {
    async play({widget, userEvent, step}) {
      const tool = toolOf(widget, 'table');
      // The graphic of some widgets is a table.
      if (!tool) return expect(rowsOf(widget)).not.toHaveLength(0);
      await step('opens and closes it with the mouse', async () => {
        await userEvent.click(tool);
        await waitFor(() => expect(rowsOf(widget)).not.toHaveLength(0));
        await expect(tool).toHaveAttribute('aria-expanded', 'true');
        await userEvent.click(tool);
        await waitFor(() => expect(rowsOf(widget)).toHaveLength(0));
      });
      await step('opens it with the keyboard', async () => {
        tool.focus();
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(rowsOf(widget)).not.toHaveLength(0));
        await expect(tool).toBe(widget.activeElement);
      });
    },
  },
  opensTheDefinition: {
    async play({widget, userEvent, step}) {
      const tool = toolOf(widget, 'definition');
      const definition = (): Element | null => widget.querySelector('[part~=definition]');
      if (!tool) throw new Error('[plays] expected a tool that opens the definition');
      await step('opens and closes it with the keyboard', async () => {
        tool.focus();
        await userEvent.keyboard(' ');
        await waitFor(() => expect(definition()).toBeVisible());
        await userEvent.keyboard(' ');
        await waitFor(() => expect(definition()).toBeNull());
      });
      await step('opens it with the mouse', async () => {
        await userEvent.click(tool);
        await waitFor(() => expect(definition()).toBeVisible());
        await expect(tool).toHaveAttribute('aria-expanded', 'true');
      });
    },
  },
  walksThroughTheTools: {
    async play({widget, userEvent, step}) {
      const tools = [...widget.querySelectorAll<HTMLElement>('[data-tool]')];
      await step('arrow keys go from one to the next, and round', async () => {
        tools[0]?.focus();
        for (const next of [...tools.slice(1), tools[0]]) {
          await userEvent.keyboard('{ArrowRight}');
          await expect(widget.activeElement).toBe(next);
        }
      });
      await step('one of them is a tab stop', async () => {
        await expect(tools.filter(({tabIndex}) => tabIndex === 0)).toEqual([tools[0]]);
      });
    },
  },
} satisfies Record<string, Play>;

function toolOf(widget: ShadowRoot, name: string): HTMLButtonElement | null {
  return widget.querySelector(`[data-tool=${name}]`);
}

function rowsOf(widget: ShadowRoot): Element[] {
  return [...widget.querySelectorAll('tbody tr')];
}
