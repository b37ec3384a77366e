// The layout of <health-matrix>, without a page.
import {expect} from '@open-wc/testing';
import {trendsOf} from '#internal/components/health-matrix/account-trends.js';
import {fixtures, type Fixture} from '#internal/components/health-matrix/health-matrix.fixtures.js';
import type {MatrixLabels} from '#internal/components/health-matrix/column-needs.js';
import {layoutMatrix} from '#internal/components/health-matrix/health-matrix.layout.js';
import {english} from '#internal/components/health-matrix/health-matrix.words.js';
import {layoutHistory, layoutTrend} from '#internal/components/health-matrix/history.layout.js';
import {changeText, scoreText, stepOf, type MatrixNumbers} from '#internal/components/health-matrix/matrix-rows.js';
import {healthScore, type HealthOutcome} from 'keepwell/metrics/health/health-score';
import {defaultRules} from 'keepwell/metrics/health/score-account';
import {isInsufficient, measure, scopeOf, tablesOf, type Made} from 'keepwell/metrics/kernel';

const numbers: MatrixNumbers = {
  decimal: (value, digits) => value.toFixed(digits),
  percent: (share) => `${Math.round(100 * share)}%`,
  money: (value) => `€${value}`,
  points: (value) => (value > 0 ? `+${value}` : String(value)),
};
const labels: MatrixLabels = {...english, span: '90 days'};
const measureText = (words: string, {size = 12}: {readonly size?: number} = {}): number => words.length * size * 0.55;

const now = Date.UTC(2026, 10, 18, 8);
const day = 86_400_000;

function outcomeOf({tables, properties}: Fixture, asOf = now): Made<HealthOutcome> {
  const {components, amberFrom, greenFrom} = properties;
  const options = {
    ...(components !== undefined && typeof components !== 'string' && {components}),
    ...(typeof amberFrom === 'number' && {amberFrom}),
    ...(typeof greenFrom === 'number' && {greenFrom}),
  };
  const outcome = measure(healthScore, tablesOf(healthScore.tables, tables), options, scopeOf({asOf}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const typical = outcomeOf(fixtures.typical);
const earlier = [{asOf: now - 90 * day, value: outcomeOf(fixtures.typical, now - 90 * day)}];
const trends = trendsOf(typical, earlier, 90)!;
const at = (width: number, outcome = typical) =>
  layoutMatrix(outcome, outcome === typical ? trends : null, {width, measureText, labels, numbers});

describe('the layout of <health-matrix>', () => {
  it('gives up the word of the pulse, lines, revenue, level labels, then the line', () => {
    const form = (width: number): string => {
      const {form: name, pulse, trend, money, isTurned} = at(width);
      return [name, pulse, trend, money ? 'money' : '', isTurned ? 'turned' : ''].filter(Boolean).join(' ');
    };
    const forms: string[] = [];
    for (let width = 1100; width >= 600; width--) {
      const name = form(width);
      if (forms.at(-1) !== name) forms.push(name);
    }
    expect(forms.slice(0, 4)).to.eql([
      'wide word line money',
      'wide shape line money',
      'wide shape change money',
      'wide shape change',
    ]);
    expect(forms).to.include('wide shape change turned');
    expect(at(599).form).to.equal('narrow');
  });

  it('has the word of the band on a phone, then the change, then the pulse', () => {
    const forms = [580, 420, 330, 300, 250].map((width) => {
      const {band, trend, pulse} = at(width);
      return [band, trend, pulse];
    });
    expect(forms).to.eql([
      ['word', 'change', 'shape'],
      ['word', 'change', 'shape'],
      ['word', 'change', 'none'],
      ['word', 'none', 'shape'],
      ['shape', 'none', 'none'],
    ]);
  });

  it('has room for cells, and takes no more than there is', () => {
    for (const outcome of [typical, outcomeOf(fixtures.twelve)]) {
      for (let width = 240; width < 1600; width += 20) {
        const {form, widths, perLine, isTurned, components} = at(width, outcome);
        const least = form === 'narrow' ? 44 : isTurned ? 40 : 54;
        expect(widths.cell, String(width)).to.be.at.least(least);
        const beside = widths.money + widths.score + widths.band + widths.pulse + widths.trend;
        expect(beside, String(width)).to.be.at.most(width - 60);
        if (form === 'narrow') expect(perLine * (widths.cell + 2)).to.be.at.most(width);
        else expect(beside + components.length * widths.cell + 60).to.be.at.most(width);
      }
    }
  });

  it('is the same whichever accounts are shown: it looks at all', () => {
    const turned = {...typical, accounts: [...typical.accounts].reverse()};
    const {widths} = layoutMatrix(turned, trends, {width: 900, measureText, labels, numbers});
    expect(widths).to.eql(at(900).widths);
  });

  it('writes a score with as many decimals as show its band', () => {
    const written = [74.4, 74.6, 74.96, 74.9996, 75, 49.99].map((score) => scoreText(score, defaultRules, numbers));
    expect(written).to.eql(['74', '74.6', '74.96', '74.9996', '75', '49.99']);
  });

  it('is blank in the middle and stepped outside of it', () => {
    const rules = {amberFrom: 50, greenFrom: 70};
    const steps = [0, 29, 30, 39, 40, 49, 50, 69, 70, 79, 80, 89, 90, 100].map((score) => stepOf(score, rules));
    expect(steps).to.eql([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
  });

  it('has an arrow where something has changed', () => {
    expect([-3, 0, 4].map((points) => changeText(points, numbers))).to.eql(['▼\u00a0-3', '0', '▲\u00a0+4']);
  });
});

describe('the lines of <health-matrix>', () => {
  it('span the same points in all rows, each on its own centre', () => {
    const heights = ([low, high]: readonly [number, number]): number => {
      const {path} = layoutTrend([low, high], {width: 44, height: 18});
      const [, first, second] = /M\S+ ([\d.]+)L\S+ ([\d.]+)/.exec(path)!;
      return Number(first) - Number(second);
    };
    expect(heights([20, 33])).to.be.closeTo(7, 0.11);
    expect(heights([70, 83])).to.be.closeTo(7, 0.11);
    // One that goes further than the span fills it.
    expect(heights([0, 80])).to.be.closeTo(14, 0.11);
  });

  it('have a gap where there was no score, and no end where there is none', () => {
    const {path, end} = layoutTrend([10, 20, null, 30, 40], {width: 44, height: 18});
    expect(path.match(/M/g)).to.have.length(2);
    expect(end).not.to.equal(null);
    expect(layoutTrend([10, null], {width: 44, height: 18}).end).to.equal(null);
    expect(layoutTrend([null, null], {width: 44, height: 18})).to.eql({path: '', end: null});
  });

  const frame = (width: number) => ({
    width,
    moments: [0, 45, 90].map((ago) => now - (90 - ago) * day),
    borders: [
      {from: 50, label: 'Watch'},
      {from: 55, label: 'Healthy'},
    ],
    measureText,
    decimal: (value: number, digits: number) => value.toFixed(digits),
    day: (instant: number) => new Date(instant).toISOString().slice(0, 10),
  });

  it('go from 0 to 100, with the borders of the bands and labels that do not overlap', () => {
    const {borders, plot, end} = layoutHistory([0, 60, 100], frame(300));
    const [watch, healthy] = borders;
    expect(watch!.label.y - healthy!.label.y).to.be.at.least(14);
    expect(healthy!.y).to.be.lessThan(watch!.y);
    expect(end).to.eql({x: plot.right, y: 8});
  });

  it('drop the first day where both have no room', () => {
    expect(layoutHistory([10, 20, 30], frame(300)).days).to.have.length(2);
    expect(layoutHistory([10, 20, 30], frame(200)).days.map(({text}) => text)).to.eql(['2026-11-18']);
  });
});
