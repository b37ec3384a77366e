import {expect, fixture, html} from '@open-wc/testing';
import {inline, type InlineOptions} from 'keepwell/data-adapters';
import {accounts, events, responses} from 'keepwell/metrics/tables';
import {dataErrorOf, numbersOf, readAll, valuesOf, type All} from './reading.js';

const scores = responses.pick('score', 'account');

function script(type: string, text: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = type;
  element.textContent = text;
  return element;
}

async function read(element: Element, options: Partial<InlineOptions> = {}): Promise<All<typeof scores.columns>> {
  return readAll(inline.open({element, ...options}), scores);
}

describe('adapter inline', () => {
  for (const [type, text] of [
    ['application/json', '[{"score":9,"account":"a"},{"score":3}]'],
    ['application/json;charset=utf-8', '{"score":[9,3],"account":["a",null]}'],
    ['text/csv', '\nscore,account\n9,a\n3,\n'],
    ['TEXT/CSV', 'score;account\n9;a\n3;'],
    ['application/x-ndjson', '{"score":9,"account":"a"}\n{"score":3}\n'],
  ] as const) {
    it(`reads a script of type ${type}`, async () => {
      const {chunks} = await read(script(type, text));
      expect(numbersOf(chunks, 'score')).to.deep.equal([9, 3]);
      expect(valuesOf(chunks, 'account')).to.deep.equal(['a', null]);
    });
  }

  it('reads tables of a script', async () => {
    const data = {accounts: [{account: 'a'}], responses: [{score: 1}]};
    const source = inline.open({element: script('application/json', JSON.stringify(data))});
    const among = [accounts, responses];
    expect(valuesOf((await readAll(source, accounts, {among})).chunks, 'account')).to.deep.equal(['a']);
    expect(numbersOf((await readAll(source, responses, {among})).chunks, 'score')).to.deep.equal([1]);
  });

  it('reads a table, by the names in its head', async () => {
    const table = await fixture(html`
      <table>
        <caption>
          Answers
        </caption>
        <thead>
          <tr>
            <th>score</th>
            <th>account</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>9</td>
            <th scope="row"><b>a</b> &amp; <i>b</i></th>
          </tr>
        </tbody>
        <tbody>
          <tr>
            <td>3</td>
            <td></td>
          </tr>
          <tr>
            <td>1,234</td>
            <td>c</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td>12</td>
            <td>all</td>
          </tr>
        </tfoot>
      </table>
    `);
    const {chunks, quality} = await read(table);
    expect(numbersOf(chunks, 'score')).to.deep.equal([9, 3, NaN]);
    expect(valuesOf(chunks, 'account')).to.deep.equal(['a & b', null, 'c']);
    expect(quality.columns.score).to.deep.include({emptied: 1, example: {row: 3, got: '"1,234"'}});
  });

  it('reads a table without a head, by the names in its first row', async () => {
    const table = await fixture(html`
      <table>
        <tr>
          <td>score</td>
          <td>account</td>
        </tr>
        <tr>
          <td>9</td>
          <td>a</td>
        </tr>
      </table>
    `);
    expect(numbersOf((await read(table)).chunks, 'score')).to.deep.equal([9]);
  });

  it('prefers what a cell says for machines', async () => {
    const table = await fixture(html`
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>user</th>
            <th>value</th>
          </tr>
        </thead>
        <tr>
          <td><time datetime="2026-01-31T09:00Z">yesterday</time></td>
          <td data-value="u1">Ann</td>
          <td><data value="1234.5">1,234.50</data></td>
        </tr>
        <tr>
          <td><time>2026-02-01T09:00Z</time></td>
          <td>u2</td>
          <td>2</td>
        </tr>
      </table>
    `);
    const {chunks} = await readAll(inline.open({element: table, columns: 'at: When'}), events);
    expect(numbersOf(chunks, 'at')).to.deep.equal([Date.UTC(2026, 0, 31, 9), Date.UTC(2026, 1, 1, 9)]);
    expect(valuesOf(chunks, 'user')).to.deep.equal(['u1', 'u2']);
    expect(numbersOf(chunks, 'value')).to.deep.equal([1234.5, 2]);
  });

  it('counts rows of a table with another number of cells', async () => {
    const table = await fixture(html`
      <table>
        <thead>
          <tr>
            <th>score</th>
            <th>account</th>
          </tr>
        </thead>
        <tr>
          <td colspan="2">January</td>
        </tr>
        <tr>
          <td>9</td>
          <td>a</td>
        </tr>
        <tr></tr>
      </table>
    `);
    const {quality} = await read(table);
    expect(quality).to.deep.include({read: 3, kept: 1});
    expect(quality.malformed).to.deep.equal({count: 2, expected: '2 cells', example: {row: 1, got: '1 cells'}});
  });

  it('refuses a table with a column twice', async () => {
    const table = await fixture(html`
      <table>
        <thead>
          <tr>
            <th>score</th>
            <th>score</th>
          </tr>
        </thead>
        <tr>
          <td>1</td>
          <td>2</td>
        </tr>
      </table>
    `);
    expect(await dataErrorOf(read(table))).to.have.property('code', 'unreadable');
  });

  it('has no chunk where nothing stands', async () => {
    const head = await fixture(
      html`<table>
        <thead>
          <tr>
            <th>score</th>
          </tr>
        </thead>
      </table>`,
    );
    const nothing = await fixture(html`<table></table>`);
    for (const element of [head, nothing, script('application/json', ' \n'), script('text/csv', '')]) {
      expect((await read(element)).chunks).to.deep.equal([]);
    }
  });

  for (const [what, element] of [
    ['a script of another type', script('text/javascript', 'data')],
    ['a script without a type', script('', '[]')],
    ['another element', document.createElement('div')],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const error = await dataErrorOf(read(element));
      expect(error.code).to.equal('unknown-format');
      expect(error.message).to.contain('expected a table, or a script of type application/json, text/csv');
    });
  }

  it('says what is wrong with the text', async () => {
    const error = await dataErrorOf(read(script('application/json', '[{"score":')));
    expect(error.message).to.equal('[inline] script: expected JSON, got text that is none, or not whole');
  });

  it('takes markup in a table for text, and changes nothing of it', async () => {
    const table = await fixture(html`
      <table>
        <thead>
          <tr>
            <th>account</th>
          </tr>
        </thead>
        <tr>
          <td>&lt;img src=x onerror=alert(1)&gt;</td>
        </tr>
      </table>
    `);
    const before = table.outerHTML;
    expect(valuesOf((await readAll(inline.open({element: table}), accounts)).chunks, 'account')).to.deep.equal([
      '<img src=x onerror=alert(1)>',
    ]);
    expect(table.outerHTML).to.equal(before);
  });

  it('reads what stands there when it is asked', async () => {
    const element = script('text/csv', 'score\n1\n');
    const source = inline.open({element});
    element.textContent = 'score\n2\n';
    expect(numbersOf((await readAll(source, scores)).chunks, 'score')).to.deep.equal([2]);
  });
});
