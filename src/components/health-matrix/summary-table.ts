import {html, type TemplateResult} from 'lit';
import {healthBands} from '../../metrics/health/health-band.js';
import type {BandFilter} from './row-order.js';
import type {Shown} from './shown.js';
import {sign} from './signs.js';

/** Accounts and what they pay, by band and by tier of what they pay. */
export function summaryTable({outcome, words, formats, numbers}: Shown): TemplateResult | null {
  const {matrix, tiers, bands} = outcome;
  if (matrix === null) return null;
  const rows: BandFilter[] = [...healthBands, ...(bands.unknown.accounts > 0 ? (['unknown'] as const) : [])];
  const columns = Array.from({length: tiers.length + 1}, (_, i) => tierName(tiers[i - 1], tiers[i]));
  const cell = (accounts: number, mrr: number): TemplateResult =>
    accounts === 0
      ? html`<td class="muted">0</td>`
      : html`<td>
          <span class="accounts">${formats.count(accounts)}</span> <span class="muted">${numbers.money(mrr)}</span>
        </td>`;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const columnSum = (of: Readonly<Record<BandFilter, readonly number[]>>, tier: number): number =>
    sum(rows.map((row) => of[row][tier] ?? 0));
  return html`<div class="scroll summary" part="summary" role="region" tabindex="0" aria-label=${words.summary.caption}>
    <table>
      <caption class="hidden">
        ${words.summary.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.band}</th>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          <th scope="col">${words.summary.all}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">
                ${row === 'unknown' ? words.noScore : html`<span class="rating">${sign(row, 'computed')}<span>${words.bands[row]}</span></span>`}
              </th>
              ${columns.map((_, tier) => cell(matrix.counts[row][tier] ?? 0, matrix.mrr[row][tier] ?? 0))}
              ${cell(sum(matrix.counts[row]), sum(matrix.mrr[row]))}
            </tr>`,
        )}
        <tr>
          <th scope="row">${words.summary.all}</th>
          ${columns.map((_, tier) => cell(columnSum(matrix.counts, tier), columnSum(matrix.mrr, tier)))}
          ${cell(outcome.accounts.length, outcome.mrr ?? 0)}
        </tr>
      </tbody>
    </table>
  </div>`;

  function tierName(from: number | undefined, to: number | undefined): string {
    if (from === undefined) return to === undefined ? words.summary.all : words.summary.below(numbers.money(to));
    if (to === undefined) return words.summary.from(numbers.money(from));
    return words.summary.between(numbers.money(from), numbers.money(to));
  }
}
