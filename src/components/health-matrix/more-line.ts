import {html, nothing, type TemplateResult} from 'lit';
import type {AccountsController, Selected} from './accounts-controller.js';
import type {Shown} from './shown.js';

/** How many accounts are not shown, and how to see them. */
export function moreLine(
  {outcome, words, formats}: Shown,
  {found, seen}: Selected,
  accounts: AccountsController,
  limit: number,
): TemplateResult | typeof nothing {
  const canLimit = limit >= 1 && limit < found.length;
  if (!accounts.isFiltered && !canLimit) return nothing;
  const [n, all] = [formats.count(found.length), formats.count(outcome.accounts.length)];
  const button = (label: string, act: () => void): TemplateResult =>
    html`<button type="button" @click=${act}>${label}</button>`;
  return html`<p class="more" part="more">
    <span>${text()}</span>
    ${canLimit ? button(accounts.all ? words.showFewer(formats.count(limit)) : words.showAll(n), () => accounts.toggleAll()) : nothing}
    ${accounts.isFiltered ? button(words.showAgain(all), () => accounts.showAgain()) : nothing}
  </p>`;

  function text(): string {
    if (found.length === 0) return words.noneFound;
    if (accounts.isFiltered) return words.found(found.length, n, all);
    const hidden = found.length - seen.length;
    return hidden === 0 ? '' : words.more(hidden, formats.count(hidden));
  }
}
