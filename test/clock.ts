// Time that a test moves.

const real = {setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window)};

/** The clock of the page and its timers, in ms. */
export class Clock {
  now = 0;
  /** How much before their time timers come. */
  early = 0;
  readonly #timers = new Map<number, {readonly at: number; readonly act: () => void}>();
  #ids = 0;

  /** Takes the place of the page's own until {@link end}. */
  begin(): void {
    this.now = performance.now();
    Object.defineProperty(performance, 'now', {value: () => this.now, configurable: true});
    const set = (act: () => void, ms = 0): number => {
      const at = this.now + Math.max(0, Math.trunc(ms) - this.early);
      this.#timers.set(++this.#ids, {at, act});
      return this.#ids;
    };
    Object.assign(window, {setTimeout: set, clearTimeout: (id: number) => this.#timers.delete(id)});
  }

  end(): void {
    Reflect.deleteProperty(performance, 'now');
    Object.assign(window, {setTimeout: real.setTimeout, clearTimeout: real.clearTimeout});
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** Lets time go by, timer by timer; what follows of each happens before the next. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await quiet();
      const due = [...this.#timers].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (due === undefined) break;
      const [id, {at, act}] = due;
      this.#timers.delete(id);
      this.now = Math.max(this.now, at);
      act();
    }
    this.now = end;
  }
}

/** Lets all happen that waits for no time. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise<void>((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  }
}
