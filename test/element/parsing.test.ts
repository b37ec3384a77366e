import {expect} from '@open-wc/testing';
import {scoreOf} from './gauge.js';
import {drawn, pause, settled, shows, type Widget} from './shown.js';

/** A page of its own, which the parser has not come to the end of. */
class Page {
  readonly #frame = document.createElement('iframe');
  readonly #errors: string[] = [];

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  /** Opens the page with the widgets defined, unless only some modules are wanted. */
  async open(...modules: string[]): Promise<void> {
    document.body.append(this.#frame);
    const page = this.document;
    page.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else stops the parser where a test wants it
    page.write('<!doctype html><html lang="en"><title>Page</title><body>');
    const view = page.defaultView!;
    view.addEventListener('error', ({message}) => this.#errors.push(message));
    view.addEventListener('unhandledrejection', ({reason}) => this.#errors.push(String(reason)));
    await this.load(...(modules.length > 0 ? modules : ['/src/define.ts']));
    await view.customElements.whenDefined('nps-gauge');
  }

  async load(...modules: string[]): Promise<void> {
    for (const src of modules) {
      const script = Object.assign(this.document.createElement('script'), {type: 'module', src});
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      this.document.head.append(script);
      await loaded;
    }
  }

  /** The next piece of the page, and what follows from it. */
  async write(piece: string): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else stops the parser where a test wants it
    this.document.write(piece);
    await pause(30);
  }

  async close(): Promise<void> {
    this.document.close();
    await pause(0);
    expect(this.#errors).to.deep.equal([]);
  }

  /** The states that a widget shows from now on. */
  watch(selector: string): {element: Widget; states: string[]} {
    const element = this.document.querySelector<Widget>(selector)!;
    const states = [shows(element)];
    new MutationObserver(() => {
      if (shows(element) !== states.at(-1)) states.push(shows(element));
    }).observe(element.shadowRoot!, {childList: true, subtree: true});
    return {element, states};
  }
}

let page: Page;
beforeEach(() => {
  page = new Page();
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('a widget that the parser is still in', () => {
  for (const [what, pieces] of [
    [
      'JSON inside',
      [
        '<script type="application/json">[{"score": 10}, {"sco',
        're": 9}, {"score": 8}, {"score": 6}]</script>',
        '</nps-gauge>',
      ],
    ],
    ['CSV inside', ['<!-- rows --><script type="text/csv">score\n10\n9\n1', '\n6\n</script>\n', '</nps-gauge>']],
    ['a table inside', ['<table><tr><th>score<tr><td>10<tr><td>9<tr><td>', '8<tr><td>6</table>', '</nps-gauge>']],
  ] as const) {
    it(`waits for ${what}`, async () => {
      await page.open();
      await page.write('<nps-gauge id="it">');
      const {element, states} = page.watch('#it');
      for (const piece of pieces) await page.write(piece);
      await page.write('<p>The end</p>');
      await page.close();
      await settled(element);
      expect(scoreOf(element)).to.equal(what === 'CSV inside' ? '0' : '+25');
      expect(states).to.deep.equal(['loading', 'value']);
    });
  }

  it('does not wait where it has data of its own', async () => {
    await page.open();
    await page.write(`<nps-gauge id="it" src="data:,"></nps-gauge><p>`);
    const {element} = page.watch('#it');
    await settled(element);
    expect(shows(element)).to.equal('failed');
    element.data = [{score: 10}];
    await settled(element);
    expect(scoreOf(element)).to.equal('+100');
    await page.close();
  });

  it('says that it has no data only when the page is complete', async () => {
    await page.open();
    await page.write('<nps-gauge id="it"></nps-gauge><p>and more');
    const {element, states} = page.watch('#it');
    await page.write(' and more');
    expect(states).to.deep.equal(['loading']);
    await page.close();
    await settled(element);
    expect(states).to.deep.equal(['loading', 'no data']);
  });
});

describe('a source that the parser is still in', () => {
  const csv = ['<script type="text/csv" data-table="responses">score\n10\n9', '\n8\n6\n</script>'] as const;

  it('is waited for by the widgets inside of it', async () => {
    await page.open();
    await page.write(`<metric-source>${csv[0]}`);
    await page.write(`${csv[1]}<nps-gauge id="it">`);
    const {element, states} = page.watch('#it');
    await page.write('</nps-gauge><p>more</p>');
    await page.write('</metric-source><p>and the end</p>');
    await page.close();
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(states).to.deep.equal(['loading', 'value']);
  });

  it('is waited for by a widget that names it and stands before it', async () => {
    await page.open();
    await page.write('<nps-gauge id="it" from="later"></nps-gauge><p>and then');
    const {element, states} = page.watch('#it');
    await page.write(`<metric-source id="later">${csv[0]}`);
    await page.write(`${csv[1]}</metric-source>`);
    await page.close();
    await settled(element);
    expect(scoreOf(element)).to.equal('+25');
    expect(states).to.deep.equal(['loading', 'value']);
  });

  it('may be defined after the widgets, also one within another', async () => {
    await page.open('/src/components/nps-gauge/define.ts');
    await page.write(
      `<nps-gauge id="named" from="inner"></nps-gauge>
      <metric-source id="outer"><script type="text/csv" data-table="responses">score\n0\n</script>
        <nps-gauge id="outside"></nps-gauge>
        <metric-source id="inner">${csv.join('')}<nps-gauge id="inside"></nps-gauge></metric-source>
      </metric-source>`,
    );
    const seen = ['#named', '#outside', '#inside'].map((selector) => page.watch(selector));
    await page.close();
    await pause(20);
    await page.load('/src/components/metric-source/define.ts');
    await Promise.all(seen.map(({element}) => settled(element)));
    expect(seen.map(({element}) => scoreOf(element))).to.deep.equal(['+25', '−100', '+25']);
    expect(seen[0]!.states).to.deep.equal(['loading', 'value']);
    const outer = page.document.querySelector('metric-source')!;
    outer.tables = {responses: [{score: 10}]};
    await Promise.all(seen.map(({element}) => settled(element)));
    await drawn(seen[0]!.element);
    expect(seen.map(({element}) => scoreOf(element))).to.deep.equal(['+25', '+100', '+25']);
  });
});
