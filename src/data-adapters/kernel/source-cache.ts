import type {Dictionaries} from '../../metrics/table/dictionary.js';
import type {SharedSource} from './shared-source.js';

/** What makes two sources the same: one request serves both. */
export interface SourceIdentity {
  /** All that decides what is read: address, format, names, units. Holds no token. */
  readonly key: string;
  /** Who asks: the same text, the same function. What one viewer may see is never handed to another. */
  readonly token?: string | undefined;
  readonly tokenProvider?: (() => unknown) | undefined;
  /** Codes are only the same where the dictionaries are. */
  readonly dictionaries?: Dictionaries | undefined;
}

/** A source that somebody holds. */
export interface HeldSource {
  readonly source: SharedSource;
  /** Gives the source back. The last one to do so ends what is being read, and all rows are let go of. */
  readonly release: () => void;
}

interface Entry {
  readonly identity: SourceIdentity;
  readonly shared: SharedSource;
  holders: number;
}

/** The sources that are held at the moment. */
export class SourceCache {
  readonly #entries = new Set<Entry>();

  /** A source that is shared by all who ask for the same, from the first to the last of them. */
  acquire(identity: SourceIdentity, make: () => SharedSource): HeldSource {
    let entry = [...this.#entries].find((other) => isSame(other.identity, identity));
    if (entry === undefined) {
      entry = {identity, shared: make(), holders: 0};
      this.#entries.add(entry);
    }
    entry.holders++;
    return this.#held(entry);
  }

  #held(entry: Entry): HeldSource {
    let isHeld = true;
    return {
      source: entry.shared,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        if (--entry.holders > 0) return;
        this.#entries.delete(entry);
        entry.shared.close();
      },
    };
  }
}

function isSame(one: SourceIdentity, other: SourceIdentity): boolean {
  return (
    one.key === other.key &&
    one.token === other.token &&
    one.tokenProvider === other.tokenProvider &&
    one.dictionaries === other.dictionaries
  );
}
