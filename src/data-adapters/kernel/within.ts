/**
 * Waits for something, but not beyond an abort, and no longer than allowed.
 * @param limit ms; what is waited for goes on, whoever started it stops it
 * @param late makes the error for when the time is over
 * @throws the signal's reason when aborted
 */
export async function within<T>(
  awaited: Promise<T>,
  {signal, limit, late}: {readonly signal: AbortSignal; readonly limit: number; readonly late: () => Error},
): Promise<T> {
  let stop = (): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    const aborted = (): void => reject(signal.reason as Error);
    const timer = setTimeout(() => reject(late()), limit);
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted);
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    };
  });
  try {
    // What has ended goes first. In the race either way: a failure of what nobody waits for any more is nobody's.
    return await Promise.race([ended, awaited]);
  } finally {
    stop();
  }
}
