import {expect} from '@open-wc/testing';
import {expansionSplit} from 'keepwell/metrics/revenue/expansion-split';
import {salesGrowth} from 'keepwell/metrics/revenue/sales-growth';

describe('expansion by product', () => {
  it('takes a swap of products for cross-sell and contraction, and the last product dropped for churn', () => {
    const start = {a: {crm: 50}, b: {crm: 20, desk: 10}, c: {crm: 5, desk: 5}};
    const end = {a: {desk: 70}, b: {}, c: {crm: 5}};
    expect(expansionSplit(start, end)).to.deep.equal({
      upsell: 0,
      crossSell: 70,
      contraction: 55,
      churn: 30,
      newAccounts: 0,
    });
  });

  it('leads from the start to the end', () => {
    const start = {a: {crm: 50, mail: 1}, b: {crm: 20}, d: {crm: 0}};
    const end = {a: {crm: 80, desk: 7}, c: {crm: 9}, d: {mail: 4}};
    const {upsell, crossSell, contraction, churn, newAccounts} = expansionSplit(start, end);
    expect(71 + upsell + crossSell + newAccounts - contraction - churn).to.equal(100);
    expect([upsell, crossSell, contraction, churn, newAccounts]).to.deep.equal([30, 7, 1, 20, 13]);
  });
});

describe('growth of sales', () => {
  const years = {base: 2024, later: 2025};

  it('is not known for who gave back more than it bought, but counts that in the total', () => {
    const sales = [
      {account: 'a', year: 2024, amount: -10},
      {account: 'a', year: 2025, amount: 20},
      {account: 'b', year: 2024, amount: 110},
      {account: 'b', year: 2025, amount: 55},
      {account: 'b', year: 2023, amount: 999},
    ];
    const {accounts, total, likeForLike} = salesGrowth(sales, years);
    expect(accounts).to.deep.equal({a: null, b: -0.5});
    expect([total, likeForLike]).to.deep.equal([-0.25, -0.5]);
  });

  it('has none where nothing was sold in the first year', () => {
    const found = salesGrowth([{account: 'a', year: 2025, amount: 1}], years);
    expect(found).to.deep.equal({
      accounts: {a: null},
      total: null,
      likeForLike: null,
      median: null,
      growingShare: null,
    });
  });
});
