import {expect} from '@open-wc/testing';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {defineGauge, freshTag, gauge, scoreOf} from './gauge.js';
import {eventsOf, gate, handMade, pause, scores, settled, showing, shows, typesOf, type Widget} from './shown.js';
import {expectWarning} from '../expect-warning.js';
import {serve} from '../test-server.js';

/** Gives data to an element that may not be a widget yet. */
type Way = (element: HTMLElement) => void | Promise<void>;

const rows = scores(10, 9, 8, 6);
const csv = 'score\n10\n9\n8\n6\n';
const give =
  (properties: Partial<NpsGauge>): Way =>
  (element) =>
    void Object.assign(element, properties);
const child =
  (type: string, text: string): Way =>
  (element) => {
    element.append(Object.assign(document.createElement('script'), {type, textContent: text}));
  };
const address =
  (type: string, body: string, attributes: Readonly<Record<string, string>> = {}): Way =>
  async (element) => {
    const {url} = await serve([{headers: {'content-type': type}, body}]);
    for (const [name, value] of Object.entries({...attributes, src: url})) element.setAttribute(name, value);
  };

function table(): HTMLTableElement {
  const element = document.createElement('table');
  for (const cell of ['score', 10, 9, 8, 6]) element.insertRow().insertCell().textContent = String(cell);
  return element;
}

const ways: Readonly<Record<string, Way>> = {
  'rows as a property': give({data: rows}),
  'columns as a property': give({data: {score: new Float64Array([10, 9, 8, 6])}}),
  'tables as a property': give({data: {responses: rows}}),
  'a source as a property': give({source: handMade(rows)}),
  'rows as JSON inside': child('application/json', JSON.stringify(rows)),
  'columns as JSON inside': child('application/json', '{"score": [10, 9, 8, 6]}'),
  'tables as JSON inside': child('application/json', JSON.stringify({responses: rows})),
  'CSV inside': child('text/csv', csv),
  'NDJSON inside': child('application/x-ndjson', rows.map((row) => JSON.stringify(row)).join('\n')),
  'an HTML table inside': (element) => element.append(table()),
  'columns of other names': (element) => {
    element.setAttribute('columns', "score: 'How likely, 0 to 10?'");
    return child('text/csv', csv.replace('score', '"How likely, 0 to 10?"'))(element);
  },
  'instants as numbers': (element) => {
    element.setAttribute('instants', 's');
    element.setAttribute('as-of', '2026-01-01T00:00Z');
    Object.assign(element, {data: [...rows.map((row) => ({...row, at: 1.7e9})), {score: 0, at: 1.8e9}]});
  },
  'an address of CSV': address('text/csv', csv),
  'an address of JSON': address('application/json', JSON.stringify(rows)),
  'an address whose type says nothing': address('text/plain', `score,who\n10,a\n9,b\n8,c\n6,d\n`),
  'an address with a format': address('image/png', csv, {format: 'csv'}),
  'a source elsewhere on the page': (element) => {
    const source = Object.assign(document.createElement('metric-source'), {id: 'responses', tables: {responses: rows}});
    document.body.prepend(source);
    element.setAttribute('from', 'responses');
  },
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('data of a widget', () => {
  for (const [what, way] of Object.entries(ways)) {
    it(`${what}: given before it is in the page`, async () => {
      const element = document.createElement('nps-gauge');
      await way(element);
      document.body.append(element);
      await settled(element);
      expect(scoreOf(element)).to.equal('+25');
    });

    it(`${what}: given when it has found none`, async () => {
      const element = gauge();
      await settled(element);
      expect(shows(element)).to.equal('no data');
      await way(element);
      await settled(element);
      expect(scoreOf(element)).to.equal('+25');
    });

    it(`${what}: given before its class is there`, async () => {
      const tag = freshTag();
      const element = document.createElement(tag);
      document.body.append(element);
      await way(element);
      defineGauge(tag);
      await settled(element as Element as Widget);
      expect(scoreOf(element)).to.equal('+25');
    });
  }

  it('from a source around it, which it leaves when it is moved out', async () => {
    const source = Object.assign(document.createElement('metric-source'), {tables: {responses: rows}});
    const element = document.createElement('nps-gauge');
    source.append(element);
    document.body.append(source);
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    document.body.append(element);
    await settled(element);
    expect(shows(element)).to.equal('no data');
    source.append(element);
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
  });

  it('goes when it is taken away', async () => {
    const element = gauge({data: rows});
    await settled(element);
    element.data = null;
    await settled(element);
    expect(shows(element)).to.equal('no data');
    const inside = gauge();
    inside.append(table());
    await settled(inside);
    inside.replaceChildren();
    await settled(inside);
    expect(shows(inside)).to.equal('no data');
  });

  it('inside of it may change', async () => {
    const element = gauge();
    const inside = table();
    element.append(inside);
    await settled(element);
    inside.insertRow().insertCell().textContent = '0';
    await settled(element);
    expect(scoreOf(element)).to.equal('0');
    inside.rows[4]!.cells[0]!.firstChild!.nodeValue = '10';
    await settled(element);
    expect(scoreOf(element)).to.equal('+40');
  });

  it('inside of it may change so that its text reads the same', async () => {
    const element = gauge();
    const inside = table();
    element.append(inside);
    await settled(element);
    // 10 9 8 6 becomes 10 9 86, and 86 is no score.
    inside.rows[3]!.cells[0]!.textContent = '86';
    inside.rows[4]!.cells[0]!.textContent = '';
    await settled(element);
    expect(scoreOf(element)).to.equal('+100');
  });

  it('may be aggregated where they are: then no rows are asked for', async () => {
    const asked: unknown[] = [];
    const aggregate = (...question: readonly unknown[]): Promise<object> => {
      asked.push(question.slice(0, 2));
      return Promise.resolve({
        aggregate: {counts: [0, 0, 0, 0, 0, 0, 100, 0, 100, 100, 100], invalid: 0, accounts: []},
        quality: {responses: {read: 401, kept: 400, columns: {}, malformed: null, ignored: []}},
      });
    };
    const source = handMade(rows);
    const element = gauge({source: {...source, aggregate: aggregate as never}, rollUp: 'respondent'});
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(source.asked).to.deep.equal([]);
    expect(element.outcome?.made.quality['responses']).to.include({read: 401, kept: 400});
    expect(asked).to.deep.equal([
      ['nps', {rollUp: 'respondent', answers: 'all', interval: 'score', seed: 1, draws: 10_000}],
    ]);
  });

  it('that cannot be read is told, with the rest shown', async () => {
    const element = gauge();
    const events = eventsOf(element);
    element.data = [...rows, {score: 'ten'}];
    await settled(element);
    expect(typesOf(events)).to.deep.equal(['kw-data-issue', 'kw-ready']);
    expect(scoreOf(element)).to.equal('+25');
  });

  it('as an attribute is warned of: only properties hold objects', async () => {
    // What a framework does that renders before the classes are there.
    expectWarning(/\[nps-gauge\] data: expected a property, got an attribute/);
    const element = gauge({}, {data: '[object Object]'});
    await settled(element);
    expect(shows(element)).to.equal('no data');
    element.data = rows;
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
  });
});

describe('of several data', () => {
  const few = scores(0, 0, 0, 10);

  it('those set last count, also within one task', async () => {
    const {url} = await serve([{headers: {'content-type': 'text/csv'}, body: csv}]);
    const element = gauge({src: url, data: few});
    await settled(element);
    expect(scoreOf(element)).to.equal('−50');
    element.data = null;
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    element.data = few;
    element.src = `${url}&again`;
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    element.source = handMade(scores(10));
    await settled(element);
    expect(scoreOf(element)).to.equal('+100');
  });

  it('a property that was set before the class was there counts more than an attribute', async () => {
    const {url} = await serve([{headers: {'content-type': 'text/csv'}, body: csv}]);
    const tag = freshTag();
    const element = Object.assign(document.createElement(tag), {data: few});
    element.setAttribute('src', url);
    document.body.append(element);
    defineGauge(tag);
    await settled(element as Element as Widget);
    expect(scoreOf(element)).to.equal('−50');
  });

  it('rows that come while an address is loading stay', async () => {
    const {url, requests, go} = await serve([{headers: {'content-type': 'text/csv'}, body: csv, held: 0}]);
    const element = gauge({src: url});
    const events = eventsOf(element);
    await showing(element, 'loading');
    while ((await requests()).length === 0) await pause(5);
    element.data = few;
    await settled(element);
    expect(scoreOf(element)).to.equal('−50');
    while (!(await requests())[0]!.aborted) await pause(5);
    await go();
    await pause(20);
    expect(scoreOf(element)).to.equal('−50');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('a fast address stays when a slow one would have answered', async () => {
    const slow = await serve([{headers: {'content-type': 'text/csv'}, body: 'score\n0\n', held: 0}]);
    const fast = await serve([{headers: {'content-type': 'text/csv'}, body: csv}]);
    const element = gauge({src: slow.url});
    const events = eventsOf(element);
    while ((await slow.requests()).length === 0) await pause(5);
    element.src = fast.url;
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    while (!(await slow.requests())[0]!.aborted) await pause(5);
    await slow.go();
    await pause(20);
    expect(scoreOf(element)).to.equal('+25');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('a late answer is ignored, also of a source that does not stop', async () => {
    const late = gate();
    const source = handMade(scores(0), late.passed);
    const element = gauge({source});
    const events = eventsOf(element);
    await showing(element, 'loading');
    element.source = handMade(rows);
    await settled(element);
    expect(source.asked[0]!.aborted).to.equal(true);
    late.open();
    await pause(20);
    expect(scoreOf(element)).to.equal('+25');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('the last of many changes counts, in whatever order they are answered', async () => {
    const gates = Array.from({length: 8}, gate);
    const element = gauge();
    const events = eventsOf(element);
    for (const [i, {passed}] of gates.entries()) {
      element.source = handMade(scores(...Array<number>(i + 1).fill(10), 0), passed);
      await element.updateComplete;
    }
    for (const place of [3, 7, 0, 5, 6, 1, 2, 4]) {
      gates[place]!.open();
      await pause(1);
    }
    await settled(element);
    expect(element.outcome).to.deep.include({n: 9});
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });
});

describe('an address', () => {
  const answers = {headers: {'content-type': 'text/csv'}, body: csv};

  it('is asked once for fifty widgets', async () => {
    const {url, requests} = await serve([{...answers, delay: 50}]);
    const widgets = Array.from({length: 50}, () => gauge({src: url}));
    await Promise.all(widgets.map(settled));
    // The drawings of those far down the page wait.
    expect(widgets.map(({outcome}) => outcome?.kind === 'estimate' && outcome.value)).to.deep.equal(Array(50).fill(25));
    expect(await requests()).to.have.length(1);
  });

  it('is asked again by refresh(), for all who show it', async () => {
    const {url, requests} = await serve([answers, {...answers, body: 'score\n10\n'}]);
    const [one, other] = [gauge({src: url}), gauge({src: url})];
    await Promise.all([settled(one), settled(other)]);
    one.refresh();
    await Promise.all([settled(one), settled(other)]);
    expect([scoreOf(one), scoreOf(other)]).to.deep.equal(['+100', '+100']);
    expect(await requests()).to.have.length(2);
  });

  it('is asked anew for another viewer', async () => {
    const {url, requests} = await serve([answers]);
    const element = gauge({src: url, token: 'one'});
    await settled(element);
    element.token = 'two';
    await settled(element);
    element.token = null;
    element.tokenProvider = () => 'three';
    await settled(element);
    element.tokenProvider = () => 'four';
    await settled(element);
    const tokens = (await requests()).map(({headers}) => headers['authorization']);
    expect(tokens).to.deep.equal(['one', 'two', 'three', 'four'].map((token) => `Bearer ${token}`));
  });

  it('of another origin does not get the token', async () => {
    const {url, requests} = await serve([{...answers, body: '{{headers}}\n'}, answers], 'other');
    const element = gauge({src: url, token: 'secret'});
    await settled(element);
    const [seen] = await requests();
    expect(JSON.stringify(seen)).not.to.contain('secret');
  });
});
