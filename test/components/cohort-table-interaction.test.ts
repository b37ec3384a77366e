// What a reader does with <cohort-table>: other contents and colours, a walk through its cells, and a cohort to follow.
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CohortTable} from 'keepwell/components/cohort-table';
import 'keepwell/components/cohort-table/define';
import {memory} from 'keepwell/data-adapters';
import {anchorFrom} from '#internal/components/cohort-table/anchor-from-text.js';
import {fixtures} from '#internal/components/cohort-table/cohort-table.fixtures.js';
import {differenceStep, differenceWidth, fixedBorders} from '#internal/components/cohort-table/colour-steps.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, settled, shows, textOf} from '../element/shown.js';

async function shown(
  name: keyof typeof fixtures,
  properties: Partial<CohortTable> = {},
  width = 900,
): Promise<CohortTable> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('cohort-table'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const mark = (element: CohortTable, id: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`[data-mark="${id}"]`)!;
const focused = (element: CohortTable): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const tip = (element: CohortTable): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const row = (element: CohortTable, index: number): string[] =>
  [...(element.renderRoot.querySelectorAll('tbody:not(.means) tr')[index]?.querySelectorAll('td') ?? [])].map(textOf);

const small = {
  events: [
    ['ada', '2026-08-03', '2026-09-02', '2026-10-05'],
    ['bea', '2026-08-04', '2026-09-09'],
    ['cal', '2026-09-11', '2026-10-20'],
    ['dan', '2026-09-12'],
  ].flatMap(([user, ...days]) => days.map((day) => ({user, event: 'visit', at: `${day}T09:00:00Z`}))),
};
const smallTable = {unit: 'month', periods: 4, startEvent: null, returnEvent: null, countBy: 'user'} as const;

async function smallShown(properties: Partial<CohortTable> = {}): Promise<CohortTable> {
  const element = await shown('typical', {...smallTable, ...properties});
  element.data = small;
  return settled(element);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<cohort-table>', () => {
  it('shows shares, counts, or the difference to the cohort before', async () => {
    const element = await smallShown();
    expect(row(element, 0).slice(1, 4)).to.deep.equal(['100', '100', '50']);
    expect(row(element, 1).slice(1, 3)).to.deep.equal(['100', '50']);
    element.show = 'count';
    await settled(element);
    expect(row(element, 0).slice(1, 4)).to.deep.equal(['2', '2', '1']);
    element.show = 'difference';
    await settled(element);
    expect(row(element, 0)[2]).to.contain('no cohort before it');
    expect(row(element, 1).slice(1, 3)).to.deep.equal(['0', '−50']);
    expect(partText(element, 'key')).to.contain('Points more or fewer than of the cohort before');
  });

  it('refuses contents and colours that are none', async () => {
    const element = await shown('typical', {show: 'sum' as never});
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain('show: expected one of percent, count, difference, got "sum"');
    for (const wrong of ['tables', '80-20', '0-120', '5']) {
      expect(() => anchorFrom(wrong), wrong).to.throw(RangeError, '[cohort-table] colours: expected table, row');
    }
  });

  it('has the colours of its anchor', async () => {
    expect(anchorFrom(' 20 - 80 % ')).to.deep.equal([0.2, 0.8]);
    expect(fixedBorders([0, 0.7]).map((border) => Math.round(100 * border))).to.deep.equal([10, 20, 30, 40, 50, 60]);
    const stepsOf = (element: CohortTable, index: number): string[] =>
      [...element.renderRoot.querySelectorAll('tbody:not(.means) tr')[index]!.querySelectorAll('.cell')].map(
        ({className}) => /\b[sd]\d\b/.exec(className)?.[0] ?? '',
      );
    const fixed = await shown('fixedRange');
    const table = await shown('typical');
    expect(stepsOf(fixed, 0)).not.to.deep.equal(stepsOf(table, 0));
    expect(partText(await shown('byRow'), 'key')).to.match(/^low ?high/);
    const differences = await shown('differences');
    expect(stepsOf(differences, 3).every((step) => step === '' || step.startsWith('d'))).to.equal(true);
  });

  it('parts differences evenly to both sides of none', () => {
    expect(differenceWidth([0.01, -0.02, 0.03])).to.equal(1);
    expect(differenceWidth([0.2, -0.3])).to.equal(10);
    expect([-1, -0.06, -0.01, 0, 0.01, 0.06, 1].map((difference) => differenceStep(difference, 5))).to.deep.equal([
      1, 3, 4, 4, 4, 5, 7,
    ]);
  });
});

describe('<cohort-table>, walked through', () => {
  it('is a grid with one tab stop, arrows, Home and End', async () => {
    const element = await smallShown();
    expect(element.renderRoot.querySelector('table')!.getAttribute('role')).to.equal('grid');
    mark(element, 'mean 0').focus();
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowUp']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['row 0', '0 0', '0 3', '1 2', 'row 1', 'row 0', 'mean 0']);
    expect(element.renderRoot.querySelectorAll('[data-mark][tabindex="0"]')).to.have.length(1);
  });

  it('tells of a cell its share with interval, how many, and the difference to the cohort before', async () => {
    const element = await smallShown();
    mark(element, 'mean 0').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await sendKeys({press: key});
    expect(tip(element)).to.match(
      /^Sep 2026, month 1 Came back 50\.0% [\d.]+% to [\d.]+% How many 1 of 2 Against the cohort before −50\.0 points$/,
    );
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('lists who came back, and tells the host', async () => {
    const element = await smallShown();
    const picked: unknown[] = [];
    element.addEventListener('kw-select', ({detail}) => picked.push(detail.part, detail.label));
    mark(element, '0 2').click();
    const {outcome} = element;
    const august = outcome?.kind === 'cohorts' ? outcome.rows[0]!.start : NaN;
    expect(picked).to.deep.equal([{cohort: august, age: {from: 2, to: 2}, returned: true}, 'Aug 2026, month 2']);
    for (let tries = 0; tries < 200 && !partText(element, 'people').includes('ada'); tries++) await settled(element);
    expect(partText(element, 'people')).to.match(/^Aug 2026, month 2 1 user ada/);
  });

  it('lets a cohort be followed by all widgets on its source, and let go again', async () => {
    const source = memory.open({data: fixtures.typical.tables});
    const element = await shown('typical', {source});
    const other = await shown('typical', {source});
    const selected = (of: CohortTable): number[] =>
      [...of.renderRoot.querySelectorAll('tbody:not(.means) tr')].flatMap((line, i) =>
        line.classList.contains('selected') ? [i] : [],
      );
    mark(element, 'row 2').click();
    await settled(element);
    expect(selected(element)).to.deep.equal([2]);
    expect(element.renderRoot.querySelectorAll('[aria-selected=true]')).to.have.length(1);
    mark(element, 'row 4').click();
    await settled(element);
    await settled(other);
    expect(selected(element)).to.deep.equal([4]);
    expect(selected(other)).to.deep.equal([4]);
    mark(element, 'row 4').click();
    await settled(element);
    expect(selected(element)).to.deep.equal([]);
  });
});
