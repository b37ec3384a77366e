import {expect} from '@open-wc/testing';
import {coversLine} from '#internal/components/metric-trend/covers-line.js';
import {
  layoutTrendLines,
  type GivenLine,
  type TrendSheet,
} from '#internal/components/metric-trend/metric-trend.layout.js';
import {notesOf} from '#internal/components/metric-trend/notes.js';
import {momentsOf, shiftOf} from '#internal/components/metric-trend/trend-lines.js';
import {scopeOf} from 'keepwell/metrics/kernel';

const sheet: TrendSheet = {
  width: 600,
  measureText: (text, {size = 12} = {}) => text.length * size * 0.55,
  range: [-Infinity, Infinity],
  leastSpan: 0,
  target: null,
  names: ['Nov', 'Dec', 'Jan', 'Feb'].map((bare, i) => ({bare, year: i < 2 ? '2025' : '2026'})),
  notes: [],
  earlierText: 'a year earlier',
  writeTick: (value) => String(value),
};

const line = (values: readonly (number | null)[], more: Partial<GivenLine> = {}): GivenLine => ({
  name: null,
  value: String(values.at(-1)),
  before: [],
  periods: values.map((value, i) => ({
    value,
    lower: value === null ? null : value - 5,
    upper: value === null ? null : value + 5,
    running: i === values.length - 1,
  })),
  ...more,
});

describe('layout of <metric-trend>', () => {
  it('puts the widest label of the axis at the left edge, and ends the labels at the right one', () => {
    const {plot, ticks} = layoutTrendLines([line([40, 50, 60, 55])], sheet);
    const widest = Math.max(...ticks.map(({text}) => sheet.measureText(text)));
    expect(plot.left - 8 - widest).to.be.within(0, 1);
    expect(plot.right + 12 + sheet.measureText('55')).to.be.within(599, 600);
  });

  it('begins at 0 where that is not far, else says where it begins', () => {
    expect(layoutTrendLines([line([10, 40, 60, 55])], sheet).axisFrom).to.equal(null);
    expect(layoutTrendLines([line([80, 84, 88, 85])], sheet).axisFrom).to.be.within(70, 75);
    expect(layoutTrendLines([line([-20, 10, 0, 5])], sheet).axisFrom).to.equal(null);
  });

  it('never shows what cannot be', () => {
    const {plot, y} = layoutTrendLines([line([96, 98, 99, 97])], {...sheet, range: [0, 100], leastSpan: 20});
    expect(y.invert(plot.top)).to.be.at.most(100);
  });

  it('draws a flat line in the middle', () => {
    const flat = line([7, 7, 7, 7]).periods.map((period) => ({...period, lower: null, upper: null}));
    const {series, plot} = layoutTrendLines([{...line([7, 7, 7, 7]), periods: flat}], sheet);
    const [, y] = series[0]!.end!;
    expect(y).to.be.within(plot.top, plot.bottom);
  });

  it('breaks a line where a period has no value, and joins the running one to its neighbour alone', () => {
    const broken = layoutTrendLines([line([40, null, 60, 55])], sheet).series[0]!;
    expect(broken.line.match(/M/g)).to.have.length(2);
    expect(broken.alone).to.have.length(2);
    expect(broken.dashed).not.to.equal('');
    const apart = layoutTrendLines([line([40, 50, null, 55])], sheet).series[0]!;
    expect(apart.dashed).to.equal('');
    expect(apart.running).not.to.equal(null);
  });

  it('says a year where it is a new one', () => {
    const {periods} = layoutTrendLines([line([40, 50, 60, 55])], sheet);
    expect(periods.map(({name, year}) => [name?.text, year?.text])).to.deep.equal([
      ['Nov', '2025'],
      ['Dec', undefined],
      ['Jan', '2026'],
      ['Feb', undefined],
    ]);
  });

  it('names as many periods as have room, always the last', () => {
    const names = Array.from({length: 24}, (_, i) => ({bare: `Week ${String(i)}`, year: null}));
    const values = names.map((_name, i) => i);
    const {periods} = layoutTrendLines([line(values)], {...sheet, width: 300, names});
    const named = periods.filter(({name}) => name).map(({name}) => name!);
    expect(named.at(-1)!.text).to.equal('Week 23');
    named.slice(1).forEach(({x}, i) => expect(x - named[i]!.x).to.be.greaterThan(sheet.measureText('Week 23')));
  });

  it('moves labels of lines apart, and leads to those that were moved', () => {
    const lines = ['One', 'Two', 'Three'].map((name, i) => line([40, 45, 50, 50 + i / 10], {name}));
    const labels = layoutTrendLines(lines, sheet).series.map(({label}) => label!);
    const ys = labels.map(({y}) => y).sort((a, b) => a - b);
    expect(ys[1]! - ys[0]!).to.be.at.least(24);
    expect(ys[2]! - ys[1]!).to.be.at.least(24);
    expect(labels.some(({lead}) => lead !== null)).to.equal(true);
  });

  it('puts the target where no line is; without such a place it has no label', () => {
    const target = {value: 50, text: 'target 50'};
    const there = layoutTrendLines([line([20, 25, 30, 28])], {...sheet, target}).target!;
    expect(there.label!.text).to.equal('target 50');
    const crossed = layoutTrendLines([line([49, 51, 49, 51]), line([52, 48, 52, 48])], {...sheet, target}).target!;
    expect(crossed.label).to.equal(null);
  });

  it('puts a note at its day, its text beside it where there is room, and takes close ones together', () => {
    const notes = [
      {at: 0.5, texts: ['first, Dec 1', 'first']},
      {at: 2.1, texts: ['second, Jan 18', 'second']},
      {at: 2.15, texts: ['third, Jan 19', 'third']},
    ];
    const {notes: placed, strips, plot} = layoutTrendLines([line([40, 50, 60, 55])], {...sheet, notes});
    expect(placed.map((mark) => mark.notes)).to.deep.equal([[0], [1, 2]]);
    expect(placed[0]!.x).to.be.closeTo((strips[0]!.x + strips[1]!.x) / 2, 0.01);
    expect(placed[0]!.label!.text).to.equal('first, Dec 1');
    expect(placed[1]!.label).to.equal(null);
    expect(placed[0]!.y).to.be.lessThan(plot.top);
  });

  it('gives way at 240 px: names are cut, what was earlier is said below', () => {
    const {series, earlier, plot} = layoutTrendLines(
      [
        line([40, 50, 60, 55], {name: 'Enterprise accounts', before: [30, 31, 32, 33]}),
        line([20, 25, 30, 28], {name: 'Starter'}),
      ],
      {...sheet, width: 240},
    );
    expect(series[0]!.label!.text).to.match(/^E.*… 55$/);
    expect(earlier!.label).to.equal(null);
    expect(plot.right - plot.left).to.be.greaterThan(100);
  });
});

describe('coversLine', () => {
  const box = {left: 10, right: 20, top: 10, bottom: 20};
  it('knows a line that goes through without a point inside', () => {
    expect(
      coversLine(box, [
        [0, 0],
        [30, 30],
      ]),
    ).to.equal(true);
    expect(
      coversLine(box, [
        [0, 30],
        [30, 24],
      ]),
    ).to.equal(false);
    expect(
      coversLine(box, [
        [0, 15],
        [9, 15],
      ]),
    ).to.equal(false);
    expect(coversLine(box, [[15, 15]])).to.equal(true);
  });
});

describe('notesOf', () => {
  it('reads days with texts, in the order of days', () => {
    expect(notesOf('2026-06-08 new; 2026-01-02 old one;')).to.deep.equal([
      {day: 20455, text: 'old one'},
      {day: 20612, text: 'new'},
    ]);
    expect(notesOf([{on: '1970-01-02', text: 'a'}])).to.deep.equal([{day: 1, text: 'a'}]);
    expect(notesOf(null)).to.deep.equal([]);
  });
  for (const wrong of ['2026-06-08', '2026-13-01 a', 'June a', [{on: 3, text: 'a'}], [{on: '2026-06-08'}], [null], 7]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(() => notesOf(wrong as never)).to.throw('[metric-trend] annotations: expected days with a text');
    });
  }
});

describe('momentsOf', () => {
  const scope = scopeOf({asOf: Date.UTC(2026, 10, 18)});
  const months = (periods: number, shift: number) =>
    momentsOf({unit: 'month', periods, shift}, scope).map((moment) => new Date(moment).toISOString().slice(0, 7));

  it('are the ends of periods that are over', () => {
    expect(months(3, 0)).to.deep.equal(['2026-10', '2026-11']);
  });
  it('leave out what is neither shown nor held against', () => {
    expect(months(2, 12)).to.deep.equal(['2025-11', '2025-12', '2026-11']);
    expect(months(3, 1)).to.deep.equal(['2026-09', '2026-10', '2026-11']);
  });
  it('are so far apart as it is asked', () => {
    expect(shiftOf('year', 'week', 8)).to.equal(52);
    expect(shiftOf('year', 'quarter', 8)).to.equal(4);
    expect(shiftOf('previous', 'week', 8)).to.equal(8);
    expect(shiftOf(null, 'week', 8)).to.equal(0);
  });
});
