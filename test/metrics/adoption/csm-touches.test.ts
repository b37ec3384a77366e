import {expect} from '@open-wc/testing';
import {csmTouches} from 'keepwell/metrics/adoption/csm-touches';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';

describe('csm touches', () => {
  const touch = (account: string | null, at: string, event = 'call') => ({
    user: 'kim',
    account,
    event,
    at,
    source: 'csm',
  });
  const touched = (
    rows: Record<string, readonly object[]>,
    options: GivenOptions<typeof csmTouches> = {},
    scope: Partial<Scope> = {},
  ) =>
    measure(csmTouches, tablesOf(csmTouches.tables, rows), options, scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope}));
  const accounts = [{account: 'a'}, {account: 'b'}, {account: 'gone', end: '2026-06-01'}];

  it('counts touches of customers alone, each once', () => {
    const events = [
      touch('a', '2026-06-20T08:00:00Z'),
      touch('a', '2026-06-20T08:00:00Z'),
      touch('a', '2026-06-20T08:00:00Z', 'note'),
      touch('gone', '2026-06-20T08:00:00Z'),
      touch(null, '2026-06-20T08:00:00Z'),
    ];
    expect(touched({accounts, events})).to.include({value: 0.5, touches: 2, touchesPerAccount: 1});
  });

  it('knows that nobody was touched lately where there were touches before', () => {
    const events = [touch('a', '2026-01-20T08:00:00Z')];
    expect(touched({accounts, events})).to.include({value: 0, touches: 0});
    expect(touched({accounts: [], events})).to.include({code: 'nobody-eligible'});
  });

  it('begins days in the zone of the scope', () => {
    const events = [touch('a', '2026-06-29T03:00:00Z')];
    expect(touched({accounts, events}, {days: 1})).to.include({value: 0.5});
    // In New York it is the evening of the 28th.
    const inNewYork = (days: number) => touched({accounts, events}, {days}, {timeZone: 'America/New_York'});
    expect(inNewYork(1)).to.include({value: 0});
    expect(inNewYork(2)).to.include({value: 0.5});
  });

  it('does not tell of the one account that was touched, or was not', () => {
    const events = [touch('a', '2026-06-20T08:00:00Z')];
    expect(touched({accounts, events}, {}, {minimumGroup: 2})).to.include({code: 'small-group'});
  });
});
