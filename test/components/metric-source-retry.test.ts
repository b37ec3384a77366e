// What a <metric-source> asks for again where one of its tables could not be had.
import {expect} from '@open-wc/testing';
import 'keepwell/components/metric-source/define';
import 'keepwell/components/nps-gauge/define';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {responses} from 'keepwell/metrics/tables';
import {readAll} from '../data-adapters/reading.js';
import {scoreOf} from '../element/gauge.js';
import {settled, shows} from '../element/shown.js';
import {serve} from '../test-server.js';

const asOf = '2026-11-18T08:00:00Z';
const type = {'content-type': 'text/csv'};
const answers = {headers: type, body: 'account,score\na,10\nb,0\n'};
const paid = {headers: type, body: 'account,amount,start\na,300,2025-01-01\nb,100,2025-01-01\n'};

/** A gauge of two tables at addresses. */
function gaugeOf(answered: string, subscribed: string): NpsGauge {
  const box = document.createElement('metric-source');
  box.innerHTML = `
    <script type="text/csv" data-table="responses" src="${answered}"></script>
    <script type="text/csv" data-table="subscriptions" src="${subscribed}"></script>
    <nps-gauge as-of="${asOf}" roll-up="revenue"></nps-gauge>`;
  document.body.append(box);
  return box.querySelector('nps-gauge')!;
}

function tryAgain(element: NpsGauge): void {
  element.renderRoot.querySelector<HTMLButtonElement>('button.retry')!.click();
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a <metric-source> of which one table could not be had', () => {
  it('keeps the others where that one is refused', async () => {
    const [one, other] = [await serve([answers]), await serve([{status: 401}])];
    const gauge = gaugeOf(one.url, other.url);
    await settled(gauge);
    expect(shows(gauge)).to.equal('failed');
    const {provided} = gauge.closest('metric-source')!;
    expect(await readAll(provided!, responses.pick('score'))).to.include({length: 2});
    expect(await one.requests()).to.have.length(1);
    tryAgain(gauge);
    await settled(gauge);
    expect(await other.requests()).to.have.length(2);
  });

  it('asks for that one again that had other columns', async () => {
    const wrong = {headers: type, body: 'account,sum\na,300\n'};
    const [one, other] = [await serve([answers]), await serve([wrong, paid])];
    const gauge = gaugeOf(one.url, other.url);
    await settled(gauge);
    expect(shows(gauge)).to.equal('failed');
    tryAgain(gauge);
    await settled(gauge);
    expect(scoreOf(gauge)).to.equal('+50');
    expect(await other.requests()).to.have.length(2);
  });
});
