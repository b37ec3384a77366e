import {expect} from '@open-wc/testing';
import {curvatureOf, inverseForm, minimise} from 'keepwell/metrics/statistics';

describe('minimise', () => {
  it('finds the bottom of a bent valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]): number => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const {at, value, converged} = minimise(valley, [-1.2, 1]);
    expect(converged).to.equal(true);
    expect(at[0]).to.be.closeTo(1, 1e-6);
    expect(at[1]).to.be.closeTo(1, 1e-6);
    expect(value).to.be.closeTo(0, 1e-12);
  });

  it('finds it in four directions of very different steepness', () => {
    const bowl = (at: readonly number[]): number => at.reduce((sum, x, i) => sum + 10 ** i * (x - i) ** 2, 0);
    minimise(bowl, [3, 3, -3, -3]).at.forEach((x, i) => expect(x).to.be.closeTo(i, 1e-7));
  });

  it('keeps away from where a function has no value', () => {
    const {at} = minimise(([x = 0]) => x - Math.log(x), [0.01]);
    expect(at[0]).to.be.closeTo(1, 1e-6);
  });

  it('says that it has not come to a rest where it always goes down', () => {
    expect(minimise(([x = 0]) => -x, [0], {steps: 20}).converged).to.equal(false);
  });
});

describe('the curvature of a function', () => {
  const bowl = ([x = 0, y = 0]: readonly number[]): number => 3 * x * x + 2 * x * y + 5 * y * y;

  it('is its second derivatives', () => {
    const rows = curvatureOf(bowl, [0.3, -0.2]);
    [
      [6, 2],
      [2, 10],
    ].forEach((row, i) => row.forEach((value, j) => expect(rows[i]![j]).to.be.closeTo(value, 1e-6)));
  });

  it('is turned round for variances, and not where it is no bowl', () => {
    // The inverse of [[4, 2], [2, 3]] is [[3, -2], [-2, 4]] / 8.
    const matrix = [
      [4, 2],
      [2, 3],
    ];
    expect(inverseForm(matrix, [1, 2])).to.be.closeTo((3 - 4 * 2 + 4 * 4) / 8, 1e-12);
    expect(
      inverseForm(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).to.equal(null);
  });
});
