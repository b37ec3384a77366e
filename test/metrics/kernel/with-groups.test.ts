import {expect} from '@open-wc/testing';
import {isInsufficient, measure, measureBy, membersOf, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {nps} from 'keepwell/metrics/voice/nps';
import {withGroups} from '#internal/metrics/kernel/with-groups.js';

const rows = {
  responses: [
    {respondent: 'ada', account: 'a', score: 10},
    {respondent: 'bea', account: 'b', score: 9},
    {respondent: 'cal', account: 'c', score: 2},
    {respondent: 'dot', score: 7},
  ],
  accounts: [
    {account: 'a', segment: 'SMB'},
    {account: 'b', segment: 'SMB'},
    {account: 'c', segment: 'Enterprise'},
  ],
};
const metric = withGroups(nps, 'segment');
const tables = tablesOf(metric.tables, rows);

function measured(minimumGroup = 1) {
  const outcome = measure(metric, tables, {}, scopeOf({asOf: Date.UTC(2026, 0, 1), minimumGroup}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('withGroups', () => {
  it('tells all, and each group as measureBy does', () => {
    const {value, groups} = measured();
    expect(value).to.equal(25);
    const told = groups.map(({name, outcome}) => [name, isInsufficient(outcome) ? outcome.code : outcome.value]);
    expect(told).to.deep.equal([
      ['Enterprise', -100],
      ['SMB', 100],
      [null, 0],
    ]);
    const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});
    const each = measureBy(nps, tables, {by: 'segment'}, {}, scope);
    expect(each.map(({name, outcome}) => [name, isInsufficient(outcome) ? outcome.code : outcome.value])).to.deep.equal(
      told,
    );
  });

  it('counts nothing of a group that is too small to be shown', () => {
    const {groups} = measured(2);
    expect(groups.map(({outcome}) => isInsufficient(outcome) && outcome.code)).to.deep.equal([
      'small-group',
      false,
      'small-group',
    ]);
  });

  it('names who is behind a part of a group, and of all', () => {
    const scope = scopeOf({asOf: Date.UTC(2026, 0, 1)});
    const who = (part: Parameters<NonNullable<typeof metric.members>['accumulator']>[0]) => {
      const members = membersOf(metric, tablesOf(metric.members!.tables, rows), part as never, {}, scope);
      return members && 'ids' in members ? members.ids : members;
    };
    expect(who({group: 'SMB', part: {from: 9, to: 10}})).to.deep.equal(['ada', 'bea']);
    expect(who({group: null, part: {from: 0, to: 10}})).to.deep.equal(['dot']);
    expect(who({from: 0, to: 6})).to.deep.equal(['cal']);
    expect(who({group: 'Nowhere', part: {from: 0, to: 10}})).to.equal(null);
  });
});
