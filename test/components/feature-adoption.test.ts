import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FeatureAdoption} from 'keepwell/components/feature-adoption';
import 'keepwell/components/feature-adoption/define';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, press, settled, shows, textOf} from '../element/shown.js';
import {boxed, focused, mark, shown, texts, type Given} from './shown-features.js';

/** Four customers: a and b export (a five times), a calls the api; x is no customer. */
const tables = {
  features: [
    {feature: 'Export', event: 'export', sticky: true},
    {feature: 'API', event: 'api'},
  ],
  accounts: [{account: 'a'}, {account: 'b'}, {account: 'c'}, {account: 'd'}],
  events: [
    ...['11', '12', '13', '14', '15'].map((day) => ({
      user: 'u1',
      account: 'a',
      event: 'export',
      at: `2026-06-${day}T08:00:00Z`,
    })),
    {user: 'u1', account: 'a', event: 'api', at: '2026-06-15T08:00:00Z'},
    {user: 'u2', account: 'b', event: 'export', at: '2026-06-15T08:00:00Z'},
    {user: 'u9', account: 'x', event: 'api', at: '2026-06-15T08:00:00Z'},
  ],
};
const four = (given: Given = {}, width = 600): Promise<FeatureAdoption> =>
  boxed(
    Object.assign(document.createElement('feature-adoption'), {asOf: '2026-06-20T00:00:00Z', data: tables}, given),
    width,
  );

const tip = (element: FeatureAdoption): string =>
  textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
async function rowsOf(element: FeatureAdoption): Promise<string[][]> {
  await press(element, 'table');
  return [...element.renderRoot.querySelectorAll('[part=table] tbody tr')].map((row) => [...row.children].map(textOf));
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<feature-adoption>', () => {
  it('says which feature most use, which fewest, and how many use a sticky one', async () => {
    // Wilson of 2 of 4: (0.5 + z²/8 ± z √(0.25/4 + z²/64)) / (1 + z²/4) = 0.150 to 0.850.
    expect(partText(await four(), 'takeaway')).to.equal(
      '50% (15% to 85%) of 4 accounts used “Export” in the last 28 days; no feature was used by more. ' +
        'The least used is “API”: 25%. 50% (15% to 85%) used at least one sticky feature.',
    );
  });

  it('draws a bar a feature, the most used one first, with its number and limits', async () => {
    const element = await four();
    expect(texts(element, '.name')).to.deep.equal(['Export', 'API']);
    expect(texts(element, '.value')).to.deep.equal(['50%', '25%']);
    expect(texts(element, '.limits')).to.deep.equal(['15% to 85%', '5% to 70%']);
    const [first, second] = [...element.renderRoot.querySelectorAll('.bar')].map((bar) =>
      Number(bar.getAttribute('width')),
    );
    expect(first! / second!).to.be.closeTo(2, 1e-6);
    expect(element.renderRoot.querySelectorAll('.whisker:not(.around)')).to.have.length(2);
  });

  it('marks sticky features by a sign and a word', async () => {
    const element = await four();
    expect(mark(element, 'use-0').querySelector('.sign')).not.to.equal(null);
    expect(textOf(mark(element, 'use-0'))).to.contain('sticky');
    expect(mark(element, 'use-1').querySelector('.sign')).to.equal(null);
    expect(textOf(mark(element, 'use-1'))).not.to.contain('sticky');
  });

  it('has the same numbers in the table', async () => {
    expect(await rowsOf(await four())).to.deep.equal([
      ['Export', '50%', '15% to 85%', '2', '2', '6', 'sticky'],
      ['API', '25%', '5% to 70%', '1', '1', '1', ''],
    ]);
  });

  it('counts by its attributes', async () => {
    const element = await four();
    element.setAttribute('min-uses', '2');
    await settled(element);
    expect(texts(element, '.value')).to.deep.equal(['25%', '0%']);
    expect(partText(element, 'foot')).to.contain('counted from 2 uses on');
    element.removeAttribute('min-uses');
    element.setAttribute('count-by', 'user');
    await settled(element);
    expect(texts(element, '.value')).to.deep.equal(['100%', '50%']);
    expect(partText(element, 'foot')).to.match(/^2 users · last 28 days · 95% interval/);
    element.removeAttribute('count-by');
    element.setAttribute('features', 'API');
    await settled(element);
    expect(texts(element, '.name')).to.deep.equal(['API']);
    expect(partText(element, 'takeaway')).to.equal('25% (5% to 70%) of 4 accounts used “API” in the last 28 days.');
    element.removeAttribute('features');
    // From 18 June on nothing was used.
    element.setAttribute('days', '3');
    await settled(element);
    expect(partText(element, 'takeaway')).to.equal('0% of 4 accounts used any of these features in the last 3 days.');
  });

  for (const [given, said] of [
    [{most: 0}, '[feature-adoption] most: expected a whole number from 1 on, got 0'],
    [{days: 0}, 'days'],
    [{minUses: 1.5}, 'minUses'],
    [{countBy: 'team' as never}, 'countBy'],
  ] as const) {
    it(`refuses ${JSON.stringify(given)}`, async () => {
      const element = await four(given);
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error'))
        .to.contain(said)
        .and.to.match(/expected.*got/);
    });
  }

  it('draws as many as it is told to, and has the others in the table', async () => {
    const element = await shown('many');
    expect(texts(element, '.name')).to.have.length(20);
    expect(partText(element, 'foot')).to.contain('10 more features in the table');
    expect(partText(element, 'takeaway')).to.contain('The least used is “Feature 30”: 5%.');
    expect(await rowsOf(element)).to.have.length(30);
    await press(element, 'table');
    element.most = 3;
    await settled(element);
    expect(texts(element, '.name')).to.deep.equal(['Feature 01', 'Feature 02', 'Feature 03']);
  });

  it('hatches a feature that came out within the days, says so, and does not call it the least used', async () => {
    const element = await shown('typical', {features: 'Dashboards, Public API, Forecasts'});
    expect(texts(element, '.name')).to.deep.equal(['Dashboards', 'Public API', 'Forecasts']);
    expect(mark(element, 'use-2').querySelector('.bar.young')).not.to.equal(null);
    expect(textOf(mark(element, 'use-2'))).to.match(/out since Nov 3, 2026$/);
    expect(partText(element, 'takeaway')).to.contain('The least used is “Public API”: 27%.');
    expect(partText(element, 'foot')).to.contain('1 feature came out within these days');
  });

  it('says nothing of features that so few use, or all but so few', async () => {
    const element = await shown('small');
    expect(texts(element, '.name').slice(-2)).to.deep.equal(['Audit log', 'Search']);
    expect(texts(element, '.value').slice(-2)).to.deep.equal(['–', '–']);
    expect(texts(element, '.none + text')).to.deep.equal(Array(2).fill('too few to show, or all but too few'));
    expect(partText(element, 'foot')).to.contain('2 features not shown: too few, or all but too few');
    expect(mark(element, 'hidden-5').getAttribute('aria-label')).to.equal(
      'Audit log, Share: –, too few to show, or all but too few',
    );
    const picked: string[] = [];
    element.addEventListener('kw-select', ({detail}) => picked.push(detail.label));
    mark(element, 'hidden-5').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect(picked).to.deep.equal([]);
    expect((await rowsOf(element)).at(-1)).to.deep.equal([
      'Search',
      '–',
      '–',
      '–',
      '–',
      '–',
      'too few to show, or all but too few',
    ]);
  });

  it('says so where no share is shown at all, and does not tell those of sticky ones', async () => {
    const element = await shown('allSmall');
    expect(partText(element, 'takeaway')).to.equal(
      'Too few used these features, or all but too few, for shares to be shown.',
    );
  });

  it('names no least used feature where all are used alike, or there is one', async () => {
    expect(partText(await shown('everybody'), 'takeaway')).not.to.contain('least used');
    expect(partText(await shown('one'), 'takeaway')).to.equal(
      '70% (40% to 89%) of 10 accounts used “Export” in the last 28 days.',
    );
  });

  it('says why there is nothing where no event is known', async () => {
    const element = await shown('none');
    expect(shows(element)).to.equal('insufficient');
    expect(partText(element, 'insufficient')).to.contain('No event happened');
  });
});

describe('<feature-adoption>, walked through', () => {
  it('is one tab stop: who uses a feature, who does not, feature by feature', async () => {
    const element = await shown('typical');
    mark(element, 'use-0').focus();
    const walked: (string | undefined)[] = [focused(element)];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageDown', 'End']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['use-0', 'rest-0', 'rest-1', 'use-1', 'use-6', 'rest-6']);
    expect(element.renderRoot.querySelectorAll('[data-mark][tabindex="0"]')).to.have.length(1);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('tells the same by pointer, keyboard and to who listens', async () => {
    const element = await four();
    const said = 'Export Share 50% 15% to 85% Accounts that use it 2 of 4 Users, any use 2 Uses 6 sticky';
    mark(element, 'use-0').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(tip(element)).to.equal('Export Accounts that do not 2 of 4');
    await sendKeys({press: 'ArrowLeft'});
    expect(tip(element)).to.equal(said);
    mark(element, 'use-1').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
    expect(tip(element)).to.match(/^API Share 25% 5% to 70%/);
    expect(mark(element, 'use-0').getAttribute('aria-label')).to.equal(
      'Export, Share: 50%, 15% to 85%, Accounts that use it: 2 of 4, Users, any use: 2, Uses: 6, sticky',
    );
  });

  it('tells who uses a feature and who does not', async () => {
    const element = await four();
    const found: Record<string, unknown> = {};
    const asked: Promise<void>[] = [];
    element.addEventListener('kw-select', (event) => {
      event.preventDefault();
      const {label, part, members} = event.detail;
      asked.push(
        members().then((who) => {
          found[label] = [part, who && 'ids' in who ? who.ids : who];
        }),
      );
    });
    for (const id of ['use-0', 'rest-0', 'use-1'])
      mark(element, id).dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await Promise.all(asked);
    expect(found).to.deep.equal({
      'Use “Export”': [{feature: 'Export', adopted: true}, ['a', 'b']],
      'Do not use “Export”': [{feature: 'Export', adopted: false}, ['c', 'd']],
      'Use “API”': [{feature: 'API', adopted: true}, ['a']],
    });
  });

  it('shows a tip at the first tap and picks at the second', async () => {
    const element = await four({}, 300);
    const target = mark(element, 'use-1');
    const picked: string[] = [];
    element.addEventListener('kw-select', ({detail}) => picked.push(detail.label));
    for (const expected of [[], ['Use “API”']]) {
      target.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerType: 'touch'}));
      target.dispatchEvent(new MouseEvent('click', {bubbles: true}));
      expect(picked).to.deep.equal(expected);
    }
  });
});
