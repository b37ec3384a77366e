import {expect} from '@open-wc/testing';
import type {MetricSource} from 'keepwell/components/metric-source';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {serve} from '../test-server.js';
import {scoreOf} from '../element/gauge.js';
import {eventsOf, pause, scores, settled, shows, typesOf} from '../element/shown.js';

const csv = 'score\n10\n9\n8\n6\n';
const asCsv = {headers: {'content-type': 'text/csv'}, body: csv};
const asOf = '2026-11-18T08:00:00Z';

/** A source in the page with some markup in it. */
function source(markup: string, properties: Partial<MetricSource> = {}): MetricSource {
  const element = Object.assign(document.createElement('metric-source'), properties);
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

/** The score that the only gauge shows, when it is done. */
async function shown(root: ParentNode = document): Promise<string> {
  return scoreOf(await settled(root.querySelector('nps-gauge')!));
}

const gauge = `<nps-gauge as-of="${asOf}"></nps-gauge>`;

afterEach(() => {
  document.body.replaceChildren();
});

describe('<metric-source>', () => {
  for (const [what, child] of [
    ['CSV', `<script type="text/csv" data-table="responses">${csv}</script>`],
    ['JSON', '<script type="application/json" data-table="responses">{"score": [10, 9, 8, 6]}</script>'],
    [
      'NDJSON',
      '<script type="application/x-ndjson" data-table="responses">{"score":10}\n{"score":9}\n{"score":8}\n{"score":6}</script>',
    ],
    [
      'a table',
      '<table data-table="responses"><tr><th>score</th></tr><tr><td>10</td></tr><tr><td>9</td></tr><tr><td data-value="8">eight</td></tr><tr><td>6</td></tr></table>',
    ],
    [
      'columns of other names',
      '<script type="text/csv" data-table="responses" data-columns="score: rating">rating\n10\n9\n8\n6</script>',
    ],
    [
      'instants as numbers',
      `<script type="text/csv" data-table="responses" data-instants="s">score,at\n10,1700000000\n9,1700000000\n8,1700000000\n6,1700000000\n0,1900000000</script>`,
    ],
  ] as const) {
    it(`gives the rows of a child to the widgets in it: ${what}`, async () => {
      const element = source(`${child}<section>${gauge}</section>`);
      expect(await shown(element)).to.equal('+25');
    });
  }

  for (const [what, type, reply] of [
    ['CSV', 'type="text/csv"', {body: csv}],
    ['JSON', 'type="application/json"', {body: '[{"score": 10}, {"score": 9}, {"score": 8}, {"score": 6}]'}],
    [
      'another format than the type says',
      'type="text/csv" data-format="ndjson"',
      {body: '{"score":10}\n{"score":9}\n{"score":8}\n{"score":6}'},
    ],
  ] as const) {
    it(`gives the rows at an address: ${what}`, async () => {
      const {url} = await serve([reply]);
      source(`<script ${type} data-table="responses" src="${url}"></script>${gauge}`);
      expect(await shown()).to.equal('+25');
    });
  }

  it('gives the tables of its property: rows, and addresses', async () => {
    const {url} = await serve([asCsv]);
    const element = source(gauge, {tables: {responses: {src: url}}});
    expect(await shown()).to.equal('+25');
    element.tables = {responses: scores(0)};
    expect(await shown()).to.equal('−100');
    element.tables = {responses: scores(10)};
    expect(await shown()).to.equal('+100');
    element.tables = null;
    await settled(document.querySelector('nps-gauge')!);
    expect(shows(document.querySelector('nps-gauge')!)).to.equal('no data');
  });

  it('does not show its tables', async () => {
    const element = source(`<table data-table="responses"><tr><td>score</td></tr></table><p>Dashboard</p>${gauge}`);
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('contents');
    expect(element.querySelector('table')!.getBoundingClientRect().height).to.equal(0);
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('joins its tables by their keys', async () => {
    source(`
      <script type="text/csv" data-table="responses">account,score
a,9
a,10
b,3
c,8
d,10
</script>
      <table data-table="subscriptions">
        <tr><th>account</th><th>amount</th><th>start</th></tr>
        <tr><td>d</td><td>400</td><td>2025-01-01</td></tr>
        <tr><td>c</td><td>300</td><td>2025-01-01</td></tr>
        <tr><td>b</td><td>200</td><td>2025-01-01</td></tr>
        <tr><td>a</td><td>100</td><td>2025-01-01</td></tr>
      </table>
      <nps-gauge as-of="${asOf}" roll-up="revenue"></nps-gauge>`);
    // (100 + 400 of promoters - 200 of detractors) / 1000
    expect(await shown()).to.equal('+30');
  });

  it('joins tables of its children with those at addresses', async () => {
    const {url} = await serve([
      {body: '[{"account":"b","amount":200,"start":"2025-01-01"},{"account":"a","amount":100,"start":"2025-01-01"}]'},
    ]);
    source(`
      <script type="text/csv" data-table="responses">account,score\na,9\nb,3\n</script>
      <script type="application/json" data-table="subscriptions" src="${url}"></script>
      <nps-gauge as-of="${asOf}" roll-up="revenue"></nps-gauge>`);
    expect(await shown()).to.equal('−33');
  });

  it('reads each table once for all widgets', async () => {
    const {url, requests} = await serve([{...asCsv, delay: 30}]);
    source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge.repeat(10)}`, {id: 'shared'});
    document.body.append(
      ...Array.from({length: 10}, () => Object.assign(document.createElement('nps-gauge'), {from: 'shared'})),
    );
    const gauges = [...document.querySelectorAll('nps-gauge')];
    await Promise.all(gauges.map(settled));
    // The drawings of those far down the page wait.
    expect(gauges.map(({outcome}) => outcome?.kind === 'estimate' && outcome.value)).to.deep.equal(Array(20).fill(25));
    expect(await requests()).to.have.length(1);
  });

  it('asks for nothing that no widget needs', async () => {
    const {url, requests} = await serve([asCsv]);
    source(`<script type="text/csv" data-table="tickets" src="${url}"></script>
      <script type="text/csv" data-table="responses">${csv}</script>${gauge}`);
    expect(await shown()).to.equal('+25');
    expect(await requests()).to.deep.equal([]);
  });

  it('serves widgets elsewhere by its id, before and after it, and in shadow roots', async () => {
    const ahead = Object.assign(document.createElement('nps-gauge'), {from: 'there'});
    document.body.append(ahead);
    await settled(ahead);
    expect(shows(ahead)).to.equal('no data');
    const element = source('', {id: 'there', tables: {responses: scores(10, 9, 8, 6)}});
    const host = document.createElement('div');
    const hidden = Object.assign(document.createElement('nps-gauge'), {from: 'there'});
    host.attachShadow({mode: 'open'}).append(hidden);
    document.body.append(host);
    await Promise.all([settled(ahead), settled(hidden)]);
    expect([scoreOf(ahead), scoreOf(hidden)]).to.deep.equal(['+25', '+25']);
    element.remove();
    await Promise.all([settled(ahead), settled(hidden)]);
    expect([shows(ahead), shows(hidden)]).to.deep.equal(['no data', 'no data']);
    document.body.append(element);
    await Promise.all([settled(ahead), settled(hidden)]);
    expect([scoreOf(ahead), scoreOf(hidden)]).to.deep.equal(['+25', '+25']);
  });

  it('hands out what the nearest one declares', async () => {
    source(`<script type="text/csv" data-table="responses">${csv}</script>
      <metric-source><script type="text/csv" data-table="responses">score\n0\n</script>${gauge}</metric-source>${gauge}`);
    const [inner, outer] = [...document.querySelectorAll('nps-gauge')];
    await Promise.all([settled(inner!), settled(outer!)]);
    expect([scoreOf(inner!), scoreOf(outer!)]).to.deep.equal(['−100', '+25']);
  });

  it('reaches widgets in shadow roots inside of it', async () => {
    const element = source('<div></div>', {tables: {responses: scores(10, 9, 8, 6)}});
    const root = element.querySelector('div')!.attachShadow({mode: 'open'});
    root.append(document.createElement('nps-gauge'));
    expect(await shown(root)).to.equal('+25');
  });

  it('leaves widgets alone that have data of their own', async () => {
    source(`<script type="text/csv" data-table="responses">${csv}</script>
      <nps-gauge><script type="text/csv">score\n0\n</script></nps-gauge>`);
    expect(await shown()).to.equal('−100');
  });

  describe('whose children change', () => {
    const inline = `<script type="text/csv" data-table="responses">${csv}</script>`;

    it('declares them anew', async () => {
      const element = source(`${inline}${gauge}`);
      expect(await shown()).to.equal('+25');
      element.querySelector('script')!.textContent = 'score\n0\n';
      expect(await shown()).to.equal('−100');
      element.querySelector('script')!.remove();
      await settled(element.querySelector('nps-gauge')!);
      expect(shows(element.querySelector('nps-gauge')!)).to.equal('no data');
      const table = document.createElement('table');
      table.dataset['table'] = 'responses';
      for (const cell of ['score', '10', '9']) table.insertRow().insertCell().textContent = cell;
      element.prepend(table);
      expect(await shown()).to.equal('+100');
      table.rows[2]!.cells[0]!.textContent = '0';
      expect(await shown()).to.equal('0');
    });

    it('follows their addresses and how they are to be read', async () => {
      const [one, other] = [await serve([asCsv]), await serve([{body: 'rating\n0\n'}])];
      const element = source(`<script type="text/csv" data-table="responses" src="${one.url}"></script>${gauge}`);
      expect(await shown()).to.equal('+25');
      const script = element.querySelector('script')!;
      script.setAttribute('src', other.url);
      await settled(element.querySelector('nps-gauge')!);
      expect(shows(element.querySelector('nps-gauge')!)).to.equal('failed');
      script.dataset['columns'] = 'score: rating';
      expect(await shown()).to.equal('−100');
    });

    it('stays as it is when something else in it changes', async () => {
      const element = source(`${inline}<section>${gauge}</section>`);
      const widget = await settled(element.querySelector('nps-gauge')!);
      const events = eventsOf(widget);
      const before = element.provided;
      element.querySelector('section')!.append('and more', document.createElement('script'));
      await settled(widget);
      expect(element.provided).to.equal(before);
      expect(events).to.deep.equal([]);
    });
  });

  it('that is moved keeps what has been read', async () => {
    const {url, requests} = await serve([asCsv]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge}`);
    expect(await shown()).to.equal('+25');
    const events = eventsOf(element);
    const box = document.createElement('section');
    document.body.append(box);
    box.append(element);
    expect(await shown()).to.equal('+25');
    expect(events).to.deep.equal([]);
    expect(await requests()).to.have.length(1);
  });

  it('that is removed ends what is being read, and works again when it is back', async () => {
    const {url, requests} = await serve([{...asCsv, held: 0}, asCsv]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge}`);
    const events = eventsOf(element);
    while ((await requests()).length === 0) await pause(5);
    element.remove();
    while (!(await requests())[0]!.aborted) await pause(5);
    expect(events).to.deep.equal([]);
    document.body.append(element);
    expect(await shown()).to.equal('+25');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('ends what is being read for widgets elsewhere when it is removed', async () => {
    const {url, requests} = await serve([{...asCsv, held: 0}]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>`, {id: 'gone'});
    const widget = Object.assign(document.createElement('nps-gauge'), {from: 'gone'});
    document.body.append(widget);
    const events = eventsOf(widget);
    while ((await requests()).length === 0) await pause(5);
    element.remove();
    while (!(await requests())[0]!.aborted) await pause(5);
    await settled(widget);
    expect(shows(widget)).to.equal('no data');
    expect(events).to.deep.equal([]);
  });

  it('reads again when it is told to, itself or by a widget', async () => {
    const {url, requests} = await serve([asCsv, {...asCsv, body: 'score\n0\n'}, {...asCsv, body: 'score\n10\n'}]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge}${gauge}`);
    const gauges = [...element.querySelectorAll('nps-gauge')] as [NpsGauge, NpsGauge];
    const all = async (): Promise<string[]> => (await Promise.all(gauges.map(settled))).map(scoreOf);
    expect(await all()).to.deep.equal(['+25', '+25']);
    element.refresh();
    expect(await all()).to.deep.equal(['−100', '−100']);
    gauges[1].refresh();
    expect(await all()).to.deep.equal(['+100', '+100']);
    expect(await requests()).to.have.length(3);
  });

  it('is tried again from any widget in it when it has failed', async () => {
    const {url, requests} = await serve([{status: 501}, asCsv]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge}${gauge}`);
    const gauges = [...element.querySelectorAll('nps-gauge')];
    await Promise.all(gauges.map(settled));
    expect(gauges.map(shows)).to.deep.equal(['failed', 'failed']);
    gauges[0]!.renderRoot.querySelector<HTMLButtonElement>('button.retry')!.click();
    await Promise.all(gauges.map(settled));
    expect(gauges.map(scoreOf)).to.deep.equal(['+25', '+25']);
    expect(await requests()).to.have.length(2);
  });

  it('sends its token to the own origin only, and never shows it', async () => {
    const token = 'SECRET-1';
    const [own, other] = [await serve([asCsv]), await serve([asCsv], 'other')];
    source(`<script type="text/csv" data-table="responses" src="${own.url}"></script>${gauge}`, {token});
    source(`<script type="text/csv" data-table="responses" src="${other.url}"></script>${gauge}`, {token});
    for (const widget of document.querySelectorAll('nps-gauge')) expect(scoreOf(await settled(widget))).to.equal('+25');
    expect((await own.requests()).map(({headers}) => headers['authorization'])).to.deep.equal([`Bearer ${token}`]);
    const [seen] = await other.requests();
    expect(JSON.stringify(seen)).not.to.contain(token);
    expect(document.documentElement.outerHTML).not.to.contain(token);
  });

  it('asks anew for another viewer', async () => {
    const {url, requests} = await serve([asCsv]);
    const element = source(`<script type="text/csv" data-table="responses" src="${url}"></script>${gauge}`, {
      token: 'one',
    });
    expect(await shown()).to.equal('+25');
    element.token = null;
    element.tokenProvider = () => 'two';
    expect(await shown()).to.equal('+25');
    expect((await requests()).map(({headers}) => headers['authorization'])).to.deep.equal(['Bearer one', 'Bearer two']);
  });

  it('is not asked for a table that it does not have', async () => {
    source(`<script type="text/csv" data-table="tickets">id\n1\n</script>${gauge}`);
    const widget = document.querySelector('nps-gauge')!;
    await settled(widget);
    expect(shows(widget)).to.equal('insufficient');
  });
});
