// How far a widget is with its data: in its loading state, and as an event.
import {expect} from '@open-wc/testing';
import type {ProgressEvent} from 'keepwell/element';
import {gauge} from './gauge.js';
import {settled, textOf} from './shown.js';

const header = 'score\n';
const many = '9\n'.repeat(20_000);

describe('progress', () => {
  const real = window.fetch.bind(window);
  afterEach(() => {
    window.fetch = real;
  });

  for (const [what, length, total] of [
    ['and of how much', header.length + 2 * many.length, header.length + 2 * many.length],
    ['but not of how much where the server does not say', undefined, null],
  ] as const) {
    it(`is told in rows and bytes, ${what}`, async () => {
      let send = (_text: string): void => undefined;
      let end = (): void => undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          send = (text) => {
            controller.enqueue(new TextEncoder().encode(text));
          };
          end = () => {
            controller.close();
          };
        },
      });
      const headers = {'content-type': 'text/csv', ...(length !== undefined && {'content-length': String(length)})};
      window.fetch = () => Promise.resolve(new Response(body, {headers}));
      const element = gauge();
      const progress: ProgressEvent['detail'][] = [];
      element.addEventListener('kw-progress', ({detail}) => progress.push(detail));
      const first = new Promise((resolve) => element.addEventListener('kw-progress', resolve, {once: true}));
      element.src = `/scores.csv?${String(total)}`;
      send(header + many);
      await first;
      await element.updateComplete;
      const told = progress[0]!;
      expect(told).to.include({bytes: header.length + many.length, total});
      const text = textOf(element.renderRoot.querySelector('.progress'));
      if (total === null) expect(text).to.match(/^Loading…( [\d,]+ rows so far)?$/);
      else expect(text).to.match(/^Loading…( [\d,]+ rows so far)? \(50%\)$/);
      send(many);
      end();
      await settled(element);
      expect(element.outcome).to.include({n: 40_000});
      const count = progress.length;
      for (const {bytes, rows} of progress) {
        expect(bytes).to.be.at.most(header.length + 2 * many.length);
        expect(rows).to.be.at.most(40_000);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(progress, 'after the value is there').to.have.length(count);
      element.remove();
    });
  }
});
