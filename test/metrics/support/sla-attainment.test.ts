import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {slaAttainment} from 'keepwell/metrics/support/sla-attainment';
import {countSla} from 'keepwell/metrics/support/sla-outcome';

describe('sla attainment', () => {
  it('counts a ticket that waits for exactly the target as pending, and a late answer as a miss', () => {
    expect(countSla([60, 60, 61, 61, 0], [1, 0, 1, 0, 1], 60)).to.deep.equal({met: 2, missed: 2, pending: 1});
    expect(countSla([], [], 60)).to.deep.equal({met: 0, missed: 0, pending: 0});
  });

  const tickets = [
    {id: '1', createdAt: '2026-06-01T08:00:00Z', events: [{at: '2026-06-01T17:00:00Z', type: 'comment', by: 'agent'}]},
    {id: '2', createdAt: '2026-06-01T10:00:00Z'},
  ];
  const measured = (scope: Partial<Scope>, options = {}) =>
    measure(
      slaAttainment,
      tablesOf(slaAttainment.tables, {tickets}),
      options,
      scopeOf({asOf: Date.UTC(2026, 5, 2), ...scope}),
    );

  it('changes with as-of: what is pending becomes a miss', () => {
    expect(measured({asOf: Date.UTC(2026, 5, 1, 9)}).terms).to.deep.equal({met: 0, missed: 0, pending: 1});
    expect(measured({asOf: Date.UTC(2026, 5, 1, 18)}).terms).to.deep.equal({met: 0, missed: 1, pending: 1});
    expect(measured({asOf: Date.UTC(2026, 5, 1, 19)}).terms).to.deep.equal({met: 0, missed: 2, pending: 0});
  });

  it('is by the clock of the option: nine hours, of which eight are business', () => {
    expect(measured({}).terms).to.include({met: 0, missed: 2});
    expect(measured({}, {clock: 'business'}).terms).to.include({met: 1, pending: 1});
  });

  it('hides a share of fewer than the scope allows', () => {
    expect(measured({minimumGroup: 3})).to.include({kind: 'insufficient', code: 'too-few'});
  });
});
