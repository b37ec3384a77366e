/**
 * Does something again and again while the page is seen; a page that comes to sight again after longer does it at once.
 * @param seconds between two times
 * @returns how to end it
 */
export function whileSeen(seconds: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    timer = setTimeout(due, seconds * 1000);
  };
  const due = (): void => {
    timer = undefined;
    if (document.visibilityState === 'hidden') return;
    act();
    wait();
  };
  const turned = (): void => {
    // It was due while nobody looked.
    if (timer === undefined) due();
  };
  document.addEventListener('visibilitychange', turned);
  wait();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turned);
  };
}
