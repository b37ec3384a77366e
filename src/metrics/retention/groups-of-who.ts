import {MISSING, type Codes, type Dictionary} from '../table/column.js';
import {absentDictionary} from '../table/dictionary.js';

/** Which group a user or an account is of: that of the account, which of a user is the one its first event names. */
export class GroupsOfWho {
  readonly #countBy: 'user' | 'account';
  #names: Dictionary = absentDictionary;
  /** Codes of groups by code of an account, and codes of accounts by code of a user; each plus 1, 0 for none. */
  #groupOf = new Int32Array(0);
  #accountOf = new Int32Array(0);
  /** When the event was that named the account, by code of a user. */
  #at = new Float64Array(0);

  constructor(countBy: 'user' | 'account') {
    this.#countBy = countBy;
  }

  addAccounts(account: Codes, group: Codes): void {
    if (group.dictionary === absentDictionary) return;
    this.#names = group.dictionary;
    this.#groupOf = longer(this.#groupOf, account.dictionary.size);
    account.codes.forEach((code, row) => {
      if (code >= 0) this.#groupOf[code] = (group.codes[row] ?? MISSING) + 1;
    });
  }

  addEvents({user, account, at}: {readonly user: Codes; readonly account: Codes; readonly at: Float64Array}): void {
    if (this.#countBy === 'account' || account.dictionary === absentDictionary) return;
    const known = this.#accountOf.length;
    this.#accountOf = longer(this.#accountOf, user.dictionary.size);
    if (this.#accountOf.length > known) {
      const instants = new Float64Array(this.#accountOf.length).fill(Infinity);
      instants.set(this.#at);
      this.#at = instants;
    }
    const [first, accountOf] = [this.#at, this.#accountOf];
    at.forEach((instant, row) => {
      const who = user.codes[row] ?? MISSING;
      const code = account.codes[row] ?? MISSING;
      if (who < 0 || code < 0 || !(instant < (first[who] ?? Infinity))) return;
      first[who] = instant;
      accountOf[who] = code + 1;
    });
  }

  /** The groups of some users or accounts. */
  of(who: Int32Array): Codes {
    const codes = Int32Array.from(who, (code) => {
      const account = this.#countBy === 'account' ? code : (this.#accountOf[code] ?? 0) - 1;
      return account < 0 ? MISSING : (this.#groupOf[account] ?? 0) - 1;
    });
    return {codes, dictionary: this.#names};
  }
}

function longer(codes: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= codes.length) return codes;
  const grown = new Int32Array(Math.max(size, 2 * codes.length));
  grown.set(codes);
  return grown;
}
