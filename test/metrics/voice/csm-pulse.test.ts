import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {csmPulse} from 'keepwell/metrics/voice/csm-pulse';

function measured(
  rows: Record<string, readonly object[]>,
  options: GivenOptions<typeof csmPulse> = {},
  scope: Partial<Scope> = {},
) {
  const asOf = Date.UTC(2024, 6, 1);
  const outcome = measure(csmPulse, tablesOf(csmPulse.tables, rows), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.code);
  return outcome;
}

const pulse = (account: string, day: string, rating: string | null, kind = 'pulse') => ({
  kind,
  account,
  rating,
  at: `${day}T12:00:00Z`,
});

describe('csm-pulse', () => {
  it('knows the latest, the stale and the missing pulse of each account', () => {
    // The reference case health-csm-pulse-latest, told by rows.
    const {accounts, counts, shares} = measured(
      {
        accounts: ['a', 'b', 'c', 'd', 'e'].map((account) => ({account})),
        responses: [
          pulse('a', '2024-06-01', 'green'),
          pulse('a', '2024-06-20', 'red'),
          pulse('b', '2024-05-31', 'green'),
          pulse('c', '2024-07-02', 'red'),
          pulse('c', '2024-06-30', 'amber'),
          pulse('d', '2024-05-30', 'green'),
        ],
      },
      {maxAgeDays: 30},
    );
    expect(accounts.map(({account, state}) => [account, state])).to.deep.equal([
      ['a', 'red'],
      ['c', 'amber'],
      ['b', 'green'],
      ['d', 'stale'],
      ['e', 'none'],
    ]);
    expect(counts).to.deep.equal({red: 1, amber: 1, green: 1, stale: 1, none: 1});
    expect(shares?.red).to.include({count: 1, of: 3, share: 1 / 3});
  });

  it('takes neither other answers nor a pulse without a colour for one', () => {
    const responses = [
      pulse('a', '2024-06-01', 'green'),
      pulse('a', '2024-06-02', null),
      pulse('a', '2024-06-03', 'red', 'nps'),
    ];
    expect(measured({responses}).counts).to.include({green: 1, red: 0});
  });

  it('ages pulses by local days', () => {
    const responses = [{kind: 'pulse', account: 'a', rating: 'red', at: '2024-06-30T03:00:00Z'}];
    // In New York that was the 29th, and as-of still is on the 30th.
    const state = (timeZone: string) => measured({responses}, {maxAgeDays: 0}, {timeZone}).accounts[0]!.state;
    expect([state('UTC'), state('America/New_York')]).to.deep.equal(['red', 'stale']);
  });

  it('has no share where no pulse is fresh', () => {
    const outcome = measured({responses: [pulse('a', '2023-01-01', 'red')]});
    expect(csmPulse.headline!(outcome)).to.deep.include({code: 'no-pulses', terms: {stale: 1, none: 0}});
  });

  it('hides fewer accounts than the scope allows', () => {
    expect(() => measured({responses: [pulse('a', '2024-06-01', 'red')]}, {}, {minimumGroup: 2})).to.throw('too-few');
  });
});
