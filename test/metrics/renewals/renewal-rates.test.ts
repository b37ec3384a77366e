import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {grossRenewalRate} from 'keepwell/metrics/renewals/gross-renewal-rate';
import {netRenewalRate} from 'keepwell/metrics/renewals/net-renewal-rate';
import {renewalQuotaAttainment} from 'keepwell/metrics/renewals/renewal-quota-attainment';
import {seededRandom} from 'keepwell/metrics/statistics';

const asOf = Date.UTC(2026, 4, 10);

function rates(
  renewals: readonly object[],
  options: GivenOptions<typeof grossRenewalRate> = {},
  scope: Partial<Scope> = {},
) {
  const rows = {renewals: renewals.map((row, i) => ({account: 'a', contract: String(i), ...row}))};
  const tables = tablesOf(grossRenewalRate.tables, rows);
  const complete = scopeOf({asOf, ...scope});
  return {
    gross: measure(grossRenewalRate, tables, options, complete),
    net: measure(netRenewalRate, tables, options, complete),
  };
}

const won = (due: string, dueArr: number, renewedArr: number, signed?: string) => ({
  due,
  dueArr,
  renewedArr,
  status: 'won',
  signed,
});

describe('renewal rates', () => {
  it('never have gross above net or above all, and more the fewer open contracts count', () => {
    const random = seededRandom(4);
    for (let run = 0; run < 30; run++) {
      const rows = Array.from({length: 12}, () => {
        const dueArr = Math.floor(900 * random()) / 10 + 1;
        const status = ['won', 'won', 'lost', 'open'][Math.floor(4 * random())]!;
        return {due: '2026-02-10', dueArr, status, renewedArr: 2 * dueArr * random()};
      });
      const [all, closed] = [rates(rows), rates(rows, {open: 'left-out'})];
      for (const {gross, net} of [all, closed]) {
        if (gross.kind === 'insufficient' || net.kind === 'insufficient') throw new Error('expected estimates');
        expect(gross.value).to.be.at.most(Math.min(1, net.value));
      }
      if (all.net.kind === 'insufficient' || closed.net.kind === 'insufficient') throw new Error('expected estimates');
      expect(closed.net.value).to.be.at.least(all.net.value);
      expect(all.net.dueContracts).to.equal(12);
      expect(closed.net.n).to.equal(12 - closed.net.openContracts);
    }
  });

  it('are of the last whole quarter, month or year before asOf, by the local day', () => {
    const rows = [won('2025-12-31', 100, 10), won('2026-03-31', 100, 20), won('2026-04-30', 100, 40)];
    expect(rates(rows).gross).to.include({value: 0.2, n: 1});
    expect(rates(rows, {unit: 'month'}).gross).to.include({value: 0.4, n: 1});
    expect(rates(rows, {unit: 'year'}).gross).to.include({value: 0.1, n: 1});
    // At the very end of a quarter it is whole; in New York it still runs then.
    const end = Date.UTC(2026, 3, 1);
    expect(rates(rows, {}, {asOf: end}).gross).to.include({value: 0.2});
    expect(rates(rows, {}, {asOf: end, timeZone: 'America/New_York'}).gross).to.include({value: 0.1});
  });

  it('refuse a day that is none', () => {
    expect(() => rates([], {from: '2026-02-30'})).to.throw('from: expected a date such as');
  });

  it('have the interval of a ratio of sums, as far as it can be reached', () => {
    // R survey::svyratio on these pairs, as in the reference case of revenue retention.
    const pairs = [[100, 120], [250, 250], [80, 0], [400, 440], [60, 60], [120, 90], [90, 135], [300, 0]] as const; // prettier-ignore
    const {gross, net} = rates(pairs.map(([due, renewed]) => won('2026-02-01', due, renewed)));
    if (gross.kind === 'insufficient' || net.kind === 'insufficient') throw new Error('expected estimates');
    expect(net.interval!.lower).to.be.closeTo(0.34783485671, 1e-9);
    expect(net.interval!.upper).to.be.closeTo(1.21645085757, 1e-9);
    expect(gross.interval).to.include({upper: 1});
  });

  it('hide what would tell about a few contracts', () => {
    expect(rates([won('2026-02-01', 1, 1)], {}, {minimumGroup: 2}).gross).to.include({code: 'too-few'});
  });
});

describe('renewal quota attainment', () => {
  const renewals = ['kim', 'kim', 'lee'].map((csm, i) => ({
    account: 'a',
    contract: String(i),
    csm,
    ...won('2026-02-01', 100, 100),
  }));
  const csms = [
    {csm: 'kim', quota: 100},
    {csm: 'lee', quota: 300},
  ];
  const measured = (minimumGroup: number) =>
    measure(
      renewalQuotaAttainment,
      tablesOf(renewalQuotaAttainment.tables, {renewals, csms}),
      {},
      scopeOf({asOf, minimumGroup}),
    );

  it('shows no CSM where one of them had too few contracts: the others would tell', () => {
    expect(measured(1)).to.deep.include({value: 0.75, n: 3, withoutQuotaArr: 0});
    const outcome = measured(2);
    if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
    expect(outcome.csms).to.include({code: 'small-group'});
    expect(outcome.teams).to.deep.equal([]);
    expect(measured(4)).to.include({code: 'too-few'});
  });
});
