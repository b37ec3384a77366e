import {expect} from '@open-wc/testing';
import {bestFirst, inOrder, isGood, nextSort} from '#internal/components/metric-table/group-order.js';
import {layoutTable, type ColumnTexts} from '#internal/components/metric-table/metric-table.layout.js';
import {rowsOf, type GroupRow, type MetricColumn} from '#internal/components/metric-table/table-columns.js';
import {targetsFrom} from '#internal/components/metric-table/targets-from-text.js';
import {axisOf, domainOf} from '#internal/components/metric-table/value-axis.js';
import {sortedBy, sortedByName} from '#internal/element/table/sorting.js';
import {estimate, insufficient, type AnyMetric, type ByGroup, type Estimate} from 'keepwell/metrics/kernel';
import {nps} from 'keepwell/metrics/voice/nps';

const metric = nps as unknown as AnyMetric;
const measureText = (text: string): number => 6 * text.length;
const number = (value: number, lower: number, upper: number, n = 10): Estimate =>
  estimate(value, {terms: {}, n, interval: {lower, upper, level: 0.95, method: ''}});

const outcome: ByGroup = {
  kind: 'by-group',
  by: 'segment',
  metrics: [
    {
      metric: 'nps',
      all: number(20, 10, 30, 60),
      groups: [
        {name: 'a10', number: number(50, 40, 60, 9)},
        {name: 'a9', number: number(-10, -30, 5, 30)},
        {name: 'b', number: number(25, -5, 45, 4)},
        {name: 'hidden', number: insufficient('small-group', 'Not shown')},
        {name: null, number: number(90, 80, 95, 17)},
      ],
    },
  ],
};
const {all, groups} = rowsOf(outcome, {all: 'All', unnamed: 'No segment'});
const column: MetricColumn = {
  metric,
  label: 'NPS',
  unit: 'points',
  all: outcome.metrics[0]!.all,
  hasIntervals: true,
  isSum: false,
  target: null,
  digits: undefined,
};
const labels = (rows: readonly GroupRow[]): string[] => rows.map(({label}) => label);

describe('order of groups', () => {
  const order = (column_: 'name' | 'value-0' | 'n-0', descending: boolean): string[] =>
    labels(inOrder(groups, {column: column_, descending}, 'en'));

  it('sorts by value, name and number of observations, with what has no value behind, and no name last', () => {
    expect(order('value-0', true)).to.deep.equal(['a10', 'b', 'a9', 'hidden', 'No segment']);
    expect(order('value-0', false)).to.deep.equal(['a9', 'b', 'a10', 'hidden', 'No segment']);
    expect(order('n-0', true)).to.deep.equal(['a9', 'a10', 'b', 'hidden', 'No segment']);
    expect(order('name', false)).to.deep.equal(['a9', 'a10', 'b', 'hidden', 'No segment']);
    expect(order('name', true)).to.deep.equal(['hidden', 'b', 'a10', 'a9', 'No segment']);
  });

  it('begins with the best, whichever way that is', () => {
    const low = {...column, metric: {...metric, direction: 'lower-is-better'} as AnyMetric};
    expect(bestFirst([column])).to.deep.equal({column: 'value-0', descending: true});
    expect(bestFirst([low])).to.deep.equal({column: 'value-0', descending: false});
    const best = bestFirst([column]);
    expect(nextSort('value-0', best, [column]).descending).to.equal(false);
    expect(nextSort('n-0', best, [column])).to.deep.equal({column: 'n-0', descending: true});
    expect(nextSort('name', best, [column])).to.deep.equal({column: 'name', descending: false});
  });

  it('knows what is good only where it is clear and the metric says so', () => {
    const low = {...column, metric: {...metric, direction: 'lower-is-better'} as AnyMetric};
    const {direction: _, ...rest} = metric;
    expect(isGood('above', column)).to.equal(true);
    expect(isGood('above', low)).to.equal(false);
    expect(isGood('below', low)).to.equal(true);
    expect(isGood('unclear', column)).to.equal(null);
    expect(isGood('above', {...column, metric: rest})).to.equal(null);
  });
});

describe('rows of groups', () => {
  it('have the groups of all metrics, with where each stands', () => {
    const other = {metric: 'csat', all: number(1, 0, 2), groups: [{name: 'c', number: number(1, 0, 2)}]};
    const both = rowsOf({...outcome, metrics: [...outcome.metrics, other]}, {all: 'All', unnamed: 'None'}).groups;
    expect(labels(both)).to.deep.equal(['a10', 'a9', 'b', 'c', 'hidden', 'None']);
    expect(both.map(({cells}) => cells[0]!.standing)).to.deep.equal(['above', 'below', 'unclear', null, null, 'above']);
    expect(both[3]!.cells.map((cell) => cell.number?.kind)).to.deep.equal([undefined, 'estimate']);
    expect(all.cells[0]!.standing).to.equal(null);
  });

  it('are not mixed up with all, whatever they are called', () => {
    const names = ['all', 'unnamed', 'group/x'].map((name) => ({name, number: number(1, 0, 2)}));
    const rows = rowsOf(
      {...outcome, metrics: [{...outcome.metrics[0]!, groups: [...names, {name: null, number: number(1, 0, 2)}]}]},
      {all: 'All', unnamed: 'None'},
    );
    expect(new Set([rows.all, ...rows.groups].map(({key}) => key)).size).to.equal(5);
  });
});

describe('sorting', () => {
  it('leaves equal rows as they were, and puts those without a value last both ways', () => {
    const rows = [
      {id: 1, v: null},
      {id: 2, v: 5},
      {id: 3, v: 5},
      {id: 4, v: 1},
    ];
    const ids = (descending: boolean): number[] => sortedBy(rows, ({v}) => v, {descending}).map(({id}) => id);
    expect(ids(false)).to.deep.equal([4, 2, 3, 1]);
    expect(ids(true)).to.deep.equal([2, 3, 4, 1]);
  });

  it('sorts names as a language does', () => {
    const sorted = (locale: string): string[] =>
      sortedByName(['z', 'ä', 'a10', 'a9'], (name) => name, {descending: false}, locale);
    expect(sorted('de')).to.deep.equal(['ä', 'a9', 'a10', 'z']);
    expect(sorted('sv')).to.deep.equal(['a9', 'a10', 'z', 'ä']);
  });
});

describe('axis of a metric', () => {
  const room = {width: 214, write: String, measureText};

  it('holds all intervals, the whole and the target, and not what the metric cannot be', () => {
    const [least, most] = domainOf(column, 0, groups);
    expect([least, most]).to.deep.equal([-30 - 0.03 * 125, 95 + 0.03 * 125]);
    expect(domainOf({...column, target: 99}, 0, groups)[1]).to.equal(100);
    expect(domainOf(column, 0, [])).to.deep.equal([9.4, 30.6]);
    expect(domainOf({...column, all: insufficient('x', 'x')}, 0, [])).to.deep.equal([0, 1]);
  });

  it('of a sum begins at zero, and does not hold the whole', () => {
    const rows = [{...all, cells: [{number: estimate(300, {terms: {}, n: 1}), standing: null}]}];
    const sum = {...column, isSum: true, hasIntervals: false, all: estimate(1000, {terms: {}, n: 3})};
    expect(domainOf(sum, 0, rows)).to.deep.equal([0, 309]);
    expect(axisOf([0, 309], sum, room).whole).to.equal(null);
  });

  it('places values, the whole and the target', () => {
    const axis = axisOf([0, 100], {...column, target: 75}, room);
    expect(axis.scale(0)).to.equal(7);
    expect(axis.scale(100)).to.equal(207);
    expect(axis).to.include({whole: 47, target: 157});
  });

  it('keeps labels within it, and leaves out those that would touch', () => {
    for (const width of [92, 140, 300]) {
      const write = (value: number): string => `${String(value)} hours`;
      const {ticks} = axisOf([0, 40], column, {...room, write, width});
      const shown = ticks.filter(({labelX}) => labelX !== null);
      expect(shown.length, String(width)).to.be.greaterThan(0);
      let end = 0;
      for (const {labelX, label} of shown) {
        const half = measureText(label) / 2;
        expect(labelX! - half, String(width)).to.be.at.least(end);
        end = labelX! + half;
      }
      expect(end).to.be.at.most(width);
    }
  });

  it('is one also where all values are the same', () => {
    const one = [{...all, cells: [{number: estimate(0, {terms: {}, n: 1}), standing: null}]}];
    const domain = domainOf({...column, all: estimate(0, {terms: {}, n: 1})}, 0, one);
    expect(domain).to.deep.equal([-1, 1]);
    expect(axisOf(domain, column, room).scale(0)).to.equal(107);
  });
});

describe('layout of a table of groups', () => {
  const texts: ColumnTexts = {
    label: 'Net Promoter Score',
    values: ['+20', '−10'],
    limits: ['+10 to +30', '−30 to +5'],
    counts: ['60', '1,200'],
  };
  const layout = (width: number, columns = [texts], names = ['All', 'Enterprise']) =>
    layoutTable(names, columns, {width, headings: {name: 'Segment', n: 'n'}, measureText});

  it('drops the limits before it changes its form', () => {
    const [wide, middle, narrow] = [layout(600), layout(330), layout(240)];
    expect(wide.form).to.equal('wide');
    expect(wide.columns[0]!.limits).to.equal(60);
    expect(middle.form).to.equal('wide');
    expect(middle.columns[0]!.limits).to.equal(0);
    expect(narrow.form).to.equal('narrow');
  });

  it('uses the width and no more, in every form', () => {
    for (const count of [1, 2, 3]) {
      for (const width of [240, 360, 520, 900, 1400]) {
        const columns = Array.from({length: count}, () => texts);
        const {form, name, columns: widths} = layout(width, columns, ['a name that is much too long '.repeat(4)]);
        const cells = widths.map(({label, value, limits, plot, n}) => {
          const cell = (label > 0 ? label + 10 : 0) + value + 10 + (limits > 0 ? limits + 10 : 0) + plot;
          return form === 'narrow' && count === 1 ? cell : cell + 16 + n;
        });
        const what = `${String(count)} at ${String(width)}`;
        for (const {plot} of widths) expect(plot, what).to.be.at.least(form === 'wide' ? 128 : 60);
        if (form === 'narrow') for (const cell of cells) expect(cell, what).to.be.at.most(width);
        else {
          const taken = name + cells.reduce((sum, cell) => sum + cell + 16, 0) + 20 * (count - 1);
          expect(taken, what).to.be.within(width - count, width);
        }
      }
    }
  });

  it('puts names of metrics on lines of their own where they are too long to stand beside their values', () => {
    const short = {...texts, label: 'NPS'};
    expect(layout(280, [short, short])).to.include({form: 'narrow', isStacked: false});
    expect(layout(280, [texts, {...texts, label: 'Customer satisfaction of all (CSAT)'}])).to.include({
      isStacked: true,
    });
    expect(layout(240)).to.include({isStacked: false});
  });
});

describe('targets', () => {
  it('are a number for one metric, and named for several', () => {
    expect([...targetsFrom('40', ['nps'])]).to.deep.equal([['nps', 40]]);
    expect([...targetsFrom(0.5, ['csat'])]).to.deep.equal([['csat', 0.5]]);
    expect([...targetsFrom('nps -4, csat 0.8', ['nps', 'csat'])]).to.deep.equal([
      ['nps', -4],
      ['csat', 0.8],
    ]);
    expect(targetsFrom(null, ['nps']).size).to.equal(0);
    expect(targetsFrom(' ', ['nps']).size).to.equal(0);
  });

  it('say what was expected where they are not', () => {
    const refused = (text: string, ids: string[], message: RegExp): unknown =>
      expect(() => targetsFrom(text, ids)).to.throw(message);
    refused('high', ['nps'], /\[metric-table\] target: expected a number, got "high"/);
    refused('40', ['nps', 'csat'], /expected a number for each metric, such as "nps 0, csat 0", got "40"/);
    refused('ces 4', ['nps', 'csat'], /got "ces 4"/);
  });
});
