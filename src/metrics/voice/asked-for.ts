import {MISSING} from '../table/column.js';
import type {Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {absentDictionary} from '../table/dictionary.js';
import {tickets} from '../tables/tickets.js';

/** The columns of tickets that tell who asked for what. */
export const asking = tickets.pick('account', 'createdAt', 'kind', 'topic');

/** A request, and the codes of the accounts that asked for it: each once, however often it asked. */
export interface AskedFor {
  readonly request: string;
  readonly accounts: ReadonlySet<number>;
}

/** Which accounts asked for what, in any order of rows. */
export class Requests {
  readonly #from: number;
  readonly #asOf: number;
  readonly #byTopic = new Map<number, Set<number>>();
  #topics: Dictionary = absentDictionary;
  #tickets = 0;
  #unnamed = 0;

  /** @param from the first instant, in epoch ms, and `asOf` the first one that is not seen */
  constructor({from, asOf}: {readonly from: number; readonly asOf: number}) {
    this.#from = from;
    this.#asOf = asOf;
  }

  add({length, account, createdAt, kind, topic}: ChunkOf<typeof asking>): void {
    const request = kind.dictionary.find('request');
    if (topic.dictionary !== absentDictionary) this.#topics = topic.dictionary;
    for (let i = 0; i < length; i++) {
      if (!(createdAt[i]! < this.#asOf)) continue;
      this.#tickets++;
      if (kind.codes[i] !== request || createdAt[i]! < this.#from) continue;
      const [about, owner] = [topic.codes[i]!, account.codes[i]!];
      if (about === MISSING || owner === MISSING) this.#unnamed++;
      else {
        const accounts = this.#byTopic.get(about);
        if (accounts === undefined) this.#byTopic.set(about, new Set([owner]));
        else accounts.add(owner);
      }
    }
  }

  /** Tickets of all kinds before asOf. */
  get tickets(): number {
    return this.#tickets;
  }

  /** Requests that do not say for what, or by which account. */
  get unnamed(): number {
    return this.#unnamed;
  }

  all(): AskedFor[] {
    return Array.from(this.#byTopic, ([topic, accounts]) => ({request: this.#topics.value(topic) ?? '', accounts}));
  }
}
