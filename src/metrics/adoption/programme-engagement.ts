import * as z from 'zod/mini';
import {nowOf} from '../calendar/now.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {insufficient} from '../kernel/outcome.js';
import {MISSING, NO_DATE} from '../table/column.js';
import {outcomes} from '../tables/outcomes.js';
import {shareEstimate, shownShare} from './shown-share.js';

/** What is known of an account in the programmes; several may hold. */
const STARTED = 1;
const COMPLETED = 2;
/** It was invited so long ago that it should have started. */
const DUE = 4;

const invited = {kind: 'onboarding', agreedOn: '2026-05-01'};

/** Programme engagement: share of invited accounts that take part in onboarding and education programmes. */
export const programmeEngagement = defineMetric({
  id: 'programme-engagement',
  label: 'Programme engagement',
  about:
    'Share of the accounts invited to onboarding or education programmes that started one. Those that were invited lately and have not started still have time, and are left out.',
  family: 'adoption',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [outcomes.pick('account', 'kind', 'agreedOn', 'achievedOn', 'stage')],
  options: z.object({
    kinds: described(
      z._default(z.array(z.enum(['onboarding', 'education'])).check(z.minLength(1)), ['onboarding', 'education']),
      'Which programmes count',
    ),
    dueDays: described(
      z._default(z.int().check(z.minimum(0)), 30),
      'Days after the invitation in which an account has time to start; exactly so many are within',
    ),
    notStarted: described(
      z._default(z.array(z.string()), ['invited', 'planned']),
      'Names of stages in which a programme has not started. With any other stage, or a day on which it was achieved, it has',
    ),
  }),
  formula: 'participants / invited',
  interval: 'Wilson',
  source: 'Our own; a funnel from invited over started to completed. Wilson (1927)',
  accumulator({kinds, dueDays, notStarted}, scope) {
    const {today} = nowOf(scope);
    const flags = new Map<number, number>();
    const modules = {agreed: 0, achieved: 0};
    return {
      outcomes({length, account, kind, agreedOn, achievedOn, stage}) {
        const wanted = kinds.map((name) => kind.dictionary.find(name));
        const waiting = [MISSING, ...notStarted.map((name) => stage.dictionary.find(name))];
        for (let i = 0; i < length; i++) {
          const agreed = agreedOn[i]!;
          if (!wanted.includes(kind.codes[i]!) || (agreed > today && agreed !== NO_DATE)) continue;
          const isCompleted = achievedOn[i]! <= today;
          const isStarted = isCompleted || !waiting.includes(stage.codes[i]!);
          const isDue = agreed === NO_DATE || today - agreed > dueDays;
          modules.agreed++;
          if (isCompleted) modules.achieved++;
          const flag = (isStarted ? STARTED : 0) | (isCompleted ? COMPLETED : 0) | (isDue ? DUE : 0);
          flags.set(account.codes[i]!, (flags.get(account.codes[i]!) ?? 0) | flag);
        }
      },
      result() {
        const all = [...flags.values()];
        const having = (flag: number): number => all.filter((one) => (one & flag) !== 0).length;
        return {
          accounts: all.length,
          started: having(STARTED),
          completed: having(COMPLETED),
          pending: all.filter((one) => (one & (STARTED | DUE)) === 0).length,
          ...modules,
        };
      },
    };
  },
  derive({accounts, started, completed, pending, agreed, achieved}, _options, scope) {
    if (accounts === 0) return insufficient('nobody-invited', 'No account was invited before the as-of date');
    if (accounts < scope.minimumGroup) {
      return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    }
    const due = accounts - pending;
    if (due === 0) return insufficient('invitations-pending', 'All who were invited still have time', {pending});
    return shareEstimate(shownShare(started, due, scope), ['participants', 'invited'], {
      /** Share of the invited accounts that completed a programme; `null` where it is not shown. */
      completed: shownShare(completed, due, scope),
      /** Accounts that still have time. */
      pending,
      /** Programmes, or their modules, that an account achieved on average. */
      achievedPerAccount: achieved / accounts,
      /** Share of all of them that is achieved. */
      achievedShare: achieved / agreed,
    });
  },
  examples: [
    {
      name: 'of three who were invited in May one has started and one is done; a fourth, invited in June, has time',
      rows: {
        outcomes: [
          {...invited, account: 'a', stage: 'in progress'},
          {...invited, account: 'b', achievedOn: '2026-06-01'},
          {...invited, account: 'c', stage: 'invited'},
          {...invited, account: 'd', agreedOn: '2026-06-10'},
        ],
      },
      outcome: {
        value: 2 / 3,
        n: 3,
        terms: {participants: 2, invited: 3},
        completed: {share: 1 / 3},
        pending: 1,
        achievedShare: 0.25,
      },
    },
    {
      name: 'who starts at once counts at once, and an account with several programmes counts once',
      rows: {
        outcomes: [
          {...invited, account: 'a', agreedOn: '2026-06-29', stage: 'in progress'},
          {...invited, account: 'a', kind: 'education'},
          {...invited, account: 'b'},
        ],
      },
      outcome: {value: 0.5, n: 2, pending: 0},
    },
    {
      name: 'only education; goals are no programme',
      rows: {
        outcomes: [
          {...invited, account: 'a', kind: 'education'},
          {...invited, account: 'b', stage: 'in progress'},
          {...invited, account: 'c', kind: 'goal', achievedOn: '2026-06-01'},
        ],
      },
      options: {kinds: ['education']},
      outcome: {value: 0, n: 1},
    },
    {
      name: 'while all still have time there is nothing to say',
      rows: {outcomes: [{...invited, account: 'a', agreedOn: '2026-05-30'}]},
      outcome: {kind: 'insufficient', code: 'invitations-pending', terms: {pending: 1}},
    },
  ],
});
