import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {complaints} from 'keepwell/metrics/support/complaints';

const measured = (rows: Record<string, readonly object[]>, scope: Partial<Scope> = {}, options = {}) =>
  measure(complaints, tablesOf(complaints.tables, rows), options, scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope}));
const complaint = (createdAt: string) => ({id: createdAt, createdAt, kind: 'complaint'});

describe('complaints', () => {
  const accounts = [{account: 'a', start: '2026-06-21'}];

  it('counts the days from the first one on, up to the last one before as-of', () => {
    // 21 to 29 June.
    const {terms} = measured({accounts, tickets: [complaint('2026-06-22T00:00:00Z')]});
    expect(terms['accountMonths']).to.be.closeTo(9 / 30.4375, 1e-12);
  });

  it('begins days in the time zone of the scope, and does not see what is opened at as-of', () => {
    const tickets = [complaint('2026-06-29T03:00:00Z'), complaint('2026-06-30T00:00:00Z')];
    const within = (timeZone: string) => measured({accounts, tickets}, {timeZone}, {days: 1}).terms['tickets'];
    // At 3:00 in UTC it is still the day before in New York.
    expect([within('UTC'), within('America/New_York')]).to.deep.equal([1, 0]);
  });

  it('does not take the absence of tickets for the absence of complaints', () => {
    expect(measured({accounts})).to.include({code: 'no-tickets'});
    expect(measured({tickets: [complaint('2026-06-22T00:00:00Z')]})).to.include({code: 'no-exposure'});
  });

  it('hides the rate of fewer accounts than the scope allows', () => {
    const rows = {accounts, tickets: [complaint('2026-06-22T00:00:00Z')]};
    expect(measured(rows, {minimumGroup: 2})).to.include({code: 'too-few'});
  });
});
