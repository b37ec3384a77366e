import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Marks, Pick} from './marks.js';
import {TipController} from './tip-controller.js';
import {isUpOrDown, walk} from './walk.js';

/** Firefox would take a focus after a click for one of the mouse. TypeScript does not know the option yet. */
const seen: FocusOptions & {readonly focusVisible: boolean} = {focusVisible: true};

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: DocumentFragment | HTMLElement};

/**
 * Makes the marks of a graphic reachable: one tab stop for all, arrow keys between them, a tip that shows the same by
 * mouse, touch and keyboard, and a pick by click, Enter or Space. It listens on the graphic, not on each mark, and shows
 * tips without drawing the host again.
 */
export class MarksController implements ReactiveController {
  readonly #host: Host;
  readonly #onPick: (pick: Pick, id: string) => void;
  readonly #tip: TipController;
  #marks: Marks | null = null;
  /** The mark that has the tab stop. */
  #stop: Element | null = null;
  #current: string | null = null;
  /** The place in its row that is kept while one walks up and down. */
  #place: number | undefined;
  #pointer = 'mouse';
  /** A press that is not over yet: the focus that it brings is not the keyboard's. */
  #isPressing = false;
  #picked: string | null = null;
  /** The mark that was last at hand: a long table is not searched through for each step. */
  #seen: HTMLElement | SVGElement | null = null;

  constructor(host: Host, onPick: (pick: Pick, id: string) => void) {
    this.#host = host;
    this.#onPick = onPick;
    this.#tip = new TipController(host);
    host.addController(this);
  }

  /** Takes over the marks of a new drawing. */
  take(marks: Marks | null): void {
    this.#marks = marks;
  }

  hostUpdated(): void {
    this.#placeStop();
    this.#showPicked();
    if (this.#tip.open !== null) this.#show(this.#tip.open);
  }

  hostDisconnected(): void {
    this.close();
  }

  handleEvent(event: Event): void {
    if (this.#marks === null) return;
    switch (event.type) {
      case 'pointerdown':
        this.#pointer = (event as PointerEvent).pointerType;
        this.#isPressing = true;
        break;
      case 'pointerover':
        if ((event as PointerEvent).pointerType !== 'touch') this.#point(this.#idOf(event));
        break;
      case 'pointerleave':
        this.#tip.closeSoon();
        break;
      case 'focusin':
        this.#focused(this.#idOf(event));
        break;
      case 'focusout':
        this.#tip.closeSoon();
        break;
      case 'keydown':
        this.#isPressing = false;
        this.#key(event as KeyboardEvent);
        break;
      case 'click':
        this.#isPressing = false;
        this.#clicked(this.#idOf(event));
    }
  }

  /** The pointer is over the tip itself, or has left it. */
  hover(inside: boolean): void {
    if (inside) this.#tip.keep();
    else this.#tip.closeSoon();
  }

  close(): void {
    this.#tip.close();
  }

  /** Marks what is picked, and gives it back the focus where that was in what it had opened. */
  pick(id: string | null, refocus = false): void {
    const before = this.#picked;
    this.#picked = id;
    this.#showPicked();
    if (refocus && before !== null) this.#focus(before);
  }

  #point(id: string | null): void {
    if (id === null) this.#tip.closeSoon();
    else this.#show(id);
  }

  #focused(id: string | null): void {
    if (id === null) return;
    this.#current = id;
    this.#place = undefined;
    const element = this.#elementOf(id);
    if (element && !this.#isPressing) this.#show(id);
  }

  #key(event: KeyboardEvent): void {
    const id = this.#idOf(event);
    const {target, key} = event;
    // Keys in a field or a button within a mark are theirs.
    if (id === null || target !== this.#elementOf(id)) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      this.#choose(id);
      return;
    }
    const rightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const rows = this.#marks?.rows ?? [];
    const place = isUpOrDown(key) ? (this.#place ?? placeOf(id, rows)) : undefined;
    const to = walk(rows, id, {key, far: event.ctrlKey || event.metaKey, rightToLeft, place});
    if (to === null) return;
    event.preventDefault();
    this.#focus(to);
    this.#place = place;
  }

  #clicked(id: string | null): void {
    if (id === null) return;
    this.#current = id;
    this.#placeStop();
    // A finger cannot point: its first tap shows the tip, a second one picks.
    if (this.#pointer === 'touch' && this.#tip.open !== id && this.#marks?.describe(id)?.tip) this.#show(id);
    else this.#choose(id);
  }

  #choose(id: string): void {
    const mark = this.#marks?.describe(id);
    if (!mark?.pick && !mark?.act) return;
    this.close();
    if (mark.pick) this.#onPick(mark.pick, id);
    else mark.act?.();
  }

  #focus(id: string): void {
    this.#current = id;
    this.#placeStop();
    const element = this.#elementOf(id);
    element?.focus(seen);
    element?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    if (element) this.#show(id);
  }

  /** One mark can be reached by Tab: the last one that somebody was at, else the first. */
  #placeStop(): void {
    if (this.#marks === null) return;
    const current = this.#current === null ? null : this.#elementOf(this.#current);
    const stop = current ?? this.#elementOf(this.#marks.rows.find(({length}) => length > 0)?.[0] ?? '');
    if (this.#stop !== stop) this.#stop?.setAttribute('tabindex', '-1');
    stop?.setAttribute('tabindex', '0');
    this.#stop = stop;
  }

  #showPicked(): void {
    const graphic = this.#graphic;
    if (!graphic || (this.#picked === null && !graphic.hasAttribute('data-has-picked'))) return;
    for (const element of graphic.querySelectorAll('[data-picked]')) element.removeAttribute('data-picked');
    const element = this.#picked === null ? null : this.#elementOf(this.#picked);
    element?.setAttribute('data-picked', '');
    graphic.toggleAttribute('data-has-picked', element !== null);
  }

  #show(id: string): void {
    const element = this.#elementOf(id);
    const content = this.#marks?.describe(id)?.tip;
    const {tips = 'above', pointed} = this.#marks ?? {};
    if (element && content) this.#tip.show(id, element, {content, place: tips, pointed: pointed?.(id) ?? null});
    else this.close();
  }

  get #graphic(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.graphic');
  }

  #elementOf(id: string): (HTMLElement | SVGElement) | null {
    const seen = this.#seen;
    if (seen?.isConnected && seen.dataset['mark'] === id) return seen;
    this.#seen = this.#graphic?.querySelector<HTMLElement | SVGElement>(`[data-mark="${CSS.escape(id)}"]`) ?? null;
    return this.#seen;
  }

  /** The mark that an event is on. */
  #idOf({target}: Event): string | null {
    const element = (target as Element).closest<HTMLElement | SVGElement>('[data-mark]');
    if (element) this.#seen = element;
    return element?.dataset['mark'] ?? null;
  }
}

function placeOf(id: string, rows: Marks['rows']): number | undefined {
  return rows.find((row) => row.includes(id))?.indexOf(id);
}
