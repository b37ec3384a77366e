import {expect} from '@open-wc/testing';
import {
  isInsufficient,
  measure,
  membersOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type KnownMembers,
  type Members,
  type Scope,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {takeRows} from 'keepwell/metrics/table';
import {nps} from 'keepwell/metrics/voice/nps';

type Given = GivenOptions<typeof nps>;
type Rows = Readonly<Record<string, readonly object[]>>;

const asOf = Date.UTC(2026, 0, 1);

const read = (rows: Rows) => tablesOf(nps.members!.tables, rows);

function members(rows: Rows, from: number, to: number, given: Given = {}, scope: Partial<Scope> = {}): Members | null {
  return membersOf(nps, read(rows), {from, to}, given, scopeOf({asOf, ...scope}));
}

function known(found: Members | null): KnownMembers {
  if (found === null || 'suppressed' in found) throw new Error('nobody is named');
  return found;
}

function measured(rows: Rows, given: Given = {}) {
  const outcome = measure(nps, tablesOf(nps.tables, rows), given, scopeOf({asOf}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

const kinds = {detractors: [0, 6], passives: [7, 8], promoters: [9, 10]} as const;

describe('who is behind an NPS', () => {
  const random = seededRandom(11);
  const whole = (below: number) => Math.floor(random() * below);
  const moment = () => new Date(asOf - whole(90) * 86_400_000 + whole(3) * 86_400_000).toISOString();
  const respondents = (count: number, answers: number) =>
    Array.from({length: answers}, (_, i) => ({
      kind: ['nps', 'nps', 'nps', 'csat'][whole(4)],
      respondent: `r${answers === count ? i : whole(count)}`,
      account: [null, 'a', 'b', 'c', 'd'][whole(5)],
      score: [...Array.from({length: 11}, (__, score) => score), 11, 7.5, null][whole(14)],
      at: moment(),
    }));

  it('is as many respondents as there are answers of each score, where each answers once', () => {
    for (let round = 0; round < 20; round++) {
      const rows = {responses: respondents(80, 80)};
      const {distribution} = measured(rows);
      distribution.counts.forEach((count, score) => {
        expect(known(members(rows, score, score)).ids).to.have.length(count);
      });
      const parts = Object.entries(kinds).map(([kind, [from, to]]) => {
        const {ids} = known(members(rows, from, to));
        expect(ids).to.have.length(distribution[kind as keyof typeof kinds]);
        return ids;
      });
      expect(parts.flat().sort()).to.deep.equal(known(members(rows, 0, 10)).ids);
    }
  });

  it('is as many respondents as there are answers, where the latest of each counts', () => {
    for (let round = 0; round < 20; round++) {
      const rows = {responses: respondents(30, 90)};
      const {distribution, n} = measured(rows, {answers: 'latest'});
      distribution.counts.forEach((count, score) => {
        expect(known(members(rows, score, score, {answers: 'latest'})).ids).to.have.length(count);
      });
      expect(known(members(rows, 0, 10, {answers: 'latest'})).ids).to.have.length(n);
    }
  });

  it('names a respondent of several answers once, and behind each score', () => {
    const rows = {
      responses: [
        {respondent: 'b', score: 9},
        {respondent: 'a', score: 9},
        {respondent: 'b', score: 10},
        {respondent: 'b', score: 2},
      ],
    };
    expect(members(rows, 9, 10)).to.deep.equal({by: 'user', ids: ['a', 'b']});
    expect(members(rows, 0, 6)).to.deep.equal({by: 'user', ids: ['b']});
  });

  it('says how many answers name nobody', () => {
    const rows = {responses: [{respondent: 'a', score: 9}, {score: 9}, {score: 10}, {score: 1}]};
    expect(members(rows, 9, 10)).to.deep.equal({by: 'user', ids: ['a'], unnamed: 2});
    expect(members(rows, 0, 6)).to.deep.equal({by: 'user', ids: [], unnamed: 1});
  });

  it('is accounts where no answer tells its respondent, and nobody where none tells that either', () => {
    const rows = {
      responses: [
        {account: 'y', score: 9},
        {account: 'x', score: 10},
        {account: 'x', score: 9},
      ],
    };
    expect(members(rows, 9, 10)).to.deep.equal({by: 'account', ids: ['x', 'y']});
    expect(members(rows, 0, 6)).to.deep.equal({by: 'account', ids: []});
    expect(members({responses: [{score: 9}]}, 9, 10)).to.equal(null);
    expect(members({}, 9, 10)).to.equal(null);
  });

  for (const rollUp of ['account', 'revenue'] as const) {
    it(`is the accounts that count, rolled up by ${rollUp}`, () => {
      for (let round = 0; round < 20; round++) {
        const responses = respondents(30, 25);
        const subscriptions = ['a', 'b', 'e'].map((account) => ({
          account,
          amount: 100,
          start: '2020-01-01',
          end: account === 'b' && round % 2 ? '2025-01-01' : null,
        }));
        const rows = {responses, subscriptions};
        const pays = (account: string) => account === 'a' || (account === 'b' && round % 2 === 0);
        const naive = (from: number, to: number) => [
          ...new Set(
            responses.flatMap(({kind, score, account, at}) =>
              kind === 'nps' &&
              Date.parse(at) < asOf &&
              typeof score === 'number' &&
              Number.isInteger(score) &&
              score >= from &&
              score <= to &&
              typeof account === 'string' &&
              (rollUp === 'account' || pays(account))
                ? [account]
                : [],
            ),
          ),
        ];
        for (const [from, to] of [...Object.values(kinds), [0, 10] as const]) {
          expect(members(rows, from, to, {rollUp})).to.deep.equal({by: 'account', ids: naive(from, to).sort()});
        }
        const outcome = measure(nps, tablesOf(nps.tables, rows), {rollUp}, scopeOf({asOf}));
        expect(isInsufficient(outcome) ? 0 : outcome.n).to.equal(known(members(rows, 0, 10, {rollUp})).ids.length);
      }
    });
  }

  it('takes the account of the latest answer', () => {
    const rows = {
      responses: [
        {respondent: 'u', account: 'old', score: 9, at: '2025-01-01T00:00:00Z'},
        {respondent: 'u', account: 'new', score: 2, at: '2025-02-01T00:00:00Z'},
      ],
    };
    expect(members(rows, 0, 10, {answers: 'latest', rollUp: 'account'})).to.deep.equal({by: 'account', ids: ['new']});
  });

  it('does not name fewer than may be shown', () => {
    const rows = {responses: [1, 2, 3, 9, 10].map((score) => ({respondent: `r${score}`, score}))};
    const scope = {minimumGroup: 3};
    expect(members(rows, 9, 10, {}, scope)).to.deep.equal({suppressed: true});
    expect(members(rows, 0, 6, {}, scope)).to.deep.equal({by: 'user', ids: ['r1', 'r2', 'r3']});
    expect(members(rows, 7, 8, {}, scope)).to.deep.equal({by: 'user', ids: []});
  });

  it('is the same whatever the order of rows and their chunks', () => {
    const rows = {responses: respondents(20, 60)};
    const tables = read(rows);
    const [chunk] = tables['responses']!.chunks;
    const pieces = Array.from({length: 20}, (_, i) => takeRows(chunk!, Int32Array.from([59 - i, i, 20 + i])));
    const cut = {...tables, responses: {...tables['responses']!, chunks: pieces}};
    for (const answers of ['all', 'latest'] as const) {
      const whole = membersOf(nps, tables, {from: 0, to: 6}, {answers}, scopeOf({asOf}));
      expect(membersOf(nps, cut, {from: 0, to: 6}, {answers}, scopeOf({asOf}))).to.deep.equal(whole);
    }
  });
});
