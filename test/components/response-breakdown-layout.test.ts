import {expect} from '@open-wc/testing';
import {colourSteps} from '#internal/components/response-breakdown/colour-step.js';
import {layoutLegend} from '#internal/components/response-breakdown/legend.layout.js';
import {layoutBreakdown, type RowTexts} from '#internal/components/response-breakdown/response-breakdown.layout.js';

const measureText = (text: string): number => text.length * 7;
const parts = ['low', 'middle', 'high'] as const;

function row(shares: readonly number[], given: Partial<RowTexts> = {}): RowTexts {
  const segments = shares.map((share, i) => ({part: parts[i]!, step: 3 * i + 1, share, text: `${share * 100}%`}));
  const texts = {name: 'SMB', note: '', n: '40', value: '+10', range: '2 to 18', message: ''};
  return {id: 'a', isAll: false, running: false, suppressed: false, segments, ...texts, ...given};
}

const laidOut = (rows: readonly RowTexts[], width = 720, align: 'stacked' | 'diverging' = 'stacked') =>
  layoutBreakdown(rows, {width, align, legend: [], heads: {n: 'n', value: 'NPS'}, measureText});

describe('layout of <response-breakdown>', () => {
  it('makes the answers of a row as long as their shares, all bars equally long', () => {
    const {rows} = laidOut([row([0.25, 0.25, 0.5]), row([0.5, 0, 0.5])]);
    const [first, second] = rows;
    const {x, width} = first!.bar;
    expect(first!.segments.map((one) => (one.x - x) / width)).to.deep.equal([0, 0.25, 0.5]);
    expect(first!.segments.map((one) => one.width / width)).to.deep.equal([0.25, 0.25, 0.5]);
    expect(second!.segments.map(({index}) => index)).to.deep.equal([0, 2]);
  });

  it('stands to both sides of the middle of the scale, one scale for all rows', () => {
    const {rows, middle} = laidOut([row([0.25, 0.5, 0.25]), row([0.75, 0, 0.25])], 720, 'diverging');
    const [first, second] = rows;
    const passive = first!.segments[1]!;
    expect(passive.x + passive.width / 2).to.be.closeTo(middle!, 1e-9);
    expect(second!.segments[1]!.x).to.be.closeTo(middle!, 1e-9);
    expect(second!.segments[0]!.x).to.be.closeTo(second!.bar.x, 1e-9);
    expect(first!.segments[0]!.width).to.be.closeTo(second!.segments[1]!.width, 1e-9);
  });

  it('puts names above the bars where it is narrow, and shortens what has no room', () => {
    const {rows, narrow} = laidOut([row([0.2, 0.3, 0.5], {name: 'A name that is far too long for a card'})], 240);
    expect(narrow).to.equal(true);
    expect(rows[0]!.name.y).to.be.below(rows[0]!.bar.y);
    expect(rows[0]!.name.text).to.match(/…$/);
    expect(measureText(rows[0]!.name.text) + measureText('+10') + measureText('2 to 18') + 20).to.be.at.most(240);
  });

  it('leaves out that a period is running before it shortens its name', () => {
    const running = row([0.2, 0.3, 0.5], {name: 'Nov 2026', note: 'still running', running: true});
    expect(laidOut([running], 240).rows[0]!).to.deep.include({note: null});
    expect(laidOut([running], 240).rows[0]!.name.text).to.equal('Nov 2026');
    expect(laidOut([running], 400).rows[0]!.note!.text).to.equal('still running');
  });

  it('writes shares only where they have room', () => {
    const {rows} = laidOut([row([0.02, 0.48, 0.5])]);
    expect(rows[0]!.segments.map(({text}) => text)).to.deep.equal(['', '48%', '50%']);
  });

  it('is full of numbers that are numbers', () => {
    for (const width of [240, 519, 520, 1400]) {
      for (const align of ['stacked', 'diverging'] as const) {
        const empty = row([], {message: 'No answers', value: '–', range: '', n: ''});
        const text = JSON.stringify(laidOut([empty, row([1, 0, 0])], width, align), (_name, part: unknown) =>
          typeof part === 'number' && !Number.isFinite(part) ? 'NaN' : part,
        );
        expect(text).not.to.contain('NaN');
      }
    }
  });
});

describe('colours of <response-breakdown>', () => {
  it('are strongest at the ends of the scale, whatever its length', () => {
    expect(colourSteps(['low', 'middle', 'high'])).to.deep.equal([1, 4, 7]);
    expect(colourSteps(['low', 'low', 'middle', 'high', 'high'])).to.deep.equal([1, 2, 4, 6, 7]);
    expect(colourSteps(['low', 'low', 'low', 'low', 'high', 'high', 'high', 'high'])).to.deep.equal([
      1, 1, 2, 3, 5, 6, 7, 7,
    ]);
  });

  it('are told in a legend, on further lines where there is no room', () => {
    const legend = ['low', 'high'].map((part) => ({part: part as 'low', steps: [1, 2], text: 'some words'}));
    expect(layoutLegend(legend, 400, measureText).parts.map(({y}) => y)).to.deep.equal([12, 12]);
    expect(layoutLegend(legend, 120, measureText).parts.map(({y}) => y)).to.deep.equal([12, 32]);
  });
});
