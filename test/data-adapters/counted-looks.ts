import {ByteFeed} from '#internal/data-adapters/kernel/formats/byte-feed.js';

/**
 * Does something, and counts how often a byte that comes is looked at meanwhile: by itself, or among others that are
 * searched, copied or decoded. So work that grows faster than what comes is seen without a clock.
 */
export async function countingLooks<T>(run: () => Promise<T>): Promise<{readonly result: T; readonly looks: number}> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what it is taken from
  const {more} = ByteFeed.prototype;
  let looks = 0;
  ByteFeed.prototype.more = async function (signal) {
    await more.call(this, signal);
    looks += this.bytes.length;
    this.bytes = new Proxy(this.bytes, {
      get(bytes, name) {
        const member: unknown = Reflect.get(bytes, name);
        if (typeof member === 'number' && name !== 'length') looks++;
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          const result: unknown = Reflect.apply(member, bytes, given);
          if (result instanceof Uint8Array) looks += result.length;
          if (name === 'indexOf') looks += (result === -1 ? bytes.length : (result as number)) - (given[1] as number);
          return result;
        };
      },
    });
  };
  try {
    return {result: await run(), looks};
  } finally {
    ByteFeed.prototype.more = more;
  }
}
