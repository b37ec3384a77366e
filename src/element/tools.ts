import {html, nothing, type TemplateResult} from 'lit';
import {exportIcon, infoIcon, tableIcon} from './icons.js';
import type {BaseWords} from './words.js';

/** What a reader can have as a file. */
export const exports = ['csv', 'json', 'svg', 'png'] as const;
export type Export = (typeof exports)[number];

/** What can be opened below a title. */
export type Opened = 'table' | 'definition';

export interface Tools {
  /** Whether there are numbers to show as a table. */
  readonly table: boolean;
  /** Files that can be had. */
  readonly exports: readonly Export[];
  readonly open: Opened | null;
  readonly toggle: (what: Opened) => void;
  readonly save: (what: Export) => void;
}

/** The quiet buttons at the right of a title: one tab stop, arrow keys between them. */
export function toolbar(tools: Tools, words: BaseWords): TemplateResult {
  const tool = (name: Opened, label: string, icon: TemplateResult): TemplateResult => html`
    <button
      type="button"
      data-tool=${name}
      aria-label=${label}
      title=${label}
      aria-expanded=${tools.open === name ? 'true' : 'false'}
      @click=${() => {
        tools.toggle(name);
      }}
    >
      ${icon}
    </button>
  `;
  return html`
    <div class="tools" part="tools" role="toolbar" aria-label=${words.tools} @keydown=${walkTools} @focusin=${keepStop}>
      ${tools.table ? tool('table', words.showTable, tableIcon) : nothing}
      ${tool('definition', words.showDefinition, infoIcon)}
      ${
        tools.exports.length === 0
          ? nothing
          : html`<button
              type="button"
              data-tool="export"
              aria-label=${words.export}
              title=${words.export}
              popovertarget="exports"
            >
              ${exportIcon}
            </button>`
      }
    </div>
    ${tools.exports.length === 0 ? nothing : exportMenu(tools, words)}
  `;
}

function exportMenu({exports: files, save}: Tools, words: BaseWords): TemplateResult {
  return html`
    <div class="menu" part="menu" id="exports" popover aria-label=${words.export}>
      ${files.map(
        (file) => html`
          <button
            type="button"
            class="export-${file}"
            popovertarget="exports"
            popovertargetaction="hide"
            @click=${() => {
              save(file);
            }}
          >
            ${words.exportAs[file]}
          </button>
        `,
      )}
    </div>
  `;
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
