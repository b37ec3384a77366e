import {useSyncExternalStore, type ReactNode} from 'react';

/**
 * For pages that are rendered on a server: shows its children in the browser only. When React 19 takes over markup from a
 * server it gives custom elements neither properties nor listeners (react/react#35446).
 */
export function ClientOnly({children}: {readonly children: ReactNode}) {
  const isClient = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return isClient ? children : null;
}
