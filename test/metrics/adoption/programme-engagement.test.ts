import {expect} from '@open-wc/testing';
import {programmeEngagement} from 'keepwell/metrics/adoption/programme-engagement';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';

describe('programme engagement', () => {
  const engaged = (outcomes: readonly object[], options = {}, scope: Partial<Scope> = {}) =>
    measure(
      programmeEngagement,
      tablesOf(programmeEngagement.tables, {outcomes}),
      options,
      scopeOf({asOf: Date.UTC(2026, 5, 30), ...scope}),
    );
  const row = (account: string, agreedOn: string | null, more = {}) => ({
    account,
    kind: 'onboarding',
    agreedOn,
    ...more,
  });

  it('leaves an invitation open for as many days as it is told, and no longer', () => {
    // On 29 June 30 days have passed since 30 May, and 31 since the 29th.
    expect(engaged([row('a', '2026-05-30')])).to.include({code: 'invitations-pending'});
    expect(engaged([row('a', '2026-05-29')])).to.include({value: 0, pending: 0});
    expect(engaged([row('a', null)])).to.include({value: 0});
    expect(engaged([row('a', '2026-06-29')], {dueDays: 0})).to.include({code: 'invitations-pending'});
    expect(engaged([row('a', '2026-06-28')], {dueDays: 0})).to.include({value: 0});
  });

  it('does not see what is agreed or achieved after the day of as-of', () => {
    expect(engaged([row('a', '2026-06-30', {stage: 'started'})])).to.include({code: 'nobody-invited'});
    expect(engaged([row('a', '2026-01-01', {achievedOn: '2026-06-30'})])).to.include({value: 0});
    expect(engaged([row('a', '2026-01-01', {achievedOn: '2026-06-29'})])).to.include({value: 1, achievedPerAccount: 1});
  });

  it('knows other stages than started by the names that it is told', () => {
    const rows = [row('a', '2026-01-01', {stage: 'declined'})];
    expect(engaged(rows)).to.include({value: 1});
    expect(engaged(rows, {notStarted: ['declined']})).to.include({value: 0});
  });

  it('hides what few do', () => {
    const rows = [row('a', '2026-01-01', {stage: 'started'}), row('b', '2026-01-01'), row('c', '2026-01-01')];
    expect(engaged(rows, {}, {minimumGroup: 2})).to.include({code: 'small-group'});
    expect(engaged(rows, {}, {minimumGroup: 4})).to.include({code: 'too-few'});
  });
});
