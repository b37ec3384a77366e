import {expect} from '@open-wc/testing';
import {featureAdoption} from 'keepwell/metrics/adoption/feature-adoption';
import {valueUnlock} from 'keepwell/metrics/adoption/value-unlock';
import {isInsufficient, measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {withBeside} from '#internal/metrics/kernel/with-beside.js';

const scope = scopeOf({asOf: Date.UTC(2026, 5, 30)});
const both = withBeside(featureAdoption, valueUnlock, 'unlock');
const {rows} = valueUnlock.examples[0]!;

describe('a metric with another one beside it', () => {
  it('has the outcome of the first, and that of the other under its name', () => {
    const outcome = measure(both, tablesOf(both.tables, rows), {}, scope);
    const {made: _made, ...first} = measure(featureAdoption, tablesOf(featureAdoption.tables, rows), {}, scope);
    const {made: _other, ...second} = measure(valueUnlock, tablesOf(valueUnlock.tables, rows), {}, scope);
    expect(outcome).to.deep.include({...first, unlock: second});
  });

  it('gives each its own options', () => {
    const outcome = measure(both, tablesOf(both.tables, rows), {days: 100, unlock: {outcomeDays: 10}}, scope);
    if (isInsufficient(outcome)) throw new Error(outcome.reason);
    expect(outcome).to.deep.include({days: 100});
    expect(outcome.unlock).to.deep.include({days: 28, outcomeDays: 10});
    expect(() => measure(both, {}, {unlock: {outcomeDays: 0}}, scope)).to.throw(/unlock\.outcomeDays.*expected/);
  });

  it('reads each table once, with the columns of both', () => {
    expect(both.tables.map(({id}) => id).sort()).to.deep.equal(['accounts', 'events', 'features']);
    const accounts = both.tables.find(({id}) => id === 'accounts')!;
    expect(Object.keys(accounts.columns)).to.include.members(['account', 'name', 'start', 'end', 'seats', 'active']);
  });

  it('has a name that no engine takes for the first alone, and the words of the first', () => {
    expect(both).to.include({id: 'feature-adoption+value-unlock', of: 'feature-adoption'});
  });

  it('is insufficient where the first is, and keeps the first where only the other is', () => {
    expect(measure(both, {}, {}, scope)).to.include({kind: 'insufficient', code: 'no-events'});
    const events = [{user: 'u', account: 'a', event: 'x', at: '2026-06-20T09:00:00Z'}];
    const outcome = measure(both, tablesOf(both.tables, {events}), {}, scope);
    expect(outcome).to.include({kind: 'feature-adoption'});
    expect('unlock' in outcome && outcome.unlock).to.include({kind: 'insufficient', code: 'no-accounts'});
  });
});
