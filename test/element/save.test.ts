// What a widget shows, as files: the host asks for them, or a reader saves them.
import {expect} from '@open-wc/testing';
import 'keepwell/components/cohort-table/define';
import {fixtures} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {gauge} from './gauge.js';
import {pause, scores, settled} from './shown.js';

const asOf = '2026-11-18T08:00:00Z';
const shown = (): ReturnType<typeof gauge> =>
  gauge({data: scores(10, 10, 7, 3), asOf, heading: 'Would you =recommend us?'});

afterEach(() => {
  document.body.replaceChildren();
});

describe('a widget as a file', () => {
  it('is CSV with how its numbers were made in every row', async () => {
    const element = await settled(shown());
    const lines = (await element.exportData('csv')).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).to.match(/^Answer,Responses,Share,title,takeaway,metric,as of,time zone,/);
    expect(lines.find((line) => line.startsWith('10,')))
      .to.contain('10,2,50%,Would you =recommend us?')
      .and.to.contain(',nps,2026-11-18T08:00:00.000Z,UTC,');
  });

  it('is JSON with the whole outcome', async () => {
    const element = await settled(shown());
    const file = JSON.parse(await element.exportData('json')) as {outcome: {value: number}; metric: {id: string}};
    expect(file).to.deep.include({schema: 'keepwell/outcome/1', title: 'Would you =recommend us?'});
    expect([file.metric.id, file.outcome.value]).to.deep.equal(['nps', 25]);
  });

  it('is a picture with title, sentence and foot, and without the tools', async () => {
    const element = await settled(shown());
    const svg = await (await element.exportImage('svg')).text();
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const said = [...drawing.querySelectorAll('text')].map(({textContent}) => textContent.trim()).join(' ');
    expect(said).to.contain('Would you =recommend us?').and.to.contain('would recommend').and.to.contain('as of');
    expect(drawing.querySelectorAll('path').length).to.be.greaterThan(5);
    const png = await element.exportImage('png');
    expect([png.type, png.size > 3000]).to.deep.equal(['image/png', true]);
  });

  it('is its table where the graphic is one, with what still runs', async () => {
    const element = mount(document.createElement('cohort-table'), fixtures.typical);
    document.body.append(element);
    await settled(element);
    const lines = (await element.exportData('csv')).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).to.have.length(14);
    expect(lines[0]).to.match(/^Began,Size,(0,)?1,2,3,/);
    expect(lines.some((line) => line.includes('still running'))).to.equal(true);
    expect(
      new Set(lines.map((line) => (line.match(/("[^"]*")|,/g) ?? []).filter((part) => part === ',').length)).size,
    ).to.equal(1);
  });

  it('is refused while nothing is shown', async () => {
    const element = await settled(gauge({}));
    for (const asked of [element.exportData('csv'), element.exportImage('png')]) {
      const error = await asked.then(
        () => null,
        (cause: unknown) => cause,
      );
      expect(error).to.have.property('code', 'nothing-shown');
    }
  });

  it('can be saved by a reader, who chooses the kind', async () => {
    const element = await settled(shown());
    const saved: string[] = [];
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
      configurable: true,
      value(this: HTMLAnchorElement) {
        saved.push(this.download);
      },
    });
    try {
      element.renderRoot.querySelector<HTMLElement>('[data-tool=export]')!.click();
      const menu = element.renderRoot.querySelector('.menu')!;
      expect(menu.matches(':popover-open')).to.equal(true);
      for (const kind of ['csv', 'json', 'svg', 'png']) menu.querySelector<HTMLElement>(`.export-${kind}`)!.click();
      for (let tries = 0; saved.length < 4 && tries < 200; tries++) await pause(10);
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect(saved.sort()).to.deep.equal(['csv', 'json', 'png', 'svg'].map((kind) => `would-you-recommend-us.${kind}`));
  });
});
