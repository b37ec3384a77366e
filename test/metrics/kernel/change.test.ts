import {expect} from '@open-wc/testing';
import {change, estimate, type Interval} from 'keepwell/metrics/kernel';

const interval = (lower: number, upper: number, level = 0.95, method = 'score'): Interval => ({
  lower,
  upper,
  level,
  method,
});
const of = (value: number, limits: Interval | null, completeness: 'complete' | 'incomplete' = 'complete') =>
  estimate(value, {n: 10, terms: {}, interval: limits, completeness});

describe('change', () => {
  it('is now less before, with the limits squared and added', () => {
    const {difference, interval: limits} = change(of(30, interval(26, 42)), of(10, interval(-2, 13)));
    expect(difference).to.equal(20);
    // Down by 30 - 26 and 13 - 10, up by 42 - 30 and 10 + 2.
    expect(limits).to.deep.equal({
      lower: 20 - 5,
      upper: 20 + Math.hypot(12, 12),
      level: 0.95,
      method: 'square and add (MOVER) of: score',
    });
  });

  it('has no interval without both, or at different levels', () => {
    const with95 = of(1, interval(0, 2));
    expect(change(with95, of(1, null)).interval).to.equal(null);
    expect(change(of(1, null), with95).interval).to.equal(null);
    expect(change(with95, of(1, interval(0, 2, 0.9))).interval).to.equal(null);
  });

  it('names both methods where they differ', () => {
    const {interval: limits} = change(of(1, interval(0, 2)), of(1, interval(0, 2, 0.95, 'Wald')));
    expect(limits!.method).to.match(/score; Wald$/);
  });

  it('is incomplete where one of the two is', () => {
    const [complete, running] = [of(1, null), of(1, null, 'incomplete')];
    expect(change(running, complete).completeness).to.equal('incomplete');
    expect(change(complete, running).completeness).to.equal('incomplete');
    expect(change(complete, complete).completeness).to.equal('complete');
  });
});
