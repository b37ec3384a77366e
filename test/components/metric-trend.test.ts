import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {MetricTrend} from 'keepwell/components/metric-trend';
import 'keepwell/components/metric-trend/define';
import {fixtures} from '#internal/components/metric-trend/metric-trend.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {catalogue} from 'keepwell/metrics/catalogue';
import type {AnyMetric} from 'keepwell/metrics/kernel';
import {nps} from 'keepwell/metrics/voice/nps';
import {partText, press, settled, shows, textOf} from '../element/shown.js';

const asOf = '2026-11-18T08:00:00Z';

type Kinds = readonly [detractors: number, passives: number, promoters: number];

/** So many answers of each kind on the tenth of a month. */
function answers(month: string, [detractors, passives, promoters]: Kinds, more: object = {}): object[] {
  const scores = [
    ...Array<number>(detractors).fill(3),
    ...Array<number>(passives).fill(8),
    ...Array<number>(promoters).fill(10),
  ];
  return scores.map((score) => ({score, at: `${month}-10T09:00:00Z`, ...more}));
}

/** A trend in the page. */
async function trend(properties: Partial<MetricTrend>, attributes: Readonly<Record<string, string>> = {}, width = 600) {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  document.body.append(box);
  const element = Object.assign(document.createElement('metric-trend'), {asOf, metric: 'nps'}, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  return settled(element);
}

async function fixture(name: keyof typeof fixtures, properties: Partial<MetricTrend> = {}, width = 600) {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('metric-trend'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

async function rowsOf(element: MetricTrend): Promise<string[][]> {
  await press(element, 'table');
  const rows = [...element.renderRoot.querySelectorAll('[part=table] tr')];
  await Promise.resolve();
  const texts = rows.map((row) => [...row.children].map(textOf));
  await press(element, 'table');
  return texts;
}

const mark = (element: MetricTrend, id: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`[data-mark="${id}"]`)!;
const said = (element: MetricTrend, id: string): string => mark(element, id).getAttribute('aria-label')!;
const tip = (element: MetricTrend): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const focused = (element: MetricTrend): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const drawnTexts = (element: MetricTrend): string[] =>
  [...element.renderRoot.querySelectorAll('[part=graphic] svg text')].map(textOf);

const months = {
  responses: [
    ...answers('2025-10', [40, 40, 20]),
    ...answers('2026-08', [38, 55, 80]),
    ...answers('2026-09', [52, 60, 70]),
    ...answers('2026-10', [28, 58, 121]),
    ...answers('2026-11', [9, 14, 31]),
  ],
};
const three = {data: months, periods: 3};

afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

describe('<metric-trend>', () => {
  it('says what has changed from the last whole period to the one before, with the interval of the difference', async () => {
    // October: (121 - 28) / 207; September: (70 - 52) / 182. Its standard error is about 7.8 points.
    const element = await trend(three);
    expect(partText(element, 'title')).to.equal('Net Promoter Score');
    expect(partText(element, 'takeaway')).to.equal('Oct 2026: +45, up 35 on Sep 2026 (+19 to +50).');
  });

  it('draws a line with a band over whole periods, and the running one dashed, hollow and with a whisker', async () => {
    const element = await trend({...three, periods: 4});
    const parts = (selector: string) => [...element.renderRoot.querySelectorAll<SVGElement>(selector)];
    const places = (path: SVGElement | undefined) => path!.getAttribute('d')!.match(/[ML]/g)!.length;
    expect(places(parts('.curve:not(.running)')[0])).to.equal(3);
    expect(places(parts('.curve.running')[0])).to.equal(2);
    expect(parts('.point.hollow')).to.have.length(1);
    expect(parts('.whisker')).to.have.length(1);
    // Three limits forth and three back: none of November.
    expect(places(parts('.band')[0])).to.equal(6);
    expect(partText(element, 'foot')).to.equal('n = 616 · 95% interval · hollow: Nov 2026 so far · as of Nov 18, 2026');
  });

  it('has the same numbers as a table', async () => {
    const [head, ...rows] = await rowsOf(await trend(three));
    expect(head).to.deep.equal(['Period', 'Value', 'Lower limit', 'Upper limit', 'n']);
    expect(rows.map(([name, value, , , n]) => [name, value, n])).to.deep.equal([
      ['Sep 2026', '+10', '182'],
      ['Oct 2026', '+45', '207'],
      ['Nov 2026 (still running)', '+41', '54'],
    ]);
    for (const [, , lower, upper] of rows) expect(`${lower!} ${upper!}`).to.match(/^[+−]\d+ \+\d+$/);
  });

  it('holds a target against the last whole period, and draws and names it', async () => {
    const element = await trend({...three, target: 30});
    expect(partText(element, 'takeaway')).to.match(/\. Reaches the target of \+30\.$/);
    expect(element.renderRoot.querySelector('.guide')).not.to.equal(null);
    expect(drawnTexts(element)).to.include('target +30');
    element.target = 70;
    await settled(element);
    expect(partText(element, 'takeaway')).to.match(/\. Misses the target of \+70\.$/);
  });

  it('holds the periods against those a year earlier, with a faint line', async () => {
    const element = await trend({...three, compare: 'year'});
    // October 2025: (20 - 40) / 100.
    expect(partText(element, 'takeaway')).to.match(/ Up 65 on Oct 2025 \(\+47 to \+82\)\.$/);
    expect(element.renderRoot.querySelector('.earlier')).not.to.equal(null);
    expect(said(element, 'period-1')).to.contain('Oct 2026, Net Promoter Score +45 ').and.contain(', Oct 2025 −20 ');
    const [head, ...rows] = await rowsOf(element);
    expect(head!.slice(-2)).to.deep.equal(['Earlier period', 'Value then']);
    expect(rows.map((row) => row.slice(-2))).to.deep.equal([
      ['', ''],
      ['Oct 2025', '−20'],
      ['', ''],
    ]);
  });

  it('holds the periods against as many before them', async () => {
    const element = await trend({...three, periods: 2, compare: 'previous'});
    const [, ...rows] = await rowsOf(element);
    expect(rows.map((row) => [row[0], row[1], ...row.slice(-2)])).to.deep.equal([
      ['Oct 2026', '+45', 'Aug 2026', '+24'],
      ['Nov 2026 (still running)', '+41', 'Sep 2026', '+10'],
    ]);
    expect(drawnTexts(element)).to.include('2 months earlier');
    expect(partText(element, 'takeaway')).to.match(/^Oct 2026: \+45\. Up 21 on Aug 2026 \(/);
  });

  it('tells changes of shares in percentage points', async () => {
    const csat = (month: string, good: number, bad: number) => [
      ...Array.from({length: good}, () => ({score: 5, at: `${month}-10T00:00:00Z`})),
      ...Array.from({length: bad}, () => ({score: 1, at: `${month}-10T00:00:00Z`})),
    ];
    const data = {responses: [...csat('2026-09', 50, 50), ...csat('2026-10', 80, 20)]};
    const element = await trend({metric: 'csat', data, periods: 3});
    expect(partText(element, 'takeaway')).to.match(/^Oct 2026: 80%, up 30 points on Sep 2026 \(\+1\d to \+4\d\)\.$/);
    // The unit once, at the top of the axis.
    const ticks = drawnTexts(element).filter((text) => /^\d+%?$/.test(text));
    expect(ticks.slice(0, -1).filter((text) => text.endsWith('%'))).to.have.length(1);
    element.target = 0.9;
    await settled(element);
    expect(partText(element, 'takeaway')).to.match(/ Misses the target of 90%\.$/);
  });

  it('measures a metric that tells how things stood as of the ends of periods', async () => {
    const data = {
      subscriptions: [
        {account: 'a', amount: 100, start: '2026-01-01'},
        {account: 'b', amount: 50, start: '2026-09-10'},
        {account: 'c', amount: 30, start: '2026-10-05'},
      ],
    };
    const element = await trend({metric: 'mrr', data, periods: 4, compare: 'year'});
    expect(partText(element, 'takeaway')).to.equal('Oct 2026: 180, up 30 on Sep 2026.');
    const [, ...rows] = await rowsOf(element);
    expect(rows.map(([name, value]) => [name, value])).to.deep.equal([
      ['Aug 2026', '100'],
      ['Sep 2026', '150'],
      ['Oct 2026', '180'],
      ['Nov 2026 (still running)', '180'],
    ]);
    expect(element.renderRoot.querySelector('[aria-busy]')).to.equal(null);
  });

  it('leaves gaps where a period has no value, and shows what stands alone with its interval', async () => {
    const element = await fixture('gaps');
    const line = element.renderRoot.querySelector('.curve')!.getAttribute('d')!;
    expect(line.match(/M/g)!.length).to.equal(4);
    expect((await rowsOf(element)).map((row) => row[1])).to.include('too few to say');
  });

  it('names weeks, quarters and years', async () => {
    const names = async (period: MetricTrend['period']) =>
      (await rowsOf(await trend({...three, period, periods: 2}))).slice(1).map(([name]) => name);
    expect(await names('week')).to.deep.equal(['Nov 9, 2026', 'Nov 16, 2026 (still running)']);
    expect(await names('quarter')).to.deep.equal(['Q3 2026', 'Q4 2026 (still running)']);
    expect(await names('year')).to.deep.equal(['2025', '2026 (still running)']);
  });

  it('says what it needs, and why there is no value', async () => {
    const element = await trend({metric: null, data: months});
    expect(shows(element)).to.equal('no data');
    expect(partText(element, 'empty')).to.contain('<metric-trend metric="nps"');
    for (const name of ['none', 'invalid'] as const) {
      const none = await fixture(name);
      expect(shows(none)).to.equal('insufficient');
      expect(partText(none, 'insufficient')).to.match(/^– No /);
    }
  });

  for (const [attribute, value, message] of [
    ['metric', 'nsp', /id: expected one of .*nps.*, got "nsp"/],
    ['period', 'fortnight', /\[metric-trend\] period: expected one of week, month, quarter, year, got "fortnight"/],
    ['periods', '1', /periods: expected a whole number from 2 to 60, got 1/],
    ['compare', 'never', /compare: expected one of previous, year, got "never"/],
    ['by', 'colour', /by: expected one of segment, region, csm, team, plan, employee, place, got "colour"/],
    ['target', 'high', /target: expected a number, got null/],
    ['options', 'wald', /\[metric-trend\] options: expected a JSON object .+, got "wald"/],
    ['annotations', 'soon: a party', /annotations: expected days with a text such as ".+", got "soon: a party"|got/],
  ] as const) {
    it(`refuses a wrong ${attribute}, until it is right`, async () => {
      const element = await trend(three, {[attribute]: value});
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.match(message);
      if (attribute === 'metric') element.metric = 'nps';
      else if (attribute === 'period') element.period = 'month';
      else if (attribute === 'periods') element.periods = 3;
      else Object.assign(element, {[attribute]: null});
      await settled(element);
      expect(shows(element)).to.equal('value');
    });
  }

  it('says so of a metric that does not come down to a number', async () => {
    const many: AnyMetric = {...(nps as unknown as AnyMetric), id: 'many', derive: () => ({kind: 'flock'})};
    const element = await trend({...three, metric: many});
    expect(partText(element, 'error')).to.contain(
      '[metric-trend] metric: expected one that comes down to a number, got many',
    );
  });

  for (const metric of catalogue) {
    const tellsGroups = metric.tables.some(({whole}) => 'account' in whole.columns);
    it(`shows the examples of ${metric.id}, by segment too`, async () => {
      for (const {name, rows, options = {}, scope = {}} of metric.examples.slice(0, 3)) {
        for (const by of [null, 'segment'] as const) {
          const {asOf: moment = Date.parse(asOf), ...rest} = scope;
          const given = {metric: metric.id, options, data: rows, ...rest, asOf: moment, periods: 3, by};
          const element = await trend(given);
          const expected = by === null || tellsGroups ? ['value', 'insufficient'] : ['failed'];
          expect(expected, name).to.include(shows(element));
          expect(textOf(element.renderRoot), name).not.to.match(/NaN|undefined|Infinity|null|\[object/);
          document.body.replaceChildren();
        }
      }
    });
  }
});

describe('<metric-trend>, with notes', () => {
  const annotations = '2026-10-08 new onboarding; 2025-01-01 long ago';

  it('marks the day, writes what happened beside it, and tells it by tip, by name and in the table', async () => {
    const element = await trend({...three, annotations});
    expect(drawnTexts(element)).to.include('new onboarding, Oct 8');
    expect(said(element, 'note-0')).to.equal('Oct 8, 2026, new onboarding');
    mark(element, 'note-0').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
    expect(tip(element)).to.equal('Oct 8, 2026 new onboarding');
    const [head, ...rows] = await rowsOf(element);
    expect(head!.at(-1)).to.equal('Notes');
    expect(rows.map((row) => row.at(-1))).to.deep.equal(['', 'new onboarding, Oct 8, 2026', '']);
    expect(partText(element, 'foot')).to.contain('1 note outside of these periods');
  });

  it('takes notes that are too close to each other for one, which tells all', async () => {
    const element = await trend({
      ...three,
      annotations: [
        {on: '2026-10-09', text: 'second'},
        {on: '2026-10-08', text: 'first'},
      ],
    });
    expect(said(element, 'note-0')).to.equal('2 notes, Oct 8, 2026 first, Oct 9, 2026 second');
    expect(element.renderRoot.querySelector('[data-mark=note-1]')).to.equal(null);
  });
});

describe('<metric-trend>, by group', () => {
  const data = {
    accounts: [
      {account: 'a', segment: 'Large'},
      {account: 'b', segment: 'Small'},
    ],
    responses: [
      ...['2026-09', '2026-10'].flatMap((month) => answers(month, [40, 0, 160], {account: 'a'})),
      ...answers('2026-09', [30, 0, 70], {account: 'b'}),
      ...answers('2026-10', [70, 0, 30], {account: 'b'}),
    ],
  };
  const grouped = {data, periods: 3, by: 'segment'} as const;

  it('draws one line a group with its name and value at its end, and says how they compare', async () => {
    const element = await trend(grouped);
    expect(partText(element, 'takeaway')).to.equal(
      'Oct 2026: Large is highest with +60, Small lowest with −40. Clearly down on Sep 2026: Small.',
    );
    expect(drawnTexts(element)).to.include('Large +60').and.include('Small −40');
    const [head, ...rows] = await rowsOf(element);
    expect(head!.slice(0, 3)).to.deep.equal(['Period', 'Segment', 'Value']);
    expect(rows.slice(0, 4).map((row) => row.slice(0, 3))).to.deep.equal([
      ['Sep 2026', 'Large', '+60'],
      ['Sep 2026', 'Small', '+40'],
      ['Oct 2026', 'Large', '+60'],
      ['Oct 2026', 'Small', '−40'],
    ]);
  });

  it('says that groups do not clearly differ where they may not', async () => {
    const element = await fixture('longNames');
    expect(partText(element, 'takeaway')).to.match(/^Oct 2026: no clear difference between .+\(−\d+ to \+\d+\)/);
  });

  it('brings a line out that is picked, with the change of its own, and puts it back', async () => {
    const element = await trend({...grouped, compare: 'previous'});
    expect(element.renderRoot.querySelector('.earlier')).to.equal(null);
    mark(element, 'line-1').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await element.updateComplete;
    expect(mark(element, 'line-1').getAttribute('aria-pressed')).to.equal('true');
    expect(element.renderRoot.querySelector('.series.picked')).not.to.equal(null);
    expect(partText(element, 'takeaway')).to.match(/^Small, Oct 2026: −40, down 80 on Sep 2026 \(/);
    mark(element, 'line-1').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await element.updateComplete;
    expect(mark(element, 'line-1').getAttribute('aria-pressed')).to.equal('false');
    expect(partText(element, 'takeaway')).to.match(/^Oct 2026: Large/);
  });

  it('draws at most six groups, and says what is not drawn and what is too small', async () => {
    const element = await fixture('crowded');
    expect(element.renderRoot.querySelectorAll('.label')).to.have.length(6);
    expect(partText(element, 'foot'))
      .to.contain('1 segment more in the table')
      .and.contain('2 segments too small to be shown');
    expect(textOf(element.renderRoot)).not.to.contain('Resellers');
    const groups = new Set((await rowsOf(element)).slice(1).map((row) => row[1]));
    expect(groups.size).to.equal(7);
  });

  it('keeps labels apart from each other', async () => {
    for (const width of [240, 360, 700]) {
      const element = await fixture('crowded', {}, width);
      const boxes = [...element.renderRoot.querySelectorAll('.label .name')]
        .map((label) => label.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      const right = element.getBoundingClientRect().right;
      boxes.forEach((box, i) => {
        expect(box.right, String(width)).to.be.at.most(right + 1);
        if (i > 0) expect(box.top, String(width)).to.be.at.least(boxes[i - 1]!.bottom - 1);
      });
      document.body.replaceChildren();
    }
  });

  it('groups what tells how things stood as well', async () => {
    const element = await trend({
      metric: 'mrr',
      periods: 3,
      by: 'segment',
      data: {
        accounts: data.accounts,
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01'},
          {account: 'b', amount: 30, start: '2026-10-05'},
        ],
      },
    });
    const [, ...rows] = await rowsOf(element);
    expect(rows.map((row) => row.slice(0, 3))).to.deep.equal([
      ['Sep 2026', 'Large', '100'],
      ['Sep 2026', 'Small', 'too few to say'],
      ['Oct 2026', 'Large', '100'],
      ['Oct 2026', 'Small', '30'],
      ['Nov 2026 (still running)', 'Large', '100'],
      ['Nov 2026 (still running)', 'Small', '30'],
    ]);
  });
});

describe('<metric-trend>, walked through', () => {
  it('is one tab stop: notes, then periods, then lines', async () => {
    const element = await fixture('bySegment', {annotations: '2026-07-08 new prices'});
    mark(element, 'note-0').focus();
    const walked = [focused(element)];
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal([
      'note-0',
      'period-0',
      'period-1',
      'period-5',
      'period-0',
      'line-0',
      'line-1',
      'line-0',
    ]);
    expect(element.renderRoot.querySelectorAll('[data-mark][tabindex="0"]')).to.have.length(1);
    expect(tip(element)).to.match(/^Enterprise Oct 2026 \+\d+ \+\d+ to \+\d+ Pick it to bring it out$/);
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(mark(element, 'line-0').getAttribute('aria-pressed')).to.equal('true');
  });

  it('tells of a period by pointing, by touch and by name what all lines say', async () => {
    const element = await trend(three);
    expect(said(element, 'period-2')).to.match(
      /^Nov 2026, Net Promoter Score \+41 \+\d+ to \+\d+, n = 54\u00a0· still running$/,
    );
    mark(element, 'period-0').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
    expect(tip(element)).to.match(/^Sep 2026 Net Promoter Score \+10 −\d+ to \+\d+ n = 182$/);
    mark(element, 'period-1').dispatchEvent(
      new PointerEvent('pointerdown', {bubbles: true, pointerType: 'touch', isPrimary: true}),
    );
    mark(element, 'period-1').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect(tip(element)).to.contain('Oct 2026');
  });

  it('has strips of its own where those of another trend are copied: in their place, and saying what its periods are', async () => {
    const fewer = {responses: [...answers('2026-09', [5, 5, 10]), ...answers('2026-10', [8, 4, 8])]};
    const first = await trend(three);
    const second = await trend({data: fewer, periods: 3}, {}, 300);
    expect(said(first, 'period-1')).to.contain('+45');
    expect(said(second, 'period-1')).to.match(/^Oct 2026, Net Promoter Score 0 /);
    for (const element of [first, second]) {
      const strips = [0, 1, 2].map((i) => mark(element, `period-${String(i)}`).getBoundingClientRect());
      const svg = element.renderRoot.querySelector('[part=graphic] svg')!.getBoundingClientRect();
      expect(strips[0]!.right).to.be.closeTo(strips[1]!.left, 0.1);
      expect(strips[1]!.right).to.be.closeTo(strips[2]!.left, 0.1);
      expect(strips[1]!.height).to.be.within(svg.height / 2, svg.height);
      const dates = [...element.renderRoot.querySelectorAll('[part=graphic] svg text')].filter(
        (text) => textOf(text) === 'Oct',
      );
      const [date] = dates.map((text) => text.getBoundingClientRect());
      expect((date!.left + date!.right) / 2).to.be.within(strips[1]!.left, strips[1]!.right);
    }
    first.data = fewer;
    await settled(first);
    expect(said(first, 'period-1')).to.equal(said(second, 'period-1'));
  });

  it('draws a line through the period that the keyboard is at, with a ring around it, and takes it away', async () => {
    const element = await trend(three);
    const crosshairs = (): number => element.renderRoot.querySelectorAll('.crosshair').length;
    expect(crosshairs()).to.equal(0);
    mark(element, 'period-0').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(crosshairs()).to.equal(1);
    const [strip, line] = [mark(element, 'period-1'), element.renderRoot.querySelector('.crosshair .cross')!].map(
      (at) => at.getBoundingClientRect(),
    );
    expect(line!.left).to.be.within(strip!.left, strip!.right);
    expect(element.renderRoot.querySelectorAll('.crosshair .dot')).to.have.length(1);
    expect(getComputedStyle(mark(element, 'period-1')).strokeWidth).to.equal('2px');
    await sendKeys({press: 'Escape'});
    expect(crosshairs()).to.equal(0);
  });

  it('mirrors the drawing where text runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await trend(three);
    const [first, last] = ['period-0', 'period-2'].map((id) => mark(element, id).getBoundingClientRect().left);
    expect(first!).to.be.greaterThan(last!);
  });
});
