import {expect} from '@open-wc/testing';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type AnyMetric,
  type KnownMembers,
  type Members,
  type Scope,
} from 'keepwell/metrics/kernel';
import {daysToOnboard} from 'keepwell/metrics/retention/days-to-onboard';
import type {DurationPart} from 'keepwell/metrics/retention/duration-members';
import type {Durations} from 'keepwell/metrics/retention/durations';
import {pairSpells} from 'keepwell/metrics/retention/pair-spells';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {seededRandom} from 'keepwell/metrics/statistics';

type Rows = Readonly<Record<string, readonly object[]>>;
type Given = Readonly<Record<string, unknown>>;
type Metric = typeof timeToValue | typeof daysToOnboard;

const DAY = 86_400_000;
const asOf = Date.UTC(2026, 5, 30, 12);

function found(
  metric: Metric,
  rows: Rows,
  part: DurationPart,
  given: Given = {},
  scope: Partial<Scope> = {},
): Members | null {
  return membersOf<AnyMetric>(metric, tablesOf(metric.members!.tables, rows), part, given, scopeOf({asOf, ...scope}));
}

function named(members: Members | null): KnownMembers {
  if (members === null || 'suppressed' in members) throw new Error('nobody is named');
  return members;
}

function described(metric: Metric, rows: Rows, given: Given, scope: Partial<Scope>): Durations | null {
  const outcome = measure<AnyMetric>(metric, tablesOf(metric.tables, rows), given, scopeOf({asOf, ...scope}));
  return isInsufficient(outcome) ? null : (outcome as unknown as Durations);
}

/** Holds the members of every bin, and of those not there yet, against the histogram. */
function expectAgreement(metric: Metric, rows: Rows, given: Given, scope: Partial<Scope>): number {
  const outcome = described(metric, rows, given, scope);
  if (outcome === null) return 0;
  const {bins, notYet} = outcome.histogram;
  const parts = [
    ...bins.map(({from, to, count}) => ({part: {from, to}, count})),
    {part: {status: 'not-yet'} as const, count: notYet},
  ];
  const all = parts.map(({part, count}) => {
    const members = found(metric, rows, part, given, scope);
    if (count === null) expect(members, JSON.stringify(part)).to.deep.equal({suppressed: true});
    else expect(named(members).ids, JSON.stringify(part)).to.have.length(count);
    return count === null ? [] : named(members).ids;
  });
  if (parts.every(({count}) => count !== null)) {
    const {ids} = named(found(metric, rows, {from: 0, to: null}, given, scope));
    expect([...new Set(all.flat())]).to.have.length(outcome.n);
    expect(all.slice(0, -1).flat()).to.deep.equal(ids);
  }
  return all.flat().length;
}

const random = seededRandom(404);
const whole = (below: number) => Math.floor(random() * below);
const pick = <T>(...from: readonly T[]): T => from[whole(from.length)]!;
const rules = () => ({binWidth: pick(null, null, 2.5), binEdges: pick(null, null, [0, 1, 3, 7, 14], [2, 5])});

describe('who is behind a time to value', () => {
  const events = (size: number) =>
    Array.from({length: size}, () => ({
      user: `u${whole(60)}`,
      account: pick(null, ...Array.from({length: 20}, (_, i) => `a${i}`)),
      event: pick('signup', 'value', 'value', 'visit'),
      at: new Date(asOf - Math.floor(random() * 40 - 2) * DAY - pick(0, 6, 18) * 3_600_000).toISOString(),
    }));
  const spells = (size: number) =>
    Array.from({length: size}, (_, i) => ({
      id: `s${i}`,
      duration: pick(whole(12), random() * 30, -1),
      entry: pick(0, 0, whole(4)),
      status: pick(true, true, false),
    }));

  it('is as many as each bin shows, and all together everybody', () => {
    let seen = 0;
    for (let round = 0; round < 60; round++) {
      const rows: Rows = pick({events: events(300)}, {spells: spells(80)});
      const given = {
        ...rules(),
        countBy: pick('user', 'account'),
        startedFrom: pick(null, '2026-06-01'),
      } as const;
      seen += expectAgreement(timeToValue, rows, given, {
        timeZone: pick('UTC', 'America/New_York'),
        minimumGroup: pick(1, 1, 4),
      });
    }
    expect(seen).to.be.above(1000);
  });

  it('is those who were paired, the quickest first', () => {
    const rows = {events: events(400)};
    const {spells: pairs} = pairSpells(tablesOf(timeToValue.tables, rows), {}, scopeOf({asOf}));
    const reached = pairs.filter(({status}) => status === 1).sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1));
    expect(found(timeToValue, rows, {from: 0, to: null})).to.deep.equal({by: 'user', ids: reached.map(({id}) => id)});
    const within = reached.filter(({days}) => days >= 1 && days < 3).map(({id}) => id);
    expect(found(timeToValue, rows, {from: 1, to: 3})).to.deep.equal({by: 'user', ids: within});
  });

  it('names nobody where rows tell no id', () => {
    expect(found(timeToValue, {spells: [{duration: 3}]}, {from: 0, to: null})).to.equal(null);
    expect(found(timeToValue, {events: []}, {status: 'not-yet'})).to.equal(null);
    const some = {spells: [{duration: 3, id: 'a'}, {duration: 4}, {duration: 9}]};
    expect(found(timeToValue, some, {from: 0, to: 5})).to.deep.equal({by: 'spell', ids: ['a'], unnamed: 1});
  });

  it('does not name those between bins that are shown, nor of a bin that is not', () => {
    const rows = {spells: [1, 1, 1, 1, 2, 2, 5, 6, 6, 6, 6].map((duration, i) => ({id: `s${i}`, duration}))};
    const given = {binEdges: [0, 2, 5, 6]};
    const of = (from: number, to: number | null) => found(timeToValue, rows, {from, to}, given, {minimumGroup: 3});
    expect(
      described(timeToValue, rows, given, {minimumGroup: 3})!.histogram.bins.map(({count}) => count),
    ).to.deep.equal([4, null, null, 4]);
    expect(of(0, 2)).to.deep.equal({by: 'spell', ids: ['s0', 's1', 's2', 's3']});
    expect(of(2, 5)).to.deep.equal({suppressed: true});
    expect(of(2, 6)).to.deep.equal({suppressed: true});
    expect(of(0, 5)).to.deep.equal({suppressed: true});
    expect(of(0.5, 1.5)).to.deep.equal({suppressed: true});
  });
});

describe('who is behind days to onboard', () => {
  const date = (daysAgo: number): string => new Date(asOf - daysAgo * DAY).toISOString().slice(0, 10);

  it('is as many as each bin shows, and all together everybody', () => {
    let seen = 0;
    for (let round = 0; round < 60; round++) {
      const accounts = Array.from({length: 60}, (_, i) => {
        const start = whole(60) - 3;
        return {
          account: `a${i}`,
          start: pick(date(start), date(start), null),
          onboarded: pick(null, date(start - whole(30) + 2)),
          end: pick(null, null, date(start - whole(30))),
        };
      });
      seen += expectAgreement(daysToOnboard, {accounts}, rules(), {
        timeZone: pick('UTC', 'Pacific/Auckland'),
        minimumGroup: pick(1, 1, 4),
      });
    }
    expect(seen).to.be.above(1000);
  });

  const accounts = [
    {account: 'b', start: '2026-06-01', onboarded: '2026-06-04'},
    {account: 'slow', start: '2026-06-01', onboarded: '2026-06-21'},
    {account: 'a', start: '2026-06-02', onboarded: '2026-06-05'},
    {account: 'young', start: '2026-06-28'},
    {account: 'old', start: '2026-01-01'},
  ];

  it('names accounts, the quickest first', () => {
    expect(found(daysToOnboard, {accounts}, {from: 0, to: null})).to.deep.equal({
      by: 'account',
      ids: ['a', 'b', 'slow'],
    });
    expect(found(daysToOnboard, {accounts}, {status: 'not-yet'})).to.deep.equal({by: 'account', ids: ['young', 'old']});
  });

  it('counts rows that tell no account, and names nobody where none does', () => {
    const nameless = accounts.map(({account: _, ...rest}) => rest);
    expect(found(daysToOnboard, {accounts: nameless}, {from: 0, to: null})).to.equal(null);
    const mixed = [...accounts, {start: '2026-06-01', onboarded: '2026-06-02'}];
    expect(found(daysToOnboard, {accounts: mixed}, {from: 0, to: 7})).to.deep.equal({
      by: 'account',
      ids: ['a', 'b'],
      unnamed: 1,
    });
  });
});
