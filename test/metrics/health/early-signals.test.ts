import {expect} from '@open-wc/testing';
import {earlySignals} from 'keepwell/metrics/health/early-signals';
import {
  isInsufficient,
  measure,
  optionsOf,
  scopeOf,
  tablesOf,
  type GivenOptions,
  type Scope,
} from 'keepwell/metrics/kernel';

const asOf = Date.UTC(2026, 5, 29, 12);
type Rows = Record<string, readonly object[]>;

const outcomeOf = (rows: Rows, options: GivenOptions<typeof earlySignals> = {}, scope: Partial<Scope> = {}) =>
  measure(earlySignals, tablesOf(earlySignals.tables, rows), options, scopeOf({asOf, ...scope}));
const signalsOf = (...given: Parameters<typeof outcomeOf>) => {
  const outcome = outcomeOf(...given);
  if (isInsufficient(outcome)) throw new Error(outcome.reason);
  return outcome;
};
const raised = (...given: Parameters<typeof outcomeOf>): string[] =>
  signalsOf(...given).signals.map(({rule, account, severity}) => `${account} ${rule} ${severity}`);

const uses = (account: string, before: number, now: number): object[] =>
  [before, now].flatMap((count, i) =>
    Array.from({length: count}, (_, at) => ({
      user: `${account}-${String(at % 3)}`,
      account,
      event: 'open',
      at: new Date(Date.UTC(2026, i === 0 ? 4 : 5, 10) + 1000 * at).toISOString(),
    })),
  );
const score = (account: string, component: string, value: number | null, day: string): object => ({
  account,
  component,
  value,
  at: `${day}T08:00:00Z`,
});
const contract = (account: string, due: string, more: object = {}): object => ({
  account,
  contract: `${account} ${due}`,
  due,
  dueArr: 100,
  status: 'open',
  ...more,
});
const touch = (account: string, day: string): object => ({
  user: 'kim',
  account,
  event: 'call',
  at: `${day}T09:00:00Z`,
  source: 'csm',
});
const reply = (at: string): object => ({at, type: 'comment', by: 'agent', public: true});

describe('early signals of use', () => {
  it('allow for one test an account: none of six uses is left by chance in 2 of 64 cases, of three tests in 6 of 64', () => {
    const events = [...uses('a', 6, 0), ...uses('b', 9, 9), ...uses('c', 9, 9)];
    expect(raised({events}, {minimum: 5})).to.deep.equal([]);
    const [alone] = signalsOf({events}, {minimum: 5, correction: 'none'}).signals;
    expect(alone).to.include({rule: 'usage-drop', account: 'a', p: 2 / 64, tested: 3});
    const [eight] = signalsOf({events: [...uses('a', 8, 0), ...events.slice(6)]}, {minimum: 5}).signals;
    expect(eight?.rule === 'usage-drop' ? eight.p : null).to.be.closeTo((3 * 2) / 256, 1e-12);
  });

  it('need both a fall by so much and one that chance rarely makes', () => {
    const events = [...uses('a', 400, 300), ...uses('b', 400, 260), ...uses('c', 400, 190)];
    expect(raised({events})).to.deep.equal(['c usage-drop risk', 'b usage-drop watch']);
    expect(raised({events}, {usageDrop: 0.25})).to.have.length(3);
    expect(raised({events}, {cliff: 0.3})).to.include('b usage-drop risk');
  });

  it('say how many had too few uses before to be judged, and since when', () => {
    const {rules, judged, signals} = signalsOf({events: [...uses('a', 30, 2), ...uses('b', 9, 0)]});
    expect(rules.find(({rule}) => rule === 'usage-drop')).to.deep.equal({
      rule: 'usage-drop',
      judged: 1,
      few: 1,
      signals: 1,
      gap: null,
    });
    expect(judged).to.equal(1);
    // Four weeks of whole days before 29 June begin on 1 June.
    expect(signals[0]!.since).to.equal(Date.UTC(2026, 5, 1) / 86_400_000);
  });

  it('do not tell of accounts with fewer users than may be shown', () => {
    const events = uses('a', 30, 2);
    expect(outcomeOf({events}, {}, {minimumGroup: 4})).to.include({kind: 'insufficient'});
  });
});

describe('early signals of health', () => {
  const measurements = [
    score('a', 'adoption', 60, '2026-05-20'),
    score('a', 'support', 60, '2026-05-20'),
    score('a', 'adoption', 20, '2026-06-20'),
  ];

  it('name the component that cost most, and are to act on where the account is red by now', () => {
    const [signal] = signalsOf({measurements}).signals;
    expect(signal).to.deep.include({
      rule: 'health-drop',
      severity: 'risk',
      before: 60,
      now: 40,
      points: 20,
      bandBefore: 'amber',
      bandNow: 'red',
      components: 2,
      most: {id: 'adoption', label: 'Adoption', before: 60, now: 20},
    });
    expect(raised({measurements}, {amberFrom: 30})).to.deep.equal(['a health-drop watch']);
  });

  it('begin with a fall by so many points, exactly so many included', () => {
    expect(raised({measurements}, {healthDrop: 20})).to.have.length(1);
    expect(raised({measurements}, {healthDrop: 20.5})).to.deep.equal([]);
  });

  it('weigh components as they are told to', () => {
    const components = [
      {id: 'adoption', weight: 1},
      {id: 'support', weight: 3},
    ];
    expect(signalsOf({measurements}, {components}).signals[0]).to.include({before: 60, now: 50, points: 10});
  });

  it('compare like with like: what is no longer measured is no fall', () => {
    const gone = [...measurements.slice(0, 2), score('a', 'adoption', null, '2026-06-20')];
    const others = [score('b', 'adoption', 50, '2026-05-20')];
    const {signals, rules} = signalsOf({measurements: [...gone, ...others]});
    expect(signals).to.deep.equal([]);
    expect(rules.find(({rule}) => rule === 'health-drop')).to.include({judged: 1, few: 1});
  });

  it('look as many days back as they are told to', () => {
    expect(raised({measurements}, {healthDays: 5})).to.deep.equal([]);
  });
});

describe('early signals of renewals', () => {
  const rules = ['renewal-at-risk'] as const;
  const events = [...uses('low', 40, 4), ...uses('well', 40, 40), touch('well', '2026-06-28')];

  it('need a contract that is due within the days, open, and something against it', () => {
    const renewals = [
      contract('low', '2026-07-09'),
      contract('low', '2026-08-09'),
      contract('well', '2026-07-09'),
      contract('late', '2026-09-28'),
      contract('lost', '2026-07-09', {status: 'lost'}),
      contract('past', '2026-06-28'),
    ];
    const {signals} = signalsOf({renewals, events}, {rules: [...rules]});
    expect(signals.map(({account}) => account)).to.deep.equal(['low']);
    expect(signals[0]).to.deep.include({
      severity: 'risk',
      contracts: 2,
      daysLeft: 10,
      dueArr: 200,
      risks: ['use-falls', 'no-touch'],
      nextStep: 'arrange-talk',
    });
    expect(raised({renewals, events}, {rules: [...rules], renewalDays: 91})).to.include('late renewal-at-risk watch');
  });

  it('tell how many of the contracts of the year before were renewed, where these are enough', () => {
    const ended = (n: number, status: string): object[] =>
      Array.from({length: n}, (_, i) =>
        contract(`${status} ${String(i)}`, '2026-03-01', {status, ...(status === 'won' && {renewedArr: 100})}),
      );
    const at = (won: number, lost: number, minimum = 10) =>
      signalsOf(
        {renewals: [contract('low', '2026-07-09'), ...ended(won, 'won'), ...ended(lost, 'lost')], events},
        {rules: [...rules], minimum},
      ).signals[0];
    expect(at(7, 2)).to.include({closed: 9, renewed: null});
    expect(at(8, 2)).to.have.nested.property('renewed.share', 0.8);
    expect(at(8, 2)).to.have.nested.property('renewed.of', 10);
  });

  it('are not judged where nothing tells of a risk, rather than found to be none', () => {
    const renewals = [contract('a', '2026-07-09')];
    const {rules: states} = signalsOf({
      renewals,
      tickets: [{id: '1', account: 'a', createdAt: '2026-06-29T09:00:00Z'}],
    });
    expect(states.find(({rule}) => rule === 'renewal-at-risk')).to.include({judged: 0, few: 1, gap: 'not-enough'});
    expect(states.find(({rule}) => rule === 'ticket-waiting')).to.include({judged: 1, signals: 0, gap: null});
  });

  it('count an account of low health, of which no use is known', () => {
    const measurements = [score('a', 'adoption', 10, '2026-06-20')];
    const [signal] = signalsOf({renewals: [contract('a', '2026-07-09')], measurements}).signals;
    expect(signal).to.deep.include({risks: ['low-health'], severity: 'watch', nextStep: 'agree-plan'});
  });
});

describe('early signals of tickets', () => {
  const tickets = [
    {id: '1', account: 'a', createdAt: '2026-06-28T12:00:00Z'},
    {id: '2', account: 'b', createdAt: '2026-06-28T11:59:00Z'},
    {id: '3', account: 'b', createdAt: '2026-06-27T13:00:00Z'},
    {id: '4', account: 'c', createdAt: '2026-06-20T08:00:00Z', events: [reply('2026-06-25T08:00:00Z')]},
  ];

  it('begin after the target: exactly so many hours are within it', () => {
    const {signals} = signalsOf({tickets});
    expect(signals).to.have.length(1);
    expect(signals[0]).to.include({account: 'b', waiting: 2, hours: 47, severity: 'watch', tickets: 2, answered: null});
    expect(raised({tickets}, {replyHours: 23})).to.deep.equal(['b ticket-waiting risk', 'a ticket-waiting watch']);
  });

  it('tell the share of the account that was answered in time, where these are enough', () => {
    const [signal] = signalsOf({tickets}, {minimum: 2}).signals;
    expect(signal).to.have.nested.property('answered.share', 0);
    expect(signal).to.have.nested.property('answered.of', 2);
    // Tickets are no people: a few of many may be told, but no rate of fewer than a group.
    const rated = (minimumGroup: number) => signalsOf({tickets}, {minimum: 1}, {minimumGroup}).signals;
    expect(rated(2).find(({account}) => account === 'b')).to.have.nested.property('answered.of', 2);
    expect(rated(3).find(({account}) => account === 'b')).to.include({answered: null});
  });

  it('wait by the hours of support where they are told to', () => {
    // The 27th and the 28th are a weekend; the 29th is open from nine.
    expect(raised({tickets}, {clock: 'business', replyHours: 3})).to.deep.equal([]);
    expect(raised({tickets}, {clock: 'business', replyHours: 2})).to.have.length(2);
  });

  it('look only at tickets of the last days', () => {
    expect(raised({tickets: [{id: '1', account: 'a', createdAt: '2026-01-01T12:00:00Z'}, ...tickets.slice(3)]})).to.eql(
      [],
    );
  });
});

describe('early signals', () => {
  const at = (account: string, id: string, createdAt: string): object => ({id, account, createdAt});

  it('stand by revenue, then by what is to act on now; those of one account together', () => {
    const rows = {
      accounts: ['a', 'b', 'c', 'd'].map((account) => ({account})),
      subscriptions: [
        {account: 'b', amount: 10, start: '2026-01-01'},
        {account: 'c', amount: 20, start: '2026-01-01'},
      ],
      events: [...uses('b', 40, 4), ...uses('c', 400, 260)],
      tickets: [
        at('a', '1', '2026-06-28T09:00:00Z'),
        at('c', '2', '2026-06-26T09:00:00Z'),
        at('d', '3', '2026-06-26T09:00:00Z'),
      ],
    };
    expect(raised(rows)).to.deep.equal([
      'c ticket-waiting risk',
      'c usage-drop watch',
      'b usage-drop risk',
      'd ticket-waiting risk',
      'a ticket-waiting watch',
    ]);
    expect(signalsOf(rows)).to.deep.include({flagged: 4, judged: 4, mrr: {flagged: 30, all: 30}});
  });

  it('are of the rules that are asked for, in our order and each once', () => {
    const {rules} = signalsOf(
      {events: uses('a', 40, 4)},
      {rules: ['ticket-waiting', 'usage-drop', 'usage-drop', 'ticket-waiting']},
    );
    expect(rules.map(({rule}) => rule)).to.deep.equal(['usage-drop', 'ticket-waiting']);
  });

  it('come down to the share of accounts with one, which hides small groups', () => {
    const events = [...uses('a', 40, 4), ...uses('b', 40, 40), ...uses('c', 40, 40), ...uses('d', 40, 40)];
    const headline = (minimumGroup: number) => earlySignals.headline!(signalsOf({events}, {}, {minimumGroup}));
    expect(headline(1)).to.deep.include({value: 0.25, n: 4, terms: {flagged: 1, judged: 4}});
    expect(headline(2)).to.include({kind: 'insufficient', code: 'small-group'});
  });

  it('refuse thresholds that are none', () => {
    for (const wrong of [
      {usageDrop: 0},
      {healthDrop: 101},
      {rules: []},
      {renewalDays: 0},
      {amberFrom: 80, greenFrom: 70},
    ])
      expect(() => optionsOf(earlySignals, wrong), JSON.stringify(wrong)).to.throw(RangeError, '[early-signals]');
  });
});
