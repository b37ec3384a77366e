import type * as page from '../../worker/page.js';

/**
 * What a page needs that has work for the worker, loaded when it has. `undefined` where it is not to be had, as where a
 * page trusts one script by its hash: then the page does the work.
 */
export async function workersPage(): Promise<typeof page | undefined> {
  try {
    return await import('../../worker/page.js');
  } catch {
    return undefined;
  }
}
