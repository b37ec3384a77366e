/** Units bought for a term, and used since it began. Days are local, since 1970-01-01; the end is the first day after it. */
export interface Entitlement {
  readonly entitled: number | null;
  readonly used: number;
  readonly termStart: number;
  readonly termEnd: number;
  /** The day up to which use is counted; it is not counted itself. */
  readonly asOf: number;
}

/** How an entitlement is used up. Parts are `null` where they are not defined. */
export type Consumption = {
  /** used / entitled, from 0; `null` without an entitlement. */
  readonly consumedShare: number | null;
  /** Share of the days of the term that are over, 0..1; `null` for a term of no days. */
  readonly elapsedShare: number | null;
  /** consumedShare / elapsedShare: 1 is even, above it the units run out before the term. `null` on its first day. */
  readonly pace: number | null;
  /** What will be used by the end of the term at the pace so far. */
  readonly projected: number | null;
  /** The day on which the units run out at that pace; `null` where the term ends before. */
  readonly exhaustionDay: number | null;
};

/** How fast what was bought for a term is used up. */
export function consumption({entitled, used, termStart, termEnd, asOf}: Entitlement): Consumption {
  const days = termEnd - termStart;
  const elapsed = Math.min(days, Math.max(0, asOf - termStart));
  const elapsedShare = days > 0 ? elapsed / days : null;
  const consumedShare = entitled !== null && entitled > 0 ? used / entitled : null;
  const hasBegun = elapsedShare !== null && elapsedShare > 0;
  const runsOut = entitled !== null && consumedShare !== null && hasBegun && used > 0;
  const exhaustionDay = runsOut ? termStart + Math.ceil((entitled * elapsed) / used) : null;
  return {
    consumedShare,
    elapsedShare,
    pace: consumedShare !== null && hasBegun ? consumedShare / elapsedShare : null,
    projected: hasBegun ? used / elapsedShare : null,
    exhaustionDay: exhaustionDay !== null && exhaustionDay <= termEnd ? exhaustionDay : null,
  };
}
