import {nextFrame} from '@open-wc/testing';
import type {DataIssueEvent, ErrorEvent, MetricElement, ReadyEvent} from 'keepwell/element';
import {memory, type Source} from 'keepwell/data-adapters';
import type {AnyMetric} from 'keepwell/metrics/kernel';

/** Any widget, by what all of them have. */
export type Widget = Pick<MetricElement<AnyMetric>, keyof MetricElement<AnyMetric>>;

/** The state that a widget shows. */
export type Shows = 'no data' | 'loading' | 'value' | 'refreshing' | 'stale' | 'insufficient' | 'failed';

const states: Readonly<Record<string, Shows>> = {
  empty: 'no data',
  loading: 'loading',
  error: 'failed',
  insufficient: 'insufficient',
  stale: 'stale',
};

/** The state that a widget shows, by the parts of its DOM; `nothing` where it has not drawn yet. */
export function shows(widget: Widget): Shows | 'nothing' {
  const figure = widget.shadowRoot?.querySelector('figure');
  if (!figure) return 'nothing';
  const part = Object.keys(states).find((name) => figure.querySelector(`[part~=${name}]`));
  if (part !== undefined) return states[part]!;
  return figure.getAttribute('aria-busy') === 'true' ? 'refreshing' : 'value';
}

/** Waits until a widget is done with what it was given, and has drawn it. */
export async function settled<T extends Widget>(widget: T): Promise<T> {
  // What changed in the page around it is noticed in a later task.
  await pause(0);
  for (let tries = 0; ; tries++) {
    await widget.updateComplete;
    if (!['loading', 'refreshing', 'nothing'].includes(shows(widget))) return widget;
    if (tries === 2500) throw new Error(`<${widget.localName}> is still ${shows(widget)}`);
    await pause(5);
  }
}

/** Waits until a widget has drawn at the width that it has now: it learns of that in one frame, and draws in the next. */
export async function drawn<T extends Widget>(widget: T): Promise<T> {
  await nextFrame();
  await nextFrame();
  await pause(0);
  await widget.updateComplete;
  return widget;
}

/** Waits for a widget to be in a state. */
export async function showing(widget: Widget, state: Shows): Promise<void> {
  for (let tries = 0; shows(widget) !== state; tries++) {
    if (tries === 2500) throw new Error(`<${widget.localName}> is ${shows(widget)}, not ${state}`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What a widget says, without the blanks of its markup. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a part of a widget says; empty where it has no such part. */
export function partText(widget: Widget, name: string): string {
  return textOf(widget.renderRoot.querySelector(`[part~=${name}]`));
}

/** Presses the tool that shows the table or the definition, or hides it. */
export async function press(widget: Widget, tool: 'table' | 'definition'): Promise<void> {
  const label = {table: 'Show the numbers as a table', definition: 'How this is worked out'}[tool];
  widget.renderRoot.querySelector<HTMLButtonElement>(`.tools button[aria-label="${label}"]`)!.click();
  await widget.updateComplete;
}

/** What is said to who listens rather than looks. */
export function saidBy(widget: Widget): string {
  return textOf(widget.renderRoot.querySelector('.said'));
}

const told = ['kw-ready', 'kw-error', 'kw-data-issue'] as const;

/** The events that come from a node and what is in it, in order. */
export function eventsOf(node: HTMLElement): (ReadyEvent | ErrorEvent | DataIssueEvent)[] {
  const events: (ReadyEvent | ErrorEvent | DataIssueEvent)[] = [];
  for (const type of told) node.addEventListener(type, (event) => events.push(event));
  return events;
}

export function typesOf(events: readonly Event[]): string[] {
  return events.map(({type}) => type);
}

/** A source made by hand, which tells how often it was asked for responses, and waits before it answers. */
export interface HandMade extends Source {
  /** The signal of each time that it was asked. */
  readonly asked: readonly AbortSignal[];
}

/** @param until what it waits for before it answers, whatever its reader's signal says */
export function handMade(rows: readonly object[], until: Promise<unknown> = Promise.resolve()): HandMade {
  const asked: AbortSignal[] = [];
  const inner = memory.open({data: rows});
  return {
    id: 'hand-made',
    asked,
    async *chunks(table, request) {
      if (table.id === 'responses') asked.push(request.signal);
      await until;
      yield* inner.chunks(table, {...request, signal: new AbortController().signal});
    },
  };
}

/** Something to wait for, which a test lets happen. */
export function gate(): {readonly passed: Promise<void>; open(): void} {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return {passed, open: () => open()};
}

/** Rows of responses with these scores. */
export function scores(...values: readonly number[]): {readonly score: number}[] {
  return values.map((score) => ({score}));
}
