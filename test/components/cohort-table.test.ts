import {expect} from '@open-wc/testing';
import type {CohortTable} from 'keepwell/components/cohort-table';
import 'keepwell/components/cohort-table/define';
import {bracketsFromText} from '#internal/components/cohort-table/brackets-from-text.js';
import {fixtures} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {
  layoutCohortTable,
  type CohortFrame,
  type CohortGrid,
} from '#internal/components/cohort-table/cohort-table.layout.js';
import {stepBorders, stepOf} from '#internal/components/cohort-table/colour-steps.js';
import type {Fixture as AnyFixture} from '#internal/element/fixture.js';
import {periodNames} from '#internal/element/period-names.js';
import {parseIsoDay} from 'keepwell/metrics/calendar';
import {formatsOf, isInsufficient, measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import type {Cohorts} from 'keepwell/metrics/retention/cohort-outcome';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {events} from 'keepwell/metrics/tables';
import {contrast, rgb} from '../element/contrast.js';
import {leastTime} from '../least-time.js';

type Fixture = AnyFixture<Partial<CohortTable>>;

const named: Readonly<Record<string, Fixture>> = fixtures;

/** The element in a box of a width, once it shows something. */
async function shown(
  {tables, properties}: Fixture,
  {width = 800, attributes = {}}: {width?: number; attributes?: Readonly<Record<string, string>>} = {},
): Promise<CohortTable> {
  const box = document.createElement('div');
  box.lang = 'en-GB';
  box.style.inlineSize = `${width}px`;
  const element = document.createElement('cohort-table');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties, {data: tables});
  const settled = new Promise<void>((resolve) => {
    for (const type of ['kw-ready', 'kw-error'] as const) element.addEventListener(type, () => resolve(), {once: true});
  });
  box.append(element);
  document.body.append(box);
  await settled;
  // Sizes are known a frame later.
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  return element;
}

const all = (element: CohortTable, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/[^\S\u00a0]+/g, ' ').trim();
const part = (element: CohortTable, name: string): string => text(element.renderRoot.querySelector(`[part='${name}']`));
const takeaway = (element: CohortTable): string => part(element, 'takeaway').replaceAll('\u00a0', ' ');
const rowTexts = (element: CohortTable): string[][] =>
  all(element, 'tbody tr').map((row) => [...row.children].map(text));

/** Users who begin in a month of 2026 (1 to 12), and how many of them come back a month later. */
function months(...cohorts: readonly (readonly [month: number, size: number, back: number])[]): object[] {
  const at = (month: number): string => `2026-${String(month).padStart(2, '0')}-10T09:00:00Z`;
  return cohorts.flatMap(([month, size, back]) =>
    Array.from({length: size}, (_, i) => [
      {user: `${month}-${i}`, event: 'start', at: at(month)},
      ...(i < back ? [{user: `${month}-${i}`, event: 'use', at: at(month + 1)}] : []),
    ]).flat(),
  );
}

const say = async (rows: readonly object[], properties: Fixture['properties'] = {}): Promise<string> =>
  takeaway(
    await shown({
      tables: {events: rows},
      properties: {asOf: '2026-11-18T09:00:00Z', unit: 'month', startEvent: 'start', returnEvent: 'use', ...properties},
    }),
  );

afterEach(() => {
  document.body.replaceChildren();
});

describe('<cohort-table>', () => {
  describe('says', () => {
    it('how many came back, with the interval', async () => {
      expect(await say(months([9, 200, 150]))).to.equal('75% of 200 users came back in month 1 (69% to 80%).');
    });
    it('that few are few', async () => {
      expect(await say(months([9, 1, 1]))).to.equal(
        '100% of 1 user came back in month 1 (21% to 100%). One says next to nothing.',
      );
      expect(await say(months([9, 3, 1]))).to.equal(
        '33% of 3 users came back in month 1 (6% to 79%). 3 users are too few to be sure of much.',
      );
    });
    it('how the later cohorts differ from the earlier ones', async () => {
      expect(await say(months([6, 100, 40], [7, 100, 40], [8, 100, 60], [9, 100, 60]))).to.equal(
        '60% of those who began since Aug 2026 came back in month 1, 40% of those before: 20 points more (+10 to +29).',
      );
      expect(await say(months([8, 100, 60], [9, 100, 40]))).to.equal(
        '40% of those who began since Sept 2026 came back in month 1, 60% of those before: 20 points fewer (−33 to −6).',
      );
    });
    it('that there is no clear difference where its interval holds 0', async () => {
      expect(await say(months([8, 50, 25], [9, 50, 28]))).to.equal(
        '56% of those who began since Sept 2026 came back in month 1, 50% of those before: no clear difference (−13 to +25 points).',
      );
    });
    it('that no cohort is old enough', async () => {
      expect(await say(months([11, 20, 0]))).to.equal('No cohort is old enough yet to say how many come back.');
    });
    it('starts, where one can start several times', async () => {
      expect(await say(months([9, 200, 150]), {cohort: 'recurring'})).to.equal(
        '75% of 200 starts were followed by a return in month 1 (69% to 80%).',
      );
    });
    it('or later, and several ages as one', async () => {
      expect(await say(months([9, 200, 150]), {returns: 'on-or-after'})).to.match(/came back in month 1 or later/);
      expect(await say(months([4, 200, 150]), {brackets: '0, 1-3'})).to.match(
        /^75% of 200 users came back in months 1 to 3/,
      );
    });
    it('that too few came back to be shown', async () => {
      expect(await say(months([9, 200, 3]), {minimumGroup: 11})).to.equal(
        'Too few came back, or too few did not, to be shown.',
      );
    });
  });

  describe('is a table', () => {
    it('with a caption, heads for columns and rows, and the mean on top', async () => {
      const element = await shown({
        tables: {events: months([8, 10, 5], [9, 10, 10], [10, 4, 1])},
        properties: {asOf: '2026-11-18T09:00:00Z', unit: 'month', periods: 4, startEvent: 'start', returnEvent: 'use'},
      });
      expect(text(all(element, 'caption')[0])).to.equal(
        'Share of users that came back, in percent, by the month they began in and months since',
      );
      expect(all(element, 'thead th').map((head) => [text(head), head.getAttribute('scope')])).to.deep.equal([
        ['Months since they began', 'colgroup'],
        ['Began', 'col'],
        ['Size', 'col'],
        ['0', 'col'],
        ['1', 'col'],
        ['2', 'col'],
        ['3', 'col'],
      ]);
      expect(all(element, 'tbody th').map((head) => head.getAttribute('scope'))).to.deep.equal(Array(5).fill('row'));
      expect(rowTexts(element)).to.deep.equal([
        ['Mean', '24', '100%', '75', '0', 'not yet'],
        ['Aug 2026', '10', '100', '50', '0', '0, still running'],
        ['Sept (Sept 2026)', '10', '100', '100', '0, still running', 'not yet'],
        ['Oct (Oct 2026)', '4', '100', '25, still running', 'not yet', 'not yet'],
        ['Nov (Nov 2026)', '0', 'nobody', 'not yet', 'not yet', 'not yet'],
      ]);
    });

    it('that tells what is to come from what was not looked at', async () => {
      const past = await shown(fixtures.past);
      expect(rowTexts(past).at(-1)!.slice(2)).to.deep.equal(['100', ...Array<string>(4).fill('not looked at')]);
      expect(part(past, 'key')).not.to.match(/not yet|still running/);
    });

    it('that tells what is too small to be shown, and not its number', async () => {
      const element = await shown(fixtures.suppressed);
      const [, , july] = rowTexts(element);
      expect(july!.slice(0, 3)).to.deep.equal(['Jul (Jul 2026)', '< 11', '– too few to show']);
      expect(part(element, 'foot')).to.match(/2 cohorts of fewer than 11 left out/);
    });

    it('with a place that scrolls, where it is wide', async () => {
      const wide = await shown(fixtures.typical, {width: 800});
      expect(all(wide, '[role=region]')).to.have.length(0);
      wide.parentElement!.remove();
      const narrow = await shown(fixtures.typical, {width: 300});
      const [region] = all(narrow, '[role=region]');
      // The keyboard reaches it through its cells.
      expect(region!.querySelectorAll('[tabindex="0"]')).to.have.length(1);
      expect(region!.getAttribute('aria-label')).to.match(/Share of accounts/);
      expect(region!.scrollWidth).to.be.above(region!.clientWidth);
      region!.scrollLeft = 200;
      const name = all(narrow, 'tbody:not(.means) th')[0]!;
      expect(name.getBoundingClientRect().left).to.be.closeTo(narrow.getBoundingClientRect().left, 3);
      expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    });

    it('whose age 0 goes where there is little room', async () => {
      const heads = async (width: number) => all(await shown(fixtures.typical, {width}), 'thead [scope=col]').map(text);
      expect((await heads(700)).slice(0, 4)).to.deep.equal(['Began', 'Size', '0', '1']);
      expect((await heads(500)).slice(0, 4)).to.deep.equal(['Began', 'Size', '1', '2']);
    });

    it('and so has no other table, but a definition', async () => {
      const element = await shown(fixtures.typical);
      expect(all(element, '.tools button').map(({dataset}) => dataset['tool'])).to.deep.equal(['definition', 'export']);
      all(element, '[data-tool=definition]')[0]!.click();
      await element.updateComplete;
      expect(part(element, 'definition')).to.match(/Cohort retention.*Wilson/);
    });
  });

  it('tells in the foot what was counted and what was left out', async () => {
    const element = await shown({
      tables: {
        events: [...months([8, 10, 5]).map((row, i) => ({...row, account: i % 3 === 0 ? null : `a${i % 4}`}))],
      },
      properties: {
        asOf: '2026-11-18T09:00:00Z',
        unit: 'month',
        countBy: 'account',
        startEvent: 'start',
        returnEvent: 'use',
        minimumOccurrences: 2,
      },
    });
    expect(part(element, 'foot').replaceAll('\u00a0', ' ')).to.equal(
      'n = 4 accounts, 1 cohort · began: “start”, came back: “use” · at least 2 times in one month · ' +
        'mean weighted by size, unfinished cells left out · 95% interval · 5 events without an account left out · as of 18 Nov 2026',
    );
  });

  it('names the running period in the key, and how far it is', async () => {
    expect(part(await shown(fixtures.typical), 'key')).to.match(/Nov 2026 is still running \(18 of 30 days\)/);
    expect(part(await shown(fixtures.thousands), 'key')).to.match(
      /The week of 16 Nov 2026 is still running \(3 of 7 days\)/,
    );
    expect(part(await shown(fixtures.elapsed), 'key')).to.match(/not all of the cohort have come that far/);
  });

  it('says why there is no value', async () => {
    expect(part(await shown(fixtures.none), 'insufficient')).to.equal('– Nobody started in these periods');
    const unnamed = await shown({
      tables: {events: months([9, 3, 1])},
      properties: {asOf: '2026-11-18T09:00:00Z', countBy: 'account'},
    });
    expect(part(unnamed, 'insufficient')).to.equal('– No event of these periods names an account');
  });

  it('hands attributes on as options', async () => {
    const attributes = {
      unit: 'day',
      periods: '3',
      'first-period': '2026-09-09',
      brackets: '0, 1-3, 30-40',
      cohort: 'first-in-window',
      returns: 'on-or-after',
      'column-zero': 'returned',
      clock: 'elapsed',
      month: 'anniversary',
      'count-by': 'user',
      'start-event': 'start',
      'return-event': 'use',
      'minimum-occurrences': '1',
    };
    const element = await shown(
      {tables: {events: months([9, 3, 1])}, properties: {asOf: '2026-11-18T09:00:00Z'}},
      {attributes},
    );
    expect(element.outcome!.made.options).to.deep.include({
      unit: 'day',
      periods: 3,
      firstPeriod: '2026-09-09',
      ages: null,
      brackets: [
        [0, 0],
        [1, 3],
        [30, 40],
      ],
      cohort: 'first-in-window',
      returns: 'on-or-after',
      columnZero: 'returned',
      clock: 'elapsed',
      month: 'anniversary',
      countBy: 'user',
      startEvent: 'start',
      returnEvent: 'use',
      minimumOccurrences: 1,
    });
    for (const name of Object.keys(attributes)) element.removeAttribute(name);
    element.setAttribute('ages', '2');
    await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    expect(element.outcome!.made.options).to.deep.include({
      unit: 'week',
      periods: 12,
      ages: 2,
      brackets: null,
      cohort: 'first',
    });
  });

  it('fails for brackets that are none, and says how they look', async () => {
    const element = await shown(fixtures.typical, {attributes: {brackets: 'first week'}});
    expect(part(element, 'error')).to.match(/brackets: expected ages such as "0, 1-3, 4-7", got "first week"/);
  });

  for (const [name, fixture] of Object.entries(named)) {
    it(`shows ${name} at any width, without a word that is no word`, async () => {
      for (const width of [240, 360, 800]) {
        const element = await shown(fixture, {width});
        const markup = element.renderRoot.querySelector('figure')!.outerHTML;
        expect(markup).not.to.match(/NaN|undefined|null|Infinity|\[object/);
        expect(part(element, 'error')).to.equal('');
        for (const row of all(element, 'tbody tr'))
          expect(row.children).to.have.length(all(element, 'thead [scope=col]').length);
        for (const place of all(element, '.key, .foot, .takeaway'))
          expect(place.scrollWidth).to.be.at.most(element.clientWidth + 1);
        element.parentElement!.remove();
      }
    }).timeout(20_000);
  }

  it('passes axe, wide and narrow', async () => {
    await expect(await shown(fixtures.typical)).to.be.accessible();
    await expect(await shown(fixtures.suppressed, {width: 300})).to.be.accessible();
  });

  for (const name of ['typical', 'netAbove', 'netBelow'] as const) {
    it(`has readable numbers on every colour of ${name}`, async () => {
      const element = await shown(fixtures[name]);
      for (const scheme of ['light', 'dark']) {
        element.style.colorScheme = scheme;
        const paper = scheme === 'light' ? [255, 255, 255] : [25, 28, 33];
        for (const cell of all(element, '.cell')) {
          const {color, backgroundColor} = getComputedStyle(cell);
          expect(
            contrast(rgb(color, paper), rgb(backgroundColor, paper)),
            `${scheme} ${cell.className}`,
          ).to.be.at.least(4.5);
        }
      }
    });
  }

  it('draws 52 by 52 in a moment', async () => {
    const element = await shown(fixtures.thousands, {width: 1200});
    expect(all(element, 'tbody:not(.means) td')).to.have.length(52 * 53);
    let heading = 0;
    const drawing = (): Promise<boolean> => {
      element.heading = `again ${++heading}`;
      return element.updateComplete;
    };
    expect(await leastTime(drawing, 300)).to.be.below(300);
  }).timeout(20_000);
});

describe('layoutCohortTable', () => {
  const formats = formatsOf('en-GB', 'UTC');
  const outcomeOf = ({tables, properties}: Fixture): Cohorts => {
    const {unit, periods, countBy, startEvent, returnEvent, asOf} = properties;
    const given: GivenOptions<typeof cohortRetention> = {
      unit: unit!,
      ...(periods && {periods}),
      countBy: countBy!,
      startEvent: startEvent!,
      returnEvent: returnEvent!,
    };
    const outcome = measure(
      cohortRetention,
      tablesOf([events], tables),
      given,
      scopeOf({asOf: Date.parse(asOf as string)}),
    );
    if (isInsufficient(outcome)) throw new Error(outcome.reason);
    return outcome;
  };
  const typical = outcomeOf(fixtures.typical);
  const layout = (outcome: Cohorts, width: number, how: Partial<CohortFrame> = {}): CohortGrid => {
    const frame: CohortFrame = {
      show: 'percent',
      anchor: 'table',
      parting: null,
      ...how,
      width,
      measureText: (label, {size = 12} = {}) => label.length * size * 0.55,
      periods: periodNames(
        outcome.rows.map(({start}) => start),
        outcome.unit,
        {formats, timeZone: 'UTC', quarterName: (quarter) => quarter},
      ),
      texts: {
        count: (value) => formats.count(value),
        age: (from, to) => (from === to ? String(from) : `${from}–${to}`),
        under: (label) => `<${label}`,
        over: (label) => `>${label}`,
        percent: (share) => formats.percent(share),
        amount: (value) => formats.count(value),
        began: 'Began',
        mean: 'Mean',
        points: (share) => formats.signed(100 * share),
        ends: ['low', 'high'],
      },
      sizes: [{head: 'Size', of: ({size}) => String(size), all: formats.count(outcome.starters)}],
    };
    return layoutCohortTable(outcome, frame);
  };

  it('fills the width where cells have room', () => {
    for (const width of [640, 717, 800, 1000]) {
      const grid = layout(typical, width);
      expect(grid.scrolls).to.equal(false);
      expect(grid.width).to.be.within(width + 4 - 12, width + 4);
      expect(grid.widths.cell).to.be.at.least(40);
    }
  });

  it('cuts the last visible cell near its middle where they have not', () => {
    for (let width = 240; width < 560; width += 7) {
      const grid = layout(typical, width);
      expect(grid.scrolls).to.equal(true);
      const room = width + 4 - grid.widths.name - grid.widths.sizes[0]! - 6;
      const cut = (room / (grid.widths.cell + 2)) % 1;
      expect(cut, `${width}`).to.be.within(0.45, 0.55);
    }
  });

  it('has no colour for age 0, where it says 100 % only', () => {
    const grid = layout(typical, 800);
    expect(grid.rows.map(({cells}) => cells[0]!.step)).to.deep.equal(Array(12).fill(null));
    expect(grid.rows[0]!.cells[1]!.step).to.be.within(1, 7);
  });

  it('does not say 0 where somebody came back, nor 100 where somebody did not', () => {
    const cell = {of: 1000, interval: null, completeness: 'complete', suppressed: false} as const;
    const few = {...cell, count: 4, share: 0.004};
    const most = {...cell, count: 996, share: 0.996};
    const none = {...cell, count: 0, share: 0};
    const columns = [1, 2, 3].map((from) => ({from, to: from}));
    const mean = columns.map(() => ({
      weighted: null,
      simple: null,
      count: null,
      of: null,
      cohorts: 0,
      interval: null,
      suppressed: false,
    }));
    const rows = [{label: 'x', start: 0, size: 1000, cells: [few, most, none]}];
    const grid = layout({...typical, columns, mean, rows}, 800);
    expect(grid.rows[0]!.cells.map((shownCell) => shownCell.text)).to.deep.equal(['<1', '>99', '0']);
  });
});

describe('stepBorders', () => {
  const percent = (...shares: number[]) =>
    stepBorders(shares.map((share) => share / 100)).map((border) => Math.round(border * 100));
  const evenly = (from: number, to: number) => Array.from({length: 21}, (_, i) => from + ((to - from) * i) / 20);

  it('are round, and fitted to the shares', () => {
    expect(percent(...evenly(60, 90))).to.deep.equal([65, 70, 75, 80, 85, 90]);
    expect(percent(...evenly(0, 100))).to.deep.equal([15, 30, 45, 60, 75, 90]);
    expect(percent(...evenly(20, 70))).to.deep.equal([20, 30, 40, 50, 60, 70]);
    expect(percent(...evenly(90, 100))).to.deep.equal([88, 90, 92, 94, 96, 98]);
  });
  it('stay within 0 and 100, also for a share or none', () => {
    expect(percent()).to.deep.equal([15, 30, 45, 60, 75, 90]);
    expect(percent(100)).to.deep.equal([70, 75, 80, 85, 90, 95]);
    expect(percent(0)).to.deep.equal([5, 10, 15, 20, 25, 30]);
  });
  it('belong to the upper colour', () => {
    const borders = stepBorders([0.6, 0.9]);
    expect(stepOf(borders[0]!, borders)).to.equal(2);
    expect(stepOf(borders[0]! - 0.001, borders)).to.equal(1);
    expect(stepOf(1, borders)).to.equal(7);
  });
});

describe('periodNames', () => {
  const formats = formatsOf('en-GB', 'UTC');
  const rules = {
    formats,
    timeZone: 'Europe/Berlin',
    quarterName: (quarter: string, year: string | null) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  };
  const names = (unit: 'day' | 'week' | 'month' | 'quarter', ...starts: string[]) =>
    periodNames(
      starts.map((start) => parseIsoDay(start)!),
      unit,
      rules,
    ).map(({short}) => short);

  it('have a year where it is a new one', () => {
    expect(names('month', '2025-12-01', '2026-01-01', '2026-02-01')).to.deep.equal(['Dec 2025', 'Jan 2026', 'Feb']);
    expect(names('week', '2025-12-29', '2026-01-05')).to.deep.equal(['29 Dec 2025', '5 Jan 2026']);
    expect(names('day', '2026-01-05', '2026-01-06')).to.deep.equal(['5 Jan 2026', '6 Jan']);
    expect(names('quarter', '2025-10-01', '2026-01-01', '2026-04-01')).to.deep.equal(['Q4 2025', 'Q1 2026', 'Q2']);
  });
  it('can do without their year, which is told apart; a year is one itself', () => {
    const [month] = periodNames([parseIsoDay('2026-01-01')!], 'month', rules);
    expect(month).to.deep.equal({full: 'Jan 2026', short: 'Jan 2026', bare: 'Jan', year: '2026'});
    const [year] = periodNames([parseIsoDay('2026-01-01')!], 'year', rules);
    expect(year).to.deep.equal({full: '2026', short: '2026', bare: '2026', year: null});
  });
  it('of hours have a day where it is a new one', () => {
    const hours = ['2026-01-05T22:00:00Z', '2026-01-05T23:00:00Z', '2026-01-06T00:00:00Z'].map((at) => Date.parse(at));
    const berlin = {...rules, formats: formatsOf('en-GB', 'Europe/Berlin')};
    expect(periodNames(hours, 'hour', berlin).map(({short}) => short)).to.deep.equal([
      '5 Jan 2026, 23:00',
      '6 Jan 2026, 00:00',
      '01:00',
    ]);
  });
});

describe('bracketsFromText', () => {
  it('reads ages and ranges of ages', () => {
    expect(bracketsFromText('0, 1-3,4 – 7')).to.deep.equal([
      [0, 0],
      [1, 3],
      [4, 7],
    ]);
    expect(bracketsFromText(' ')).to.equal(null);
    expect(bracketsFromText([[0, 2]])).to.deep.equal([[0, 2]]);
  });
  it('refuses what is none', () => {
    for (const wrong of ['1;2', 'a', '1-', '-3', '1,,2']) expect(() => bracketsFromText(wrong)).to.throw(RangeError);
  });
});
