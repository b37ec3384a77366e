/** The place in the page where an example goes. */
export function page(): HTMLElement {
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  return main;
}

/** Waits for something to have a value; fails with what it is instead. */
export async function becomes<T>(what: () => T, wanted: T): Promise<void> {
  for (let tries = 0; what() !== wanted; tries++) {
    if (tries === 400) throw new Error(`expected ${String(wanted)}, got ${String(what())}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
