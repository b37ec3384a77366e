import {expect} from '@open-wc/testing';
import type {RetentionCurve} from 'keepwell/components/retention-curve';
import 'keepwell/components/retention-curve/define';
import {formatsOf, measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import {retentionCurve, type Curves} from 'keepwell/metrics/retention/retention-curve';
import {ageTicks, unitFor} from '#internal/components/retention-curve/age-units.js';
import {drawnCurves, type DrawnPart} from '#internal/components/retention-curve/drawn-curves.js';
import {fixtures, type Fixture} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import {layoutCurves, type CurvesLayout} from '#internal/components/retention-curve/retention-curve.layout.js';
import {english as own} from '#internal/components/retention-curve/retention-curve.words.js';
import {dodge} from '#internal/element/chart/dodge.js';
import {fitText} from '#internal/element/chart/fit-text.js';
import {english as base} from '#internal/element/words.js';

const named: Readonly<Record<string, Fixture>> = fixtures;
const words = {...base, ...own};

/** The element in a box of a width, once it shows something. */
async function shown(
  {tables, properties}: Fixture,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<RetentionCurve> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('retention-curve');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties, {data: tables});
  const settled = new Promise<void>((resolve) => {
    for (const type of ['kw-ready', 'kw-error'] as const) element.addEventListener(type, () => resolve(), {once: true});
  });
  box.append(element);
  document.body.append(box);
  await settled;
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  return element;
}

const all = (element: RetentionCurve, selector: string): Element[] => [
  ...element.renderRoot.querySelectorAll(selector),
];
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (element: RetentionCurve, selector: string): string[] => all(element, selector).map(text);
const takeaway = (element: RetentionCurve): string => text(element.renderRoot.querySelector('.takeaway'));
const foot = (element: RetentionCurve): string => text(element.renderRoot.querySelector('.foot'));

/** Opens the table of the numbers, and reads it. */
async function tableOf(element: RetentionCurve): Promise<string[][]> {
  element.renderRoot.querySelector<HTMLButtonElement>('.tools button')!.click();
  await element.updateComplete;
  return all(element, '.numbers tr').map((row) => [...row.children].map(text));
}

const spells = (rows: readonly object[], properties: Fixture['properties'] = {}): Fixture => ({
  tables: {spells: rows},
  properties: {asOf: '2026-11-18T08:00:00Z', ...properties},
});
/** One a day for so many days, all of whom leave. */
const leaving = (days: number, group?: string): object[] =>
  Array.from({length: days}, (_, i) => ({duration: i + 1, ...(group !== undefined && {group})}));
const staying = (count: number, duration: number, group?: string): object[] =>
  Array.from({length: count}, () => ({duration, status: false, ...(group !== undefined && {group})}));

afterEach(() => {
  document.body.replaceChildren();
});

describe('<retention-curve>', () => {
  describe('says', () => {
    const say = async (fixture: Fixture): Promise<string> => takeaway(await shown(fixture));

    it('of groups that differ which is lowest, and how many of the others stay', async () => {
      expect(await say(fixtures.typical)).to.equal(
        'Half of Starter is gone after 13.7 months (11.9 to 15.2); 69% of Team and 86% of Business are still here after two years.',
      );
    });

    it('of groups that do not differ what is so of all', async () => {
      expect(await say(fixtures.alike)).to.equal(
        '59% are still here after 23 months (48% to 68%); no sign that the segments differ.',
      );
    });

    it('nothing of a test that cannot be made', async () => {
      const both = [...staying(20, 40, 'a'), ...staying(20, 40, 'b')];
      expect(await say(spells(both, {by: 'segment'}))).to.equal(
        'All 40 accounts are still here, followed for up to 40 days.',
      );
    });

    it('when half are gone, with a limit that is open', async () => {
      expect(await say(fixtures.overall)).to.equal(
        'Half are gone after 28.2 months (25.4 months or later); 49% are still here after 30 months (45% to 53%).',
      );
    });

    it('that one account says next to nothing', async () => {
      expect(await say(fixtures.one)).to.equal(
        'The one account is still here, followed for 10.4 months. One account says next to nothing.',
      );
      expect(await say(fixtures.oneLeft)).to.equal(
        'The one account left after 0 days. One account says next to nothing.',
      );
    });

    it('that a few accounts say little', async () => {
      expect(await say(spells(leaving(5)))).to.equal(
        'Half are gone after 3 days (1 day or later); 0% are still here after 5 days. 5 accounts are too few to be sure of much.',
      );
    });

    it('in its language', async () => {
      const germany = document.createElement('div');
      germany.lang = 'de';
      document.body.append(germany);
      const element = await shown(fixtures.typical);
      germany.append(element);
      element.requestUpdate();
      await element.updateComplete;
      expect(takeaway(element)).to.contain('13,7').and.to.contain('69 %');
    });
  });

  it('compares groups in words', async () => {
    expect(texts(await shown(fixtures.typical), '.test')).to.deep.equal([
      'The segments differ by more than chance (log-rank χ² = 239, 2 df, p < 0.001). Of the first 30.5 months, Business stays 27.9, Team 23.3 and Starter 15.8 on average.',
    ]);
    expect(texts(await shown(fixtures.alike), '.test')).to.deep.equal([
      'No sign that the segments differ (log-rank χ² = 0.7, 1 df, p = 0.4). Of the first 28.3 months, no clear difference in the mean time that South and North stay: 1.4 months (−2 to 4.9).',
    ]);
  });

  it('lists curves, labels and numbers followed from the highest curve to the lowest', async () => {
    const element = await shown(fixtures.typical);
    expect(texts(element, 'svg text.name')).to.deep.equal([
      'Business 86%',
      'Team 69%',
      'Starter 35%',
      'Business',
      'Team',
      'Starter',
    ]);
    expect(all(element, '.curve')).to.have.length(3);
    expect(new Set(all(element, '.curve').map((curve) => getComputedStyle(curve).strokeDasharray))).to.have.length(3);
  });

  it('has an image that is named by the sentence', async () => {
    const svg = (await shown(fixtures.typical)).renderRoot.querySelector('.graphic svg')!;
    expect([svg.getAttribute('role'), svg.getAttribute('aria-labelledby')]).to.deep.equal(['img', 'takeaway']);
  });

  it('tells the same in a table', async () => {
    const rows = await tableOf(await shown(fixtures.typical));
    expect(rows[0]).to.deep.equal(['Group', 'Age in months', 'Still followed', 'Still here', '95% interval']);
    expect(rows.filter(([, age]) => age === '24')).to.deep.equal([
      ['Business', '24', '62', '86.3%', '79.8% to 90.8%'],
      ['Team', '24', '93', '68.8%', '63.7% to 73.2%'],
      ['Starter', '24', '81', '34.7%', '30.6% to 38.7%'],
    ]);
  });

  it('says what is not in it', async () => {
    expect(foot(await shown(fixtures.invalid))).to.contain('1 account with an end before the start left out');
    expect(foot(await shown(fixtures.invalid))).to.contain('2 accounts without a start left out');
    const many = foot(await shown(fixtures.many));
    expect(many).to.contain('not drawn: Graz and the country around it and Hamar and the country around it');
    expect(many).to.contain('too few to show: No segment and Ithaca');
    expect(foot(await shown(fixtures.lateEntry))).to.contain('followed from Jun 1, 2025');
    expect(foot(await shown(fixtures.few))).to.contain('fewer than 10 followed: B and A');
  });

  it('has no value without accounts, and says why', async () => {
    const element = await shown(fixtures.none);
    expect(texts(element, '[part=insufficient]')).to.deep.equal([
      '– No account with a first day before the as-of date',
    ]);
  });

  it('asks the metric what its attributes say', async () => {
    const element = await shown(
      {tables: fixtures.typical.tables, properties: {}},
      {
        attributes: {
          'as-of': '2026-11-18T08:00:00Z',
          by: 'segment',
          interval: 'plain',
          median: 'first-crossing',
          test: 'peto-peto',
          tau: '365',
          'observed-from': '2025-06-01',
        },
      },
    );
    expect(element.outcome?.made.options).to.deep.equal({
      by: 'segment',
      interval: 'plain',
      median: 'first-crossing',
      test: 'peto-peto',
      tau: 365,
      observedFrom: '2025-06-01',
    });
    expect(foot(element)).to.contain('95% plain bands');
    element.removeAttribute('by');
    await element.updateComplete;
    await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    expect(element.outcome?.made.options['by']).to.equal('none');
  });

  it('fails with the choices for a unit that is none', async () => {
    const element = await shown(fixtures.typical, {attributes: {unit: 'fortnight'}});
    expect(text(element.renderRoot.querySelector('[role=alert]'))).to.contain('expected one of day, week, month, year');
  });

  describe('of cohorts', () => {
    it('says how many come back first and last', async () => {
      expect(takeaway(await shown(fixtures.cohorts))).to.match(
        /^93% came back in month 1 \(91% to 95%\), 74% in month 10 \(61% to 83%\)\.$/,
      );
    });

    it('draws a line each, the mean, and what is running hollow and dashed with a whisker', async () => {
      const element = await shown(fixtures.cohorts);
      const running = all(element, '.unfinished').length;
      expect(all(element, '.cohort:not(.running)').length).to.be.greaterThan(5);
      expect(running).to.equal(11);
      expect(all(element, '.running')).to.have.length(running);
      expect(all(element, '.so-far')).to.have.length(running);
      expect(all(element, '.curve')).to.have.length(1);
    });

    it('marks in the table what is not finished', async () => {
      const rows = await tableOf(await shown(fixtures.cohorts));
      expect(rows[0]!.slice(0, 4)).to.deep.equal(['Began', 'Size', '0', '1']);
      expect(rows[1]![0]).to.equal('Mean');
      expect(rows[2]!.at(-1)).to.match(/^\d+% so far$/);
      expect(
        rows
          .at(-1)!
          .slice(3)
          .every((cell) => cell === ''),
      ).to.equal(true);
    });

    it('says when none is old enough', async () => {
      const element = await shown(fixtures.newCohorts);
      expect(takeaway(element)).to.equal(words.notOldEnough);
      expect(all(element, '.curve')).to.have.length(0);
    });

    it('reads events by the options of cohorts', async () => {
      const element = await shown(
        {tables: fixtures.cohorts.tables, properties: {}},
        {
          attributes: {
            kind: 'cohorts',
            'as-of': '2026-11-18T08:00:00Z',
            unit: 'month',
            periods: '6',
            'start-event': 'signup',
            'return-event': 'visit',
            returns: 'on-or-after',
          },
        },
      );
      expect(element.outcome?.made.metric).to.equal('cohort-retention');
      expect(element.outcome?.made.options).to.include({
        unit: 'month',
        periods: 6,
        startEvent: 'signup',
        returnEvent: 'visit',
        returns: 'on-or-after',
      });
      expect(takeaway(element)).to.contain('came back in month 1 or later');
    });

    it('come and go with the attribute', async () => {
      const {tables} = fixtures.cohorts;
      const element = await shown({
        tables: {...tables, ...fixtures.typical.tables},
        properties: fixtures.cohorts.properties,
      });
      element.kind = 'survival';
      await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
      expect(element.outcome?.kind).to.equal('curves');
      expect(all(element, '.whisker')).to.have.length(1);
    });
  });

  for (const [name, fixture] of Object.entries(named)) {
    for (const width of [240, 360, 800]) {
      it(`draws ${name} at ${width} px without holes and inside of its box`, async () => {
        const element = await shown(fixture, {width});
        for (const node of all(element, '.graphic *')) {
          for (const {name: attribute, value} of node.attributes) {
            expect(value, `${node.localName} ${attribute}`).not.to.match(/NaN|undefined|null|Infinity/);
          }
        }
        const box = element.getBoundingClientRect();
        expect(element.scrollWidth).to.be.at.most(width);
        for (const label of all(element, '.graphic svg text')) {
          const {left, right} = label.getBoundingClientRect();
          expect(left, text(label)).to.be.at.least(box.left - 1);
          expect(right, text(label)).to.be.at.most(box.right + 1);
        }
      });
    }
  }
});

describe('layout of survival curves', () => {
  const measureText = (label: string, {size = 12} = {}): number => label.length * size * 0.55;
  const part: DrawnPart = {minimumAtRisk: 10, minimumGroup: 1, maxAge: null, unit: null};

  function curves(rows: readonly object[], given: GivenOptions<typeof retentionCurve> = {}): Curves {
    const outcome = measure(retentionCurve, tablesOf(retentionCurve.tables, {spells: rows}), given, scopeOf({asOf: 0}));
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    return outcome;
  }

  function laidOut(outcome: Curves, width = 600, wanted: Partial<DrawnPart> = {}): CurvesLayout {
    const drawn = drawnCurves(outcome, {...part, ...wanted});
    return layoutCurves(drawn, drawn.curves.length === 1 ? drawn.lowest : null, {
      width,
      formats: formatsOf('en', 'UTC'),
      words,
      measureText,
      nameOf: ({name}) => name ?? 'All',
      minimumGroup: wanted.minimumGroup ?? 1,
    });
  }

  it('ends a curve where fewer are followed than asked for', () => {
    const outcome = curves(leaving(40));
    expect(drawnCurves(outcome, part).lowest.end).to.equal(31);
    expect(drawnCurves(outcome, {...part, minimumAtRisk: 1}).lowest.end).to.equal(40);
  });

  it('draws a group that is small from the start to its last age, and says so', () => {
    expect(drawnCurves(curves(leaving(9)), part).lowest).to.include({end: 9, few: true});
    expect(drawnCurves(curves(leaving(9)), {...part, minimumGroup: 4}).lowest).to.include({end: 6, few: true});
  });

  it('draws the six largest groups', () => {
    const outcome = curves(Array.from({length: 8}, (_, i) => staying(20 + i, 30, `g${i}`)).flat(), {by: 'segment'});
    const {curves: drawn, others} = drawnCurves(outcome, part);
    expect(drawn.map(({group}) => group.name).sort()).to.deep.equal(['g2', 'g3', 'g4', 'g5', 'g6', 'g7']);
    expect(others).to.deep.equal(['g1', 'g0']);
  });

  it('ends the axis at a whole month', () => {
    const {unit, horizon, common} = drawnCurves(curves([...staying(50, 950), ...leaving(20)]), part);
    expect(unit).to.equal('month');
    expect([horizon, common]).to.deep.equal([31 * 30.4375, 31 * 30.4375]);
    expect(drawnCurves(curves(staying(50, 950)), {...part, maxAge: 24}).horizon).to.equal(24 * 30.4375);
  });

  it('ends the axis where the shortest curve ends, if that is nearly as far as the longest', () => {
    const two = (days: number) => curves([...staying(20, 900, 'a'), ...staying(20, days, 'b')], {by: 'segment'});
    const horizonOf = (days: number) => Math.round(drawnCurves(two(days), part).horizon / 30.4375);
    expect([horizonOf(800), horizonOf(400)]).to.deep.equal([26, 29]);
  });

  it('tells ages in days, months or years as suits them', () => {
    expect([30, 100, 3000, 9000].map(unitFor)).to.deep.equal(['day', 'month', 'month', 'year']);
  });

  it('has round ages, and no more than fit', () => {
    expect(ageTicks(24, 'month', 19)).to.deep.equal([0, 3, 6, 9, 12, 15, 18, 21, 24]);
    expect(ageTicks(24, 'month', 7)).to.deep.equal([0, 6, 12, 18, 24]);
    expect(ageTicks(42, 'day', 2.5)).to.deep.equal([0, 20, 40]);
    expect(ageTicks(0, 'day', 5)).to.deep.equal([0]);
    expect(ageTicks(0.5, 'day', 5)).to.have.length(6);
  });

  it('keeps a path short whatever the number of ages', () => {
    const outcome = curves(Array.from({length: 20_000}, (_, i) => ({duration: i / 100})));
    const [series] = laidOut(outcome).series;
    expect(series!.line.length).to.be.lessThan(30_000);
    expect(series!.ticks).to.equal('');
  });

  it('starts a curve at 100%, and lets it fall at once where some leave on the first day', () => {
    const {series, plot} = laidOut(curves([...leaving(20), ...Array.from({length: 20}, () => ({duration: 0}))]));
    expect(series[0]!.line).to.match(
      new RegExp(`^M${plot.left},${plot.top}L${plot.left},${plot.top}L${plot.left},${(plot.top + plot.bottom) / 2}`),
    );
  });

  it('goes on with the band up to where it is no longer known', () => {
    const outcome = curves([{duration: 5}, {duration: 5}, {duration: 20}]);
    const {series, plot} = laidOut(outcome);
    expect(series[0]!.band).to.contain(`${plot.right},`);
  });

  it('has ticks upward, apart from each other', () => {
    const {series} = laidOut(
      curves(staying(10, 1).concat(Array.from({length: 300}, (_, i) => ({duration: i / 10, status: false})))),
    );
    const places = [...series[0]!.ticks.matchAll(/M([\d.]+),[\d.]+v-6/g)].map(([, x]) => Number(x));
    expect(places.length).to.be.greaterThan(10);
    for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).to.be.at.least(11 - 0.01);
  });

  it('marks the median on the axis, with a whisker that is open where its limit is', () => {
    const {guide, plot} = laidOut(curves(leaving(40)), 600, {minimumAtRisk: 1});
    expect(guide!.label!.text).to.equal('median 20.5 days');
    expect(guide!.x).to.be.closeTo(plot.left + ((plot.right - plot.left) * 20.5) / 40, 0.01);
    expect(guide!.whisker!.isCapped).to.equal(true);
    const open = laidOut(curves([...leaving(20), ...staying(19, 21)]), 600, {minimumAtRisk: 1});
    expect(open.guide!.whisker).to.include({isCapped: false, to: open.plot.right});
  });

  it('leaves the words of the median out where they would stand on a curve', () => {
    expect(
      laidOut(curves([...leaving(2), ...leaving(2), ...staying(1, 40)]), 600, {minimumAtRisk: 1}).guide!.label,
    ).to.equal(null);
  });

  it('does not tell numbers that are too small', () => {
    const {risk} = laidOut(curves([...staying(20, 10), ...staying(4, 20)]), 600, {
      minimumGroup: 11,
      minimumAtRisk: 1,
      maxAge: 20,
    });
    expect(risk.rows[0]!.numbers.map((n) => n.text)).to.include('24');
    expect(drawnCurves(curves([...staying(20, 10), ...staying(4, 20)]), {...part, minimumGroup: 11}).horizon).to.equal(
      10,
    );
  });

  it('gives names a line of their own where it is narrow', () => {
    const outcome = curves([...staying(20, 30, 'One'), ...staying(20, 30, 'Two')], {by: 'segment'});
    const rows = (width: number) => laidOut(outcome, width).risk.rows.map(({name, numbers}) => numbers[0]!.y - name!.y);
    expect(rows(600)).to.deep.equal([0, 0]);
    expect(rows(300)).to.deep.equal([15, 15]);
  });

  it('keeps end labels apart', () => {
    const outcome = curves(
      ['a', 'b', 'c'].flatMap((group) => staying(20, 30, group)),
      {by: 'segment'},
    );
    const places = laidOut(outcome).series.map(({label}) => label.y);
    expect(places[1]! - places[0]!).to.be.closeTo(31, 0.001);
    expect(places[2]! - places[1]!).to.be.closeTo(31, 0.001);
  });
});

describe('dodge', () => {
  it('leaves what is apart where it is', () => {
    expect(dodge([10, 50, 30], {gap: 10, from: 0, to: 100})).to.deep.equal([10, 50, 30]);
  });

  it('moves neighbours apart evenly', () => {
    expect(dodge([20, 20], {gap: 10, from: 0, to: 100})).to.deep.equal([15, 25]);
    expect(dodge([20, 20, 60], {gap: 10, from: 0, to: 100})).to.deep.equal([15, 25, 60]);
    expect(dodge([24, 20, 22], {gap: 10, from: 0, to: 100})).to.deep.equal([32, 12, 22]);
  });

  it('stays inside', () => {
    expect(dodge([0, 0], {gap: 10, from: 0, to: 100})).to.deep.equal([0, 10]);
    expect(dodge([100, 99], {gap: 10, from: 0, to: 100})).to.deep.equal([100, 90]);
    expect(dodge([5, 5, 5], {gap: 10, from: 0, to: 10})).to.deep.equal([0, 10, 20]);
    expect(dodge([], {gap: 10, from: 0, to: 10})).to.deep.equal([]);
  });
});

describe('fitText', () => {
  const byLength = (label: string): number => label.length;

  it('leaves a text that has room', () => {
    expect(fitText('Starter', 7, byLength)).to.equal('Starter');
  });

  it('cuts a text that has none', () => {
    expect(fitText('Starter', 6, byLength)).to.equal('Start…');
    expect(fitText('New York', 5, byLength)).to.equal('New…');
    expect(fitText('Starter', 0, byLength)).to.equal('S…');
  });
});
