// What <nps-gauge> shows of other questions than that of the NPS: CSAT, CES and ratings.
import {expect} from '@open-wc/testing';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import 'keepwell/components/nps-gauge/define';
import {fixtures} from '#internal/components/nps-gauge/nps-gauge.fixtures.js';
import {mount} from '#internal/element/fixture.js';
import {violationsOf} from '../conformance/accessibility.js';
import {partText, press, settled, shows, textOf} from '../element/shown.js';

async function shown(name: keyof typeof fixtures, properties: Partial<NpsGauge> = {}, width = 400): Promise<NpsGauge> {
  const box = document.createElement('main');
  box.style.inlineSize = `${String(width)}px`;
  const element = Object.assign(mount(document.createElement('nps-gauge'), fixtures[name]), properties);
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const texts = (element: NpsGauge, selector: string): string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(textOf);
const rowsOf = async (element: NpsGauge): Promise<string[][]> => {
  await press(element, 'table');
  return [...element.renderRoot.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('<nps-gauge> of CSAT', () => {
  it('shows the share of the satisfied, held against bands and a target that are shares', async () => {
    // 168 + 167 of 412; Wilson at 95 %: 0.773 to 0.848.
    const element = await shown('csat');
    expect(partText(element, 'title')).to.equal('Customer satisfaction (CSAT)');
    expect(partText(element, 'takeaway')).to.equal(
      '81% are satisfied (77% to 85%), in “good”, below the target of 85%; 9% are dissatisfied.',
    );
    expect(texts(element, '.number')).to.deep.equal(['81%']);
    expect(await violationsOf(element)).to.deep.equal([]);
  });

  it('is a meter from 0 to 100', async () => {
    const meter = (await shown('csat')).renderRoot.querySelector('[role=meter]')!;
    expect(['min', 'max', 'now', 'text'].map((name) => meter.getAttribute(`aria-value${name}`))).to.deep.equal([
      '0',
      '100',
      '81',
      'CSAT 81%, 412 responses, 81% satisfied, 9% dissatisfied',
    ]);
  });

  it('has a bar for each score of its scale, below them who is satisfied, and the same numbers as a table', async () => {
    const element = await shown('csat');
    expect(texts(element, 'text.group')).to.deep.equal(['Dissatisfied', 'Neutral', 'Satisfied']);
    expect(await rowsOf(element)).to.deep.equal([
      ['1', '14', '3%'],
      ['2', '22', '5%'],
      ['3', '41', '10%'],
      ['4', '168', '41%'],
      ['5', '167', '41%'],
      ['Dissatisfied', '36', '9%'],
      ['Neutral', '41', '10%'],
      ['Satisfied', '335', '81%'],
      ['CSAT', '81%', '77% to 85%'],
    ]);
  });

  it('counts as satisfied as many of the highest scores as it is told to', async () => {
    const element = await shown('csat', {top: 1, bands: null, target: null});
    expect(partText(element, 'takeaway')).to.match(/^41% are satisfied \(.+\); 3% are dissatisfied\.$/);
  });

  it('says by how many points it has changed', async () => {
    // October: 178 of 210; September: 118 of 180.
    expect(partText(await shown('csatByMonth'), 'takeaway')).to.match(
      / Oct 2026: 85%, 19 points up on Sep 2026 \(\+\d+ to \+\d+\)\.$/,
    );
  });

  it('names who gave an answer, and who is satisfied', async () => {
    const element = await shown('csatByMonth', {period: null});
    const found = new Promise<unknown>((resolve) => {
      element.addEventListener('kw-select', (event) => {
        event.preventDefault();
        void event.detail.members().then((members) => {
          resolve([event.detail.label, members && 'ids' in members ? members.ids.length : members]);
        });
      });
    });
    element.renderRoot
      .querySelector('[data-mark=high]')!
      .dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    expect(await found).to.deep.equal(['Satisfied', 338]);
  });
});

describe('<nps-gauge> of CES and ratings', () => {
  it('shows a mean on its scale', async () => {
    // 6·1 + 9·2 + 14·3 + 31·4 + 72·5 + 104·6 + 88·7 = 1790 of 324.
    const element = await shown('ces');
    expect(partText(element, 'takeaway')).to.equal(
      '5.52 of 7 (5.37 to 5.68), between “fair” and “easy”, not clearly above or below the target of 5.5: 81% found it easy, 9% found it hard.',
    );
    const meter = element.renderRoot.querySelector('[role=meter]')!;
    expect(['min', 'max', 'now'].map((name) => meter.getAttribute(`aria-value${name}`))).to.deep.equal([
      '1',
      '7',
      '5.52',
    ]);
  });

  it('takes its scale, and shows the share of those who agree, where it is asked to', async () => {
    const element = await shown('cesOfFive');
    expect(partText(element, 'takeaway')).to.equal('78% found it easy (69% to 86%); 9% found it hard.');
    expect(texts(element, 'text.group')).to.deep.equal(['Hard', 'Neutral', 'Easy']);
    element.shows = 'rescaled';
    await settled(element);
    expect(partText(element, 'takeaway')).to.match(/^76% \(.+\): 78% found it easy, 9% found it hard\.$/);
  });

  it('says what has changed of a mean in its own unit, and draws its periods', async () => {
    const element = await shown('rating');
    expect(partText(element, 'takeaway')).to.contain('Oct 2026: 3.74, 0.48 down on Sep 2026 (−0.69 to −0.26).');
    expect(element.renderRoot.querySelectorAll('.trend .point')).to.have.length(3);
    expect((await rowsOf(element)).at(-1)!.slice(0, 2)).to.deep.equal(['Nov 2026', '4.28']);
  });

  it('says why there is no interval where all answers are the same, and that two are few', async () => {
    expect(partText(await shown('ratingsAlike'), 'takeaway')).to.contain(
      'All answers are the same, so there is no interval.',
    );
    const few = await shown('ratingOfTen');
    expect(partText(few, 'takeaway')).to.contain('2 answers are too few to be sure of much.');
    expect(texts(few, 'text.group')).to.deep.equal(['Low', 'High']);
  });

  it('says which scale no answer is on', async () => {
    const element = await shown('ratingOfTen', {scale: '1-5'});
    expect(partText(element, 'insufficient')).to.equal('– No response is a whole number from 1 to 5');
  });
});

describe('<nps-gauge>, set up wrongly', () => {
  for (const [properties, said] of [
    [{kind: 'smileys' as never}, 'kind: expected one of nps, csat, ces, rating, got "smileys"'],
    [{kind: 'nps', scale: '1-5'}, 'scale: expected none for answers of kind nps, got "1-5"'],
    [{kind: 'csat', rollUp: 'account'}, 'roll-up: expected none for answers of kind csat, got "account"'],
    [{kind: 'ces', top: 2}, 'top: expected none for answers of kind ces, got 2'],
    [{kind: 'csat', scale: 'five'}, 'scale: expected two whole numbers such as "1-7", the lowest first, got "five"'],
    [{kind: 'csat', scale: '5-1'}, 'scale: expected two whole numbers such as "1-7", the lowest first, got "5-1"'],
    [{kind: 'csat', target: 85}, 'target: expected a score from 0 to 1, got 85'],
    [{kind: 'ces', target: 0.8}, 'target: expected a score from 1 to 7, got 0.8'],
    [{kind: 'ces', bands: 'low, high 9'}, 'bands: expected names with ascending borders between 1 and 7'],
  ] as readonly (readonly [Partial<NpsGauge>, string])[]) {
    it(`says so: ${said}`, async () => {
      const element = await shown('csat', {bands: null, target: null, kind: 'nps', ...properties});
      expect(shows(element)).to.equal('failed');
      expect(partText(element, 'error')).to.contain(`[nps-gauge] ${said}`);
    });
  }

  it('changes from one question to another, and back', async () => {
    const element = await shown('csat', {bands: null, target: null});
    element.kind = 'nps';
    element.data = {responses: [{kind: 'nps', score: 10}]};
    await settled(element);
    expect(texts(element, '.number')).to.deep.equal(['+100']);
    element.kind = 'csat';
    element.data = {responses: [{kind: 'csat', score: 5}]};
    await settled(element);
    expect(texts(element, '.number')).to.deep.equal(['100%']);
  });
});
