/** An account, who looks after it, and what it is worth a year. */
export interface CarriedAccount {
  readonly id: string;
  /** `null` for nobody. */
  readonly csm: string | null;
  readonly arr: number;
}

/** What one customer success manager carries. */
export type CsmLoad = {
  readonly csm: string;
  readonly accounts: number;
  readonly arr: number;
  /** Full-time equivalents; `null` where that is not said. */
  readonly fte: number | null;
  /** `null` without a share of a full-time equivalent. */
  readonly arrPerFte: number | null;
  /** What the accounts came to pay more; those that pay less do not take away from it. */
  readonly expansion: number;
};

export interface CsmPortfolio {
  /** By name. */
  readonly csms: readonly CsmLoad[];
  readonly unassignedArr: number;
  /** ARR of all who have a CSM, and the full-time equivalents of all of these. */
  readonly assignedArr: number;
  readonly fte: number;
  /** The one over the other; `null` where there is no full-time equivalent. */
  readonly averageArrPerFte: number | null;
}

/** The accounts of each CSM, those of nobody apart. A CSM without accounts carries nothing, but counts for the average. */
export function csmPortfolio({
  accounts,
  fte,
  expansion,
}: {
  readonly accounts: readonly CarriedAccount[];
  readonly fte: Readonly<Record<string, number>>;
  readonly expansion: readonly {readonly account: string; readonly amount: number}[];
}): CsmPortfolio {
  const expanded = new Map<string, number>();
  for (const {account, amount} of expansion) {
    if (amount > 0) expanded.set(account, (expanded.get(account) ?? 0) + amount);
  }
  const byCsm = new Map<string, CarriedAccount[]>(Object.keys(fte).map((csm) => [csm, []]));
  let unassignedArr = 0;
  for (const account of accounts) {
    if (account.csm === null) {
      unassignedArr += account.arr;
      continue;
    }
    const own = byCsm.get(account.csm);
    if (own) own.push(account);
    else byCsm.set(account.csm, [account]);
  }
  const csms = [...byCsm]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([csm, own]): CsmLoad => {
      const arr = sum(own, (account) => account.arr);
      const share = Object.hasOwn(fte, csm) ? fte[csm]! : null;
      return {
        csm,
        accounts: own.length,
        arr,
        fte: share,
        arrPerFte: over(arr, share ?? 0),
        expansion: sum(own, ({id}) => expanded.get(id) ?? 0),
      };
    });
  const assignedArr = sum(csms, ({arr}) => arr);
  const fteInAll = sum(csms, (csm) => csm.fte ?? 0);
  return {csms, unassignedArr, assignedArr, fte: fteInAll, averageArrPerFte: over(assignedArr, fteInAll)};
}

function over(arr: number, fte: number): number | null {
  return fte === 0 ? null : arr / fte;
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
