import {expect} from '@open-wc/testing';
import {healthScore, type HealthOutcome} from 'keepwell/metrics/health/health-score';
import {
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';
import {seededRandom} from 'keepwell/metrics/statistics';
import {columnsOf, Dictionaries, namesIn, readRows, type PlainRow, type Table} from 'keepwell/metrics/table';

type Options = GivenOptions<typeof healthScore>;
type Rows = Readonly<Record<string, readonly PlainRow[]>>;

const DAY = 86_400_000;
const names = ['open', 'plan', 'share', 'export', 'invite', 'comment'];
const asOf = Date.UTC(2026, 6, 1);

function health(rows: Rows, options: Options = {}, scope: Partial<Scope> = {}): HealthOutcome {
  const outcome = measure(healthScore, tablesOf(healthScore.tables, rows), options, scopeOf({asOf, ...scope}));
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
}

/** Values of the first component, by account. */
function values(rows: Rows, options: Options, scope: Partial<Scope> = {}): Record<string, number | null | string> {
  return Object.fromEntries(
    health(rows, options, scope).accounts.map(({account, components: [first]}) => [
      account,
      first?.value ?? first?.gap ?? null,
    ]),
  );
}

const by = (measureName: string, more: object = {}): Options =>
  ({components: [{id: 'c', measure: measureName, worst: 0, best: 10, ...more}]}) as Options;
const event = (account: string, user: string, at: string, name = 'open'): PlainRow => ({
  account,
  user,
  at,
  event: name,
});

describe('health-score', () => {
  it('takes every component of measurements where none are named, equally and by the latest value', () => {
    const {components, accounts} = health({
      measurements: [
        {account: 'a', component: 'usage', value: 90, at: '2026-05-01T00:00:00Z'},
        {account: 'a', component: 'usage', value: 30, at: '2026-06-01T00:00:00Z'},
        {account: 'a', component: 'usage', value: 99, at: '2026-07-01T00:00:00Z'},
        {account: 'a', component: 'open-tickets', value: 50},
      ],
    });
    expect(components.map(({id, label, share}) => [id, label, share])).to.eql([
      ['open-tickets', 'Open tickets', 0.5],
      ['usage', 'Usage', 0.5],
    ]);
    expect(accounts[0]).to.deep.include({score: 40, band: 'red', name: 'a'});
  });

  it('reads nothing from asOf on', () => {
    const rows = {accounts: [{account: 'a', start: '2020-01-01'}], events: [event('a', 'u', '2026-06-30T23:59:59Z')]};
    const later = [event('a', 'u', '2026-07-01T00:00:00Z'), event('a', 'v', '2027-01-01T00:00:00Z')];
    const without = values(rows, by('events'));
    expect(without).to.eql({a: 1});
    expect(values({...rows, events: [...rows.events, ...later]}, by('events'))).to.eql(without);
  });

  it('cuts windows at local midnight', () => {
    // 3 June 2026 is the first of the 28 days; it begins at 04:00Z in New York.
    const rows = {
      accounts: [{account: 'a', start: '2020-01-01'}],
      events: [event('a', 'u', '2026-06-03T03:59:59Z'), event('a', 'u', '2026-06-03T04:00:00Z')],
    };
    const scope = {timeZone: 'America/New_York', asOf: Date.UTC(2026, 6, 1, 4)};
    expect(values(rows, by('events'), scope)).to.eql({a: 1});
    expect(values(rows, by('active-days'), scope)).to.eql({a: 1});
    expect(values(rows, by('active-days', {windowDays: 29}), scope)).to.eql({a: 2});
  });

  it('counts 29 hours of a changed clock as the days they are', () => {
    // Clocks in Berlin went forward on 29 March 2026.
    const rows = {
      accounts: [{account: 'a'}],
      events: ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:01:00Z'].map(
        (at) => event('a', 'u', at),
      ),
    };
    const scope = {timeZone: 'Europe/Berlin', asOf: Date.UTC(2026, 2, 31)};
    expect(values(rows, by('active-days'), scope)).to.eql({a: 2});
  });

  it('counts a user under each account that he is in, once', () => {
    const rows = {
      accounts: [{account: 'a', seats: 2}, {account: 'b', seats: 4}, {account: 'c'}, {account: 'd', seats: 0}],
      events: [
        event('a', 'u', '2026-06-10T00:00:00Z'),
        event('b', 'u', '2026-06-11T00:00:00Z'),
        event('a', 'u', '2026-06-12T00:00:00Z'),
        event('b', 'v', '2026-06-12T00:00:00Z'),
        {user: 'w', at: '2026-06-12T00:00:00Z'},
      ],
    };
    const seats = by('active-users-per-seat');
    expect(values(rows, seats)).to.eql({a: 0.5, b: 0.5, c: 'missing', d: 'missing'});
  });

  it('knows zero from not given: without any row of its table a component has no value', () => {
    const accounts = [{account: 'a'}, {account: 'b'}];
    const ticket = {id: 't', account: 'a', createdAt: '2026-06-20T00:00:00Z', kind: 'bug'};
    expect(values({accounts, tickets: [ticket]}, by('tickets'))).to.eql({a: 1, b: 0});
    expect(values({accounts, tickets: [ticket]}, by('tickets', {kinds: ['complaint', 'question']}))).to.eql({
      a: 0,
      b: 0,
    });
    const none = measure(
      healthScore,
      tablesOf(healthScore.tables, {accounts, tickets: []}),
      by('tickets'),
      scopeOf({asOf}),
    );
    expect(none).to.deep.include({kind: 'insufficient', code: 'no-values'});
  });

  it('says that a window which an account has not been there for is incomplete, not low', () => {
    const accounts = [
      {account: 'whole', start: '2026-06-03'},
      {account: 'young', start: '2026-06-04'},
      {account: 'unknown'},
    ];
    const events = accounts.map(({account}) => event(account, 'u', '2026-06-20T00:00:00Z'));
    expect(values({accounts, events}, by('active-days'))).to.eql({whole: 1, young: 'incomplete', unknown: 1});
    expect(values({accounts, events}, by('days-since-last-event', {worst: 28, best: 0}))).to.eql({
      whole: 10,
      young: 10,
      unknown: 10,
    });
  });

  it('counts days since the start of an account that never did anything', () => {
    const rows = {
      accounts: [{account: 'a', start: '2026-01-01'}, {account: 'b'}, {account: 'c'}],
      events: [event('c', 'u', '2026-06-30T12:00:00Z')],
    };
    expect(values(rows, by('days-since-last-event'))).to.eql({a: 180, b: 'missing', c: 0});
  });

  it('compares complete days in a trend: the day that runs is left out', () => {
    const rows = {
      accounts: [
        {account: 'a', start: '2026-01-01'},
        {account: 'b', start: '2026-06-20'},
      ],
      events: [
        event('a', 'u', '2026-06-30T12:00:00Z'), // runs at noon
        ...['2026-06-29', '2026-06-23', '2026-06-22', '2026-06-16'].map((day) => event('a', 'u', `${day}T12:00:00Z`)),
        event('a', 'u', '2026-06-15T12:00:00Z'),
        event('b', 'u', '2026-06-29T12:00:00Z'),
        event('b', 'u', '2026-06-21T12:00:00Z'),
      ],
    };
    const trend = by('usage-trend', {windowDays: 7});
    expect(values(rows, trend, {asOf: Date.UTC(2026, 5, 30, 18)})).to.eql({a: 1, b: 'incomplete'});
    expect(values(rows, trend, {asOf})).to.eql({a: 1, b: 'incomplete'});
    // At midnight the 30th is complete: 26 to 30 June against 21 to 25 June; before, 25 to 29 against 20 to 24.
    expect(values(rows, by('usage-trend', {windowDays: 5}), {asOf})).to.eql({a: 1, b: 1});
    expect(values(rows, by('usage-trend', {windowDays: 5}), {asOf: asOf - 1})).to.eql({a: 0.5, b: 1});
  });

  it('asks the latest answer, of two at once the lower, and the mean of the window', () => {
    const answer = (score: unknown, at: string): PlainRow => ({kind: 'nps', account: 'a', score, at});
    const rows = {
      accounts: [{account: 'a'}],
      responses: [
        answer(9, '2026-06-20T00:00:00Z'),
        answer(4, '2026-06-20T00:00:00Z'),
        answer(2, '2026-06-19T00:00:00Z'),
        answer(10, '2026-01-19T00:00:00Z'),
        answer(9.5, '2026-06-21T00:00:00Z'),
        answer(11, '2026-06-21T00:00:00Z'),
        {kind: 'csat', account: 'a', score: 1, at: '2026-06-22T00:00:00Z'},
      ],
    };
    expect(values(rows, {components: [{id: 'c', measure: 'last-nps'}]})).to.eql({a: 4});
    expect(values(rows, {components: [{id: 'c', measure: 'mean-nps'}]})).to.eql({a: 5});
    expect(values(rows, {components: [{id: 'c', measure: 'mean-nps', windowDays: 365}]})).to.eql({a: 6.25});
  });

  it('takes the pulse as a component and shows it beside the score', () => {
    const {accounts} = health(
      {
        accounts: [{account: 'a'}, {account: 'b'}, {account: 'c'}],
        responses: [
          {kind: 'pulse', account: 'a', rating: 'amber', at: '2026-06-20T00:00:00Z'},
          {kind: 'pulse', account: 'b', score: 80, at: '2026-06-20T00:00:00Z'},
          {kind: 'pulse', account: 'c', rating: 'green', at: '2025-06-20T00:00:00Z'},
        ],
      },
      {components: [{id: 'c', measure: 'pulse'}]},
    );
    expect(accounts.map(({account, score, pulse}) => [account, score, pulse?.rating ?? null])).to.eql([
      ['a', 50, 'amber'],
      ['b', 80, null],
      ['c', null, null],
    ]);
  });

  it('takes a colour for a pulse and a number for an answer in data that do not tell the kind', () => {
    const rows = {
      accounts: [{account: 'a'}],
      responses: [
        {account: 'a', rating: 'red', at: '2026-06-20T00:00:00Z'},
        {account: 'a', score: 9, at: '2026-06-21T00:00:00Z'},
      ],
    };
    const {accounts} = health(rows, {components: [{id: 'c', measure: 'last-nps'}]});
    expect(accounts[0]!.components[0]!.value).to.equal(9);
    expect(accounts[0]!.pulse).to.eql({rating: 'red', score: null, on: '2026-06-20'});
  });

  it('considers accounts that are customers: from the first day, and no longer on the day of the end', () => {
    const accounts = [
      {account: 'starts today', start: '2026-06-30'},
      {account: 'starts tomorrow', start: '2026-07-01'},
      {account: 'ended today', start: '2020-01-01', end: '2026-06-30'},
      {account: 'ends tomorrow', start: '2020-01-01', end: '2026-07-01'},
      {account: 'inactive', start: '2020-01-01', active: false},
    ];
    const measurements = [...accounts, {account: 'unlisted'}].map(({account}) => ({
      account,
      component: 'x',
      value: 50,
    }));
    const seen = health({accounts, measurements}).accounts.map(({account}) => account);
    expect(seen).to.eql(['ends tomorrow', 'starts today']);
    expect(health({measurements}).accounts).to.have.length(6);
  });

  it('gives revenue by tier and band, accounts without a score apart', () => {
    const {accounts, bands, matrix, mrr, currency} = health({
      accounts: [{account: 'a', name: 'Alpha'}, {account: 'b'}, {account: 'c'}],
      measurements: [
        {account: 'a', component: 'x', value: 10},
        {account: 'b', component: 'x', value: 80},
      ],
      subscriptions: [
        {account: 'a', amount: 6000, interval: 'year', start: '2020-01-01', currency: 'EUR'},
        {account: 'b', amount: 100, quantity: 20, start: '2020-01-01', currency: 'EUR'},
        {account: 'b', amount: 999, start: '2020-01-01', end: '2026-06-30', currency: 'USD'},
      ],
    });
    expect(accounts.map(({name, mrr: own}) => [name, own])).to.eql([
      ['Alpha', 500],
      ['b', 2000],
      ['c', 0],
    ]);
    expect([mrr, currency]).to.eql([2500, 'EUR']);
    expect(matrix?.counts).to.eql({red: [0, 1, 0], amber: [0, 0, 0], green: [0, 0, 1], unknown: [1, 0, 0]});
    expect(bands.red).to.eql({accounts: 1, mrr: 500});
  });

  it('adds no revenue in several currencies', () => {
    const measurements = [{account: 'a', component: 'x', value: 10}];
    const subscriptions = ['EUR', 'USD'].map((currency) => ({account: 'a', amount: 1, start: '2020-01-01', currency}));
    const outcome = health({measurements, subscriptions});
    expect(outcome).to.deep.include({mrr: null, matrix: null, currency: null});
    expect(outcome.accounts[0]!.mrr).to.equal(null);
    expect(health({measurements}).mrr).to.equal(null);
  });

  it('does not show what fewer people than the minimum group did or said', () => {
    const rows = {
      accounts: [
        {account: 'a', seats: 10},
        {account: 'b', seats: 10},
        {account: 'c', seats: 10},
      ],
      events: [
        event('a', 'u', '2026-06-20T00:00:00Z'),
        event('a', 'u', '2026-06-21T00:00:00Z'),
        event('b', 'v', '2026-06-20T00:00:00Z'),
        event('b', 'w', '2026-06-20T00:00:00Z'),
      ],
      responses: ['a', 'b', 'b'].map((account) => ({kind: 'nps', account, score: 3, at: '2026-06-20T00:00:00Z'})),
    };
    for (const name of ['events', 'active-days', 'features-used', 'active-users-per-seat', 'days-since-last-event']) {
      expect(values(rows, by(name), {minimumGroup: 2})['a'], name).to.equal('suppressed');
      expect(values(rows, by(name), {minimumGroup: 2})['b'], name).to.be.a('number');
      expect(values(rows, by(name), {minimumGroup: 1})['a'], name).to.be.a('number');
    }
    expect(values(rows, by('events'), {minimumGroup: 2})['c']).to.equal(0);
    expect(values(rows, by('last-nps'), {minimumGroup: 2})).to.eql({a: 'suppressed', b: 3, c: 'missing'});
  });

  it('is at risk as a share, with its interval, on one card', () => {
    const measurements = [10, 60, 90, 95].map((value, i) => ({account: `a${i}`, component: 'x', value}));
    const outcome = health({measurements});
    const card = healthScore.headline!(outcome);
    expect(card).to.deep.include({kind: 'estimate', value: 0.25, n: 4, terms: {red: 1, scored: 4}});
    expect(outcome.atRisk?.interval?.lower).to.be.closeTo(0.0455, 1e-3);
    expect(outcome.atRisk?.interval?.upper).to.be.closeTo(0.6994, 1e-3);
  });

  it('has no card where no account has enough coverage', () => {
    const outcome = health(
      {measurements: [{account: 'a', component: 'x', value: 90}]},
      {
        components: [
          {id: 'x', weight: 1},
          {id: 'y', weight: 3},
        ],
        missing: 'require',
      },
    );
    expect(outcome.bands.unknown.accounts).to.equal(1);
    expect(healthScore.headline!(outcome)).to.deep.include({kind: 'insufficient', code: 'no-scores'});
  });

  it('says what is wrong with its options', () => {
    const wrong = (options: object) => () => optionsOf(healthScore, options as Options);
    expect(wrong({components: [{id: 'a', measure: 'events'}]})).to.throw(RangeError, /worst and best, which/);
    expect(wrong({components: [{id: 'a', worst: 1, best: 1}]})).to.throw(RangeError, /that differ/);
    expect(wrong({components: [{id: 'a'}, {id: 'a'}]})).to.throw(RangeError, /different ids/);
    expect(wrong({components: [{id: 'a', weight: 0}]})).to.throw(RangeError, /weight above 0/);
    expect(wrong({components: [{id: 'a', weigth: 3}]})).to.throw(RangeError, /weigth/);
    expect(wrong({components: 'nonsense'})).to.throw(RangeError, /components: expected/);
    expect(wrong({amberFrom: 80})).to.throw(RangeError, /amberFrom/);
    expect(wrong({tiers: [5, 1]})).to.throw(RangeError, /ascending/);
  });

  it('can be asked again after more rows came', () => {
    const scope = scopeOf({asOf});
    const options = optionsOf(healthScore, by('events'));
    const accumulator = healthScore.accumulator(options, scope);
    const dictionaries = new Dictionaries();
    const add = (table: 'events' | 'accounts', rows: readonly PlainRow[]): void => {
      const declared: Table | undefined = healthScore.tables.find(({id}) => id === table);
      if (declared === undefined) throw new Error(table);
      const {chunk} = readRows(declared, rows, namesIn(declared, columnsOf(rows)), {dictionaries});
      accumulator[table](chunk as never);
    };
    add('accounts', [{account: 'a'}]);
    add('events', [event('a', 'u', '2026-06-20T00:00:00Z')]);
    expect(accumulator.result().accounts[0]!.values).to.eql([1]);
    expect(accumulator.result().accounts[0]!.values).to.eql([1]);
    add('events', [event('b', 'u', '2026-06-20T00:00:00Z'), event('a', 'u', '2026-06-21T00:00:00Z')]);
    expect(accumulator.result().accounts[0]!.values).to.eql([2]);
  });

  describe('on generated rows', () => {
    const components: Options['components'] = [
      {id: 'seats', measure: 'active-users-per-seat', weight: 3},
      {id: 'days', measure: 'active-days', windowDays: 20, weight: 2},
      {id: 'breadth', measure: 'features-used', worst: 0, best: 5},
      {id: 'volume', measure: 'events', worst: 0, best: 40, windowDays: 10},
      {id: 'trend', measure: 'usage-trend', worst: 0.5, best: 1.5, windowDays: 14},
      {id: 'silence', measure: 'days-since-last-event'},
      {id: 'bugs', measure: 'tickets', kinds: ['bug', 'complaint'], worst: 3, best: 0},
      {id: 'nps', measure: 'mean-nps', windowDays: 60},
      {id: 'said', measure: 'last-nps', windowDays: 60},
      {id: 'sponsor'},
    ];
    const scope = scopeOf({asOf: Date.UTC(2026, 5, 30, 15), timeZone: 'America/New_York'});
    const rows = generated(11);

    it('gives what a slow count by hand gives', () => {
      const outcome = health(rows, {components, windowDays: 30}, scope);
      expect(outcome.accounts.length).to.be.greaterThan(30);
      const got = Object.fromEntries(
        outcome.accounts.map(({account, components: cells}) => [account, cells.map(({value}) => value)]),
      );
      expect(got).to.eql(byHand(rows, scope));
    });

    it('does not depend on the order of rows, nor on how they are cut', () => {
      const options = optionsOf(healthScore, {components});
      const aggregateOf = (order: readonly [string, PlainRow][], size: number): unknown => {
        const accumulator = healthScore.accumulator(options, scope);
        const dictionaries = new Dictionaries();
        for (let from = 0; from < order.length; from += size) {
          const part = order.slice(from, from + size);
          for (const table of healthScore.tables as readonly Table[]) {
            const own = part.filter(([id]) => id === table.id).map(([, row]) => row);
            if (own.length === 0) continue;
            const {chunk} = readRows(table, own, namesIn(table, Object.keys(table.columns)), {dictionaries});
            (accumulator as unknown as Record<string, (chunk: object) => void>)[table.id]!(chunk);
          }
        }
        return accumulator.result();
      };
      const all = Object.entries(rows).flatMap(([table, own]) => own.map((row): [string, PlainRow] => [table, row]));
      const random = seededRandom(3);
      const shuffled = all
        .map((row) => [random(), row] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, row]) => row);
      const whole = aggregateOf(all, all.length);
      expect(aggregateOf(shuffled, all.length)).to.eql(whole);
      expect(aggregateOf(shuffled, 97)).to.eql(whole);
      expect(JSON.parse(JSON.stringify(whole))).to.eql(whole);
    });
  });
});

function generated(seed: number): Record<string, PlainRow[]> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const time = (days: number): string =>
    new Date(Date.UTC(2026, 6, 3) - Math.floor(random() * days * DAY)).toISOString();
  const ids = Array.from({length: 50}, (_, i) => `a${i}`);
  const rows = (n: number, make: () => PlainRow): PlainRow[] => Array.from({length: n}, make);
  return {
    accounts: ids.map((account) => ({
      account,
      name: random() < 0.5 ? `Name ${account}` : null,
      seats: random() < 0.1 ? null : 1 + Math.floor(random() * 9),
      start: random() < 0.2 ? null : time(200).slice(0, 10),
      end: random() < 0.1 ? time(100).slice(0, 10) : null,
    })),
    events: rows(6000, () => ({
      user: `u${Math.floor(random() * 300)}`,
      account: random() < 0.05 ? null : pick(ids.slice(0, 45)),
      event: random() < 0.02 ? null : pick(names),
      at: time(90),
    })),
    tickets: rows(300, () => ({
      id: String(random()),
      account: pick(ids),
      createdAt: time(90),
      kind: pick(['question', 'bug', 'complaint', null]),
    })),
    responses: rows(300, () => ({
      kind: pick(['nps', 'pulse', 'csat']),
      score: Math.floor(random() * 12),
      rating: pick(['red', 'amber', 'green', null]),
      account: pick(ids),
      at: time(200),
    })),
    measurements: rows(200, () => ({
      account: pick(ids),
      component: pick(['sponsor', 'other']),
      value: random() < 0.1 ? null : Math.floor(random() * 100),
      at: random() < 0.1 ? null : time(90).slice(0, 13) + ':00:00Z',
    })),
    subscriptions: rows(80, () => ({
      account: pick(ids),
      amount: random() * 1000,
      interval: pick(['month', 'year', 'week']),
      start: time(300).slice(0, 10),
      end: random() < 0.5 ? time(100).slice(0, 10) : null,
      currency: 'EUR',
    })),
  };
}

/** The components of the generated case, each worked out from the rows in the plainest way. */
function byHand(rows: Rows, {asOf: end, timeZone}: Scope): Record<string, (number | null)[]> {
  const format = new Intl.DateTimeFormat('en-US', {timeZone, year: 'numeric', month: 'numeric', day: 'numeric'});
  const dayOf = (at: number): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({type, value}) => [type, Number(value)]));
    return Date.UTC(part['year']!, part['month']! - 1, part['day']) / DAY;
  };
  const seen = (row: PlainRow, column: string): boolean => Date.parse(String(row[column])) < end;
  const today = dayOf(end);
  const dayIn = (row: PlainRow, column: string): number => dayOf(Date.parse(String(row[column])));
  const dateDay = (date: unknown): number | null => (typeof date === 'string' ? Date.parse(date) / DAY : null);
  const result: Record<string, (number | null)[]> = {};
  for (const account of rows['accounts']!) {
    const id = account['account'];
    const start = dateDay(account['start']);
    const last = dateDay(account['end']);
    if ((start !== null && start > today) || (last !== null && last <= today)) continue;
    const own = (table: string, column: string): PlainRow[] =>
      rows[table]!.filter((row) => row['account'] === id && seen(row, column));
    const within = (list: readonly PlainRow[], column: string, from: number, until: number): PlainRow[] =>
      list.filter((row) => dayIn(row, column) >= from && dayIn(row, column) < until);
    const distinct = (list: readonly unknown[]): number => new Set(list.filter((value) => value !== null)).size;
    const whole = (days: number, value: number | null): number | null =>
      start !== null && start > today - days + 1 ? null : value;
    const acts = own('events', 'at');
    const recent = (days: number): PlainRow[] => within(acts, 'at', today - days + 1, today + 1);
    const before = within(acts, 'at', today - 28, today - 14).length;
    const answers = within(
      own('responses', 'at').filter(({kind, score}) => kind === 'nps' && Number(score) <= 10),
      'at',
      today - 59,
      today + 1,
    );
    const newest = answers
      .map(({at}) => String(at))
      .sort()
      .at(-1);
    const latest = answers.filter(({at}) => at === newest).map(({score}) => Number(score));
    const given = rows['measurements']!.filter(
      (row) => row['account'] === id && row['component'] === 'sponsor' && (row['at'] === null || seen(row, 'at')),
    );
    const newestGiven = given
      .map(({at}) => (typeof at === 'string' ? at : ''))
      .sort()
      .at(-1);
    const latestGiven = given
      .filter(({at, value}) => (at ?? '') === newestGiven && value !== null)
      .map(({value}) => Number(value));
    const seats = account['seats'];
    const lastDay = acts.length === 0 ? start : Math.max(...acts.map((row) => dayIn(row, 'at')));
    result[String(id)] = [
      seats === null ? null : whole(30, distinct(recent(30).map(({user}) => user)) / Number(seats)),
      whole(20, distinct(recent(20).map((row) => dayIn(row, 'at')))),
      whole(30, distinct(recent(30).map(({event}) => event))),
      whole(10, recent(10).length),
      before === 0 ? null : whole(29, within(acts, 'at', today - 14, today).length / before),
      lastDay === null ? null : today - lastDay,
      whole(
        30,
        within(own('tickets', 'createdAt'), 'createdAt', today - 29, today + 1).filter(
          ({kind}) => kind === 'bug' || kind === 'complaint',
        ).length,
      ),
      answers.length === 0 ? null : answers.reduce((sum, {score}) => sum + Number(score), 0) / answers.length,
      latest.length === 0 ? null : Math.min(...latest),
      latestGiven.length === 0 ? null : Math.min(...latestGiven),
    ];
  }
  return result;
}
