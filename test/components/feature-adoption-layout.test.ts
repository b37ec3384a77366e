import {expect} from '@open-wc/testing';
import {
  layoutFeatures,
  type FeatureBar,
  type FeatureBars,
} from '#internal/components/feature-adoption/feature-adoption.layout.js';
import {namesFromText} from '#internal/element/names-from-text.js';

const bar = (name: string, share: number | null, more: Partial<FeatureBar> = {}): FeatureBar => ({
  name,
  share,
  lower: share === null ? null : Math.max(0, share - 0.1),
  upper: share === null ? null : Math.min(1, share + 0.1),
  value: share === null ? '–' : `${String(Math.round(100 * share))}%`,
  limits: share === null ? null : '10% to 20%',
  sticky: false,
  note: null,
  ...more,
});

/** Laid out with letters that are all 6 px wide. */
const laidOut = (bars: readonly FeatureBar[], width: number): FeatureBars =>
  layoutFeatures(bars, {
    width,
    measureText: (text) => 6 * text.length,
    tick: (share, last) => `${String(Math.round(100 * share))}${last ? '%' : ''}`,
  });

describe('layout of <feature-adoption>', () => {
  it('draws shares from zero on one scale, with the interval across the end of the bar', () => {
    const {rows, ticks} = laidOut([bar('Export', 0.5), bar('API', 0.25)], 600);
    const [first, second] = rows;
    expect(first!.bar!.x).to.equal(second!.bar!.x);
    expect(first!.bar!.width).to.be.closeTo(2 * second!.bar!.width, 1e-9);
    // The scale ends at 60 %: the end of the longest interval.
    expect(first!.whisker!.x2).to.equal(ticks.at(-1)!.x);
    const end = first!.bar!.x + first!.bar!.width;
    expect(first!.whisker!.x2 - end).to.be.closeTo(end - first!.whisker!.x1, 1e-9);
    expect(ticks.map(({label}) => label.text)).to.deep.equal(['0', '20', '40', '60%']);
  });

  it('has the names left of the bars where there is room, else above them', () => {
    const wide = laidOut([bar('Export', 0.5)], 600);
    expect(wide.narrow).to.equal(false);
    expect(wide.rows[0]!.bar!.x).to.equal(6 * 6 + 12);
    const narrow = laidOut([bar('Export', 0.5)], 360);
    expect(narrow.narrow).to.equal(true);
    expect(narrow.rows[0]!.bar!.x).to.equal(0);
    expect(narrow.rows[0]!.name.y).to.be.lessThan(narrow.rows[0]!.bar!.y);
    expect(narrow.ticks.at(-1)!.x).to.equal(360);
    // Lines of the grid do not run through names.
    expect(narrow.grid[0]!.from).to.be.greaterThan(narrow.rows[0]!.name.y);
  });

  it('keeps a name short that is too long, and drops limits before the name is gone', () => {
    const long = bar('Scheduled delivery of dashboards to external stakeholders', 0.5);
    for (const width of [240, 360, 600]) {
      const {name, value, limits} = laidOut([long], width).rows[0]!;
      expect(name.text).to.match(/^Scheduled.*…$/);
      const start = value.x - 6 * value.text.length;
      expect(6 * name.text.length).to.be.lessThan(width < 480 ? start : width / 2);
      expect(limits === null).to.equal(false);
    }
    expect(laidOut([{...long, limits: '10.25% to 20.75% of all'}], 240).rows[0]!.limits).to.equal(null);
  });

  it('gives the sign of a sticky feature a place before its note', () => {
    for (const width of [300, 600]) {
      const {sign, note, name} = laidOut([bar('Export', 0.5, {sticky: true, note: 'sticky'})], width).rows[0]!;
      expect(sign!.x).to.equal(5);
      expect(note!.x).to.equal(15);
      expect(note!.y).to.be.greaterThan(name.y);
    }
    expect(laidOut([bar('Export', 0.5)], 600).rows[0]!.sign).to.equal(null);
  });

  it('has no bar for what is not shown, none of zero, and a place for a finger on both sides of each', () => {
    const {rows, width} = laidOut([bar('a', 1), bar('b', 0), bar('c', null)], 300);
    expect(rows.map((row) => row.bar && Math.round(row.bar.width))).to.deep.equal([300, 0, null]);
    expect(rows[2]!.whisker).to.equal(null);
    for (const {hit} of rows) {
      expect(hit.split).to.be.within(24, width - 24);
      expect(hit.height).to.be.at.least(24);
    }
  });
});

describe('names of features from an attribute', () => {
  for (const [given, names] of [
    ['Export, API', ['Export', 'API']],
    [' Public API ,', ['Public API']],
    ['', null],
    [' , ', null],
    [null, null],
    [
      ['Import, export', 'API'],
      ['Import, export', 'API'],
    ],
  ] as const) {
    it(`reads ${JSON.stringify(given)}`, () => {
      expect(namesFromText(given)).to.deep.equal(names);
    });
  }
});
