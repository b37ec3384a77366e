import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ResponseBreakdown} from 'keepwell/components/response-breakdown';
import 'keepwell/components/response-breakdown/define';
import {fixtures} from '#internal/components/response-breakdown/response-breakdown.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, press, settled, shows, textOf} from '../element/shown.js';

async function shown(
  name: keyof typeof fixtures,
  properties: Partial<ResponseBreakdown> = {},
  width = 720,
): Promise<ResponseBreakdown> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('response-breakdown'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const texts = (element: ResponseBreakdown, selector: string): string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(textOf);
const mark = (element: ResponseBreakdown, id: string): Element =>
  element.renderRoot.querySelector(`[data-mark="${id}"]`)!;
const focused = (element: ResponseBreakdown): string | undefined =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['mark'];

/** What is behind the marks of some ids. */
async function behind(element: ResponseBreakdown, ...ids: readonly string[]): Promise<unknown[]> {
  const found: Promise<unknown>[] = [];
  element.addEventListener('kw-select', (event) => {
    event.preventDefault();
    const {label, members} = event.detail;
    found.push(members().then((who) => [label, who && 'ids' in who ? who.ids.length : who]));
  });
  for (const id of ids) mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
  return Promise.all(found);
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<response-breakdown> by group', () => {
  it('says which groups lie furthest apart, and by how much', async () => {
    // Enterprise: (129 - 23) / 208; SMB: (56 - 66) / 191.
    const element = await shown('typical');
    expect(partText(element, 'takeaway')).to.equal(
      'Enterprise has the highest NPS, +51; SMB has the lowest, −5. The difference is 56 points (+41 to +70).',
    );
    expect(partText(element, 'foot')).to.contain('643 responses');
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('has all first, then groups by their score, and the answers without a group last', async () => {
    const element = await shown('typical');
    expect(texts(element, '.name')).to.deep.equal(['All', 'Enterprise', 'Mid-market', 'SMB', 'No group']);
    expect(texts(element, '.value')).to.deep.equal(['+23', '+51', '+22', '−5', '+7']);
    expect(texts(element, '.share').slice(3, 6)).to.deep.equal(['11%', '27%', '62%']);
  });

  it('says so where the groups do not clearly differ', async () => {
    expect(partText(await shown('ces'), 'takeaway')).to.match(
      /^No clear difference in CES even between North, 5\.46, and South, 5\.34: 0\.12 \(−0\.\d+ to \+0\.\d+\)\.$/,
    );
  });

  it('has the same numbers in a table, with shares and their intervals', async () => {
    const element = await shown('typical');
    await press(element, 'table');
    const rows = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
    expect(texts(element, 'thead th')).to.deep.equal(['Segment', 'Answer', 'Responses', 'Value', 'Interval']);
    // Wilson at 95 %: 23, 56 and 129 of 208.
    expect(rows.slice(4, 8)).to.deep.equal([
      ['Enterprise', 'NPS', '208', '+51', '+41 to +60'],
      ['Enterprise', 'Detractors', '23', '11%', '7% to 16%'],
      ['Enterprise', 'Passives', '56', '27%', '21% to 33%'],
      ['Enterprise', 'Promoters', '129', '62%', '55% to 68%'],
    ]);
    expect(rows).to.have.length(20);
  });

  it('shows each score where it is asked to', async () => {
    const element = await shown('detail');
    expect(element.renderRoot.querySelectorAll('[data-mark^="group-0/"]')).to.have.length(12);
    expect(mark(element, 'group-0/10').getAttribute('aria-label')).to.match(
      /^Enterprise, Answer 10: 34%, 28% to 41%, Responses: 71$/,
    );
  });

  it('names neither small groups nor what would tell about them, and says so', async () => {
    const element = await shown('small');
    expect(texts(element, '.name')).to.deep.equal(['All', 'Bo', 'Dee', 'Ana', 'Cem']);
    expect(element.renderRoot.querySelectorAll('.suppressed')).to.have.length(2);
    expect(partText(element, 'foot')).to.contain('2 rows are not shown: too few');
    expect(mark(element, 'group-2/value').getAttribute('aria-label')).to.contain(
      'Not shown: it would tell about a group of fewer than 5 accounts',
    );
    expect(element.renderRoot.textContent).not.to.contain('4.25');
  });

  it('is one bar without groups and periods', async () => {
    const element = await shown('all');
    expect(texts(element, '.name')).to.deep.equal(['All']);
    expect(partText(element, 'takeaway')).to.equal('NPS +23 (+16 to +28): 44% promoters, 22% detractors.');
  });

  it('names who gave some answers in a group', async () => {
    expect(await behind(await shown('typical'), 'group-0/2', 'group-3/0', 'all/value')).to.deep.equal([
      ['Promoters, Enterprise', 129],
      ['Detractors, No group', 8],
      ['All', 643],
    ]);
  });
});

describe('<response-breakdown> by period', () => {
  it('says what has changed with the last whole period, and marks the one that runs', async () => {
    const element = await shown('byMonth');
    expect(partText(element, 'takeaway')).to.match(
      /^Oct 2026: CSAT 85%, up by 14 points \(\+\d+ to \+\d+\) on Sep 2026\.$/,
    );
    expect(texts(element, '.name')).to.deep.equal([
      'Jun 2026',
      'Jul 2026',
      'Aug 2026',
      'Sep 2026',
      'Oct 2026',
      'Nov 2026',
    ]);
    expect(element.renderRoot.querySelectorAll('rect.running')).to.have.length(1);
    expect(mark(element, 'period-5/value').getAttribute('aria-label')).to.match(/still running$/);
    expect(textOf(mark(element, 'period-2/value'))).to.contain('No answers');
  });

  it('names who answered in a period', async () => {
    expect(await behind(await shown('byMonth'), 'period-4/value', 'period-5/0')).to.deep.equal([
      ['Oct 2026', 210],
      ['Answer 1, Nov 2026', 1],
    ]);
  });
});

describe('<response-breakdown>, walked through', () => {
  it('is one tab stop: the answers of a row, its score, and on to the next row', async () => {
    const element = await shown('typical');
    (mark(element, 'all/0') as HTMLElement).focus();
    const walked: (string | undefined)[] = [];
    for (const key of ['End', 'ArrowDown', 'Home', 'ArrowRight', 'ArrowUp']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['all/value', 'group-0/value', 'group-0/0', 'group-0/1', 'all/1']);
    expect(textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'))).to.equal(
      'All Passives 34% 30% to 38% Responses 218',
    );
    expect(element.renderRoot.querySelectorAll('[data-mark][tabindex="0"]')).to.have.length(1);
  });

  it('stays within a narrow card, its names above the bars', async () => {
    const element = await shown('longNames', {}, 240);
    const svg = element.renderRoot.querySelector('svg[role=group]')!.getBoundingClientRect();
    for (const text of element.renderRoot.querySelectorAll('svg[role=group] text')) {
      const box = text.getBoundingClientRect();
      expect(box.left, textOf(text)).to.be.at.least(svg.left - 1);
      expect(box.right, textOf(text)).to.be.at.most(svg.right + 1);
    }
    const name = element.renderRoot.querySelector('.name')!.getBoundingClientRect();
    const bar = element.renderRoot.querySelector('.row .answers')!.getBoundingClientRect();
    expect(name.bottom).to.be.at.most(bar.top + 1);
  });
});

describe('<response-breakdown>, set up wrongly', () => {
  for (const [properties, said] of [
    [{kind: 'stars' as never}, 'kind: expected one of nps, csat, ces, rating, got "stars"'],
    [{by: 'country' as never}, 'by: expected one of segment, region, csm, team, plan, employee, place, got "country"'],
    [{period: 'day' as never, by: null}, 'period: expected one of week, month, quarter, year, got "day"'],
    [{period: 'month'}, 'period: expected none where there is a row for each group, got "month"'],
    [{periods: 1}, 'periods: expected a whole number from 2 to 60, got 1'],
    [{bars: 'left' as never}, 'bars: expected one of stacked, diverging, got "left"'],
    [{detail: 'all' as never}, 'detail: expected one of parts, scores, got "all"'],
    [{scale: '1-5'}, 'scale: expected none for answers of kind nps, got "1-5"'],
  ] as readonly (readonly [Partial<ResponseBreakdown>, string])[]) {
    it(`says so: ${said}`, async () => {
      const element = await shown('typical', properties);
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.contain(`[response-breakdown] ${said}`);
    });
  }

  it('says why there is nothing to show', async () => {
    expect(partText(await shown('none'), 'insufficient')).to.equal('– No responses yet');
  });
});
