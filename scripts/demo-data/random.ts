/** A stream of numbers that looks random and is the same at every run. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** Uniform in [from, to). */
  between(from: number, to: number): number;
  normal(mean: number, deviation: number): number;
  /** Log-normal with the given median; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
  exponential(mean: number): number;
  /** Number of independent events when `mean` are expected; meant for small means. */
  poisson(mean: number): number;
  /** Number of successes before the first failure, `mean` on average. */
  geometric(mean: number): number;
  pick<T>(from: readonly T[]): T;
  /** A key of `weights`, with probability in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/**
 * The stream called `label`. Every account, user and table draws from a stream of its own, so that a change to one of
 * them leaves the others as they were.
 */
export function random(seed: number, label: string): Random {
  let state = hash(`${seed}/${label}`);
  /** mulberry32 */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    chance: (p) => next() < p,
    between: (from, to) => from + (to - from) * next(),
    logNormal: (median, spread) => median * Math.exp(normal(0, spread)),
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson(mean) {
      const limit = Math.exp(-mean);
      let events = 0;
      for (let product = next(); product > limit; product *= next()) events++;
      return events;
    },
    geometric: (mean) => Math.floor(Math.log(1 - next()) / Math.log(mean / (1 + mean))),
    pick<T>(from: readonly T[]) {
      const item = from[Math.floor(next() * from.length)];
      if (item === undefined) throw new RangeError('[demo-data] pick: expected at least one item');
      return item;
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>) {
      const entries = Object.entries(weights) as [K, number][];
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
      throw new RangeError('[demo-data] weighted: expected a positive weight');
    },
  };
}

/** FNV-1a, mixed once more because labels differ only in their last characters. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}
