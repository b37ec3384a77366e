/** The clock, on which a second passes whenever somebody looks at it. It never goes back, since readers remember. */
let now = performance.now();

/**
 * Does something while all that gives way does so as often as it can, since it always takes itself for slow.
 * @param run given how often it has given way so far
 */
export async function countingTurns<T>(run: (turns: () => number) => Promise<T>): Promise<T> {
  const RealChannel = globalThis.MessageChannel;
  let turns = 0;
  globalThis.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      turns++;
    }
  };
  now = Math.max(now, performance.now());
  performance.now = () => (now += 1000);
  try {
    return await run(() => turns);
  } finally {
    globalThis.MessageChannel = RealChannel;
    Reflect.deleteProperty(performance, 'now');
  }
}
