import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {employeeRating} from 'keepwell/metrics/voice/employee-rating';
import {localReviews} from 'keepwell/metrics/voice/local-reviews';

const asOf = Date.UTC(2026, 5, 30);
type Reviews = typeof employeeRating | typeof localReviews;

function measured(
  metric: Reviews,
  responses: readonly object[],
  options: GivenOptions<Reviews> = {},
  scope: Partial<Scope> = {},
) {
  const outcome = measure<Reviews>(metric, tablesOf(metric.tables, {responses}), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

const at = (place: string, ...scores: number[]) => scores.map((score) => ({place, score}));

describe('employee-rating', () => {
  it('cuts weeks at local midnight', () => {
    // Monday, 15 June, 3:00 in UTC is still Sunday in New York.
    const review = [{employee: 'kim', score: 4, at: '2026-06-15T03:00:00Z'}];
    const week = (timeZone: string) => measured(employeeRating, review, {}, {timeZone}).groups[0]!.week;
    expect(week('UTC')! - week('America/New_York')!).to.equal(7);
  });

  it('counts reviews alone, and none from as-of on', () => {
    const {pooled} = measured(employeeRating, [
      {kind: 'rating', employee: 'kim', score: 4, at: '2026-06-15T03:00:00Z'},
      {kind: 'csat', employee: 'kim', score: 1, at: '2026-06-15T03:00:00Z'},
      {kind: 'rating', employee: 'kim', score: 1, at: '2026-06-30T00:00:00Z'},
    ]);
    expect(pooled).to.include({n: 1, mean: 4});
  });

  it('weighs employees the same, however many weeks they were rated in', () => {
    const {equalWeight} = measured(employeeRating, [
      {employee: 'kim', score: 5, at: '2026-06-01T00:00:00Z'},
      {employee: 'kim', score: 5, at: '2026-06-08T00:00:00Z'},
      {employee: 'lee', score: 2, at: '2026-06-08T00:00:00Z'},
    ]);
    expect(equalWeight).to.include({n: 2, mean: 3.5});
  });

  it('says that no review has a moment', () => {
    expect(() => measured(employeeRating, [{employee: 'kim', score: 5}])).to.throw('no-moments');
  });
});

describe('local-reviews', () => {
  it('draws groups to the mean of all, the more the fewer reviews they have', () => {
    const {pooled, groups} = measured(localReviews, [...at('a', 5), ...at('b', 5, 5, 5, 5, 5, 5), ...at('c', 1, 1, 1)]);
    expect(pooled.mean).to.equal(3.8);
    const [a, b] = groups;
    expect(a!.shrunken).to.be.closeTo((3 * 3.8 + 5) / 4, 1e-12);
    expect(b!.shrunken).to.be.closeTo((3 * 3.8 + 30) / 9, 1e-12);
  });

  it('keeps the interval of a mean on the scale', () => {
    // Mean 4.5, standard deviation 1: 4.5 ± 3.1824 · 1 / 2 would end above 5.
    const [place] = measured(localReviews, at('a', 5, 5, 5, 3)).groups;
    expect(place!.interval!.upper).to.equal(5);
    expect(place!.interval!.lower).to.be.closeTo(2.9088, 1e-4);
  });

  it('hides places of few reviews, and another one where the total would tell about them', () => {
    const rows = [...at('a', 5), ...at('b', 4, 4), ...at('c', 3, 3, 3)];
    const {groups, hidden, pooled} = measured(localReviews, rows, {}, {minimumGroup: 2});
    expect([groups.map(({name}) => name), hidden, pooled.n]).to.deep.equal([['c'], 2, 6]);
    expect(() => measured(localReviews, rows, {}, {minimumGroup: 7})).to.throw('too-few');
  });

  it('has no mean of places where none is known', () => {
    const none = localReviews.headline!(measured(localReviews, [{score: 3}], {average: 'equal-weight'}));
    expect(none).to.include({code: 'no-group'});
  });

  it('refuses a scale without room for the good scores', () => {
    for (const options of [{to: 1}, {to: 2, top: 3}]) {
      expect(() => measured(localReviews, at('a', 1), options)).to.throw(RangeError, /\[local-reviews\] to/);
    }
  });
});
