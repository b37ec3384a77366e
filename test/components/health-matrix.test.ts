import {expect} from '@open-wc/testing';
import type {HealthMatrix} from 'keepwell/components/health-matrix';
import 'keepwell/components/health-matrix/define';
import {
  layoutMatrix,
  scoreText,
  stepOf,
  type MatrixNames,
} from '#internal/components/health-matrix/health-matrix.layout.js';
import {fixtures, type Fixture} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {english} from '#internal/components/health-matrix/health-matrix.words.js';
import {healthScore, type HealthOutcome} from 'keepwell/metrics/health/health-score';
import {neededValue} from 'keepwell/metrics/health/needed-value';
import {defaultRules, scoreAccount} from 'keepwell/metrics/health/score-account';
import {isInsufficient, measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';

const named: Readonly<Record<string, Fixture>> = fixtures;

/** The element in a box of a width, once it shows something. */
async function shown(
  {tables, properties}: Fixture,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<HealthMatrix> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('health-matrix');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties, {data: tables});
  const settled = new Promise<void>((resolve) => {
    for (const type of ['kw-ready', 'kw-error'] as const) element.addEventListener(type, () => resolve(), {once: true});
  });
  box.append(element);
  document.body.append(box);
  await settled;
  await drawn(element);
  return element;
}

/** Sizes are known a frame later. */
async function drawn(element: HealthMatrix): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

const all = (element: HealthMatrix, selector: string): Element[] => [...element.renderRoot.querySelectorAll(selector)];
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: HealthMatrix, selector: string): string[] => all(element, selector).map(text);
const takeaway = (element: HealthMatrix): string => text(element.renderRoot.querySelector('.takeaway'));

/** A fixture with some rows of measurements instead of its own. */
function given(values: Readonly<Record<string, number | null>>, properties: Fixture['properties'] = {}): Fixture {
  const measurements = Object.entries(values).map(([account, value]) => ({account, component: 'usage', value}));
  const accounts = Object.keys(values).map((account) => ({account}));
  return {tables: {measurements, accounts}, properties: {asOf: '2026-11-18T08:00:00Z', ...properties}};
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<health-matrix>', () => {
  it('says how many are at risk, what they pay, who is lowest, and what is not known of that one', async () => {
    expect(takeaway(await shown(fixtures.typical))).to.equal(
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
    const element = await shown(fixtures.typical);
    const table = element.renderRoot.querySelector('table')!;
    expect(text(table.caption)).to.equal(english.caption);
    expect(texts(element, 'thead th')).to.eql([
      'Account',
      '↑ Score',
      'Band',
      'Pulse',
      'Adoption 25%',
      'Breadth 15%',
      'Activity 20%',
      'Support 15%',
      'Sentiment 15%',
      'Sponsor 10%',
    ]);
    const rows = all(element, 'tbody .row').map((row) => [...row.children].map(text));
    expect(rows).to.have.length(14);
    expect(rows[0]!.slice(1)).to.eql([
      '27◦90% of the weight known',
      'At risk',
      'At risk',
      '22',
      '31',
      '18',
      '44',
      '28',
      '–not known',
    ]);
    expect(rows.at(-1)!.slice(1)).to.eql(['89', 'Healthy', 'Healthy', '91', '86', '88', '82', '90', '95']);
    expect(all(element, 'tbody .row > th[scope="row"]')).to.have.length(14);
  });

  it('opens the lowest account, and others by a button, to a sentence for each component', async () => {
    const element = await shown(fixtures.typical);
    const open = (): string[] => texts(element, '[aria-expanded="true"].name');
    expect(open()).to.eql(['Galloway Mills']);
    expect(texts(element, '.why .lead')).to.eql(['What lowers it: 73 of 100 points']);
    expect(texts(element, '.why li')).to.eql([
      '−22 Adoption scores 22 and counts for 28%: 90 would reach “Watch”.',
      '−18 Activity scores 18 and counts for 22%.',
      '−12 Sentiment scores 28 and counts for 17%.',
      '−12 Breadth scores 31 and counts for 17%.',
      '−9 Support scores 44 and counts for 17%.',
    ]);
    expect(texts(element, '.why ul + p')).to.eql(['Sponsor is not known; its weight goes to the others.']);
    all(element, '.name')
      .slice(0, 2)
      .forEach((button) => (button as HTMLButtonElement).click());
    await element.updateComplete;
    expect(open()).to.eql(['Cobalt Freight']);
    expect(all(element, '.why')).to.have.length(1);
  });

  it('tells what was measured, and how much more would do', async () => {
    const at = (day: number): string => new Date(Date.UTC(2026, 10, day)).toISOString();
    const element = await shown({
      tables: {
        accounts: [{account: 'a', seats: 8, start: '2025-01-01'}],
        events: [
          {account: 'a', user: 'u', at: at(3)},
          {account: 'a', user: 'v', at: at(4)},
        ],
        tickets: [1, 2, 3].map((id) => ({id, account: 'a', createdAt: at(id)})),
      },
      properties: {
        asOf: '2026-11-18T08:00:00Z',
        components: [
          {id: 'adoption', measure: 'active-users-per-seat', weight: 3},
          {id: 'support', measure: 'tickets', worst: 4, best: 0},
        ],
      },
    });
    expect(texts(element, '.why li')).to.eql([
      '−56 Adoption scores 25 and counts for 75%: 2 of 8 seats were used in 28 days; 5 would reach “Watch”.',
      '−19 Support scores 25 and counts for 25%: 3 tickets in 28 days.',
    ]);
  });

  it('says why a component has no value', async () => {
    const element = await shown(fixtures.incomplete, {attributes: {limit: '20'}});
    const young = all(element, '.row').find((row) => text(row.querySelector('.name')) === 'Account 6')!;
    expect([...young.querySelectorAll('.component')].map(text)).to.include('–not yet: too new for the window');
    (young.querySelector('.name') as HTMLButtonElement).click();
    await element.updateComplete;
    expect([...all(element, '.why').at(-1)!.children].map(text)).to.eql([
      'No score: none of its components is known.',
      'Sentiment is not known.',
      'Adoption, Activity, Breadth, Trend, and Support cannot be told yet, as the account is newer than the window.',
    ]);
    const few = await shown(fixtures.suppressed);
    expect(texts(few, '.gap.suppressed')[0]).to.equal('< 5too few people to show');
  });

  it('says why an account has no score', async () => {
    const element = await shown(fixtures.uncovered);
    expect(takeaway(element)).to.include('3 accounts have no score.');
    const row = all(element, '.row').find((candidate) => text(candidate.querySelector('.score')) === '–')!;
    expect(text(row.querySelector('.band'))).to.equal('No score');
    (row.querySelector('.name') as HTMLButtonElement).click();
    await element.updateComplete;
    expect(texts(element, '.why').at(-1)).to.equal(
      'No score: 90% of the weight is known, 100% is needed. Sponsor is not known.',
    );
  });

  it('shows the lowest first and all when asked', async () => {
    const element = await shown(fixtures.hundreds, {attributes: {limit: '5'}});
    expect(all(element, '.row')).to.have.length(5);
    expect(texts(element, '.more')).to.eql(['and 395 more Show all 400']);
    const button = element.renderRoot.querySelector<HTMLButtonElement>('.more button')!;
    button.click();
    await element.updateComplete;
    expect(all(element, '.row')).to.have.length(400);
    expect(texts(element, '.more')).to.eql(['Show the lowest 5']);
    button.click();
    await element.updateComplete;
    expect(all(element, '.row')).to.have.length(5);
    expect(all(await shown(fixtures.hundreds, {attributes: {limit: '400'}}), '.more')).to.eql([]);
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
    });
    expect(texts(element, '.row .band')).to.eql(['Watch', 'No score']);
    expect(texts(element, 'thead .component')).to.eql(['Use 100%']);
  });

  it('fails in words where its components cannot be read', async () => {
    const {tables, properties} = given({a: 60});
    for (const components of ['adoption', '{"id": 1}', '[{"id": "usage", "weigth": 2}]']) {
      const element = await shown({tables, properties}, {attributes: {components}});
      expect(text(element.renderRoot.querySelector('[role="alert"]')), components).to.match(/components/);
    }
  });

  it('shows a reason where there is nothing to show', async () => {
    const shownText = async (fixture: Fixture): Promise<string> =>
      text((await shown(fixture)).renderRoot.querySelector('[part="insufficient"]'));
    expect(await shownText(fixtures.none)).to.include('No account is a customer at this moment');
    expect(await shownText(fixtures.invalid)).to.include('None of the components has a value for any account');
    const unmeasured = {tables: {accounts: [{account: 'a'}]}, properties: {}};
    expect(await shownText(unmeasured)).to.include('No component of health is measured');
  });

  it('can be said in other words', async () => {
    const element = await shown({
      ...given({a: 10, b: 90}),
      properties: {asOf: '2026-11-18T08:00:00Z', messages: {bands: {red: 'Rot', amber: 'Gelb', green: 'Grün'}}},
    });
    expect(texts(element, '.row .band')).to.eql(['Rot', 'Grün']);
  });

  for (const [name, fixture] of Object.entries(named)) {
    for (const width of [240, 360, 800]) {
      it(`has no NaN in it and nothing beyond its edges: ${name} at ${width} px`, async () => {
        const element = await shown(fixture, {width});
        const box = element.getBoundingClientRect();
        for (const node of all(element, '*')) {
          for (const {name: attribute, value} of node.attributes) {
            expect(value, `${node.localName} ${attribute}`).not.to.match(/NaN|undefined|Infinity/);
          }
          if (node.closest('svg, .hidden, .tools, col, colgroup') !== null) continue;
          const {left, right} = node.getBoundingClientRect();
          if (right === left) continue;
          expect(left, `${node.localName}.${node.className} left`).to.be.at.least(box.left - 3);
          expect(right, `${node.localName}.${node.className} right`).to.be.at.most(box.right + 3);
        }
        expect(text(element.renderRoot.querySelector('figure'))).not.to.match(/NaN|undefined|Infinity/);
        expect(all(element, '[style]').every((node) => node.localName === 'table')).to.equal(true);
      });
    }
  }
});

describe('the layout of <health-matrix>', () => {
  const names: MatrixNames = {
    ...english,
    decimal: (value, digits) => value.toFixed(digits),
    percent: (share) => `${Math.round(100 * share)}%`,
    money: (value) => `€${value}`,
  };
  const measureText = (words: string, {size = 12}: {readonly size?: number} = {}): number => words.length * size * 0.55;
  const outcome = outcomeOf(fixtures.typical);
  const at = (width: number, limit = 14) => layoutMatrix(outcome, {width, limit, measureText, names});

  it('gives up the word of the pulse, then revenue, then the line', () => {
    const forms = [1100, 790, 700, 599, 400].map((width) => at(width));
    expect(forms.map(({form, pulse, money}) => [form, pulse, money])).to.eql([
      ['wide', 'word', true],
      ['wide', 'shape', true],
      ['wide', 'shape', false],
      ['narrow', 'shape', false],
      ['narrow', 'shape', false],
    ]);
  });

  it('has cells of 54 px or more on one line, and of 44 px or more on several', () => {
    for (let width = 240; width < 1400; width += 20) {
      const {form, widths, perLine} = at(width);
      expect(widths.cell, String(width)).to.be.at.least(form === 'wide' ? 54 : 44);
      if (form === 'narrow') expect(perLine * (widths.cell + 2)).to.be.at.most(width);
    }
  });

  it('writes a score with as many decimals as show its band', () => {
    const written = [74.4, 74.6, 74.96, 74.9996, 75, 49.99].map((score) => scoreText(score, defaultRules, names));
    expect(written).to.eql(['74', '74.6', '74.96', '74.9996', '75', '49.99']);
  });

  it('is blank in the middle and stepped outside of it', () => {
    const rules = {amberFrom: 50, greenFrom: 70};
    const steps = [0, 29, 30, 39, 40, 49, 50, 69, 70, 79, 80, 89, 90, 100].map((score) => stepOf(score, rules));
    expect(steps).to.eql([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
  });

  it('counts those that are not shown', () => {
    expect(at(800, 3)).to.deep.include({more: 11});
    expect(at(800, 3).rows.map(({account}) => account.name)).to.eql(['Galloway Mills', 'Cobalt Freight', 'Everley']);
    expect(at(800, 99).more).to.equal(0);
  });
});

describe('what would lift an account', () => {
  const parts = [
    {id: 'seats', weight: 1, worst: 0, best: 1},
    {id: 'tickets', weight: 1, worst: 10, best: 0},
  ];
  const needed = (values: Record<string, number>, index: number, step: number, rules = defaultRules) =>
    neededValue(scoreAccount(parts, values, rules), index, parts[index]!, rules, step);

  it('is the nearest step that reaches the next band, upwards or downwards', () => {
    expect(needed({seats: 0.25, tickets: 5}, 0, 1 / 8)).to.eql({value: 0.5, band: 'amber'});
    expect(needed({seats: 0.25, tickets: 5}, 1, 1)).to.eql({value: 2, band: 'amber'});
    expect(needed({seats: 0.5, tickets: 5}, 1, 1)).to.eql({value: 0, band: 'green'});
  });

  it('is one step more where a border is not in its band', () => {
    const rules = {...defaultRules, boundary: 'from-out' as const};
    expect(needed({seats: 0.25, tickets: 5}, 0, 1 / 8, rules)).to.eql({value: 0.625, band: 'amber'});
  });

  it('is nothing where one component alone cannot do it, or nothing is above', () => {
    expect(needed({seats: 0, tickets: 10}, 0, 1 / 8, {...defaultRules, amberFrom: 51})).to.equal(null);
    expect(needed({seats: 1, tickets: 0}, 0, 1 / 8)).to.equal(null);
    expect(needed({seats: 0.1}, 1, 1)).to.equal(null);
  });
});

function outcomeOf({tables, properties}: Fixture): HealthOutcome {
  const {components, amberFrom, greenFrom} = properties;
  const options = {
    ...(components !== undefined && typeof components !== 'string' && {components}),
    ...(typeof amberFrom === 'number' && {amberFrom}),
    ...(typeof greenFrom === 'number' && {greenFrom}),
  };
  const outcome = measure(
    healthScore,
    tablesOf(healthScore.tables, tables),
    options,
    scopeOf({asOf: Date.UTC(2026, 10, 18, 8)}),
  );
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}
