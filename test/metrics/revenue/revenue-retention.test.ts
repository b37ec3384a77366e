import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {grr} from 'keepwell/metrics/revenue/grr';
import {nrr} from 'keepwell/metrics/revenue/nrr';
import {seededRandom} from 'keepwell/metrics/statistics';

const asOf = Date.UTC(2026, 0, 15);

/** Accounts with what they paid a year ago, on the first of January, and pay now. */
function paying(pairs: readonly (readonly [number, number])[]): object[] {
  return pairs.flatMap(([opening, closing], i) => [
    {account: `a${String(i)}`, amount: opening, start: '2024-06-10', end: '2025-07-07'},
    {account: `a${String(i)}`, amount: closing, start: '2025-07-07'},
  ]);
}

function both(subscriptions: readonly object[], options: GivenOptions<typeof nrr> = {}, scope: Partial<Scope> = {}) {
  const tables = tablesOf(nrr.tables, {subscriptions});
  const complete = scopeOf({asOf, ...scope});
  const [net, gross] = [measure(nrr, tables, options, complete), measure(grr, tables, options, complete)];
  if (net.kind === 'insufficient' || gross.kind === 'insufficient') throw new Error('expected an estimate');
  return {net, gross};
}

describe('net and gross revenue retention', () => {
  it('bridge from the opening to the closing: expansion, contraction and churn, nothing else', () => {
    const random = seededRandom(3);
    const pairs = Array.from(
      {length: 40},
      () => [1 + Math.floor(900 * random()) / 10, random() < 0.2 ? 0 : Math.floor(900 * random()) / 10] as const,
    );
    const {net, gross} = both(paying(pairs));
    const {openingMrr, expansion, contraction, churn, terms} = net;
    expect(openingMrr + expansion - contraction - churn).to.be.closeTo(terms['closingMrr']!, 1e-9);
    expect(gross.value).to.be.at.most(Math.min(1, net.value));
    expect(openingMrr - contraction - churn).to.be.closeTo(gross.terms['keptMrr']!, 1e-9);
  });

  it('has the interval of a ratio of sums, as far as it can be reached', () => {
    // R survey::svyratio, as in the reference case: 0.7071 ± 1.96 · 0.2008.
    const {net, gross} = both(
      paying([
        [100, 120],
        [250, 250],
        [80, 0],
        [400, 440],
        [60, 60],
        [120, 90],
        [90, 135],
        [300, 0],
      ]),
    );
    expect(net.interval!.lower).to.be.closeTo(0.34783485671, 1e-9);
    expect(net.interval!.upper).to.be.closeTo(1.21645085757, 1e-9);
    expect(gross.interval!.lower).to.be.closeTo(0.31350993563, 1e-9);
    expect(gross.interval!.upper).to.equal(1);
  });

  it('does not reach below nothing', () => {
    const {net} = both(paying([[100, 0], [100, 0], [100, 0], [10, 60]])); // prettier-ignore
    expect(net.value).to.be.closeTo(60 / 310, 1e-12);
    expect(net.interval!.lower).to.equal(0);
  });

  it('looks back as many months as it is told to', () => {
    const subscriptions = [
      {account: 'a', amount: 100, start: '2025-01-01', end: '2025-06-20'},
      {account: 'b', amount: 100, start: '2025-01-01'},
    ];
    // From the first of July on only b pays.
    expect(both(subscriptions, {months: 6}).net).to.include({value: 1, n: 1});
    expect(both(subscriptions, {months: 7}).net).to.include({value: 0.5, n: 2});
  });

  it('sees the month of asOf only when its first day is over', () => {
    const subscriptions = [{account: 'a', amount: 100, start: '2025-01-01', end: '2026-01-01'}];
    const midnight = Date.UTC(2026, 0, 1);
    expect(both(subscriptions, {months: 1}, {asOf: midnight}).net.value).to.equal(1);
    expect(both(subscriptions, {months: 1}, {asOf: midnight + 1}).net.value).to.equal(0);
  });

  it('takes an account that owes credits now for lost, with what it costs', () => {
    const {net, gross} = both(paying([[100, -20], [100, 100]])); // prettier-ignore
    expect(net).to.include({value: 0.4, churn: 120, logoRetention: 0.5});
    expect(gross.value).to.equal(0.5);
  });

  it('minds the currency of what ran within its months only', () => {
    const old = {account: 'a', amount: 9, currency: 'DEM', start: '2020-01-01'};
    const now = {account: 'a', amount: 9, currency: 'EUR', start: '2024-12-01'};
    expect(both([{...old, end: '2025-01-01'}, now]).net).to.include({value: 1, currency: 'EUR'});
    const tables = tablesOf(nrr.tables, {subscriptions: [{...old, end: '2025-01-02'}, now]});
    expect(measure(nrr, tables, {}, scopeOf({asOf}))).to.include({code: 'mixed-currencies'});
  });

  it('holds exchange rates at those of the opening: they neither keep nor lose revenue', () => {
    const subscriptions = [
      {account: 'a', amount: 100, currency: 'USD', start: '2024-12-01'},
      {account: 'b', amount: 100, currency: 'EUR', start: '2024-12-01', end: '2025-07-07'},
    ];
    const rates = {USD: {'2025-01': 0.5, '2025-06': 2}};
    const {net, gross} = both(subscriptions, {currency: 'EUR', rates});
    expect(net).to.include({value: 50 / 150, openingMrr: 150, expansion: 0, churn: 100});
    expect(gross.value).to.equal(net.value);
  });

  it('hides what would tell about a few accounts', () => {
    const tables = tablesOf(nrr.tables, {subscriptions: paying([[1, 1]])});
    expect(measure(nrr, tables, {}, scopeOf({asOf, minimumGroup: 2}))).to.include({code: 'too-few'});
  });
});
