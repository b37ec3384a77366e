/** The shortest time between two, in ms: more often than ten times a second nobody reads a number. */
const APART = 100;

/**
 * Does something soon after it is wanted: at most ten times a second, and only while the page is seen. However often it
 * is wanted, it is done once more after the last time.
 */
export class Soon {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  #waitsForSight = false;

  constructor(act: () => void) {
    this.#act = act;
  }

  want(): void {
    if (this.#waitsForSight) return;
    this.#timer ??= setTimeout(this.#due, this.#early);
  }

  /** How long it is too early, in ms, whole: a timer knows no others. */
  get #early(): number {
    return Math.max(0, Math.ceil(this.#last + APART - performance.now()));
  }

  /** Forgets what was wanted. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waitsForSight) document.removeEventListener('visibilitychange', this.#due);
    this.#waitsForSight = false;
  }

  readonly #due = (): void => {
    this.end();
    if (typeof document !== 'undefined' && document.visibilityState === 'hidden') {
      this.#waitsForSight = true;
      document.addEventListener('visibilitychange', this.#due);
      return;
    }
    // A timer may come a little before its time.
    if (this.#early > 0) {
      this.want();
      return;
    }
    this.#last = performance.now();
    this.#act();
  };
}
