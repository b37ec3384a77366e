import {nothing, render, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Tip} from './marks.js';
import {tipTemplate} from './tip.js';

/** How long a tip stays when the pointer has left its mark, in ms: long enough to reach the tip itself. */
const LINGER = 150;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: DocumentFragment | HTMLElement};

/** What is shown of a mark. */
export interface Shown {
  readonly content: Tip;
  readonly place: 'above' | 'below';
  /** What is drawn at the mark. */
  readonly pointed: TemplateResult | null;
}

/** The one tip of a graphic: fills it, holds it at a mark, and closes it. It does not draw the host again. */
export class TipController {
  readonly #host: Host;
  #open: {readonly id: string; element: Element} | null = null;
  /** Where something is drawn at the mark. */
  #pointed: HTMLElement | null = null;
  #closing: ReturnType<typeof setTimeout> | undefined;
  /** Ends what is listened to while the tip is open. */
  #listening: AbortController | undefined;
  readonly #parts = new Map<string, HTMLElement>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The id of the mark that it tells of, or `null` where it is closed. */
  get open(): string | null {
    return this.#open?.id ?? null;
  }

  show(id: string, element: Element, {content, place, pointed}: Shown): void {
    this.keep();
    const box = this.#part('.tip');
    if (!box) return;
    if (this.#open?.element !== element) this.#open?.element.removeAttribute('aria-describedby');
    this.#open = {id, element};
    render(tipTemplate(content), box);
    this.#point(pointed);
    element.setAttribute('aria-describedby', box.id);
    box.dataset['place'] = place;
    this.#anchor();
    if (!box.matches(':popover-open')) box.showPopover();
    this.#listen();
  }

  /** It was about to close, and stays. */
  keep(): void {
    clearTimeout(this.#closing);
  }

  /** Closes it in a moment, but not while what the keyboard is at is told. */
  closeSoon(): void {
    this.keep();
    if (this.#open === null) return;
    this.#closing = setTimeout(() => {
      if (!this.#open?.element.matches(':focus-visible')) this.close();
    }, LINGER);
  }

  close(): void {
    this.keep();
    if (this.#open === null) return;
    this.#listening?.abort();
    this.#listening = undefined;
    this.#open.element.removeAttribute('aria-describedby');
    this.#open = null;
    this.#point(null);
    const box = this.#part('.tip');
    if (box?.matches(':popover-open')) box.hidePopover();
  }

  #point(drawing: TemplateResult | null): void {
    if (drawing === null && this.#pointed === null) return;
    this.#pointed = this.#part('[data-pointed]');
    if (this.#pointed) render(drawing ?? nothing, this.#pointed);
    if (drawing === null) this.#pointed = null;
  }

  /** Lays the anchor of the tip over the mark, or over the part of it that says it is the place. */
  #anchor(): void {
    const anchor = this.#part('.tip-anchor');
    const box = this.#part('.graphic')?.getBoundingClientRect();
    if (!anchor || !box || !this.#open) return;
    const {element} = this.#open;
    const at = [element, this.#pointed].flatMap((drawn) => drawn?.querySelector('[data-tip-at]') ?? [])[0] ?? element;
    const {left, top, width, height} = at.getBoundingClientRect();
    Object.assign(anchor.style, {
      left: `${String(left - box.left)}px`,
      top: `${String(top - box.top)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    });
  }

  /** Escape closes it wherever the focus is, a touch elsewhere does; scrolling within the graphic moves it along. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const options = {signal: this.#listening.signal, capture: true};
    const {ownerDocument} = this.#host;
    const escaped = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    };
    const pressed = (event: PointerEvent): void => {
      if (!event.composedPath().includes(this.#host)) this.close();
    };
    ownerDocument.addEventListener('keydown', escaped, options);
    ownerDocument.addEventListener('pointerdown', pressed, options);
    this.#part('.graphic')?.addEventListener('scroll', () => this.#anchor(), options);
  }

  /** A part of the host that stays: looked for once, not behind all marks each time. */
  #part(selector: string): HTMLElement | null {
    const known = this.#parts.get(selector);
    if (known?.isConnected) return known;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    if (found) this.#parts.set(selector, found);
    return found;
  }
}
