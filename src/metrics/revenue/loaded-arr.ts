import {Adder} from 'd3-array';
import * as z from 'zod/mini';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {hiddenAmong} from '../kernel/groups.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {NO_DATE} from '../table/column.js';
import {accounts} from '../tables/accounts.js';
import {csms} from '../tables/csms.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {csmPortfolio, type CarriedAccount, type CsmLoad} from './csm-portfolio.js';
import {RunningAmounts} from './running-amounts.js';
import {monthsOption, MrrWindow} from './mrr-window.js';
import {MICRO} from './micros.js';

/** What CSMs carry, all together and one by one. */
export interface LoadedArr extends Estimate {
  /** Those that may be shown, by name. */
  readonly csms: readonly CsmLoad[];
  /** Names of those with too few accounts to be shown, or that a total would tell about. */
  readonly suppressed: readonly string[];
  /** ARR of accounts without a CSM. */
  readonly unassignedArr: number;
  readonly currency: string | null;
}

const subscriptions = [
  {account: 'a', amount: 1000, start: '2025-01-01'},
  {account: 'b', amount: 500, start: '2025-01-01', end: '2026-05-01'},
  {account: 'b', amount: 600, start: '2026-05-01'},
  {account: 'c', amount: 400, start: '2025-01-01'},
  {account: 'd', amount: 50, start: '2025-01-01'},
];
const carried = [
  {account: 'a', csm: 'kim'},
  {account: 'b', csm: 'kim'},
  {account: 'c', csm: 'lee'},
];

/** Loaded ARR: annual recurring revenue for each full-time equivalent of the customer success managers who carry it. */
export const loadedArr = defineMetric({
  id: 'loaded-arr',
  label: 'Loaded ARR per CSM',
  about:
    'Annual recurring revenue of the accounts that have a customer success manager, for each full-time equivalent of these. Accounts without one are told apart.',
  family: 'revenue',
  unit: 'money',
  tables: [accounts.pick('account', 'csm', 'start', 'end', 'active'), billed, csms.pick('csm', 'fte')],
  options: z.object({...monthsOption(3), ...billingOptions}),
  formula: 'assignedArr / fte',
  interval: 'none: all accounts are counted, not a sample of them',
  source: 'Gainsight, in practice: book of business by CSM; accounts count for whoever has them on the day of as-of',
  accumulator(rules, scope) {
    const today = zone(scope.timeZone).dayOf(scope.asOf - 1);
    const amounts = new RunningAmounts(rules, scope);
    const window = new MrrWindow(rules, scope);
    const owners = new Map<number, string | null>();
    const shares = new Map<string, Adder>();
    return {
      accounts({account, csm, start, end, active}) {
        for (let row = 0; row < start.length; row++) {
          const isThere = (start[row] === NO_DATE || start[row]! <= today) && end[row]! > today && active[row] !== 0;
          if (!isThere) continue;
          const code = account.codes[row]!;
          owners.set(code, least(csm.dictionary.value(csm.codes[row]!), owners.get(code)));
        }
      },
      subscriptions(chunk) {
        window.add(chunk);
        amounts.add(chunk);
      },
      csms({csm, fte}) {
        for (let row = 0; row < fte.length; row++) {
          const name = csm.dictionary.value(csm.codes[row]!);
          if (name === null || Number.isNaN(fte[row])) continue;
          let share = shares.get(name);
          if (share === undefined) shares.set(name, (share = new Adder()));
          share.add(fte[row]!);
        }
      },
      result() {
        const arr = (code: number): number => 12 * amounts.of(code);
        const all = new Set([...owners.keys(), ...amounts.accounts]);
        const expansions = window.expansions();
        return {
          started: amounts.started,
          currencies: amounts.currencies(),
          fte: Object.fromEntries([...shares].map(([name, share]): [string, number] => [name, share.valueOf() + 0])),
          // By what they carry, which tells nothing about who they are.
          accounts: [...all]
            .map((code) => ({
              csm: owners.get(code) ?? null,
              arr: arr(code),
              expansion: (expansions.get(code) ?? 0) / MICRO,
            }))
            .sort((a, b) => a.arr - b.arr || a.expansion - b.expansion || compare(a.csm, b.csm)),
        };
      },
    };
  },
  derive({started, currencies, fte, accounts: all}, rules, {minimumGroup}): LoadedArr | Insufficient {
    if (started === 0) return insufficient('no-subscriptions', 'No paid subscription has started yet');
    const mixed = mixedCurrencies(currencies, rules);
    if (mixed !== null) return mixed;
    const portfolio = csmPortfolio({
      accounts: all.map(({csm, arr}, i): CarriedAccount => ({id: String(i), csm, arr})),
      fte,
      expansion: all.map(({expansion}, i) => ({account: String(i), amount: expansion})),
    });
    const {assignedArr, unassignedArr, averageArrPerFte} = portfolio;
    const loaded = portfolio.csms.filter((csm) => csm.accounts > 0);
    const n = loaded.reduce((sum, csm) => sum + csm.accounts, 0);
    if (n === 0) return insufficient('no-assigned', 'No account has a customer success manager', {unassignedArr});
    if (n < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    if (averageArrPerFte === null) {
      return insufficient('no-fte', 'How much of a full-time equivalent the CSMs are is not given, or 0', {
        assignedArr,
        unassignedArr,
      });
    }
    const hidden = hiddenAmong(
      loaded.map((csm) => csm.accounts),
      minimumGroup,
    );
    return estimate(averageArrPerFte, {
      n,
      terms: {assignedArr, fte: portfolio.fte},
      csms: loaded.filter((_, place) => !hidden.has(place)),
      suppressed: loaded.filter((_, place) => hidden.has(place)).map(({csm}) => csm),
      unassignedArr,
      currency: currencyOf(currencies, rules),
    });
  },
  examples: [
    {
      name: '2000 a month are carried by one and a half, and 50 by nobody',
      rows: {subscriptions, accounts: carried, csms: [{csm: 'kim'}, {csm: 'lee', fte: 0.5}]},
      outcome: {
        value: 16000,
        n: 3,
        terms: {assignedArr: 24000, fte: 1.5},
        unassignedArr: 600,
        csms: [
          {csm: 'kim', accounts: 2, arr: 19200, arrPerFte: 19200, expansion: 100},
          {csm: 'lee', accounts: 1, arr: 4800, arrPerFte: 9600, expansion: 0},
        ],
      },
    },
    {
      name: 'who is away carries accounts, but is no part of a full-time equivalent',
      rows: {subscriptions, accounts: carried, csms: [{csm: 'kim', fte: 0}]},
      outcome: {kind: 'insufficient', code: 'no-fte', terms: {assignedArr: 24000}},
    },
    {
      name: 'an account that has left is no longer carried',
      rows: {
        subscriptions,
        accounts: [
          {account: 'a', csm: 'kim'},
          {account: 'b', csm: 'kim', end: '2026-06-01'},
        ],
        csms: [{csm: 'kim'}],
      },
      outcome: {value: 12000, n: 1, unassignedArr: 12600},
    },
    {
      name: 'accounts of nobody',
      rows: {subscriptions, accounts: [{account: 'a'}], csms: [{csm: 'kim'}]},
      outcome: {kind: 'insufficient', code: 'no-assigned', terms: {unassignedArr: 24600}},
    },
    {
      name: 'a CSM with too few accounts is not shown, nor what would tell about it',
      scope: {minimumGroup: 2},
      rows: {subscriptions, accounts: carried, csms: [{csm: 'kim'}, {csm: 'lee', fte: 0.5}]},
      outcome: {value: 16000, csms: [], suppressed: ['kim', 'lee']},
    },
  ],
});

/** Of several rows of one account the first name, so that the order of the rows does not matter. */
function least(name: string | null, other: string | null | undefined): string | null {
  return other === undefined || other === null || (name !== null && name < other) ? name : other;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number(a !== b);
}
