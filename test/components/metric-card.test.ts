import {expect} from '@open-wc/testing';
import type {MetricCard} from 'keepwell/components/metric-card';
import 'keepwell/components/metric-card/define';
import {fixtures} from '#internal/components/metric-card/metric-card.fixtures.js';
import {catalogue} from 'keepwell/metrics/catalogue';
import type {AnyMetric} from 'keepwell/metrics/kernel';
import {nps} from 'keepwell/metrics/voice/nps';
import {gate, handMade, partText, press, scores, settled, shows, textOf} from '../element/shown.js';

const asOf = '2026-11-18T08:00:00Z';

/** A card in the page with some properties and attributes. */
function card(properties: Partial<MetricCard>, attributes: Readonly<Record<string, string>> = {}): MetricCard {
  const element = Object.assign(document.createElement('metric-card'), {asOf}, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

const fixture = (name: keyof typeof fixtures): Promise<MetricCard> =>
  settled(card({...fixtures[name].properties, data: fixtures[name].tables}));

afterEach(() => {
  document.body.replaceChildren();
});

describe('<metric-card>', () => {
  it('shows a number first, its interval, and what it rests on', async () => {
    const element = await fixture('typical');
    expect(partText(element, 'title')).to.equal('Net Promoter Score');
    expect(partText(element, 'graphic')).to.match(/^\+40 [−+]\d+ to [−+]\d+$/);
    expect(partText(element, 'takeaway')).to.equal('Rests on 10 observations.');
    expect(partText(element, 'foot')).to.equal('95% interval · as of Nov 18, 2026');
    const [number, takeaway] = ['graphic', 'takeaway'].map((name) =>
      element.renderRoot.querySelector(`[part=${name}]`)!,
    );
    expect(number!.compareDocumentPosition(takeaway!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('writes money in its currency, and as a plain number where that is not known', async () => {
    const subscription = {account: 'a', amount: 1412, start: '2026-01-01'};
    const shown = async (currency: string) => {
      const element = await settled(card({metric: 'mrr', data: {subscriptions: [{...subscription, currency}]}}));
      return partText(element, 'graphic');
    };
    expect(await shown('EUR')).to.equal('€1,412');
    expect(await shown('usd')).to.equal('$1,412');
    expect(await shown('credits')).to.equal('1,412');
  });

  it('draws a line through values that are all alike', async () => {
    const subscriptions = [{account: 'a', amount: 7, start: '2025-01-01'}];
    const element = await settled(card({metric: 'mrr', period: 'month', data: {subscriptions}}));
    const heights = [...element.renderRoot.querySelectorAll('circle.point')].map((point) =>
      Number(point.getAttribute('cy')),
    );
    expect(heights).to.deep.equal(Array(12).fill(40));
  });

  it('shows the one number of a metric that is more, with its own name and unit', async () => {
    const element = await fixture('days');
    expect(partText(element, 'title')).to.equal('Median time to value');
    expect(partText(element, 'graphic')).to.equal('6.5 days');
  });

  it('shows a number in the unit that an option gives it', async () => {
    const data = {responses: scores(5, 5, 4, 1)};
    const shown = async (options: Record<string, unknown>) =>
      partText(await settled(card({metric: 'csat', data, options})), 'graphic');
    expect(await shown({})).to.match(/^75% \d+% to \d+%$/);
    expect(await shown({shows: 'mean'})).to.match(/^3\.75 /);
  });

  it('has the number, its limits and its terms in a table', async () => {
    const element = await fixture('typical');
    await press(element, 'table');
    const rows = [...element.renderRoot.querySelectorAll('[part=table] tbody tr')].map((row) =>
      [...row.children].map(textOf),
    );
    expect(rows.map(([name]) => name)).to.deep.equal([
      'Net Promoter Score',
      'Lower limit',
      'Upper limit',
      'promoters',
      'passives',
      'detractors',
      'responses',
    ]);
    expect(Object.fromEntries(rows)).to.include({
      'Net Promoter Score': '+40',
      promoters: '6',
      detractors: '2',
      responses: '10',
    });
  });

  it('tells changes of shares in percentage points', async () => {
    const answers = (month: string, good: number, bad: number) => [
      ...Array.from({length: good}, () => ({score: 5, at: `${month}-10T00:00:00Z`})),
      ...Array.from({length: bad}, () => ({score: 1, at: `${month}-10T00:00:00Z`})),
    ];
    const data = {responses: [...answers('2026-09', 50, 50), ...answers('2026-10', 80, 20)]};
    const shares = await settled(card({metric: 'csat', data, period: 'month', periods: 3}));
    expect(partText(shares, 'takeaway')).to.match(/^Oct 2026: 80%, up 30 points on Sep 2026 \(\+1\d to \+4\d\)\.$/);
  });

  it('says why there is no number', async () => {
    for (const name of ['none', 'invalid'] as const) {
      const element = await fixture(name);
      expect(shows(element)).to.equal('insufficient');
      expect(partText(element, 'insufficient')).to.match(/^– No/);
    }
  });

  it('takes the options of its metric as JSON, and as an object', async () => {
    const element = card({data: scores(9, 9, 0)}, {metric: 'nps', options: '{"interval": "wald"}'});
    await settled(element);
    expect(element.outcome!.made.options).to.include({interval: 'wald'});
    element.options = {interval: 'adjusted-wald'};
    await settled(element);
    expect(element.outcome!.made.options).to.include({interval: 'adjusted-wald'});
    element.removeAttribute('options');
    element.options = null;
    await settled(element);
    expect(element.outcome!.made.options).to.include({interval: 'score'});
  });

  for (const [what, attributes, message] of [
    ['an unknown metric', {metric: 'nsp'}, /id: expected one of .*nps.*, got "nsp"/],
    [
      'options that are no JSON',
      {metric: 'nps', options: 'wald'},
      /\[metric-card\] options: expected a JSON object .+, got "wald"/,
    ],
    [
      'options that are a list',
      {metric: 'nps', options: '[1]'},
      /\[metric-card\] options: expected a JSON object .+, got "\[1\]"/,
    ],
    [
      'an option with a wrong value',
      {metric: 'nps', options: '{"interval": "guess"}'},
      /interval: expected one of .+, got "guess"/,
    ],
  ] as const) {
    it(`fails for ${what}, until it is right`, async () => {
      const element = await settled(card({data: scores(9, 9, 0)}, attributes));
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.match(message);
      element.setAttribute('options', '');
      element.setAttribute('metric', 'nps');
      await settled(element);
      expect(shows(element)).to.equal('value');
    });
  }

  it('says what it needs where it has no metric', async () => {
    for (const attributes of [{}, {metric: ''}]) {
      const element = await settled(card({data: scores(9)}, attributes));
      expect(shows(element)).to.equal('no data');
      expect(partText(element, 'empty')).to.contain('<metric-card metric="nps"');
    }
    const element = await settled(card({data: scores(9)}, {metric: 'nps'}));
    element.removeAttribute('metric');
    await settled(element);
    expect(shows(element)).to.equal('no data');
  });

  it('never shows the number of one metric under the name of another', async () => {
    const element = await fixture('typical');
    const answered = gate();
    element.source = handMade([{duration: 3, status: true}], answered.passed);
    element.metric = 'time-to-value';
    await element.updateComplete;
    expect(shows(element)).to.equal('loading');
    expect(textOf(element.renderRoot)).not.to.contain('+40');
    answered.open();
    await settled(element);
    element.metric = 'nps';
    await element.updateComplete;
    expect(shows(element)).to.equal('loading');
  });

  it('shows a metric of the page', async () => {
    const share: AnyMetric = {
      ...(nps as unknown as AnyMetric),
      id: 'promoters',
      label: 'Promoters',
      unit: 'share',
      derive: () =>
        ({kind: 'estimate', value: 0.5, terms: {}, n: 1, interval: null, completeness: 'incomplete'}) as ReturnType<
          AnyMetric['derive']
        >,
    };
    const element = await settled(card({data: scores(9, 0), metric: share}));
    expect(partText(element, 'title')).to.equal('Promoters');
    expect(partText(element, 'graphic')).to.equal('50%');
    expect(partText(element, 'takeaway')).to.equal('Rests on a single observation. The period is still running.');
    expect(partText(element, 'foot')).to.equal('as of Nov 18, 2026');
  });

  it('says so of a metric that does not come down to a number', async () => {
    const many: AnyMetric = {
      ...(nps as unknown as AnyMetric),
      id: 'many',
      derive: () => ({kind: 'series'}),
    };
    const errors: unknown[] = [];
    const element = card({data: scores(9, 0), metric: many});
    element.addEventListener('kw-error', ({detail}) => errors.push(detail.error));
    await settled(element);
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain(
      '[metric-card] metric: expected one that comes down to a number, got many',
    );
    expect(errors).to.have.length(1);
    element.metric = 'nps';
    await settled(element);
    expect(shows(element)).to.equal('value');
  });

  for (const metric of catalogue) {
    it(`shows every example of ${metric.id}`, async () => {
      for (const {name, rows, options = {}, scope = {}} of metric.examples) {
        const {asOf: moment = Date.parse(asOf), ...rest} = scope;
        const element = await settled(card({metric: metric.id, options, data: rows, ...rest, asOf: moment}));
        expect(['value', 'insufficient'], name).to.include(shows(element));
        expect(textOf(element.renderRoot), name).not.to.match(/NaN|undefined|Infinity|null|\[object/);
        element.remove();
      }
    });
  }
});
