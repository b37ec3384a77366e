import {html, nothing, type TemplateResult} from 'lit';
import {chip} from '../../element/chip.js';
import {healthBands} from '../../metrics/health/health-band.js';
import type {BandFilter} from './row-order.js';
import type {Shown} from './shown.js';
import {lens, sign} from './signs.js';

const filters: readonly BandFilter[] = [...healthBands, 'unknown'];

export interface Toolbar {
  /** Accounts by band, of those that the search finds. */
  readonly counts: Readonly<Record<BandFilter, number>>;
  readonly chosen: ReadonlySet<BandFilter>;
  readonly query: string;
  /** Null where there is no summary. */
  readonly summary: 'open' | 'closed' | null;
  readonly choose: (filter: BandFilter | null) => void;
  readonly search: (query: string) => void;
  readonly toggleSummary: () => void;
}

/** What stands above the accounts to find some among them. */
export function toolbarOf(toolbar: Toolbar, {words, formats, outcome}: Shown): TemplateResult {
  const {counts, chosen, query, summary, choose, search, toggleSummary} = toolbar;
  const all = filters.reduce((sum, filter) => sum + counts[filter], 0);
  const chipOf = (filter: BandFilter | null, label: string, count: number): TemplateResult =>
    chip(
      {
        label,
        count: formats.count(count),
        pressed: filter === null ? chosen.size === 0 : chosen.has(filter),
        ...(filter !== null && filter !== 'unknown' && {shape: sign(filter, 'computed')}),
      },
      () => {
        choose(filter);
      },
    );
  return html`<div class="controls">
    <div class="chips" part="filters" role="group" aria-label=${words.filter}>
      ${chipOf(null, words.all, all)} ${healthBands.map((band) => chipOf(band, words.bands[band], counts[band]))}
      ${outcome.bands.unknown.accounts > 0 ? chipOf('unknown', words.noScore, counts.unknown) : nothing}
    </div>
    ${
      summary === null
        ? nothing
        : html`<button
            class="chip"
            type="button"
            aria-expanded=${summary === 'open' ? 'true' : 'false'}
            @click=${toggleSummary}
          >
            ${words.byRevenue}
          </button>`
    }
    <label class="search" part="search">
      ${lens}<span class="hidden">${words.search}</span>
      <input
        type="search"
        autocomplete="off"
        placeholder=${words.search}
        .value=${query}
        @input=${({target}: InputEvent) => {
          search((target as HTMLInputElement).value);
        }}
      />
    </label>
  </div>`;
}
