import {expect} from '@open-wc/testing';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import 'keepwell/components/nps-gauge/define';
import {bandsOf as bandsOn} from '#internal/element/bands.js';
import {fixtures} from '#internal/components/nps-gauge/nps-gauge.fixtures.js';
import {layoutGauge, type GaugeData} from '#internal/components/nps-gauge/nps-gauge.layout.js';
import {readMean, readPoints, readShare, type Reading} from '#internal/element/reading.js';
import {formatsOf} from '#internal/metrics/kernel/format.js';
import {answersByPart, answersByScore, type AnswerScale} from '#internal/metrics/voice/answer-scale.js';
import {partText, press, scores, settled, shows, textOf} from '../element/shown.js';

const asOf = '2026-11-18T08:00:00Z';
const bandsOf = (given: Parameters<typeof bandsOn>[0]): ReturnType<typeof bandsOn> =>
  bandsOn(given, 'nps-gauge', [-100, 100]);

/** A gauge with these data in a box of a width. */
async function shown(data: unknown, properties: Partial<NpsGauge> = {}, width = 700): Promise<NpsGauge> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const element = Object.assign(document.createElement('nps-gauge'), {asOf}, properties, {data});
  box.append(element);
  document.body.append(box);
  return settled(element);
}

const fixture = (name: keyof typeof fixtures, width?: number): Promise<NpsGauge> =>
  shown(fixtures[name].tables, fixtures[name].properties, width);
const texts = (element: NpsGauge, selector: string): string[] =>
  [...element.renderRoot.querySelectorAll(selector)].map(textOf);

afterEach(() => {
  document.body.replaceChildren();
});

describe('<nps-gauge>', () => {
  it('says the score, how sure it is, its band and how it comes about', async () => {
    expect(partText(await fixture('typical'), 'takeaway')).to.equal(
      '+33 (+29 to +37), between “good” and “great”: 50% would recommend, 17% would not.',
    );
  });

  it('says the band alone where the interval is within it', async () => {
    const element = await shown(scores(...Array<number>(90).fill(10), ...Array<number>(10).fill(8)), {
      bands: 'poor, good 50',
    });
    expect(partText(element, 'takeaway')).to.match(/^\+90 \(.+\), in “good”: 90% would recommend, 0% would not\.$/);
  });

  it('says so when the answers are too few', async () => {
    expect(partText(await fixture('one'), 'takeaway')).to.contain('One answer says next to nothing.');
    expect(partText(await fixture('few'), 'takeaway')).to.contain('7 answers are too few to be sure of much.');
  });

  it('is a meter that says everything', async () => {
    const element = await fixture('typical');
    const meter = element.renderRoot.querySelector('[role=meter]')!;
    const attributes = Object.fromEntries([...meter.attributes].map(({name, value}) => [name, value]));
    expect(attributes).to.deep.equal({
      role: 'meter',
      'aria-labelledby': 'title',
      'aria-valuemin': '-100',
      'aria-valuemax': '100',
      'aria-valuenow': '33',
      'aria-valuetext': 'NPS +33, 1,412 responses, 50% promoters, 17% detractors',
    });
    expect(textOf(element.renderRoot.querySelector('#title'))).to.equal('Net Promoter Score');
  });

  it('has the same numbers in a table', async () => {
    const element = await fixture('typical');
    await press(element, 'table');
    const rows = [...element.renderRoot.querySelectorAll('[part=table] tbody tr')].map((row) =>
      [...row.children].map(textOf),
    );
    expect(rows.slice(0, 11).map(([, count]) => count)).to.deep.equal([
      '24',
      '11',
      '15',
      '21',
      '27',
      '62',
      '81',
      '176',
      '287',
      '335',
      '373',
    ]);
    expect(rows.slice(11)).to.deep.equal([
      ['Detractors', '241', '17%'],
      ['Passives', '463', '33%'],
      ['Promoters', '708', '50%'],
      ['Net Promoter Score', '+33', '+29 to +37'],
    ]);
  });

  it('draws a bar for each score, with its count, and the shares of the three groups', async () => {
    const element = await fixture('typical', 900);
    expect(element.renderRoot.querySelectorAll('.bar.detractors')).to.have.length(7);
    expect(element.renderRoot.querySelectorAll('.bar.passives')).to.have.length(2);
    expect(element.renderRoot.querySelectorAll('.bar.promoters')).to.have.length(2);
    expect(texts(element, 'text.group')).to.deep.equal(['Detractors', 'Passives', 'Promoters']);
    expect(texts(element, '.group + text')).to.deep.equal(['17% · 241', '33% · 463', '50% · 708']);
  });

  it('counts accounts, or what they pay, where it is asked to', async () => {
    const element = await fixture('byRevenue');
    expect(texts(element, '.number')).to.deep.equal(['+30']);
    expect(partText(element, 'foot')).to.match(/^5 responses · 4 accounts · /);
    element.setAttribute('roll-up', 'account');
    await settled(element);
    expect(texts(element, '.number')).to.deep.equal(['+25']);
    element.removeAttribute('roll-up');
    await settled(element);
    expect(texts(element, '.number')).to.deep.equal(['+40']);
  });

  it('takes the latest answer of each respondent where it is asked to', async () => {
    const data = [
      {respondent: 'a', score: 0, at: '2026-01-01T00:00Z'},
      {respondent: 'a', score: 10, at: '2026-02-01T00:00Z'},
      {respondent: 'b', score: 10, at: '2026-02-01T00:00Z'},
    ];
    const element = await shown(data);
    expect(texts(element, '.number')).to.deep.equal(['+33']);
    element.setAttribute('answers', 'latest');
    await settled(element);
    expect(texts(element, '.number')).to.deep.equal(['+100']);
  });

  it('says why there is no score, and shows no meter then', async () => {
    for (const [name, said] of [
      ['none', '– No responses yet'],
      ['invalid', '– No response is a whole number from 0 to 10'],
    ] as const) {
      const element = await fixture(name);
      expect(partText(element, 'insufficient')).to.equal(said);
      expect(element.renderRoot.querySelector('[role=meter], svg.dial')).to.equal(null);
    }
  });

  it('tells which answers it left out', async () => {
    const element = await shown(scores(10, 9, 11, 12));
    expect(partText(element, 'foot')).to.contain('2 answers out of range left out');
  });

  it('shows scores at the ends of the scale and in its middle', async () => {
    for (const [values, number, now] of [
      [[0], '−100', '-100'],
      [[10], '+100', '100'],
      [[10, 0], '0', '0'],
    ] as const) {
      const element = await shown(scores(...values));
      expect(texts(element, '.number')).to.deep.equal([number]);
      expect(element.renderRoot.querySelector('[role=meter]')!.getAttribute('aria-valuenow')).to.equal(now);
    }
  });

  it('stands side by side where it has room, and the one below the other where not', async () => {
    const place = (element: NpsGauge): string => {
      const [dial, answers] = [...element.renderRoot.querySelectorAll('svg[width]:not(.icon)')].map((svg) =>
        svg.getBoundingClientRect(),
      );
      return dial!.bottom <= answers!.top ? 'below' : dial!.right <= answers!.left ? 'beside' : 'over';
    };
    expect(place(await fixture('typical', 700))).to.equal('beside');
    expect(place(await fixture('typical', 400))).to.equal('below');
  });

  it('takes its colour from the page', async () => {
    const element = await fixture('typical');
    element.style.setProperty('--nps-gauge-color', 'rgb(1, 2, 3)');
    expect(getComputedStyle(element.renderRoot.querySelector('.arc')!).fill).to.equal('rgb(1, 2, 3)');
  });

  it('fails for an interval or bands that are none', async () => {
    const element = await shown(scores(10), {bands: 'poor, good 0, bad -10'});
    expect(shows(element)).to.equal('failed');
    expect(partText(element, 'error')).to.contain('got "bad -10"');
  });
});

describe('bands of <nps-gauge>', () => {
  it('are read from an attribute', () => {
    expect(bandsOf('needs work, good -0.5, very good 30')).to.deep.equal([
      {name: 'needs work', from: -Infinity},
      {name: 'good', from: -0.5},
      {name: 'very good', from: 30},
    ]);
    expect(bandsOf(' ')).to.deep.equal([]);
  });

  it('are taken as they are from a property, if they are in order', () => {
    const bands = [
      {name: 'a', from: -100},
      {name: 'b', from: 0},
    ];
    expect(bandsOf(bands)).to.equal(bands);
    expect(() => bandsOf([...bands].reverse())).to.throw(RangeError, 'got "a -100"');
    expect(() => bandsOf([...bands, {name: 'c', from: NaN}])).to.throw(RangeError, 'got "c NaN"');
  });

  for (const wrong of ['a, b', 'a, 0', ', b 0', 'a, b 10, c 10', 'a, b 10, c 0', 'a, b 100', 'a, b -100', 'a, b 150']) {
    it(`are refused: ${wrong}`, () => {
      expect(() => bandsOf(wrong)).to.throw(RangeError, /^\[nps-gauge\] bands: expected .+, got "/);
    });
  }
});

describe('layout of <nps-gauge>', () => {
  const names = {low: 'Detractors', middle: 'Passives', high: 'Promoters'};
  const measureText = (text: string): number => text.length * 7;
  const nps = {from: 0, to: 10, lowTo: 6, highFrom: 9};
  const laidOut = (
    {
      counts = [24, 11, 15, 21, 27, 62, 81, 176, 287, 335, 373],
      ...data
    }: Partial<GaugeData & {readonly counts: readonly number[]}> = {},
    width = 400,
    scale: AnswerScale = nps,
    reading: Reading = readPoints(formatsOf('en', 'UTC')),
  ): ReturnType<typeof layoutGauge> =>
    layoutGauge(
      {
        value: 33,
        lower: 29,
        upper: 37,
        scores: answersByScore(counts, scale),
        parts: answersByPart(counts, scale),
        bands: [],
        target: null,
        trend: [],
        ...data,
      },
      {width, measureText, count: String, share: String, reading, target: String, names},
    );

  it('turns the needle from left over the top to right', () => {
    const tip = (value: number): [number, number] => {
      const {dial} = laidOut({value});
      return [Math.round(dial.needle.x2 - dial.cx), Math.round(dial.cy - dial.needle.y2)];
    };
    const [reach] = tip(100);
    expect(tip(-100)).to.deep.equal([-reach, 0]);
    expect(tip(100)).to.deep.equal([reach, 0]);
    expect(tip(0)).to.deep.equal([0, reach]);
  });

  it('parts the track where bands part the scale, and nowhere else', () => {
    expect(laidOut().dial.track).to.have.length(1);
    expect(laidOut({bands: bandsOf('a, b 0, c 50')}).dial.track).to.have.length(3);
  });

  it('marks the band of the value, and those that the interval touches', () => {
    const {dial} = laidOut({value: 33, lower: 28, upper: 37, bands: bandsOf('poor, good 0, great 30, top 70')}, 900);
    expect(dial.bands.map(({text, holds}) => [text, holds])).to.deep.equal([
      ['poor', 'nothing'],
      ['good', 'interval'],
      ['great', 'value'],
      ['top', 'nothing'],
    ]);
  });

  it('draws no interval where there is none', () => {
    expect(laidOut({lower: null, upper: null}).dial.interval).to.equal(null);
  });

  it('keeps bars within the width, their heights in proportion, and shows an answer that is alone', () => {
    for (const width of [240, 300, 559, 560, 1200]) {
      const {answers} = laidOut({counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1000]}, width);
      const [first, , last] = [answers.bars[0]!, answers.bars[1]!, answers.bars[10]!];
      expect(first.x).to.equal(0);
      expect(last.x + last.width).to.be.closeTo(answers.width, 1e-9);
      expect(first.height).to.equal(1.5);
      expect(answers.bars[1]!.height).to.equal(0);
      expect(last.y + last.height).to.equal(answers.baseline);
    }
    const {bars} = laidOut().answers;
    expect(bars[10]!.height / bars[9]!.height).to.be.closeTo(373 / 335, 1e-9);
  });

  it('is full of numbers that are numbers, whatever the data', () => {
    for (const value of [-100, -99.9, 0, 0.1, 100]) {
      for (const width of [240, 700]) {
        const drawn = JSON.stringify(
          laidOut({value, lower: -100, upper: 100, counts: Array<number>(11).fill(0), bands: bandsOf('a, b 0')}, width),
          (_name, part: unknown) => (typeof part === 'number' && !Number.isFinite(part) ? 'NaN' : part),
        );
        expect(drawn).not.to.contain('NaN');
      }
    }
  });

  it('leaves out the name of the middle group before it would meet that of the last', () => {
    expect(laidOut({}, 240).answers.groups.map(({text}) => text)).to.deep.equal(['Detractors', '', 'Promoters']);
    expect(laidOut({}, 500).answers.groups.map(({text}) => text)).to.deep.equal([
      'Detractors',
      'Passives',
      'Promoters',
    ]);
  });

  it('runs over the scale of the question: from its lowest score, or from none to all', () => {
    const formats = formatsOf('en', 'UTC');
    const scale = {from: 1, to: 7, lowTo: 3, highFrom: 5};
    const counts = [1, 2, 3, 4, 5, 6, 7];
    const mean = laidOut({value: 4, lower: 3.5, upper: 4.5, counts}, 500, scale, readMean(formats, [1, 7]));
    expect(mean.dial.needle.x1).to.be.closeTo(mean.dial.cx, 1e-9);
    expect(mean.dial.scale.map(({text}) => text)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    expect(mean.answers.bars.map(({score, part}) => `${String(score)} ${part}`)).to.deep.equal([
      '1 low',
      '2 low',
      '3 low',
      '4 middle',
      '5 high',
      '6 high',
      '7 high',
    ]);
    const share = laidOut({value: 0.5, lower: 0.4, upper: 0.6, counts}, 260, scale, readShare(formats));
    expect(share.dial.scale.map(({text}) => text)).to.deep.equal(['0%', '50%', '100%']);
    expect(share.answers.groups.map(({under}) => under)).to.deep.equal(['6 · 6', '4', '18 · 18']);
  });

  it('has no middle where the scale has none', () => {
    const {answers} = laidOut({counts: [3, 9]}, 300, {from: 0, to: 1, lowTo: 0, highFrom: 1});
    expect(answers.groups.map(({text}) => text)).to.deep.equal(['Detractors', 'Promoters']);
    expect(answers.bars.at(-1)!.x + answers.bars.at(-1)!.width).to.be.closeTo(300, 1e-9);
  });
});
