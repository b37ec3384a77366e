// What <lifecycle-bars> shows and what a reader does with it.
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {LifecycleBars} from 'keepwell/components/lifecycle-bars';
import 'keepwell/components/lifecycle-bars/define';
import {fixtures} from '#internal/components/lifecycle-bars/lifecycle-bars.fixtures.js';
import type {SelectEvent} from 'keepwell/element';
import {violationsOf} from '../conformance/accessibility.js';
import {drawn, partText, press, settled, shows, textOf} from '../element/shown.js';

// Weeks from Mondays: 2026-10-12, -19, -26, 2026-11-02, -09, -16.
const visit = (user: string, ...days: string[]): object[] =>
  days.map((day) => ({user, account: user === 'd' ? 'two' : 'one', event: 'open', at: `2026-${day}T09:00:00Z`}));
const events = [
  ...visit('a', '10-19', '10-26', '11-02', '11-09', '11-17'),
  ...visit('b', '10-20', '11-03', '11-10'),
  ...visit('c', '10-27', '11-04'),
  ...visit('d', '11-11', '11-16'),
];
const asOf = '2026-11-18T09:00:00Z';

async function bars(properties: Partial<LifecycleBars> = {}, width = 600): Promise<LifecycleBars> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(
    document.createElement('lifecycle-bars'),
    {asOf, periods: 5},
    {data: {events}},
    properties,
  );
  box.append(element);
  document.body.append(box);
  return drawn(await settled(element));
}

const fixture = (name: keyof typeof fixtures, width?: number): Promise<LifecycleBars> =>
  bars({periods: null, ...fixtures[name].properties, data: fixtures[name].tables}, width);

const marks = (element: LifecycleBars): SVGElement[] => [
  ...element.renderRoot.querySelectorAll<SVGElement>('[data-mark]'),
];
const mark = (element: LifecycleBars, id: string): SVGElement =>
  marks(element).find(({dataset}) => dataset['mark'] === id)!;
const heightOf = (element: LifecycleBars, id: string): number =>
  mark(element, id).querySelector('.part')?.getBoundingClientRect().height ?? 0;
const focused = (element: LifecycleBars): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const tip = (element: LifecycleBars): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const table = (element: LifecycleBars): string[][] =>
  [...element.renderRoot.querySelectorAll('[part=table] tr')].map((row) => [...row.children].map(textOf));
/** From the first mark on. */
async function walked(element: LifecycleBars, ...keys: readonly string[]): Promise<void> {
  mark(element, 'new 0').focus();
  for (const press of keys) await sendKeys({press});
}
const changes = (element: LifecycleBars): string[] => [...element.renderRoot.querySelectorAll('.change')].map(textOf);

afterEach(async () => {
  await resetMouse();
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

describe('<lifecycle-bars>', () => {
  it('says how many were active in the last whole period, how that changed, and what was gained for each loss', async () => {
    const element = await bars();
    // Active before: a, b, c. Now: a, b, and d, who is new; c is gone.
    expect(partText(element, 'takeaway')).to.equal(
      '3 users were active in the week of Nov 9, 2026: as many as in the week before. For each one lost, 1 was gained.',
    );
    expect(partText(element, 'title')).to.equal('User lifecycle');
    expect(partText(element, 'foot')).to.equal(
      '5 weeks · the data begin in the week of Oct 19, 2026, so everybody is new there · as of Nov 18, 2026',
    );
  });

  it('says so where nobody was lost, and where there is nothing to compare with', async () => {
    const before = await bars({asOf: '2026-11-09T00:00:00Z'});
    expect(partText(before, 'takeaway')).to.equal(
      '3 users were active in the week of Nov 2, 2026: 1 more than in the week before. Nobody was lost.',
    );
    const first = await bars({asOf: '2026-10-26T00:00:00Z'});
    expect(partText(first, 'takeaway')).to.equal(
      '2 users were active in the week of Oct 19, 2026: the data begin there.',
    );
    const running = await bars({asOf: '2026-10-22T00:00:00Z'});
    expect(partText(running, 'takeaway')).to.equal('No week of the data has ended yet.');
  });

  it('has the numbers in a table, who is dormant below zero', async () => {
    const element = await bars();
    await press(element, 'table');
    expect(table(element)).to.deep.equal([
      ['Week of', 'New', 'Resurrecting', 'Returning', 'Dormant', 'Active', 'Net change', 'Gained for each one lost'],
      ['Oct 19, 2026', '2', '0', '0', '0', '2', '+2', ''],
      ['Oct 26, 2026', '1', '0', '1', '−1', '2', '0', '1'],
      ['Nov 2, 2026', '0', '1', '2', '0', '3', '+1', ''],
      ['Nov 9, 2026', '1', '0', '2', '−1', '3', '0', '1'],
      ['Nov 16, 2026 is still running', '0', '0', '2', '−1', '2', '−1', '0'],
    ]);
  });

  it('draws each count as high as it is, and the net change above whole periods that have one before them', async () => {
    const element = await bars();
    const one = heightOf(element, 'new 1') + 1;
    expect(heightOf(element, 'returning 2') + 1).to.be.closeTo(2 * one, 0.1);
    expect(heightOf(element, 'dormant 1') + 1).to.be.closeTo(one, 0.1);
    expect(heightOf(element, 'resurrecting 1')).to.equal(0);
    const zero = element.renderRoot.querySelector('.baseline')!.getBoundingClientRect().top;
    const below = mark(element, 'dormant 3').querySelector('.part')!.getBoundingClientRect();
    expect(below.bottom - zero).to.be.closeTo(one, 1);
    expect(changes(element)).to.deep.equal(['0', '+1', '0']);
  });

  it('hatches the period that runs and says which it is', async () => {
    const element = await bars();
    const fillOf = (id: string): string => getComputedStyle(mark(element, id).querySelector('.part')!).fill;
    expect(fillOf('returning 4')).to.contain('running-returning');
    expect(fillOf('returning 3')).not.to.contain('url');
    expect(partText(element, 'key')).to.contain('The week of Nov 16, 2026 is still running (3 of 7 days)');
  });

  it('says what each state means', async () => {
    const key = partText(await bars({unit: 'month'}), 'key');
    for (const said of [
      'New active for the first time',
      'Resurrecting active again after a pause',
      'Returning active in the month before too',
      'Dormant active in the month before, not in this one',
    ]) {
      expect(key).to.contain(said);
    }
  });

  it('counts accounts, of some events, by what its attributes say', async () => {
    const element = document.createElement('lifecycle-bars');
    const attributes = {'as-of': asOf, unit: 'week', periods: '2', 'count-by': 'account', events: 'save, open'};
    for (const [name, value] of Object.entries({...attributes, 'first-period': '2026-11-02'})) {
      element.setAttribute(name, value);
    }
    element.data = {events: [...events, {user: 'e', account: 'three', event: 'ping', at: '2026-11-10T09:00:00Z'}]};
    document.body.append(element);
    await settled(element);
    expect(partText(element, 'takeaway')).to.equal(
      '2 accounts were active in the week of Nov 9, 2026: 1 more than in the week before. Nobody was lost.',
    );
    expect(partText(element, 'foot')).to.contain('active: “save” or “open”');
  });

  it('counts two ids of one user once', async () => {
    const element = await bars({aliases: {b: 'a'}});
    expect(partText(element, 'takeaway')).to.contain('2 users were active');
  });

  it('shows no period in which a group is too small, and says how many', async () => {
    const element = await bars({minimumGroup: 2});
    expect(partText(element, 'takeaway')).to.equal(
      'Not shown in the week of Nov 9, 2026: it would tell about a small group.',
    );
    expect(partText(element, 'foot')).to.contain('4 weeks not shown: a group of fewer than 2 in each');
    expect(mark(element, 'new 3').getAttribute('aria-label')).to.equal('New, week of Nov 9, 2026: too few to show');
    expect(heightOf(element, 'returning 3')).to.equal(0);
    const dash = element.renderRoot.querySelector('.no-count')!.getBoundingClientRect();
    expect([textOf(element.renderRoot.querySelector('.no-count')), dash.width > 3]).to.deep.equal(['–', true]);
    await press(element, 'table');
    expect(table(element)[4]).to.deep.equal(['Nov 9, 2026', ...Array<string>(4).fill('too few to show'), '', '', '']);
  });

  it('says why there is nothing, without rows', async () => {
    const element = await fixture('none');
    expect(shows(element)).to.equal('insufficient');
    expect(partText(element, 'insufficient')).to.contain('Nobody was active');
  });

  it('refuses what is no name, unit or number, and says what it expected', async () => {
    const failed = async (properties: object): Promise<string> => {
      const element = await bars(properties);
      expect(shows(element)).to.equal('failed');
      return partText(element, 'error');
    };
    expect(await failed({events: 'open,,save'})).to.contain(
      '[lifecycle-bars] events: expected names of events such as "open, save", got "open,,save"',
    );
    expect(await failed({events: ''})).to.contain('[lifecycle-bars] events');
    expect(await failed({unit: 'year'})).to.contain('[lifecycle] unit: expected');
    expect(await failed({periods: 0})).to.contain('[lifecycle] periods: expected');
    expect(await failed({countBy: 'team'})).to.contain('[lifecycle] countBy: expected');
  });

  it('draws the newest periods where not all have room, and says so', async () => {
    const element = await fixture('days', 360);
    const drawnDays = marks(element).length / 4;
    expect(drawnDays).to.be.within(40, 60);
    expect(partText(element, 'foot')).to.contain(`drawn: the last ${String(drawnDays)} days; the table has all`);
    expect(mark(element, 'new 199')).to.exist;
    await press(element, 'table');
    expect(table(element)).to.have.length(201);
  });

  it('keeps its texts within 240 px, and apart from each other', async () => {
    for (const name of ['typical', 'thousands', 'future', 'days', 'dataStart', 'quarters', 'hours'] as const) {
      const element = await fixture(name, 240);
      const box = element.getBoundingClientRect();
      for (const look of ['.change', 'svg[part=chart] > text.muted']) {
        const places = [...element.renderRoot.querySelectorAll(look)].map((node) => node.getBoundingClientRect());
        for (const [i, place] of places.entries()) {
          expect(place.left, `${name} ${look}`).to.be.at.least(box.left - 0.5);
          expect(place.right, `${name} ${look}`).to.be.at.most(box.right + 0.5);
          const next = places[i + 1];
          const isApart = !next || next.left >= place.right || Math.abs(next.top - place.top) > 8;
          expect(isApart, `${name} ${look} ${String(i)}`).to.equal(true);
        }
      }
      document.body.replaceChildren();
    }
  });

  it('takes the pointer in at least 24 px of height, also where a count is small or nothing', async () => {
    for (const element of [await fixture('typical', 400), await bars()]) {
      for (const each of marks(element)) {
        expect(each.querySelector('.hit')!.getBoundingClientRect().height).to.be.at.least(23.99);
      }
    }
  });
});

describe('<lifecycle-bars>, walked through', () => {
  it('tells a part of a bar and the whole period', async () => {
    const element = await bars();
    const {left, top, width, height} = mark(element, 'new 3').querySelector('.part')!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    expect(tip(element)).to.equal('New, week of Nov 9, 2026 New 1 Active 3 Net change 0 Gained for each one lost 1');
  });

  it('goes in time by left and right, and from state to state by up and down', async () => {
    const element = await bars();
    mark(element, 'new 0').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(focused(element)).to.equal('new 1');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('dormant 1');
    await sendKeys({press: 'End'});
    expect(focused(element)).to.equal('dormant 4');
    expect(tip(element)).to.contain('still running: who is dormant may still come');
    await sendKeys({press: 'Escape'});
    expect(tip(element)).to.equal('');
  });

  it('goes the other way in pages from right to left, where it is drawn mirrored', async () => {
    document.documentElement.dir = 'rtl';
    const element = await bars();
    const placeOf = (id: string): number => mark(element, id).getBoundingClientRect().left;
    expect(placeOf('new 0')).to.be.greaterThan(placeOf('new 4'));
    mark(element, 'new 0').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(focused(element)).to.equal('new 1');
  });

  it('says who is behind a part, by keyboard and by a second tap', async () => {
    const element = await bars();
    const picked: SelectEvent[] = [];
    element.addEventListener('kw-select', (event) => picked.push(event));
    await walked(element, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused(element)).to.equal('dormant 3');
    await sendKeys({press: 'Enter'});
    expect(picked[0]!.detail.part).to.deep.equal({start: Date.UTC(2026, 10, 9) / 86_400_000, state: 'dormant'});
    expect(picked[0]!.detail.label).to.equal('Dormant, week of Nov 9, 2026');
    expect(await picked[0]!.detail.members()).to.deep.equal({by: 'user', ids: ['c']});
    const tap = (): void => {
      const hit = mark(element, 'resurrecting 2').querySelector('.hit')!;
      hit.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true, composed: true}));
      hit.dispatchEvent(new PointerEvent('click', {pointerType: 'touch', bubbles: true, composed: true}));
    };
    tap();
    expect(picked).to.have.length(1);
    expect(tip(element)).to.contain('Resurrecting, week of Nov 2, 2026');
    tap();
    expect(await picked[1]!.detail.members()).to.deep.equal({by: 'user', ids: ['b']});
  });

  it('has nobody to name where nobody is counted', async () => {
    const element = await bars();
    let picked = 0;
    element.addEventListener('kw-select', () => picked++);
    await walked(element, 'ArrowRight', 'ArrowDown', 'Enter');
    expect(focused(element)).to.equal('resurrecting 1');
    expect(picked).to.equal(0);
  });

  it('is one tab stop, with a name for every mark, and breaks no rule of accessibility', async () => {
    const element = await bars();
    expect(marks(element).filter((each) => each.getAttribute('tabindex') === '0')).to.have.length(1);
    expect(marks(element).map((each) => each.getAttribute('aria-label'))).to.include(
      'Returning, week of Nov 2, 2026: 2',
    );
    expect(await violationsOf(element)).to.deep.equal([]);
  });
});
