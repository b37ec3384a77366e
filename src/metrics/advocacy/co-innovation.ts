import * as z from 'zod/mini';
import {CurrentAccounts, lasting} from '../kernel/current-accounts.js';
import {nowOf} from '../calendar/now.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate} from '../kernel/outcome.js';
import {NO_DATE} from '../table/column.js';
import {outcomes} from '../tables/outcomes.js';
import {shareOfCustomers} from './among-customers.js';

const project = (account: string, stage: string | null = null) => ({
  account,
  kind: 'co-innovation',
  agreedOn: '2026-01-01',
  stage,
});
const customers = [{account: 'a'}, {account: 'b'}];

/** Co-innovation: customers with a joint project, of all customers. */
export const coInnovation = defineMetric({
  id: 'co-innovation',
  label: 'Customers in joint projects',
  about: 'Share of the customers with a project of joint innovation, and how far these projects are.',
  family: 'advocacy',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [outcomes.pick('account', 'kind', 'agreedOn', 'achievedOn', 'stage'), lasting],
  options: z.object({
    projects: described(
      z._default(z.enum(['all', 'running']), 'all'),
      'All projects that were agreed on, or those alone that are not completed',
    ),
    stages: described(
      z._default(z.array(z.string()), []),
      'The stages from the first to the last. Those that are not named follow by name',
    ),
  }),
  formula: 'involved / customers',
  interval: 'Wilson: how far the share might be from luck alone, were the customers a sample',
  source: 'Our own. Wilson (1927)',
  accumulator({projects}, scope) {
    const accounts = new CurrentAccounts(scope);
    const {today} = nowOf(scope);
    /** By stage, the account of each project. */
    const stages = new Map<string | null, number[]>();
    let rows = 0;
    return {
      outcomes({length, account, kind, agreedOn, achievedOn, stage}) {
        const wanted = kind.dictionary.find('co-innovation');
        for (let i = 0; i < length; i++) {
          if (agreedOn[i] !== NO_DATE && agreedOn[i]! > today) continue;
          rows++;
          if (kind.codes[i] !== wanted || (projects === 'running' && achievedOn[i]! <= today)) continue;
          const name = stage.dictionary.value(stage.codes[i]!);
          const some = stages.get(name);
          if (some === undefined) stages.set(name, [account.codes[i]!]);
          else some.push(account.codes[i]!);
        }
      },
      accounts(chunk) {
        accounts.add(chunk);
      },
      result() {
        const involved = new Set([...stages.values()].flat().filter((code) => accounts.has(code)));
        return {
          rows,
          customers: accounts.size,
          involved: involved.size,
          stages: Array.from(stages, ([stage, all]) => {
            const own = all.filter((code) => accounts.has(code));
            return {stage, projects: own.length, accounts: new Set(own).size};
          })
            .filter((stage) => stage.projects > 0)
            .sort((a, b) => (a.stage === null ? 1 : b.stage === null || a.stage < b.stage ? -1 : 1)),
        };
      },
    };
  },
  derive({rows, customers: of, involved, stages}, {stages: order}, scope) {
    const all = shareOfCustomers(involved, {customers: of, rows}, scope);
    if ('code' in all) return all;
    const placeOf = (stage: string | null): number =>
      stage !== null && order.includes(stage) ? order.indexOf(stage) : order.length;
    return estimate(all.share, {
      n: of,
      terms: {involved, customers: of},
      interval: all.interval,
      projects: stages.reduce((sum, stage) => sum + stage.projects, 0),
      stages: [...stages].sort((a, b) => placeOf(a.stage) - placeOf(b.stage)),
    });
  },
  examples: [
    {
      name: 'a customer with two projects counts once',
      rows: {accounts: customers, outcomes: [project('a', 'pilot'), project('a', 'idea')]},
      outcome: {value: 0.5, projects: 2, terms: {involved: 1, customers: 2}},
    },
    {
      name: 'stages in their order, those that are not named behind',
      rows: {
        accounts: customers,
        outcomes: [project('a', 'pilot'), project('b', 'idea'), project('b'), project('a', 'abandoned')],
      },
      options: {stages: ['idea', 'pilot', 'launched']},
      outcome: {stages: [{stage: 'idea'}, {stage: 'pilot'}, {stage: 'abandoned'}, {stage: null}]},
    },
    {
      name: 'goals are no joint projects, and projects of former customers do not count',
      rows: {
        accounts: [...customers, {account: 'z', active: false}],
        outcomes: [{...project('a'), kind: 'goal'}, project('z')],
      },
      outcome: {value: 0, projects: 0},
    },
    {
      name: 'only projects that run',
      rows: {
        accounts: customers,
        outcomes: [
          {...project('a'), achievedOn: '2026-06-29'},
          {...project('b'), achievedOn: '2026-06-30'},
        ],
      },
      options: {projects: 'running'},
      outcome: {value: 0.5, projects: 1},
    },
    {
      name: 'what is agreed on later is not seen',
      rows: {accounts: customers, outcomes: [{...project('a'), agreedOn: '2026-06-30'}]},
      outcome: {kind: 'insufficient', code: 'nothing-recorded'},
    },
  ],
});
