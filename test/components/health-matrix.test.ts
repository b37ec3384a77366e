// What <health-matrix> shows. What a reader does with it is in health-matrix-reader.test.ts.
import {expect, waitUntil} from '@open-wc/testing';
import {fixtures, type Fixture} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {english} from '#internal/components/health-matrix/health-matrix.words.js';
import {textOf} from '../element/shown.js';
import {all, cell, given, names, one, opened, rows, shown, takeaway, texts} from './health-matrix-shown.js';

const named: Readonly<Record<string, Fixture>> = fixtures;

afterEach(() => {
  document.body.replaceChildren();
});

describe('<health-matrix>', () => {
  it('says how many are at risk, what they pay, and who fell most', async () => {
    expect(takeaway(await shown(fixtures.typical))).to.equal(
      '3 of 14 accounts are at risk, with €8,120 of €40,120 MRR; Galloway Mills fell most, 17 points in 90 days.',
    );
  });

  it('says who is lowest, and what is not known of that one, where nobody fell or nothing earlier is known', async () => {
    expect(takeaway(await shown(fixtures.young))).to.equal(
      '3 of 14 accounts are at risk, with €8,120 of €40,120 MRR; Galloway Mills is lowest, at 27 (90% of the weight known).',
    );
  });

  it('says it in good grammar for none, one, two and all', async () => {
    const say = async (values: Readonly<Record<string, number | null>>): Promise<string> =>
      takeaway(await shown(given(values)));
    expect(await say({a: 90, b: 80})).to.equal('None of 2 accounts is at risk; b is lowest, at 80.');
    expect(await say({a: 90, b: 30})).to.equal('1 of 2 accounts is at risk; b is lowest, at 30.');
    expect(await say({a: 10, b: 30})).to.equal('All 2 accounts are at risk; a is lowest, at 10.');
    expect(await say({a: 10})).to.equal('a is at risk, at 10.');
    expect(await say({a: 60, b: null})).to.equal('a is to be watched, at 60; 1 account has no score.');
    expect(await say({a: 90, b: 80, c: null, d: null})).to.equal(
      'None of 2 accounts is at risk; b is lowest, at 80; 2 accounts have no score.',
    );
  });

  it('is a table with headings, one row an account from the lowest score', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    const table = one(element, 'table') as HTMLTableElement;
    expect(textOf(table.caption)).to.equal(english.caption);
    expect(texts(element, 'thead th')).to.eql([
      'Account',
      'MRR',
      'Score↑',
      'Band',
      'Pulse by hand',
      'Adoption 25%',
      'Breadth 15%',
      'Activity 20%',
      'Support 15%',
      'Sentiment 15%',
      'Sponsor 10%',
      'Trend 90 days',
    ]);
    const lines = rows(element).map((row) => [...row.children].map(textOf));
    expect(lines).to.have.length(14);
    expect(lines[0]!).to.eql([
      'Galloway Mills',
      '€2,840',
      '27◦',
      'At risk',
      'At risk',
      '22',
      '31',
      '18',
      '44',
      '28',
      '–',
      '▼ −17',
    ]);
    expect(lines.at(-1)!.slice(2)).to.eql(['89', 'Healthy', 'Healthy', '91', '86', '88', '82', '90', '95', '▲ +2']);
    expect(all(element, '.row > th[scope="row"]')).to.have.length(14);
  });

  it('names each cell by its account, its column and what the number means', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    const said = rows(element)[1]!;
    expect([...said.querySelectorAll('[role=gridcell]')].map((one) => one.getAttribute('aria-label'))).to.eql([
      'Cobalt Freight: €4,120 MRR',
      'Cobalt Freight: 37 of 100, at risk',
      'Cobalt Freight: at risk',
      'Cobalt Freight, pulse by hand: watch',
      'Cobalt Freight, Adoption: 38 of 100, at risk',
      'Cobalt Freight, Breadth: 27 of 100, at risk',
      'Cobalt Freight, Activity: 41 of 100, at risk',
      'Cobalt Freight, Support: 33 of 100, at risk',
      'Cobalt Freight, Sentiment: 52 of 100, watch',
      'Cobalt Freight, Sponsor: 20 of 100, at risk',
      'Cobalt Freight: 11 points down in 90 days',
    ]);
    const says = (column: string, account: string): string | null => cell(element, column, account).ariaLabel;
    expect(says('score', 'Galloway Mills')).to.equal('Galloway Mills: 27 of 100, at risk, 90% of the weight known');
    expect(says('component-5', 'Galloway Mills')).to.equal('Galloway Mills, Sponsor: not known');
    expect(says('pulse', 'Fjordline')).to.equal('Fjordline: no pulse');
    expect(says('trend', 'Juniper Rail')).to.equal('Juniper Rail: no change, 0 points in 90 days');
  });

  it('says why a component has no value', async () => {
    const element = await shown(fixtures.incomplete, {attributes: {limit: '20'}});
    expect(cell(element, 'component-0', 'Account 6').ariaLabel).to.equal(
      'Account 6, Adoption: not yet: too new for the window',
    );
    const why = await opened(element, 'Account 6');
    expect([...why.querySelector('.why > div')!.children].map(textOf)).to.eql([
      'No score: none of its components is known.',
      'Sentiment is not known.',
      'Adoption, Activity, Breadth, Trend, and Support cannot be told yet, as the account is newer than the window.',
    ]);
    const few = await shown(fixtures.suppressed);
    const [suppressed] = all(few, '.gap.suppressed');
    expect(textOf(suppressed)).to.equal('< 5');
    expect(suppressed!.closest('td')!.ariaLabel).to.match(/^Account \d+, \w+: < 5, too few people to show$/);
  });

  it('says why an account has no score', async () => {
    const element = await shown(fixtures.uncovered);
    expect(takeaway(element)).to.include('3 accounts have no score.');
    const row = rows(element).find((candidate) => textOf(candidate.querySelector('.score')) === '–')!;
    expect(textOf(row.querySelector('.band'))).to.equal('No score');
    const why = await opened(element, textOf(row.querySelector('.opener')));
    expect(textOf(why.querySelector('.why > div'))).to.equal(
      'No score: 90% of the weight is known, 100% is needed. Sponsor is not known.',
    );
  });

  it('takes the options of its metric as attributes', async () => {
    const {tables} = given({a: 60, b: null});
    const attributes = {
      'as-of': '2026-11-18T08:00:00Z',
      components: '[{"id": "usage", "label": "Use", "worst": 0, "best": 120}]',
      missing: 'zero',
      'min-coverage': '0.3',
      'amber-from': '40',
      'green-from': '50',
      boundary: 'from-out',
      'window-days': '14',
      'pulse-max-age-days': '30',
      'day-convention': '30-days',
      tiers: '100, 900',
    };
    const element = await shown({tables, properties: {}}, {attributes});
    const {options} = element.outcome!.made;
    expect(options).to.deep.include({
      missing: 'zero',
      minCoverage: 0.3,
      amberFrom: 40,
      greenFrom: 50,
      boundary: 'from-out',
      windowDays: 14,
      pulseMaxAgeDays: 30,
      dayConvention: '30-days',
      tiers: [100, 900],
    });
    expect(texts(element, '.row .band')).to.eql(['Watch', 'No score']);
    expect(texts(element, 'thead .component')).to.eql(['Use 100%']);
  });

  it('fails in words where its components or tiers cannot be read', async () => {
    const {tables, properties} = given({a: 60});
    const said = async (attributes: Readonly<Record<string, string>>): Promise<string> =>
      textOf(one(await shown({tables, properties}, {attributes}), '[role="alert"]'));
    for (const components of ['adoption', '{"id": 1}', '[{"id": "usage", "weigth": 2}]'])
      expect(await said({components}), components).to.match(/components/);
    for (const tiers of ['low', '1,', '900, 100']) expect(await said({tiers}), tiers).to.match(/tiers/);
  });

  it('shows a reason where there is nothing to show', async () => {
    const shownText = async (fixture: Fixture): Promise<string> =>
      textOf(one(await shown(fixture), '[part="insufficient"]'));
    expect(await shownText(fixtures.none)).to.include('No account is a customer at this moment');
    expect(await shownText(fixtures.invalid)).to.include('None of the components has a value for any account');
    const unmeasured = {tables: {accounts: [{account: 'a'}]}, properties: {}};
    expect(await shownText(unmeasured)).to.include('No component of health is measured');
  });

  it('can be said in other words', async () => {
    const element = await shown(given({a: 10, b: 90}, {messages: {bands: {red: 'Rot', amber: 'Gelb', green: 'Grün'}}}));
    expect(texts(element, '.row .band')).to.eql(['Rot', 'Grün']);
    element.messages = {bands: {red: 'Rouge', amber: 'Jaune', green: 'Vert'}};
    await element.updateComplete;
    expect(texts(element, '.row .band')).to.eql(['Rouge', 'Vert']);
  });

  it('keeps the pulse that was set by hand apart from the score', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    const [band, pulse] = ['band', 'pulse'].map((column) => cell(element, column, 'Everley').querySelector('.sign')!);
    expect([...band!.classList]).to.eql(['sign', 'red', 'computed']);
    expect([...pulse!.classList]).to.eql(['sign', 'green', 'hand']);
    expect(getComputedStyle(band!).fill).not.to.equal('none');
    expect(getComputedStyle(pulse!).fill).to.equal('none');
    const notes = async (account: string): Promise<string> =>
      textOf((await opened(element, account)).querySelector('.pulse-note'));
    expect(await notes('Everley')).to.equal('Pulse, by hand: Healthy, set on Oct 20, 2026; the score says “At risk”.');
    expect(await notes('Galloway Mills')).to.equal('Pulse, by hand: At risk, set on Oct 20, 2026.');
    expect(await notes('Fjordline')).to.equal('No pulse was set by hand in 90 days.');
  });

  it('writes a pulse that is a number as a number', async () => {
    const {tables, properties} = given({a: 60, b: 50});
    const pulse = {kind: 'pulse', account: 'a', score: 35, at: '2026-11-01T00:00:00Z'};
    const element = await shown({tables: {...tables, responses: [pulse]}, properties});
    expect(textOf(cell(element, 'pulse', 'a'))).to.equal('35');
    expect(cell(element, 'pulse', 'a').ariaLabel).to.equal('a, pulse by hand: 35');
    expect(textOf((await opened(element, 'a')).querySelector('.pulse-note'))).to.equal(
      'Pulse, by hand: 35, set on Nov 1, 2026.',
    );
  });

  it('shows accounts and their revenue by band and tier', async () => {
    const element = await shown(fixtures.byRevenue);
    const table = all(element, '[part=summary] tr').map((row) => [...row.children].map(textOf));
    expect(table).to.eql([
      ['Band', 'under €1,000', '€1,000 to €4,000', '€4,000 and more', 'All'],
      ['At risk', '0', '2 €4,000', '1 €4,120', '3 €8,120'],
      ['Watch', '2 €1,230', '2 €5,430', '1 €5,310', '5 €11,970'],
      ['Healthy', '1 €410', '2 €3,030', '3 €16,590', '6 €20,030'],
      ['All', '3 €1,640', '6 €12,460', '5 €26,020', '14 €40,120'],
    ]);
    expect(all(await shown(given({a: 1, b: 2})), '.chip[aria-expanded]'), 'without revenue').to.have.length(0);
  });

  it('has no controls where there is one account, and opens it', async () => {
    const element = await shown(fixtures.one);
    expect(all(element, '.controls, .more')).to.have.length(0);
    expect(texts(element, '[aria-expanded="true"].opener')).to.eql(['Cobalt Freight']);
    cell(element, 'name', 'Cobalt Freight').click();
    await element.updateComplete;
    expect(all(element, '.why')).to.have.length(0);
  });

  it('shows the lowest first and all when asked', async () => {
    const element = await shown(fixtures.hundreds, {attributes: {limit: '5'}});
    expect(rows(element)).to.have.length(5);
    expect(texts(element, '.more')).to.eql(['and 395 more Show all 400']);
    const press = async (): Promise<void> => {
      one(element, '.more button').click();
      await element.updateComplete;
    };
    await press();
    await waitUntil(() => rows(element).length === 400, 'expected all 400 rows', {timeout: 10_000});
    expect(texts(element, '.more')).to.eql(['Show the first 5']);
    await press();
    expect(rows(element)).to.have.length(5);
    for (const limit of ['400', '0'])
      expect(all(await shown(fixtures.hundreds, {attributes: {limit}}), '.more'), limit).to.eql([]);
  });

  for (const [name, fixture] of Object.entries(named)) {
    for (const width of [240, 360, 640, 800]) {
      it(`has no NaN in it and nothing beyond its edges: ${name} at ${width} px`, async () => {
        const element = await shown(fixture, {width});
        const [first] = names(element);
        if (first !== undefined) rows(element)[0]!.querySelector<HTMLElement>('.opener')!.click();
        await element.updateComplete;
        const box = element.getBoundingClientRect();
        for (const node of all(element, '*')) {
          for (const {name: attribute, value} of node.attributes) {
            expect(value, `${node.localName} ${attribute}`).not.to.match(/NaN|undefined|Infinity/);
          }
          if (node.closest('svg, .hidden, .tools, .scroll, .tip, .tip-anchor') !== null) continue;
          const {left, right} = node.getBoundingClientRect();
          if (right === left) continue;
          expect(left, `${node.localName}.${node.className} left`).to.be.at.least(box.left - 4);
          expect(right, `${node.localName}.${node.className} right`).to.be.at.most(box.right + 4);
        }
        expect(textOf(one(element, 'figure'))).not.to.match(/NaN|undefined|Infinity/);
      });
    }
  }
});
