import type {TrendCounts} from '../adoption/trend-tally.js';
import {usageTrend} from '../adoption/usage-trend.js';
import {nowOf} from '../calendar/now.js';
import {isInsufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {correctedP, type Correction} from '../statistics/multiple-tests.js';
import {notJudged, type Judgement, type UsageDrop} from './signal.js';

export interface UsageRules {
  readonly weeks: number;
  readonly usageDrop: number;
  readonly cliff: number;
  readonly events: readonly string[];
  readonly minimum: number;
  readonly correction: Correction;
}

/** Accounts whose use fell. All that have enough uses before are tested, also those whose use grew. */
export function judgeUsage(counts: TrendCounts, rules: UsageRules, scope: Scope): Judgement {
  const {weeks, usageDrop, cliff, events, minimum, correction} = rules;
  const outcome = usageTrend.derive(counts, {weeks, cliff, events: [...events], tested: true}, scope);
  if (isInsufficient(outcome)) return notJudged(counts.any ? 'not-enough' : 'not-given');
  const compared = outcome.accounts.filter(({ratio}) => ratio !== null);
  const tested = compared.filter(({before}) => before! >= minimum);
  const few = compared.length - tested.length;
  if (tested.length === 0) return notJudged('not-enough', few);
  const corrected = correctedP(
    tested.map(({p}) => p!),
    correction,
  );
  const since = nowOf(scope).ended - 7 * weeks;
  const signals = tested.flatMap((trend, i): UsageDrop[] => {
    const {account, name, ratio, last, before, interval, cliff: collapsed} = trend;
    if (ratio! > 1 - usageDrop || !(corrected[i]! < 1 - scope.level)) return [];
    return [
      {
        rule: 'usage-drop',
        account,
        name,
        severity: collapsed ? 'risk' : 'watch',
        since,
        nextStep: collapsed ? 'call-sponsor' : 'ask-users',
        now: last!,
        before: before!,
        ratio: ratio!,
        interval,
        weeks: trend.weeks!,
        p: corrected[i]!,
        tested: tested.length,
      },
    ];
  });
  return {signals, judged: tested.map(({account}) => account), few, gap: null};
}
