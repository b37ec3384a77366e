import {html, nothing, type TemplateResult} from 'lit';

/** The numbers of a drawing as a table: the first cell of a row is its heading. */
export interface NumbersTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function numbersTable({caption, columns, rows}: NumbersTable): TemplateResult {
  return html`
    <div class="scroll" part="table" role="region" tabindex="0" aria-label=${caption}>
      <table class="numbers">
        <caption class="hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) => html`
              <tr>
                ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell || nothing}</td>`))}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
