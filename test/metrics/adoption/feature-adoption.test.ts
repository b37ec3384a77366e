import {expect} from '@open-wc/testing';
import {breadthOfAdoption} from 'keepwell/metrics/adoption/breadth-of-adoption';
import {featureAdoption} from 'keepwell/metrics/adoption/feature-adoption';
import {featureUsage} from 'keepwell/metrics/adoption/feature-usage';
import {stickyFeatureShare} from 'keepwell/metrics/adoption/sticky-feature-share';
import {
  isEstimate,
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';

const asOf = Date.UTC(2026, 5, 30);
type Rows = Record<string, readonly object[]>;
const use = (account: string | null, event: string, at: string, user = `of-${account ?? ''}`): object => ({
  user,
  account,
  event,
  at,
});
const adopted = (rows: Rows, options: GivenOptions<typeof featureAdoption> = {}, scope: Partial<Scope> = {}) => {
  const outcome = measure(featureAdoption, tablesOf(featureAdoption.tables, rows), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};

describe('feature adoption', () => {
  it('counts as many days as it is told, the last one that of as-of, in the zone of the scope', () => {
    // In New York the 29th ends at four in the morning; two days are the 28th and the 29th.
    const events = ['2026-06-28T03:59:59Z', '2026-06-28T04:00:00Z', '2026-06-30T03:59:59Z'].map((at) =>
      use('a', 'export', at),
    );
    const uses = (scope: Partial<Scope>) => adopted({events}, {days: 2}, scope).features[0]?.uses;
    expect(uses({timeZone: 'America/New_York', asOf: Date.UTC(2026, 5, 30, 12)})).to.equal(1);
    expect(uses({timeZone: 'America/New_York', asOf: Date.UTC(2026, 5, 30, 4)})).to.equal(2);
    expect(uses({asOf: Date.UTC(2026, 5, 30, 12)})).to.equal(1);
  });

  it('takes the same user, event and moment in another account for another event', () => {
    const at = '2026-06-20T08:00:00Z';
    const events = [use('a', 'export', at, 'u'), use('b', 'export', at, 'u'), use('b', 'export', at, 'u')];
    expect(adopted({events}).features[0]).to.include({uses: 2, users: 1, accounts: 2, adopters: 2});
    expect(adopted({events}, {countBy: 'user'}).features[0]).to.include({uses: 2, adopters: 1});
  });

  it('counts users without an account where nothing is said of accounts, and leaves them out where it is', () => {
    const events = [use(null, 'export', '2026-06-20T08:00:00Z'), use('a', 'export', '2026-06-20T08:00:00Z')];
    expect(adopted({events}, {countBy: 'user'}).eligible).to.equal(2);
    expect(adopted({events, accounts: [{account: 'a'}]}, {countBy: 'user'}).eligible).to.equal(1);
    expect(adopted({events}).eligible).to.equal(1);
  });

  it('counts customers of the day of as-of: not those who left, who are to come, or who are not active', () => {
    const accounts = [
      {account: 'a'},
      {account: 'gone', end: '2026-06-29'},
      {account: 'going', end: '2026-06-30'},
      {account: 'to-come', start: '2026-06-30'},
      {account: 'off', active: false},
    ];
    const events = accounts.map(({account}) => use(account, 'export', '2026-06-20T08:00:00Z'));
    expect(adopted({accounts, events})).to.deep.include({eligible: 2});
  });

  it('shows neither a feature of few nor one of all but few, and not those who are behind it', () => {
    const events = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((account, i) => [
      use(account, 'used by all', '2026-06-20T08:00:00Z'),
      ...(i < 5 ? [use(account, 'used by all but one', '2026-06-20T08:00:00Z')] : []),
      ...(i < 3 ? [use(account, 'used by half', '2026-06-20T08:00:00Z')] : []),
      ...(i < 1 ? [use(account, 'used by one', '2026-06-20T08:00:00Z')] : []),
    ]);
    const {features} = adopted({events}, {}, {minimumGroup: 2});
    expect(features.map(({feature, adopters}) => [feature, adopters])).to.deep.equal([
      ['used by all', 6],
      ['used by half', 3],
      ['used by all but one', null],
      ['used by one', null],
    ]);
    expect(features[2]).to.include({suppressed: true, uses: null, users: null, accounts: null, share: null});
    const scope = scopeOf({asOf, minimumGroup: 2});
    const tables = tablesOf(featureAdoption.tables, {events});
    expect(membersOf(featureAdoption, tables, {feature: 'used by one', adopted: true}, {}, scope)).to.deep.equal({
      suppressed: true,
    });
  });

  it('names those who adopted a feature, and the customers who did not', () => {
    const tables = tablesOf(featureAdoption.tables, {
      accounts: [{account: 'c'}, {account: 'a'}, {account: 'b'}],
      events: [use('b', 'export', '2026-06-20T08:00:00Z'), use('x', 'export', '2026-06-20T08:00:00Z')],
    });
    const scope = scopeOf({asOf});
    const members = (feature: string, has: boolean) =>
      membersOf(featureAdoption, tables, {feature, adopted: has}, {}, scope);
    expect(members('export', true)).to.deep.equal({by: 'account', ids: ['b']});
    expect(members('export', false)).to.deep.equal({by: 'account', ids: ['a', 'c']});
    expect(members('import', true)).to.equal(null);
  });

  it('has the counts of a simple way to count, over many events in any order', () => {
    const random = seededRandom(3);
    const whole = (below: number) => Math.floor(random() * below);
    const names = ['one', 'two', 'three'];
    const events = Array.from({length: 40_000}, () => ({
      user: `u${whole(200)}`,
      account: `a${whole(50)}`,
      event: names[whole(3)]!,
      at: new Date(asOf - 1 - 3_600_000 * whole(40 * 24)).toISOString(),
    }));
    const distinct = new Map(
      events
        .filter(({at}) => at >= '2026-06-02')
        .map((event) => [`${event.user} ${event.account} ${event.event} ${event.at}`, event]),
    );
    const {features} = adopted({events}, {minUses: 200});
    for (const {feature, uses, users, adopters} of features) {
      const own = [...distinct.values()].filter(({event}) => event === feature);
      expect(uses).to.equal(own.length);
      expect(users).to.equal(new Set(own.map(({user}) => user)).size);
      const byAccount = new Map<string, number>();
      for (const {account} of own) byAccount.set(account, (byAccount.get(account) ?? 0) + 1);
      expect(adopters).to.equal([...byAccount.values()].filter((count) => count >= 200).length);
    }
    expect(distinct.size).to.be.below(events.length);
    expect(features).to.have.length(3);
  });

  it('comes down to a group that is too small where all but one use something', () => {
    const events = [use('a', 'export', '2026-06-20T08:00:00Z'), use('b', 'export', '2026-06-20T08:00:00Z')];
    const rows = {events, accounts: [{account: 'a'}, {account: 'b'}, {account: 'c'}]};
    const number = featureAdoption.headline?.(adopted(rows, {}, {minimumGroup: 2}));
    expect(number).to.include({kind: 'insufficient', code: 'small-group'});
    expect(featureAdoption.headline?.(adopted(rows))).to.deep.include({value: 2 / 3, n: 3});
  });
});

describe('the other metrics of features', () => {
  const at = '2026-06-20T08:00:00Z';
  const rows = {
    features: [
      {feature: 'A', event: 'a', sticky: true, product: 'desk'},
      {feature: 'A', event: 'aa', product: 'core'},
      {feature: 'B', event: 'b'},
    ],
    accounts: [{account: 'one'}, {account: 'two'}],
    events: [use('one', 'a', at), use('one', 'aa', at), use('one', 'b', at), use('two', 'b', at), use('two', 'c', at)],
  };
  const scope = scopeOf({asOf});

  it('take several rows of a feature for one feature: sticky if one says so, of the first product', () => {
    const outcome = measure(featureUsage, tablesOf(featureUsage.tables, rows), {}, scope);
    expect(outcome).to.deep.include({uses: 4, users: 2});
    expect('features' in outcome && outcome.features[0]).to.include({
      feature: 'A',
      uses: 2,
      sticky: true,
      product: 'core',
    });
  });

  it('count a share of sticky features and a breadth', () => {
    const sticky = measure(stickyFeatureShare, tablesOf(stickyFeatureShare.tables, rows), {}, scope);
    expect(isEstimate(sticky) && sticky.value).to.equal(0.5);
    const breadth = measure(breadthOfAdoption, tablesOf(breadthOfAdoption.tables, rows), {}, scope);
    // Two and one: a mean of 1.5 with a standard error of 0.5, and t of one degree of freedom is wider than all there is.
    expect(isEstimate(breadth) && breadth).to.deep.include({
      value: 1.5,
      interval: {lower: 0, upper: 2, level: 0.95, method: "Student's t"},
    });
  });
});
