// The markup, data and texts that the black-box kit is told of each widget (test/kit-profile.json) hold, and what it
// looks for in all of them: text that nobody takes for a stack trace, and marks with 3:1 of contrast.
import {expect} from '@open-wc/testing';
import 'keepwell/define';
import {contrast, rgb} from '../element/contrast.js';
import {settled, textOf, type Widget} from '../element/shown.js';

interface Told {
  readonly html: string;
  readonly bare: string;
  readonly expect: readonly string[];
  readonly props: Readonly<Record<string, unknown>>;
  readonly propsExpect: readonly string[];
  readonly props2: Readonly<Record<string, unknown>>;
  readonly props2Expect: readonly string[];
  readonly srcBody: Body;
  readonly srcBody2: Body;
  readonly marks?: string;
}

interface Body {
  readonly type: string;
  readonly body: string;
  readonly expect: readonly string[];
}

const {tags} = (await (await fetch('/test/kit-profile.json')).json()) as {tags: Readonly<Record<string, Told>>};

async function shown(tag: string, markup: string): Promise<Widget> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  return settled(box.querySelector<HTMLElement>(tag) as unknown as Widget);
}

/** All that is read or heard, as the kit gathers it. */
function told(widget: Widget): string {
  const named = [...widget.renderRoot.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return `${textOf(widget.renderRoot.querySelector('figure'))} ${named.join(' ')}`;
}

async function told2(widget: Widget): Promise<string> {
  await settled(widget);
  return told(widget);
}

afterEach(() => {
  document.body.replaceChildren();
});

for (const [tag, profile] of Object.entries(tags)) {
  describe(`what the kit is told of <${tag}>`, () => {
    it('shows its markup, in words that nobody takes for a stack trace or markup', async () => {
      const text = told(await shown(tag, profile.html));
      for (const said of profile.expect) expect(text).to.contain(said);
      // “At risk” is the field's word, with the scores of who is.
      expect(text.replaceAll(/ at (risk|\d+)/gi, '')).not.to.match(/ at |\.js:\d+|<[a-z!]/i);
    });

    it('shows its properties, and those that take their place', async () => {
      const widget = await shown(tag, profile.bare);
      expect(await told2(Object.assign(widget, profile.props))).to.contain(profile.propsExpect[0]);
      const text = await told2(Object.assign(widget, profile.props2));
      for (const said of profile.props2Expect) expect(text).to.contain(said);
      // A framework empties those that are not given any more.
      expect(Object.keys(profile.props2)).to.have.members(Object.keys(profile.props));
    });

    for (const name of ['srcBody', 'srcBody2'] as const) {
      it(`shows its ${name}`, async () => {
        const {type, body, expect: said} = profile[name];
        const text = told(await shown(tag, profile.bare.replace('></', `><script type="${type}">${body}</script></`)));
        for (const part of said) expect(text).to.contain(part);
      });
    }

    const {marks} = profile;
    if (marks !== undefined) {
      it('has marks that can be seen, light and dark', async () => {
        const widget = await shown(tag, profile.html);
        const found = [...widget.renderRoot.querySelectorAll(marks)];
        expect(found).not.to.have.length(0);
        for (const scheme of ['light', 'dark']) {
          (widget as unknown as HTMLElement).style.colorScheme = scheme;
          const paper = scheme === 'light' ? [255, 255, 255] : [18, 18, 18];
          for (const mark of found) {
            const {fill, stroke, strokeWidth} = getComputedStyle(mark);
            const inks = [fill, ...(parseFloat(strokeWidth) >= 1 ? [stroke] : [])].filter(
              (ink) => ink !== 'none' && !ink.startsWith('url'),
            );
            const best = Math.max(...inks.map((ink) => contrast(rgb(ink, paper), paper)));
            expect(best, `${scheme} ${mark.getAttribute('class') ?? ''}`).to.be.at.least(3);
          }
        }
      });
    }
  });
}
