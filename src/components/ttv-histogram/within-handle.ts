import type {Movable} from './pill.js';
import {clamp} from './spans.js';

/** How many units a page is. */
const PAGE = 5;

type Host = HTMLElement & {within: number | null | undefined};

/**
 * Moves the line by which a share is told: by mouse, pen and finger, and by keyboard. It sets `within` of its host while
 * it moves, and lets the host know when it has come to rest.
 */
export class WithinHandle {
  readonly #host: Host;
  readonly #drawing: () => Element | null;
  #movable: Movable | null = null;
  /** What holds it now: where it was, and how far from the line it was taken. */
  #held: {readonly pointer: number; readonly before: number; readonly aside: number} | null = null;

  /** @param drawing what the line is drawn in, as wide as its layout */
  constructor(host: Host, drawing: () => Element | null) {
    this.#host = host;
    this.#drawing = drawing;
  }

  /** Takes over where the line can be moved to in a new drawing; null where nowhere. */
  take(movable: Movable | null): void {
    this.#movable = movable;
  }

  handleEvent(event: Event): void {
    if (this.#movable === null) return;
    if (event instanceof KeyboardEvent) this.#key(event, this.#movable);
    else if (event instanceof PointerEvent) this.#pointer(event, this.#movable);
  }

  #pointer(event: PointerEvent, movable: Movable): void {
    const {type, pointerId} = event;
    if (type === 'pointerdown') {
      if (this.#held !== null || event.button !== 0) return;
      const aside = this.#placeOf(event, movable) - movable.x(Math.min(movable.now, movable.most));
      this.#held = {pointer: pointerId, before: movable.now, aside};
      (event.currentTarget as Element).setPointerCapture(pointerId);
    } else if (this.#held?.pointer !== pointerId) return;
    else if (type === 'pointermove') {
      const days = movable.x.invert(this.#placeOf(event, movable) - this.#held.aside);
      this.#moveTo(Math.round(days / movable.step) * movable.step, movable);
    } else if (type === 'pointercancel') this.#giveBack();
    else this.#rest(this.#held.before);
  }

  #key(event: KeyboardEvent, movable: Movable): void {
    const {key} = event;
    if (key === 'Escape' && this.#held !== null) {
      event.stopPropagation();
      this.#giveBack();
      return;
    }
    const {now, step, least, most} = movable;
    const by = unitsOf(key, getComputedStyle(this.#host).direction === 'rtl');
    const to = key === 'Home' ? least : key === 'End' ? most : by === null ? null : stepped(now, by, step);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#moveTo(to, movable);
    this.#rest(now);
  }

  #moveTo(days: number, {least, most}: Movable): void {
    this.#host.within = clamp(days, least, most);
  }

  #giveBack(): void {
    if (this.#held !== null) this.#host.within = this.#held.before;
    this.#held = null;
  }

  #rest(before: number): void {
    this.#held = null;
    if (this.#host.within !== before) this.#host.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  }

  /** Where a pointer is in the layout, which runs from left to right whatever the page does. */
  #placeOf({clientX}: PointerEvent, {width}: Movable): number {
    const box = this.#drawing()?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const place = ((clientX - box.left) * width) / box.width;
    return getComputedStyle(this.#host).direction === 'rtl' ? width - place : place;
  }
}

/** How many units a key moves on; null for other keys. */
function unitsOf(key: string, isRightToLeft: boolean): number | null {
  switch (key) {
    case 'ArrowUp':
      return 1;
    case 'ArrowDown':
      return -1;
    case 'ArrowRight':
      return isRightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return isRightToLeft ? 1 : -1;
    case 'PageUp':
      return PAGE;
    case 'PageDown':
      return -PAGE;
    default:
      return null;
  }
}

/** So many units on, to a whole one. */
function stepped(days: number, by: number, step: number): number {
  const units = days / step;
  const whole = by > 0 ? Math.floor(units + 1e-9) : Math.ceil(units - 1e-9);
  return (whole + by) * step;
}
