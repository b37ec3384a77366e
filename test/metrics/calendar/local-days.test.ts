import {expect} from '@open-wc/testing';
import {DAY, HOUR, localDays, NEVER, parseIsoDay, zone} from 'keepwell/metrics/calendar';
import {seeded, wallClock} from './wall-clock.js';

const asOf = Date.UTC(2026, 0, 1);

describe('localDays', () => {
  it('shows the days that Intl shows, before 1970 and after 2070 too', () => {
    for (const timeZone of ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca']) {
      const random = seeded(8);
      const shown = wallClock(timeZone);
      const years = [1938, 1969, 1970, 2011, 2024, 2070, 2199];
      const at = Float64Array.from({length: 700}, (_, i) => {
        return 1000 * Math.floor((Date.UTC(years[i % 7]!, 0, 1) + random() * 366 * DAY) / 1000);
      });
      const days = localDays(at, {asOf: Infinity, timeZone});
      at.forEach((instant, i) => {
        if (days[i] !== Math.floor(shown(instant) / DAY)) expect.fail(`${timeZone} ${new Date(instant).toISOString()}`);
      });
    }
  });

  it('are the same whether neighbours are of one day, of two in turn, or of any', () => {
    const timeZone = 'America/New_York';
    const random = seeded(9);
    const clock = zone(timeZone);
    const from = Date.UTC(2025, 9, 25);
    const runs = Float64Array.from({length: 3000}, (_, i) => from + 0.02 * HOUR * i);
    const turns = runs.map((instant, i) => (i % 4 === 3 ? from + 40 * DAY : instant));
    const any = runs.map(() => from + 20 * DAY * random());
    for (const at of [runs, turns, any]) {
      const end = from + 15 * DAY;
      expect([...localDays(at, {asOf: end, timeZone})]).to.deep.equal(
        Array.from(at, (instant) => (instant < end ? clock.dayOf(instant) : NEVER)),
      );
    }
  });

  it('changes the day at the first instant of it', () => {
    const clock = zone('America/Sao_Paulo');
    const days = Array.from({length: 800}, (_, i) => parseIsoDay('2017-06-01')! + i);
    const starts = Float64Array.from(days, (day) => clock.startOfDay(day));
    const scope = {asOf, timeZone: 'America/Sao_Paulo'};
    expect([...localDays(starts, scope)]).to.deep.equal(days);
    const lastInstants = starts.map((start) => start - 1);
    expect([...localDays(lastInstants, scope)]).to.deep.equal(days.map((day) => day - 1));
  });

  it('never sees what is missing, not before asOf, or no instant', () => {
    const at = Float64Array.of(asOf - 1, asOf, asOf + 1, NaN, Infinity, -Infinity, 1e300);
    const seen = localDays(at, {asOf, timeZone: 'UTC'});
    expect([...seen]).to.deep.equal([parseIsoDay('2025-12-31'), ...Array<number>(6).fill(NEVER)]);
    const ever = localDays(at, {asOf: Infinity, timeZone: 'UTC'});
    expect([...ever].slice(2)).to.deep.equal([parseIsoDay('2026-01-01'), ...Array<number>(4).fill(NEVER)]);
  });

  it('is worked out once for all who ask', () => {
    const at = Float64Array.of(asOf - 2 * HOUR, asOf - HOUR, asOf + HOUR);
    const days = localDays(at, {asOf, timeZone: 'UTC'});
    expect(localDays(at, {asOf, timeZone: 'UTC'})).to.equal(days);
    // A clock that ticks on changes nothing until it reaches a row.
    expect(localDays(at, {asOf: asOf + HOUR, timeZone: 'UTC'})).to.equal(days);
    expect([...localDays(at, {asOf: asOf + HOUR + 1, timeZone: 'UTC'})]).not.to.include(NEVER);
    expect([...localDays(at, {asOf: asOf - HOUR, timeZone: 'UTC'})].slice(1)).to.deep.equal([NEVER, NEVER]);
    expect([...localDays(at, {asOf, timeZone: 'Asia/Tokyo'})].slice(0, 2)).to.deep.equal([days[0]! + 1, days[1]! + 1]);
    expect(localDays(at, {asOf, timeZone: 'UTC'})).to.deep.equal(days);
  });

  it('leaves the instants alone', () => {
    const at = Float64Array.of(3, NaN, 1);
    localDays(at, {asOf, timeZone: 'Europe/Berlin'});
    expect([...at]).to.deep.equal([3, NaN, 1]);
  });
});
