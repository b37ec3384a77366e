import {expect} from '@open-wc/testing';
import {fixtures} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import {english as own} from '#internal/components/retention-curve/retention-curve.words.js';
import type {Fixture} from '#internal/element/fixture.js';
import {english as base} from '#internal/element/words.js';
import {settled, textOf} from '../element/shown.js';
import {all, foot, leaving, shown, spells, staying, tableOf, takeaway, texts} from './retention-curve-shown.js';

const named: Readonly<Record<string, Fixture<object>>> = fixtures;
const words = {...base, ...own};

afterEach(() => {
  document.body.replaceChildren();
});

describe('<retention-curve>', () => {
  describe('says', () => {
    const say = async (fixture: Fixture<object>): Promise<string> => takeaway(await shown(fixture));

    it('of groups that differ which is lowest, and how many of the others stay', async () => {
      expect(await say(fixtures.typical)).to.equal(
        'Half of Starter is gone after 13.7 months (11.9 to 15.2); 69% of Team and 86% of Business are still here after two years.',
      );
    });

    it('of groups that do not differ what is so of all', async () => {
      expect(await say(fixtures.alike)).to.equal(
        '59% are still here after 23 months (48% to 68%); no sign that the segments differ.',
      );
    });

    it('nothing of a test that cannot be made', async () => {
      const both = [...staying(20, 40, 'a'), ...staying(20, 40, 'b')];
      expect(await say(spells(both, {by: 'segment'}))).to.equal(
        'All 40 accounts are still here, followed for up to 40 days.',
      );
    });

    it('when half are gone, with a limit that is open', async () => {
      expect(await say(fixtures.overall)).to.equal(
        'Half are gone after 28.2 months (25.4 months or later); 49% are still here after 30 months (45% to 53%).',
      );
    });

    it('that one account says next to nothing', async () => {
      expect(await say(fixtures.one)).to.equal(
        'The one account is still here, followed for 10.4 months. One account says next to nothing.',
      );
      expect(await say(fixtures.oneLeft)).to.equal(
        'The one account left after 0 days. One account says next to nothing.',
      );
    });

    it('that a few accounts say little', async () => {
      expect(await say(spells(leaving(5)))).to.equal(
        'Half are gone after 3 days (1 day or later); 0% are still here after 5 days. 5 accounts are too few to be sure of much.',
      );
    });

    it('in its language', async () => {
      const germany = document.createElement('div');
      germany.lang = 'de';
      document.body.append(germany);
      const element = await shown(fixtures.typical);
      germany.append(element);
      await settled(element);
      expect(takeaway(element)).to.contain('13,7').and.to.contain('69 %');
    });
  });

  it('compares groups in words', async () => {
    expect(texts(await shown(fixtures.typical), '[part=test]')).to.deep.equal([
      'The segments differ by more than chance (log-rank χ² = 239, 2 df, p < 0.001). Of the first 30.5 months, Business stays 27.9, Team 23.3 and Starter 15.8 on average.',
    ]);
    expect(texts(await shown(fixtures.alike), '[part=test]')).to.deep.equal([
      'No sign that the segments differ (log-rank χ² = 0.7, 1 df, p = 0.4). Of the first 28.3 months, no clear difference in the mean time that South and North stay: 1.4 months (−2 to 4.9).',
    ]);
  });

  it('lists curves, labels and numbers followed from the highest curve to the lowest', async () => {
    const element = await shown(fixtures.typical);
    expect(texts(element, '.label .name')).to.deep.equal(['Business 86%', 'Team 69%', 'Starter 35%']);
    expect(texts(element, '.followed .name')).to.deep.equal(['Business', 'Team', 'Starter']);
    expect(all(element, '.curve')).to.have.length(3);
    expect(new Set(all(element, '.curve').map((curve) => getComputedStyle(curve).strokeDasharray))).to.have.length(3);
  });

  it('says of two groups that differ which one keeps fewer, and how sure that is', async () => {
    expect(texts(await shown(fixtures.twoPlans), '.said-below')).to.deep.equal([
      'Plan B keeps fewer than Plan A, by more than chance (log-rank χ² = 13.1, 1 df, p < 0.001). Of the first 30.3 months, Plan A stays 5.5 months longer than Plan B on average (2.6 to 8.4).',
    ]);
  });

  it('has a group of marks that is named by the sentence', async () => {
    const svg = (await shown(fixtures.typical)).renderRoot.querySelector('.graphic svg')!;
    expect([svg.getAttribute('role'), svg.getAttribute('aria-labelledby')]).to.deep.equal(['group', 'takeaway']);
  });

  it('tells the same in a table', async () => {
    const rows = await tableOf(await shown(fixtures.typical));
    expect(rows[0]).to.deep.equal([
      'Group',
      'Age in months',
      'Still followed',
      'Left so far',
      'Still here',
      '95% interval',
    ]);
    expect(rows.filter(([, age]) => age === '24')).to.deep.equal([
      ['Business', '24', '62', '27', '86.3%', '79.8% to 90.8%'],
      ['Team', '24', '93', '149', '68.8%', '63.7% to 73.2%'],
      ['Starter', '24', '81', '482', '34.7%', '30.6% to 38.7%'],
    ]);
  });

  it('says what is not in it', async () => {
    expect(foot(await shown(fixtures.invalid))).to.contain('1 account with an end before the start left out');
    expect(foot(await shown(fixtures.invalid))).to.contain('2 accounts without a start left out');
    const many = foot(await shown(fixtures.many));
    expect(many).to.contain('not drawn: Graz and the country around it and Hamar and the country around it');
    expect(many).to.contain('too few to show: No segment and Ithaca');
    expect(foot(await shown(fixtures.lateEntry))).to.contain('followed from Jun 1, 2025');
    expect(foot(await shown(fixtures.few))).to.contain('fewer than 10 followed: B and A');
  });

  it('has no value without accounts, and says why', async () => {
    const element = await shown(fixtures.none);
    expect(texts(element, '[part=insufficient]')).to.deep.equal([
      '– No account with a first day before the as-of date',
    ]);
  });

  it('asks the metric what its attributes say', async () => {
    const element = await shown(
      {tables: fixtures.typical.tables, properties: {}},
      {
        attributes: {
          'as-of': '2026-11-18T08:00:00Z',
          by: 'segment',
          interval: 'plain',
          median: 'first-crossing',
          test: 'peto-peto',
          tau: '365',
          'observed-from': '2025-06-01',
        },
      },
    );
    expect(element.outcome?.made.options).to.deep.equal({
      by: 'segment',
      interval: 'plain',
      median: 'first-crossing',
      test: 'peto-peto',
      tau: 365,
      observedFrom: '2025-06-01',
    });
    expect(foot(element)).to.contain('95% plain bands');
    element.removeAttribute('by');
    await element.updateComplete;
    await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    expect(element.outcome?.made.options['by']).to.equal('none');
  });

  it('fails with the choices for a unit that is none', async () => {
    const element = await shown(fixtures.typical, {attributes: {unit: 'fortnight'}});
    expect(textOf(element.renderRoot.querySelector('[role=alert]'))).to.contain(
      'expected one of day, week, month, year',
    );
  });

  describe('of cohorts', () => {
    it('says how many come back first and last', async () => {
      expect(takeaway(await shown(fixtures.cohorts))).to.match(
        /^93% came back in month 1 \(91% to 95%\), 74% in month 10 \(61% to 83%\)\.$/,
      );
    });

    it('draws a line each, the mean, and what is running hollow and dashed with a whisker', async () => {
      const element = await shown(fixtures.cohorts);
      const running = all(element, '.unfinished').length;
      expect(all(element, '.cohort:not(.running)').length).to.be.greaterThan(5);
      expect(running).to.equal(11);
      expect(all(element, '.running')).to.have.length(running);
      expect(all(element, '.so-far')).to.have.length(running);
      expect(all(element, '.curve')).to.have.length(1);
    });

    it('marks in the table what is not finished', async () => {
      const rows = await tableOf(await shown(fixtures.cohorts));
      expect(rows[0]!.slice(0, 4)).to.deep.equal(['Began', 'Size', '0', '1']);
      expect(rows[1]![0]).to.equal('Mean');
      expect(rows[2]!.at(-1)).to.match(/^\d+% so far$/);
      expect(
        rows
          .at(-1)!
          .slice(3)
          .every((cell) => cell === ''),
      ).to.equal(true);
    });

    it('says when none is old enough', async () => {
      const element = await shown(fixtures.newCohorts);
      expect(takeaway(element)).to.equal(words.notOldEnough);
      expect(all(element, '.curve')).to.have.length(0);
    });

    it('reads events by the options of cohorts', async () => {
      const element = await shown(
        {tables: fixtures.cohorts.tables, properties: {}},
        {
          attributes: {
            kind: 'cohorts',
            'as-of': '2026-11-18T08:00:00Z',
            unit: 'month',
            periods: '6',
            'start-event': 'signup',
            'return-event': 'visit',
            returns: 'on-or-after',
          },
        },
      );
      expect(element.outcome?.made.metric).to.equal('cohort-retention');
      expect(element.outcome?.made.options).to.include({
        unit: 'month',
        periods: 6,
        startEvent: 'signup',
        returnEvent: 'visit',
        returns: 'on-or-after',
      });
      expect(takeaway(element)).to.contain('came back in month 1 or later');
    });

    it('come and go with the attribute', async () => {
      const {tables} = fixtures.cohorts;
      const element = await shown({
        tables: {...tables, ...fixtures.typical.tables},
        properties: fixtures.cohorts.properties,
      });
      element.kind = 'survival';
      await new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
      expect(element.outcome?.kind).to.equal('curves');
      expect(all(element, '.whisker')).to.have.length(1);
    });
  });

  for (const [name, fixture] of Object.entries(named)) {
    for (const width of [240, 360, 800]) {
      it(`draws ${name} at ${width} px without holes and inside of its box`, async () => {
        const element = await shown(fixture, {width});
        for (const node of all(element, '.graphic *')) {
          for (const {name: attribute, value} of node.attributes) {
            expect(value, `${node.localName} ${attribute}`).not.to.match(/NaN|undefined|null|Infinity/);
          }
        }
        const box = element.getBoundingClientRect();
        expect(element.scrollWidth).to.be.at.most(width);
        for (const label of all(element, '.graphic svg text')) {
          const {left, right} = label.getBoundingClientRect();
          expect(left, textOf(label)).to.be.at.least(box.left - 1);
          expect(right, textOf(label)).to.be.at.most(box.right + 1);
        }
      });
    }
  }
});
