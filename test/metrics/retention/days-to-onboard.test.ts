import {expect} from '@open-wc/testing';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {daysToOnboard} from 'keepwell/metrics/retention/days-to-onboard';
import {daysToOnboardByRow} from 'keepwell/metrics/retention/onboarding-spells';
import {countDurations, kaplanMeier, seededRandom} from 'keepwell/metrics/statistics';

interface Account {
  readonly account: string;
  readonly start?: string | null;
  readonly onboarded?: string | null;
  readonly end?: string | null;
}

const asOf = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

function described(accounts: readonly Account[], scope: Partial<Scope> = {}) {
  const outcome = measure(daysToOnboard, tablesOf(daysToOnboard.tables, {accounts}), {}, scopeOf({asOf, ...scope}));
  if (outcome.kind === 'insufficient') throw new Error(outcome.reason);
  return outcome;
}

describe('days to onboard', () => {
  it('are those of the plain way', () => {
    const random = seededRandom(9);
    const today = Math.floor(asOf / DAY);
    const maybe = (day: number): number | null => (random() < 0.5 ? day : null);
    for (let round = 0; round < 50; round++) {
      const rows = Array.from({length: 40}, (_, i) => {
        const start = today - Math.floor(random() * 60) + 3;
        return {
          account: `a${i}`,
          start,
          onboarded: maybe(start - 5 + Math.floor(random() * 40)),
          end: maybe(start + 1 + Math.floor(random() * 50)),
        };
      });
      const text = (day: number | null): string | null => (day === null ? null : iso(day));
      const accounts = rows.map(({account, start, onboarded, end}) => ({
        account,
        start: iso(start),
        onboarded: text(onboarded),
        end: text(end),
      }));
      const days = rows.map(({start, onboarded}) =>
        start > today || onboarded === null || onboarded > today || onboarded < start ? null : onboarded - start,
      );
      const isInvalid = (row: (typeof rows)[number]): boolean =>
        row.start <= today && row.onboarded !== null && row.onboarded <= today && row.onboarded < row.start;
      const followed = rows.flatMap((row, i) => {
        if (row.start > today || isInvalid(row)) return [];
        const lastDay = Math.min(today, row.end === null ? Infinity : row.end - 1);
        return [{duration: days[i] ?? lastDay - row.start, status: days[i] === null ? 0 : 1}];
      });
      const finished = days.filter((day) => day !== null);
      const tables = tablesOf(daysToOnboard.tables, {accounts});
      expect(daysToOnboardByRow(tables, scopeOf({asOf}))).to.deep.equal(days);
      const outcome = described(accounts);
      expect(outcome.invalid).to.equal(rows.filter(isInvalid).length);
      expect(outcome.notStarted).to.equal(rows.filter(({start}) => start > today).length);
      expect([outcome.reached, outcome.notYet]).to.deep.equal([finished.length, followed.length - finished.length]);
      expect(outcome.naiveMean).to.be.closeTo(finished.reduce((a, b) => a + b, 0) / finished.length, 1e-9);
      const curve = kaplanMeier(
        countDurations({durations: followed.map(({duration}) => duration), status: followed.map(({status}) => status)}),
      );
      expect(outcome.curve.survival).to.deep.equal(curve.survival);
    }
  });

  it('end with the last day of which something is seen, in the zone', () => {
    const accounts = [{account: 'a', start: '2026-06-20', onboarded: '2026-06-30'}];
    const reached = (at: number, timeZone: string) => described(accounts, {asOf: at, timeZone}).reached;
    expect(reached(Date.UTC(2026, 5, 30), 'UTC')).to.equal(0);
    expect(reached(Date.UTC(2026, 5, 30, 0, 0, 1), 'UTC')).to.equal(1);
    expect(reached(Date.UTC(2026, 5, 30), 'Asia/Tokyo')).to.equal(1);
    expect(reached(Date.UTC(2026, 5, 30, 3), 'America/New_York')).to.equal(0);
  });

  it('are whole, and so are the bins', () => {
    const accounts = Array.from({length: 30}, (_, i) => ({
      account: `a${i}`,
      start: '2026-05-01',
      onboarded: iso(Date.UTC(2026, 4, 1 + (i % 4)) / DAY),
    }));
    expect(described(accounts).histogram).to.deep.include({width: 1, notYet: 0});
  });

  it('have a column of days that nobody has: nobody is finished', () => {
    expect(described([{account: 'a', start: '2026-06-20'}])).to.include({reached: 0, notYet: 1, naiveMean: null});
  });

  it('say why there are none', () => {
    const accounts = [{account: 'a', start: '2026-06-05', onboarded: '2026-06-01'}, {account: 'b'}];
    const outcome = measure(daysToOnboard, tablesOf(daysToOnboard.tables, {accounts}), {}, scopeOf({asOf}));
    expect(outcome).to.deep.include({
      kind: 'insufficient',
      code: 'nobody-started',
      terms: {invalid: 1, withoutStart: 1, notStarted: 0},
    });
  });
});
