/** What is found in the columns: the same, however they were read. */
export interface Found {
  readonly rows: number;
  readonly users: number;
  readonly userSum: number;
  readonly eventSum: number;
  readonly atSum: number;
}

/** An event as a parser gives it. */
export interface Row {
  readonly user: string;
  readonly event: string;
  readonly at: number;
}

/** Rows that somebody has parsed, put into columns by hand, with a map for the codes of each. */
export class Coding {
  readonly #users = new Map<string, number>();
  readonly #events = new Map<string, number>();
  readonly #userCodes: Int32Array;
  readonly #eventCodes: Int32Array;
  readonly #at: Float64Array;
  #length = 0;

  constructor(rows: number) {
    this.#userCodes = new Int32Array(rows);
    this.#eventCodes = new Int32Array(rows);
    this.#at = new Float64Array(rows);
  }

  add(user: string, event: string, at: number): void {
    const row = this.#length++;
    this.#userCodes[row] = codeOf(this.#users, user);
    this.#eventCodes[row] = codeOf(this.#events, event);
    this.#at[row] = at;
  }

  addRow({user, event, at}: Row): void {
    this.add(user, event, at);
  }

  found(): Found {
    return {
      rows: this.#length,
      users: this.#users.size,
      userSum: sum(this.#userCodes),
      eventSum: sum(this.#eventCodes),
      atSum: sum(this.#at),
    };
  }
}

function codeOf(known: Map<string, number>, value: string): number {
  const code = known.get(value) ?? known.size;
  if (code === known.size) known.set(value, code);
  return code;
}

function sum(of: Int32Array | Float64Array): number {
  let all = 0;
  for (let i = 0; i < of.length; i++) all += of[i]!;
  return all;
}
