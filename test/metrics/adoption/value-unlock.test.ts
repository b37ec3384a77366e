import {expect} from '@open-wc/testing';
import {valueUnlock} from 'keepwell/metrics/adoption/value-unlock';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';

const asOf = Date.UTC(2026, 5, 30);
const unlocked = (
  rows: Record<string, readonly object[]>,
  options: GivenOptions<typeof valueUnlock> = {},
  scope: Partial<Scope> = {},
) => {
  const outcome = measure(valueUnlock, tablesOf(valueUnlock.tables, rows), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};

/** Accounts of which some used export, and some of each kind stayed. */
function groups(used: {retained: number; n: number}, others: {retained: number; n: number}) {
  const accounts: object[] = [];
  const events: object[] = [];
  for (const [name, {retained, n}] of Object.entries({used, others})) {
    for (let i = 0; i < n; i++) {
      const account = `${name}-${i}`;
      accounts.push({account, end: i < retained ? null : '2026-05-01'});
      const event = name === 'used' ? 'export' : 'sign-in';
      events.push({user: account, account, event, at: '2026-03-10T09:00:00Z'});
    }
  }
  return {accounts, events};
}

describe('value unlock', () => {
  it('has the difference, ratios and p of the example of Newcombe: 56 of 70 against 48 of 80', () => {
    // R 4.2.2; the case association-56of70-vs-48of80.
    const {main} = unlocked(groups({retained: 56, n: 70}, {retained: 48, n: 80}), {feature: 'export'});
    expect(main.difference).to.be.closeTo(0.2, 1e-12);
    expect(main.interval?.lower).to.be.closeTo(0.0524314724023649, 1e-9);
    expect(main.interval?.upper).to.be.closeTo(0.333872654036906, 1e-9);
    expect(main.riskRatio.interval?.upper).to.be.closeTo(1.65124851126639, 1e-7);
    expect(main.oddsRatio.estimate).to.be.closeTo(2.66666666666667, 1e-9);
    expect(main.p).to.be.closeTo(0.0125211297492092, 1e-9);
  });

  it('comes down to points of the feature that is named', () => {
    const outcome = unlocked(groups({retained: 56, n: 70}, {retained: 48, n: 80}), {feature: 'sign-in'});
    const number = valueUnlock.headline!(outcome);
    expect(number).to.deep.include({n: 150, terms: {used: 80, usedRetained: 48, others: 70, othersRetained: 56}});
    expect('value' in number && number.value).to.be.closeTo(-20, 1e-9);
    const everybody = unlocked(groups({retained: 5, n: 7}, {retained: 0, n: 0}), {feature: 'export'});
    expect(valueUnlock.headline!(everybody)).to.include({code: 'nobody-to-compare'});
  });

  it('does not follow an account that is gone without saying since when, and takes one without a start for an old one', () => {
    const {events} = groups({retained: 3, n: 3}, {retained: 0, n: 0});
    const accounts = [
      {account: 'used-0', active: false},
      {account: 'used-1', active: false, end: '2026-05-01'},
      {account: 'used-2'},
    ];
    expect(unlocked({events, accounts}).features[0]?.used).to.deep.include({retained: 1, n: 2});
  });

  it('counts a use on the last day before the outcome, and none on its first', () => {
    const at = (day: string) => [{user: 'u', account: 'a', event: 'export', at: `${day}T12:00:00Z`}];
    const accounts = [{account: 'a'}, {account: 'b'}];
    const used = (day: string) => unlocked({accounts, events: at(day)}, {features: ['export']}).features[0]?.used?.n;
    // 90 days up to 29 June begin on 1 April, and 28 days before them on 4 March.
    expect(['2026-03-03', '2026-03-04', '2026-03-31', '2026-04-01'].map(used)).to.deep.equal([0, 1, 1, 0]);
  });

  it('takes an account for retained that did anything in the days of the outcome, on the last one too', () => {
    const events = ['a', 'b'].map((account) => ({user: account, account, event: 'x', at: '2026-03-10T09:00:00Z'}));
    const later = {user: 'a', account: 'a', event: 'y', at: '2026-06-29T23:59:59Z'};
    const {features, followed} = unlocked({events: [...events, later]}, {outcome: 'account-active'});
    expect(followed).to.equal(2);
    // What was done only later is no feature that could have been used before.
    expect(features.map(({feature, used}) => [feature, used?.retained, used?.n])).to.deep.equal([['x', 1, 2]]);
  });

  it('shows no side of a few, and nothing of the other either', () => {
    const {features} = unlocked(groups({retained: 1, n: 3}, {retained: 3, n: 6}), {}, {minimumGroup: 2});
    for (const one of features) expect(one).to.include({suppressed: true, used: null, p: null});
    expect(unlocked(groups({retained: 2, n: 4}, {retained: 3, n: 6}), {}, {minimumGroup: 2}).features[0]).to.include({
      suppressed: false,
    });
  });
});
