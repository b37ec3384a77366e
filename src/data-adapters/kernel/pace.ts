/** How long a run of work may take before others get their turn, in ms. A slice of work that follows comes on top. */
const BUDGET = 12;

/** When the present run began. One for all readers: fifty that start in the same task would else each take the budget. */
let since = 0;

/**
 * To be awaited between slices of work, each of a few ms: lets the page do what is its own when it has waited long
 * enough.
 * @param began when work began that is not done in slices, where it may be later than the present run: then that counts
 * @throws the signal's reason when aborted
 */
export async function pace(signal: AbortSignal, began = since): Promise<void> {
  if (performance.now() - Math.max(since, began) >= BUDGET) {
    await turn();
    since = performance.now();
  }
  signal.throwIfAborted();
}

/**
 * Waits for a task of its own, without the 4 ms that nested timers wait. Not by `scheduler.yield()`: it comes back before
 * the page's own tasks, which then had to wait for all of a file (300 ms of 300 for 400,000 rows, this way 20).
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep a Node process alive.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
