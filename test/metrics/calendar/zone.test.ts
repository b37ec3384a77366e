import {expect} from '@open-wc/testing';
import {CalendarError, DAY, HOUR, isoDay, parseIsoDay, zone} from 'keepwell/metrics/calendar';
import {OffsetTable} from '#internal/metrics/calendar/offset-table.js';
import {seeded, wallClock} from './wall-clock.js';

const day = (text: string): number => parseIsoDay(text)!;
const iso = (instant: number): string => new Date(instant).toISOString();
const bounds = (timeZone: string, date: string): [string, number] => [
  iso(zone(timeZone).startOfDay(day(date))),
  zone(timeZone).dayLength(day(date)),
];

describe('zone', () => {
  it('names what it expected of an unknown zone', () => {
    const wrong = ['Mars/Olympus', '', '+05:30', '-03', 'Europe/Berlin ', undefined as unknown as string];
    for (const name of wrong) {
      expect(() => zone(name), name)
        .to.throw(CalendarError)
        .with.property('code', 'calendar-time-zone');
    }
    const message = '[calendar] timeZone: expected an IANA zone such as Europe/Berlin, got "Mars/Olympus"';
    expect(() => zone('Mars/Olympus')).to.throw(message);
  });

  it('shows what Intl shows, in a sample of all zones, 1900 to 2040 and far off', () => {
    const random = seeded(20);
    const all = Intl.supportedValuesOf('timeZone');
    const sample = all.filter((_, i) => i % 9 === 4);
    const odd = ['Africa/Casablanca', 'Africa/Monrovia', 'Asia/Gaza', 'Australia/Lord_Howe', 'Europe/Amsterdam', 'UTC'];
    const early = Date.UTC(1900, 0, 1);
    const span = Date.UTC(2040, 0, 1) - early;
    for (const name of new Set([...sample, ...odd])) {
      const shown = wallClock(name);
      const clock = zone(name);
      const years = [early + random() * span, early + random() * span, Date.UTC(2024, 0, 1), Date.UTC(2400, 1, 1)];
      for (const year of [...years, Date.UTC(9999, 0, 1)]) {
        for (let i = 0; i < 8; i++) {
          const instant = 1000 * Math.floor((year + random() * 364 * DAY) / 1000);
          if (clock.localMs(instant) !== shown(instant)) expect.fail(`${name} at ${iso(instant)}`);
          if (clock.dayOf(instant + 999) !== Math.floor(shown(instant) / DAY)) expect.fail(`${name} ${iso(instant)}`);
        }
      }
    }
  });

  it('finds each change of the clock to the millisecond', () => {
    const years = {
      'Africa/Cairo': 2010, // summer time broken off for Ramadan
      'Africa/Casablanca': 2024,
      'America/Argentina/Tucuman': 2004, // twelve days at another offset
      'America/New_York': 2024,
      'America/Noronha': 2000, // summer time of one week
      'America/St_Johns': 1988, // two hours
      'Asia/Kathmandu': 1985, // 15 minutes
      'Australia/Lord_Howe': 2024, // half hours
      'Europe/Berlin': 1945, // summer time, double summer time and back
      'Pacific/Apia': 2011, // a day left out
    };
    for (const [name, year] of Object.entries(years)) {
      const shown = wallClock(name);
      const clock = zone(name);
      const offset = (instant: number) => shown(instant) - instant;
      const [begin, end, step] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 2), 12 * HOUR];
      const expected: number[] = []; // the ends of the half days in which the clock changes
      for (let at = begin; at < end; at += step) if (offset(at) !== offset(at + step)) expected.push(at + step);
      const found: number[] = [];
      for (let at = clock.stretchAt(begin).until; at < end; at = clock.stretchAt(at).until) {
        if (clock.offsetAt(at) === clock.offsetAt(at - 1)) continue; // cut where a lookup ended
        if (offset(at) === offset(at - 1000)) expect.fail(`${name} at ${iso(at)}`);
        found.push(Math.ceil(at / step) * step);
      }
      expect(found, name).to.deep.equal(expected);
      expect(found.length, name).to.be.greaterThan(0);
    }
  });

  it('knows days of 23, 24 and 25 hours', () => {
    expect(bounds('America/New_York', '2024-03-09')).to.deep.equal(['2024-03-09T05:00:00.000Z', 24]);
    expect(bounds('America/New_York', '2024-03-10')).to.deep.equal(['2024-03-10T05:00:00.000Z', 23]);
    expect(bounds('America/New_York', '2024-03-11')).to.deep.equal(['2024-03-11T04:00:00.000Z', 24]);
    expect(bounds('America/New_York', '2024-11-03')).to.deep.equal(['2024-11-03T04:00:00.000Z', 25]);
    expect(bounds('UTC', '2024-03-10')).to.deep.equal(['2024-03-10T00:00:00.000Z', 24]);
  });

  it('knows days of 23.5 and 24.5 hours', () => {
    expect(bounds('Australia/Lord_Howe', '2024-10-06')).to.deep.equal(['2024-10-05T13:30:00.000Z', 23.5]);
    expect(bounds('Australia/Lord_Howe', '2024-04-07')).to.deep.equal(['2024-04-06T13:00:00.000Z', 24.5]);
  });

  it('begins a day without midnight at its first instant', () => {
    expect(bounds('America/Sao_Paulo', '2018-11-03')).to.deep.equal(['2018-11-03T03:00:00.000Z', 24]);
    expect(bounds('America/Sao_Paulo', '2018-11-04')).to.deep.equal(['2018-11-04T03:00:00.000Z', 23]);
    expect(bounds('Asia/Beirut', '2024-03-31')).to.deep.equal(['2024-03-30T22:00:00.000Z', 23]);
    expect(zone('America/Sao_Paulo').localMs(Date.parse('2018-11-04T03:00:00Z')) % DAY).to.equal(HOUR);
  });

  it('begins a day with two midnights at the first', () => {
    expect(bounds('America/Havana', '2024-11-03')).to.deep.equal(['2024-11-03T04:00:00.000Z', 25]);
    expect(bounds('America/Havana', '2024-11-04')).to.deep.equal(['2024-11-04T05:00:00.000Z', 24]);
    // Until 2011 the clocks of St John's went back at 00:01: the day before came back for 59 minutes.
    expect(bounds('America/St_Johns', '2010-11-07')).to.deep.equal(['2010-11-07T02:30:00.000Z', 25]);
    const at = Date.parse('2010-11-07T02:30:30Z');
    expect([at, at + 60_000].map((instant) => isoDay(zone('America/St_Johns').dayOf(instant)))).to.deep.equal([
      '2010-11-07',
      '2010-11-06',
    ]);
  });

  it('gives a day that was left out no length', () => {
    expect(bounds('Pacific/Apia', '2011-12-29')).to.deep.equal(['2011-12-29T10:00:00.000Z', 24]);
    expect(bounds('Pacific/Apia', '2011-12-30')).to.deep.equal(['2011-12-30T10:00:00.000Z', 0]);
    expect(bounds('Pacific/Apia', '2011-12-31')).to.deep.equal(['2011-12-30T10:00:00.000Z', 24]);
  });

  it('has days that meet without a gap', () => {
    for (const name of ['Asia/Gaza', 'Asia/Tehran', 'Africa/Cairo', 'Asia/Kathmandu', 'America/Asuncion']) {
      const clock = zone(name);
      for (let d = day('2021-01-01'); d < day('2024-01-01'); d++) {
        const start = clock.startOfDay(d);
        if (clock.dayOf(start) !== d || clock.dayOf(start - 1) !== d - 1) expect.fail(`${name} ${isoDay(d)}`);
      }
    }
  });

  it('finds the instant of a wall-clock time: after the gap, at the first of two', () => {
    const berlin = zone('Europe/Berlin');
    const at = (date: string, minutes: number) => iso(berlin.instantOf(day(date), minutes));
    expect(at('2024-07-01', 9 * 60)).to.equal('2024-07-01T07:00:00.000Z');
    expect(at('2024-03-31', 2 * 60 + 30)).to.equal('2024-03-31T01:00:00.000Z');
    expect(at('2024-10-27', 2 * 60 + 30)).to.equal('2024-10-27T00:30:00.000Z');
    expect(at('2024-10-27', 24 * 60)).to.equal('2024-10-27T23:00:00.000Z');
  });
});

describe('hours of a zone', () => {
  const hour = (timeZone: string, instant: string) => iso(zone(timeZone).hourStart(Date.parse(instant))).slice(5, 19);

  it('begin where the clock shows a full hour', () => {
    expect(hour('Asia/Kolkata', '2024-05-01T00:29:59Z')).to.equal('04-30T23:30:00');
    expect(hour('Asia/Kolkata', '2024-05-01T00:30:00Z')).to.equal('05-01T00:30:00');
    expect(hour('Asia/Kathmandu', '2024-05-01T00:14:59Z')).to.equal('04-30T23:15:00');
    expect(hour('UTC', '1969-12-31T23:59:59.999Z')).to.equal('12-31T23:00:00');
  });

  it('are two where the clock shows one twice', () => {
    expect(hour('America/New_York', '2024-11-03T05:59:59Z')).to.equal('11-03T05:00:00');
    expect(hour('America/New_York', '2024-11-03T06:00:00Z')).to.equal('11-03T06:00:00');
  });

  it('begin at the change of the clock that cuts them', () => {
    // 02:00 becomes 01:30: the hour of 01:00 is whole, then comes the second half of it once more.
    expect(hour('Australia/Lord_Howe', '2024-04-06T14:59:59Z')).to.equal('04-06T14:00:00');
    expect(hour('Australia/Lord_Howe', '2024-04-06T15:10:00Z')).to.equal('04-06T15:00:00');
    expect(hour('Australia/Lord_Howe', '2024-04-06T15:30:00Z')).to.equal('04-06T15:30:00');
    // 02:00 becomes 02:30.
    expect(hour('Australia/Lord_Howe', '2024-10-05T15:59:59Z')).to.equal('10-05T15:30:00');
    expect(hour('Australia/Lord_Howe', '2024-10-05T16:00:00Z')).to.equal('10-05T16:00:00');
  });

  it('follow one another, and begin where the clock shows another hour or goes back', () => {
    for (const [name, from] of [
      ['Australia/Lord_Howe', '2024-04-06T13:00:00Z'],
      ['Australia/Lord_Howe', '2024-10-05T13:30:00Z'],
      ['America/St_Johns', '2010-11-07T00:30:00Z'],
      ['America/Caracas', '2007-12-09T05:00:00Z'],
      ['Europe/Athens', '1916-07-27T21:25:08Z'], // put forward from 00:01 to 00:26
      ['UTC', '2024-06-21T15:00:00Z'], // a lookup ends at 16:06
    ] as const) {
      const clock = zone(name);
      let start = Date.parse(from);
      expect(clock.hourStart(start), name).to.equal(start);
      for (let at = start + 1000; at < Date.parse(from) + 4 * HOUR; at += 1000) {
        const [before, now] = [clock.localMs(at - 1000), clock.localMs(at)];
        if (now < before || Math.floor(now / HOUR) !== Math.floor(before / HOUR)) {
          expect(clock.nextHour(start), name).to.equal(at);
          start = at;
        }
        if (clock.hourStart(at) !== start) expect.fail(`${name} at ${iso(at)}`);
      }
      expect(start, name).to.be.greaterThan(Date.parse(from) + 2 * HOUR);
    }
  });
});

describe('offset table', () => {
  /** A clock that shows `offsets[i]` from `changes[i - 1]` on. */
  const made = (changes: number[], offsets: number[]) => {
    let asked = 0;
    const table = new OffsetTable((instant) => {
      asked++;
      const change = changes.findIndex((at) => instant < at);
      return offsets[change === -1 ? changes.length : change]!;
    });
    return {table, asked: () => asked};
  };

  it('finds changes that undo each other, 38 hours apart and wherever they fall', () => {
    const random = seeded(4);
    for (let i = 0; i < 60; i++) {
      const start = Math.floor(random() * 3e12);
      const {table} = made([start, start + 38 * HOUR], [0, HOUR, 0]);
      expect(table.stretchAt(start)).to.include({from: start, until: start + 38 * HOUR, offset: HOUR});
      expect(table.stretchAt(start - 1)).to.include({until: start, offset: 0});
      expect(table.stretchAt(start + 38 * HOUR)).to.include({from: start + 38 * HOUR, offset: 0});
    }
  });

  it('finds several changes within hours as long as they do not undo each other', () => {
    const start = Date.UTC(2024, 4, 1, 3, 17, 12);
    const {table} = made([start, start + HOUR, start + 2 * HOUR], [0, HOUR, -HOUR, 1172_000]);
    expect([-1, 0, HOUR, 2 * HOUR].map((after) => table.stretchAt(start + after).offset)).to.deep.equal([
      0,
      HOUR,
      -HOUR,
      1172_000,
    ]);
    expect(table.stretchAt(start + HOUR)).to.deep.equal({from: start + HOUR, until: start + 2 * HOUR, offset: -HOUR});
  });

  it('asks once for a stretch of time', () => {
    const {table, asked} = made([Date.UTC(2024, 2, 10, 7)], [0, HOUR]);
    const instants = Array.from({length: 500}, (_, i) => Date.UTC(2024, 0, 1) + i * 7 * HOUR);
    for (const instant of instants) table.stretchAt(instant);
    const first = asked();
    for (const instant of instants.reverse()) table.stretchAt(instant);
    expect(asked()).to.equal(first);
    expect(first).to.be.lessThan(600);
  });

  it('holds what it is asked for, however far off', () => {
    const {table} = made([0], [0, HOUR]);
    for (const instant of [-8.64e15, -6e12, -1, 0, 4.2e12, 1.7e13, 2.5e14, 8.64e15]) {
      const {from, until, offset} = table.stretchAt(instant);
      if (!(from <= instant && instant < until)) expect.fail(String(instant));
      expect(offset).to.equal(instant < 0 ? 0 : HOUR);
    }
  });

  it('asks no more than the calendar can differ, however far the instants are', () => {
    const {table, asked} = made([0], [0, HOUR]);
    for (let instant = -8.64e15; instant < 8.64e15; instant += 4e11 * Math.PI) table.stretchAt(instant);
    expect(asked()).to.be.lessThan(700 * 300);
  });
});
