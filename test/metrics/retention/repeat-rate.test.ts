import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {repeatRate} from 'keepwell/metrics/retention/repeat-rate';
import {FirstRequests} from 'keepwell/metrics/retention/repeat-requests';
import {wilson} from 'keepwell/metrics/statistics';

describe('repeat rate', () => {
  const rate = (requests: [string, string][], options: GivenOptions<typeof repeatRate>, more: Partial<Scope>) => {
    const tickets = requests.map(([account, createdAt], i) => ({id: String(i), account, kind: 'request', createdAt}));
    return measure(repeatRate, tablesOf(repeatRate.tables, {tickets}), options, scopeOf({asOf: 0, ...more}));
  };

  it('keeps the first two requests, in whatever order they come', () => {
    const counted = [
      [1, 5, 9],
      [9, 5, 1],
      [5, 9, 1],
    ].map((days) => {
      const requests = new FirstRequests();
      for (const day of days) requests.add(0, day);
      return requests.counts(100, 1);
    });
    for (const counts of counted) {
      expect(counts).to.deep.equal({clients: 1, repeat: 1, within: {eligible: 1, repeat: 1}});
    }
  });

  it('takes two requests of one day for two', () => {
    const requests: [string, string][] = [
      ['a', '2026-01-01T08:00:00Z'],
      ['a', '2026-01-01T09:00:00Z'],
      ['b', '2026-01-01T09:00:00Z'],
    ];
    const outcome = rate(requests, {}, {asOf: Date.UTC(2026, 1, 1)});
    expect(outcome).to.include({value: 0.5});
    expect((outcome as {interval: object}).interval).to.include(wilson({successes: 1, trials: 2, level: 0.95}));
  });

  it('ends months where they end: a year from 29 February is over on the 28th', () => {
    const requests: [string, string][] = [
      ['a', '2024-02-29T12:00:00Z'],
      ['a', '2025-03-01T12:00:00Z'],
    ];
    expect(rate(requests, {form: 'within'}, {asOf: Date.UTC(2025, 2, 2)})).to.include({value: 0, n: 1});
    expect(rate(requests, {form: 'within'}, {asOf: Date.UTC(2025, 1, 28)})).to.include({code: 'too-young'});
    expect(rate(requests, {form: 'within'}, {asOf: Date.UTC(2025, 2, 1)})).to.include({value: 0, n: 1});
    const kiritimati = {asOf: Date.UTC(2025, 2, 2), timeZone: 'Pacific/Kiritimati'};
    expect(rate(requests, {form: 'within'}, kiritimati)).to.include({value: 0});
  });

  it('is not told of a few', () => {
    const requests: [string, string][] = [['a', '2026-01-01T08:00:00Z']];
    expect(rate(requests, {}, {asOf: Date.UTC(2026, 1, 1), minimumGroup: 2})).to.include({code: 'too-few'});
    expect(rate(requests, {}, {asOf: Date.UTC(2025, 1, 1)})).to.include({code: 'no-requests'});
  });
});
