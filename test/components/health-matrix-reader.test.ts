// What a reader does with <health-matrix>: sorts, searches, chooses, walks, opens; by mouse, finger and keyboard.
import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {HealthMatrix} from 'keepwell/components/health-matrix';
import type {SelectEvent} from 'keepwell/element';
import {fixtures} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import {axeReadsAll, violationsOf} from '../conformance/accessibility.js';
import {pause, saidBy, textOf} from '../element/shown.js';
import {all, cell, given, names, one, opened, rows, shown, texts} from './health-matrix-shown.js';

const chips = (element: HealthMatrix): string[] =>
  all(element, '[part=filters] .chip').map((chip) => `${textOf(chip)}${chip.ariaPressed === 'true' ? ' *' : ''}`);
const sorts = (element: HealthMatrix): string[] =>
  all(element, '[aria-sort]').map((heading) => `${textOf(heading)} ${heading.getAttribute('aria-sort') ?? ''}`);
const heading = (element: HealthMatrix, column: string): HTMLElement => one(element, `[data-mark="heading/${column}"]`);
const field = (element: HealthMatrix): HTMLInputElement => one(element, 'input[type=search]') as HTMLInputElement;
const tip = (element: HealthMatrix): string => {
  const popover = one(element, '[part=tooltip]');
  return popover.matches(':popover-open') ? textOf(popover) : '';
};
const focused = (element: HealthMatrix): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const stops = (element: HealthMatrix): string[] =>
  all(element, '[data-mark][tabindex="0"]').map(({dataset}) => dataset['mark']!);

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** A key with Ctrl held, which not every driver can hold. */
function pressWithCtrl(element: HealthMatrix, key: string): void {
  const held = {key, ctrlKey: true, bubbles: true, composed: true, cancelable: true};
  element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', held));
}

async function click(element: HealthMatrix, target: HTMLElement): Promise<void> {
  target.click();
  await element.updateComplete;
}

async function search(element: HealthMatrix, query: string): Promise<void> {
  const input = field(element);
  input.value = query;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

async function point(target: Element): Promise<void> {
  target.scrollIntoView({block: 'center'});
  const {left, top, width, height} = target.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

/** A tap of a finger. */
async function tap(element: HealthMatrix, target: HTMLElement): Promise<void> {
  const finger = {bubbles: true, composed: true, pointerType: 'touch'};
  target.dispatchEvent(new PointerEvent('pointerdown', finger));
  target.dispatchEvent(new PointerEvent('click', finger));
  await element.updateComplete;
}

function picks(element: HealthMatrix, act?: (event: SelectEvent) => void): SelectEvent[] {
  const events: SelectEvent[] = [];
  element.addEventListener('kw-select', (event) => {
    events.push(event);
    act?.(event);
  });
  return events;
}

/** Waits for what is told to who listens. */
async function told(element: HealthMatrix): Promise<string> {
  await pause(1100);
  return saidBy(element);
}

/** Takes the mouse away: where the page scrolls below it, it points at something else. */
async function restMouse(): Promise<void> {
  await sendMouse({type: 'move', position: [1, 1]});
}

beforeEach(restMouse);
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.colorScheme = '';
  document.body.style.background = '';
});

describe('sorting <health-matrix>', () => {
  const firstThree = (element: HealthMatrix): string[] => names(element).slice(0, 3);

  it('begins with the lowest score, and goes by the column that is pressed, then the other way round', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    expect(sorts(element)).to.eql(['Score↑ ascending']);
    await click(element, heading(element, 'component-3'));
    expect(sorts(element)).to.eql(['Support ↑ 15% ascending']);
    expect(firstThree(element)).to.eql(['Cobalt Freight', 'Inkwell Press', 'Kestrel Energy']);
    await click(element, heading(element, 'component-3'));
    expect(sorts(element)).to.eql(['Support ↓ 15% descending']);
    expect(firstThree(element)).to.eql(['Lindqvist', 'Fjordline', 'Northgate']);
    expect(await told(element)).to.equal('Sorted by Support, highest first');
  });

  it('sorts by name, revenue, pulse and trend, with what is not known last either way', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    await click(element, heading(element, 'name'));
    expect(firstThree(element)).to.eql(['Alder & Finch', 'Brightwater', 'Cobalt Freight']);
    await click(element, heading(element, 'revenue'));
    expect(sorts(element)).to.eql(['↓ MRR descending']);
    expect(firstThree(element)).to.eql(['Harrow Health', 'Northgate', 'Kestrel Energy']);
    await click(element, heading(element, 'trend'));
    expect(firstThree(element)).to.eql(['Galloway Mills', 'Cobalt Freight', 'Everley']);
    await click(element, heading(element, 'pulse'));
    expect(firstThree(element)).to.eql(['Galloway Mills', 'Cobalt Freight', 'Inkwell Press']);
    expect(names(element).slice(-2)).to.eql(['Marlow Dental', 'Fjordline']);
    await click(element, heading(element, 'pulse'));
    expect(names(element)[0]).to.equal('Everley');
    expect(names(element).slice(-2)).to.eql(['Marlow Dental', 'Fjordline']);
    await click(element, heading(element, 'component-5'));
    expect(names(element).slice(-3)).to.eql(['Galloway Mills', 'Marlow Dental', 'Alder & Finch']);
  });

  it('knows the order of numbers and accents in names', async () => {
    const element = await shown(given({'Zone 10': 1, Ébène: 2, 'Zone 9': 3, Echo: 4}));
    await click(element, heading(element, 'name'));
    expect(names(element)).to.eql(['Ébène', 'Echo', 'Zone 9', 'Zone 10']);
  });

  it('takes the accounts from all, not from those that are shown', async () => {
    const element = await shown(given({a: 10, b: 20, c: 90, d: 80}, {limit: 2}));
    expect(names(element)).to.eql(['a', 'b']);
    await click(element, heading(element, 'score'));
    expect(names(element)).to.eql(['c', 'd']);
  });
});

describe('finding accounts in <health-matrix>', () => {
  it('has a field with a name, which finds parts of words whatever their case and accents', async () => {
    const element = await shown(given({'Müller & Söhne': 30, Smoller: 60, Cobalt: 90}));
    const input = field(element);
    expect(textOf(input.labels![0])).to.equal('Find an account');
    const found = async (query: string): Promise<string[]> => {
      await search(element, query);
      return names(element);
    };
    expect(await found('MUL')).to.eql(['Müller & Söhne']);
    expect(await found('oll')).to.eql(['Smoller']);
    expect(await found('sohne mü')).to.eql(['Müller & Söhne']);
    expect(await found('  ')).to.have.length(3);
  });

  it('also finds an account by its id', async () => {
    const {tables, properties} = given({x17: 10, x18: 20});
    const accounts = [
      {account: 'x17', name: 'Seventeen'},
      {account: 'x18', name: 'Eighteen'},
    ];
    const element = await shown({tables: {...tables, accounts}, properties});
    await search(element, 'x18');
    expect(names(element)).to.eql(['Eighteen']);
  });

  it('counts what is found by band, tells it politely, and shows all again', async () => {
    const element = await shown(fixtures.typical);
    expect(chips(element)).to.eql(['All 14 *', 'At risk 3', 'Watch 5', 'Healthy 6']);
    await search(element, 'll');
    expect(names(element)).to.eql(['Galloway Mills', 'Inkwell Press']);
    expect(chips(element)).to.eql(['All 2 *', 'At risk 1', 'Watch 1', 'Healthy 0']);
    expect(texts(element, '.more')).to.eql(['2 of 14 accounts Show all 14 again']);
    expect(await told(element)).to.equal('2 of 14 accounts');
    await search(element, 'nobody');
    expect(rows(element)).to.have.length(0);
    expect(texts(element, '.more')).to.eql(['No account is like that. Show all 14 again']);
    expect(await told(element)).to.equal('0 of 14 accounts');
    await click(element, one(element, '.more button'));
    expect([rows(element).length, field(element).value]).to.eql([14, '']);
    expect(texts(element, '.more')).to.eql([]);
  });

  it('chooses bands by buttons that stay pressed', async () => {
    const element = await shown(fixtures.uncovered);
    const chip = (name: string): HTMLElement => all(element, '.chip').find((one) => textOf(one).startsWith(name))!;
    expect(one(element, '[part=filters]').getAttribute('aria-label')).to.equal('Accounts by band');
    expect(chips(element)).to.eql(['All 6 *', 'At risk 2', 'Watch 1', 'Healthy 0', 'No score 3']);
    await click(element, chip('At risk'));
    expect(chips(element)).to.eql(['All 6', 'At risk 2 *', 'Watch 1', 'Healthy 0', 'No score 3']);
    expect(rows(element)).to.have.length(2);
    await click(element, chip('No score'));
    expect(rows(element)).to.have.length(5);
    expect(await told(element)).to.equal('5 of 6 accounts');
    await click(element, chip('At risk'));
    expect(texts(element, '.row .band')).to.eql(['No score', 'No score', 'No score']);
    await click(element, chip('All'));
    expect([rows(element).length, chips(element)[0]]).to.eql([6, 'All 6 *']);
  });

  it('leaves the keys in the field to the field', async () => {
    const element = await shown(fixtures.typical);
    const events = picks(element);
    const prevented: string[] = [];
    document.addEventListener('keydown', (event) => event.defaultPrevented && prevented.push(event.key), {once: false});
    field(element).focus();
    await sendKeys({type: 'ev'});
    await press('Home', 'ArrowRight', 'ArrowDown', 'End', 'Enter', ' ');
    expect(field(element).value).to.equal('ev ');
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
    expect([prevented, events]).to.eql([[], []]);
    expect(names(element)).to.eql(['Everley']);
  });

  it('finds among all although few are shown, and limits what is found', async () => {
    const element = await shown(fixtures.thousand, {attributes: {limit: '5'}});
    element.limit = 5;
    await search(element, 'rail');
    expect(rows(element)).to.have.length(5);
    const count = /(\d+) of 1,000 accounts/.exec(textOf(one(element, '.more')))![1];
    expect(Number(count)).to.be.greaterThan(20);
    expect(names(element).every((name) => name.includes('Rail'))).to.equal(true);
  });

  it('opens and closes what bands and revenue have to do with each other', async () => {
    const element = await shown(fixtures.typical);
    const button = one(element, '.chip[aria-expanded]');
    expect([textOf(button), button.ariaExpanded, all(element, '[part=summary]').length]).to.eql([
      'Summary',
      'false',
      0,
    ]);
    await click(element, button);
    expect([button.ariaExpanded, all(element, '[part=summary]').length]).to.eql(['true', 1]);
    await click(element, button);
    expect(all(element, '[part=summary]')).to.have.length(0);
  });
});

describe('walking through <health-matrix>', () => {
  it('is a grid of rows and cells with one tab stop, behind its controls', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    const behind = document.body.appendChild(document.createElement('button'));
    const grid = one(element, '[role=grid]');
    expect([grid.localName, grid.getAttribute('aria-readonly'), grid.getAttribute('aria-rowcount')]).to.eql([
      'table',
      'true',
      '15',
    ]);
    const roles = all(element, 'table *[role]').map((node) => node.getAttribute('role')!);
    const count = (role: string): number => roles.filter((other) => other === role).length;
    expect(['rowgroup', 'row', 'columnheader', 'rowheader', 'gridcell'].map(count)).to.eql([2, 15, 12, 14, 154]);
    expect(all(element, '[role=row]').map((row) => row.getAttribute('aria-rowindex'))).to.eql(
      Array.from({length: 15}, (_, i) => String(i + 1)),
    );
    expect(stops(element)).to.eql(['heading/name']);
    const order: string[] = [];
    one(element, '.tools button').focus();
    for (let i = 0; i < 7; i++) {
      await press('Tab');
      const {activeElement} = element.shadowRoot!;
      order.push(focused(element) ?? activeElement?.localName ?? 'out');
    }
    expect(order).to.eql(['button', 'button', 'button', 'button', 'button', 'input', 'heading/name']);
    await press('Tab');
    expect(document.activeElement).to.equal(behind);
  });

  it('goes by arrows, Home, End and pages, and with Ctrl to the first and the last', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    field(element).focus();
    await press('Tab');
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'End', 'ArrowDown', 'PageDown', 'Home', 'PageUp']) {
      await press(key);
      walked.push(focused(element));
    }
    for (const key of ['End', 'Home']) {
      pressWithCtrl(element, key);
      walked.push(focused(element));
    }
    await press('ArrowUp');
    walked.push(focused(element));
    expect(walked).to.eql([
      'name/Galloway Mills',
      'revenue/Galloway Mills',
      'score/Galloway Mills',
      'trend/Galloway Mills',
      'trend/Cobalt Freight',
      'trend/Alder & Finch',
      'name/Alder & Finch',
      'name/Cobalt Freight',
      'trend/Northgate',
      'heading/name',
      'heading/name',
    ]);
    expect(stops(element)).to.eql(['heading/name']);
  });

  it('keeps the column past an account that is open', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    await opened(element, 'Galloway Mills');
    cell(element, 'name', 'Galloway Mills').focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(focused(element)).to.equal('why/Galloway Mills');
    await press('ArrowDown');
    expect(focused(element)).to.equal('pulse/Cobalt Freight');
    await press('ArrowUp', 'ArrowUp');
    expect(focused(element)).to.equal('pulse/Galloway Mills');
    const index = all(element, 'tbody [role=row]').map((row) => row.getAttribute('aria-rowindex'));
    expect(index.slice(0, 3)).to.eql(['2', '3', '4']);
    expect(one(element, '[role=grid]').getAttribute('aria-rowcount')).to.equal('16');
  });

  it('is walked the other way round where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await shown(fixtures.typical, {width: 1100});
    heading(element, 'name').focus();
    await press('ArrowLeft');
    expect(focused(element)).to.equal('heading/revenue');
    const [first, second] = ['name', 'revenue'].map((column) => heading(element, column).getBoundingClientRect().left);
    expect(second).to.be.lessThan(first!);
  });

  it('sorts by Enter or Space on a heading, and keeps the focus there', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    heading(element, 'name').focus();
    await press('Enter');
    expect([sorts(element), focused(element)]).to.eql([['Account↑ ascending'], 'heading/name']);
    await press(' ');
    expect([sorts(element), focused(element)]).to.eql([['Account↓ descending'], 'heading/name']);
  });

  it('tells by mouse and keyboard what a cell means, and closes that by Escape', async () => {
    const element = await shown(fixtures.typical, {width: 1100});
    await point(cell(element, 'component-0', 'Galloway Mills'));
    expect(tip(element)).to.equal(
      'Galloway Mills: Adoption Score 22 90 days ago 39 Counts for 28% Lowers the score by 22 points 90 alone would reach “Watch”.',
    );
    await press('Escape');
    expect(tip(element)).to.equal('');
    await restMouse();
    cell(element, 'component-0', 'Galloway Mills').focus();
    heading(element, 'component-0').focus();
    await press('ArrowDown');
    expect(tip(element)).to.contain('Galloway Mills: Adoption');
    await press('ArrowUp');
    expect(tip(element)).to.equal('Adoption Weight 25% 0 at 0 100 at 100');
    await press('Home', 'ArrowDown');
    expect(tip(element)).to.equal('');
    for (const [column, says] of [
      ['score', 'Galloway Mills Score 27 Band At risk Weight known 90%'],
      ['pulse', 'Galloway Mills Pulse At risk Set by hand on Oct 20, 2026'],
      ['trend', 'Galloway Mills 90 days ago 44 Score 27 ▼ −17'],
    ] as const) {
      await point(cell(element, column, 'Galloway Mills'));
      expect(tip(element), column).to.equal(says);
    }
  });
});

describe('the file of <health-matrix>', () => {
  it('has all accounts that are found, whether or not they are shown, without what is opened', async () => {
    const element = await shown(fixtures.typical, {attributes: {}});
    element.limit = 2;
    await opened(element, 'Galloway Mills');
    await search(element, 'ar');
    await click(element, heading(element, 'name'));
    expect(names(element)).to.have.length(2);
    const [head, ...lines] = (await element.exportData('csv')).trim().split('\r\n');
    expect(head!.split(',').slice(0, 15)).to.eql([
      'Account',
      'account id',
      'MRR',
      'Score',
      'Band',
      'Weight known',
      'Pulse',
      'Set by hand on',
      'Adoption',
      'Breadth',
      'Activity',
      'Support',
      'Sentiment',
      'Sponsor',
      '90 days ago',
    ]);
    expect(lines.map((line) => line.split(',')[0])).to.eql(['Harrow Health', 'Marlow Dental']);
    expect(lines[1]).to.match(/^Marlow Dental,Marlow Dental,€340,56\.6,Watch,75%,,,51,not known,63,66,48,not known,\d/);
  });

  it('can be a picture, without what is for the screen', async () => {
    const element = await shown(fixtures.typical, {width: 900});
    await opened(element, 'Galloway Mills');
    const picture = await (await element.exportImage('svg')).text();
    expect(picture).to.include('Galloway Mills').and.to.include('What would lift it').and.to.include('Account health');
    expect(picture).not.to.include('Find an account').and.not.to.include('Summary');
  });
});

describe('opening an account of <health-matrix>', () => {
  const isOpen = (element: HealthMatrix): string[] => texts(element, '[aria-expanded="true"].opener');

  it('tells the host which one, and who it is', async () => {
    const element = await shown(fixtures.typical);
    const events = picks(element);
    await click(element, cell(element, 'score', 'Everley'));
    expect(events).to.have.length(1);
    const {detail} = events[0]!;
    expect(detail).to.deep.include({metric: 'health-score', part: {account: 'Everley'}, label: 'Everley'});
    expect(await detail.members()).to.eql({by: 'account', ids: ['Everley']});
    expect(isOpen(element)).to.eql(['Everley']);
    expect(all(element, '[part=people]')).to.have.length(0);
  });

  it('is left to the host that cancels the event', async () => {
    const element = await shown(fixtures.typical);
    const events = picks(element, (event) => event.preventDefault());
    await click(element, cell(element, 'name', 'Everley'));
    expect([events.length, isOpen(element)]).to.eql([1, []]);
  });

  it('goes by Enter and Space from every cell, and closing it is not told', async () => {
    const element = await shown(fixtures.typical);
    const events = picks(element);
    cell(element, 'name', 'Everley').focus();
    await press('ArrowRight', 'Enter');
    expect([isOpen(element), focused(element)]).to.eql([['Everley'], 'score/Everley']);
    await press(' ');
    expect([isOpen(element), focused(element), events.length]).to.eql([[], 'score/Everley', 1]);
    await press('ArrowLeft', 'Enter');
    expect([isOpen(element), events.length]).to.eql([['Everley'], 2]);
    await press('ArrowDown', 'Enter');
    expect([isOpen(element), focused(element), events.length]).to.eql([['Everley'], 'why/Everley', 2]);
  });

  it('goes by a tap on what has no tip, and by a second one on what has', async () => {
    const element = await shown(fixtures.typical);
    await tap(element, cell(element, 'name', 'Everley'));
    expect(isOpen(element)).to.eql(['Everley']);
    await tap(element, cell(element, 'component-2', 'Cobalt Freight'));
    expect([isOpen(element), tip(element).slice(0, 24)]).to.eql([['Everley'], 'Cobalt Freight: Activity']);
    await tap(element, cell(element, 'component-2', 'Cobalt Freight'));
    expect([isOpen(element), tip(element)]).to.eql([['Cobalt Freight', 'Everley'], '']);
    await tap(element, heading(element, 'name'));
    expect(sorts(element)).to.eql(['Account↑ ascending']);
  });

  it('stays while accounts are sorted and found', async () => {
    const element = await shown(fixtures.typical);
    await opened(element, 'Everley');
    await click(element, heading(element, 'name'));
    expect(isOpen(element)).to.eql(['Everley']);
    await search(element, 'cobalt');
    expect(isOpen(element)).to.eql([]);
    await search(element, '');
    expect(isOpen(element)).to.eql(['Everley']);
  });

  for (const width of [1100, 360]) {
    it(`can be used by all with a tip and an account open, at ${width} px`, async () => {
      const element = await shown(fixtures.byRevenue, {width});
      await opened(element, 'Galloway Mills');
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const target = cell(element, 'component-1', 'Galloway Mills');
        target.scrollIntoView({block: 'center'});
        await point(target);
        expect(tip(element)).to.contain('Galloway Mills: Breadth');
        if (axeReadsAll) expect(await violationsOf(element), scheme).to.eql([]);
      }
    });
  }
});

describe('a thousand accounts in <health-matrix>', () => {
  async function complete(element: HealthMatrix, count: number): Promise<void> {
    for (let tries = 0; rows(element).length < count && tries < 500; tries++) await pause(10);
  }

  it('are drawn one group after the other, in the order of their scores, each with its place', async () => {
    const element = await shown(fixtures.thousand, {width: 1100});
    element.limit = 0;
    await element.updateComplete;
    expect(one(element, '[role=grid]').getAttribute('aria-rowcount')).to.equal('1001');
    expect(rows(element).length).to.be.lessThan(200);
    await complete(element, 1000);
    expect(rows(element)).to.have.length(1000);
    const scores = texts(element, '.row .score').map((text) => Number.parseFloat(text));
    expect(scores).to.eql([...scores].sort((a, b) => a - b));
    expect(rows(element).map((row) => Number(row.getAttribute('aria-rowindex')))).to.eql(
      Array.from({length: 1000}, (_, i) => i + 2),
    );
    expect(new Set(names(element))).to.have.property('size', 1000);
  });

  it('never show rows of another order', async () => {
    const element = await shown(fixtures.thousand, {width: 1100, attributes: {}});
    element.limit = 0;
    await complete(element, 1000);
    heading(element, 'component-4').click();
    for (let tries = 0; tries < 100; tries++) {
      await pause(5);
      const now = texts(element, 'tbody:not([hidden]) > .row [data-mark^="component-4/"]').map(Number);
      const known = now.filter((score) => !Number.isNaN(score));
      expect(known).to.eql([...known].sort((a, b) => a - b));
      if (now.length === 1000) break;
    }
    expect(rows(element)).to.have.length(1000);
  });

  it('leave the page where it is while they are drawn anew', async () => {
    const element = await shown(fixtures.thousand, {width: 1100});
    element.limit = 0;
    await complete(element, 1000);
    await pause(50);
    const height = (): number => Math.round(element.getBoundingClientRect().height / 100);
    const before = height();
    heading(element, 'name').click();
    await element.updateComplete;
    expect(rows(element).length).to.be.lessThan(200);
    expect(height()).to.be.closeTo(before, 1);
  });

  it('are walked to the last', async () => {
    const element = await shown(fixtures.thousand, {width: 1100});
    element.limit = 0;
    await complete(element, 1000);
    heading(element, 'name').focus();
    pressWithCtrl(element, 'End');
    const last = rows(element).at(-1)!;
    expect(last.contains(element.shadowRoot!.activeElement)).to.equal(true);
    const {bottom, top} = last.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).to.equal(true);
    // The head stays in view, and never over what has the focus.
    const head = one(element, 'thead');
    for (let i = 0; i < 4; i++) {
      await press('PageUp');
      const line = element.shadowRoot!.activeElement!.getBoundingClientRect();
      expect(head.getBoundingClientRect().top).to.be.within(-1, 1);
      expect(line.top).to.be.at.least(head.getBoundingClientRect().bottom);
    }
  });
});
