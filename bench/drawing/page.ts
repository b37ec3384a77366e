import type {CaseId, InputId, Shown} from './names.mjs';

/** A drawing of a case. What it does is over when there is nothing left to draw, but painting. */
export interface Drawing {
  mount(parent: HTMLElement): Promise<void> | void;
  /** Shows the version of the data that is not shown now: 1, then 0, and so on. */
  update?(version: number): Promise<void> | void;
  unmount(): void;
  /** What it shows, as far as that can be told. */
  told(): Shown[number] | null;
}

/** How a peer draws: `null` for what it has no drawing of. */
export type Peer = (id: CaseId, input: InputId, shown: Shown) => Drawing | null;

/** What the script asks of the page of a peer. */
export interface DrawingPage {
  /** Makes the data; false where the peer does not draw this. */
  load(id: CaseId, input: InputId, shown: Shown): boolean;
  mount(): Promise<void>;
  /** False where it cannot be updated. */
  update(): Promise<boolean>;
  unmount(): Promise<void>;
  told(): Shown[number] | null;
  /** Nothing but the frames that are waited for. */
  idle(): Promise<void>;
}

declare global {
  var drawing: DrawingPage;
}

/** Lets the script time a peer in this page. */
export function serve(peer: Peer): void {
  const parent = document.createElement('main');
  document.body.append(parent);
  let current: Drawing | null = null;
  let version = 0;
  globalThis.drawing = {
    load(id, input, shown) {
      current = peer(id, input, shown);
      parent.className = id;
      return current !== null;
    },
    async mount() {
      version = 0;
      await ownTask();
      await current?.mount(parent);
      await painted();
    },
    async update() {
      if (!current?.update) return false;
      version = 1 - version;
      await ownTask();
      await current.update(version);
      await painted();
      return true;
    },
    async unmount() {
      current?.unmount();
      parent.replaceChildren();
      globalThis.gc?.();
      await painted();
      globalThis.gc?.();
    },
    told: () => current?.told() ?? null,
    async idle() {
      await ownTask();
      await painted();
    },
  };
}

/** Out of the command of the script, whose time is not that of the page's tasks. */
function ownTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Two frames, of which the first shows what was drawn, and time for what an observer asks for in them. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Boxes of a grid, such as a dashboard has. */
export function boxes(parent: HTMLElement, count: number): HTMLElement[] {
  const made = Array.from({length: count}, () => document.createElement('div'));
  parent.append(...made);
  return made;
}

/** How a library makes, updates and destroys one chart. */
export interface Charts<C> {
  make(box: HTMLElement, index: number): C;
  update(chart: C, index: number, version: number): void;
  destroy(chart: C): void;
}

/** A drawing of some charts of a library that cannot tell what it has drawn. */
export function charts<C>(count: number, chart: Charts<C>): Drawing {
  let made: C[] = [];
  return {
    mount: (parent) => void (made = boxes(parent, count).map((box, i) => chart.make(box, i))),
    update: (version) => made.forEach((one, i) => chart.update(one, i, version)),
    unmount: () => {
      for (const one of made) chart.destroy(one);
      made = [];
    },
    told: () => null,
  };
}

/** Rows of texts as cells `[x, y, number]`, as heat maps want them. */
export function matrixOf(rows: readonly (readonly string[])[]): {width: number; height: number; values: number[][]} {
  const values = rows.flatMap((cells, y) => cells.map((text, x) => [x, y, parseFloat(text) || 0]));
  return {width: Math.max(...rows.map(({length}) => length)), height: rows.length, values};
}
