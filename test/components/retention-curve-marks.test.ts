// What a reader does with <retention-curve>: reads ages, brings curves out, and asks who is behind them.
import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {RetentionCurve} from 'keepwell/components/retention-curve';
import type {SelectEvent} from 'keepwell/element';
import {fixtures} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import type {Fixture} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {pause, textOf} from '../element/shown.js';
import {all, shown, takeaway, texts} from './retention-curve-shown.js';

/** Two groups of four: how many days each account stayed, or that it is still here after 40. */
const small: Fixture<object> = {
  tables: {
    accounts: Object.entries({
      A: [null, null, 30, 20],
      B: [null, 25, 10, 5],
    }).flatMap(([segment, lives]) =>
      lives.map((days, i) => ({
        account: `${segment}${i + 1}`,
        segment,
        start: '2026-01-01',
        end: days === null ? null : new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
      })),
    ),
  },
  properties: {asOf: '2026-02-10T00:00:00Z', by: 'segment', minimumAtRisk: 1},
};

const mark = (element: RetentionCurve, id: string): SVGElement =>
  element.renderRoot.querySelector<SVGElement>(`[data-mark="${id}"]`)!;
const nameOf = (element: RetentionCurve, id: string): string | null => mark(element, id).getAttribute('aria-label');
const tip = (element: RetentionCurve): string =>
  textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const tipRows = (element: RetentionCurve): string[] => texts(element, ':popover-open[part=tooltip] dl > div');
const focused = (element: RetentionCurve): string | undefined =>
  (element.shadowRoot!.activeElement as SVGElement | null)?.dataset['mark'];
const panel = (element: RetentionCurve): string => textOf(element.renderRoot.querySelector('[part=people] h3'));

async function point(element: RetentionCurve, id: string): Promise<[x: number, y: number]> {
  const {left, top, width, height} = mark(element, id).querySelector('.hit')!.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({type: 'move', position});
  return position;
}

async function click(element: RetentionCurve, id: string): Promise<void> {
  await sendMouse({type: 'click', position: await point(element, id)});
  await element.updateComplete;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** Brings the focus to the marks as a reader does: from the tools on. */
async function enter(element: RetentionCurve): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>('.tools button:last-of-type')!.focus();
  await press('Tab');
}

/** Everything that is picked, and what the host does about it. */
function picks(element: RetentionCurve, act?: (event: SelectEvent) => void): SelectEvent['detail'][] {
  const details: SelectEvent['detail'][] = [];
  element.addEventListener('kw-select', (event) => {
    details.push(event.detail);
    act?.(event);
  });
  return details;
}

async function listed(element: RetentionCurve): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const items = texts(element, '[part=people] li');
    if (items.length > 0) return items;
    await pause(5);
  }
  return [];
}

async function ids(detail: SelectEvent['detail'] | undefined): Promise<readonly string[] | undefined> {
  const members = await detail?.members();
  return members && 'ids' in members ? members.ids : undefined;
}

beforeEach(async () => {
  await sendMouse({type: 'move', position: [790, 590]});
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

describe('<retention-curve>, pointed at', () => {
  it('reads all curves at an age: share, interval, and how many are followed', async () => {
    const element = await shown(fixtures.typical);
    const place = all(element, '[data-mark^=below]').findIndex((strip) =>
      strip.getAttribute('aria-label')!.startsWith('After 12 months'),
    );
    await point(element, `below-${place}`);
    expect(tipRows(element)).to.deep.equal([
      'Business 93% 89% to 95%, 173 followed',
      'Team 79% 76% to 82%, 323 followed',
      'Starter 53% 50% to 57%, 326 followed',
    ]);
    expect(tip(element)).to.match(/^After 12 months .* Pick to see who was still here$/);
    expect(nameOf(element, `below-${place}`)).to.equal(
      'After 12 months, still here: Business 93%, Team 79% and Starter 53%',
    );
    expect(nameOf(element, `above-${place}`)).to.equal('After 12 months, gone: Business 7%, Team 21% and Starter 47%');
  });

  it('shows a crosshair with a dot on each curve, and draws nothing again for that', async () => {
    const element = await shown(fixtures.typical);
    const svg = element.renderRoot.querySelector('.graphic svg')!;
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(svg, {childList: true, subtree: true});
    const crosshair = (): string => getComputedStyle(mark(element, 'below-2').querySelector('.crosshair')!).opacity;
    expect(crosshair()).to.equal('0');
    await point(element, 'below-2');
    expect(crosshair()).to.equal('1');
    const dots = [...mark(element, 'below-2').querySelectorAll('.dot')];
    expect(dots.map((dot) => getComputedStyle(dot).color)).to.deep.equal(
      [1, 2, 3].map((i) => getComputedStyle(all(element, `.series.s${i}`)[0]!).color),
    );
    await point(element, 'above-5');
    expect(crosshair()).to.equal('0');
    expect(changes).to.equal(0);
  });

  it('says of a curve that has ended that too few are followed', async () => {
    const element = await shown({...small, properties: {...small.properties, minimumAtRisk: 3}});
    await point(element, 'below-11');
    expect(tipRows(element)).to.deep.equal(['A 75% 13% to 96%, 3 followed', 'B – too few followed']);
  });

  it('does not tell numbers that are too small to be told', async () => {
    const element = await shown(fixtures.many);
    await enter(element);
    await press('End');
    const followed = tipRows(element).map((row) => row.match(/(<? ?\d+) followed$/)?.[1] ?? '');
    expect(followed).to.have.length(6);
    for (const number of followed) expect(number === '< 11' || Number(number) >= 11, number).to.equal(true);
  });

  it('tells of a curve its end, its median and its mean', async () => {
    const element = await shown(fixtures.typical);
    await point(element, 'curve-2');
    expect(tip(element)).to.equal(
      'Starter Still here after two years 35% 31% to 39% Median 13.7 months 11.9 to 15.2 ' +
        'Mean of the first 30.5 months 15.8 15 to 16.6 Accounts 999 488 left Pick to bring it out',
    );
  });
});

describe('<retention-curve>, by keyboard', () => {
  it('is one stop, walked through age by age, above and below the curve and curve by curve', async () => {
    const element = await shown(small);
    const behind = document.body.appendChild(document.createElement('button'));
    const last = all(element, '[data-mark^=above]').length - 1;
    await enter(element);
    expect(focused(element)).to.equal('above-0');
    expect(tip(element)).to.match(/^After 0 days/);
    await press('ArrowRight', 'ArrowRight');
    expect(focused(element)).to.equal('above-2');
    await press('ArrowDown');
    expect(focused(element)).to.equal('below-2');
    await press('ArrowDown');
    expect(focused(element)).to.equal('curve-0');
    await press('ArrowDown', 'ArrowDown');
    expect(focused(element)).to.equal('curve-1');
    await press('ArrowUp', 'ArrowUp');
    expect(focused(element)).to.equal('below-2');
    await press('End');
    expect(focused(element)).to.equal(`below-${last}`);
    await press('ArrowRight', 'Home');
    expect(focused(element)).to.equal('below-0');
    expect(tip(element)).not.to.equal('');
    await press('Escape');
    expect(tip(element)).to.equal('');
    expect(focused(element)).to.equal('below-0');
    expect(all(element, '[data-mark][tabindex="0"]')).to.have.length(1);
    await press('Tab');
    expect(document.activeElement).to.equal(behind);
  });

  it('goes to the left for what is later, where pages are read from the right', async () => {
    document.documentElement.dir = 'rtl';
    const element = await shown(small);
    await enter(element);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect(focused(element)).to.equal('above-1');
    const [first, second] = ['above-0', 'above-1'].map((id) => mark(element, id).getBoundingClientRect().left);
    expect(second!).to.be.lessThan(first!);
  });

  it('shows where it is, with 3:1 of contrast and no less than 2 px', async () => {
    const element = await shown(small);
    await enter(element);
    const {stroke, strokeWidth} = getComputedStyle(mark(element, 'above-0').querySelector('.hit')!);
    expect([stroke === 'none', strokeWidth]).to.deep.equal([false, '2px']);
  });
});

describe('<retention-curve>, picked', () => {
  it('lists who was gone by an age, above the curve', async () => {
    const element = await shown(small);
    const selected = picks(element);
    await enter(element);
    // From 0 on, two days a strip.
    await press(...Array<string>(10).fill('ArrowRight'), 'Enter');
    expect(selected.map(({metric, part, label}) => ({metric, part, label}))).to.deep.equal([
      {metric: 'retention-curve', part: {age: 20, status: 'lost'}, label: 'Gone after 20 days'},
    ]);
    expect(await listed(element)).to.have.members(['A4', 'B3', 'B4']);
    expect(panel(element)).to.equal('Gone after 20 days');
    expect(await violationsOf(element)).to.deep.equal([]);
    element.renderRoot.querySelector<HTMLElement>('[part=people] .close')!.click();
    await element.updateComplete;
    expect(focused(element)).to.equal('above-10');
  });

  it('lists who was still here, below it', async () => {
    const element = await shown(small);
    const selected = picks(element);
    await click(element, 'below-13');
    expect(selected.map(({part}) => part)).to.deep.equal([{age: 26, status: 'at-risk'}]);
    expect(await listed(element)).to.have.members(['A1', 'A2', 'A3', 'B1']);
    expect(getComputedStyle(mark(element, 'below-13').querySelector('.crosshair')!).opacity).to.equal('1');
  });

  it('shows the tip at the first tap of a finger, and picks at the second', async () => {
    const element = await shown(small);
    const selected = picks(element);
    const tap = (): void => {
      const {left, top} = mark(element, 'below-3').getBoundingClientRect();
      const at = {bubbles: true, composed: true, clientX: left + 2, clientY: top + 2, pointerType: 'touch'};
      for (const type of ['pointerover', 'pointerdown', 'pointerup', 'click'])
        mark(element, 'below-3').dispatchEvent(new PointerEvent(type, at));
    };
    tap();
    expect(tip(element)).to.match(/^After 6 days/);
    expect(selected).to.have.length(0);
    tap();
    expect(selected).to.have.length(1);
  });

  it('brings a curve out by its label, and puts it back', async () => {
    const element = await shown(fixtures.typical);
    const selected = picks(element);
    const pressed = (): (string | null)[] =>
      all(element, '[data-mark^=curve]').map((label) => label.getAttribute('aria-pressed'));
    const faded = (): string[] => all(element, '.series').map((series) => getComputedStyle(series).opacity);
    const median = (): string => texts(element, 'text.halo.strong').join();
    expect([pressed(), median()]).to.deep.equal([['false', 'false', 'false'], 'median 13.7 months']);
    await click(element, 'curve-1');
    expect(pressed()).to.deep.equal(['false', 'true', 'false']);
    expect(faded()).to.deep.equal(['0.28', '1', '0.28']);
    expect(all(element, '.followed').map((row) => getComputedStyle(row).opacity)).to.deep.equal(['0.84', '1', '0.84']);
    // Half of Team have not left.
    expect(median()).to.equal('');
    expect(selected[0]).to.include({metric: 'retention-curve', label: 'Team: still here after two years'});
    expect(selected[0]!.part).to.deep.equal({group: 'Team', age: 730.5, status: 'at-risk'});
    expect(await ids(selected[0])).to.have.length(93);
    expect(all(element, '[part=people]')).to.have.length(0);
    await enter(element);
    expect(focused(element)).to.equal('curve-1');
    await press(' ');
    await element.updateComplete;
    expect(pressed()).to.deep.equal(['false', 'false', 'false']);
    expect(faded()).to.deep.equal(['1', '1', '1']);
  });

  it('asks for those of the curve that has been brought out alone', async () => {
    const element = await shown(small);
    const selected = picks(element);
    await click(element, 'curve-1');
    await click(element, 'above-13');
    expect(selected[1]!.part).to.deep.equal({group: 'B', age: 26, status: 'lost'});
    expect(selected[1]!.label).to.equal('B: gone after 26 days');
    expect(await listed(element)).to.have.members(['B2', 'B3', 'B4']);
    await click(element, 'below-5');
    expect(selected[2]!.part).to.deep.equal({group: 'B', age: 10, status: 'at-risk'});
    expect(await ids(selected[2])).to.have.members(['B1', 'B2', 'B3']);
  });

  it('leaves all as it is where the host does something else', async () => {
    const element = await shown(small);
    const selected = picks(element, (event) => event.preventDefault());
    await click(element, 'curve-1');
    await click(element, 'below-4');
    expect(selected).to.have.length(2);
    expect(all(element, '[aria-pressed=true], [data-picked], [part=people]')).to.have.length(0);
  });

  it('forgets a curve that is not there any more, not one that comes back', async () => {
    const element = await shown(small);
    await click(element, 'curve-0');
    const ready = (): Promise<unknown> =>
      new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    element.by = 'region';
    await ready();
    expect(all(element, '.has-picked')).to.have.length(0);
    element.by = 'segment';
    await ready();
    expect(all(element, '.label.picked')).to.have.length(1);
  });

  it('can be used by all with a tip and a list open and a curve brought out', async () => {
    const element = await shown(fixtures.goal, {width: 360});
    await click(element, 'curve-0');
    await click(element, 'above-4');
    await listed(element);
    await enter(element);
    expect(tip(element)).not.to.equal('');
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('has one curve only: nothing to bring out', async () => {
    const element = await shown(fixtures.overall);
    expect(all(element, '[role=button]')).to.have.length(0);
    const selected = picks(element);
    await click(element, 'above-6');
    expect(selected[0]!.part).to.have.keys(['age', 'status']);
    expect(takeaway(element)).to.contain('Half are gone');
  });
});
