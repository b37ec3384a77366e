import {expect} from '@open-wc/testing';
import {hitSpans} from '#internal/components/lifecycle-bars/hit-spans.js';

const heights = (bounds: readonly number[], from: number, to: number): number[] =>
  hitSpans(bounds, {from, to}).map((span) => span.to - span.from);

describe('hitSpans', () => {
  it('cuts along the bounds where there is room', () => {
    expect(hitSpans([40, 100], {from: 0, to: 150})).to.deep.equal([
      {from: 0, to: 40},
      {from: 40, to: 100},
      {from: 100, to: 150},
    ]);
  });

  it('leaves 24 px to each part, at either end too', () => {
    expect(heights([50, 51, 52], 0, 200)).to.deep.equal([50, 24, 24, 102]);
    expect(heights([0, 0, 0], 0, 200)).to.deep.equal([24, 24, 24, 128]);
    expect(heights([200, 200, 200], 0, 200)).to.deep.equal([128, 24, 24, 24]);
  });

  it('shares evenly what is too low for all', () => {
    expect(heights([10, 20, 30], 0, 40)).to.deep.equal([10, 10, 10, 10]);
  });
});
