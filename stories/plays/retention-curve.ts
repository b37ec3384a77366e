// What a reader does with <retention-curve>.
import {expect, waitFor} from 'storybook/test';
import type {Play} from './play.js';

export const plays = {
  readsAnAge: {
    async play({widget, userEvent, step}) {
      await step('by mouse', async () => {
        await userEvent.hover(markOf(widget, 'below-3'));
        await waitFor(() => expect(tipOf(widget)).toMatch(/^After \d+ months/));
      });
      await step('by keyboard, age by age', async () => {
        markOf(widget, 'above-0').focus();
        await userEvent.keyboard('{ArrowRight}{ArrowRight}');
        await expect(widget.activeElement).toBe(markOf(widget, 'above-2'));
        await userEvent.keyboard('{ArrowDown}');
        await expect(widget.activeElement).toBe(markOf(widget, 'below-2'));
      });
    },
  },
  bringsACurveOut: {
    fixture: 'goal',
    async play({widget, userEvent}) {
      const label = markOf(widget, 'curve-2');
      await userEvent.click(label);
      await waitFor(() => expect(label).toHaveAttribute('aria-pressed', 'true'));
      await expect(widget.querySelectorAll('.series.picked')).toHaveLength(1);
    },
  },
  listsWhoIsGone: {
    async play({widget, userEvent}) {
      await userEvent.click(markOf(widget, 'above-4'));
      await waitFor(() => expect(widget.querySelectorAll('[part~=people] li').length).toBeGreaterThan(0));
    },
  },
  bringsACohortOut: {
    fixture: 'cohorts',
    async play({widget, userEvent}) {
      await userEvent.click(markOf(widget, 'cohort-4'));
      await waitFor(() => expect(markOf(widget, 'cohort-4')).toHaveAttribute('aria-pressed', 'true'));
      await expect(widget.querySelectorAll('.line.picked')).toHaveLength(1);
    },
  },
} satisfies Record<string, Play>;

function markOf(widget: ShadowRoot, id: string): SVGElement {
  const mark = widget.querySelector<SVGElement>(`[data-mark=${id}]`);
  if (!mark) throw new Error(`[plays] expected a mark ${id}`);
  return mark;
}

function tipOf(widget: ShadowRoot): string {
  return (widget.querySelector('[part~=tooltip]')?.textContent ?? '').trim();
}
