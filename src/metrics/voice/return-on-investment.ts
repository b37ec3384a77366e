/** What was gained for what it cost, as a share of the cost: 0.5 for half of it again. `null` for no cost. */
export function returnOnInvestment(cost: readonly number[], benefit: readonly number[]): number | null {
  const spent = sum(cost);
  return spent === 0 ? null : (sum(benefit) - spent) / spent;
}

/**
 * The first month, counted from 1, by whose end no more has been spent than gained; `null` where that has not come.
 * @param cost of each month @param benefit of each month
 */
export function paybackMonth(cost: readonly number[], benefit: readonly number[]): number | null {
  let balance = 0;
  for (let month = 0; month < Math.max(cost.length, benefit.length); month++) {
    balance += (benefit[month] ?? 0) - (cost[month] ?? 0);
    // What is left of fractions that cancel each other out is no debt.
    if (balance >= -1e-9) return month + 1;
  }
  return null;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
