import {expect} from '@open-wc/testing';
import {
  CalendarError,
  clampIndex,
  HOUR,
  isoDay,
  lastPeriods,
  localDays,
  NEVER,
  parseIsoDay,
  periodLabel,
  periodsFrom,
  zone,
  type PeriodScope,
  type PeriodUnit,
} from 'keepwell/metrics/calendar';
import {seeded} from './wall-clock.js';

const day = (text: string): number => parseIsoDay(text)!;
const scopeAt = (asOf: string, timeZone = 'UTC'): PeriodScope => ({
  asOf: Date.parse(asOf),
  timeZone,
  weekStart: 'monday',
});
const labels = (unit: PeriodUnit, count: number, scope: PeriodScope) =>
  lastPeriods(unit, count, scope)
    .starts.slice(0, -1)
    .map((start) => periodLabel(start, unit, scope));

describe('lastPeriods', () => {
  it('ends with the period that runs at asOf', () => {
    const scope = scopeAt('2024-03-02T10:00:00Z');
    expect(labels('day', 3, scope)).to.deep.equal(['2024-02-29', '2024-03-01', '2024-03-02']);
    expect(labels('week', 2, scope)).to.deep.equal(['2024-W08', '2024-W09']);
    expect(labels('month', 2, scope)).to.deep.equal(['2024-02', '2024-03']);
    expect(labels('quarter', 2, scope)).to.deep.equal(['2023-Q4', '2024-Q1']);
    expect(labels('year', 1, scope)).to.deep.equal(['2024']);
    expect(labels('fiscal-quarter', 2, {...scope, fiscalYearStartMonth: 2})).to.deep.equal(['FY2024-Q4', 'FY2025-Q1']);
    expect(labels('hour', 2, scope)).to.deep.equal(['2024-03-02T08:00+00:00', '2024-03-02T09:00+00:00']);
  });

  it('ends with the period that has just ended at local midnight', () => {
    const midnight = '2024-03-01T05:00:00Z';
    const scope = scopeAt(midnight, 'America/New_York');
    expect(labels('month', 1, scope)).to.deep.equal(['2024-02']);
    expect(lastPeriods('month', 1, scope).hasEnded(0)).to.equal(true);
    const later = scopeAt('2024-03-01T05:00:00.001Z', 'America/New_York');
    expect(labels('month', 2, later)).to.deep.equal(['2024-02', '2024-03']);
    expect([0, 1].map((period) => lastPeriods('month', 2, later).hasEnded(period))).to.deep.equal([true, false]);
  });

  it('counts the hours that were, across the changes of the clock', () => {
    const scope = scopeAt('2024-11-03T07:30:00Z', 'America/New_York');
    expect(labels('hour', 4, scope)).to.deep.equal([
      '2024-11-03T00:00-04:00',
      '2024-11-03T01:00-04:00',
      '2024-11-03T01:00-05:00',
      '2024-11-03T02:00-05:00',
    ]);
    const {starts} = lastPeriods('hour', 4, scopeAt('2024-04-06T16:00:00Z', 'Australia/Lord_Howe'));
    expect(starts.map((start) => (start - starts[0]!) / HOUR)).to.deep.equal([0, 1, 2, 2.5, 3.5]);
  });

  it('wants at least one period', () => {
    for (const count of [0, -1, 1.5, NaN]) {
      for (const unit of ['hour', 'week'] as const) {
        expect(() => lastPeriods(unit, count, scopeAt('2024-03-02T10:00:00Z')), `${count} ${unit}`).to.throw(
          CalendarError,
          'periods: expected a whole number from 1',
        );
      }
    }
  });
});

describe('periodsFrom', () => {
  it('begins with the period that holds the first day', () => {
    const window = periodsFrom(day('2024-01-17'), 'month', 3, scopeAt('2024-03-10T00:00:00Z'));
    expect(window.starts.map(isoDay)).to.deep.equal(['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']);
    expect([0, 1, 2].map(window.hasEnded)).to.deep.equal([true, true, false]);
    const hours = periodsFrom(Date.parse('2024-01-17T10:20:00Z'), 'hour', 2, scopeAt('2024-03-10T00:00:00Z'));
    expect(hours.starts.map((start) => new Date(start).toISOString().slice(11, 16))).to.deep.equal([
      '10:00',
      '11:00',
      '12:00',
    ]);
  });
});

describe('slots', () => {
  it('are found by an index within bounds', () => {
    const indices = [-0x40000000, -1, 0, 1, 5, 6, 7, NEVER + 0x3fffffff];
    expect(indices.map((index) => clampIndex(index, 6))).to.deep.equal([0, 0, 0, 1, 5, 6, 6, 6]);
    expect(indices.map((index) => clampIndex(index, 0))).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('are 0 before the window, period + 1 within, and a last one for all else', () => {
    const scope = scopeAt('2024-03-10T12:00:00Z');
    const window = periodsFrom(day('2024-01-01'), 'month', 3, scope);
    const at = Float64Array.from(
      ['1950-01-01', '2023-12-31', '2024-01-01', '2024-01-31', '2024-02-29', '2024-03-10', '2024-03-11', '2030-01-01'],
      (date) => Date.parse(date),
    );
    expect([...window.slotsOf(at)]).to.deep.equal([0, 0, 1, 1, 2, 3, 4, 4]);
    expect([...window.slotsOf(Float64Array.of(NaN, scope.asOf, scope.asOf - 1))]).to.deep.equal([4, 4, 3]);
    const past = periodsFrom(day('2024-01-01'), 'month', 1, scope);
    expect([...past.slotsOf(Float64Array.of(Date.parse('2024-02-01'), Date.parse('2024-01-31')))]).to.deep.equal([
      2, 1,
    ]);
  });

  it('are what a hot loop finds by day without a branch', () => {
    const scope = scopeAt('2024-03-10T12:00:00Z', 'Europe/Berlin');
    const {slots, first, starts, slotsOf, periods} = lastPeriods('week', 6, scope);
    const random = seeded(3);
    const at = Float64Array.from({length: 2000}, () => scope.asOf + (random() - 0.8) * 80 * 24 * HOUR);
    const days = localDays(at, scope);
    const found = Array.from(days, (d) => slots[clampIndex(d - first, slots.length - 1)]!);
    expect(found).to.deep.equal([...slotsOf(at)]);
    const expected = Array.from(days, (d) => (d === NEVER ? periods + 1 : starts.filter((start) => start <= d).length));
    expect(found).to.deep.equal(expected);
    expect(new Set(found).size).to.equal(8);
  });

  it('of hours are those that their starts say', () => {
    for (const [timeZone, asOf] of [
      ['America/New_York', '2024-11-04T12:10:00Z'],
      ['Australia/Lord_Howe', '2024-04-07T12:10:00Z'],
      ['Australia/Lord_Howe', '2024-10-06T12:10:00Z'],
      ['Asia/Kathmandu', '2024-05-01T12:10:00Z'],
    ] as const) {
      const scope = scopeAt(asOf, timeZone);
      const window = lastPeriods('hour', 48, scope);
      expect(window.starts.at(-1)).to.be.greaterThan(scope.asOf);
      const random = seeded(5);
      const at = Float64Array.from({length: 3000}, () => scope.asOf + (random() - 0.9) * 60 * HOUR);
      const expected = Array.from(at, (instant) => {
        if (instant >= scope.asOf) return 49;
        return window.starts.filter((start) => start <= instant).length;
      });
      expect([...window.slotsOf(at)], timeZone).to.deep.equal(expected);
      const clock = zone(timeZone);
      at.forEach((instant, i) => {
        const slot = expected[i]!;
        if (slot > 0 && slot < 49) expect(clock.hourStart(instant)).to.equal(window.starts[slot - 1]);
      });
      const odd = Float64Array.of(NaN, -Infinity, Infinity, window.starts[0]!, window.starts[0]! - 1);
      expect([...window.slotsOf(odd)]).to.deep.equal([49, 49, 49, 1, 0]);
    }
  });

  it('give a day that was left out a period that nothing falls in', () => {
    const scope = scopeAt('2012-01-02T00:00:00Z', 'Pacific/Apia');
    const window = periodsFrom(day('2011-12-29'), 'day', 3, scope);
    const hours = Float64Array.from({length: 72}, (_, i) => Date.parse('2011-12-29T10:00:00Z') + i * HOUR);
    const slots = [...window.slotsOf(hours)];
    expect([1, 2, 3, 4].map((slot) => slots.filter((s) => s === slot).length)).to.deep.equal([24, 0, 24, 24]);
  });
});
