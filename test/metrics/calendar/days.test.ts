import {expect} from '@open-wc/testing';
import {DAY, daysInMonth, fromDay, isoDay, parseIsoDay, toDay, weekday} from 'keepwell/metrics/calendar';

describe('days', () => {
  it('agree with the calendar of the engine over four centuries and far beyond', () => {
    for (let day = -220_000; day <= 220_000; day += 17) {
      const date = new Date(day * DAY);
      const {year, month, day: dayOfMonth} = fromDay(day);
      const expected = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      if (`${year} ${month} ${dayOfMonth}` !== expected.join(' ')) expect.fail(`${day}: ${expected.join('-')}`);
      if (toDay(year, month, dayOfMonth) !== day) expect.fail(`back from ${expected.join('-')}`);
      if (weekday(day) % 7 !== date.getUTCDay()) expect.fail(`weekday of ${expected.join('-')}`);
    }
    for (const day of [-100_000_000, -719_529, -719_163, 100_000_000]) {
      expect(isoDay(day)).to.equal(new Date(day * DAY).toISOString().split('T')[0]);
      const {year, month, day: dayOfMonth} = fromDay(day);
      expect(toDay(year, month, dayOfMonth)).to.equal(day);
    }
  });

  it('know the leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100, 2400].map((year) => daysInMonth(year, 2))).to.deep.equal([
      28, 29, 28, 29, 28, 29,
    ]);
    expect([1, 4, 6, 9, 11, 12].map((month) => daysInMonth(2025, month))).to.deep.equal([31, 30, 30, 30, 30, 31]);
  });

  it('read a date back as it was written', () => {
    for (const text of ['0000-01-01', '1582-10-10', '1970-01-01', '2000-02-29', '2024-02-29', '9999-12-31']) {
      expect(isoDay(parseIsoDay(text)!)).to.equal(text);
    }
    expect(parseIsoDay('1969-12-31')).to.equal(-1);
  });

  it('take no date for one that is none', () => {
    const wrong = ['2023-02-29', '2100-02-29', '2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00', '2024-01-32'];
    const malformed = [
      '',
      '2024-1-1',
      '24-01-01',
      '2024-01-01T00:00:00Z',
      ' 2024-01-01',
      '2024-01-01\n',
      '２０２４-01-01',
    ];
    for (const text of [...wrong, ...malformed]) expect(parseIsoDay(text), text).to.equal(null);
  });
});
