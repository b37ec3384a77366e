import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What is selected on a source, by what it is of: widgets on the same source follow each other. */
interface Shared {
  readonly values: Map<string, unknown>;
  readonly hosts: Set<ReactiveControllerHost>;
}

const shared = new WeakMap<object, Shared>();

/** What readers have selected on a source, for all widgets that show something of it. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => object | null | undefined;
  #joined: Shared | undefined;

  constructor(host: ReactiveControllerHost, source: () => object | null | undefined) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdated(): void {
    const source = this.#source();
    const now = source ? sharedBy(source) : undefined;
    if (now === this.#joined) return;
    this.hostDisconnected();
    now?.hosts.add(this.#host);
    this.#joined = now;
  }

  hostDisconnected(): void {
    this.#joined?.hosts.delete(this.#host);
    this.#joined = undefined;
  }

  /** What is selected of a kind, such as `cohort`; undefined where nothing is. */
  get(kind: string): unknown {
    const source = this.#source();
    return source ? sharedBy(source).values.get(kind) : undefined;
  }

  /** Selects, or with undefined selects nothing any more. */
  set(kind: string, value: unknown): void {
    const source = this.#source();
    if (!source) return;
    const {values, hosts} = sharedBy(source);
    if (value === undefined) values.delete(kind);
    else values.set(kind, value);
    for (const host of hosts) host.requestUpdate();
  }
}

function sharedBy(source: object): Shared {
  let known = shared.get(source);
  if (known === undefined) shared.set(source, (known = {values: new Map(), hosts: new Set()}));
  return known;
}
