// <retention-curve kind="cohorts">, and what a reader selects of cohorts, here and on the same source.
import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {RetentionCurve} from 'keepwell/components/retention-curve';
import 'keepwell/components/cohort-table/define';
import {memory, type Source} from 'keepwell/data-adapters';
import type {SelectEvent} from 'keepwell/element';
import {fixtures} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import type {Fixture} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {drawn, pause, settled, textOf} from '../element/shown.js';
import {all, shown, takeaway, texts} from './retention-curve-shown.js';

/** Another widget on the source, which may select anything. */
class OtherCurve extends RetentionCurve {
  say(value: unknown): void {
    this.selection.set('cohort', value);
  }
}
customElements.define('other-curve', OtherCurve);

const asOf = '2026-04-15T00:00:00Z';
const visit = (user: string, day: string): object => ({user, at: `${day}T09:00:00Z`});

/** Three who began in January (one never came back), two in February, one in March. */
const events = [
  ...['2026-01-05', '2026-02-10', '2026-03-10'].map((day) => visit('ada', day)),
  ...['2026-01-06', '2026-03-11'].map((day) => visit('bea', day)),
  visit('cay', '2026-01-07'),
  ...['2026-02-02', '2026-03-02', '2026-04-02'].map((day) => visit('dov', day)),
  visit('eli', '2026-02-03'),
  ...['2026-03-20', '2026-04-03'].map((day) => visit('fay', day)),
];
const accounts = [
  {account: 'old', start: '2025-06-01', end: '2026-02-01'},
  {account: 'jan-1', start: '2026-01-01', end: '2026-01-31'},
  {account: 'jan-2', start: '2026-01-31'},
  {account: 'feb', start: '2026-02-01', end: '2026-03-01'},
];
const small: Fixture<object> = {
  tables: {events},
  properties: {asOf, kind: 'cohorts', unit: 'month', periods: 4},
};

const mark = (element: RetentionCurve, id: string): SVGElement =>
  element.renderRoot.querySelector<SVGElement>(`[data-mark="${id}"]`)!;
const nameOf = (element: RetentionCurve, id: string): string | null => mark(element, id).getAttribute('aria-label');
const ids = (element: RetentionCurve): string[] =>
  all(element, '[data-mark]').map((node) => (node as SVGElement).dataset['mark']!);
const tipRows = (element: RetentionCurve): string[] => texts(element, ':popover-open[part=tooltip] dl > div');
const tipFoot = (element: RetentionCurve): string =>
  textOf(element.renderRoot.querySelector(':popover-open[part=tooltip] > p:last-child'));

async function point(element: RetentionCurve, id: string): Promise<void> {
  const {left, top, width, height} = mark(element, id).querySelector('.hit')!.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

/** Picks a mark as a keyboard does. */
async function pick(element: RetentionCurve, id: string): Promise<void> {
  const detail = new Promise<void>((resolve) => element.addEventListener('kw-select', () => resolve(), {once: true}));
  mark(element, id).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true}));
  await detail;
  await element.updateComplete;
}

function picks(element: RetentionCurve): SelectEvent['detail'][] {
  const details: SelectEvent['detail'][] = [];
  element.addEventListener('kw-select', ({detail}) => details.push(detail));
  return details;
}

async function membersOf(detail: SelectEvent['detail'] | undefined): Promise<readonly string[]> {
  const members = await detail?.members();
  return members && 'ids' in members ? members.ids : [];
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A widget on a source that it shares. */
async function on(source: Source, properties: object): Promise<RetentionCurve> {
  const box = document.createElement('div');
  box.style.inlineSize = '600px';
  const element = Object.assign(document.createElement('retention-curve'), properties, {source});
  box.append(element);
  document.body.append(box);
  await settled(element);
  return drawn(element);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 400; tries++) await pause(5);
  expect(isSo()).to.equal(true);
}

beforeEach(async () => {
  await sendMouse({type: 'move', position: [790, 590]});
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('<retention-curve kind="cohorts">', () => {
  it('reads an age: the mean with its interval, each of a few cohorts, and how many these are', async () => {
    const element = await shown(small);
    expect(ids(element)).to.deep.equal([
      'whole-0',
      'whole-1',
      'whole-2',
      'whole-3',
      'cohort-0',
      'cohort-1',
      'cohort-2',
    ]);
    await point(element, 'whole-1');
    expect(tipRows(element)).to.deep.equal(['Mean 40% 12% to 77%', 'Jan 2026 33% 6% to 79%', 'Feb 2026 50% 9% to 91%']);
    expect(tipFoot(element)).to.equal('5 users in 2 cohorts');
    expect(nameOf(element, 'whole-1')).to.equal('Month 1: on average 40% came back');
    expect(nameOf(element, 'whole-3')).to.equal('Month 3: no cohort is old enough');
  });

  it('tells the highest and the lowest where there are many', async () => {
    const element = await shown(fixtures.cohorts);
    await point(element, 'whole-1');
    const rows = tipRows(element);
    expect(rows).to.have.length(3);
    expect(rows[1]).to.match(/^Highest, \w+ 202\d/);
    expect(rows[2]).to.match(/^Lowest, \w+ 202\d/);
  });

  it('brings a cohort out by the end of its line, with its name and what is known last of it', async () => {
    const element = await shown(small);
    const selected = picks(element);
    expect(nameOf(element, 'cohort-1')).to.equal('Feb 2026, 2 users: 50% in month 2 so far');
    await pick(element, 'cohort-1');
    expect(selected.map(({metric, part, label}) => ({metric, part, label}))).to.deep.equal([
      {metric: 'cohort-retention', part: {cohort: Date.UTC(2026, 1, 1) / 86_400_000}, label: 'Began: Feb 2026'},
    ]);
    expect(await membersOf(selected[0])).to.deep.equal(['dov', 'eli']);
    expect(mark(element, 'cohort-1').getAttribute('aria-pressed')).to.equal('true');
    expect(texts(element, '.line.picked .name')).to.deep.equal(['Feb 2026 50%']);
    expect(all(element, '.line:not(.picked)').map((line) => getComputedStyle(line).opacity)).to.include('0.28');
    await point(element, 'below-2');
    expect(tipRows(element)).to.deep.equal(['Mean 67% 21% to 94%', 'Feb 2026 50% so far']);
    await pick(element, 'cohort-1');
    expect(all(element, '.has-picked, .picked')).to.have.length(0);
    expect(ids(element)).to.include('whole-1');
  });

  it('lists who of that cohort came back at an age, below its line, and who did not, above it', async () => {
    const element = await shown(small);
    await pick(element, 'cohort-0');
    const selected = picks(element);
    expect(nameOf(element, 'below-1')).to.equal('Month 1: on average 40% came back, Jan 2026 33%');
    expect(nameOf(element, 'above-1')).to.equal('Month 1: 67% of Jan 2026 did not come back');
    await pick(element, 'below-1');
    await pick(element, 'above-1');
    await pick(element, 'below-0');
    expect(selected.map(({label}) => label)).to.deep.equal([
      'Jan 2026: came back in month 1',
      'Jan 2026: did not come back in month 1',
      'Began: Jan 2026',
    ]);
    const members = await Promise.all(selected.map(membersOf));
    expect(members).to.deep.equal([['ada'], ['bea', 'cay'], ['ada', 'bea', 'cay']]);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('writes the name of a cohort where no other label is', async () => {
    for (const width of [240, 400, 800]) {
      const element = await shown(fixtures.cohortGoal, {width});
      for (const id of ids(element).filter((one) => one.startsWith('cohort'))) {
        await pick(element, id);
        const boxOf = (label: Element): DOMRect => (label as SVGTextElement).getBBox();
        const [name] = all(element, '.line.picked .name').map(boxOf);
        for (const other of all(element, '.label text, .halo:not(.name)'))
          expect(meet(name!, boxOf(other)), `${id} at ${width}: ${textOf(other)}`).to.equal(false);
      }
    }
  });

  it('is walked through by age, then by cohort', async () => {
    const element = await shown(small);
    const focused = (): string | undefined => (element.shadowRoot!.activeElement as SVGElement | null)?.dataset['mark'];
    element.renderRoot.querySelector<HTMLElement>('.tools button:last-of-type')!.focus();
    for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await sendKeys({press: key});
    expect(focused()).to.equal('cohort-2');
    expect(tipRows(element)).to.deep.equal(['Size 1', 'Month 1 100% so far']);
    for (const key of ['ArrowLeft', 'Home', 'ArrowUp']) await sendKeys({press: key});
    expect(focused()).to.equal('whole-0');
  });

  it('has no more marks than somebody can walk through, however many cohorts there are', async () => {
    const element = await shown(fixtures.manyCohorts, {width: 1200});
    expect(ids(element).length).to.be.within(60, 200);
    const narrow = await shown(fixtures.manyCohorts, {width: 360});
    for (const strip of all(narrow, '[data-mark^=whole]').slice(1, -1))
      expect(Number(strip.querySelector('rect')!.getAttribute('width'))).to.be.at.least(24);
  });
});

describe('<retention-curve>, on a source on which a cohort is selected', () => {
  const source = (): Source => memory.open({data: {events, accounts}});
  const cohorts = {asOf, kind: 'cohorts', unit: 'month', periods: 4};

  it('brings the same cohort out in every view of cohorts, also where these are shorter', async () => {
    const shared = source();
    const [months, weeks] = [await on(shared, cohorts), await on(shared, {...cohorts, unit: 'week', periods: 16})];
    await pick(months, 'cohort-0');
    await until(() => all(weeks, '.line.picked').length > 0);
    // The weeks with members that began in January: of these there is one.
    expect(all(weeks, '.line.picked')).to.have.length(1);
    await pick(months, 'cohort-0');
    await until(() => all(weeks, '.line.picked').length === 0);
  });

  it('follows the rows of a <cohort-table>, and shows it what is brought out here', async () => {
    const shared = source();
    const months = await on(shared, cohorts);
    const table = Object.assign(document.createElement('cohort-table'), {...cohorts, source: shared});
    document.body.append(table);
    await settled(table);
    const names = [...table.renderRoot.querySelectorAll<HTMLElement>('tbody th [data-mark], tbody th[data-mark]')];
    names.find((name) => textOf(name).includes('Feb'))!.click();
    await until(() => texts(months, '.line.picked .name').join() === 'Feb 2026 50%');
    const selected = (): string[] =>
      [...table.renderRoot.querySelectorAll('[aria-selected=true] th')].map((name) => textOf(name).slice(0, 3));
    expect(selected()).to.deep.equal(['Feb']);
    await pick(months, 'cohort-0');
    await until(() => selected().join() === 'Jan');
    await pick(months, 'cohort-0');
    await until(() => selected().length === 0);
  });

  it('shows the survival of the accounts alone that began in its period, and who they are', async () => {
    const shared = source();
    const [months, survival] = [await on(shared, cohorts), await on(shared, {asOf, minimumAtRisk: 1})];
    expect(survival.outcome).to.deep.include({kind: 'curves'});
    const n = (): string => textOf(survival.renderRoot.querySelector('.foot strong'));
    expect(n()).to.equal('n = 4');
    const before = takeaway(survival);
    await pick(months, 'cohort-0');
    await until(() => n() === 'n = 2');
    expect(textOf(survival.renderRoot.querySelector('.only'))).to.equal(
      'Only accounts that began in the selected period, Jan 2026. Show all',
    );
    expect(survival.outcome?.made.metric).to.equal('retention-curve?began=2026-01-01/2026-01-31');
    expect(textOf(survival.renderRoot.querySelector('.title'))).to.equal('Retention curve');
    const selected = picks(survival);
    await pick(
      survival,
      ids(survival).findLast((id) => id.startsWith('above'))!,
    );
    expect(await membersOf(selected[0])).to.deep.equal(['jan-1']);
    survival.renderRoot.querySelector<HTMLElement>('.only button')!.click();
    await until(() => n() === 'n = 4');
    expect(takeaway(survival)).to.equal(before);
    await until(() => all(months, '.line.picked').length === 0);
  });

  it('says so where no account began in its period', async () => {
    const shared = source();
    const [months, survival] = [await on(shared, cohorts), await on(shared, {asOf})];
    await pick(months, 'cohort-2');
    await until(() => texts(survival, '[part=insufficient]').length > 0);
    expect(texts(survival, '[part=insufficient]')).to.deep.equal([
      '– No account began in the selected period, 2026-03-01/2026-03-31',
    ]);
  });

  it('takes local days for the days of the period', async () => {
    const shared = source();
    const zoned = {timeZone: 'America/New_York'};
    const [months, survival] = [
      await on(shared, {...cohorts, ...zoned}),
      await on(shared, {asOf, minimumAtRisk: 1, ...zoned}),
    ];
    await pick(months, 'cohort-1');
    await until(() => textOf(survival.renderRoot.querySelector('.foot strong')) === 'n = 1');
    expect(survival.outcome?.made.metric).to.equal('retention-curve?began=2026-02-01/2026-02-28');
  });

  it('does not follow what others agree on under another name, nor what makes no sense', async () => {
    const shared = source();
    const months = await on(shared, cohorts);
    const other = Object.assign(new OtherCurve(), cohorts, {source: shared});
    document.body.append(other);
    await settled(other);
    for (const value of ['Jan', 7, {start: 'Jan', unit: 'month', label: 'Jan'}, {start: 0, unit: 'moon', label: ''}]) {
      other.say(value);
      await months.updateComplete;
      expect(all(months, '.picked')).to.have.length(0);
    }
    other.say({start: Date.UTC(2026, 0, 1) / 86_400_000, unit: 'quarter', label: 'Q1 2026'});
    await months.updateComplete;
    expect(all(months, '.line.picked')).to.have.length(3);
    expect(ids(months)).to.include('whole-1');
  });
});
