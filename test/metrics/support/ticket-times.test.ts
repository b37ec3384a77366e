import {expect} from '@open-wc/testing';
import {isInsufficient, measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {firstResponseTime} from 'keepwell/metrics/support/first-response-time';
import {resolutionTime} from 'keepwell/metrics/support/resolution-time';
import {isOneTouch, ticketTimes, type TicketEvent} from 'keepwell/metrics/support/ticket-times';

const late = 1_000_000;
const comment = (at: number, by: string | null, isPublic: boolean | null = true): TicketEvent => ({
  at,
  type: 'comment',
  by,
  public: isPublic,
});
const status = (at: number, to: string): TicketEvent => ({at, type: 'status', to});
const timesOf = (events: TicketEvent[], more: object = {}, asOf = late) =>
  ticketTimes({createdAt: 100, events, ...more}, asOf);

describe('the times of a ticket', () => {
  it('are those of public comments by others than the requester, whatever they are called', () => {
    const events = [comment(110, 'u7'), comment(120, 'requester'), comment(130, null), comment(140, 'anna', false)];
    expect(timesOf(events, {requester: 'u7'})).to.include({firstReply: null, agentReplies: 0});
    expect(timesOf([...events, comment(150, 'anna', null)], {requester: 'u7'})).to.include({firstReply: 150});
  });

  it('do not depend on the order in which events are given', () => {
    const events = [status(500, 'solved'), comment(300, 'agent'), status(400, 'open'), status(200, 'solved')];
    expect(timesOf(events)).to.deep.equal({
      firstReply: 300,
      firstResolution: 200,
      fullResolution: 500,
      reopens: 1,
      agentReplies: 1,
    });
  });

  it('leave out the comment with which an agent opened the ticket, if it was public', () => {
    const [first, second] = [comment(100, 'agent'), comment(200, 'agent')];
    expect(timesOf([first, second], {createdByAgent: true}).firstReply).to.equal(200);
    expect(timesOf([first], {createdByAgent: true}).firstReply).to.equal(null);
    expect(timesOf([comment(100, 'agent', false), second], {createdByAgent: true}).firstReply).to.equal(200);
    expect(timesOf([comment(100, 'requester'), second], {createdByAgent: true}).firstReply).to.equal(200);
    expect(timesOf([first, second]).firstReply).to.equal(100);
  });

  it('are of events from the opening of the ticket up to as-of', () => {
    const events = [comment(99, 'agent'), comment(200, 'agent'), status(300, 'solved')];
    expect(timesOf(events, {}, 200)).to.include({firstReply: null, firstResolution: null});
    expect(timesOf(events, {}, 201)).to.include({firstReply: 200, firstResolution: null});
  });

  it('tell a ticket that was solved in one touch, and none that is open', () => {
    const [reply, solved] = [comment(200, 'agent'), status(300, 'solved')];
    expect(isOneTouch(timesOf([solved]))).to.equal(true);
    expect(isOneTouch(timesOf([reply, solved]))).to.equal(true);
    expect(isOneTouch(timesOf([reply, comment(250, 'agent'), solved]))).to.equal(false);
    expect(isOneTouch(timesOf([reply, solved, status(400, 'open'), status(500, 'solved')]))).to.equal(false);
    expect(isOneTouch(timesOf([reply]))).to.equal(null);
  });
});

describe('how long tickets wait', () => {
  const opened = '2026-06-01T08:00:00Z';
  const after = (hours: number) => new Date(Date.parse(opened) + hours * 3_600_000).toISOString();
  const replied = (hours: number) => ({
    id: String(hours),
    createdAt: opened,
    events: [{at: after(hours), type: 'comment', by: 'agent'}],
  });
  const waiting = {id: 'w', createdAt: opened};

  function measured(
    tickets: readonly object[],
    options: GivenOptions<typeof firstResponseTime> = {},
    scope: Partial<Scope> = {},
  ) {
    const outcome = measure(
      firstResponseTime,
      tablesOf(firstResponseTime.tables, {tickets}),
      options,
      scopeOf({asOf: Date.UTC(2026, 5, 11, 8), ...scope}),
    );
    if (isInsufficient(outcome)) throw new Error(outcome.code);
    return outcome;
  }

  it('has the interval of Kaplan and Meier around the median', () => {
    // 20 replies after 1 to 20 hours: the curve is level at a half from 10 to 11 hours.
    const {value, interval, quantiles} = measured(Array.from({length: 20}, (_, i) => replied(i + 1)));
    expect(value).to.equal(10.5);
    expect(interval).to.include({level: 0.95, method: 'inverted log-log band'});
    expect(interval!.lower).to.be.within(4, 8);
    expect(interval!.upper).to.be.within(13, 16);
    expect(quantiles.p90.estimate).to.equal(18.5);
  });

  it('of those who wait counts the time up to as-of, by the clock of the option', () => {
    // 300 hours after Monday 1 June, 8:00, it is Saturday 13 June: ten working days of 8 hours, but for a holiday.
    const tickets = [replied(2), replied(300), waiting];
    const {value, terms} = measured(
      tickets,
      {clock: 'business', holidays: ['2026-06-10']},
      {asOf: Date.UTC(2026, 6, 1)},
    );
    expect([value, terms]).to.deep.equal([72, {came: 2, waiting: 1}]);
    expect(measured(tickets, {}, {asOf: Date.UTC(2026, 6, 1)}).value).to.equal(300);
  });

  it('opens in the time zone of the scope', () => {
    // In Berlin it is 10:00 when the ticket is opened, and 12:00 when it is answered; in New York 4:00 and 6:00.
    const at = (timeZone: string) => measured([replied(2)], {clock: 'business'}, {timeZone}).value;
    expect([at('Europe/Berlin'), at('America/New_York')]).to.deep.equal([2, 0]);
  });

  it('does not see a ticket opened at as-of, and hides the median of fewer than the scope allows', () => {
    expect(measured([replied(1), {id: 'n', createdAt: '2026-06-11T08:00:00Z'}]).n).to.equal(1);
    expect(() => measured([replied(1)], {}, {minimumGroup: 2})).to.throw('too-few');
    expect(() => measured([])).to.throw('no-tickets');
    expect(() => measured([waiting], {waiting: 'left-out'})).to.throw('median-not-reached');
  });

  it('refuses hours and holidays that cannot be read', () => {
    expect(() => measured([], {hours: {mon: [['9:00', '17:00']]}})).to.throw(RangeError, /hours/);
    expect(() => measured([], {hours: {mon: [['17:00', '09:00']]}})).to.throw(RangeError, /hours/);
    expect(() => measured([], {holidays: ['2026-02-30']})).to.throw(RangeError, /holidays/);
  });

  it('to be solved ends with the last solution, or with the first', () => {
    const tickets = [1, 2, 4].map((hours) => ({
      id: String(hours),
      createdAt: opened,
      events: [
        {at: after(hours), type: 'status', to: 'solved'},
        ...(hours === 2 ? [{at: '2026-06-01T20:00:00Z', type: 'status', to: 'open'}] : []),
      ],
    }));
    const value = (resolution: 'full' | 'first') => {
      const tables = tablesOf(resolutionTime.tables, {tickets});
      const outcome = measure(resolutionTime, tables, {resolution}, scopeOf({asOf: Date.UTC(2026, 5, 11)}));
      return isInsufficient(outcome) ? null : outcome.value;
    };
    expect([value('full'), value('first')]).to.deep.equal([4, 2]);
  });
});
