import {isoDay} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf, type Scope} from 'keepwell/metrics/kernel';
import {lifecycle, type LifecyclePeriod} from 'keepwell/metrics/adoption/lifecycle';
import type {GivenOptions} from 'keepwell/metrics/kernel';
import {instant, operation, type Operation} from './operation.js';

const late = instant('2100-01-01T00:00:00Z');

/** A user did something at an instant. */
interface Act {
  readonly user: string;
  readonly at: string;
}

interface Cut extends Pick<Scope, 'weekStart'> {
  readonly unit: NonNullable<GivenOptions<typeof lifecycle>['unit']>;
  readonly timezone: string;
  readonly firstPeriod: string;
  readonly periods: number;
}

export const activity: Record<string, Operation> = {
  lifecycle: operation<Cut, {events: Act[]}>(({timezone: timeZone, weekStart, ...rules}, {events}) => {
    const scope = scopeOf({asOf: late, timeZone, weekStart});
    const outcome = measure(lifecycle, tablesOf(lifecycle.tables, {events}), rules, scope);
    if (outcome.kind === 'insufficient') return null;
    const all = <N extends keyof LifecyclePeriod>(name: N) => outcome.periods.map((period) => period[name]);
    return {
      periodStarts: all('start').map(isoDay),
      new: all('new'),
      returning: all('returning'),
      resurrecting: all('resurrecting'),
      dormant: all('dormant'),
      active: all('active'),
      growthQuickRatio: all('quickRatio'),
    };
  }),
};
