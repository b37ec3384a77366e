import {expect} from '@open-wc/testing';
import {goalFromText, verdictOf} from '#internal/components/retention-curve/goal.js';
import {fixtures} from '#internal/components/retention-curve/retention-curve.fixtures.js';
import {textOf} from '../element/shown.js';
import {all, leaving, shown, spells, staying, texts} from './retention-curve-shown.js';

const units = ['day', 'month'];

afterEach(() => {
  document.body.replaceChildren();
});

describe('a goal of <retention-curve>', () => {
  it('is a share at an age, with or without a unit', () => {
    expect(goalFromText('80% at 12', units)).to.deep.equal({share: 0.8, age: 12, unit: null});
    expect(goalFromText(' 0.85 AT 1.5 Months ', units)).to.deep.equal({share: 0.85, age: 1.5, unit: 'month'});
    expect(goalFromText('100% at 1 day', units)).to.deep.equal({share: 1, age: 1, unit: 'day'});
  });

  for (const [text, expected] of [
    ['80%', 'a share at an age, such as "80% at 12"'],
    ['at 12', 'a share at an age, such as "80% at 12"'],
    ['80% at -12', 'a share at an age, such as "80% at 12"'],
    ['80% at 12 months or so', 'a share at an age, such as "80% at 12"'],
    ['80 at 12', 'a share above 0% and up to 100%'],
    ['120% at 12', 'a share above 0% and up to 100%'],
    ['0% at 12', 'a share above 0% and up to 100%'],
    ['1.2.3% at 12', 'a share above 0% and up to 100%'],
    ['80% at 0', 'an age above 0'],
    ['80% at 3 fortnights', 'an age in one of day, month'],
  ] as const) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(() => goalFromText(text, units)).to.throw(
        `[retention-curve] goal: expected ${expected}, got ${JSON.stringify(text)}`,
      );
    });
  }

  it('is met or missed only where all of the interval is on one side', () => {
    expect(verdictOf(0.8, {lower: 0.8, upper: 0.9})).to.equal('met');
    expect(verdictOf(0.8, {lower: 0.79, upper: 0.9})).to.equal('close');
    expect(verdictOf(0.8, {lower: 0.7, upper: 0.8})).to.equal('close');
    expect(verdictOf(0.8, {lower: 0.7, upper: 0.79})).to.equal('missed');
    expect(verdictOf(0.8, null)).to.equal('unknown');
  });

  it('is drawn as a line with a word, and told of each curve with its interval', async () => {
    const element = await shown(fixtures.goal);
    expect(texts(element, '[part=goal]')).to.deep.equal([
      'Goal of 80% after a year: met by Business (89% to 95%); missed by Starter (50% to 57%); too close to tell for Team (76% to 82%).',
    ]);
    expect(all(element, '.ring')).to.have.length(1);
    expect(texts(element, 'svg text').filter((text) => text.startsWith('goal 80%'))).to.have.length(1);
  });

  it('has its age in the unit that is written, or in the one that is drawn', async () => {
    const rows = [...leaving(60), ...staying(40, 60)];
    const say = async (goal: string): Promise<string[]> => {
      const element = await shown(spells(rows, {goal}));
      return texts(element, '[part=goal]');
    };
    expect(await say('55% at 30')).to.deep.equal(['Goal of 55% after 30 days: met (60% to 78%).']);
    // What would look like the goal itself has a decimal.
    expect(await say('60% at 30')).to.deep.equal(['Goal of 60% after 30 days: too close to tell (60.0% to 78.0%).']);
    expect(await say('80% at 1 month')).to.deep.equal(['Goal of 80% after 1 month: missed (60% to 78%).']);
    expect(await say('62.5% at 30')).to.deep.equal(['Goal of 62.5% after 30 days: too close to tell (60% to 78%).']);
  });

  it('is not known beyond the curve, nor before anybody has left', async () => {
    expect(texts(await shown(fixtures.goalAhead), '[part=goal]')).to.deep.equal([
      'Goal of 75% after three years: not known yet.',
    ]);
    expect(texts(await shown(spells(staying(40, 60), {goal: '80% at 30'})), '[part=goal]')).to.deep.equal([
      'Goal of 80% after 30 days: not known yet.',
    ]);
  });

  it('is one of the mean of cohorts, in their unit', async () => {
    const element = await shown(fixtures.cohortGoal);
    expect(textOf(all(element, '[part=goal]')[0])).to.match(/^Goal of 60% in month 6: met \(\d\d% to \d\d%\)\.$/);
    element.goal = '60% at 6 weeks';
    await new Promise((resolve) => element.addEventListener('kw-error', resolve, {once: true}));
    expect(textOf(element.renderRoot.querySelector('[role=alert]'))).to.contain(
      '[retention-curve] goal: expected an age in one of month, got "60% at 6 weeks"',
    );
  });

  it('that is written wrongly fails with what was expected, and is mended by a right one', async () => {
    const element = await shown(fixtures.typical, {attributes: {goal: 'most of them'}});
    expect(textOf(element.renderRoot.querySelector('[role=alert]'))).to.contain(
      'expected a share at an age, such as "80% at 12", got "most of them"',
    );
    const mended = new Promise((resolve) => element.addEventListener('kw-ready', resolve, {once: true}));
    element.setAttribute('goal', '50% at 24');
    await mended;
    expect(texts(element, '[part=goal]')[0]).to.match(/^Goal of 50% after two years: met by Business/);
  });
});
