import {Adder} from 'd3-array';
import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {csms} from '../tables/csms.js';
import {dueColumnsOfCsm, dueIn, duePeriod, periodOptions} from './due-renewals.js';
import {quarter} from './renewal-examples.js';

/** What a CSM, or a team, renewed of the quota. */
export interface Attainment {
  readonly name: string;
  readonly renewedArr: number;
  readonly quota: number;
  /** Of the quota, 0..; `null` where that is 0 or not known. */
  readonly attainment: number | null;
  /** Contracts that were due. */
  readonly contracts: number;
}

/** What is beside the value. */
export interface QuotaParts {
  /** In the order of their names; or why they are not shown. */
  readonly csms: readonly Attainment[] | Insufficient;
  readonly teams: readonly Attainment[] | Insufficient;
  /** Renewed by CSMs without a quota, and of contracts that nobody is in charge of: not in the value. */
  readonly withoutQuotaArr: number;
}

type Renewed = {
  /** `null` for contracts that nobody is in charge of. */
  readonly csm: string | null;
  readonly team: string | null;
  readonly quota: number;
  readonly renewedArr: number;
  readonly contracts: number;
};

/** Renewal quota attainment: what was renewed of what CSMs were to renew. */
export const renewalQuotaAttainment = defineMetric({
  id: 'renewal-quota-attainment',
  label: 'Renewal quota attainment',
  about:
    'Yearly value that was renewed of the contracts due in the period, of the renewal quota of the CSMs in charge. CSMs without a quota are told apart.',
  family: 'renewals',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [dueColumnsOfCsm, csms.pick('csm', 'quota', 'team')],
  options: z.object(periodOptions),
  formula: 'renewedArr / quota',
  interval: 'none: all contracts that were due are counted, not a sample of them',
  source: 'Salesforce: closed won amount of the quota, by owner; here of renewals, by the date on which they are due',
  accumulator(rules, scope) {
    const period = duePeriod(rules, scope);
    const byCsm = new Map<string | null, {renewed: Adder; quota: Adder; team: string | null; contracts: number}>();
    const of = (csm: string | null) => {
      let own = byCsm.get(csm);
      if (own === undefined)
        byCsm.set(csm, (own = {renewed: new Adder(), quota: new Adder(), team: null, contracts: 0}));
      return own;
    };
    return {
      renewals(chunk) {
        const {csm, renewedArr} = chunk;
        const {states, rows} = dueIn(chunk, period, scope, () => undefined);
        rows.forEach((row, i) => {
          const own = of(csm.dictionary.value(csm.codes[row]!));
          own.contracts++;
          if (states[i] === 'won') own.renewed.add(renewedArr[row]!);
        });
      },
      csms({length, csm, quota, team}) {
        for (let row = 0; row < length; row++) {
          const own = of(csm.dictionary.value(csm.codes[row]!));
          if (quota[row]! > 0) own.quota.add(quota[row]!);
          const name = team.dictionary.value(team.codes[row]!);
          // A CSM in two teams is in the first of them by name, whichever row comes first.
          if (name !== null && (own.team === null || name < own.team)) own.team = name;
        }
      },
      result: (): Renewed[] =>
        Array.from(byCsm, ([csm, {renewed, quota, team, contracts}]) => ({
          csm,
          team,
          quota: quota.valueOf(),
          renewedArr: renewed.valueOf(),
          contracts,
        })).sort((a, b) => (a.csm === null ? 1 : b.csm === null ? -1 : a.csm < b.csm ? -1 : 1)),
    };
  },
  derive(all: readonly Renewed[], _options, {minimumGroup}): (Estimate & QuotaParts) | Insufficient {
    const withQuota = all.filter(({quota}) => quota > 0);
    if (withQuota.length === 0) return insufficient('no-quota', 'No CSM has a renewal quota');
    const contracts = all.reduce((sum, one) => sum + one.contracts, 0);
    if (contracts === 0) return insufficient('nothing-due', 'Nothing was due in this period');
    const {attainment, ...total} = attainmentOf('', withQuota);
    if (total.contracts > 0 && total.contracts < minimumGroup)
      return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const shown = (name: 'csm' | 'team'): Attainment[] | Insufficient => {
      const names = [...new Set(all.map((one) => one[name]))].filter((one) => one !== null).sort();
      const rows = names.map((one) => attainmentOf(one, all.filter((own) => own[name] === one))); // prettier-ignore
      // What one of them hides would follow from the others and all together.
      return rows.some((row) => row.contracts > 0 && row.contracts < minimumGroup)
        ? insufficient('small-group', `Some have fewer than ${minimumGroup} contracts`)
        : rows;
    };
    return estimate(attainment!, {
      n: total.contracts,
      terms: {renewedArr: total.renewedArr, quota: total.quota},
      csms: shown('csm'),
      teams: shown('team'),
      withoutQuotaArr: all.filter(({quota}) => quota === 0).reduce((sum, one) => sum + one.renewedArr, 0),
    });
  },
  examples: [
    {
      name: 'of a quota of 4000, 2300 is renewed: one CSM is above the own one',
      rows: {
        renewals: quarter.renewals.map((row, i) => ({...row, csm: i === 0 ? 'kim' : 'lee'})),
        csms: [
          {csm: 'kim', quota: 1000, team: 'east'},
          {csm: 'lee', quota: 3000, team: 'west'},
        ],
      },
      outcome: {
        value: 2300 / 4000,
        n: 5,
        terms: {renewedArr: 2300, quota: 4000},
        csms: [
          {name: 'kim', renewedArr: 1200, quota: 1000, attainment: 1.2, contracts: 1},
          {name: 'lee', renewedArr: 1100, quota: 3000, attainment: 1100 / 3000, contracts: 4},
        ],
        teams: [{name: 'east'}, {name: 'west'}],
      },
    },
    {
      name: 'a team is what its CSMs are together',
      rows: {
        renewals: quarter.renewals.map((row, i) => ({...row, csm: i === 0 ? 'kim' : 'lee'})),
        csms: [
          {csm: 'kim', quota: 1000, team: 'east'},
          {csm: 'lee', quota: 1300, team: 'east'},
        ],
      },
      outcome: {value: 1, teams: [{name: 'east', renewedArr: 2300, quota: 2300, attainment: 1}]},
    },
    {
      name: 'a CSM with a quota of 0 attains no share of it; that, and what nobody is in charge of, is told apart',
      rows: {
        renewals: quarter.renewals.map((row, i) => ({...row, csm: ['kim', 'lee'][i] ?? null})),
        csms: [
          {csm: 'kim', quota: 600},
          {csm: 'lee', quota: 0},
        ],
      },
      outcome: {value: 2, n: 1, csms: [{attainment: 2}, {attainment: null, renewedArr: 400}], withoutQuotaArr: 1100},
    },
    {
      name: 'without any quota there is nothing to attain',
      rows: quarter,
      outcome: {kind: 'insufficient', code: 'no-quota'},
    },
    {
      name: 'when nothing was due nothing could be renewed',
      rows: {renewals: [], csms: [{csm: 'kim', quota: 1000}]},
      outcome: {kind: 'insufficient', code: 'nothing-due'},
    },
  ],
});

function attainmentOf(name: string, all: readonly Renewed[]): Attainment {
  const quota = all.reduce((sum, one) => sum + one.quota, 0);
  const renewedArr = all.reduce((sum, one) => sum + one.renewedArr, 0);
  return {
    name,
    renewedArr,
    quota,
    attainment: quota === 0 ? null : renewedArr / quota,
    contracts: all.reduce((sum, one) => sum + one.contracts, 0),
  };
}
