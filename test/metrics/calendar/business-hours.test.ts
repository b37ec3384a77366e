import {expect} from '@open-wc/testing';
import {
  businessHours,
  businessTime,
  CalendarError,
  HOUR,
  weekdays,
  zone,
  type Schedule,
} from 'keepwell/metrics/calendar';
import {seeded} from './wall-clock.js';

const officeDay = [['09:00', '17:00']] as const;
const office: Schedule = {
  timeZone: 'America/New_York',
  hours: {mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay},
  holidays: ['2024-07-04'],
};
const allDay = [['00:00', '24:00']] as const;

function hoursBetween(from: string, to: string, schedule: Schedule): number | null {
  const time = businessTime(Date.parse(from), Date.parse(to), businessHours(schedule));
  return time === null ? null : time / HOUR;
}

/** The definition, minute by minute: what the clock on the wall shows is in the schedule, and no holiday. */
function minuteByMinute(from: number, to: number, {timeZone, hours, holidays = []}: Schedule): number {
  const clock = zone(timeZone);
  let time = 0;
  for (let at = from; at < to; at += 60_000) {
    const wall = new Date(clock.localMs(at)).toISOString();
    const weekday = weekdays[(new Date(clock.localMs(at)).getUTCDay() + 6) % 7]!;
    const open = hours[weekday]?.some(([opens, closes]) => wall.slice(11, 16) >= opens && wall.slice(11, 16) < closes);
    if (open === true && !holidays.includes(wall.slice(0, 10))) time += 60_000;
  }
  return time;
}

describe('business time', () => {
  it('is what of the time falls in the schedule', () => {
    expect(hoursBetween('2024-07-01T13:00:00Z', '2024-07-01T14:30:00Z', office)).to.equal(1.5);
    expect(hoursBetween('2024-07-01T20:30:00Z', '2024-07-02T13:15:00Z', office)).to.equal(0.75);
    expect(hoursBetween('2024-07-05T20:00:00Z', '2024-07-08T14:00:00Z', office)).to.equal(2);
    expect(hoursBetween('2024-07-01T13:00:30Z', '2024-07-01T13:01:00Z', office)).to.equal(30 / 3600);
  });

  it('leaves out holidays, each once', () => {
    expect(hoursBetween('2024-07-03T20:00:00Z', '2024-07-05T14:00:00Z', office)).to.equal(2);
    const twice = {...office, holidays: ['2024-07-04', '2024-07-04', '2024-07-06']};
    expect(hoursBetween('2024-07-03T20:00:00Z', '2024-07-05T14:00:00Z', twice)).to.equal(2);
    expect(hoursBetween('2024-07-04T14:00:00Z', '2024-07-04T16:00:00Z', office)).to.equal(0);
    const decades = {...office, holidays: ['2024-07-04', '1996-07-04', '2024-07-05']};
    expect(hoursBetween('1996-07-03T20:00:00Z', '1996-07-05T14:00:00Z', decades)).to.equal(2);
    expect(hoursBetween('2024-07-03T20:00:00Z', '2024-07-05T14:00:00Z', decades)).to.equal(1);
  });

  it('can be none, and is null when time runs backwards or is missing', () => {
    expect(hoursBetween('2024-07-06T10:00:00Z', '2024-07-07T10:00:00Z', office)).to.equal(0);
    expect(hoursBetween('2024-07-02T13:00:00Z', '2024-07-02T13:00:00Z', office)).to.equal(0);
    expect(hoursBetween('2024-07-02T13:00:00Z', '2024-07-01T13:00:00Z', office)).to.equal(null);
    const hours = businessHours(office);
    expect([businessTime(NaN, 0, hours), businessTime(0, NaN, hours), businessTime(0, Infinity, hours)]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });

  it('knows the hours that a day has not, or has twice', () => {
    const sunday = {timeZone: 'Europe/Berlin', hours: {sun: allDay}};
    expect(hoursBetween('2024-03-30T00:00:00Z', '2024-04-01T12:00:00Z', sunday)).to.equal(23);
    expect(hoursBetween('2024-10-26T00:00:00Z', '2024-10-28T12:00:00Z', sunday)).to.equal(25);
    const early = {timeZone: 'Europe/Berlin', hours: {sun: [['02:00', '02:45']] as const}};
    expect(hoursBetween('2024-03-30T00:00:00Z', '2024-04-01T12:00:00Z', early)).to.equal(0);
    expect(hoursBetween('2024-10-26T00:00:00Z', '2024-10-28T12:00:00Z', early)).to.equal(1.5);
    const friday = {timeZone: 'Pacific/Apia', hours: {fri: allDay}};
    expect(hoursBetween('2011-12-26T00:00:00Z', '2012-01-02T00:00:00Z', friday)).to.equal(0);
  });

  it('agrees with the clock, minute by minute', () => {
    const random = seeded(11);
    const zones = [
      'America/New_York',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    ];
    const times = ['00:00', '01:30', '02:15', '08:00', '09:00', '12:30', '13:30', '18:00', '23:00', '24:00'];
    const changes = ['2018-02-18', '2018-03-11', '2018-04-01', '2018-05-13', '2018-06-17', '2018-10-07', '2018-11-04'];
    for (let i = 0; i < 70; i++) {
      const hours = Object.fromEntries(
        weekdays.map((weekday) => {
          const [a = 0, b = 1, c = 8, d = 9] = Array.from({length: 4}, () => Math.floor(random() * 10)).sort(
            (x, y) => x - y,
          );
          return [
            weekday,
            [...(a < b ? [[times[a]!, times[b]!] as const] : []), ...(c < d ? [[times[c]!, times[d]!] as const] : [])],
          ];
        }),
      );
      const change = changes[i % 7]!;
      const schedule = {timeZone: zones[i % 5]!, hours, holidays: random() < 0.5 ? [change] : []};
      const from = Date.parse(change) + Math.floor((random() - 0.5) * 2 * 1440) * 60_000;
      const to = from + Math.floor(random() * 3 * 1440) * 60_000;
      const expected = minuteByMinute(from, to, schedule);
      expect(businessTime(from, to, businessHours(schedule)), JSON.stringify(schedule)).to.equal(expected);
    }
  });

  it('adds up over years as over days', () => {
    const hours = businessHours(office);
    const from = Date.parse('2019-05-03T12:34:56.789Z');
    const to = Date.parse('2026-01-01T00:00:00Z');
    let sum = 0;
    for (let at = from; at < to; at += 29 * HOUR) sum += businessTime(at, Math.min(at + 29 * HOUR, to), hours)!;
    expect(businessTime(from, to, hours)).to.equal(sum);
    expect(
      businessTime(Date.parse('1895-01-01T00:00:00Z'), Date.parse('1969-12-31T00:00:00Z'), hours),
    ).to.be.greaterThan(0);
  });

  it('counts overlapping intervals once, in any order', () => {
    const monday = {
      timeZone: 'UTC',
      hours: {
        mon: [
          ['13:00', '24:00'],
          ['09:00', '12:00'],
          ['11:00', '14:00'],
          ['14:30', '15:00'],
        ] as const,
      },
    };
    expect(hoursBetween('2024-07-01T00:00:00Z', '2024-07-03T00:00:00Z', monday)).to.equal(15);
  });
});

describe('a schedule', () => {
  const wrong = (given: object) => () => businessHours({...office, ...given});

  it('names what cannot be read in it', () => {
    expect(wrong({hours: {mon: [['9:00', '17:00']]}})).to.throw(
      CalendarError,
      '[calendar] hours.mon: expected a time from 00:00 to 24:00, got "9:00"',
    );
    for (const time of ['24:01', '25:00', '12:60', '', '12']) {
      expect(wrong({hours: {tue: [['00:00', time]]}}), time).to.throw(CalendarError, 'hours.tue');
    }
    expect(wrong({hours: {mon: [['22:00', '06:00']]}})).to.throw(CalendarError, '22:00-06:00');
    expect(wrong({hours: {mon: [['09:00', '09:00']]}})).to.throw(CalendarError, 'ends after it begins');
    expect(wrong({hours: {monday: officeDay}})).to.throw(CalendarError, 'mon, tue, wed, thu, fri, sat, sun');
    expect(wrong({holidays: ['2024-02-30']}))
      .to.throw(CalendarError, 'holidays')
      .with.property('code', 'calendar-holiday');
    expect(wrong({timeZone: 'Nowhere'})).to.throw(CalendarError, 'timeZone');
  });
});
