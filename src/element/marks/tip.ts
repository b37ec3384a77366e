import {html, nothing, type TemplateResult} from 'lit';
import type {Tip} from './marks.js';

/** What a tip shows: a title, a small table, and what it rests on. */
export function tipTemplate({title, rows, foot}: Tip): TemplateResult {
  return html`
    <p class="tip-title">${title}</p>
    ${
      rows.length === 0
        ? nothing
        : html`<dl>
            ${rows.map(
              ({label, value, note}) => html`
                <div>
                  <dt>${label}</dt>
                  <dd>${value}${note ? html` <span class="muted">${note}</span>` : nothing}</dd>
                </div>
              `,
            )}
          </dl>`
    }
    ${foot ? html`<p class="muted">${foot}</p>` : nothing}
  `;
}
