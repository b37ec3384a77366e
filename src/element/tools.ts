import {html, nothing, type TemplateResult} from 'lit';
import type {BaseWords} from './words.js';

/** What a reader can have as a file. */
const exports = ['csv', 'json', 'svg', 'png'] as const;
export type Export = (typeof exports)[number];

/** What can be opened below a title. */
export type Opened = 'table' | 'definition';

export interface Tools {
  /** Whether there are numbers to show as a table. */
  readonly table: boolean;
  readonly open: Opened | null;
  readonly toggle: (what: Opened) => void;
  readonly save: (what: Export) => void;
}

/**
 * The quiet buttons at the right of a title: one tab stop, arrow keys between them. Each widget has them, most are never
 * used: few templates, and one listener for all.
 */
export function toolbar({table, open, toggle, save}: Tools, words: BaseWords): TemplateResult {
  const chosen = (event: Event): void => {
    const {tool} = buttonAt(event).dataset;
    if (tool === 'table' || tool === 'definition') toggle(tool);
  };
  const expanded = (what: Opened): string => String(open === what);
  return html`
    <div
      class="tools"
      part="tools"
      role="toolbar"
      aria-label=${words.tools}
      @keydown=${walkTools}
      @focusin=${keepStop}
      @click=${chosen}
    >
      ${table ? tableButton(words.showTable, expanded('table')) : nothing}
      <button
        type="button"
        data-tool="definition"
        aria-label=${words.showDefinition}
        title=${words.showDefinition}
        aria-expanded=${expanded('definition')}
      >
        <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25"></circle>
          <path d="M8 7.2v4M8 4.6v.9"></path>
        </svg>
      </button>
      <button type="button" data-tool="export" aria-label=${words.export} title=${words.export} popovertarget="exports">
        <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.75v8.5M4.75 7 8 10.25 11.25 7M2 11.5v2.75h12V11.5"></path>
        </svg>
      </button>
    </div>
    ${exportMenu(save, words)}
  `;
}

function tableButton(label: string, expanded: string): TemplateResult {
  return html`
    <button type="button" data-tool="table" aria-label=${label} title=${label} aria-expanded=${expanded}>
      <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.75 3h12.5v10H1.75zM1.75 6.3h12.5M1.75 9.6h12.5M6 6.3V13"></path>
      </svg>
    </button>
  `;
}

function exportMenu(save: Tools['save'], words: BaseWords): TemplateResult {
  const chosen = (event: Event): void => {
    const place = [...(event.currentTarget as Element).children].indexOf(buttonAt(event));
    if (exports[place]) save(exports[place]);
  };
  const {csv, json, svg, png} = words.exportAs;
  return html`
    <div class="menu" part="menu" id="exports" popover aria-label=${words.export} @click=${chosen}>
      <button type="button" class="export-csv" popovertarget="exports" popovertargetaction="hide">${csv}</button>
      <button type="button" class="export-json" popovertarget="exports" popovertargetaction="hide">${json}</button>
      <button type="button" class="export-svg" popovertarget="exports" popovertargetaction="hide">${svg}</button>
      <button type="button" class="export-png" popovertarget="exports" popovertargetaction="hide">${png}</button>
    </div>
  `;
}

/** The button that an event is in; what it is in else is none of the children of anything. */
function buttonAt({target}: Event): HTMLElement {
  const element = target as HTMLElement;
  return element.closest('button') ?? element;
}

/** The buttons of the toolbar that an event is in. */
function buttonsOf({currentTarget}: Event): HTMLElement[] {
  return [...(currentTarget as Element).querySelectorAll('button')];
}

function walkTools(event: KeyboardEvent): void {
  const buttons = buttonsOf(event);
  const at = buttons.indexOf(event.target as HTMLElement);
  const forward = getComputedStyle(event.target as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: forward === 'ArrowLeft' ? at + 1 : at - 1,
    ArrowRight: forward === 'ArrowRight' ? at + 1 : at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]?.focus();
}

/** The button that has the focus is the one that Tab comes back to. */
function keepStop(event: FocusEvent): void {
  for (const button of buttonsOf(event)) button.tabIndex = button === event.target ? 0 : -1;
}
