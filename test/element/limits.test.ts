// How much of an address is read.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import 'keepwell/components/nps-gauge/define';
import type {DataError} from 'keepwell/data-adapters';
import {serve} from '../test-server.js';
import {scoreOf} from './gauge.js';
import {eventsOf, settled, type Widget} from './shown.js';

afterEach(() => document.body.replaceChildren());

/** An attribute, the most that is refused and the least that is read of a hundred scores. */
const limits = [
  {attribute: 'max-bytes', refused: 305, expected: 'expected at most 305 bytes'},
  {attribute: 'max-rows', refused: 99, expected: 'expected at most 99 rows'},
];

for (const {attribute, refused, expected} of limits) {
  describe(attribute, () => {
    for (const way of ['widget', 'metric-source']) {
      it(`bounds what is read, and is named by who refuses more, on the ${way}`, async () => {
        const body = `score\n${'10\n'.repeat(100)}`;
        const {url} = await serve([{headers: {'content-type': 'text/csv'}, body}]);
        document.body.innerHTML =
          way === 'widget'
            ? `<nps-gauge src="${url}" ${attribute}="${refused}"></nps-gauge>`
            : `<metric-source ${attribute}="${refused}"><script type="text/csv" data-table="responses" src="${url}"></script>
             <nps-gauge></nps-gauge></metric-source>`;
        const gauge = document.body.querySelector('nps-gauge') as unknown as Widget;
        const events = eventsOf(gauge);
        await settled(gauge);
        const failed = events.find(({type}) => type === 'kw-error') as CustomEvent<{readonly error: DataError}>;
        expect(failed.detail.error.code).to.equal('too-large');
        expect(failed.detail.error.message).to.contain(expected).and.to.contain(attribute);
        document.body.querySelector(`[${attribute}]`)!.setAttribute(attribute, String(refused + 1));
        await settled(gauge);
        expect(scoreOf(gauge)).to.equal('+100');
      });
    }
  });
}
