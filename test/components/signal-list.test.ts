import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {SignalList} from 'keepwell/components/signal-list';
import 'keepwell/components/signal-list/define';
import {SelectEvent, SignalEvent, type MetricElement} from 'keepwell/element';
import {fixtures} from '#internal/components/signal-list/signal-list.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {partText, pause, press, settled, shows, textOf, typesOf} from '../element/shown.js';

type Given = Partial<SignalList>;

async function boxed(element: SignalList, width = 600): Promise<SignalList> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const shown = (name: keyof typeof fixtures, given: Given = {}, width?: number): Promise<SignalList> =>
  boxed(Object.assign(mount(document.createElement('signal-list'), fixtures[name]), given), width);

const asOf = '2026-06-29T12:00:00Z';
const of = (data: Readonly<Record<string, readonly object[]>>, given: Given = {}): Promise<SignalList> =>
  boxed(Object.assign(document.createElement('signal-list'), {asOf, data}, given));

const uses = (account: string, before: number, now: number): object[] =>
  [before, now].flatMap((count, i) =>
    Array.from({length: count}, (_, at) => ({
      user: account,
      account,
      event: 'open',
      at: new Date(Date.UTC(2026, i === 0 ? 4 : 5, 10) + 1000 * at).toISOString(),
    })),
  );
const ticket = (account: string, createdAt: string, id = `${account} ${createdAt}`): object => ({
  id,
  account,
  createdAt,
});
const accounts = [
  {account: 'a', name: 'Acme'},
  {account: 'b', name: 'Bolt'},
];

const rowsOf = (element: SignalList): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>('[part=signal]'),
];
const names = (element: SignalList): string[] =>
  [...element.renderRoot.querySelectorAll('[part=signal] .name')].map(textOf);
const button = (element: SignalList, label: string): HTMLButtonElement =>
  [...element.renderRoot.querySelectorAll<HTMLButtonElement>('.chip, .more button')].find((one) =>
    textOf(one).startsWith(label),
  )!;
async function click(element: SignalList, label: string): Promise<void> {
  button(element, label).click();
  await settled(element);
}
async function tableOf(element: SignalList): Promise<string[][]> {
  await press(element, 'table');
  return [...element.renderRoot.querySelectorAll('[part=table] tbody tr')].map((row) => [...row.children].map(textOf));
}

/** The signals that an element raises, in their order. */
function raisedBy(element: HTMLElement): SignalEvent['detail'][] {
  const raised: SignalEvent['detail'][] = [];
  document.body.addEventListener('kw-signal', (event) => {
    if (event.target === element) raised.push(event.detail);
  });
  return raised;
}

describe('<signal-list>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says how many accounts have a signal, what they pay, and how many are to act on', async () => {
    const element = await shown('typical');
    // All but Halden, Orchard, Northwind and Tern: 2840 + 4120 + 5310 + 1160 + 890 + 3950 of 28,630.
    expect(partText(element, 'takeaway')).to.equal(
      '6 of 10 accounts have an early signal, with €18,270 of €28,630 MRR. 2 are to act on now.',
    );
    expect(partText(element, 'foot')).to.contain('10 accounts judged').and.contain('4 rules');
    expect(partText(element, 'foot')).to.contain('1 account with too few uses to judge');
  });

  it('tells of use what fell, by how much, and how likely that is by chance', async () => {
    const element = await of({accounts, events: [...uses('a', 40, 10), ...uses('b', 40, 40)]});
    const [row] = rowsOf(element);
    expect(textOf(row)).to.contain('Acme').and.contain('Act now').and.contain('4 weeks');
    expect(textOf(row)).to.contain('Use fell by 75% in 4 weeks, from 40 to 10 events.');
    // Wilson for 10 of 50 is 0.1124 to 0.3304; as odds 0.127 to 0.493.
    expect(textOf(row)).to.contain('25% of the use before (13% to 49%)');
    expect(textOf(row)).to.contain('corrected for 2 accounts');
    expect(textOf(row)).to.contain('Next: Call the sponsor and ask what has changed.');
    expect(row!.querySelector('svg.spark[aria-hidden=true] path')).not.to.equal(null);
    expect(row!.querySelector('svg.sign.risk')).not.to.equal(null);
  });

  it('tells of tickets how long they wait, with a rate of the account or that they are too few for one', async () => {
    const one = await of({tickets: [ticket('a', '2026-06-28T06:00:00Z')]});
    expect(textOf(rowsOf(one)[0])).to.contain(
      'A ticket has waited 30 hours for a first answer; the target is 24 hours.',
    );
    expect(textOf(rowsOf(one)[0])).to.contain('Only 1 ticket in 90 days: too few for a rate.');
    const two = await of(
      {tickets: [ticket('a', '2026-06-25T12:00:00Z'), ticket('a', '2026-06-28T06:00:00Z')]},
      {minimum: 2, replyHours: 12},
    );
    expect(textOf(rowsOf(two)[0])).to.contain(
      '2 tickets wait for a first answer, one for 4 days; the target is 12 hours.',
    );
    expect(textOf(rowsOf(two)[0])).to.contain('Answered in time in 90 days: 0% of 2 tickets (0% to 66%).');
  });

  it('tells of a contract when it is due and all that speaks against it', async () => {
    const element = await shown('typical', {rules: 'renewal-at-risk'});
    const texts = rowsOf(element).map(textOf);
    expect(texts).to.have.length(2);
    expect(texts[0]).to.contain(
      'A contract is due in 34 days, on Dec 22, 2026: use is falling, health is low, nobody was in touch for 30 days.',
    );
    // 28 of the 34 contracts that ended were renewed.
    expect(texts[0]).to.contain('Renewed in the year before: 82% of 34 contracts (66% to 92%).');
    expect(texts[1]).to.contain('Everley').and.contain('Take a look').and.contain('due in 12 days');
    expect(texts[1]).to.contain('Arrange a talk about the renewal before Nov 30, 2026.');
  });

  it('tells of health how it fell, and what cost most', async () => {
    const element = await shown('typical', {rules: 'health-drop'});
    expect(textOf(rowsOf(element)[0])).to.contain(
      'Health fell by 30 points in 28 days, from 77 to 47, and is at risk now.',
    );
    expect(textOf(rowsOf(element)[0])).to.contain('Adoption cost most: 74 to 31.');
    expect(textOf(rowsOf(element)[1])).to.contain('Health fell by 15 points in 28 days, from 81 to 66.');
  });

  describe('without a signal', () => {
    it('says who was judged by what, which is not the same as having no data', async () => {
      const element = await shown('nothingFound');
      expect(shows(element)).to.equal('value');
      expect(partText(element, 'takeaway')).to.equal('No early signals: 3 accounts judged by 3 rules.');
      const items = [...element.renderRoot.querySelectorAll('[part=judged] li')].map(textOf);
      expect(items).to.deep.equal([
        'Renewal at risk none in 3 accounts',
        'Use fell none in 3 accounts',
        'Health fell none in 3 accounts',
        'Ticket waits tickets not judged: none given',
      ]);
      expect(await tableOf(element)).to.deep.equal([
        ['Renewal at risk', '3', '0'],
        ['Use fell', '3', '0'],
        ['Health fell', '3', '0'],
        ['Ticket waits', '0', '0'],
      ]);
    });

    it('says that nobody could be judged where nothing is given', async () => {
      const element = await shown('none');
      expect(shows(element)).to.equal('insufficient');
      expect(partText(element, 'insufficient')).to.contain('No account could be judged');
    });
  });

  it('has the same in its table', async () => {
    const element = await of({accounts, events: [...uses('a', 40, 10), ...uses('b', 40, 40)]});
    const [row] = await tableOf(element);
    expect(row!.slice(0, 5)).to.deep.equal([
      'Acme',
      'Use fell',
      'Act now',
      '–',
      'Use fell by 75% in 4 weeks, from 40 to 10 events.',
    ]);
    expect(row![6]).to.equal('Call the sponsor and ask what has changed.');
  });

  it('takes rows of events without saying that they are', async () => {
    const element = document.createElement('signal-list');
    await boxed(Object.assign(element, {asOf, data: [...uses('a', 40, 10), ...uses('b', 40, 40)]}));
    expect(partText(element, 'takeaway')).to.match(/^1 of 2 accounts has an early signal/);
  });

  it('does not tell revenue of several currencies', async () => {
    const element = await shown('currencies');
    expect(partText(element, 'takeaway')).not.to.contain('MRR');
    expect(textOf(element.renderRoot)).not.to.match(/[€$]/);
  });

  describe('a long list', () => {
    it('is shown bit by bit, and as short again when all of it has been', async () => {
      const element = await shown('typical');
      expect(rowsOf(element)).to.have.length(6);
      expect(partText(element, 'more')).to.contain('6 of 8 signals shown');
      await click(element, 'Show 2 more');
      expect(rowsOf(element)).to.have.length(8);
      await click(element, 'Show fewer');
      expect(rowsOf(element)).to.have.length(6);
    });

    it('is never as long as the data: neither as drawn nor as a table; the file has all', async () => {
      const element = await shown('thousands');
      expect(rowsOf(element)).to.have.length(6);
      expect(partText(element, 'foot')).to.contain('the saved file has all 320');
      const lines = (await element.exportData('csv')).split('\n');
      expect(lines.filter((line) => /Act now|Take a look/.test(line))).to.have.length(320);
      expect(await tableOf(element)).to.have.length(200);
    });
  });

  describe('filters', () => {
    it('show the signals of a rule, and begin anew', async () => {
      const element = await shown('typical', {limit: 1});
      await click(element, 'Show 1 more');
      expect(rowsOf(element)).to.have.length(2);
      await click(element, 'Health fell');
      expect(names(element)).to.deep.equal(['Galloway Mills']);
      expect(button(element, 'Health fell').getAttribute('aria-pressed')).to.equal('true');
      expect(partText(element, 'more')).to.contain('1 of 2 signals shown');
      await click(element, 'All');
      expect(names(element)).to.deep.equal(['Kestrel Energy']);
    });

    it('are not there where only one rule has found something, and give way when theirs finds nothing', async () => {
      const element = await shown('typical');
      await click(element, 'Ticket waits');
      element.rules = 'usage-drop, health-drop';
      await settled(element);
      expect(rowsOf(element)).to.have.length(4);
      element.rules = 'usage-drop';
      await settled(element);
      expect(element.renderRoot.querySelector('[part=filters]')).to.equal(null);
    });
  });

  describe('its rows', () => {
    it('are one stop, walked with arrows, picked with Enter, by mouse and by touch', async () => {
      const element = await shown('typical');
      const picked: unknown[] = [];
      element.addEventListener('kw-select', (event) => {
        event.preventDefault();
        picked.push(event.detail.part);
      });
      const rows = rowsOf(element);
      expect(rows.map((row) => row.getAttribute('tabindex')).filter((stop) => stop === '0')).to.have.length(1);
      rows[0]!.focus();
      await sendKeys({press: 'ArrowDown'});
      expect(element.shadowRoot!.activeElement).to.equal(rows[1]);
      await sendKeys({press: 'Enter'});
      rows[2]!.click();
      rows[0]!.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType: 'touch'}));
      rows[0]!.click();
      expect(picked).to.deep.equal([
        {rule: 'usage-drop', account: 'cobalt'},
        {rule: 'ticket-waiting', account: 'brightwater'},
        {rule: 'ticket-waiting', account: 'kestrel'},
      ]);
    });

    it('say all that they show to who listens, and whose they are when they are picked', async () => {
      const element = await shown('typical');
      const [row] = rowsOf(element);
      expect(row!.getAttribute('role')).to.equal('button');
      let selected: SelectEvent | undefined;
      element.addEventListener('kw-select', (event) => (selected = event));
      row!.click();
      await settled(element);
      expect(selected?.detail.label).to.equal('Kestrel Energy: Ticket waits');
      expect(await selected?.detail.members()).to.deep.equal({by: 'account', ids: ['kestrel']});
      expect(partText(element, 'people')).to.contain('kestrel');
    });
  });

  describe('kw-signal', () => {
    it('is raised for every signal when data come, after kw-ready, with reason, numbers and next step', async () => {
      const element = document.createElement('signal-list');
      const raised = raisedBy(element);
      const types: string[] = [];
      for (const type of ['kw-ready', 'kw-signal'])
        element.addEventListener(type, (event) => types.push(...typesOf([event])));
      await boxed(Object.assign(mount(element, fixtures.typical), {limit: 1}));
      expect(types).to.deep.equal(['kw-ready', ...Array.from({length: 8}, () => 'kw-signal')]);
      const galloway = raised.find(({rule, account}) => rule === 'usage-drop' && account === 'galloway')!;
      expect(galloway).to.deep.include({
        metric: 'early-signals',
        name: 'Galloway Mills',
        severity: 'watch',
        reason: 'Use fell by 46% in 4 weeks, from 212 to 114 events.',
        nextStep: {code: 'ask-users', text: 'Ask the users who stopped what is in their way.'},
        asOf: Date.parse('2026-11-18T09:00:00Z'),
      });
      expect(galloway.numbers).to.deep.include({before: 212, now: 114, mrr: 2840, tested: 9});
      expect(JSON.parse(JSON.stringify(galloway.numbers))).to.deep.equal(galloway.numbers);
    });

    it('is raised later only for what is new, and again for what went and came back', async () => {
      const element = document.createElement('signal-list');
      const raised = raisedBy(element);
      const old = ticket('a', '2026-06-27T06:00:00Z');
      await boxed(Object.assign(element, {asOf, data: {accounts, tickets: [old]}}));
      const next = async (...tickets: object[]): Promise<string[]> => {
        raised.length = 0;
        element.data = {accounts, tickets};
        await settled(element);
        return raised.map(({account}) => account);
      };
      expect(raised.map(({account}) => account)).to.deep.equal(['a']);
      expect(await next(old, ticket('b', '2026-06-27T07:00:00Z'))).to.deep.equal(['b']);
      expect(await next(old, ticket('b', '2026-06-27T07:00:00Z'))).to.deep.equal([]);
      expect(await next(ticket('b', '2026-06-27T07:00:00Z'))).to.deep.equal([]);
      expect(await next(old, ticket('b', '2026-06-27T07:00:00Z'))).to.deep.equal(['a']);
    });

    it('is raised for all of many, in the order of the list', async () => {
      const element = document.createElement('signal-list');
      const raised = raisedBy(element);
      await boxed(mount(element, fixtures.thousands));
      const {outcome} = element;
      const all = outcome !== null && outcome.kind === 'signals' ? outcome.signals : [];
      for (let tries = 0; raised.length < all.length && tries < 100; tries++) await pause(10);
      expect(raised.map(({rule, account}) => `${rule} ${account}`)).to.deep.equal(
        all.map(({rule, account}) => `${rule} ${account}`),
      );
      expect(raised).to.have.length(320);
    });

    it('is not raised again when it is drawn again, or moved in the page', async () => {
      const element = await shown('typical');
      const raised = raisedBy(element);
      element.messages = {all: 'Everything'};
      await settled(element);
      await click(element, 'Health fell');
      document.body.append(element);
      await settled(element as MetricElement<never> & SignalList);
      expect(raised).to.deep.equal([]);
    });
  });

  describe('what is set', () => {
    it('reaches the metric', async () => {
      const element = await of({accounts, events: [...uses('a', 40, 10), ...uses('b', 40, 40)]});
      element.setAttribute('usage-drop', '0.8');
      await settled(element);
      expect(partText(element, 'takeaway')).to.match(/^No early signals/);
      element.setAttribute('usage-drop', '0.5');
      element.setAttribute('minimum', '41');
      await settled(element);
      expect(shows(element)).to.equal('insufficient');
    });

    const wrong: readonly (readonly [attribute: string, value: string, says: RegExp])[] = [
      ['limit', '0', /\[signal-list\] limit: expected a whole number from 1 on, got 0/],
      ['components', '{"id": 1}', /\[signal-list\] components: expected a JSON list .* got "{\\"id\\": 1}"/],
      ['rules', 'churn', /\[early-signals\] rules.*got "churn"/],
      ['weeks', '0.5', /\[early-signals\] weeks/],
    ];
    for (const [attribute, value, says] of wrong) {
      it(`is refused where ${attribute} is ${value}, saying so`, async () => {
        const element = mount(document.createElement('signal-list'), fixtures.typical);
        let message = '';
        element.addEventListener('kw-error', (event) => (message = event.detail.error.message));
        element.setAttribute(attribute, value);
        await boxed(element);
        expect(shows(element)).to.equal('failed');
        expect(message).to.match(says);
      });
    }
  });
});
