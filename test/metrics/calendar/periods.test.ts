import {expect} from '@open-wc/testing';
import {
  addPeriods,
  CalendarError,
  dayUnits,
  elapsedDays,
  fiscalQuarter,
  hasEnded,
  isoDay,
  isoWeek,
  nextPeriod,
  parseIsoDay,
  periodLabel,
  periodStart,
  weekday,
  weekStarts,
  zone,
  type DayUnit,
  type PeriodRules,
} from 'keepwell/metrics/calendar';

const day = (text: string): number => parseIsoDay(text)!;
const rules: PeriodRules = {weekStart: 'monday'};
const start = (date: string, unit: DayUnit, given = rules) => isoDay(periodStart(day(date), unit, given));
const label = (date: string, unit: DayUnit, given = rules) =>
  periodLabel(periodStart(day(date), unit, given), unit, {...given, timeZone: 'UTC'});

describe('periods', () => {
  it('hold each day exactly once, whatever the rules', () => {
    const days = Array.from({length: 1500}, (_, i) => day('2019-12-20') + i);
    for (const unit of dayUnits) {
      for (const weekStart of weekStarts) {
        const given = {weekStart, fiscalYearStartMonth: 11};
        let end = days[0]!;
        for (const d of days) {
          const begins = periodStart(d, unit, given);
          if (d >= end) {
            if (begins !== d && d !== days[0]) expect.fail(`${unit} does not begin on ${isoDay(d)}`);
            end = nextPeriod(d, unit, given);
          }
          if (!(begins <= d && d < end)) expect.fail(`${unit} ${isoDay(d)}`);
          if (nextPeriod(begins, unit, given) !== end || addPeriods(end, unit, -1) !== begins) expect.fail(isoDay(d));
        }
      }
    }
  });

  it('begin weeks on Monday, Sunday or Saturday', () => {
    expect(start('2024-04-13', 'week')).to.equal('2024-04-08');
    expect(start('2024-04-13', 'week', {weekStart: 'sunday'})).to.equal('2024-04-07');
    expect(start('2024-04-13', 'week', {weekStart: 'saturday'})).to.equal('2024-04-13');
    expect(start('2024-04-12', 'week', {weekStart: 'saturday'})).to.equal('2024-04-06');
    expect(start('1969-12-31', 'week')).to.equal('1969-12-29');
  });

  it('number weeks by ISO 8601', () => {
    const weeks: Record<string, string> = {
      '2020-12-31': '2020-W53',
      '2021-01-03': '2020-W53',
      '2021-01-04': '2021-W01',
      '2018-12-31': '2019-W01',
      '2016-01-01': '2015-W53',
      '2024-12-30': '2025-W01',
      '2023-01-01': '2022-W52',
      '2000-02-29': '2000-W09',
      '2026-12-31': '2026-W53',
      '2009-12-31': '2009-W53',
    };
    for (const [date, week] of Object.entries(weeks)) expect(label(date, 'week'), date).to.equal(week);
    // Each week belongs to the year of its Thursday and follows the week before.
    for (let thursday = day('1998-01-01'); thursday < day('2042-01-01'); thursday += 7) {
      const {year, week} = isoWeek(thursday - 3);
      expect(weekday(thursday)).to.equal(4);
      expect(String(year)).to.equal(isoDay(thursday).slice(0, 4));
      const next = isoWeek(thursday + 10);
      if (next.year === year ? next.week !== week + 1 : next.week !== 1 || week < 52) expect.fail(isoDay(thursday));
    }
  });

  it('have names of their own', () => {
    expect(label('2024-04-13', 'day')).to.equal('2024-04-13');
    expect(label('2024-04-13', 'week', {weekStart: 'sunday'})).to.equal('2024-04-07');
    expect(label('2024-04-13', 'month')).to.equal('2024-04');
    expect(label('2024-04-13', 'quarter')).to.equal('2024-Q2');
    expect(label('2024-12-31', 'quarter')).to.equal('2024-Q4');
    expect(label('2024-04-13', 'year')).to.equal('2024');
  });

  it('name a fiscal year by the calendar year in which it ends', () => {
    const from = (fiscalYearStartMonth: number) => ({...rules, fiscalYearStartMonth});
    expect(label('2024-01-31', 'fiscal-quarter', from(2))).to.equal('FY2024-Q4');
    expect(label('2024-02-01', 'fiscal-quarter', from(2))).to.equal('FY2025-Q1');
    expect(label('2024-06-30', 'fiscal-year', from(7))).to.equal('FY2024');
    expect(label('2024-07-01', 'fiscal-quarter', from(7))).to.equal('FY2025-Q1');
    expect(label('2024-12-31', 'fiscal-quarter', from(10))).to.equal('FY2025-Q1');
    expect(label('2024-02-29', 'fiscal-quarter', from(1))).to.equal('FY2024-Q1');
    expect(label('2024-02-29', 'fiscal-quarter')).to.equal('FY2024-Q1');
    expect(label('2024-12-01', 'fiscal-quarter', from(12))).to.equal('FY2025-Q1');
    expect(label('2024-11-30', 'fiscal-quarter', from(12))).to.equal('FY2024-Q4');
    expect(start('2024-12-31', 'fiscal-quarter', from(12))).to.equal('2024-12-01');
    expect(start('2024-01-15', 'fiscal-year', from(4))).to.equal('2023-04-01');
    expect(start('2024-01-15', 'quarter', from(2))).to.equal('2024-01-01');
    expect(fiscalQuarter(day('2024-04-01'), from(4))).to.deep.equal({year: 2025, quarter: 1});
    for (const month of [0, 13, 1.5, NaN]) {
      expect(() => start('2024-01-15', 'fiscal-year', from(month))).to.throw(CalendarError, 'fiscalYearStartMonth');
    }
  });

  it('name hours by the clock and its offset, so that a repeated hour has two names', () => {
    const hour = (instant: string, timeZone: string) => periodLabel(Date.parse(instant), 'hour', {...rules, timeZone});
    expect(hour('2024-11-03T05:00:00Z', 'America/New_York')).to.equal('2024-11-03T01:00-04:00');
    expect(hour('2024-11-03T06:00:00Z', 'America/New_York')).to.equal('2024-11-03T01:00-05:00');
    expect(hour('2024-04-30T23:30:00Z', 'Asia/Kolkata')).to.equal('2024-05-01T05:00+05:30');
    expect(hour('1971-06-01T12:44:30Z', 'Africa/Monrovia')).to.equal('1971-06-01T12:00-00:44:30');
    expect(hour('2024-01-01T00:00:00Z', 'UTC')).to.equal('2024-01-01T00:00+00:00');
  });

  it('have ended when their last local day is over', () => {
    const timeZone = 'America/New_York';
    const end = day('2024-04-01');
    const midnight = zone(timeZone).startOfDay(end);
    expect(hasEnded(end, 'month', {asOf: midnight, timeZone})).to.equal(true);
    expect(hasEnded(end, 'month', {asOf: midnight - 1, timeZone})).to.equal(false);
    expect(hasEnded(midnight, 'hour', {asOf: midnight, timeZone})).to.equal(true);
    expect(hasEnded(midnight, 'hour', {asOf: midnight - 1, timeZone})).to.equal(false);
    // The day before the one that was left out ended when the day after it began.
    const leap = Date.parse('2011-12-30T10:00:00Z');
    expect(hasEnded(day('2011-12-30'), 'day', {asOf: leap, timeZone: 'Pacific/Apia'})).to.equal(true);
    expect(hasEnded(day('2011-12-30'), 'day', {asOf: leap - 1, timeZone: 'Pacific/Apia'})).to.equal(false);
  });
});

describe('elapsed days', () => {
  it('are spans of 24 hours, exact or from the start of the hour', () => {
    const days = (from: string, to: string) => [
      elapsedDays(Date.parse(from), Date.parse(to)),
      elapsedDays(Date.parse(from), Date.parse(to), 'hour'),
    ];
    expect(days('2024-05-06T20:00:00Z', '2024-05-07T06:00:00Z')).to.deep.equal([0, 0]);
    expect(days('2024-05-06T20:45:00Z', '2024-05-07T20:15:00Z')).to.deep.equal([0, 1]);
    expect(days('2024-05-06T20:15:00Z', '2024-05-08T20:15:00Z')).to.deep.equal([2, 2]);
    expect(days('2024-05-06T20:00:00Z', '2024-05-06T19:59:59Z')).to.deep.equal([-1, -1]);
  });
});
