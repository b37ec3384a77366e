import {expect} from '@open-wc/testing';
import {
  addMonths,
  billingPeriod,
  firstOfMonth,
  isoDay,
  monthlyAnniversaries,
  monthOf,
  parseIsoDay,
  wholeMonths,
} from 'keepwell/metrics/calendar';

const day = (text: string): number => parseIsoDay(text)!;

describe('months', () => {
  it('are added to the anchor, on the last day where a month is too short', () => {
    const cases: [string, number, string][] = [
      ['2024-01-31', 1, '2024-02-29'],
      ['2023-01-31', 1, '2023-02-28'],
      ['2024-01-31', 2, '2024-03-31'],
      ['2024-02-29', 12, '2025-02-28'],
      ['2024-02-29', 48, '2028-02-29'],
      ['2024-03-31', -1, '2024-02-29'],
      ['2024-10-31', -8, '2024-02-29'],
      ['2023-12-15', 1, '2024-01-15'],
      ['1970-01-31', -1, '1969-12-31'],
    ];
    for (const [from, months, to] of cases) expect(isoDay(addMonths(day(from), months)), from).to.equal(to);
  });

  it('are counted from the anchor, whole ones only', () => {
    const months = (from: string, to: string) => wholeMonths(day(from), day(to));
    expect(months('2024-01-31', '2024-02-28')).to.equal(0);
    expect(months('2024-01-31', '2024-02-29')).to.equal(1);
    expect(months('2024-01-31', '2024-03-30')).to.equal(1);
    expect(months('2024-01-31', '2024-03-31')).to.equal(2);
    expect(months('2024-01-31', '2024-01-30')).to.equal(-1);
    expect(months('2024-02-29', '2023-02-28')).to.equal(-12);
    for (let d = day('2023-01-01'); d < day('2025-06-01'); d++) {
      const n = wholeMonths(day('2024-01-31'), d);
      const holds = addMonths(day('2024-01-31'), n) <= d && d < addMonths(day('2024-01-31'), n + 1);
      if (!holds) expect.fail(isoDay(d));
    }
  });

  it('have numbers', () => {
    expect(monthOf(day('1970-01-31'))).to.equal(0);
    expect(monthOf(day('1969-12-31'))).to.equal(-1);
    expect(monthOf(day('2024-03-01')) - monthOf(day('2023-12-31'))).to.equal(3);
    expect(isoDay(firstOfMonth(monthOf(day('2024-02-29'))))).to.equal('2024-02-01');
  });

  it('make anniversaries that do not drift', () => {
    expect(monthlyAnniversaries(day('2023-10-31'), 6).map(isoDay)).to.deep.equal([
      '2023-10-31',
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(monthlyAnniversaries(day('2024-01-31'), 0)).to.deep.equal([]);
  });

  it('make billing periods to the instant, before the anchor too', () => {
    const period = (instant: string) => {
      const {from, to} = billingPeriod(Date.parse('2025-01-31T15:00:00Z'), Date.parse(instant));
      return [from, to].map((bound) => new Date(bound).toISOString().slice(0, 16));
    };
    expect(period('2025-02-28T14:59:59Z')).to.deep.equal(['2025-01-31T15:00', '2025-02-28T15:00']);
    expect(period('2025-02-28T15:00:00Z')).to.deep.equal(['2025-02-28T15:00', '2025-03-31T15:00']);
    expect(period('2025-03-01T00:00:00Z')).to.deep.equal(['2025-02-28T15:00', '2025-03-31T15:00']);
    expect(period('2025-08-20T00:00:00Z')).to.deep.equal(['2025-07-31T15:00', '2025-08-31T15:00']);
    expect(period('2024-12-31T14:59:59Z')).to.deep.equal(['2024-11-30T15:00', '2024-12-31T15:00']);
  });
});
