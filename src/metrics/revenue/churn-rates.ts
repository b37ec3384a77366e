/** Accounts over some months. */
export interface AccountFlow {
  /** That paid at the opening. */
  readonly opening: number;
  readonly new: number;
  readonly reactivated: number;
  readonly churned: number;
}

/** What churned accounts are held against: those at the start, the mean of start and end, those at the start and new ones. */
export const churnBases = ['start', 'average', 'start-plus-new'] as const;
export type ChurnBase = (typeof churnBases)[number];

export function accountsAtEnd({opening, new: added, reactivated, churned}: AccountFlow): number {
  return opening + added + reactivated - churned;
}

/** How many accounts the churned ones are held against. */
export function churnBase(flow: AccountFlow, base: ChurnBase): number {
  switch (base) {
    case 'start':
      return flow.opening;
    case 'average':
      return (flow.opening + accountsAtEnd(flow)) / 2;
    case 'start-plus-new':
      return flow.opening + flow.new;
  }
}

/** Share of accounts that went, 0..; `null` where there were none to go. */
export function accountChurn(flow: AccountFlow, base: ChurnBase): number | null {
  return quotient(flow.churned, churnBase(flow, base));
}

/**
 * Customer retention rate as it is printed: accounts at the end less the new ones, of those at the start. Accounts that
 * came back are in it, so that it can be above 1. `null` where there were none at the start.
 */
export function customerRetention({
  start,
  end,
  added,
}: Readonly<Record<'start' | 'end' | 'added', number>>): number | null {
  return quotient(end - added, start);
}

/** Share of the revenue at the opening that was lost, 0.., and that less what was gained; `null` where there was none. */
export function mrrChurn({
  opening,
  churn,
  contraction,
  expansion,
  reactivation,
}: Readonly<Record<'opening' | 'churn' | 'contraction' | 'expansion' | 'reactivation', number>>): {
  readonly gross: number | null;
  readonly net: number | null;
} {
  const lost = churn + contraction;
  return {gross: quotient(lost, opening), net: quotient(lost - expansion - reactivation, opening)};
}

/**
 * Net churn as a sum of days (ChartMogul's for shops): of each day what its start lost, of that start, whatever new
 * business it brought. Days that start with nothing are skipped; `null` where all do.
 */
export function dailyMrrChurn(days: readonly Readonly<Record<'opening' | 'closing' | 'new', number>>[]): number | null {
  const counted = days.filter(({opening}) => opening !== 0);
  if (counted.length === 0) return null;
  return counted.reduce((sum, {opening, closing, new: added}) => sum + 1 - (closing - added) / opening, 0);
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The yearly churn (0..1) of a monthly one that goes on: compounded, each month of those who are left; or twelve times it. */
export function yearlyChurn(monthly: number, form: 'compounded' | 'simple'): number {
  return form === 'simple' ? 12 * monthly : 1 - (1 - monthly) ** 12;
}

/** The monthly churn that compounds to a yearly one; both 0..1. */
export function monthlyChurn(yearly: number): number {
  return 1 - (1 - yearly) ** (1 / 12);
}
