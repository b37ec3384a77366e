import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {MetricTable} from 'keepwell/components/metric-table';
import 'keepwell/components/metric-table/define';
import type {Fixture} from '#internal/element/fixture.js';
import {mount} from '#internal/element/fixture.js';
import {fixtures} from '#internal/components/metric-table/metric-table.fixtures.js';
import type {SelectEvent} from 'keepwell/element';
import {ces} from 'keepwell/metrics/voice/ces';
import {nps} from 'keepwell/metrics/voice/nps';
import {catalogue} from 'keepwell/metrics/catalogue';
import {until} from '../data-adapters/reading.js';
import {drawn, partText, pause, press, saidBy, settled, shows, textOf} from '../element/shown.js';

const asOf = '2026-11-18T08:00:00Z';

async function table(
  fixture: Fixture<object>,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<MetricTable> {
  const box = document.createElement('div');
  box.style.inlineSize = `${String(width)}px`;
  const element = document.createElement('metric-table');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  mount(element, fixture);
  box.append(element);
  document.body.append(box);
  await settled(element);
  return drawn(element);
}

const all = (element: MetricTable, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const mark = (element: MetricTable, id: string): HTMLElement => {
  const found = all(element, '[data-mark]').find(({dataset}) => dataset['mark'] === id);
  if (!found) throw new Error(`[metric-table] expected ${id}`);
  return found;
};
const names = (element: MetricTable): string[] => all(element, 'tbody .name').map(textOf);
const column = (element: MetricTable, place: number, part: string): string[] =>
  all(element, 'tbody tr').map((row) => textOf(row.querySelectorAll(part)[place]));
const sorted = (element: MetricTable): string[] =>
  all(element, '[aria-sort]').map((heading) => `${textOf(heading)} ${heading.ariaSort ?? ''}`);
const tip = (element: MetricTable): string => {
  const [popover] = all(element, '[part=tooltip]');
  return popover?.matches(':popover-open') ? textOf(popover) : '';
};
const focused = (element: MetricTable): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];

async function click(element: MetricTable, id: string): Promise<void> {
  mark(element, id).click();
  await element.updateComplete;
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

describe('<metric-table>', () => {
  it('has a row for all and one for each group, the best first and the one without a name last', async () => {
    const element = await table(fixtures.typical);
    expect(partText(element, 'title')).to.equal('Net Promoter Score by segment');
    expect(names(element)).to.deep.equal([
      'All',
      'Enterprise',
      'Education',
      'Mid-market',
      'Startup',
      'Self-serve',
      'Government',
      'No segment',
    ]);
    // (78 − 8) / 120, (6 − 1) / 10, (70 − 22) / 140, (31 − 19) / 76, (52 − 64) / 174, (1 − 2) / 4, (5 − 4) / 15
    expect(column(element, 0, '.number')).to.deep.equal(['+23', '+58', '+50', '+34', '+16', '−7', '−25', '+7']);
    expect(column(element, 0, '.n')).to.deep.equal(['539', '120', '10', '140', '76', '174', '4', '15']);
    expect(column(element, 0, '.limits')[1]).to.match(/^\+4\d to \+6\d$/);
  });

  it('is a real table: headings say what it is sorted by, rows and cells what they are', async () => {
    const element = await table(fixtures.typical);
    expect(all(element, 'th[scope=col]').map(textOf)).to.deep.equal([
      'Segment',
      'Net Promoter Score↓',
      'nNet Promoter Score, observations',
    ]);
    expect(all(element, 'tbody th[scope=row]')).to.have.length(8);
    expect(sorted(element)).to.deep.equal(['Net Promoter Score↓ descending']);
    expect(mark(element, 'value-0/group/Enterprise').ariaLabel).to.match(
      /^Enterprise, Net Promoter Score: \+58, \+4\d to \+6\d, clearly above all$/,
    );
    expect(mark(element, 'n-0/group/Enterprise').ariaLabel).to.equal(
      'Enterprise, Net Promoter Score, observations: 120',
    );
    expect(mark(element, 'value-0/all').ariaLabel).to.match(/^All, Net Promoter Score: \+23, \+\d\d to \+\d\d$/);
  });

  it('names only groups that clearly differ from all, and never one that has no name', async () => {
    const element = await table(fixtures.typical);
    // Education has +50, of ten answers.
    expect(partText(element, 'takeaway')).to.equal(
      'Clearly above all (+23): Enterprise (+58); clearly below: Self-serve (−7).',
    );
    const tones = all(element, 'td.value').map(({classList}) => [...classList].slice(1).join(' '));
    expect(tones.slice(1)).to.deep.equal([
      'clear better',
      'unclear',
      'unclear',
      'unclear',
      'clear worse',
      'unclear',
      'unclear',
    ]);
  });

  it('says that none does', async () => {
    const element = await table(fixtures.alike);
    expect(partText(element, 'takeaway')).to.equal('No region is clearly above or below all (+28).');
    expect(partText(element, 'foot')).to.contain('dotted: target +50');
  });

  it('says what is better where less is', async () => {
    const element = await table(fixtures.hours);
    expect(names(element)).to.deep.equal(['All', 'Day', 'Evening', 'Night']);
    expect(sorted(element)[0]).to.match(/ascending$/);
    expect(partText(element, 'takeaway')).to.match(
      /^Clearly above all \(6\.9\shours\): Night \(20\.2\); clearly below: Day \(4\.7\)\.$/,
    );
    expect(mark(element, 'value-0/group/Day').className).to.contain('better');
    expect(mark(element, 'value-0/group/Night').className).to.contain('worse');
    expect(all(element, 'thead .note').map(textOf)).to.deep.equal(['↑ hours']);
  });

  it('holds no group against a sum', async () => {
    const element = await table(fixtures.sums);
    // 8 × 4,200 + 10 × 28, 14 × 1,150 + 10 × 91, 20 × 190 + 10 × 190
    expect(column(element, 0, '.number')).to.deep.equal(['56,590', '33,880', '17,010', '5,700']);
    expect(partText(element, 'takeaway')).to.equal('Highest: Enterprise (33,880); lowest: Startup (5,700).');
    expect(all(element, '.whole')).to.have.length(0);
    expect(partText(element, 'foot')).to.match(/^Without an interval/);
  });

  it('draws dots and intervals of a metric on one axis, with a line where all are', async () => {
    const element = await table(fixtures.typical);
    const left = (id: string, part: string): number =>
      mark(element, id).querySelector(part)!.getBoundingClientRect().left;
    const centre = (id: string): number => {
      const box = mark(element, id).querySelector('.dot')!.getBoundingClientRect();
      return box.left + box.width / 2;
    };
    const whole = new Set(all(element, '.whole').map((line) => Math.round(line.getBoundingClientRect().left)));
    expect(whole.size).to.equal(1);
    expect(Math.abs(centre('value-0/all') - [...whole][0]!)).to.be.below(1.5);
    // From −25 over +50 to +58.
    const perPoint = (centre('value-0/group/Education') - centre('value-0/group/Government')) / 75;
    expect(centre('value-0/group/Enterprise') - centre('value-0/group/Education')).to.be.closeTo(perPoint * 8.33, 0.5);
    expect(left('value-0/group/Education', '.whisker')).to.be.below(centre('value-0/all'));
    expect(left('value-0/group/Enterprise', '.whisker')).to.be.above(centre('value-0/all'));
  });

  it('shows several metrics, each with its own unit and axis', async () => {
    const element = await table(fixtures.several, {width: 1000});
    expect(partText(element, 'title')).to.equal('Net Promoter Score and Customer satisfaction (CSAT) by CSM');
    expect(column(element, 0, '.number')).to.deep.equal(['+27', '+48', '+46', '+38', '+15', '−11']);
    expect(column(element, 1, '.number').every((text) => /^\d+%$/.test(text))).to.equal(true);
    expect(partText(element, 'takeaway')).to.match(
      /^Net Promoter Score, clearly above all \(\+27\): Chloé Martin \(\+48\) and Ana Ruiz \(\+46\); clearly below: Eva Lindqvist \(−11\)\. Customer satisfaction \(CSAT\), clearly below all/,
    );
    expect(partText(element, 'foot')).to.contain('of 10 comparisons about 1 would be clear by chance');
    // The target is of the first metric alone.
    expect(all(element, 'td.value').map((cell) => cell.querySelector('.guide') !== null)).to.deep.equal(
      Array.from({length: 12}, (_, i) => i % 2 === 0),
    );
  });

  it('hides groups that are too small, and the next, and says so', async () => {
    const element = await table(fixtures.smallGroups);
    expect(names(element).slice(-3)).to.deep.equal(['Education', 'Government', 'No segment']);
    const row = mark(element, 'name/group/Government').closest('tr')!;
    expect(textOf(row)).to.equal('Government – Not shown –');
    expect(mark(element, 'value-0/group/Government').ariaLabel).to.equal(
      'Government, Net Promoter Score: Not shown: it would tell about a group of fewer than 3 accounts',
    );
    expect(partText(element, 'foot')).to.contain('2 values not shown, to protect small groups');
    expect(await element.exportData('csv')).to.match(/Government,Not shown,,,/);
  });

  it('names three of many, and how many more', async () => {
    const groups = ['a', 'b', 'c', 'd', 'e', 'rest'];
    const accounts = groups.map((group) => ({account: group, segment: group}));
    const responses = groups.flatMap((account) =>
      Array.from({length: account === 'rest' ? 400 : 30}, (_, i) => ({
        account,
        score: account === 'rest' ? (i % 2) * 10 : i < groups.indexOf(account) ? 8 : 10,
      })),
    );
    const element = await table({tables: {accounts, responses}, properties: {asOf, metric: 'nps'}});
    expect(partText(element, 'takeaway')).to.match(
      /: a \(\+100\), b \(\+97\), c \(\+93\), and 2 more; clearly below: rest/,
    );
  });

  it('says why there is nothing to show', async () => {
    const none = await table(fixtures.none);
    expect(shows(none)).to.equal('insufficient');
    expect(partText(none, 'insufficient')).to.contain('No responses');
    const ungrouped = await table(fixtures.ungrouped);
    expect(partText(ungrouped, 'insufficient')).to.contain('No row says its segment, and neither does its account');
  });

  it('says so of one group alone', async () => {
    const element = await table(fixtures.one);
    expect(partText(element, 'takeaway')).to.equal('Enterprise is all there is: +58.');
    expect(names(element)).to.deep.equal(['All', 'Enterprise']);
  });

  it('has a row for each employee that answers name', async () => {
    const responses = [5, 4, 5, 1, 2, 4].map((score, i) => ({
      account: `a${i}`,
      kind: 'csat',
      score,
      at: '2026-11-02T08:00:00Z',
      ...(i < 5 && {employee: i < 3 ? 'Kim' : 'Lee'}),
    }));
    const element = await table(
      {tables: {responses}, properties: {asOf}},
      {attributes: {metric: 'csat', by: 'employee'}},
    );
    expect(partText(element, 'title')).to.match(/ by employee$/);
    expect(names(element)).to.deep.equal(['All', 'Kim', 'Lee', 'No employee']);
    expect(column(element, 0, '.n')).to.deep.equal(['6', '3', '2', '1']);
    element.metric = 'nrr';
    await settled(element);
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain('[nrr] by: expected a column of what it reads');
    element.by = 'plan';
    await settled(element);
    expect(shows(element)).to.equal('insufficient');
  });

  it('says what it needs where it has no metric, and loads one that it is given', async () => {
    const {tables} = fixtures.typical;
    const element = await table({tables, properties: {asOf}});
    expect(shows(element)).to.equal('no data');
    expect(partText(element, 'empty')).to.contain('<metric-table metric="nps"');
    element.metric = [nps, 'csat'];
    await settled(element);
    expect(names(element)).to.have.length(8);
    element.metric = ces;
    await settled(element);
    expect(partText(element, 'title')).to.match(/ by segment$/);
  });

  for (const [what, attributes, message] of [
    ['an unknown metric', {metric: 'nps, nsp'}, /id: expected one of .*nps.*, got "nsp"/],
    [
      'an unknown grouping',
      {by: 'country'},
      /\[metric-table\] by: expected one of segment, region, csm, team, plan, employee, place, got "country"/,
    ],
    ['a target that is no number', {target: 'high'}, /\[metric-table\] target: expected a number, got "high"/],
    ['options that are no JSON', {options: 'wald'}, /\[metric-table\] options: expected a JSON object .+, got "wald"/],
    ['a wrong option', {options: '{"interval": "guess"}'}, /interval: expected one of .+, got "guess"/],
    [
      'options of another metric',
      {metric: 'nps, csat', options: '{"ces": {}}'},
      /\[metric-table\] options: expected those of nps, csat by id, got "ces"/,
    ],
  ] as const) {
    it(`fails for ${what}, until it is right`, async () => {
      const {tables} = fixtures.typical;
      const element = await table({tables, properties: {asOf}}, {attributes: {metric: 'nps', ...attributes}});
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.match(message);
      for (const name of ['options', 'target', 'by']) element.removeAttribute(name);
      element.setAttribute('metric', 'nps');
      await settled(element);
      expect(shows(element)).to.equal('value');
    });
  }

  it('takes options of one metric as they are, and of several by id', async () => {
    const {tables} = fixtures.several;
    const element = await table(
      {tables, properties: {asOf, by: 'csm'}},
      {attributes: {metric: 'csat', options: '{"shows": "mean"}'}},
    );
    expect(column(element, 0, '.number')[0]).to.match(/^\d\.\d+$/);
    element.options = {csat: {shows: 'mean'}};
    element.metric = 'nps, csat';
    await settled(element);
    expect(element.outcome!.made.options).to.nested.include({'csat.shows': 'mean'});
  });

  it('saves all that it shows', async () => {
    const element = await table(fixtures.typical);
    const csv = await element.exportData('csv');
    expect(csv).to.contain(
      'Segment,Net Promoter Score,"Net Promoter Score, lower limit","Net Promoter Score, upper limit","Net Promoter Score, observations"',
    );
    expect(csv).to.match(/All,\+23,\+\d+,\+\d+,539/);
  });

  it('says how its numbers are made', async () => {
    const element = await table(fixtures.typical);
    await press(element, 'definition');
    expect(partText(element, 'definition')).to.contain(nps.formula);
  });

  for (const metric of catalogue) {
    const tellsGroups = metric.tables.some(({whole}) => 'account' in whole.columns);
    const expected = tellsGroups ? ['value', 'insufficient'] : ['failed'];
    it(`shows every example of ${metric.id}, or says why it has nothing to show`, async () => {
      for (const {name, rows, options = {}, scope = {}} of metric.examples) {
        const {asOf: moment = Date.parse(asOf), ...rest} = scope;
        const element = await table({tables: rows, properties: {metric: metric.id, options, ...rest, asOf: moment}});
        expect(expected, name).to.include(shows(element));
        expect(textOf(element.renderRoot), name).not.to.match(/NaN|undefined|Infinity|null|\[object/);
        element.remove();
      }
    });
  }
});

describe('<metric-table> for its reader', () => {
  it('is sorted by each heading, and turned round by the same one', async () => {
    const element = await table(fixtures.typical);
    await click(element, 'heading/n-0');
    expect(names(element)).to.deep.equal([
      'All',
      'Self-serve',
      'Mid-market',
      'Enterprise',
      'Startup',
      'Education',
      'Government',
      'No segment',
    ]);
    expect(sorted(element)).to.have.length(1);
    expect(sorted(element)[0]).to.match(/descending$/);
    await click(element, 'heading/n-0');
    expect(names(element).slice(1, 3)).to.deep.equal(['Government', 'Education']);
    expect(names(element).at(-1)).to.equal('No segment');
    await click(element, 'heading/name');
    expect(names(element).slice(1, 3)).to.deep.equal(['Education', 'Enterprise']);
    expect(sorted(element)).to.deep.equal(['Segment↑ ascending']);
    await pause(1100);
    expect(saidBy(element)).to.equal('Sorted by Segment, ascending');
  });

  it('keeps how it is sorted when there are new data, and lets go of a column that is not there any more', async () => {
    const element = await table(fixtures.several, {width: 1000});
    await click(element, 'heading/value-1');
    expect(sorted(element)).to.deep.equal(['Customer satisfaction (CSAT)↓ descending']);
    element.refresh();
    await settled(element);
    expect(sorted(element)).to.deep.equal(['Customer satisfaction (CSAT)↓ descending']);
    element.target = null;
    element.metric = 'nps';
    await settled(element);
    expect(sorted(element)).to.deep.equal(['Net Promoter Score↓ descending']);
  });

  it('is one tab stop, walked through with arrows, and sorts by Enter', async () => {
    const element = await table(fixtures.typical);
    const stops = all(element, '[data-mark][tabindex="0"]').map(({dataset}) => dataset['mark']);
    expect(stops).to.deep.equal(['heading/name']);
    mark(element, 'heading/name').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await sendKeys({press: key});
    expect(focused(element)).to.equal('value-0/group/Enterprise');
    expect(tip(element)).to.match(
      /^Enterprise Net Promoter Score \+58 \+4\d to \+6\d All \+23 Rests on 120 observations; clearly above all$/,
    );
    await sendKeys({press: 'Escape'});
    expect(tip(element)).to.equal('');
    for (const key of ['End', 'ArrowUp', 'ArrowUp', 'Enter']) await sendKeys({press: key});
    expect(focused(element)).to.equal('heading/n-0');
    expect(sorted(element)[0]).to.match(/descending$/);
    expect(names(element)[1]).to.equal('Self-serve');
  });

  it('walks the other way where the page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await table(fixtures.typical);
    mark(element, 'heading/name').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(focused(element)).to.equal('heading/value-0');
    const [name, value] = ['name/all', 'value-0/all'].map((id) => mark(element, id).getBoundingClientRect().left);
    expect(name).to.be.above(value!);
  });

  it('tells of a value that a pointer is at, and why there is none', async () => {
    const element = await table(fixtures.smallGroups);
    const point = async (id: string): Promise<void> => {
      const target = mark(element, id);
      target.scrollIntoView({block: 'center'});
      const {left, top, height} = target.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(left + 10), Math.round(top + height / 2)]});
    };
    await point('value-0/group/Startup');
    expect(tip(element)).to.contain('not clearly above or below all');
    await point('value-0/group/Education');
    expect(tip(element)).to.equal('Education Not shown: it would tell about a group of fewer than 3 accounts');
  });

  it('tells the page of a group that is picked, with its accounts', async () => {
    const element = await table(fixtures.typical);
    const picked: SelectEvent[] = [];
    element.addEventListener('kw-select', (event) => picked.push(event));
    await click(element, 'name/group/Government');
    expect(picked[0]!.detail).to.deep.include({part: {group: 'Government'}, label: 'Government'});
    expect(await picked[0]!.detail.members()).to.deep.equal({by: 'account', ids: ['Government-1']});
    await until(() => partText(element, 'people').includes('Government-1'));
    await click(element, 'value-0/group/Education');
    await until(() => partText(element, 'people').includes('3 accounts'));
    await click(element, 'name/all');
    expect(picked).to.have.length(2);
  });

  it('tells by a first tap, and picks by a second', async () => {
    const element = await table(fixtures.typical);
    const finger = {bubbles: true, composed: true, pointerType: 'touch'};
    const picked: Event[] = [];
    element.addEventListener('kw-select', (event) => picked.push(event));
    const target = mark(element, 'value-0/group/Startup');
    const tap = (): void => {
      target.dispatchEvent(new PointerEvent('pointerdown', finger));
      target.dispatchEvent(new PointerEvent('click', finger));
    };
    tap();
    expect(tip(element)).to.match(/^Startup/);
    expect(picked).to.have.length(0);
    tap();
    expect(picked).to.have.length(1);
  });

  it('has rows of two lines where there is little room, of which nothing is cut but long names', async () => {
    const element = await table(fixtures.typical, {width: 240});
    expect(all(element, 'table.narrow')).to.have.length(1);
    const value = mark(element, 'value-0/group/Startup').getBoundingClientRect();
    const name = mark(element, 'name/group/Startup').getBoundingClientRect();
    const n = mark(element, 'n-0/group/Startup').getBoundingClientRect();
    expect(value.top).to.be.at.least(name.bottom - 1);
    expect(n.top).to.be.below(value.top);
    for (const id of ['value-0/group/Startup', 'n-0/group/Startup', 'name/group/Startup']) {
      expect(mark(element, id).scrollWidth, id).to.be.at.most(mark(element, id).clientWidth);
    }
    for (const target of all(element, '[data-mark]')) expect(target.getBoundingClientRect().height).to.be.at.least(24);
    const long = await table(fixtures.longNames, {width: 240});
    const [, first] = all(long, 'tbody .name');
    expect(first!.title).to.match(/south-west$/);
  });

  it('names each metric in each row where there are several and little room', async () => {
    const element = await table(fixtures.several, {width: 360});
    expect(all(element, '.label').slice(0, 2).map(textOf)).to.deep.equal([
      'Net Promoter Score',
      'Customer satisfaction (CSAT)',
    ]);
    expect(all(element, '.axes')).to.have.length(0);
  });
});
