import {daysBefore} from '../calendar/days-before.js';
import {zone} from '../calendar/zone.js';
import type {Scope} from '../kernel/scope.js';
import type {AccountHealth} from './account-health.js';
import type {HealthOutcome} from './health-score.js';
import {notJudged, type HealthDrop, type Judgement} from './signal.js';

export interface HealthDropRules {
  readonly healthDays: number;
  readonly healthDrop: number;
}

/**
 * Accounts whose health fell. Judged are those whose scores are made of the same components now and then: a score that
 * changes because something is no longer measured tells nothing of the account.
 * @param given whether there is anything that health is measured by
 */
export function judgeHealth(
  {now, before, given}: {readonly now: HealthOutcome | null; readonly before: HealthOutcome | null; given: boolean},
  {healthDays, healthDrop}: HealthDropRules,
  scope: Scope,
): Judgement {
  if (now === null || before === null) return notJudged(given ? 'not-enough' : 'not-given');
  const earlier = new Map(before.accounts.map((account) => [account.account, account]));
  const both = now.accounts.flatMap((account) => {
    const then = earlier.get(account.account);
    return account.score === null || !then || then.score === null ? [] : [{account, then}];
  });
  const alike = both.filter(({account, then}) => knownOf(account) === knownOf(then));
  const few = both.length - alike.length;
  if (alike.length === 0) return notJudged('not-enough', few);
  const since = zone(scope.timeZone).dayOf(daysBefore(scope, healthDays));
  const labels = new Map(now.components.map(({id, label}) => [id, label]));
  const signals = alike.flatMap(({account, then}): HealthDrop[] => {
    const points = then.score! - account.score!;
    // A weighted mean of decimals may miss a whole point by a bit in the last place.
    if (points < healthDrop - 1e-9) return [];
    return [
      {
        rule: 'health-drop',
        account: account.account,
        name: account.name,
        severity: account.band === 'red' ? 'risk' : 'watch',
        since,
        nextStep: 'work-on-component',
        now: account.score!,
        before: then.score!,
        points,
        bandNow: account.band!,
        bandBefore: then.band!,
        days: healthDays,
        components: account.components.filter(({score}) => score !== null).length,
        most: mostLost(account, then, labels),
      },
    ];
  });
  return {signals, judged: alike.map(({account: {account}}) => account), few, gap: null};
}

/** The ids of the components that have a value. */
function knownOf({components}: AccountHealth): string {
  return JSON.stringify(
    components
      .filter(({score}) => score !== null)
      .map(({id}) => id)
      .sort(),
  );
}

/** The component that took most points off the score since then; of equal ones the first. */
function mostLost(
  account: AccountHealth,
  then: AccountHealth,
  labels: ReadonlyMap<string, string>,
): HealthDrop['most'] {
  const before = new Map(then.components.map((component) => [component.id, component]));
  const [most] = account.components
    .map(({id, score, lost}) => {
      const known = before.get(id);
      return {id, now: score ?? 0, before: known?.score ?? 0, cost: (lost ?? 0) - (known?.lost ?? 0)};
    })
    .sort((a, b) => b.cost - a.cost);
  const {id, now, before: was} = most!;
  return {id, label: labels.get(id) ?? id, now, before: was};
}
