import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type AnyMetric, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {csmPortfolio} from 'keepwell/metrics/revenue/csm-portfolio';
import {customerRetentionCost} from 'keepwell/metrics/revenue/customer-retention-cost';
import {loadedArr} from 'keepwell/metrics/revenue/loaded-arr';
import {ownershipCost} from 'keepwell/metrics/revenue/ownership-cost';
import {retentionCost} from 'keepwell/metrics/revenue/retention-cost';
import {totalCostOfOwnership} from 'keepwell/metrics/revenue/total-cost-of-ownership';

const asOf = Date.UTC(2026, 5, 30);

function outcomeOf<M extends AnyMetric>(
  metric: M,
  rows: Readonly<Record<string, readonly object[]>>,
  options: GivenOptions<M>,
  more: Partial<Scope> = {},
) {
  return measure(metric, tablesOf(metric.tables, rows), options, scopeOf({asOf, ...more}));
}

describe('total cost of ownership', () => {
  const cost = (rows: readonly object[], options: GivenOptions<typeof totalCostOfOwnership> = {}) =>
    outcomeOf(totalCostOfOwnership, {costs: rows}, options);

  it('discounts a year at its end, and what is left at the end of the last', () => {
    const {undiscounted, discounted, perUnit} = ownershipCost({
      initial: 1000,
      yearly: [108, 108],
      salvage: 100,
      rate: 0.08,
      units: 10,
    });
    expect(undiscounted).to.equal(1116);
    expect(discounted).to.be.closeTo(1000 + 100 + 108 / 1.1664 - 100 / 1.1664, 1e-9);
    expect(perUnit).to.equal(discounted / 10);
    expect(ownershipCost({initial: 1, yearly: [], salvage: 0, rate: 0, units: 0}).perUnit).to.equal(null);
  });

  it('ends a year on its anniversary, and pays a cost of the first day at the end of the year too', () => {
    const from = {kind: 'initial', amount: 0, on: '2026-03-01'};
    const worth = (on: string) => {
      const outcome = cost([from, {kind: 'yearly', amount: 121, on}], {rate: 0.1});
      return outcome.kind === 'insufficient' ? null : outcome.value;
    };
    for (const on of ['2026-03-01', '2026-03-02', '2027-03-01']) expect(worth(on)).to.be.closeTo(110, 1e-9);
    for (const on of ['2027-03-02', '2028-03-01']) expect(worth(on)).to.be.closeTo(100, 1e-9);
  });

  it('takes what is left at the end of the life where it has no date, and a later investment when it comes', () => {
    const rows = [
      {kind: 'initial', amount: 1000, on: '2026-01-01'},
      {kind: 'initial', amount: 110, on: '2027-06-01'},
      {kind: 'yearly', amount: 121, on: '2027-12-31'},
      {kind: 'salvage', amount: 121},
    ];
    const {terms} = cost(rows, {rate: 0.1});
    expect(terms['initial']).to.equal(1100);
    expect(terms['running']).to.be.closeTo(100, 1e-9);
    expect(terms['salvage']).to.be.closeTo(100, 1e-9);
  });

  it('is not of each account where no cost names one', () => {
    expect(cost([{kind: 'initial', amount: 5}], {per: 'account'})).to.include({code: 'no-cost-accounts'});
  });
});

describe('customer retention cost', () => {
  it('has no value over nobody', () => {
    const nobody = {spend: {cs: 10}, customersStart: 0, customersEnd: 0, retained: 0, arrStart: 0};
    expect(retentionCost(nobody)).to.deep.equal({total: 10, perCustomer: null, perArr: null, perRetained: null});
  });

  it('looks at whole months, and hides what would tell about a few', () => {
    const rows = {
      subscriptions: [{account: 'a', amount: 10, start: '2020-01-01'}],
      costs: ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((on) => ({kind: 'cs', amount: 1, on})),
    };
    expect(outcomeOf(customerRetentionCost, rows, {months: 1})).to.include({value: 2});
    expect(outcomeOf(customerRetentionCost, rows, {months: 1}, {minimumGroup: 2})).to.include({code: 'too-few'});
  });

  it('adds up no currencies, where it is a share of revenue', () => {
    const rows = {
      subscriptions: ['EUR', 'USD'].map((currency) => ({account: currency, amount: 10, currency, start: '2020-01-01'})),
      costs: [{kind: 'cs', amount: 12}],
    };
    expect(outcomeOf(customerRetentionCost, rows, {per: 'arr'})).to.include({code: 'mixed-currencies'});
    expect(outcomeOf(customerRetentionCost, rows, {per: 'customer'})).to.include({value: 6});
    expect(outcomeOf(customerRetentionCost, rows, {per: 'arr', currency: 'EUR'})).to.include({value: 0.1});
  });
});

describe('what CSMs carry', () => {
  it('is told of each, of those without accounts and without a known share too', () => {
    const {csms, averageArrPerFte, unassignedArr} = csmPortfolio({
      accounts: [
        {id: 'a', csm: 'kim', arr: 900},
        {id: 'b', csm: 'lee', arr: 300},
        {id: 'c', csm: null, arr: 70},
      ],
      fte: {kim: 0.5, mia: 1},
      expansion: [
        {account: 'a', amount: 50},
        {account: 'a', amount: -20},
        {account: 'z', amount: 1000},
      ],
    });
    expect(csms).to.deep.equal([
      {csm: 'kim', accounts: 1, arr: 900, fte: 0.5, arrPerFte: 1800, expansion: 50},
      {csm: 'lee', accounts: 1, arr: 300, fte: null, arrPerFte: null, expansion: 0},
      {csm: 'mia', accounts: 0, arr: 0, fte: 1, arrPerFte: 0, expansion: 0},
    ]);
    expect({averageArrPerFte, unassignedArr}).to.deep.equal({averageArrPerFte: 800, unassignedArr: 70});
  });

  it('is told of no currencies together, and not of a few', () => {
    const rows = {
      subscriptions: ['EUR', 'USD'].map((currency) => ({account: currency, amount: 10, currency, start: '2020-01-01'})),
      accounts: [
        {account: 'EUR', csm: 'kim'},
        {account: 'USD', csm: 'kim', active: false},
      ],
      csms: [{csm: 'kim', fte: 0.5}],
    };
    expect(outcomeOf(loadedArr, rows, {})).to.include({code: 'mixed-currencies'});
    expect(outcomeOf(loadedArr, rows, {currency: 'EUR'})).to.include({value: 240, currency: 'EUR'});
    expect(outcomeOf(loadedArr, rows, {currency: 'EUR'}, {minimumGroup: 2})).to.include({code: 'too-few'});
    expect(outcomeOf(loadedArr, rows, {currency: 'GBP'})).to.include({code: 'no-subscriptions'});
  });
});
