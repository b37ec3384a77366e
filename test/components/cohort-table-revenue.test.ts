// <cohort-table> of what accounts pay: net and gross revenue retention, and logo retention.
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CohortTable} from 'keepwell/components/cohort-table';
import 'keepwell/components/cohort-table/define';
import {fixtures} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {differenceStep, partedWidth} from '#internal/components/cohort-table/colour-steps.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, settled, shows, textOf} from '../element/shown.js';
import {subscriptions} from './revenue-cohort-rows.js';

const worked = {
  tables: {subscriptions},
  properties: {asOf: '2026-11-18T09:00:00Z', measure: 'net', periods: 4},
} as const;

async function shown(
  properties: Partial<CohortTable> = {},
  {fixture = worked, width = 900}: {fixture?: Parameters<typeof mount>[1]; width?: number} = {},
): Promise<CohortTable> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('cohort-table'), fixture), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const all = (element: CohortTable, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const rowTexts = (element: CohortTable): string[][] =>
  all(element, 'tbody tr').map((row) => [...row.children].map(textOf));
const heads = (element: CohortTable): string[] => all(element, 'thead [scope=col]').map(textOf);
const takeaway = (element: CohortTable): string => partText(element, 'takeaway').replaceAll('\u00a0', ' ');
const mark = (element: CohortTable, id: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`[data-mark="${id}"]`)!;
/** Walks from the first mean to a cell of August, as somebody with a keyboard does. */
async function comeTo(element: CohortTable, month: number): Promise<void> {
  mark(element, 'mean 0').focus();
  const steps = Array<string>(1 + month).fill('ArrowRight');
  for (const key of ['ArrowDown', 'ArrowDown', ...steps]) await sendKeys({press: key});
}

const tip = (element: CohortTable): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const colours = (element: CohortTable): Map<string, string> =>
  new Map(
    all(element, 'tbody .cell').flatMap((cell) => {
      const colour = /\b[sd]\d\b/.exec(cell.className)?.[0];
      return colour === undefined ? [] : [[textOf(cell), colour]];
    }),
  );

afterEach(() => {
  document.body.replaceChildren();
});

describe('<cohort-table measure="net">', () => {
  it('shows what accounts that began in a month pay, of what they paid then', async () => {
    const element = await shown();
    expect(heads(element)).to.deep.equal(['Began', 'Starting MRR', 'Accounts', '0', '1', '2', '3']);
    expect(rowTexts(element)).to.deep.equal([
      // 170 of 240, and 240 of 200.
      ['Mean', '€300', '4', '100%', '71', '120', 'not yet'],
      ['Jul 2026', '€0', '0', 'nobody', 'nobody', 'nobody', 'nobody'],
      ['Aug (Aug 2026)', '€200', '2', '100', '75', '120', 'not yet'],
      ['Sep (Sep 2026)', '€40', '1', '100', '50', 'not yet', 'not yet'],
      ['Oct (Oct 2026)', '€60', '1', '100', 'not yet', 'not yet', 'not yet'],
    ]);
    expect(partText(element, 'title')).to.equal('Net revenue retention by cohort');
    expect(textOf(all(element, 'caption')[0])).to.equal(
      'Net revenue retention in percent, by the month in which accounts first paid and months since',
    );
  });

  it('says what cohorts keep at first and at last, and that few are few', async () => {
    const element = await shown();
    expect(takeaway(element)).to.match(
      /^Cohorts pay 71% of their starting MRR after 1 month \(\d+% to \d+%\), and 120% after 2 months \(\d+% to \d+%\)\. 3 accounts are too few to be sure of much\.$/,
    );
    expect(partText(element, 'foot').replaceAll('\u00a0', ' ')).to.equal(
      'n = 4 accounts, 3 cohorts · net: expansion counts · seen on the last days of months · ' +
        'mean weighted by starting MRR · 95% interval · as of Nov 18, 2026',
    );
  });

  it('says whether expansion outweighs what is lost, where that is sure', async () => {
    expect(takeaway(await shown({}, {fixture: fixtures.netAbove}))).to.match(/: expansion outweighs what is lost\.$/);
    expect(takeaway(await shown({}, {fixture: fixtures.netBelow}))).to.match(/: more is lost than expansion brings\.$/);
    expect(takeaway(await shown({}, {fixture: fixtures.net}))).to.match(/\)\.$/);
  });

  it('tells of a cell the money behind its share, and how many accounts began', async () => {
    const element = await shown();
    await comeTo(element, 2);
    expect(tip(element)).to.match(
      /^Aug 2026, month 2 Net retention 120\.0% \d+\.\d% to \d+\.\d% MRR €240 of €200 a month Accounts 2$/,
    );
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('lists which accounts of a cell pay', async () => {
    const element = await shown();
    const picked: unknown[] = [];
    element.addEventListener('kw-select', ({detail}) => picked.push(detail.metric, detail.part, detail.label));
    mark(element, '1 1').click();
    const cohort = Date.UTC(2026, 7, 1) / 86_400_000;
    expect(picked).to.deep.equal([
      'dollar-retention',
      {cohort, age: {from: 1, to: 1}, returned: true},
      'Aug 2026, month 1',
    ]);
    for (let tries = 0; tries < 200 && !partText(element, 'people').includes('ada'); tries++) await settled(element);
    expect(partText(element, 'people')).to.match(/^Aug 2026, month 1 1 account ada/);
    expect(partText(element, 'people')).not.to.contain('bea');
  });

  it('shows amounts and differences too', async () => {
    const element = await shown({show: 'count'});
    expect(rowTexts(element)[2]!.slice(3, 6)).to.deep.equal(['€200', '€150', '€240']);
    expect(partText(element, 'key')).to.contain('MRR; colours show the share of the start');
    element.show = 'difference';
    await settled(element);
    expect(rowTexts(element)[3]!.slice(3, 5)).to.deep.equal(['0', '−25']);
  });

  it('has colours that part at 100%, and says so', async () => {
    const element = await shown();
    const of = colours(element);
    // Steps of 15 points: 71 and 75 are two below, 50 is three, 120 one above.
    expect(['50', '71', '75', '120'].map((share) => of.get(share))).to.deep.equal(['d1', 'd2', 'd2', 'd5']);
    expect(partText(element, 'key')).to.match(/^55 ?70 ?85 ?100 ?115 ?130 ?145% ?100%: as much as at the start/);
    expect(textOf(all(element, '.parting')[0])).to.equal('100');
    const fixed = await shown({colours: '40-130'});
    expect(colours(fixed).get('120')).to.equal('d5');
    expect(partText(fixed, 'key')).to.match(/^40 ?60 ?80 ?100 ?120 ?140 ?160%/);
    expect(partText(await shown({colours: 'row'}), 'key')).to.match(/^low ?100 ?high/);
  });

  it('fits steps to the shares, and reads what is far above as much', () => {
    expect(partedWidth([0.97, 1.04], 1, 'table')).to.equal(2);
    expect(partedWidth([0.75, 1.2, 0.5], 1, 'table')).to.equal(15);
    expect(partedWidth([4], 1, 'table')).to.equal(25);
    expect(partedWidth([], 1, [0.7, 1.15])).to.be.closeTo(10, 1e-9);
    expect(differenceStep(4 - 1, 25)).to.equal(7);
  });

  it('leaves the column of accounts out where there is little room', async () => {
    expect(heads(await shown({}, {width: 400})).slice(0, 3)).to.deep.equal(['Began', 'Starting MRR', '1']);
  });

  it('shows quarters, and who comes back as new', async () => {
    const quarters = await shown({unit: 'quarter', periods: 2});
    // On 30 September ada pays 150, bea nothing and cal 40: bea has not begun by any last day of a quarter.
    expect(rowTexts(quarters).map((row) => row.slice(0, 4))).to.deep.equal([
      ['Mean', '€190', '2', '100%'],
      ['Q2 2026', '€0', '0', 'nobody'],
      ['Q3 (Q3 2026)', '€190', '2', '100'],
    ]);
    expect(takeaway(quarters)).to.equal('No cohort is old enough yet to say what it keeps.');
    const anew = await shown({returning: 'new'});
    expect(rowTexts(anew)[2]!.slice(3, 6)).to.deep.equal(['100', '75', '75']);
    expect(rowTexts(anew)[4]!.slice(1, 3)).to.deep.equal(['€150', '2']);
    expect(partText(anew, 'foot')).to.contain('who comes back begins anew');
  });

  it('adds up no several currencies without rates, and converts them with some', async () => {
    const mixed = subscriptions.map((row) => ({...row, currency: row.account === 'cal' ? 'USD' : 'EUR'}));
    const fixture = {...worked, tables: {subscriptions: mixed}};
    const refused = await shown({}, {fixture});
    expect(shows(refused)).to.equal('insufficient');
    expect(partText(refused, 'insufficient')).to.contain('EUR, USD');
    const converted = await shown({currency: 'EUR', rates: {USD: 0.5}}, {fixture});
    expect(rowTexts(converted)[3]!.slice(1, 5)).to.deep.equal(['€20', '1', '100', '50']);
    const logos = await shown({measure: 'logo'}, {fixture});
    expect(rowTexts(logos)[0]!.slice(0, 4)).to.deep.equal(['Mean', '4', '100%', '67']);
  });

  it('says which attributes are wrong', async () => {
    for (const [properties, message] of [
      [{measure: 'gros'}, 'measure: expected one of return, net, gross, logo, got "gros"'],
      [{unit: 'week'}, 'unit: expected month or quarter with measure="net", got "week"'],
      [{periods: 0}, 'periods: expected a whole number from 1 to 120, got 0'],
      [{unit: 'quarter', periods: 41}, 'periods: expected a whole number from 1 to 40, got 41'],
      [{measure: 'gross', colours: '50-150'}, 'colours: expected table, row, column or a range'],
    ] as const) {
      const element = await shown(properties as Partial<CohortTable>);
      expect(partText(element, 'error')).to.contain(`[cohort-table] ${message}`);
    }
  });

  it('changes what is followed, and back', async () => {
    const element = await shown();
    element.setAttribute('measure', 'gross');
    await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    await settled(element);
    expect(partText(element, 'title')).to.equal('Gross revenue retention by cohort');
    element.removeAttribute('measure');
    element.data = {events: [{user: 'u', event: 'visit', at: '2026-11-02T09:00:00Z'}]};
    await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    await settled(element);
    expect(partText(element, 'title')).to.equal('Cohort retention');
    expect(heads(element).slice(0, 2)).to.deep.equal(['Week of', 'Size']);
  });
});

describe('<cohort-table measure="gross">', () => {
  it('counts each account up to what it started with, and never above 100%', async () => {
    const element = await shown({measure: 'gross'});
    const [mean, , august, september] = rowTexts(element);
    expect(mean!.slice(3, 6)).to.deep.equal(['100%', '50', '95']);
    expect(august!.slice(3, 6)).to.deep.equal(['100', '50', '95']);
    expect(september!.slice(3, 5)).to.deep.equal(['100', '50']);
    expect(takeaway(element)).to.match(/^Without expansion, cohorts keep 50% of their starting MRR after 1 month/);
    expect([...colours(element).values()].every((colour) => colour.startsWith('s'))).to.equal(true);
    await comeTo(element, 2);
    expect(tip(element)).to.match(/Gross retention 95\.0%.*MRR €190 of €200 a month/);
  });
});

describe('<cohort-table measure="logo">', () => {
  it('counts the accounts that pay', async () => {
    const element = await shown({measure: 'logo'});
    expect(heads(element)).to.deep.equal(['Began', 'Accounts', '0', '1', '2', '3']);
    expect(rowTexts(element)[0]).to.deep.equal(['Mean', '4', '100%', '67', '100', 'not yet']);
    expect(rowTexts(element)[2]!.slice(1, 5)).to.deep.equal(['2', '100', '50', '100']);
    expect(takeaway(element)).to.match(
      /^67% of accounts still pay after 1 month \(21% to 94%\), and 100% after 2 months/,
    );
    await comeTo(element, 1);
    expect(tip(element)).to.match(/Logo retention 50\.0% .* Accounts 1 of 2$/);
  });
});
