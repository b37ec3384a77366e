// Marks: what a reader can point at, walk through and pick, by mouse, finger and keyboard.
import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {define, MetricElement, SelectEvent, type Marks, type Value, type View} from 'keepwell/element';
import {nps} from 'keepwell/metrics/voice/nps';
import {drawn, pause, settled, textOf, type Widget} from './shown.js';

const scoresOf = (row: number): number[] => [0, 1, 2].map((column) => row * 3 + column);

/** Nine answers in three rows of buttons; those who gave one can be listed. */
class AnswerGrid extends MetricElement<typeof nps> {
  static override readonly tag = 'answer-grid';
  opened: string[] = [];
  protected override readonly measured = nps;
  protected override readonly words = {};
  protected override readonly usage = '';
  protected override measuredWith(): object {
    return {};
  }
  protected override view({distribution}: Value<typeof nps>): View {
    const marks: Marks = {
      rows: [0, 1, 2].map((row) => scoresOf(row).map(String)),
      describe: (id) => ({
        tip:
          id === '8' ? null : {title: `Answer ${id}`, rows: [{label: 'Given', value: '1', note: 'once'}], foot: 'n 9'},
        pick:
          id === '7'
            ? null
            : {
                label: `Answer ${id}`,
                part: {from: Number(id), to: Number(id)},
                ...(id === '6' && {open: () => this.opened.push(id)}),
              },
      }),
    };
    return {takeaway: String(distribution.responses), graphic: grid(), numbers: null, foot: [], marks};
  }
}

function grid(): TemplateResult {
  return html`<table>
    ${[0, 1, 2].map(
      (row) =>
        html`<tr>
          <th>${row}</th>
          ${scoresOf(row).map((score) => html`<td data-mark=${score} .style=${'padding: 20px'}>${score}</td>`)}
        </tr>`,
    )}
  </table>`;
}

define(AnswerGrid);

const rows = [...Array(9).keys()].map((score) => ({score, respondent: `r${String(score)}`}));

async function shown(): Promise<AnswerGrid & Widget> {
  const element = Object.assign(new AnswerGrid(), {data: rows, asOf: '2026-01-01T00:00:00Z'});
  document.body.append(element);
  return settled(element);
}

const markOf = (element: Widget, id: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`[data-mark="${id}"]`)!;
const tipOf = (element: Widget): HTMLElement => element.renderRoot.querySelector<HTMLElement>('[part=tooltip]')!;
const tells = (element: Widget): string => (tipOf(element).matches(':popover-open') ? textOf(tipOf(element)) : '');
const focused = (element: Widget): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];
const stops = (element: Widget): string[] =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('[data-mark][tabindex="0"]')].map(
    ({dataset}) => dataset['mark']!,
  );
const panelOf = (element: Widget): HTMLElement | null => element.renderRoot.querySelector<HTMLElement>('[part=people]');

/** Moves the mouse to a mark, and waits until the page has learnt of that and has laid out what it opened. */
async function point(element: Widget, id: string): Promise<void> {
  const mark = markOf(element, id);
  const {left, top, width, height} = mark.getBoundingClientRect();
  await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
  await waitUntil(() => mark.matches(':hover'), `the mouse is at ${id}`);
  await drawn(element);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** Brings the focus to the marks as a reader does: from the tools on. */
async function enter(element: Widget): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>('.tools button:last-of-type')!.focus();
  await press('Tab');
}

function picks(element: HTMLElement, act?: (event: SelectEvent) => void): SelectEvent[] {
  const events: SelectEvent[] = [];
  element.addEventListener('kw-select', (event) => {
    events.push(event);
    act?.(event);
  });
  return events;
}

async function listed(element: Widget): Promise<string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const items = [...(panelOf(element)?.querySelectorAll('li') ?? [])].map(textOf);
    if (items.length > 0) return items;
    await pause(5);
  }
  return [];
}

beforeEach(async () => {
  await sendMouse({type: 'move', position: [790, 590]});
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
});

describe('marks', () => {
  it('tell what they are when the mouse points at them, until it has left both mark and tip', async () => {
    const element = await shown();
    expect(tells(element)).to.equal('');
    await point(element, '4');
    expect(tells(element)).to.equal('Answer 4 Given 1 once n 9');
    await point(element, '5');
    expect(tells(element)).to.contain('Answer 5');
    // On to the tip itself, which stays for as long as the mouse is on it.
    const {left, top, width, height} = tipOf(element).getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    await pause(400);
    expect(tells(element)).to.contain('Answer 5');
    await sendMouse({type: 'move', position: [790, 590]});
    await pause(400);
    expect(tells(element)).to.equal('');
  });

  it('say nothing where there is nothing to say', async () => {
    const element = await shown();
    await point(element, '8');
    expect(tells(element)).to.equal('');
  });

  it('close their tip by Escape without the mouse being moved', async () => {
    const element = await shown();
    await point(element, '4');
    await press('Escape');
    expect(tells(element)).to.equal('');
  });

  it('are one tab stop, with arrows, Home and End between them', async () => {
    const element = await shown();
    expect(stops(element)).to.deep.equal(['0']);
    await enter(element);
    expect(focused(element)).to.equal('0');
    expect(tells(element)).to.contain('Answer 0');
    expect(markOf(element, '0').getAttribute('aria-describedby')).to.equal('tip');
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'ArrowUp', 'Home', 'ArrowUp', 'PageDown']) {
      await press(key);
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['1', '4', '5', '5', '2', '0', '0', '6']);
    expect(stops(element)).to.deep.equal(['6']);
    await press('Escape');
    expect(tells(element)).to.equal('');
    expect(focused(element)).to.equal('6');
    element.requestUpdate();
    await element.updateComplete;
    expect(stops(element)).to.deep.equal(['6']);
  });

  it('are walked the other way round where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await shown();
    await enter(element);
    await press('ArrowLeft');
    expect(focused(element)).to.equal('1');
    await press('ArrowRight');
    expect(focused(element)).to.equal('0');
  });

  it('tell the host what was picked, and who is behind it when it asks', async () => {
    const element = await shown();
    const events = picks(element, (event) => event.preventDefault());
    markOf(element, '3').click();
    expect(events).to.have.length(1);
    const [event] = events;
    expect(event).to.be.instanceOf(SelectEvent);
    expect(event!.detail).to.deep.include({metric: 'nps', part: {from: 3, to: 3}, label: 'Answer 3'});
    expect({bubbles: event!.bubbles, composed: event!.composed}).to.deep.equal({bubbles: true, composed: true});
    expect(await event!.detail.members()).to.deep.equal({by: 'user', ids: ['r3']});
    await element.updateComplete;
    expect(panelOf(element)).to.equal(null);
  });

  it('list who is behind them, and give the focus back when the list is closed', async () => {
    const element = await shown();
    await enter(element);
    await press('ArrowRight', 'Enter');
    expect(await listed(element)).to.deep.equal(['r1']);
    expect(markOf(element, '1').hasAttribute('data-picked')).to.equal(true);
    panelOf(element)!.querySelector<HTMLElement>('.close')!.click();
    await element.updateComplete;
    expect(panelOf(element)).to.equal(null);
    expect(focused(element)).to.equal('1');
    expect(element.renderRoot.querySelector('[data-picked]')).to.equal(null);
    await press('ArrowDown', ' ');
    expect(await listed(element)).to.deep.equal(['r4']);
  });

  it('do what they do instead of the list, unless the host cancels that', async () => {
    const element = await shown();
    const stop = (event: Event): void => event.preventDefault();
    element.addEventListener('kw-select', stop);
    markOf(element, '6').click();
    expect(element.opened).to.deep.equal([]);
    element.removeEventListener('kw-select', stop);
    markOf(element, '6').click();
    expect(element.opened).to.deep.equal(['6']);
    await element.updateComplete;
    expect(panelOf(element)).to.equal(null);
  });

  it('cannot all be picked', async () => {
    const element = await shown();
    const events = picks(element);
    markOf(element, '7').click();
    expect(events).to.deep.equal([]);
  });

  it('show their tip at the first tap of a finger, and are picked by the second', async () => {
    const element = await shown();
    const events = picks(element);
    const tap = (): void => {
      const mark = markOf(element, '4');
      mark.dispatchEvent(new PointerEvent('pointerover', {pointerType: 'touch', bubbles: true, composed: true}));
      mark.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true, composed: true}));
      mark.click();
    };
    tap();
    expect(tells(element)).to.contain('Answer 4');
    expect(events).to.deep.equal([]);
    tap();
    expect(events).to.have.length(1);
  });

  it('keep their tip within the page', async () => {
    const element = await shown();
    for (const style of ['margin-inline-start: calc(100vw - 260px)', 'margin-block-start: calc(100vh - 60px)', '']) {
      element.setAttribute('style', `${style}; inline-size: 240px`);
      for (const id of ['0', '2', '4', '5']) {
        // The tip of the mark before may lie over this one.
        await press('Escape');
        markOf(element, id).scrollIntoView({block: 'nearest'});
        await point(element, id);
        await pause(30);
        const {left, right, top, bottom} = tipOf(element).getBoundingClientRect();
        expect(tells(element)).to.contain(`Answer ${id}`);
        expect(Math.min(left, top), `${style} ${id}`).to.be.at.least(0);
        expect(right, `${style} ${id}`).to.be.at.most(window.innerWidth);
        expect(bottom, `${style} ${id}`).to.be.at.most(window.innerHeight);
      }
    }
  });
});
