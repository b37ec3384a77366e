import {periodStart} from '../calendar/periods.js';
import {addMonths} from '../calendar/months.js';
import {localDays} from '../calendar/local-days.js';
import {zone} from '../calendar/zone.js';
import type {Scope} from '../kernel/scope.js';
import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {events} from '../tables/events.js';
import {invoices, orders, payments} from '../tables/views.js';
import {wholeMicros} from './micros.js';

/** The columns of events that sales are read from. */
export const sold = /* @__PURE__ */ events.pick('account', 'event', 'at', 'value');

/** Which events are sales. */
export const salesViews = {invoices, orders, payments};

/** Which years are compared. */
export const yearKinds = ['year', 'year-to-date', 'trailing-year'] as const;

export interface SalesRules {
  readonly sales: keyof typeof salesViews;
  readonly period: (typeof yearKinds)[number];
  readonly yearsApart: number;
  readonly accounts: 'together' | 'listed';
}

/** Local days [from, to) since 1970-01-01. */
type Days = {readonly from: number; readonly to: number};

/** What accounts bought in two years, in whole millionths. */
export type YearlySales = {
  /** In the order of amounts, which tells nothing about who they are; with their names where these were asked for. */
  readonly accounts: readonly (readonly [base: number, later: number, account: string | null])[];
  /** Sales of these years that do not say to whom; they are left out. */
  readonly withoutAccount: number;
};

/** Adds up what each account bought in the two years. */
export function yearlySales(rules: SalesRules, scope: Scope) {
  const {base, later} = comparedDays(rules, scope);
  // Names stand in the aggregate only where they may be shown.
  const named = rules.accounts === 'listed' && scope.minimumGroup === 1;
  const byAccount = new Map<number, {base: number; later: number; name: string | null}>();
  let withoutAccount = 0;
  return {
    events({length, account, event, at, value}: ChunkOf<typeof sold>): void {
      const days = localDays(at, scope);
      const wanted = new Set(salesViews[rules.sales].values.map((name) => event.dictionary.find(name)));
      for (let row = 0; row < length; row++) {
        const day = days[row]!;
        const year = isIn(day, later) ? 'later' : isIn(day, base) ? 'base' : null;
        if (year === null || !wanted.has(event.codes[row]!) || Number.isNaN(value[row])) continue;
        const code = account.codes[row]!;
        if (code === MISSING) {
          withoutAccount++;
          continue;
        }
        let own = byAccount.get(code);
        if (own === undefined)
          byAccount.set(code, (own = {base: 0, later: 0, name: named ? account.dictionary.value(code) : null}));
        own[year] += wholeMicros(value[row]!);
      }
    },
    result: (): YearlySales => ({
      accounts: Array.from(byAccount.values(), (own) => [own.base, own.later, own.name] as const).sort(
        (a, b) => a[0] - b[0] || a[1] - b[1] || ((a[2] ?? '') < (b[2] ?? '') ? -1 : 1),
      ),
      withoutAccount,
    }),
  };
}

/** The days of the later year and of the one it is compared to. The day that runs at asOf is in neither. */
function comparedDays({period, yearsApart}: SalesRules, scope: Scope): {readonly base: Days; readonly later: Days} {
  const today = zone(scope.timeZone).dayOf(scope.asOf);
  const to = period === 'year' ? periodStart(today, 'year', scope) : today;
  const from = period === 'year-to-date' ? periodStart(to - 1, 'year', scope) : addMonths(to, -12);
  return {
    base: {from: addMonths(from, -12 * yearsApart), to: addMonths(to, -12 * yearsApart)},
    later: {from, to},
  };
}

function isIn(day: number, {from, to}: Days): boolean {
  return day >= from && day < to;
}
