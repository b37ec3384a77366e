// What a reader does with <ttv-histogram>: moves the line, walks through the bars, asks who is in one, compares groups.
import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {TtvHistogram} from 'keepwell/components/ttv-histogram';
import 'keepwell/components/ttv-histogram/define';
import {fixtures} from '#internal/components/ttv-histogram/ttv-histogram.fixtures.js';
import type {Outcome} from '#internal/components/ttv-histogram/shown-ttv.js';
import {thereWithin} from '#internal/components/ttv-histogram/there-by.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {drawn, eventsOf, partText, press, settled, shows, textOf} from '../element/shown.js';

async function shown(
  name: keyof typeof fixtures,
  properties: Partial<TtvHistogram> = {},
  width = 600,
): Promise<TtvHistogram> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('ttv-histogram'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return drawn(await settled(element));
}

const handle = (element: TtvHistogram): HTMLElement => element.renderRoot.querySelector<HTMLElement>('[role=slider]')!;
const marks = (element: TtvHistogram): SVGElement[] => [
  ...element.renderRoot.querySelectorAll<SVGElement>('[data-mark]'),
];
const mark = (element: TtvHistogram, id: string): SVGElement =>
  marks(element).find(({dataset}) => dataset['mark'] === id)!;
const focused = (element: TtvHistogram): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const tip = (element: TtvHistogram): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
const lineAt = (element: TtvHistogram): number => {
  const {left, width} = element.renderRoot.querySelector('.within')!.getBoundingClientRect();
  return left + width / 2;
};

/** How often the reader was said to have moved the line, and to where. */
function changesOf(element: TtvHistogram): number[] {
  const changes: number[] = [];
  element.addEventListener('change', () => changes.push(element.within!));
  return changes;
}

function pointer(target: Element, type: string, clientX: number, pointerType = 'touch'): void {
  // There is no such pointer, so it cannot be captured.
  target.setPointerCapture = () => undefined;
  const at = {clientX, clientY: 5, pointerId: 7, pointerType, button: 0, bubbles: true, composed: true};
  target.dispatchEvent(new PointerEvent(type, at));
}

afterEach(async () => {
  await resetMouse();
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

describe('<ttv-histogram>, its line moved', () => {
  it('is a slider with a name, its limits and what it tells', async () => {
    const element = await shown('typical');
    const {outcome} = element;
    const {share} = thereWithin((outcome as Outcome).curve, 14).there!;
    const slider = handle(element);
    expect(slider.getAttribute('aria-label')).to.equal('Share there within');
    expect(slider.getAttribute('aria-valuetext')).to.match(
      new RegExp(`^${String(Math.round(100 * share))}% within 14 days, \\d+ to \\d+%$`),
    );
    expect(['min', 'now', 'max'].map((name) => slider.getAttribute(`aria-value${name}`))).to.deep.equal([
      '1',
      '14',
      '51',
    ]);
    expect(slider.getBoundingClientRect().height).to.equal(24);
    expect(getComputedStyle(slider).touchAction).to.equal('none');
  });

  it('moves by keys, a unit or five, to the ends and no further', async () => {
    const element = await shown('typical');
    const changes = changesOf(element);
    handle(element).focus();
    for (const key of [
      'ArrowRight',
      'ArrowUp',
      'ArrowLeft',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'ArrowLeft',
      'End',
      'PageUp',
    ])
      await sendKeys({press: key});
    // Where it stays there is no change.
    expect(changes).to.deep.equal([15, 16, 15, 14, 19, 14, 1, 51]);
    expect(element.within).to.equal(51);
    expect(element.getAttribute('within')).to.equal('51');
    await element.updateComplete;
    expect(handle(element).getAttribute('aria-valuenow')).to.equal('51');
  });

  it('goes from between two units to a whole one', async () => {
    const element = await shown('typical', {within: 14.5});
    const changes = changesOf(element);
    handle(element).focus();
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'ArrowLeft'});
    expect(changes).to.deep.equal([14, 13]);
  });

  it('does not measure again, and tells the new share in pill, bars and table', async () => {
    const element = await shown('typical');
    const events = eventsOf(element);
    const {outcome} = element;
    const curve = element.renderRoot.querySelector('.curve')!;
    const path = curve.getAttribute('d');
    handle(element).focus();
    await sendKeys({press: 'PageUp'});
    await settled(element);
    expect(element.outcome).to.equal(outcome);
    expect(events).to.deep.equal([]);
    expect(element.renderRoot.querySelector('.curve')).to.equal(curve);
    expect(curve.getAttribute('d')).to.equal(path);
    const percent = `${String(Math.round(100 * thereWithin((outcome as Outcome).curve, 19).there!.share))}%`;
    expect(textOf(handle(element))).to.match(new RegExp(`^${percent} within 19 days`));
    expect(textOf(element.renderRoot.querySelector('svg text.strong'))).not.to.equal('');
    await press(element, 'table');
    const row = [...element.renderRoot.querySelectorAll('tbody tr')].find(
      ({children: [first]}) => textOf(first) === 'Within 19 days',
    )!;
    expect(textOf(row.children[4])).to.equal(percent);
  });

  it('updates a sentence that tells the share', async () => {
    const element = await shown('incomplete', {within: 5});
    expect(partText(element, 'takeaway')).to.contain('within 5 days');
    handle(element).focus();
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(partText(element, 'takeaway')).to.contain('within 6 days');
  });

  it('follows the mouse beyond itself, and says so once when it is let go', async () => {
    const element = await shown('typical');
    const changes = changesOf(element);
    const {left, top} = handle(element).getBoundingClientRect();
    const from = [Math.round(left + 40), Math.round(top + 12)] as const;
    const before = lineAt(element);
    await sendMouse({type: 'move', position: [...from]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [from[0] + 60, from[1] + 90]});
    await sendMouse({type: 'move', position: [from[0] + 120, from[1] + 200]});
    await element.updateComplete;
    expect(changes).to.deep.equal([]);
    expect(lineAt(element) - before).to.be.closeTo(120, 6);
    const {within} = element;
    expect(Number.isInteger(within)).to.equal(true);
    await sendMouse({type: 'move', position: [5, from[1]]});
    expect(element.within).to.equal(1);
    await sendMouse({type: 'up'});
    expect(changes).to.deep.equal([1]);
    await sendMouse({type: 'move', position: [300, from[1]]});
    expect(element.within).to.equal(1);
  });

  it('is taken by its line too', async () => {
    const element = await shown('typical');
    const line = element.renderRoot.querySelector('.grab')!;
    const {top} = line.getBoundingClientRect();
    const x = Math.round(lineAt(element));
    await sendMouse({type: 'move', position: [x, Math.round(top + 20)]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 50, Math.round(top + 20)]});
    await sendMouse({type: 'up'});
    expect(element.within).to.be.above(14);
  });

  it('follows a finger, and goes back where that is taken away', async () => {
    const element = await shown('typical');
    const changes = changesOf(element);
    const {left} = handle(element).getBoundingClientRect();
    pointer(handle(element), 'pointerdown', left + 20);
    pointer(handle(element), 'pointermove', left + 80);
    expect(element.within).to.be.above(14);
    pointer(handle(element), 'pointercancel', left + 80);
    expect(element.within).to.equal(14);
    pointer(handle(element), 'pointermove', left + 200);
    expect(element.within).to.equal(14);
    expect(changes).to.deep.equal([]);
    pointer(handle(element), 'pointerdown', left + 20);
    pointer(handle(element), 'pointermove', left + 80);
    pointer(handle(element), 'pointerup', left + 80);
    expect(changes).to.have.length(1);
  });

  it('is mirrored in pages that are read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await shown('typical');
    const {right} = handle(element).getBoundingClientRect();
    expect(lineAt(element)).to.be.closeTo(right - 16, 1);
    handle(element).focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(element.within).to.equal(15);
    await sendKeys({press: 'ArrowUp'});
    expect(element.within).to.equal(16);
    await element.updateComplete;
    const before = lineAt(element);
    const at = handle(element).getBoundingClientRect().right - 30;
    pointer(handle(element), 'pointerdown', at);
    pointer(handle(element), 'pointermove', at - 60);
    pointer(handle(element), 'pointerup', at - 60);
    await element.updateComplete;
    expect(element.within).to.be.above(16);
    expect(before - lineAt(element)).to.be.closeTo(60, 6);
  });

  it('comes in from beyond what is drawn', async () => {
    const element = await shown('typical', {within: 90});
    expect(element.renderRoot.querySelector('.within')).to.equal(null);
    expect(handle(element).getAttribute('aria-valuemax')).to.equal('90');
    handle(element).focus();
    await sendKeys({press: 'ArrowLeft'});
    await element.updateComplete;
    expect(element.within).to.equal(51);
    expect(element.renderRoot.querySelector('.within')).not.to.equal(null);
  });

  for (const within of [0, -3, NaN]) {
    it(`fails for ${String(within)} days`, async () => {
      const element = await shown('typical', {within});
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.contain('[ttv-histogram] within: expected days above 0');
    });
  }
});

describe('<ttv-histogram>, walked through', () => {
  it('has two tab stops: the bars, and the handle', async () => {
    const element = await shown('typical');
    expect(element.renderRoot.querySelectorAll('.graphic [tabindex="0"]')).to.have.length(2);
    const bins = marks(element).length - 1;
    mark(element, 'bin-0').focus();
    const walked = [focused(element)];
    for (const key of ['ArrowRight', 'End', 'ArrowLeft', 'Home']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['bin-0', 'bin-1', 'not-yet', `bin-${String(bins - 1)}`, 'bin-0']);
    await sendKeys({press: 'ArrowRight'});
    expect(tip(element)).to.match(/^3 to 6 days Users \d+ Share of all \d+\.\d% There by then \d+% \d+ to \d+%$/);
    expect(await violationsOf(element)).to.deep.equal([]);
    await sendKeys({press: 'Escape'});
    expect(tip(element)).to.equal('');
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot!.activeElement).to.equal(handle(element));
  });

  it('says the same to who does not see: of bars, the open one, and those not there yet', async () => {
    const element = await shown('typical');
    const {histogram} = element.outcome as Outcome;
    const last = histogram.bins.length - 1;
    expect(mark(element, 'bin-0').getAttribute('aria-label')).to.match(/^0 to 3 days, Users: \d+, Share of all: /);
    expect(mark(element, `bin-${String(last)}`).getAttribute('aria-label')).to.match(/^51 days and more, Users: 14, /);
    expect(mark(element, 'not-yet').getAttribute('aria-label')).to.match(
      /^Not there yet, Users: 66, Share of all: 8\.3%$/,
    );
  });

  it('does not tell in tips what is not shown', async () => {
    const element = await shown('smallGroups');
    const {histogram} = element.outcome as Outcome;
    const hidden = histogram.bins.findIndex(({count}) => count === null);
    const label = mark(element, `bin-${String(hidden)}`).getAttribute('aria-label')!;
    expect(label).to.contain('Users: < 11');
    expect(label).not.to.contain('Share of all');
  });

  it('shows a tip by mouse and by touch, and does not draw for it', async () => {
    const element = await shown('typical');
    const path = mark(element, 'bin-1').querySelector('.solid')!;
    let updates = 0;
    const original = element.requestUpdate.bind(element);
    element.requestUpdate = (...args) => {
      updates++;
      original(...args);
    };
    path.dispatchEvent(new PointerEvent('pointerover', {pointerType: 'mouse', bubbles: true, composed: true}));
    expect(tip(element)).to.contain('3 to 6 days');
    const other = mark(element, 'not-yet');
    other.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true, composed: true}));
    other.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    expect(tip(element)).to.contain('Not there yet');
    expect(updates).to.equal(0);
  });
});

describe('<ttv-histogram>, asked who', () => {
  const at = (day: number): string => new Date(Date.UTC(2026, 9, day)).toISOString();
  const data = {
    events: [
      ...['ada', 'bea', 'cal', 'dov', 'eve'].map((user) => ({user, event: 'signup', at: at(1)})),
      {user: 'ada', event: 'value', at: at(2)},
      {user: 'bea', event: 'value', at: at(4)},
      {user: 'cal', event: 'value', at: at(5)},
      {user: 'dov', event: 'value', at: at(20)},
    ],
  };

  it('tells the members of each bar, of the open one and of those not there yet', async () => {
    const element = await shown('typical', {binWidth: null, binEdges: [0, 3, 7], data});
    const found: [unknown, unknown][] = [];
    const asked: Promise<void>[] = [];
    element.addEventListener('kw-select', (event) => {
      event.preventDefault();
      const {part} = event.detail;
      asked.push(
        event.detail.members().then((members) => {
          found.push([part, members && 'ids' in members ? members.ids : members]);
        }),
      );
    });
    for (const id of ['bin-0', 'bin-1', 'bin-2', 'not-yet']) {
      mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    }
    await Promise.all(asked);
    expect(found).to.have.deep.members([
      [{from: 0, to: 3}, ['ada']],
      [{from: 3, to: 7}, ['bea', 'cal']],
      [{from: 7, to: null}, ['dov']],
      [{status: 'not-yet'}, ['eve']],
    ]);
  });

  it('lists them, marks the bar, and gives the focus back', async () => {
    const element = await shown('typical', {binWidth: null, binEdges: [0, 3, 7], data});
    mark(element, 'bin-0').focus();
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Enter'});
    for (let tries = 0; tries < 100 && !partText(element, 'people').includes('cal'); tries++) await drawn(element);
    expect(partText(element, 'people')).to.match(/3 to 7 days.*bea.*cal/);
    expect(mark(element, 'bin-1').hasAttribute('data-picked')).to.equal(true);
    expect(await violationsOf(element)).to.deep.equal([]);
  });
});

describe('<ttv-histogram>, by group', () => {
  it('draws a curve for each, named at its end with its share, and says which are apart', async () => {
    const element = await shown('bySegment');
    const {groups} = element.outcome as Outcome;
    expect(groups!.map(({name, n}) => [name, n])).to.deep.equal([
      ['Starter', 300],
      ['Team', 260],
      ['Enterprise', 180],
    ]);
    expect(element.renderRoot.querySelectorAll('.curve')).to.have.length(3);
    const names = [...element.renderRoot.querySelectorAll('.name text')].map(textOf);
    expect(names).to.deep.equal(
      groups!.map(({name, curve}) => `${name!} ${String(Math.round(100 * thereWithin(curve, 14).there!.share))}%`),
    );
    expect(partText(element, 'takeaway')).to.match(
      /It takes half of “Starter” [\d.]+.days, and half of “Enterprise” [\d.]+.days\.$/,
    );
    await press(element, 'table');
    const rows = [...element.renderRoot.querySelectorAll('tbody th')].map(textOf);
    expect(rows.some((name) => name.startsWith('“Team”, half: '))).to.equal(true);
    expect(rows).to.include('“Team”, within 14 days');
  });

  it('is walked through: groups over bars', async () => {
    const element = await shown('bySegment');
    mark(element, 'group-0').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('bin-0');
    await sendKeys({press: 'ArrowUp'});
    expect(focused(element)).to.equal('group-0');
    expect(tip(element)).to.match(
      /^Starter Median [\d.]+ days [\d.]+ to [\d.]+ Within 14 days \d+% \d+ to \d+% Not yet \d+ Users 300$/,
    );
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('says that nothing is clear, and how many groups are not shown', async () => {
    const element = await shown('bySmallSegments');
    expect(partText(element, 'takeaway')).to.contain('There is no clear difference between the medians of the groups.');
    expect(partText(element, 'foot')).to.contain('2 groups not shown, which would tell about fewer than 10');
    expect(partText(element, 'figure')).not.to.contain('Partner');
  });

  it('takes the group of a user from the account of the first event, and of spells their own', async () => {
    const at = (day: number): string => new Date(Date.UTC(2026, 9, day)).toISOString();
    const element = await shown('typical', {
      by: 'region',
      data: {
        accounts: [
          {account: 'x', region: 'north'},
          {account: 'y', region: 'south'},
        ],
        events: [
          {user: 'b', account: 'y', event: 'value', at: at(6)},
          {user: 'a', account: 'x', event: 'signup', at: at(1)},
          {user: 'b', account: 'x', event: 'signup', at: at(2)},
          {user: 'c', account: 'y', event: 'signup', at: at(2)},
          {user: 'd', event: 'signup', at: at(2)},
        ],
        spells: [{duration: 4, group: 'south'}],
      },
    });
    const {groups, n} = element.outcome as Outcome;
    expect(n).to.equal(5);
    expect(groups!.map((group) => [group.name, group.n, group.reached])).to.have.deep.members([
      ['north', 2, 1],
      ['south', 2, 1],
      [null, 1, 0],
    ]);
    expect([...element.renderRoot.querySelectorAll('.name text')].map(textOf).join()).to.contain('no group');
  });

  it('refuses what it cannot group by', async () => {
    const element = await shown('typical', {by: 'employee' as never});
    expect(partText(element, 'error')).to.contain(
      'by: expected one of segment, region, csm, team, plan, got "employee"',
    );
  });
});

describe('<ttv-histogram>, in part', () => {
  it('shows bars alone, with the same marks', async () => {
    const both = marks(await shown('typical')).length;
    const element = await shown('bars');
    expect(element.renderRoot.querySelector('.curve')).to.equal(null);
    expect(marks(element)).to.have.length(both);
    expect(element.renderRoot.querySelectorAll('.guide')).to.have.length(2);
  });

  it('shows the curve alone, with a mark a bin', async () => {
    const element = await shown('cumulative');
    const {bins} = (element.outcome as Outcome).histogram;
    expect(element.renderRoot.querySelector('.bar')).to.equal(null);
    expect(marks(element)).to.have.length(bins.filter(({to}) => to !== null).length);
    mark(element, 'bin-0').focus();
    for (let i = 0; i < 3; i++) await sendKeys({press: 'ArrowRight'});
    expect(tip(element)).to.contain('There by then');
    expect(getComputedStyle(mark(element, 'bin-3').querySelector('.at')!).opacity).to.equal('1');
  });

  it('refuses other parts', async () => {
    const element = await shown('typical', {show: 'pie' as never});
    expect(partText(element, 'error')).to.contain('show: expected one of both, bars, cumulative, got "pie"');
  });

  it('keeps its height where the line is moved', async () => {
    for (const width of [300, 600]) {
      const element = await shown('typical', {}, width);
      const heights = new Set<number>();
      for (let within = 1; within <= 50; within++) {
        element.within = within;
        await element.updateComplete;
        heights.add(element.renderRoot.querySelector('.drawing')!.getBoundingClientRect().height);
      }
      expect(heights.size).to.equal(1);
    }
  });
});
