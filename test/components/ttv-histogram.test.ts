import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import 'keepwell/components/ttv-histogram/define';
import type {TtvHistogram} from 'keepwell/components/ttv-histogram';
import {fixtures} from '#internal/components/ttv-histogram/ttv-histogram.fixtures.js';
import type {Drawing, Outcome} from '#internal/components/ttv-histogram/shown-ttv.js';
import {layoutTtv} from '#internal/components/ttv-histogram/ttv-histogram.layout.js';
import {english} from '#internal/components/ttv-histogram/ttv-histogram.words.js';
import {thereWithin} from '#internal/components/ttv-histogram/there-by.js';
import type {Fixture} from '#internal/element/fixture.js';
import {english as base} from '#internal/element/words.js';
import {timeTicks, timeWriter} from '#internal/components/ttv-histogram/time-unit.js';
import {formatsOf, measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {drawn} from '../element/shown.js';

const widths = [240, 360, 800];

async function shown({tables, properties}: Fixture, width = 360): Promise<TtvHistogram> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = Object.assign(document.createElement('ttv-histogram'), properties, {data: tables});
  const ready = oneEvent(element, 'kw-ready');
  box.append(element);
  await ready;
  return drawn(element);
}

const root = (element: TtvHistogram): ShadowRoot => element.shadowRoot!;
const words = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const takeaway = (element: TtvHistogram): string => words(root(element).querySelector('#takeaway'));
const foot = (element: TtvHistogram): string => words(root(element).querySelector('.foot'));
const outcomeOf = (element: TtvHistogram): Outcome => {
  if (element.outcome?.kind !== 'durations') throw new Error('no value');
  return element.outcome;
};

async function tableOf(element: TtvHistogram): Promise<string[][]> {
  root(element).querySelector<HTMLElement>('.tools button')!.click();
  await element.updateComplete;
  return Array.from(root(element).querySelectorAll('tbody tr'), (row) => Array.from(row.children, words));
}

describe('ttv-histogram', () => {
  for (const [name, state] of Object.entries(fixtures)) {
    it(`draws ${name} at ${widths.join(', ')} px, without NaN and within its width`, async () => {
      for (const width of widths) {
        const element = await shown(state, width);
        for (const node of root(element).querySelectorAll('svg *')) {
          for (const {name: attribute, value} of node.attributes)
            expect(value, attribute).not.to.match(/NaN|undefined|null|Infinity/);
        }
        const box = element.getBoundingClientRect();
        for (const text of root(element).querySelectorAll('svg text')) {
          if (words(text) === '') continue;
          const {left, right} = text.getBoundingClientRect();
          expect(left, `${words(text)} at ${width}`).to.be.at.least(box.left - 1);
          expect(right, `${words(text)} at ${width}`).to.be.at.most(box.right + 1);
        }
        element.parentElement!.remove();
      }
    });
  }

  it('says by when half are there, with limits, and how many are not', async () => {
    const element = await shown(fixtures.typical);
    const {quartiles, notYet} = outcomeOf(element);
    const {median} = quartiles;
    const [value, lower, upper] = [median.estimate!, median.lower!, median.upper!].map((days) =>
      Number(days.toFixed(1)),
    );
    expect(takeaway(element)).to.equal(
      `Half of 798 users get there within ${value!} days (${lower!} to ${upper!}); ${notYet!} are not there yet.`,
    );
  });

  const sentences: Readonly<Partial<Record<keyof typeof fixtures, string | RegExp>>> = {
    nobodyThere: 'None of 40 users is there yet, followed for up to 19.9 days.',
    one: 'The only user got there in 3.5 days. One says next to nothing.',
    oneWaiting: 'The only user is not there yet, followed for 17 days. One says next to nothing.',
    few: /^Half of 6 users get there within 4\.9 days \(1\.7 or more\); all are there\. 6 users are too few to be sure of much\.$/,
    incomplete: /^Fewer than half of 120 users are there so far: \d+% within 9 days \(\d+ to \d+%\)\.$/,
    allThere: /^Half of 12 users get there within 3\.5 days \(2 to 6\); all are there\.$/,
    quick: /^Half of 400 users get there within \d\.\d hours \(/,
    byAccount: /^Half of \d+ accounts get there within /,
  };
  for (const [name, sentence] of Object.entries(sentences)) {
    it(`has a sentence for ${name}`, async () => {
      expect(takeaway(await shown(fixtures[name as keyof typeof fixtures]))).to.match(
        sentence instanceof RegExp ? sentence : new RegExp(`^${sentence.replace(/[.()]/g, '\\$&')}$`),
      );
    });
  }

  it('shows why there is no value', async () => {
    const element = await shown(fixtures.none);
    expect(words(root(element).querySelector('[part=insufficient]'))).to.include(
      'Nobody started: there is no “signup” event',
    );
    expect(root(element).querySelector('.drawing')).to.equal(null);
  });

  it('names the drawing by its sentence, and what is in it by what it tells', async () => {
    const drawing = root(await shown(fixtures.typical)).querySelector('.drawing')!;
    expect(drawing.getAttribute('role')).to.equal('group');
    expect(drawing.getAttribute('aria-labelledby')).to.equal('takeaway');
  });

  it('has the numbers of the drawing in its table', async () => {
    const element = await shown(fixtures.typical);
    const {histogram, n, curve} = outcomeOf(element);
    const rows = await tableOf(element);
    const bins = rows.slice(0, histogram.bins.length);
    expect(bins.map((cells) => cells.slice(0, 3))).to.deep.equal(
      histogram.bins.map(({from, to, count}) => [String(from), to === null ? 'and more' : String(to), String(count)]),
    );
    expect(rows[histogram.bins.length]!.slice(0, 4)).to.deep.equal([
      'Not yet',
      '',
      String(histogram.notYet),
      `${Math.round((100 * histogram.notYet!) / n)}%`,
    ]);
    const asked = rows.find(([name]) => name === 'Within 14 days')!;
    expect(asked[4]).to.equal(`${Math.round(100 * thereWithin(curve, 14).there!.share)}%`);
    expect(rows.map(([name]) => name!.split(':')[0])).to.include.members([
      'Half',
      'Nine of ten',
      'Naive median, of those there only',
    ]);
  });

  it('tells at each right edge the share that is there before it', async () => {
    const element = await shown({
      tables: {spells: [{duration: 1}, {duration: 3}, {duration: 5}, {duration: 6}]},
      properties: {binWidth: 3},
    });
    const rows = await tableOf(element);
    expect(rows.slice(0, 3).map((cells) => cells[4])).to.deep.equal(['25%', '75%', '100%']);
  });

  it('does not tell what is hidden', async () => {
    const element = await shown(fixtures.smallGroups);
    const hidden = outcomeOf(element).histogram.bins.filter(({count}) => count === null);
    expect(hidden.length).to.be.at.least(2);
    expect(root(element).querySelectorAll('.hidden-count')).to.have.length(hidden.length);
    expect((await tableOf(element)).filter((cells) => cells[2] === '< 11' && cells[3] === '')).to.have.length(
      hidden.length,
    );
    expect(foot(element)).to.include('bars of fewer than 11 not shown');
  });

  it('says what was left out', async () => {
    const element = await shown(fixtures.invalid);
    expect(foot(element)).to.match(/^61 users/);
    for (const part of [
      '1 had it before its start too, which does not count',
      '1 without a start left out',
      '2 rows left out',
    ]) {
      expect(foot(element)).to.include(part);
    }
  });

  it('has an id of its own where it tells groups too: an engine knows time to value, not that', async () => {
    const alone = {account: 'a', segment: 'smb'};
    const events = [{user: 'u', account: 'a', event: 'signup', at: '2026-05-02T00:00:00Z'}];
    const tables = {accounts: [alone], events};
    const asOf = '2026-06-30T00:00:00Z';
    const whole = await shown({tables, properties: {asOf}});
    const grouped = await shown({tables, properties: {asOf, by: 'segment'}});
    expect(outcomeOf(whole).made.metric).to.equal('time-to-value');
    expect(outcomeOf(grouped).made.metric).to.equal('time-to-value?by=segment');
  });

  it('takes its options from attributes', async () => {
    const element = await fixture<TtvHistogram>(html`
      <ttv-histogram
        start-event="began"
        value-event="shared"
        count-by="account"
        started-from="2026-05-01"
        started-before="2026-06-01"
        within="21"
        bin-edges="0, 7, 14"
        interval="log"
        median="first-crossing"
        as-of="2026-06-30T00:00:00Z"
        .data=${[
          {user: 'u', account: 'a', event: 'began', at: '2026-05-02T00:00:00Z'},
          {user: 'v', account: 'a', event: 'shared', at: '2026-05-10T00:00:00Z'},
          {user: 'w', account: 'b', event: 'began', at: '2026-06-02T00:00:00Z'},
        ]}
      ></ttv-histogram>
    `);
    if (element.outcome === null) await oneEvent(element, 'kw-ready');
    const {n, histogram, made} = element.outcome as Outcome;
    expect(made.options).to.deep.include({
      within: [],
      binEdges: [0, 7, 14],
      interval: 'log',
      median: 'first-crossing',
    });
    expect(element.within).to.equal(21);
    expect(n).to.equal(1);
    expect(histogram.bins.map(({count}) => count)).to.deep.equal([0, 1, 0]);
  });

  it('says which edge is no number', async () => {
    const element = document.createElement('ttv-histogram');
    element.setAttribute('bin-edges', '0, seven');
    element.data = [];
    const failed = new Promise<Error>((resolve) => {
      element.addEventListener('kw-error', ({detail}) => resolve(detail.error));
    });
    document.body.append(element);
    expect((await failed).message).to.include('[time-to-value] binEdges');
    element.remove();
  });

  it('has no line where no days are asked for', async () => {
    const element = await shown(fixtures.plain);
    expect(root(element).querySelector('.pill, .within')).to.equal(null);
    expect((await tableOf(element)).some(([name]) => name!.startsWith('Within'))).to.equal(false);
  });

  it('says it in other words', async () => {
    const element = await shown(fixtures.typical);
    element.messages = {notYet: 'noch nicht'};
    await element.updateComplete;
    expect(Array.from(root(element).querySelectorAll('svg text'), words)).to.include('noch nicht');
  });
});

describe('layout of ttv-histogram', () => {
  const drawing = (width: number, within: number | null = null, part: Drawing['part'] = 'both'): Drawing => ({
    width,
    within,
    part,
    formats: formatsOf('en', 'UTC'),
    words: {...base, ...english},
    measureText: (text) => text.length * 6,
    countBy: 'user',
    minimumGroup: 1,
  });

  function outcome(days: readonly number[], options: GivenOptions<typeof timeToValue> = {}): Outcome {
    const spells = days.map((duration) => ({duration: Math.abs(duration), status: duration > 0}));
    const found = measure(timeToValue, tablesOf(timeToValue.tables, {spells}), options, scopeOf({asOf: 0}));
    if (found.kind === 'insufficient') throw new Error(found.reason);
    return found;
  }

  const days = [...Array.from({length: 90}, (_, i) => 1 + (i % 30)), ...Array.from({length: 10}, () => -40)];

  it('keeps bars next to each other, and the others apart at the right edge', () => {
    const {bars} = layoutTtv(outcome(days, {binEdges: [0, 10, 20, 30]}), drawing(500));
    expect(bars!.bars).to.have.length(3);
    expect(bars!.open!.span.from).to.be.at.least(bars!.right + 8);
    expect(bars!.notYet!.span.from).to.be.at.least(bars!.open!.span.to + 12);
    expect(bars!.notYet!.span.to).to.equal(500);
    expect(bars!.notYet!.above.text).to.equal('10%');
    expect(bars!.notYet!.below!.text).to.equal('10');
  });

  it('splits the bar that holds the days asked for', () => {
    const {bars, axis} = layoutTtv(outcome(days, {binWidth: 10}), drawing(500, 15));
    expect(bars!.bars.map(({solid, pale}) => [solid !== '', pale !== ''])).to.deep.equal([
      [true, false],
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(axis.ticks.filter(({marked}) => marked).map(({text}) => text)).to.deep.equal(['15']);
  });

  it('keeps the pill within its width, and draws no line beyond the bars', () => {
    for (const within of [0.1, 15, 30, 300]) {
      for (const width of [240, 500]) {
        const {pill, axis} = layoutTtv(outcome(days), drawing(width, within));
        expect(pill!.x).to.be.at.least(0);
        expect(pill!.x + pill!.width).to.be.at.most(width);
        expect(pill!.line === null).to.equal(within > 31);
        if (pill!.line !== null) expect(pill!.line).to.be.within(axis.left, axis.right);
      }
    }
  });

  it('says median and ninth decile under the graphic where they find no room in it', () => {
    const there = outcome(days.slice(0, 90));
    const texts = ['median 15.5', 'p90 27.5'];
    const wide = layoutTtv(there, drawing(700));
    expect(wide.guides.map(({label}) => label?.text)).to.deep.equal(texts);
    expect(wide.lines).to.deep.equal([]);
    const narrow = layoutTtv(there, {...drawing(240), measureText: (text) => text.length * 9});
    expect(narrow.guides.map(({label}) => label)).to.deep.equal([null, null]);
    expect(narrow.lines.map(({text}) => text)).to.deep.equal(texts);
  });

  it('says a ninth decile that lies beyond the bars under the graphic', () => {
    const {guides, lines} = layoutTtv(outcome(days, {binWidth: 1}), drawing(700));
    expect(guides).to.have.length(1);
    expect(lines.map(({text}) => text)).to.deep.equal(['median 17', 'p90 35']);
  });

  it('draws whiskers without an end where the data set none', () => {
    const few = outcome([1, 2, 3, -9]);
    const [median] = layoutTtv(few, drawing(500)).guides;
    expect(few.quartiles.median.upper).to.equal(null);
    expect(median!.capped.to).to.equal(false);
  });

  it('gives bins of given edges equal room, and the curve the same days', () => {
    const {axis, guides} = layoutTtv(outcome(days, {binEdges: [0, 1, 30]}), drawing(500));
    const middle = (axis.left + axis.right) / 2;
    expect(axis.ticks.map(({text}) => text)).to.deep.equal(['0', '1']);
    expect(axis.ticks[1]!.x).to.be.closeTo(middle, 1e-9);
    expect(guides[0]!.x).to.be.above(middle);
  });

  it('draws a step a half pixel at most, of however many', () => {
    const many = outcome(Array.from({length: 5000}, (_, i) => 1 + i / 100));
    const {shares} = layoutTtv(many, drawing(300));
    expect(shares!.curve!.line.split('L').length).to.be.below(300 * 2 * 2);
  });

  it('has a place for a single open bin', () => {
    const {bars, shares} = layoutTtv(outcome(days, {binEdges: [0]}), drawing(300));
    expect(bars!.bars).to.deep.equal([]);
    expect(JSON.stringify([bars, shares])).not.to.match(/null,|NaN/);
  });

  it('leaves nobody out of the scale: the bar of those not there is on it', () => {
    const {bars} = layoutTtv(outcome([1, 2, ...Array<number>(98).fill(-9)]), drawing(500));
    expect(bars!.grid.map(({text}) => text)).to.deep.equal(['0', '50', '100%']);
  });
});

describe('times', () => {
  const write = (unit: 'minute' | 'hour' | 'day') => timeWriter(unit, formatsOf('en', 'UTC'), english.times);

  it('are written in one unit', () => {
    expect(write('hour').text(0.25)).to.equal('6 hours');
    expect(write('hour').text(1 / 24)).to.equal('1 hour');
    expect(write('minute').number(0.1)).to.equal('144');
    expect(write('day').text(9.46)).to.equal('9.5 days');
    expect(write('day').text(123.4)).to.equal('123 days');
  });

  it('are counted as people count them, and no more of them than have room', () => {
    expect(timeTicks(45, 'day', 8)).to.deep.equal([0, 7, 14, 21, 28, 35, 42]);
    expect(timeTicks(45, 'day', 4)).to.deep.equal([0, 14, 28, 42]);
    expect(timeTicks(400, 'day', 8)).to.deep.equal([0, 60, 120, 180, 240, 300, 360]);
    expect(timeTicks(1, 'hour', 6)).to.deep.equal([0, 6, 12, 18, 24].map((hours) => hours / 24));
    for (const most of [1, 2, 5, 9])
      for (const end of [0.5, 3, 9, 50, 5000]) expect(timeTicks(end, 'day', most).length).to.be.within(1, most);
  });
});
