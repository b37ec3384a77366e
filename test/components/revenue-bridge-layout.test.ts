import {expect} from '@open-wc/testing';
import {largestLoss, stepsOf} from '#internal/components/revenue-bridge/bridge-steps.js';
import {monthBars, monthScale, STRIP} from '#internal/components/revenue-bridge/month-bars.js';
import {
  layoutBridge,
  type BridgeLayout,
  type WrittenStep,
} from '#internal/components/revenue-bridge/revenue-bridge.layout.js';
import type {BridgeRow} from '#internal/metrics/revenue/bridge-row.js';

const flow = (mrr: number): {mrr: number; accounts: number} => ({mrr, accounts: mrr === 0 ? 0 : 1});

function row(
  amounts: Partial<Record<'opening' | 'new' | 'expansion' | 'contraction' | 'churn' | 'fx' | 'closing', number>>,
): BridgeRow {
  const {opening = 0, closing = 0, fx = 0, ...moved} = amounts;
  return {
    start: 0,
    end: 31,
    opening: flow(opening),
    new: flow(moved.new ?? 0),
    expansion: flow(moved.expansion ?? 0),
    reactivation: flow(0),
    contraction: flow(moved.contraction ?? 0),
    churn: flow(moved.churn ?? 0),
    fx: flow(fx),
    closing: flow(closing),
    netNew: closing - opening - fx,
    nrr: null,
    grr: null,
    quickRatio: null,
  };
}

const worked = row({opening: 150, new: 60, expansion: 10, contraction: 30, churn: 30, closing: 160});

function written(total: BridgeRow, months: readonly BridgeRow[] = []): WrittenStep[] {
  return stepsOf(total, months).map((step) => ({
    ...step,
    text: String(step.amount),
    name: step.id,
    day: step.look === 'total' ? '1 Jan' : null,
    count: [`${String(step.accounts)} accounts`, String(step.accounts)],
  }));
}

const layout = (steps: readonly WrittenStep[], width: number): BridgeLayout =>
  layoutBridge(steps, {width, measureText: (text) => 7 * text.length, captions: ['By month', 'Jan – Mar']});

describe('the steps of a bridge', () => {
  it('begin where the one before them ends, and lead to the closing', () => {
    expect(stepsOf(worked, []).map(({id, from, to}) => [id, from, to])).to.deep.equal([
      ['opening', 0, 150],
      ['new', 150, 210],
      ['expansion', 210, 220],
      ['reactivation', 220, 220],
      ['contraction', 220, 190],
      ['churn', 190, 160],
      ['closing', 0, 160],
    ]);
  });

  it('have one of exchange rates where these did something, if only in one month', () => {
    const ids = (total: BridgeRow, months: readonly BridgeRow[] = []): boolean =>
      stepsOf(total, months).some(({id}) => id === 'fx');
    expect(ids(worked)).to.equal(false);
    expect(ids(row({opening: 100, fx: -15, closing: 85}))).to.equal(true);
    expect(ids(row({opening: 100, closing: 100}), [row({fx: 5}), row({fx: -5})])).to.equal(true);
  });

  it('know what was lost most of: churn, where both are equal', () => {
    expect(largestLoss(worked)).to.equal('churn');
    expect(largestLoss(row({contraction: 31, churn: 30}))).to.equal('contraction');
    expect(largestLoss(row({new: 5}))).to.equal(null);
  });
});

describe('a bridge in columns', () => {
  it('has bars on one scale from zero, joined by lines at their ends', () => {
    const {steps, connectors, zero, wide} = layout(written(worked), 840);
    expect(wide).to.equal(true);
    const [opening, added, , , contraction, churn, closing] = steps.map(({bar}) => bar);
    const bottom = zero.y1;
    expect(opening!.y + opening!.height).to.be.closeTo(bottom, 1e-9);
    expect(closing!.height / opening!.height).to.be.closeTo(160 / 150, 1e-9);
    expect(added!.height / opening!.height).to.be.closeTo(60 / 150, 1e-9);
    expect(added!.y + added!.height).to.be.closeTo(opening!.y, 1e-9);
    expect(contraction!.height).to.be.closeTo(churn!.height, 1e-9);
    expect(connectors[0]!.y1).to.be.closeTo(opening!.y, 1e-9);
    expect(connectors.at(-1)!.y1).to.be.closeTo(closing!.y, 1e-9);
    expect(connectors).to.have.length(6);
  });

  it('writes gains above their bars and losses below, but never into the names', () => {
    const place = (steps: readonly WrittenStep[], id: string): 'above' | 'below' => {
      const {bar, amount} = layout(steps, 840).steps.find((step) => step.id === id)!;
      return amount.y < bar.y ? 'above' : 'below';
    };
    expect(place(written(worked), 'new')).to.equal('above');
    expect(place(written(worked), 'churn')).to.equal('below');
    expect(place(written(row({opening: 100, churn: 98, closing: 2})), 'churn')).to.equal('above');
    expect(place(written(worked), 'reactivation')).to.equal('above');
  });

  it('leads past a step of nothing', () => {
    const {connectors, steps} = layout(written(worked), 840);
    expect(connectors[2]!.x2).to.equal(steps[3]!.bar.x + steps[3]!.bar.width);
    expect(connectors[1]!.x2).to.equal(steps[2]!.bar.x);
  });

  it('shows a change that there is, however small', () => {
    const {steps} = layout(written(row({opening: 1e6, new: 1, closing: 1e6 + 1})), 840);
    expect(steps[1]!.bar.height).to.equal(1.5);
    expect(steps[2]!.bar.height).to.equal(0);
  });

  it('keeps all bars over a baseline where rates make up for churn', () => {
    const {steps, zero, height} = layout(written(row({opening: 100, churn: 150, fx: 50, closing: 0})), 840);
    const churn = steps.find(({id}) => id === 'churn')!;
    expect(churn.bar.y + churn.bar.height).to.be.greaterThan(zero.y1);
    expect(churn.bar.y + churn.bar.height).to.be.lessThan(height);
  });

  it('leaves the word out of a count that has no room', () => {
    const under = (width: number): string | undefined => layout(written(worked), width).steps[1]!.under?.text;
    expect(under(840)).to.equal('1 accounts');
    expect(under(630)).to.equal('1 accounts');
    const long = written(worked).map((step): WrittenStep => ({...step, count: ['1 account of many', '1']}));
    expect(layout(long, 700).steps[1]!.under!.text).to.equal('1');
  });
});

describe('the months of a bridge', () => {
  const months = [row({new: 20, churn: 5}), row({new: 40}), row({churn: 10})];
  const total = row({opening: 0, new: 60, churn: 15, closing: 45});

  it('are on one scale, gains up from the bottom, losses down from the top', () => {
    const {steps} = layout(written(total, months), 840);
    const bars = (id: string): readonly number[] =>
      steps.find((step) => step.id === id)!.months.map((bar) => bar.height);
    expect(bars('new')).to.deep.equal([15, 30, 0]);
    expect(bars('churn')).to.deep.equal([3.75, 0, 7.5]);
    const [gains, losses] = ['new', 'churn'].map((id) => steps.find((step) => step.id === id)!);
    expect(gains!.monthsLine! - losses!.monthsLine!).to.equal(STRIP);
    expect(gains!.months[1]!.y + 30).to.equal(gains!.monthsLine);
    expect(losses!.months[2]!.y).to.equal(losses!.monthsLine);
    expect(steps[0]!.months).to.deep.equal([]);
  });

  it('stand over and under a line where they go both ways', () => {
    const scale = monthScale([[10, -20]])!;
    expect(scale.zeroOf([10, -20])).to.equal(10);
    expect(monthBars([10, -20], {x: 0, y: 100, width: 20}, scale).map(({y, height}) => [y, height])).to.deep.equal([
      [100, 10],
      [110, 20],
    ]);
  });

  it('are left out where there is one month alone, or nothing moved', () => {
    expect(layout(written(total, [total]), 840).captions).to.deep.equal([]);
    expect(monthScale([[0, 0], []])).to.equal(null);
    expect(layout(written(total, months), 840).captions.map(({text}) => text)).to.deep.equal(['By month', 'Jan – Mar']);
  });
});

describe('a bridge in rows', () => {
  it('is what a narrow one is, and one whose amounts have no room side by side', () => {
    expect(layout(written(worked), 539).wide).to.equal(false);
    expect(layout(written(worked), 560).wide).to.equal(false);
    expect(layout(written(worked), 840).wide).to.equal(true);
    const long = written(worked).map((step) => ({...step, text: '123,456,789,012,345'}));
    expect(layout(long, 840).wide).to.equal(false);
  });

  it('has rows of 34 px with bars on one scale between names and amounts', () => {
    const {steps, zero, height, width, connectors} = layout(written(worked), 360);
    expect(height).to.equal(7 * 34);
    const [opening, added] = steps;
    expect(opening!.bar.x).to.equal(zero.x1);
    expect(added!.bar.x).to.be.closeTo(opening!.bar.x + opening!.bar.width, 1e-9);
    expect(added!.bar.width / opening!.bar.width).to.be.closeTo(60 / 150, 1e-9);
    expect(opening!.name.text).to.equal('1 Jan');
    expect(connectors[0]!.x1).to.be.closeTo(added!.bar.x, 1e-9);
    for (const {bar, amount, hit} of steps) {
      expect(amount).to.include({x: width, anchor: 'end'});
      expect(bar.x + bar.width).to.be.at.most(width - 7 * amount.text.length);
      expect(hit.height).to.be.at.least(24);
    }
  });
});
