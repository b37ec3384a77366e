import {expect} from '@open-wc/testing';
import {licenceUtilisation} from 'keepwell/metrics/adoption/licence-utilisation';
import {utilisationRate} from 'keepwell/metrics/adoption/utilisation-rate';
import {isEstimate, isInsufficient, measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';

const asOf = Date.UTC(2026, 5, 30);
type Rows = Record<string, readonly object[]>;
const licences = (rows: Rows, scope: Partial<Scope> = {}) => {
  const tables = tablesOf(licenceUtilisation.tables, rows);
  const outcome = measure(licenceUtilisation, tables, {}, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};
/** So many users of an account, active on the tenth. */
const active = (account: string, users: number): object[] =>
  Array.from({length: users}, (_, i) => ({
    user: `${account}${i}`,
    account,
    event: 'open',
    at: '2026-06-10T08:00:00Z',
  }));

describe('licence utilisation', () => {
  const rows = {
    accounts: [
      {account: 'a', seats: 100, assigned: 80},
      {account: 'b', seats: 10, assigned: 12},
      {account: 'c', seats: 0, assigned: 0},
    ],
    events: [...active('a', 60), ...active('b', 11), ...active('c', 3)],
  };

  it('pools over accounts with seats, and takes the mean over accounts: 64.5% and 85%', () => {
    const {pooled, meanOfAccounts} = licences(rows);
    expect(pooled.activeRate).to.include({part: 71, whole: 110, accounts: 2});
    expect(meanOfAccounts.activeRate).to.be.closeTo(0.85, 1e-12);
    // Cochran by hand: the linearised residuals are ±4.5455, so that the standard error is 9.0909 / 110.
    const {lower, upper} = pooled.activeRate!.interval!;
    expect((upper - lower) / 2 / 1.959963984540054).to.be.closeTo(100 / 11 / 110, 1e-9);
    expect((upper + lower) / 2).to.be.closeTo(71 / 110, 1e-9);
  });

  it('counts accounts over their seats by what is given and by what is active', () => {
    expect(licences(rows).over).to.equal(1);
    expect(licences({...rows, accounts: [{account: 'a', seats: 60, assigned: 61}]}).over).to.equal(1);
    expect(licences({...rows, accounts: [{account: 'a', seats: 60, assigned: 60}]}).over).to.equal(0);
  });

  it('does not take an account without its seats for one that has none, or leave it out', () => {
    const {accounts, pooled} = licences({
      ...rows,
      accounts: [
        {account: 'a', seats: 100},
        {account: 'b', assigned: 22},
      ],
    });
    expect(accounts.map(({activeRate, activeOfAssigned}) => [activeRate, activeOfAssigned])).to.deep.equal([
      [0.6, null],
      [null, 0.5],
    ]);
    expect(pooled.activeOfAssigned).to.include({part: 11, whole: 22, accounts: 1});
  });

  it('takes the most seats of an account that has several rows on the day, not of one that is over', () => {
    const accounts = [
      {account: 'a', seats: 20},
      {account: 'a', seats: 30},
      {account: 'a', seats: 90, end: '2026-06-01'},
    ];
    expect(licences({accounts, events: rows.events}).accounts[0]?.seats).to.equal(30);
  });

  it('shows nothing of an account in which one person is active, and pools without it', () => {
    const {accounts, pooled} = licences({...rows, events: [...active('a', 60), ...active('b', 1)]}, {minimumGroup: 2});
    expect(accounts.find(({account}) => account === 'b')).to.include({active: null, activeRate: null});
    expect(pooled.activeRate).to.include({part: 60, whole: 100, accounts: 1});
  });

  it('has no number where nobody is known to be active', () => {
    const number = licenceUtilisation.headline!(licences({accounts: rows.accounts}));
    expect(number).to.include({kind: 'insufficient', code: 'activity-unknown'});
  });

  it('agrees with the utilisation rate of seats', () => {
    const rate = measure(utilisationRate, tablesOf(utilisationRate.tables, rows), {base: 'seats'}, scopeOf({asOf}));
    const number = licenceUtilisation.headline!(licences(rows));
    expect(isEstimate(rate) && isEstimate(number) && [rate.value, rate.interval]).to.deep.equal(
      isEstimate(number) && [number.value, number.interval],
    );
  });
});
