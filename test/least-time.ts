/**
 * How long something takes where nothing comes between, in ms: the least of up to three times, as the machine may be
 * busy. For what would take many times as long if it were wrong, not for speed.
 * @param enough ms; it is not done again where it took less
 */
export async function leastTime(run: () => unknown, enough: number): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < 3 && least >= enough; time++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
