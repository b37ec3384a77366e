import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {CurrentAccounts, lasting} from '../kernel/current-accounts.js';
import type {HealthBand} from '../health/health-band.js';
import {nowOf} from '../calendar/now.js';
import {isFresh, LatestPulses, pulseRatings, pulseShares} from '../health/pulse.js';
import {countedShare, type CountedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Outcome} from '../kernel/outcome.js';
import type {Dictionary} from '../table/column.js';
import {responses} from '../tables/responses.js';

/** How the customer success managers see their accounts. */
export interface CsmPulses extends Outcome {
  readonly kind: 'pulses';
  /** Red first, then amber and green, then stale ones and those without; each by id. */
  readonly accounts: readonly AccountPulse[];
  readonly counts: Readonly<Record<PulseState, number>>;
  /** Of the accounts with a fresh pulse; `null` where none has one. */
  readonly shares: Readonly<Record<HealthBand, CountedShare>> | null;
}

/** The colour of a fresh pulse; or the last one is too old, or there is none. */
export type PulseState = HealthBand | 'stale' | 'none';

export type AccountPulse = {
  readonly account: string;
  readonly state: PulseState;
  /** Local day of the latest pulse, as days since 1970-01-01; `null` where there is none. */
  readonly day: number | null;
};

const states = [...pulseRatings, 'stale', 'none'] as const;

const pulse = (account: string, at: string, rating: HealthBand) => ({kind: 'pulse', account, at, rating});

/** CSM pulse: the latest colour of each account, if it is not stale. */
export const csmPulse = defineMetric({
  id: 'csm-pulse',
  label: 'CSM pulse',
  about:
    'The latest judgement of the customer success manager on each account: red, amber or green, if it is not too old. As one number: the share of red among the fresh ones.',
  family: 'voice',
  unit: 'share',
  range: [0, 1],
  direction: 'lower-is-better',
  tables: [responses.pick('kind', 'rating', 'account', 'at'), lasting],
  options: z.object({
    maxAgeDays: described(
      z._default(z.int().check(z.minimum(0)), 90),
      'Days after which a pulse is stale; exactly so many is fresh',
    ),
  }),
  formula: 'red / fresh',
  interval: 'Wilson: how far the share might be from luck alone, were the accounts a sample',
  source: 'Gainsight, sentiment in scorecards; Wilson (1927)',
  accumulator({maxAgeDays}, scope) {
    const current = new CurrentAccounts(scope);
    const pulses = new LatestPulses();
    const {today} = nowOf(scope);
    let keys: Dictionary | null = null;
    let isListed = false;
    return {
      responses({length, kind, rating, account, at}) {
        if (keys === null || account.dictionary.size > 0) keys = account.dictionary;
        pulses.reserve(account.dictionary.size);
        const days = localDays(at, scope);
        const wanted = kind.dictionary.find('pulse');
        const colours = pulseRatings.map((name) => rating.dictionary.find(name));
        for (let i = 0; i < length; i++) {
          const [owner, colour] = [account.codes[i]!, rating.codes[i]!];
          if (kind.codes[i] !== wanted || owner < 0 || colour < 0 || days[i] === NEVER) continue;
          pulses.add(owner, at[i]!, days[i]!, colours.indexOf(colour), NaN);
        }
      },
      accounts(chunk) {
        if (keys === null || chunk.account.dictionary.size > 0) keys = chunk.account.dictionary;
        isListed ||= chunk.length > 0;
        current.add(chunk);
      },
      result() {
        const codes = isListed
          ? current.codes()
          : Array.from({length: keys?.size ?? 0}, (_, code) => code).filter((code) => pulses.latest(code) !== null);
        return codes
          .map((code): AccountPulse => {
            const latest = pulses.latest(code);
            const state = latest === null ? 'none' : isFresh(latest.day, today, maxAgeDays) ? latest.rating : 'stale';
            return {account: keys?.value(code) ?? '', state: state ?? 'none', day: latest?.day ?? null};
          })
          .sort(byState);
      },
    };
  },
  derive(accounts, _options, {level, minimumGroup}) {
    if (accounts.length === 0) return insufficient('no-customers', 'No account is a customer at this moment');
    if (accounts.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const count = (state: PulseState): number => accounts.filter((one) => one.state === state).length;
    const {accounts: colours, shares} = pulseShares(
      accounts.map(({state}) => (state === 'stale' || state === 'none' ? null : state)),
    );
    const fresh = colours.red + colours.amber + colours.green;
    const share = (band: HealthBand): CountedShare => countedShare(colours[band], fresh, level)!;
    const outcome: CsmPulses = {
      kind: 'pulses',
      accounts,
      counts: {...colours, stale: count('stale'), none: count('none')},
      shares: shares && {red: share('red'), amber: share('amber'), green: share('green')},
    };
    return outcome;
  },
  headline({shares, counts: {stale, none}}) {
    if (shares === null) return insufficient('no-pulses', 'No account has a fresh pulse', {stale, none});
    const {count, of, share, interval} = shares.red;
    return estimate(share, {n: of, terms: {red: count, fresh: of, stale, none}, interval});
  },
  headlineLabel: 'Accounts with a red pulse',
  examples: [
    {
      name: 'the latest pulse of an account counts, wherever it stands',
      rows: {
        responses: [
          pulse('a', '2026-06-20T08:00:00Z', 'red'),
          pulse('a', '2026-06-01T08:00:00Z', 'green'),
          pulse('b', '2026-06-02T08:00:00Z', 'green'),
        ],
      },
      outcome: {
        accounts: [
          {account: 'a', state: 'red'},
          {account: 'b', state: 'green'},
        ],
        shares: {red: {share: 0.5}, amber: {share: 0}},
      },
    },
    {
      name: 'one that is too old is stale, and stands in no share; exactly so old is fresh',
      rows: {
        accounts: [{account: 'a'}, {account: 'b'}, {account: 'c'}],
        responses: [pulse('a', '2026-05-30T08:00:00Z', 'amber'), pulse('b', '2026-05-29T08:00:00Z', 'amber')],
      },
      options: {maxAgeDays: 30},
      outcome: {counts: {red: 0, amber: 1, green: 0, stale: 1, none: 1}, shares: {amber: {of: 1}}},
    },
    {
      name: 'pulses of the future, and of accounts that are no customers now, are not seen',
      rows: {
        accounts: [{account: 'a'}, {account: 'z', end: '2026-06-01'}],
        responses: [pulse('a', '2026-06-30T00:00:00Z', 'red'), pulse('z', '2026-06-10T08:00:00Z', 'red')],
      },
      outcome: {accounts: [{account: 'a', state: 'none', day: null}], shares: null},
    },
    {
      name: 'of two at the same moment the worse counts',
      rows: {responses: [pulse('a', '2026-06-20T08:00:00Z', 'amber'), pulse('a', '2026-06-20T08:00:00Z', 'green')]},
      outcome: {counts: {amber: 1, green: 0}},
    },
    {
      name: 'a single red account is all of them, but says little',
      rows: {responses: [pulse('a', '2026-06-20T08:00:00Z', 'red')]},
      outcome: {shares: {red: {share: 1, interval: {lower: 0.20654931437723745}}}},
    },
  ],
});

function byState(a: AccountPulse, b: AccountPulse): number {
  return states.indexOf(a.state) - states.indexOf(b.state) || (a.account < b.account ? -1 : 1);
}
