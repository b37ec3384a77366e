import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {FeatureAdoption} from 'keepwell/components/feature-adoption';
import 'keepwell/components/feature-adoption/define';
import {layoutFeatures} from '#internal/components/feature-adoption/feature-adoption.layout.js';
import {
  layoutUnlock,
  placeOf,
  type UnlockDot,
  type UnlockDots,
} from '#internal/components/feature-adoption/unlock.layout.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, press, settled, shows, textOf} from '../element/shown.js';
import {boxed, focused, mark, shown, texts, type Given} from './shown-features.js';

/**
 * The example of Newcombe (1998): of 70 that had used export 56 stayed, of 80 others 48. All that stay use export now.
 * Until the end of 29 June: 90 days begin on 1 April, and 28 days before them on 4 March.
 */
function tables(day = '2026-03-10'): Record<string, object[]> {
  const account = (side: string, i: number) => `${side}-${String(i)}`;
  const side = (name: string, stay: number, n: number) =>
    Array.from({length: n}, (_, i) => ({account: account(name, i), end: i < stay ? null : '2026-05-01'}));
  const at = (who: string, moment: string) => ({user: who, account: who, event: 'export', at: `${moment}T09:00:00Z`});
  const used = Array.from({length: 70}, (_, i) => account('used', i));
  return {
    features: [{feature: 'Export', event: 'export', sticky: true}],
    accounts: [...side('used', 56, 70), ...side('other', 48, 80)],
    events: [...used.map((who) => at(who, day)), ...used.slice(0, 26).map((who) => at(who, '2026-06-20'))],
  };
}
const newcombe = (given: Given = {}, width = 600, data: object = tables()): Promise<FeatureAdoption> =>
  boxed(
    Object.assign(
      document.createElement('feature-adoption'),
      {asOf: '2026-06-30T00:00:00Z', unlock: 'account-stays', data},
      given,
    ),
    width,
  );

async function tableOf(element: FeatureAdoption): Promise<string[][]> {
  await press(element, 'table');
  return [...element.renderRoot.querySelectorAll('[part=table] tr')].map((row) => [...row.children].map(textOf));
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('<feature-adoption unlock>', () => {
  it('says how those who had used it were retained, how the others, and that it need not be the cause', async () => {
    // 26 of 104 use it now. 80% − 60%; Newcombe: 5.24 to 33.39 points.
    expect(partText(await newcombe(), 'takeaway')).to.equal(
      '25% (18% to 34%) of 104 accounts used “Export” in the last 28 days. ' +
        'Of accounts that had used “Export”, 80% were still customers 90 days later, of the others 60%: ' +
        '+20 points (+5 to +33). The two go together; the use need not be the cause.',
    );
  });

  it('says nothing of it where it is not asked for', async () => {
    const element = await newcombe({unlock: null});
    expect(element.renderRoot.querySelector('.unlock')).to.equal(null);
    expect(partText(element, 'takeaway')).not.to.contain('customers');
    expect(partText(element, 'foot')).not.to.contain('retention');
    expect((await tableOf(element))[0]).to.have.length(7);
  });

  it('draws the difference around zero with its interval, and writes both shares', async () => {
    const element = await newcombe();
    const [dot] = element.renderRoot.querySelectorAll('.dot');
    expect(dot!.classList.contains('more')).to.equal(true);
    const zero = [...element.renderRoot.querySelectorAll('.baseline')].at(-1)!;
    expect(Number(dot!.getAttribute('cx'))).to.be.greaterThan(Number(zero.getAttribute('x1')));
    expect(texts(element, '.value')).to.deep.equal(['25%', '+20']);
    expect(texts(element, '.limits')).to.deep.equal(['18% to 34%', '+5 to +33', '80% against 60%']);
    expect(partText(element, 'foot')).to.contain('retention of 150 accounts: use in the 28 days before the last 90');
  });

  it('has the same numbers in the table', async () => {
    const [heads, row] = await tableOf(await newcombe());
    expect(heads!.slice(6, 12)).to.deep.equal([
      'Retained of those who used it',
      'Used it then',
      'Retained of the others',
      'Did not',
      'Difference, points',
      'Interval of the difference',
    ]);
    expect(row!.slice(6, 12)).to.deep.equal(['80%', '70', '60%', '80', '+20', '+5 to +33']);
  });

  it('tells n of both sides in the tip, by pointer, by key and to who listens', async () => {
    const element = await newcombe();
    const said =
      'Export, Retained of those who used it: 80%, 56 of 70, Retained of the others: 60%, 48 of 80, ' +
      'Difference, points: +20, +5 to +33, They go together; the use need not be the cause.';
    expect(mark(element, 'unlock-0').getAttribute('aria-label')).to.equal(said);
    mark(element, 'use-0').focus();
    await sendKeys({press: 'ArrowDown'});
    expect(focused(element)).to.equal('unlock-0');
    const tip = (): string => textOf(element.renderRoot.querySelector(':popover-open[part=tooltip]'));
    expect(tip()).to.contain('80% 56 of 70').and.to.contain('60% 48 of 80');
    mark(element, 'use-0').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
    mark(element, 'unlock-0').dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
    expect(tip()).to.contain('+20 +5 to +33');
  });

  it('says that there is no clear difference where its interval holds zero, with a hollow dot', async () => {
    // Of 3 that used export 2 stayed, of 3 others 1: Wilson 0.208 to 0.939 and 0.061 to 0.792, so −32 to +72 points.
    const data = {
      ...tables(),
      accounts: ['used-0', 'used-1', 'other-0', 'used-2', 'other-1', 'other-2'].map((account, i) => ({
        account,
        end: i < 3 ? null : '2026-05-01',
      })),
    };
    const element = await newcombe({}, 600, data);
    expect(partText(element, 'takeaway')).to.match(
      /67% were still customers 90 days later, of the others 33%: no clear difference \(−32 to \+72 points\)\.$/,
    );
    expect(element.renderRoot.querySelector('.dot')!.classList.contains('unclear')).to.equal(true);
  });

  it('colours what goes with less retention apart', async () => {
    const element = await shown('unlock');
    const ways = [...element.renderRoot.querySelectorAll('.dot')].map((dot) => dot.classList[1]);
    expect(ways).to.deep.equal(['more', 'unclear', 'unclear', 'more', 'more', 'less']);
    expect(texts(element, '.unlock text')).to.deep.equal(['not out then']);
    expect(mark(element, 'unlock-5').getAttribute('aria-label')).to.equal(
      'Forecasts, Difference, points: –, not out then',
    );
  });

  it('follows its attributes: what retained means, and after how many days', async () => {
    const element = await newcombe();
    element.setAttribute('unlock', 'account-active');
    await settled(element);
    // Those who left in May were there all of these days: 26 of the 70 that had used it did something in June; of the others nobody did.
    expect(partText(element, 'takeaway')).to.contain('37% were active in the 90 days after, of the others 0%: +37');
    element.setAttribute('unlock', 'user-active');
    await settled(element);
    expect(partText(element, 'foot')).to.contain('retention of 70 users');
    element.setAttribute('unlock', 'account-stays');
    element.setAttribute('unlock-days', '30');
    await settled(element);
    // From 31 May on those who left in May are not followed, and in May nobody used it.
    expect(partText(element, 'foot')).to.contain('retention of 104 accounts: use in the 28 days before the last 30');
    expect(texts(element, '.unlock text')).to.deep.equal(['nobody used it then']);
    expect(partText(element, 'takeaway')).not.to.contain('customers');
  });

  for (const [given, said] of [
    [{unlock: 'yes' as never}, 'unlock: expected one of account-stays, account-active, user-active, got "yes"'],
    [{unlockDays: 0}, 'unlock-days: expected a whole number from 1 to 1000, got 0'],
    [{unlockDays: 1.5}, 'unlock-days: expected a whole number from 1 to 1000, got 1.5'],
  ] as const) {
    it(`refuses ${JSON.stringify(given)}`, async () => {
      const element = await newcombe(given);
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.contain(said);
    });
  }

  it('compares none of a few, and nothing of all together then', async () => {
    const element = await shown('unlockSmall');
    expect(texts(element, '.unlock text')).to.deep.equal(['too few to compare', 'not out then']);
    expect(partText(element, 'takeaway')).not.to.contain('customers');
    const rows = await tableOf(element);
    expect(rows.find(([name]) => name === 'Slack alerts')!.slice(6, 12)).to.deep.equal([
      '–',
      '–',
      '–',
      '–',
      'too few to compare',
      '–',
    ]);
  });

  it('says so where all, or none, had used a feature', async () => {
    const element = await shown('unlockOneSided');
    expect(texts(element, '.unlock text')).to.deep.equal(['all used it then', 'nobody used it then']);
    expect((await tableOf(element))[1]!.slice(6, 10)).to.deep.equal(['80%', '80', '–', '0']);
  });

  it('shows adoption alone where accounts are not told, and says why', async () => {
    const element = await shown('unlockUnknown');
    expect(shows(element)).to.equal('value');
    expect(texts(element, '.why')).to.deep.equal([
      'Difference in retention, in points No table of accounts tells which of them stay',
    ]);
    expect(element.renderRoot.querySelector('.unlock')).to.equal(null);
  });

  it('defines both in its card, with the options of both', async () => {
    const element = await newcombe();
    await press(element, 'definition');
    expect(texts(element, '.definition h3')).to.deep.equal(['Feature adoption', 'Value unlock']);
    const card = partText(element, 'definition');
    expect(card).to.contain('Newcombe for the difference').and.to.contain('outcome: account-stays; outcomeDays: 90');
    expect(card).to.contain('days: 28; features: []; countBy: account; minUses: 1');
  });

  it('has both in the file', async () => {
    const {outcome} = JSON.parse(await (await newcombe()).exportData('json')) as {
      outcome: {features: object[]; unlock: {followed: number; features: {difference: number}[]}};
    };
    expect(outcome.features).to.have.length(1);
    expect(outcome.unlock.followed).to.equal(150);
    expect(outcome.unlock.features[0]!.difference).to.be.closeTo(0.2, 1e-12);
  });

  it('has who uses a feature behind its bar, as without it', async () => {
    const element = await newcombe();
    let ids: readonly string[] = [];
    const asked: Promise<void>[] = [];
    element.addEventListener('kw-select', (event) => {
      event.preventDefault();
      asked.push(
        event.detail.members().then((who) => {
          ids = who && 'ids' in who ? who.ids : [];
        }),
      );
    });
    mark(element, 'unlock-0').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect(asked).to.have.length(0);
    mark(element, 'use-0').dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await Promise.all(asked);
    expect(ids).to.have.length(26);
  });

  it('stands beside the bars where there is room, and is walked through with them', async () => {
    const element = await shown('unlock', {}, 900);
    expect(texts(element, '.name')).to.have.length(7);
    mark(element, 'use-0').focus();
    const walked: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Home']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['rest-0', 'unlock-0', 'unlock-1', 'use-1']);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('stands below the bars where there is none, with the names again', async () => {
    const element = await shown('unlock', {}, 300);
    expect(texts(element, '.name')).to.have.length(14);
    mark(element, 'use-0').focus();
    await sendKeys({press: 'PageDown'});
    await sendKeys({press: 'ArrowUp'});
    const walked = [focused(element)];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) {
      await sendKeys({press: key});
      walked.push(focused(element));
    }
    expect(walked).to.deep.equal(['unlock-2', 'unlock-1', 'unlock-0', 'unlock-0']);
    await sendKeys({press: 'ArrowUp'});
    expect(focused(element)).to.equal('use-6');
    expect(await violationsOf(element)).to.deep.equal([]);
  });
});

describe('layout of the retention in <feature-adoption>', () => {
  const measureText = (text: string): number => 6 * text.length;
  const dot = (difference: number | null, lower: number | null, upper: number | null): UnlockDot => ({
    name: 'Export',
    difference,
    lower,
    upper,
    value: '+20',
    limits: difference === null ? null : '+5 to +33',
    rates: difference === null ? null : '80% against 60%',
    reason: 'too few to compare',
    way: 'more',
  });
  const laidOut = (dots: readonly UnlockDot[], width: number): UnlockDots => {
    const {features, top, leastRow, beside} = placeOf(width);
    const bars = layoutFeatures(
      dots.map(({name}) => ({
        name,
        share: 0.5,
        lower: 0.4,
        upper: 0.6,
        value: '50%',
        limits: '40% to 60%',
        sticky: false,
        note: null,
      })),
      {
        width: features,
        top,
        leastRow,
        ...(beside && {narrow: false}),
        measureText,
        tick: (share) => String(100 * share),
      },
    );
    return layoutUnlock(dots, bars, {
      title: 'Difference in retention, in points',
      width,
      beside,
      measureText,
      tick: (difference) => String(Math.round(100 * difference)),
    });
  };

  it('has dots on one scale with zero in it, as far from it as they differ', () => {
    for (const width of [240, 360, 600, 900]) {
      const {rows, ticks} = laidOut([dot(0.2, 0.1, 0.3), dot(-0.4, -0.6, -0.2)], width);
      const zero = ticks.find(({value}) => value === 0)!.x;
      expect(rows[1]!.dot!.x - zero).to.be.closeTo(-2 * (rows[0]!.dot!.x - zero), 1e-9);
      for (const {whisker, value} of rows) {
        expect(whisker!.x1).to.be.at.least(0);
        expect(whisker!.x2).to.be.at.most(width);
        expect(value.x).to.be.at.most(width);
      }
    }
  });

  it('lies in the rows of the features where it stands beside them', () => {
    const {rows, height} = laidOut([dot(0.2, 0.1, 0.3), dot(0.2, 0.1, 0.3)], 900);
    expect(rows.map(({name}) => name)).to.deep.equal([null, null]);
    expect(rows.map(({dot: drawn}) => drawn!.y)).to.deep.equal([26 + 19, 26 + 38 + 19]);
    expect(height).to.equal(26 + 2 * 38 + 20);
    for (const {hit} of rows) expect(hit.x).to.be.greaterThan(0.57 * 900);
  });

  it('keeps names, numbers and dots apart where it stands below', () => {
    for (const width of [240, 360, 600]) {
      for (const {name, value, dot: drawn, hit} of laidOut([dot(0.2, 0.1, 0.3)], width).rows) {
        const end = 6 * name!.text.length;
        expect(end).to.be.lessThan(value.x - 6 * value.text.length);
        if (width < 480) expect(drawn!.y).to.be.greaterThan(name!.y + 16);
        else expect(drawn!.x).to.be.greaterThan(end);
        expect(hit.height).to.be.at.least(24);
      }
    }
  });

  it('says why there is none in the place of the dot', () => {
    const [row] = laidOut([dot(null, null, null)], 300).rows;
    expect(row!.dot).to.equal(null);
    expect(row!.hidden.reason).to.equal('too few to compare');
    expect(row!.hidden.y).to.be.greaterThan(row!.name!.y);
  });

  it('has a scale from minus to plus ten points at least, and none beyond a hundred', () => {
    const narrowest = laidOut([dot(0.01, 0, 0.02)], 600).ticks.map(({value}) => value);
    expect([narrowest[0], narrowest.at(-1)]).to.deep.equal([-0.1, 0.1]);
    const widest = laidOut([dot(1, 0.9, 1), dot(-1, -1, -0.9)], 600).ticks.map(({value}) => value);
    expect([widest[0], widest.at(-1)]).to.deep.equal([-1, 1]);
  });
});
