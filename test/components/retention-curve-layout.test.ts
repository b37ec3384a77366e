import {expect} from '@open-wc/testing';
import {formatsOf, measure, scopeOf, tablesOf, type GivenOptions} from 'keepwell/metrics/kernel';
import {retentionCurve, type Curves} from 'keepwell/metrics/retention/retention-curve';
import {ageTicks, unitFor} from '#internal/components/retention-curve/age-units.js';
import {drawnCurves, type DrawnPart} from '#internal/components/retention-curve/drawn-curves.js';
import {
  layoutCurves,
  type CurvesLayout,
  type Drawing,
} from '#internal/components/retention-curve/retention-curve.layout.js';
import {english as own} from '#internal/components/retention-curve/retention-curve.words.js';
import {dodge} from '#internal/element/chart/dodge.js';
import {fitText} from '#internal/element/chart/fit-text.js';
import {linearScale} from '#internal/element/chart/linear-scale.js';
import {areaPath, linePath, stepAreaPath, stepPath} from '#internal/element/chart/paths.js';
import {english as base} from '#internal/element/words.js';
import {leaving, staying} from './retention-curve-shown.js';

const words = {...base, ...own};

describe('layout of survival curves', () => {
  const measureText = (label: string, {size = 12} = {}): number => label.length * size * 0.55;
  const part: DrawnPart = {minimumAtRisk: 10, minimumGroup: 1, maxAge: null, unit: null};

  function curves(rows: readonly object[], given: GivenOptions<typeof retentionCurve> = {}): Curves {
    const outcome = measure(retentionCurve, tablesOf(retentionCurve.tables, {spells: rows}), given, scopeOf({asOf: 0}));
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    return outcome;
  }

  function laidOut(
    outcome: Curves,
    width = 600,
    wanted: Partial<DrawnPart> = {},
    goal: Drawing['goal'] = null,
  ): CurvesLayout {
    const drawn = drawnCurves(outcome, {...part, ...wanted});
    return layoutCurves(drawn, {
      width,
      formats: formatsOf('en', 'UTC'),
      words,
      measureText,
      nameOf: ({name}) => name ?? 'All',
      minimumGroup: wanted.minimumGroup ?? 1,
      guided: drawn.curves.length === 1 ? drawn.lowest : null,
      asked: outcome.overall,
      goal,
    });
  }

  it('ends a curve where fewer are followed than asked for', () => {
    const outcome = curves(leaving(40));
    expect(drawnCurves(outcome, part).lowest.end).to.equal(31);
    expect(drawnCurves(outcome, {...part, minimumAtRisk: 1}).lowest.end).to.equal(40);
  });

  it('draws a group that is small from the start to its last age, and says so', () => {
    expect(drawnCurves(curves(leaving(9)), part).lowest).to.include({end: 9, few: true});
    expect(drawnCurves(curves(leaving(9)), {...part, minimumGroup: 4}).lowest).to.include({end: 6, few: true});
  });

  it('draws the six largest groups', () => {
    const outcome = curves(Array.from({length: 8}, (_, i) => staying(20 + i, 30, `g${i}`)).flat(), {by: 'segment'});
    const {curves: drawn, others} = drawnCurves(outcome, part);
    expect(drawn.map(({group}) => group.name).sort()).to.deep.equal(['g2', 'g3', 'g4', 'g5', 'g6', 'g7']);
    expect(others).to.deep.equal(['g1', 'g0']);
  });

  it('ends the axis at a whole month', () => {
    const {unit, horizon, common} = drawnCurves(curves([...staying(50, 950), ...leaving(20)]), part);
    expect(unit).to.equal('month');
    expect([horizon, common]).to.deep.equal([31 * 30.4375, 31 * 30.4375]);
    expect(drawnCurves(curves(staying(50, 950)), {...part, maxAge: 24}).horizon).to.equal(24 * 30.4375);
  });

  it('ends the axis where the shortest curve ends, if that is nearly as far as the longest', () => {
    const two = (days: number) => curves([...staying(20, 900, 'a'), ...staying(20, days, 'b')], {by: 'segment'});
    const horizonOf = (days: number) => Math.round(drawnCurves(two(days), part).horizon / 30.4375);
    expect([horizonOf(800), horizonOf(400)]).to.deep.equal([26, 29]);
  });

  it('tells ages in days, months or years as suits them', () => {
    expect([30, 100, 3000, 9000].map(unitFor)).to.deep.equal(['day', 'month', 'month', 'year']);
  });

  it('has round ages, and no more than fit', () => {
    expect(ageTicks(24, 'month', 19)).to.deep.equal([0, 3, 6, 9, 12, 15, 18, 21, 24]);
    expect(ageTicks(24, 'month', 7)).to.deep.equal([0, 6, 12, 18, 24]);
    expect(ageTicks(42, 'day', 2.5)).to.deep.equal([0, 20, 40]);
    expect(ageTicks(0, 'day', 5)).to.deep.equal([0]);
    expect(ageTicks(0.5, 'day', 5)).to.have.length(6);
  });

  it('keeps a path short whatever the number of ages', () => {
    const outcome = curves(Array.from({length: 20_000}, (_, i) => ({duration: i / 100})));
    const [series] = laidOut(outcome).series;
    expect(series!.line.length).to.be.lessThan(30_000);
    expect(series!.ticks).to.equal('');
  });

  it('starts a curve at 100%, and lets it fall at once where some leave on the first day', () => {
    const {series, plot} = laidOut(curves([...leaving(20), ...Array.from({length: 20}, () => ({duration: 0}))]));
    expect(series[0]!.line).to.match(
      new RegExp(`^M${plot.left},${plot.top}H${plot.left}V${(plot.top + plot.bottom) / 2}H`),
    );
  });

  it('goes on with the band up to where it is no longer known', () => {
    const outcome = curves([{duration: 5}, {duration: 5}, {duration: 20}]);
    const {series, plot} = laidOut(outcome);
    expect(series[0]!.band).to.contain(`H${plot.right}V`);
  });

  it('has ticks upward, apart from each other', () => {
    const {series} = laidOut(
      curves(staying(10, 1).concat(Array.from({length: 300}, (_, i) => ({duration: i / 10, status: false})))),
    );
    const places = [...series[0]!.ticks.matchAll(/M([\d.]+),[\d.]+v-6/g)].map(([, x]) => Number(x));
    expect(places.length).to.be.greaterThan(10);
    for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).to.be.at.least(11 - 0.01);
  });

  it('marks the median on the axis, with a whisker that is open where its limit is', () => {
    const {guide, plot} = laidOut(curves(leaving(40)), 600, {minimumAtRisk: 1});
    expect(guide!.label!.text).to.equal('median 20.5 days');
    expect(guide!.x).to.be.closeTo(plot.left + ((plot.right - plot.left) * 20.5) / 40, 0.01);
    expect(guide!.whisker!.isCapped).to.equal(true);
    const open = laidOut(curves([...leaving(20), ...staying(19, 21)]), 600, {minimumAtRisk: 1});
    expect(open.guide!.whisker).to.include({isCapped: false, to: open.plot.right});
  });

  it('leaves the words of the median out where they would stand on a curve', () => {
    expect(
      laidOut(curves([...leaving(2), ...leaving(2), ...staying(1, 40)]), 600, {minimumAtRisk: 1}).guide!.label,
    ).to.equal(null);
  });

  it('does not tell numbers that are too small', () => {
    const {risk} = laidOut(curves([...staying(20, 10), ...staying(4, 20)]), 600, {
      minimumGroup: 11,
      minimumAtRisk: 1,
      maxAge: 20,
    });
    expect(risk.rows[0]!.numbers.map((n) => n.text)).to.include('24');
    expect(drawnCurves(curves([...staying(20, 10), ...staying(4, 20)]), {...part, minimumGroup: 11}).horizon).to.equal(
      10,
    );
  });

  it('gives names a line of their own where it is narrow', () => {
    const outcome = curves([...staying(20, 30, 'One'), ...staying(20, 30, 'Two')], {by: 'segment'});
    const rows = (width: number) => laidOut(outcome, width).risk.rows.map(({name, numbers}) => numbers[0]!.y - name!.y);
    expect(rows(600)).to.deep.equal([0, 0]);
    expect(rows(300)).to.deep.equal([15, 15]);
  });

  it('keeps end labels apart', () => {
    const outcome = curves(
      ['a', 'b', 'c'].flatMap((group) => staying(20, 30, group)),
      {by: 'segment'},
    );
    const places = laidOut(outcome).series.map(({label}) => label.y);
    expect(places[1]! - places[0]!).to.be.closeTo(31, 0.001);
    expect(places[2]! - places[1]!).to.be.closeTo(31, 0.001);
  });

  describe('of what can be pointed at', () => {
    it('has a strip for each round age that is wide enough for a finger, from before 0 to the end', () => {
      const {strips, plot, read} = laidOut(curves(leaving(40)), 600, {minimumAtRisk: 1});
      expect(read[0]!.map(({age}) => age)).to.deep.equal(Array.from({length: 21}, (_, i) => 2 * i));
      expect(strips).to.have.length(21);
      expect(strips[0]!.from).to.equal(plot.left - 12);
      for (const [i, strip] of strips.entries()) {
        expect(strip.to - strip.from).to.be.at.least(12);
        if (i > 0) expect(strip.from).to.be.closeTo(strips[i - 1]!.to, 1e-9);
        if (i > 0 && i < 20) expect(strip.to - strip.from).to.be.at.least(24);
      }
    });

    it('splits a strip at the curve, neither half lower than a finger', () => {
      const {strips, plot, y} = laidOut(curves(leaving(40)), 600, {minimumAtRisk: 1});
      const splits = strips.map(({halves: [above]}) => above!.bottom);
      expect(splits[10]).to.be.closeTo(y(0.5), 1e-9);
      expect(splits[0]).to.equal(plot.top - 12 + 24);
      expect(splits.at(-1)).to.equal(plot.bottom - 24);
    });

    it('reads all curves at an age, and of one that has ended nothing', () => {
      const outcome = curves([...staying(20, 40, 'a'), ...leaving(20, 'b')], {by: 'segment'});
      const {read, strips} = laidOut(outcome, 600, {minimumAtRisk: 1});
      const at10 = read.map((curve) => curve.find(({age}) => age === 10)!);
      expect(at10.map(({there, followed, gone}) => [there?.survival.toFixed(9), followed, gone])).to.deep.equal([
        ['1.000000000', 20, 0],
        ['0.500000000', 11, 10],
      ]);
      const at30 = read.map((curve) => curve.find(({age}) => age === 30)!);
      expect(at30.map(({there, gone}) => [there?.survival, gone])).to.deep.equal([
        [1, 0],
        [undefined, 20],
      ]);
      expect(strips[15]!.dots.map(({series}) => series)).to.deep.equal(['s1']);
    });

    it('has labels that a finger meets one by one, also where six of them have one line', () => {
      const outcome = curves(Array.from({length: 6}, (_, i) => staying(20 + i, 30, `g${i}`)).flat(), {by: 'segment'});
      const places = laidOut(outcome, 300)
        .series.map(({label}) => label.y)
        .sort((a, b) => a - b);
      for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).to.be.at.least(24 - 1e-9);
    });

    it('leads from the end of a curve to a label that stands elsewhere', () => {
      const outcome = curves([...staying(40, 40, 'a'), ...staying(20, 20, 'b')], {by: 'segment'});
      const {series, plot, x} = laidOut(outcome);
      expect(series[1]!.label.lead).to.match(new RegExp(`^M${x(20).toFixed(1)},10.0H${plot.right.toFixed(1)}L`));
      expect(laidOut(curves(leaving(40))).series[0]!.label.lead).to.equal(null);
    });
  });

  describe('of a goal', () => {
    const text = {full: 'goal 80% after 12 days', short: 'goal 80%', share: '80%'};

    it('has a line at its share, and a ring at its age', () => {
      const {goal, plot, x, y} = laidOut(curves(staying(40, 40)), 600, {}, {share: 0.8, age: 12, text});
      expect(goal!.path).to.equal(`M${plot.left},${y(0.8).toFixed(2)}H${x(12).toFixed(2)}`);
      expect(goal!.ring).to.deep.equal({x: x(12), y: y(0.8)});
    });

    it('goes to the edge where its age is beyond the plot', () => {
      const {goal, plot} = laidOut(curves(staying(40, 40)), 600, {}, {share: 0.8, age: 50, text});
      expect(goal!.ring).to.equal(null);
      expect(goal!.path).to.match(new RegExp(`H${plot.right}\\.00$`));
    });

    it('is written beside its line where no curve is, else at the axis, where other labels give way', () => {
      const free = laidOut(curves(staying(40, 40)), 600, {}, {share: 0.8, age: 30, text});
      expect(free.goal!.label.text).to.equal(text.full);
      expect(free.shares.map((tick) => tick.text)).to.deep.equal(['0', '25', '50', '75', '100%']);
      // 40 curves of one share each would be one band: the whole plot is covered.
      const steep = curves([...leaving(40), ...staying(5, 40)]);
      const covered = laidOut(steep, 300, {minimumAtRisk: 1}, {share: 0.77, age: 9, text});
      expect(covered.goal!.label).to.include({text: '80%', anchor: 'end', x: covered.plot.left - 8});
      expect(covered.shares.map((tick) => tick.text)).to.deep.equal(['0', '25', '50', '', '100%']);
    });
  });
});

describe('linearScale', () => {
  it('goes from values to places and back', () => {
    const x = linearScale([0, 10], [100, 50]);
    expect([0, 5, 10, 12].map(x)).to.deep.equal([100, 75, 50, 40]);
    expect([100, 75, 40].map((at) => x.invert(at))).to.deep.equal([0, 5, 12]);
  });
});

describe('paths', () => {
  it('go straight, or level and then at once', () => {
    expect(
      linePath([
        [0, 1],
        [2.004, 3.456],
        [4, 5],
      ]),
    ).to.equal('M0,1L2,3.46L4,5');
    expect(
      stepPath([
        [0, 1],
        [2, 3],
        [4, 5],
      ]),
    ).to.equal('M0,1H2V3H4V5');
    expect([linePath([]), stepPath([]), areaPath([]), stepAreaPath([])]).to.deep.equal(['', '', '', '']);
  });

  it('enclose the area between limits', () => {
    const limits = [
      {x: 0, lower: 10, upper: 5},
      {x: 2, lower: 20, upper: 6},
    ];
    expect(areaPath(limits)).to.equal('M0,5L2,6L2,20L0,10Z');
    expect(stepAreaPath(limits)).to.equal('M0,5H2V6V20V10H0Z');
  });
});

describe('dodge', () => {
  it('leaves what is apart where it is', () => {
    expect(dodge([10, 50, 30], {gap: 10, from: 0, to: 100})).to.deep.equal([10, 50, 30]);
  });

  it('moves neighbours apart evenly', () => {
    expect(dodge([20, 20], {gap: 10, from: 0, to: 100})).to.deep.equal([15, 25]);
    expect(dodge([20, 20, 60], {gap: 10, from: 0, to: 100})).to.deep.equal([15, 25, 60]);
    expect(dodge([24, 20, 22], {gap: 10, from: 0, to: 100})).to.deep.equal([32, 12, 22]);
  });

  it('stays inside', () => {
    expect(dodge([0, 0], {gap: 10, from: 0, to: 100})).to.deep.equal([0, 10]);
    expect(dodge([100, 99], {gap: 10, from: 0, to: 100})).to.deep.equal([100, 90]);
    expect(dodge([5, 5, 5], {gap: 10, from: 0, to: 10})).to.deep.equal([0, 10, 20]);
    expect(dodge([], {gap: 10, from: 0, to: 10})).to.deep.equal([]);
  });
});

describe('fitText', () => {
  const byLength = (label: string): number => label.length;

  it('leaves a text that has room', () => {
    expect(fitText('Starter', 7, byLength)).to.equal('Starter');
  });

  it('cuts a text that has none', () => {
    expect(fitText('Starter', 6, byLength)).to.equal('Start…');
    expect(fitText('New York', 5, byLength)).to.equal('New…');
    expect(fitText('Starter', 0, byLength)).to.equal('S…');
  });
});
