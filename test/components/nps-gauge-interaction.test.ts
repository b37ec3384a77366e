// What a reader does with <nps-gauge>: a target, periods, and who is behind the answers.
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import 'keepwell/components/nps-gauge/define';
import {fixtures} from '#internal/components/nps-gauge/nps-gauge.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {until} from '../data-adapters/reading.js';
import {partText, press, scores, settled, shows, textOf} from '../element/shown.js';

const asOf = '2026-11-18T08:00:00Z';

async function shown(name: keyof typeof fixtures, properties: Partial<NpsGauge> = {}, width = 400): Promise<NpsGauge> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('nps-gauge'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const marks = (element: NpsGauge): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[data-mark]'),
];
const mark = (element: NpsGauge, id: string): HTMLElement =>
  marks(element).find(({dataset}) => dataset['mark'] === id)!;
const focused = (element: NpsGauge): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const tip = (element: NpsGauge): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));

afterEach(() => {
  document.body.replaceChildren();
});

describe('<nps-gauge>, held against a target', () => {
  for (const [target, said] of [
    [20, ', not clearly above or below the target of 20:'],
    [15, ', at or above the target of 15:'],
    [40, ', below the target of 40:'],
  ] as const) {
    it(`says what its interval says about ${String(target)}`, async () => {
      const element = await shown('byMonth', {target, bands: null});
      expect(partText(element, 'takeaway')).to.contain(said);
      expect(textOf(element.renderRoot.querySelector('[role=meter]'))).to.contain(`target ${String(target)}`);
    });
  }

  it('fails for a target that is off the scale', async () => {
    const element = await shown('typical', {target: 140});
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain('[nps-gauge] target: expected a score from -100 to 100, got 140');
  });
});

describe('<nps-gauge>, by period', () => {
  it('says what has changed from the last whole period to the one before, where that is clear', async () => {
    const element = await shown('byMonth');
    // October: 28, 58, 121 of 207; September: 52, 60, 70 of 182.
    expect(partText(element, 'takeaway')).to.match(/ Oct 2026: \+45, 35 points up on Sep 2026 \(\+\d+ to \+\d+\)\.$/);
    const falling = await shown('byMonth', {asOf: '2026-10-15T00:00:00Z'});
    expect(partText(falling, 'takeaway')).to.match(
      / Sep 2026: \+10, 14 points down on Aug 2026 \(−\d+ to −1\)\.$|no clear change/,
    );
  });

  it('says that nothing is clear where the interval of the change holds zero', async () => {
    const element = await shown('belowTarget');
    expect(partText(element, 'takeaway')).to.match(/ Oct 2026: \+7, no clear change on Sep 2026 \(−\d+ to \+\d+\)\.$/);
  });

  it('draws a point a period, hollow while it runs, and has the same numbers in the table', async () => {
    const element = await shown('byMonth');
    const points = [...element.renderRoot.querySelectorAll('.point')].map(({classList}) =>
      classList.contains('running'),
    );
    expect(points).to.deep.equal([false, false, false, false, false, true]);
    await press(element, 'table');
    const rows = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
    expect(rows.slice(-6).map(([name, value]) => `${name!} ${value!}`)).to.deep.equal([
      'Jun 2026 +16',
      'Jul 2026 +15',
      'Aug 2026 +24',
      'Sep 2026 +10',
      'Oct 2026 +45',
      'Nov 2026 +41',
    ]);
  });

  it('leaves periods out where no answer has a date, or none are asked for', async () => {
    for (const element of [await shown('undated'), await shown('byMonth', {period: null})]) {
      expect(shows(element)).to.equal('value');
      expect(element.renderRoot.querySelector('.trend')).to.equal(null);
      expect(marks(element).some(({dataset}) => dataset['mark']!.startsWith('period'))).to.equal(false);
    }
  });

  it('refuses periods that are none', async () => {
    const element = await shown('byMonth', {period: 'fortnight' as never});
    expect(partText(element, 'error')).to.contain(
      'period: expected one of week, month, quarter, year, got "fortnight"',
    );
    element.period = 'month';
    element.periods = 1;
    await settled(element);
    expect(partText(element, 'error')).to.contain('periods: expected a whole number from 2 to 60, got 1');
  });
});

describe('<nps-gauge>, walked through', () => {
  it('is one tab stop: scores, then kinds, then periods', async () => {
    const element = await shown('byMonth');
    mark(element, 'answer-0').focus();
    const walked: (string | undefined)[] = [focused(element)];
    for (const key of ['End', 'ArrowDown', 'Home', 'ArrowDown', 'End', 'ArrowUp', 'ArrowUp']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal([
      'answer-0',
      'answer-10',
      'promoters',
      'detractors',
      'period-0',
      'period-5',
      'promoters',
      'answer-5',
    ]);
    expect(tip(element)).to.match(/^Answer 5 Responses 70 Share 7\.4%$/);
    expect(element.renderRoot.querySelectorAll('[data-mark][tabindex="0"]')).to.have.length(1);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('tells of a period its score, its interval, and whether it still runs', async () => {
    const element = await shown('byMonth');
    expect(mark(element, 'period-5').getAttribute('aria-label')).to.match(
      /^Nov 2026, Net Promoter Score: \+41, \+\d+ to \+\d+, Responses: 54, still running$/,
    );
  });

  it('lists who gave an answer, who is of a kind, and who answered in a period', async () => {
    const data = {
      responses: [
        {respondent: 'ada', score: 10, at: '2026-10-02T00:00:00Z'},
        {respondent: 'bea', score: 9, at: '2026-11-02T00:00:00Z'},
        {respondent: 'cal', score: 2, at: '2026-11-03T00:00:00Z'},
      ],
    };
    const element = await shown('typical', {period: 'month', periods: 2});
    element.data = data;
    await settled(element);
    const found: Record<string, unknown> = {};
    const asked: Promise<void>[] = [];
    element.addEventListener('kw-select', (event) => {
      event.preventDefault();
      asked.push(
        event.detail.members().then((members) => {
          found[event.detail.label] = members && 'ids' in members ? members.ids : members;
        }),
      );
    });
    for (const id of ['answer-2', 'promoters', 'passives', 'period-1'])
      mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await Promise.all(asked);
    expect(found).to.deep.equal({
      'Answer 2': ['cal'],
      Promoters: ['ada', 'bea'],
      Passives: [],
      'Nov 2026': ['bea', 'cal'],
    });
  });

  it('says so where the answers do not tell whose they are', async () => {
    const element = await shown('typical');
    element.data = scores(9, 10);
    element.asOf = asOf;
    await settled(element);
    mark(element, 'promoters').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await until(() => partText(element, 'people').includes('do not say'));
    expect(partText(element, 'people')).to.equal('Promoters The data do not say who this is.');
  });
});
