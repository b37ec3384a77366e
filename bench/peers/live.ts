import 'keepwell/components/nps-gauge/define';
import 'keepwell/components/response-breakdown/define';
import {serverSentEvents, webSocket} from 'keepwell/data-adapters';
import type {Estimate} from 'keepwell/metrics/kernel';

/** What the page has seen so far. */
interface Seen {
  /** Answers that are shown. */
  readonly shown: number;
  readonly promoters: number;
  readonly detractors: number;
  /** The most often that a widget was given another number within ten seconds. */
  readonly most: number;
}

declare global {
  var live: {
    /** Shows what an address sends. */
    show(kind: 'server-sent-events' | 'web-socket', url: string): void;
    seen(): Seen;
  };
}

const widgets = [document.createElement('nps-gauge'), document.createElement('response-breakdown')] as const;
let most = 0;

globalThis.live = {
  show(kind, url) {
    const source = kind === 'web-socket' ? webSocket.open({url}) : serverSentEvents.open({url});
    for (const widget of widgets) {
      const times: number[] = [];
      widget.addEventListener('kw-ready', () => {
        const now = performance.now();
        times.push(now);
        while (times[0]! <= now - 10_000) times.shift();
        most = Math.max(most, times.length);
      });
      widget.source = source;
      document.body.append(widget);
    }
  },
  seen() {
    const [{outcome}] = widgets;
    if (outcome?.kind !== 'estimate') return {shown: 0, promoters: 0, detractors: 0, most};
    const {responses = 0, promoters = 0, detractors = 0} = (outcome as unknown as Estimate).terms;
    return {shown: responses, promoters, detractors, most};
  },
};
