/** What is spent on keeping customers, and on whom. */
export interface RetentionSpend {
  /** By what it is for. */
  readonly spend: Readonly<Record<string, number>>;
  readonly customersStart: number;
  readonly customersEnd: number;
  /** Of those at the start. */
  readonly retained: number;
  readonly arrStart: number;
}

/** What keeping customers costs: in all, by customer (the mean of start and end), by ARR at the start and by customer kept. */
export function retentionCost({spend, customersStart, customersEnd, retained, arrStart}: RetentionSpend): {
  readonly total: number;
  /** `null` for nobody, as are the others. */
  readonly perCustomer: number | null;
  readonly perArr: number | null;
  readonly perRetained: number | null;
} {
  const total = Object.values(spend).reduce((sum, amount) => sum + amount, 0);
  const over = (base: number): number | null => (base === 0 ? null : total / base);
  return {
    total,
    perCustomer: over((customersStart + customersEnd) / 2),
    perArr: over(arrStart),
    perRetained: over(retained),
  };
}
