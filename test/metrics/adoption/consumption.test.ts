import {expect} from '@open-wc/testing';
import {consumption} from 'keepwell/metrics/adoption/consumption';
import {consumptionPace} from 'keepwell/metrics/adoption/consumption-pace';
import {isInsufficient, measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';

describe('consumption', () => {
  const term = {entitled: 100, used: 25, termStart: 0, termEnd: 30, asOf: 10};

  it('runs out on the day on which the last unit is used, that of the end of the term too, not after it', () => {
    // 2.5 a day: 100 last for 40 days, and 75 for 30.
    expect(consumption(term)).to.include({consumedShare: 0.25, pace: 0.75, projected: 75, exhaustionDay: null});
    expect(consumption({...term, entitled: 75}).exhaustionDay).to.equal(30);
    expect(consumption({...term, entitled: 74}).exhaustionDay).to.equal(30);
    expect(consumption({...term, entitled: 72}).exhaustionDay).to.equal(29);
    expect(consumption({...term, entitled: 20}).exhaustionDay).to.equal(8);
  });

  it('has no pace on the first day, none without use to run out of, and stands still after the term', () => {
    expect(consumption({...term, asOf: 0})).to.include({elapsedShare: 0, pace: null, projected: null});
    expect(consumption({...term, used: 0})).to.include({pace: 0, projected: 0, exhaustionDay: null});
    expect(consumption({...term, asOf: 99})).to.include({elapsedShare: 1, projected: 25});
    expect(consumption({...term, termEnd: 0})).to.include({elapsedShare: null, pace: null});
    expect(consumption({...term, entitled: null})).to.include({consumedShare: null, pace: null, projected: 75});
  });

  const pace = (rows: Record<string, readonly object[]>, scope: Partial<Scope> = {}) => {
    const tables = tablesOf(consumptionPace.tables, rows);
    const outcome = measure(consumptionPace, tables, {}, scopeOf({asOf: Date.UTC(2026, 5, 16), ...scope}));
    if (isInsufficient(outcome)) throw new Error(outcome.reason);
    return outcome;
  };
  const account = {account: 'a', entitled: 100, termStart: '2026-06-01', termEnd: '2026-07-01'};
  const use = (value: number | null, at: string, event = 'usage') => ({user: 'u', account: 'a', event, value, at});

  it('counts the use of the term in the days of the zone, whatever came before it or has no amount', () => {
    const events = [use(1, '2026-06-01T03:59:59Z'), use(10, '2026-06-01T04:00:00Z'), use(null, '2026-06-02T08:00:00Z')];
    const others = [use(7, '2026-06-03T08:00:00Z', 'sign-in')];
    const used = (timeZone: string) =>
      pace({accounts: [account], events: [...events, ...others]}, {timeZone}).accounts[0]?.used;
    expect([used('UTC'), used('America/New_York')]).to.deep.equal([11, 10]);
  });

  it('takes the term that began last where several run', () => {
    const accounts = [{...account, termStart: '2026-01-01', entitled: 900}, account, {...account, entitled: 50}];
    const events = [use(25, '2026-06-02T08:00:00Z'), use(25, '2026-02-02T08:00:00Z')];
    expect(pace({accounts, events}).accounts).to.have.length(1);
    expect(pace({accounts, events}).accounts[0]).to.include({entitled: 100, used: 25, termStart: '2026-06-01'});
  });

  it('pools what is used over what is due, so that an account with nothing used counts', () => {
    const accounts = [account, {...account, account: 'b', entitled: 300}];
    const {pooled} = pace({accounts, events: [use(100, '2026-06-02T08:00:00Z')]});
    // Half of the term is over: 50 and 150 are due.
    expect(pooled).to.include({value: 0.5, part: 100, whole: 200, accounts: 2});
  });
});
