// <retention-curve kind="cohorts"> of what accounts pay: net and gross revenue retention, and logo retention.
import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {RetentionCurve} from 'keepwell/components/retention-curve';
import 'keepwell/components/cohort-table/define';
import {memory} from 'keepwell/data-adapters';
import type {SelectEvent} from 'keepwell/element';
import {fixtures} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import {highestShare} from '#internal/components/retention-curve/plot.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, pause, settled, textOf} from '../element/shown.js';
import {all, foot, shown, tableOf, takeaway, texts} from './retention-curve-shown.js';
import {subscriptions} from './revenue-cohort-rows.js';

const asOf = '2026-11-18T09:00:00Z';
const given = {asOf, kind: 'cohorts', measure: 'net', periods: 4} as const;
const worked = (properties: object = {}) => ({tables: {subscriptions}, properties: {...given, ...properties}});

const mark = (element: RetentionCurve, id: string): SVGElement =>
  element.renderRoot.querySelector<SVGElement>(`[data-mark="${id}"]`)!;
const nameOf = (element: RetentionCurve, id: string): string | null => mark(element, id).getAttribute('aria-label');
const tipRows = (element: RetentionCurve): string[] => texts(element, ':popover-open[part=tooltip] dl > div');
const tipFoot = (element: RetentionCurve): string =>
  textOf(element.renderRoot.querySelector(':popover-open[part=tooltip] > p:last-child'));
/** The labels of the axis of shares, from below. */
const shares = (element: RetentionCurve): string[] => texts(element, 'svg > g > text.muted[text-anchor=end]');

async function point(element: RetentionCurve, id: string): Promise<void> {
  const {left, top, width, height} = mark(element, id).querySelector('.hit')!.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

async function pick(element: RetentionCurve, id: string): Promise<SelectEvent['detail']> {
  const picked = new Promise<SelectEvent['detail']>((resolve) =>
    element.addEventListener('kw-select', ({detail}) => resolve(detail), {once: true}),
  );
  mark(element, id).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true}));
  const detail = await picked;
  await element.updateComplete;
  return detail;
}

beforeEach(async () => {
  await sendMouse({type: 'move', position: [790, 590]});
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('<retention-curve kind="cohorts" measure="net">', () => {
  it('has the same numbers as a table', async () => {
    const element = await shown(worked());
    expect(await tableOf(element)).to.deep.equal([
      ['Began', 'Starting MRR', 'Accounts', '0', '1', '2', '3'],
      ['Mean', '€300', '4', '100%', '71%', '120%', ''],
      ['Jul 2026', '€0', '0', '', '', '', ''],
      ['Aug 2026', '€200', '2', '100%', '75%', '120%', ''],
      ['Sep 2026', '€40', '1', '100%', '50%', '', ''],
      ['Oct 2026', '€60', '1', '100%', '', '', ''],
    ]);
    expect(textOf(element.renderRoot.querySelector('.numbers caption'))).to.equal(
      'Net revenue retention in percent, by the month in which accounts first paid and months since',
    );
  });

  it('says what cohorts keep, and what counts', async () => {
    const element = await shown(worked());
    expect(partText(element, 'title')).to.equal('Net revenue retention by cohort');
    expect(takeaway(element).replaceAll('\u00a0', ' ')).to.match(
      /^Cohorts pay 71% of their starting MRR after 1 month \(.*\), and 120% after 2 months \(.*\)\. 3 accounts are too few/,
    );
    expect(foot(element)).to.equal(
      'n = 4 accounts in 3 cohorts · net: expansion counts · seen on the last days of months · ' +
        'bold: mean weighted by starting MRR, 95% band · as of Nov 18, 2026',
    );
  });

  it('has an axis that goes beyond 100%, with a line there', async () => {
    const element = await shown(fixtures.netAbove);
    expect(shares(element)).to.deep.equal(['0', '50', '100%', '150', '200', '250']);
    expect(all(element, '.whole')).to.have.length(1);
    const [line] = all(element, '.whole');
    const label = all(element, 'svg > g > text.muted').find((text) => textOf(text) === '100%')!;
    expect(Number(line!.getAttribute('y1'))).to.equal(Number(label.getAttribute('y')) - 4);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('ends its axis at a round share that holds all, and at 100% where none is higher', () => {
    expect([[0.4, 0.9], [], [1.2], [1.6], [3.2], [7], [40]].map(highestShare)).to.deep.equal([
      1, 1, 1.25, 2, 4, 7.5, 40,
    ]);
  });

  it('tells at an age the mean, each cohort, and the money behind', async () => {
    const element = await shown(worked());
    expect(nameOf(element, 'whole-1')).to.equal('Month 1: on average 71% of starting MRR');
    await point(element, 'whole-2');
    const rows = tipRows(element);
    expect(rows[0]).to.match(/^Mean 120% /);
    expect(rows[1]).to.match(/^Aug 2026 120% /);
    expect(rows[2]).to.equal('MRR €240 of €200 a month');
    expect(tipFoot(element)).to.equal('2 accounts in 1 cohort');
  });

  it('brings a cohort out, and lists who of it pays, below its line, and who does not, above it', async () => {
    const element = await shown(worked());
    expect(nameOf(element, 'cohort-1')).to.equal('Aug 2026, 2 accounts: 120% in month 2');
    await pick(element, 'cohort-1');
    expect(texts(element, '.line.picked .name')).to.deep.equal(['Aug 2026 120%']);
    await point(element, 'below-1');
    expect(tipRows(element).at(-1)).to.equal('MRR €150 of €200 a month');
    expect(tipFoot(element)).to.equal('Pick to see who of Aug 2026 still pays');
    expect(nameOf(element, 'above-1')).to.equal('Month 1: accounts of Aug 2026 that no longer pay');
    const [pays, gone] = [await pick(element, 'below-1'), await pick(element, 'above-1')];
    expect([pays.label, gone.label]).to.deep.equal([
      'Aug 2026: pay after 1 month',
      'Aug 2026: no longer pay after 1 month',
    ]);
    expect(await pays.members()).to.deep.equal({by: 'account', ids: ['ada']});
    expect(await gone.members()).to.deep.equal({by: 'account', ids: ['bea']});
  });

  it('takes a goal above 100%, and has room for it', async () => {
    const element = await shown(worked({goal: '300% at 2 months'}));
    expect(partText(element, 'goal')).to.match(/^Goal of 300% in month 2: /);
    expect(shares(element).at(-1)).to.equal('300');
    const gross = await shown(worked({goal: '110% at 2', measure: 'gross'}));
    expect(partText(gross, 'error')).to.contain('goal: expected a share above 0% and up to 100%, got "110% at 2"');
  });

  it('shows quarters', async () => {
    const element = await shown(fixtures.netQuarters);
    expect(takeaway(element)).to.match(/ after 1 quarter .* after 3 quarters /);
    expect(foot(element)).to.contain('seen on the last days of quarters');
  });

  it('shares the cohort that is brought out with a <cohort-table> of users', async () => {
    const events = ['2026-08-02', '2026-09-03'].map((day) => ({user: 'u', at: `${day}T09:00:00Z`}));
    const source = memory.open({data: {subscriptions, events}});
    const curve = Object.assign(document.createElement('retention-curve'), given, {source});
    const table = Object.assign(document.createElement('cohort-table'), {asOf, unit: 'month', periods: 6, source});
    document.body.append(curve, table);
    await settled(curve);
    await settled(table);
    await pick(curve, 'cohort-1');
    const selected = (): string =>
      [...table.renderRoot.querySelectorAll('[aria-selected=true] th')].map((name) => textOf(name)).join();
    for (let tries = 0; selected() === '' && tries < 200; tries++) await pause(5);
    expect(selected()).to.match(/^Aug/);
  });

  it('says which attributes are wrong', async () => {
    for (const [properties, message] of [
      [{kind: 'survival'}, 'measure: expected kind="cohorts" with measure="net", got kind="survival"'],
      [{measure: 'logos'}, 'measure: expected one of return, net, gross, logo, got "logos"'],
      [{unit: 'day'}, 'unit: expected month or quarter with measure="net", got "day"'],
    ] as const) {
      const element = await shown(worked(properties));
      expect(partText(element, 'error')).to.contain(`[retention-curve] ${message}`);
    }
  });
});

describe('<retention-curve kind="cohorts">, of other revenue', () => {
  it('ends at 100% for gross revenue retention', async () => {
    const element = await shown(worked({measure: 'gross'}));
    expect((await tableOf(element))[1]).to.deep.equal(['Mean', '€300', '4', '100%', '50%', '95%', '']);
    const drawn = await shown(fixtures.gross);
    expect(shares(drawn)).to.deep.equal(['0', '25', '50', '75', '100%']);
    expect(all(drawn, '.whole')).to.have.length(0);
    expect(takeaway(drawn)).to.match(/^Without expansion, cohorts keep /);
  });

  it('counts accounts for logo retention', async () => {
    const element = await shown(worked({measure: 'logo'}));
    await point(element, 'whole-1');
    expect(tipRows(element).at(-1)).to.equal('Accounts 2 of 3');
    expect((await tableOf(element)).slice(0, 2)).to.deep.equal([
      ['Began', 'Accounts', '0', '1', '2', '3'],
      ['Mean', '4', '100%', '67%', '100%', ''],
    ]);
    expect(takeaway(element)).to.match(/^67% of accounts still pay after 1 month/);
  });
});
