import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RevenueBridge} from 'keepwell/components/revenue-bridge';
import 'keepwell/components/revenue-bridge/define';
import {fixtures} from '#internal/components/revenue-bridge/revenue-bridge.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, press, settled, shows, textOf} from '../element/shown.js';

async function shown(
  name: keyof typeof fixtures,
  properties: Partial<RevenueBridge> = {},
  width = 800,
): Promise<RevenueBridge> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('revenue-bridge'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const all = (element: RevenueBridge, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const texts = (element: RevenueBridge, selector: string): string[] => all(element, selector).map(textOf);
const mark = (element: RevenueBridge, id: string): HTMLElement =>
  element.renderRoot.querySelector(`[data-mark=${id}]`)!;
const focused = (element: RevenueBridge): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const tip = (element: RevenueBridge): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
/** Waits for the tip of what is pointed at. */
async function opened(element: RevenueBridge): Promise<void> {
  for (let tries = 0; tries < 100 && tip(element) === ''; tries++) await settled(element);
}
const rates = (element: RevenueBridge): string[] => texts(element, '[part=rates] > div');

async function tableOf(element: RevenueBridge): Promise<string[][]> {
  await press(element, 'table');
  return all(element, '[part=table] tr').map((row) => [...row.children].map(textOf));
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

// Worked by hand: 150 at the opening; a new (60), b from 70 to 80, c from 50 to 20, d gone (30); 160 at the closing.
describe('<revenue-bridge>', () => {
  it('says from what to what, what is net new, and what was lost most of', async () => {
    expect(partText(await shown('oneMonth'), 'takeaway')).to.equal(
      'MRR went from 150 to 160: +10 net new. The largest loss was churn, 30.',
    );
    expect(partText(await shown('fromNothing'), 'takeaway')).to.equal(
      'MRR went from 0 to 900: +900 net new. Nothing was lost.',
    );
    expect(partText(await shown('nothingMoved'), 'takeaway')).to.equal(
      'MRR stayed at 120: 0 net new. Nothing was lost.',
    );
    expect(partText(await shown('exchangeRates'), 'takeaway')).to.match(/ Exchange rates took €[\d,]+\.$/);
  });

  it('shows each step with its amount, its name, and of how many accounts it is', async () => {
    const element = await shown('oneMonth');
    expect(texts(element, '.mark')).to.deep.equal([
      '150 MRR Oct 1, 2026',
      '+60 New 1 account',
      '+10 Expansion 1 change',
      '0 Reactivation 0 accounts',
      '−30 Contraction 1 change',
      '−30 Churn 1 account',
      '160 MRR Nov 1, 2026',
    ]);
    expect(partText(element, 'foot')).to.contain('3 accounts in the closing MRR · Oct 1, 2026 – Nov 1, 2026');
  });

  it('has rates beside it with their names, or why there are none', async () => {
    expect(rates(await shown('oneMonth'))).to.deep.equal([
      'Net revenue retention 66.7%',
      'Gross revenue retention 60.0%',
      'Quick ratio 1.17',
    ]);
    expect(rates(await shown('fromNothing'))).to.deep.equal([
      'Net revenue retention nobody paid at the opening',
      'Gross revenue retention nobody paid at the opening',
      'Quick ratio nothing was lost',
    ]);
  });

  it('says what its retention is of where that is several months', async () => {
    const said = 'retention is of all changes, also of accounts that came in between';
    expect(partText(await shown('typical'), 'foot')).to.contain(said);
    expect(partText(await shown('oneMonth'), 'foot')).not.to.contain(said);
  });

  it('has the same numbers in a table, a row a month', async () => {
    const element = await shown('oneMonth', {months: 2});
    expect(await tableOf(element)).to.deep.equal([
      [
        ...['Month', 'Opening', 'New accounts', 'Expansion', 'Reactivation', 'Contraction', 'Churn', 'Closing'],
        ...['Net new', 'Net revenue retention', 'Gross revenue retention', 'Quick ratio'],
      ],
      ['Sep 2026', '150', '0', '0', '0', '0', '0', '150', '0', '100.0%', '100.0%', 'nothing was lost'],
      ['Oct 2026', '150', '+60', '+10', '0', '−30', '−30', '160', '+10', '66.7%', '60.0%', '1.17'],
      ['All months', '150', '+60', '+10', '0', '−30', '−30', '160', '+10', '66.7%', '60.0%', '1.17'],
      ['Number', '3', '1', '1', '0', '1', '1', '3', '', '', '', ''],
    ]);
    expect(await element.exportData('csv')).to.contain('Sep 2026');
  });

  it('draws a small bar for each month in which something moved', async () => {
    const element = await shown('typical');
    expect(mark(element, 'new').querySelectorAll('.month')).to.have.length(12);
    expect(mark(element, 'opening').querySelectorAll('.month')).to.have.length(0);
    expect(texts(element, 'svg.bridge > text')).to.deep.equal(['By month', 'Nov – Oct']);
    const {total, months} = element.outcome as unknown as {
      total: {churn: {mrr: number}};
      months: readonly {churn: {mrr: number}}[];
    };
    expect(months.reduce((sum, {churn}) => sum + churn.mrr, 0)).to.be.closeTo(total.churn.mrr, 1e-6);
  });

  it('leaves out the step of exchange rates where these did nothing', async () => {
    expect(mark(await shown('oneMonth'), 'fx')).to.equal(null);
    const element = await shown('exchangeRates');
    expect(mark(element, 'fx').getAttribute('aria-label')).to.match(/^Exchange rates, Amount: −€[\d,]+/);
    expect(partText(element, 'foot')).to.contain('in EUR');
    expect((await tableOf(element))[0]).to.include('Exchange rates');
  });

  it('stands in rows where it is narrow, with the same amounts', async () => {
    const element = await shown('oneMonth', {}, 360);
    expect(texts(element, '.mark')).to.deep.equal([
      '150 Oct 1, 2026',
      '+60 New',
      '+10 Expansion',
      '0 Reactivation',
      '−30 Contraction',
      '−30 Churn',
      '160 Nov 1, 2026',
    ]);
    expect(all(element, '.month')).to.deep.equal([]);
    expect(element.renderRoot.querySelector('.tall')).not.to.equal(null);
  });

  it('does not show months of few, but all of them together', async () => {
    const element = await shown('smallGroups');
    expect(shows(element)).to.equal('value');
    expect(all(element, '.month')).to.deep.equal([]);
    expect(partText(element, 'foot')).to.contain('months not shown: in some, fewer than 8 accounts moved');
    expect((await tableOf(element)).map(([name]) => name)).to.deep.equal(['Month', 'All months', 'Number']);
  });

  it('says why where there is no bridge', async () => {
    for (const [name, reason] of [
      ['none', 'No revenue was gained or lost in this time'],
      ['tooFew', 'Fewer than 5 are not shown'],
      ['mixedCurrencies', 'In several currencies, which are not added up: EUR, USD'],
    ] as const) {
      const element = await shown(name);
      expect(shows(element), name).to.equal('insufficient');
      expect(partText(element, 'insufficient')).to.contain(reason);
    }
  });
});

describe('<revenue-bridge>, as it is asked for', () => {
  it('takes months, dating and currency from attributes', async () => {
    const element = await shown('oneMonth', {months: null});
    element.setAttribute('months', '3');
    element.setAttribute('dated', 'day');
    element.setAttribute('currency', 'EUR');
    await settled(element);
    expect(element.outcome!.made.options).to.include({months: 3, dated: 'day', currency: 'EUR'});
    for (const name of ['months', 'dated', 'currency']) element.removeAttribute(name);
    await settled(element);
    expect(element.outcome!.made.options).to.include({months: 12, dated: 'snapshot', currency: null});
  });

  it('counts by day what comes and goes between two first days of months', async () => {
    const data = {
      subscriptions: [
        {account: 'a', amount: 40, start: '2026-10-02', end: '2026-10-30'},
        {account: 'b', amount: 10, start: '2025-01-01'},
      ],
    };
    const element = await shown('oneMonth');
    element.data = data;
    await settled(element);
    expect(partText(element, 'takeaway')).to.contain('Nothing was lost.');
    expect(partText(element, 'foot')).to.contain('what comes and goes in between is not seen');
    element.dated = 'day';
    await settled(element);
    expect(partText(element, 'takeaway')).to.contain('The largest loss was churn, 40.');
    expect(partText(element, 'foot')).to.contain('each change counts on its day');
  });

  it('refuses what it cannot take, and says what it expected', async () => {
    const element = await shown('oneMonth', {months: 0});
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain(
      '[revenue-bridge] months: expected a whole number from 1 to 120, got 0',
    );
    Object.assign(element, {months: 1, dated: 'week'});
    await settled(element);
    expect(partText(element, 'error')).to.contain('[revenue-bridge] dated: expected one of snapshot, day, got "week"');
    element.dated = 'day';
    await settled(element);
    expect(shows(element)).to.equal('value');
  });
});

describe('<revenue-bridge>, walked through', () => {
  it('is one tab stop, from the opening to the closing', async () => {
    const element = await shown('typical');
    mark(element, 'opening').focus();
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['new', 'expansion', 'closing', 'churn', 'opening']);
    expect(all(element, '[data-mark][tabindex="0"]')).to.have.length(1);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('goes down its rows where it is narrow', async () => {
    const element = await shown('typical', {}, 320);
    mark(element, 'opening').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('new');
  });

  it('tells of a step its share of the opening, its largest month and its number', async () => {
    const element = await shown('oneMonth', {months: 2});
    mark(element, 'opening').focus();
    for (const key of ['End', 'ArrowLeft']) await sendKeys({press: key});
    await opened(element);
    expect(tip(element)).to.equal('Churn Amount −30 Of the opening −20.0% Largest month −30 Oct 2026 1 account');
    expect(mark(element, 'churn').getAttribute('aria-label')).to.equal(
      'Churn, Amount: −30, Of the opening: −20.0%, Largest month: −30, Oct 2026, 1 account',
    );
    expect(mark(element, 'opening').getAttribute('aria-label')).to.equal(
      'Opening, Sep 1, 2026, Amount: 150, 3 accounts',
    );
  });

  it('opens the tip of what is pointed at, and closes it with Escape', async () => {
    const element = await shown('oneMonth');
    mark(element, 'new').dispatchEvent(
      new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType: 'mouse'}),
    );
    await opened(element);
    expect(tip(element)).to.equal('New accounts Amount +60 Of the opening 40.0% 1 account');
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect(tip(element)).to.equal('');
  });
});
