import {expect} from '@open-wc/testing';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import {serve} from '../test-server.js';
import {gauge, scoreOf} from './gauge.js';
import {
  drawn,
  eventsOf,
  gate,
  handMade,
  pause,
  scores,
  settled,
  showing,
  shows,
  typesOf,
  type Widget,
} from './shown.js';

const rows = scores(10, 9, 8, 6);
const csv = {headers: {'content-type': 'text/csv'}, body: 'score\n10\n9\n8\n6\n'};
const markup = `<nps-gauge as-of="2026-11-18T08:00Z"><script type="text/csv">${csv.body}</script></nps-gauge>`;

/** Some markup, made by the parser. */
function parsed(text: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a widget that is moved', () => {
  it('neither loses nor repeats what it has measured', async () => {
    const source = handMade(rows);
    const element = await settled(gauge({source}));
    const events = eventsOf(element);
    const box = document.createElement('section');
    document.body.append(box);
    box.append(element);
    document.body.prepend(element);
    document.body.append(element);
    // Where the browser can move an element without taking it out.
    (document.body as {moveBefore?: (node: Node, before: Node | null) => void}).moveBefore?.(element, box);
    expect(scoreOf(element)).to.equal('+25');
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(source.asked).to.have.length(1);
    expect(events).to.deep.equal([]);
  });

  it('does not read its own data again', async () => {
    const {url, requests} = await serve([csv]);
    const element = await settled(gauge({src: url}));
    const events = eventsOf(element);
    const box = document.createElement('section');
    document.body.append(box);
    box.append(element);
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(await requests()).to.have.length(1);
    expect(events).to.deep.equal([]);
  });

  it('goes on while it loads', async () => {
    const answered = gate();
    const source = handMade(rows, answered.passed);
    const element = gauge({source});
    const events = eventsOf(element);
    await showing(element, 'loading');
    document.body.prepend(element);
    await pause(5);
    answered.open();
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });
});

describe('a widget that is removed', () => {
  it('stops what it loads, and tells nothing more', async () => {
    const answered = gate();
    const source = handMade(rows, answered.passed);
    const element = gauge({source});
    const events = eventsOf(element);
    await showing(element, 'loading');
    element.remove();
    expect(source.asked.map(({aborted}) => aborted)).to.deep.equal([true]);
    answered.open();
    await pause(20);
    expect(events).to.deep.equal([]);
  });

  it('ends its request', async () => {
    const {url, requests} = await serve([{...csv, held: 0}]);
    const element = gauge({src: url});
    const events = eventsOf(element);
    while ((await requests()).length === 0) await pause(5);
    element.remove();
    while (!(await requests())[0]!.aborted) await pause(5);
    expect(events).to.deep.equal([]);
  });

  it('asks for nothing where it was in the page for a moment only', async () => {
    const source = handMade(rows);
    const element = gauge({source});
    const events = eventsOf(element);
    element.remove();
    const {url, requests} = await serve([csv]);
    const other = gauge({src: url});
    const others = eventsOf(other);
    other.remove();
    await pause(50);
    expect(source.asked).to.deep.equal([]);
    expect(await requests()).to.deep.equal([]);
    expect([...events, ...others]).to.deep.equal([]);
    document.body.append(element, other);
    await Promise.all([settled(element), settled(other)]);
    expect([scoreOf(element), scoreOf(other)]).to.deep.equal(['+25', '+25']);
  });

  it('asks for nothing that is set while it is out', async () => {
    const element = await settled(gauge({data: rows}));
    const events = eventsOf(element);
    element.remove();
    const source = handMade(scores(0));
    element.source = source;
    await element.updateComplete;
    await pause(20);
    expect(source.asked).to.deep.equal([]);
    document.body.append(element);
    await settled(element);
    expect(scoreOf(element)).to.equal('−100');
    expect(typesOf(events)).to.deep.equal(['kw-ready']);
  });

  it('works again when it is back, however often', async () => {
    const {url} = await serve([csv]);
    const element = gauge({src: url});
    for (let times = 0; times < 5; times++) {
      await settled(element);
      expect(scoreOf(element)).to.equal('+25');
      element.remove();
      await pause(1);
      document.body.append(element);
    }
  });

  it('has no part of its host left listening', async () => {
    const element = gauge({data: rows});
    const added = new Map<string, number>();
    const count = (sign: number) => (type: string) => added.set(type, (added.get(type) ?? 0) + sign);
    const [add, remove] = [document.addEventListener.bind(document), document.removeEventListener.bind(document)];
    element.remove();
    document.addEventListener = ((type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      count(1)(type);
      options?.signal?.addEventListener('abort', () => count(-1)(type));
      add(type, listener, options);
    }) as typeof document.addEventListener;
    document.removeEventListener = ((type: string, listener: EventListener) => {
      count(-1)(type);
      remove(type, listener);
    }) as typeof document.removeEventListener;
    try {
      document.body.append(element);
      await settled(element);
      expect([...added.values()].some((n) => n > 0)).to.equal(true);
      element.remove();
      await pause(5);
      expect([...added.values()].filter((n) => n !== 0)).to.deep.equal([]);
    } finally {
      // What was put on the document itself hides what it inherits.
      Reflect.deleteProperty(document, 'addEventListener');
      Reflect.deleteProperty(document, 'removeEventListener');
    }
  });
});

describe('a widget that is made', () => {
  const made: Readonly<Record<string, () => Promise<Node> | Node>> = {
    'by innerHTML': () => {
      const box = document.createElement('div');
      box.innerHTML = markup;
      return box;
    },
    'from a template': () => parsed(markup).cloneNode(true),
    'from a template, imported': () => document.importNode(parsed(markup), true),
    'as a clone of one that shows something': async () => {
      const first = parsed(markup).firstElementChild as NpsGauge;
      document.body.append(first);
      await settled(first);
      const clone = first.cloneNode(true);
      first.remove();
      return clone;
    },
    'in a shadow root': () => {
      const box = document.createElement('div');
      box.attachShadow({mode: 'open'}).append(parsed(markup));
      return box;
    },
    'in a closed details': () => parsed(`<details>${markup}</details>`),
    'in a dialog': () => parsed(`<dialog open>${markup}</dialog>`),
  };
  for (const [how, make] of Object.entries(made)) {
    it(`${how} works`, async () => {
      const node = await make();
      const box = document.createElement('div');
      box.append(node);
      document.body.append(box);
      const inside = [...box.querySelectorAll('*')].map((element) => element.shadowRoot ?? element);
      const root = inside.find((part) => part instanceof ShadowRoot && part.querySelector('nps-gauge')) ?? box;
      const element = (root as ParentNode).querySelector('nps-gauge')!;
      await settled(element);
      expect(scoreOf(element)).to.equal('+25');
    });
  }

  it('in a template does nothing yet', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<nps-gauge src="/does-not-exist"></nps-gauge>';
    document.body.append(template);
    await pause(20);
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
  });
});

describe('a widget whose room changes', () => {
  /** How wide both halves are drawn, or the one below the other. */
  const widths = (element: Widget): number[] =>
    [...element.renderRoot.querySelectorAll('[part=graphic] svg')].map((svg) => Number(svg.getAttribute('width')));

  function boxed(width: number, style: Readonly<Record<string, string>> = {}): {box: HTMLElement; element: NpsGauge} {
    const box = document.createElement('div');
    Object.assign(box.style, {inlineSize: `${width}px`, ...style});
    const element = Object.assign(document.createElement('nps-gauge'), {data: rows});
    box.append(element);
    document.body.append(box);
    return {box, element};
  }

  it('draws at its width at once, without a look at another one', async () => {
    const {element} = boxed(700);
    const seen: number[][] = [];
    await settled(element);
    new MutationObserver(() => seen.push(widths(element))).observe(element.shadowRoot!, {
      subtree: true,
      attributes: true,
    });
    await drawn(element);
    expect(widths(element)).to.deep.equal([334, 334]);
    expect(seen).to.deep.equal([]);
  });

  for (const [how, hide, show] of [
    ['not displayed', {display: 'none'}, {display: ''}],
    ['without width', {inlineSize: '0px', overflow: 'hidden'}, {inlineSize: '700px'}],
    ['invisible', {visibility: 'hidden'}, {visibility: ''}],
    ['skipped by the browser', {contentVisibility: 'hidden'}, {contentVisibility: ''}],
  ] as const) {
    it(`draws at the right width when it was ${how} at first`, async () => {
      const {box, element} = boxed(700, hide);
      await settled(element);
      expect(scoreOf(element)).to.equal('+25');
      Object.assign(box.style, show);
      await drawn(element);
      expect(widths(element)).to.deep.equal([334, 334]);
    });
  }

  it('keeps its width while it is not displayed', async () => {
    const {box, element} = boxed(700);
    await settled(element);
    box.style.display = 'none';
    await drawn(element);
    element.data = scores(0);
    await settled(element);
    expect(widths(element)).to.deep.equal([334, 334]);
  });

  it('comes to rest where a scroll bar takes the room away that the drawing needs', async () => {
    const {box, element} = boxed(400, {overflowY: 'auto', blockSize: '5000px'});
    await settled(element);
    const height = box.scrollHeight;
    const content = element.getBoundingClientRect().height;
    expect(height).to.equal(5000);
    // One pixel less than the drawing needs without a scroll bar; with one it is narrower, lower, and has room again.
    box.style.blockSize = `${Math.floor(content) - 1}px`;
    for (let frames = 0; frames < 20; frames++) await drawn(element);
    const seen: number[] = [];
    const observer = new MutationObserver(() => seen.push(...widths(element)));
    observer.observe(element.shadowRoot!, {subtree: true, attributes: true});
    for (let frames = 0; frames < 10; frames++) await drawn(element);
    observer.disconnect();
    expect(seen).to.deep.equal([]);
  });

  it('follows thirty changes of width without an error of the observer', async () => {
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => void errors.push(event.message);
    window.addEventListener('error', note);
    // A box that gets a scroll bar from what is drawn in it, and loses it again.
    const {box, element} = boxed(700, {overflowY: 'auto', blockSize: '420px'});
    await settled(element);
    let seed = 7;
    for (let times = 0; times < 30; times++) {
      seed = (seed * 16_807) % 2_147_483_647;
      box.style.inlineSize = `${180 + (seed % 900)}px`;
      // The drawing may bring a scroll bar, and is drawn again.
      await drawn(element);
      await drawn(element);
      const room = Math.max(240, Math.floor(element.renderRoot.querySelector('.ruler')!.getBoundingClientRect().width));
      const [first = 0] = widths(element);
      const taken = element.renderRoot.querySelector('.wide') ? 2 * first + 32 : first;
      expect(taken, box.style.inlineSize).to.be.within(room - 20, room);
      expect(element.shadowRoot!.innerHTML).not.to.contain('NaN');
    }
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    expect(shows(element)).to.equal('value');
  });
});

describe('a widget that is moved to another document', () => {
  it('works also when it comes there before it has drawn anything', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const source = Object.assign(document.createElement('metric-source'), {tables: {responses: rows}});
    const element = document.createElement('nps-gauge');
    source.append(element);
    frame.contentDocument!.body.append(source);
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(getComputedStyle(source).display).to.equal('contents');
    expect(getComputedStyle(element).display).to.equal('block');
  });

  it('looks the same there, and when it is back', async () => {
    const element = await settled(gauge({data: rows}));
    const look = (): string => {
      const {display} = getComputedStyle(element.renderRoot.querySelector('figure')!);
      return `${display} ${getComputedStyle(element.renderRoot.querySelector('.title')!).fontSize} ${scoreOf(element)}`;
    };
    expect(look()).to.equal('flex 13px +25');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.documentElement.lang = 'de';
    page.body.append(element);
    element.data = scores(...Array<number>(1409).fill(10));
    await settled(element);
    expect(look()).to.equal('flex 13px +100');
    expect(element.renderRoot.textContent).to.contain('1.409');
    document.body.append(element);
    element.data = rows;
    await settled(element);
    expect(look()).to.equal('flex 13px +25');
    document.createElement('template').content.append(element);
    document.body.append(element);
    await settled(element);
    expect(look()).to.equal('flex 13px +25');
  });
});
