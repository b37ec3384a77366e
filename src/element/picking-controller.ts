import type {ReactiveControllerHost, TemplateResult, nothing} from 'lit';
import {membersFrom} from '../data-adapters/kernel/measure-source.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {AnyMetric, GivenOptions, OutcomeOf, PartOf} from '../metrics/kernel/define-metric.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {Members} from '../metrics/kernel/members.js';
import type {Insufficient, Made} from '../metrics/kernel/outcome.js';
import {SelectEvent} from './events.js';
import {MarksController} from './marks/marks-controller.js';
import type {Pick} from './marks/marks.js';
import {PeopleController, peoplePanel} from './people-panel.js';
import type {BaseWords} from './words.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: DocumentFragment | HTMLElement};

/** What a host shows when somebody picks a part of it. */
export interface Pickable<M extends AnyMetric> {
  /** Null while there is nothing to pick. */
  readonly outcome: Made<OutcomeOf<M>> | Made<Insufficient> | null;
  readonly source: Source | null | undefined;
  readonly metric: M | null | undefined;
}

/** What is picked of a graphic is told as `kw-select`; unless the page cancels that, who is behind it is listed. */
export class PickingController<M extends AnyMetric> {
  readonly marks: MarksController;
  readonly #people: PeopleController;
  readonly #host: Host;
  readonly #shown: () => Pickable<M>;
  readonly #save: (members: Members, label: string) => void;

  /** @param save lets the reader keep a list of who is behind what is picked */
  constructor(host: Host, shown: () => Pickable<M>, save: (members: Members, label: string) => void) {
    this.#host = host;
    this.#shown = shown;
    this.#save = save;
    this.#people = new PeopleController(host);
    this.marks = new MarksController(host, (pick, id) => {
      this.#pick(pick, id);
    });
  }

  /** The list of who is behind what is picked, while that is open. */
  panel(words: BaseWords, formats: Formats): TemplateResult | typeof nothing {
    return peoplePanel(this.#people, words, formats, {
      close: () => {
        this.#people.close();
        this.marks.pick(null, true);
      },
      save: (members) => {
        this.#save(members, this.#people.label);
      },
    });
  }

  #pick({label, part, members: known, open}: Pick, id: string): void {
    const {outcome, source, metric} = this.#shown();
    if (outcome === null) return;
    const {metric: name, options, scope} = outcome.made;
    const members = async (): Promise<Members | null> => {
      if (known) return known;
      if (!source || !metric) return null;
      const {signal} = new AbortController();
      return membersFrom(source, metric, part as PartOf<M>, options as GivenOptions<M>, scope, {signal});
    };
    const goesOn = this.#host.dispatchEvent(new SelectEvent({metric: name, part, label, members}));
    if (!goesOn) return;
    if (open) {
      open();
      return;
    }
    this.marks.pick(id);
    void this.#people.open(label, members);
  }
}
