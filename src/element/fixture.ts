import {DataError} from '../data-adapters/kernel/data-error.js';
import type {Source} from '../data-adapters/kernel/source.js';
import {openSource} from '../data-adapters/open.js';

/** A named state of a widget: rows by table and what is set on the element, or no rows and how the source behaves. */
export interface Fixture<P extends object = Readonly<Record<string, unknown>>> {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly properties: P;
  /** How the rows come; at once, where it is not said. */
  readonly arrival?: Arrival;
}

/** Never; not at all, because no source is given; with an error; once, and when asked again never or with an error. */
export type Arrival = 'never' | 'no-source' | 'failed' | 'then-never' | 'then-failed';

/** The states that every widget has, with what is typical of one. */
export function statesOf<P extends object>({tables, properties}: Fixture<P>): Readonly<Record<string, Fixture<P>>> {
  const state = (arrival: Arrival): Fixture<P> => ({tables, properties, arrival});
  return {
    noData: state('no-source'),
    loading: state('never'),
    failed: state('failed'),
    refreshing: state('then-never'),
    stale: state('then-failed'),
  };
}

/** A widget, as far as fixtures know it. */
type Mounted = HTMLElement & {data: unknown; source: Source | null; refresh(): void};

/** Makes a widget of a fixture. What is to be asked for again is asked for when the first value is shown. */
export function mount<T extends Mounted>(widget: T, {tables, properties, arrival}: Fixture<object>): T {
  Object.assign(widget, properties);
  if (arrival === undefined) widget.data = tables;
  else if (arrival !== 'no-source') widget.source = sourceWith(tables, arrival);
  if (arrival === 'then-never' || arrival === 'then-failed')
    widget.addEventListener('kw-ready', () => widget.refresh(), {once: true});
  return widget;
}

function sourceWith(tables: Fixture['tables'], arrival: Arrival): Source {
  const rows = openSource({data: tables}).source;
  let asked = arrival.startsWith('then-') ? 'first' : arrival;
  const reached = new Set<string>();
  return {
    id: 'fixture',
    async *chunks(table, request) {
      if (asked === 'first' && reached.has(table.id)) asked = arrival;
      reached.add(table.id);
      if (asked === 'first') yield* rows.chunks(table, request);
      else if (asked.endsWith('failed')) throw new DataError('network', '[fixture] the server cannot be reached');
      else await never(request.signal);
    },
  };
}

/** Until somebody gives up. */
function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
