// Where the answers of a script wait until their test has seen what comes before.

/** @typedef {import('node:events').EventEmitter} Connection */

export class Gate {
  /** Lets them go on, by who came first. @type {Set<() => void>} */
  #waiting = new Set();
  /** How many may go on without waiting. */
  #open = 0;

  /** Lets the first that waits go on, or the next that comes. */
  go() {
    const [first] = this.#waiting;
    if (first) first();
    else this.#open++;
  }

  /** Waits to go on; not for longer than the connection is there. @param {Connection} connection @returns {Promise<void>} */
  async pass(connection) {
    if (this.#open > 0) return void this.#open--;
    return new Promise((resolve) => {
      const pass = () => {
        this.#waiting.delete(pass);
        resolve();
      };
      this.#waiting.add(pass);
      connection.once('close', pass);
    });
  }
}
