import type {Reply, Seen} from '../scripts/test-server.mjs';

/** A scripted address: the n-th request to `url` gets the n-th reply, later ones the last. */
export interface Scripted {
  readonly url: string;
  /** The requests so far, in order: method, headers, body, time, whether the client went away. */
  readonly requests: () => Promise<Seen[]>;
  /** Lets the answer that is `held` go on; where none is, the next one that would be. */
  readonly go: () => Promise<void>;
}

/**
 * An HTTP address that answers as told: status, headers, body in pieces, delays, cut connections (see `Reply` in
 * scripts/test-server.mjs). `other` is a second origin, which allows any page to read it (CORS, with credentials).
 */
export async function serve(replies: readonly Reply[], origin: 'own' | 'other' = 'own'): Promise<Scripted> {
  const id = crypto.randomUUID();
  const origins = (await (await fetch('/test-server/origins')).json()) as Record<'own' | 'other', string>;
  const at = (path: string) => `${origins[origin]}/test-server/${path}?id=${id}`;
  await fetch(at('script'), {method: 'POST', body: JSON.stringify(replies)});
  return {
    url: at('respond'),
    requests: async () => (await (await fetch(at('log'))).json()) as Seen[],
    go: async () => {
      await fetch(at('go'), {method: 'POST'});
    },
  };
}
