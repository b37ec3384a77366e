import {html, nothing, type TemplateResult} from 'lit';

/** A filter that can be pressed, with how many it would show. */
export interface Chip {
  readonly label: string;
  readonly count: string;
  readonly pressed: boolean;
  readonly shape?: TemplateResult;
}

export function chip({label, count, pressed, shape}: Chip, press: () => void): TemplateResult {
  return html`<button class="chip" type="button" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>
    ${shape ?? nothing}${label} <span class="count">${count}</span>
  </button>`;
}
