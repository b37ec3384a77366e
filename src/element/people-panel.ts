import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Members} from '../metrics/kernel/members.js';
import type {Formats} from '../metrics/kernel/format.js';
import {closeIcon} from './icons.js';
import type {BaseWords} from './words.js';

/** More are not listed at once: nobody reads on, and the page stays light. All can be saved. */
const MOST = 200;

type State =
  {readonly name: 'loading'} | {readonly name: 'known'; readonly members: Members | null} | {readonly name: 'failed'};

/** Finds out who is behind what was picked. */
export class PeopleController implements ReactiveController {
  label = '';
  state: State | null = null;
  readonly #host: ReactiveControllerHost;
  #asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  async open(label: string, find: () => Promise<Members | null>): Promise<void> {
    const asked = ++this.#asked;
    this.label = label;
    this.#be({name: 'loading'});
    const state = await find().then(
      (members): State => ({name: 'known', members}),
      (): State => ({name: 'failed'}),
    );
    if (asked === this.#asked) this.#be(state);
  }

  close(): void {
    this.#asked++;
    this.#be(null);
  }

  #be(state: State | null): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The list of who is behind what was picked. */
export function peoplePanel(
  {label, state}: Pick<PeopleController, 'label' | 'state'>,
  {memberList: words}: BaseWords,
  formats: Formats,
  on: {readonly close: () => void; readonly save: (members: Members) => void},
): TemplateResult | typeof nothing {
  if (state === null) return nothing;
  return html`
    <section class="people-panel" part="people" aria-label=${words.title(label)}>
      <div class="people-head">
        <h3>${label}</h3>
        <button class="close" type="button" aria-label=${words.close} title=${words.close} @click=${on.close}>
          ${closeIcon}
        </button>
      </div>
      ${body(state, words, formats, on.save)}
    </section>
  `;
}

function body(
  state: State,
  words: BaseWords['memberList'],
  formats: Formats,
  save: (members: Members) => void,
): TemplateResult {
  if (state.name === 'loading') return html`<p class="muted">${words.loading}</p>`;
  if (state.name === 'failed') return html`<p>${words.failed}</p>`;
  const {members} = state;
  if (members === null) return html`<p>${words.unknown}</p>`;
  if ('suppressed' in members) return html`<p>${words.suppressed}</p>`;
  const {ids, by} = members;
  const more = ids.length - MOST;
  return html`
    <p class="muted">${words.count(ids.length, formats.count(ids.length), by)}</p>
    <ul class="people scroll" tabindex="0" role="list" aria-label=${words.title('')}>
      ${ids.slice(0, MOST).map((id) => html`<li>${id}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="muted">${words.more(more, formats.count(more))}</p>` : nothing}
    ${
      ids.length === 0
        ? nothing
        : html`<button
            class="plain-button"
            type="button"
            @click=${() => {
              save(members);
            }}
          >
            ${words.save}
          </button>`
    }
  `;
}
