import {html, type TemplateResult} from 'lit';

const blocks = (count: number): TemplateResult[] => Array.from({length: count}, () => html`<div></div>`);

/** The shape of the accounts while they are loaded: controls, a head, fourteen rows. */
export const skeleton: TemplateResult = html`<div class="ghost">
  <div class="ghost-controls">${blocks(5)}</div>
  ${Array.from({length: 14}, () => html`<div class="ghost-row">${blocks(8)}</div>`)}
</div>`;
