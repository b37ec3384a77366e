// What would lift an account, and how it came to where it is.
import {expect} from '@open-wc/testing';
import type {HealthMatrix} from 'keepwell/components/health-matrix';
import {neededValue} from 'keepwell/metrics/health/needed-value';
import {defaultRules, scoreAccount} from 'keepwell/metrics/health/score-account';
import {memory, type Source} from 'keepwell/data-adapters';
import {earlierMoments} from '#internal/components/health-matrix/account-trends.js';
import {fixtures, type Fixture} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {pause, textOf} from '../element/shown.js';
import {all, cell, opened, rows, shown, takeaway, texts} from './health-matrix-shown.js';

const asOf = '2026-11-18T08:00:00Z';

afterEach(() => {
  document.body.replaceChildren();
});

const lifts = (why: Element): string[] => [...why.querySelectorAll('li')].map(textOf);
const lead = (why: Element): string => textOf(why.querySelector('.lead'));

/** An account measured from what it did. */
function measured(properties: Fixture['properties'] = {}): Fixture {
  const at = (day: number): string => new Date(Date.UTC(2026, 10, day)).toISOString();
  return {
    tables: {
      accounts: [
        {account: 'a', seats: 8, start: '2025-01-01'},
        {account: 'b', seats: 4, start: '2025-01-01'},
      ],
      events: [
        {account: 'a', user: 'u', at: at(3)},
        {account: 'a', user: 'v', at: at(4)},
        {account: 'b', user: 'w', at: at(4)},
      ],
      tickets: [1, 2, 3].map((id) => ({id, account: 'a', createdAt: at(id)})),
    },
    properties: {
      asOf,
      components: [
        {id: 'adoption', measure: 'active-users-per-seat', weight: 3},
        {id: 'support', measure: 'tickets', worst: 4, best: 0},
      ],
      ...properties,
    },
  };
}

describe('what would lift an account of <health-matrix>', () => {
  it('is a sentence for each component, the largest gain first', async () => {
    const element = await shown(fixtures.typical);
    const why = await opened(element, 'Galloway Mills');
    expect(lead(why)).to.equal('What would lift it: 27 → 70, to “Healthy”');
    expect(lifts(why)).to.eql([
      '+13 Adoption 22 → 70: 90 alone would reach “Watch”.',
      '+12 Activity 18 → 70',
      '+7 Sentiment 28 → 70',
      '+7 Breadth 31 → 70',
      '+4 Support 44 → 70',
    ]);
    expect([...why.querySelectorAll('.unknown')].map(textOf)).to.eql([
      'Sponsor is not known; its weight goes to the others.',
    ]);
  });

  it('tells what was measured, and how much more would do', async () => {
    const why = await opened(await shown(measured()), 'a');
    expect(lead(why)).to.equal('What would lift it: 25 → 75, to “Healthy”');
    expect(lifts(why)).to.eql([
      '+38 Adoption 25 → 75: 2 of 8 seats were used in 28 days; 6 would lift it, 5 alone would reach “Watch”.',
      '+13 Support 25 → 75: 3 tickets in 28 days; 1 would lift it.',
    ]);
  });

  it('says of a healthy component only what was found, and of a healthy account that nothing is to be lifted', async () => {
    const element = await shown(measured({greenFrom: 20, amberFrom: 10}));
    const why = await opened(element, 'b');
    expect(lead(why)).to.equal('Nothing to lift: every known component is healthy.');
    expect(lifts(why)).to.eql([
      'Adoption 25: 1 of 4 seats were used in 28 days.',
      'Support 100: 0 tickets in 28 days.',
    ]);
  });

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

/** One component of one account, at days before now. */
function history(values: Readonly<Record<number, number>>): Fixture['tables'] {
  const at = (ago: number): string => new Date(Date.parse(asOf) - (ago + 0.5) * 86_400_000).toISOString();
  return {
    accounts: [{account: 'a'}, {account: 'b', start: '2026-11-01'}],
    measurements: [
      ...Object.entries(values).map(([ago, value]) => ({account: 'a', component: 'use', value, at: at(Number(ago))})),
      {account: 'b', component: 'use', value: 50, at: at(1)},
    ],
  };
}

const trend = (element: HealthMatrix, account: string): string => textOf(cell(element, 'trend', account));

describe('the trend of an account of <health-matrix>', () => {
  it('is its score now less its score then, measured from the same rows', async () => {
    const element = await shown({tables: history({100: 60, 40: 30, 2: 72}), properties: {asOf}}, {width: 1100});
    expect(trend(element, 'a')).to.equal('▲ +12');
    expect(cell(element, 'trend', 'a').ariaLabel).to.equal('a: 12 points up in 90 days');
    const svg = (await opened(element, 'a')).querySelector('.history')!;
    expect(svg.getAttribute('aria-label')).to.equal('60 on Aug 20, 2026, 72 on Nov 18, 2026; lowest 30, highest 72');
  });

  it('is not known for an account that had no score then', async () => {
    const element = await shown({tables: history({100: 60}), properties: {asOf}}, {width: 1100});
    expect([trend(element, 'a'), trend(element, 'b')]).to.eql(['0', '–']);
    expect(cell(element, 'trend', 'b').ariaLabel).to.equal('b: no score 90 days ago');
  });

  it('is over as many days as are asked for, and left out where none are, or nothing was known so early', async () => {
    const tables = history({100: 60, 40: 30, 2: 72});
    const month = await shown({tables, properties: {asOf, trendDays: 30}}, {width: 1100});
    expect([trend(month, 'a'), takeaway(month)]).to.eql([
      '▲ +42',
      'None of 2 accounts is at risk; b is lowest, at 50.',
    ]);
    expect(texts(month, 'thead .trend')).to.eql(['Trend 30 days']);
    for (const trendDays of [0, 101])
      expect(all(await shown({tables, properties: {asOf, trendDays}}), '.trend'), String(trendDays)).to.eql([]);
  });

  it('names the component that changed it most', async () => {
    const element = await shown(fixtures.typical);
    const why = await opened(element, 'Galloway Mills');
    expect(textOf(why.querySelector('.history + p'))).to.equal('Adoption changed it most, from 39 to 22.');
  });

  it('looks at the same time of earlier days, also where a clock was put back', () => {
    const noon = Date.parse('2026-11-18T11:00:00Z'); // 12:00 in Berlin
    const moments = earlierMoments({asOf: noon, timeZone: 'Europe/Berlin'}, 48);
    expect(moments).to.have.length(12);
    expect(new Date(moments[0]!).toISOString()).to.equal('2026-10-01T10:00:00.000Z');
    expect(new Date(moments.at(-1)!).toISOString()).to.equal('2026-11-14T11:00:00.000Z');
    expect(earlierMoments({asOf: noon, timeZone: 'UTC'}, 3)).to.have.length(3);
    expect(earlierMoments({asOf: noon, timeZone: 'UTC'}, 0)).to.eql([]);
  });

  it('leaves the value as it is where the past cannot be read', async () => {
    const rowsOf = memory.open({data: history({100: 60, 2: 72})});
    let asked = 0;
    const source: Source = {
      id: 'once',
      async *chunks(table, request) {
        if (table.id === 'accounts' && ++asked > 1) throw new Error('gone');
        yield* rowsOf.chunks(table, request);
      },
    };
    const element = await shown({tables: {}, properties: {asOf}}, {width: 1100});
    element.source = source;
    for (let tries = 0; rows(element).length === 0 && tries < 200; tries++) await pause(5);
    await pause(20);
    expect(asked).to.equal(2);
    expect(element.renderRoot.querySelector('[aria-busy]')).to.equal(null);
    expect(all(element, '.trend')).to.eql([]);
    expect(texts(element, '.row .score')).to.eql(['50', '72']);
  });

  it('is busy until the past is known, and keeps its place for it', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const rowsOf = memory.open({data: history({100: 60, 2: 72})});
    let asked = 0;
    const source: Source = {
      id: 'slow',
      async *chunks(table, request) {
        if (table.id === 'accounts' && ++asked > 1) await gate;
        yield* rowsOf.chunks(table, request);
      },
    };
    const box = document.createElement('div');
    box.style.inlineSize = '1100px';
    const element = Object.assign(document.createElement('health-matrix'), {asOf, source});
    const ready = new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    box.append(element);
    document.body.append(box);
    await ready;
    const widths = (): number[] => all(element, 'thead th').map((one) => one.getBoundingClientRect().width);
    const before = widths();
    expect(element.renderRoot.querySelector('figure')!.ariaBusy).to.equal('true');
    expect(cell(element, 'trend', 'a').ariaLabel).to.equal('a: trend not worked out yet');
    go();
    for (let tries = 0; element.renderRoot.querySelector('[aria-busy]') && tries < 200; tries++) await pause(5);
    expect(trend(element, 'a')).to.equal('▲ +12');
    expect(widths()).to.eql(before);
  });
});
