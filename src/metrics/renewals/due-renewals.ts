import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';
import {addPeriods, periodStart} from '../calendar/periods.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import {isoDate} from '../kernel/iso-date.js';
import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {renewals} from '../tables/renewals.js';

const names = ['account', 'contract', 'due', 'dueArr', 'status', 'renewedArr', 'signed'] as const;

/** The columns of renewals that rates are worked out from. */
export const dueColumns = /* @__PURE__ */ renewals.pick(...names);
/** The same, with who is in charge. */
export const dueColumnsOfCsm = /* @__PURE__ */ renewals.pick(...names, 'csm');

/** Options of all metrics of renewals: the period in which contracts are due. */
export const periodOptions = {
  unit: described(
    z._default(z.enum(['month', 'quarter', 'year']), 'quarter'),
    'Contracts that were due in the last whole month, quarter or year before asOf, whenever they were signed',
  ),
  from: described(
    z._default(z.nullable(isoDate), null),
    'The first day on which contracts are due, in place of that of the last period',
  ),
  to: described(
    z._default(z.nullable(isoDate), null),
    'The first day no longer in it, in place of that after the last period',
  ),
};

export interface PeriodChoice {
  readonly unit: 'month' | 'quarter' | 'year';
  readonly from: string | null;
  readonly to: string | null;
}

/** The days [from, to) in which contracts are due; local days since 1970-01-01. */
export function duePeriod({unit, from, to}: PeriodChoice, scope: Scope): {readonly from: number; readonly to: number} {
  const running = periodStart(zone(scope.timeZone).dayOf(scope.asOf), unit, scope);
  return {
    from: (from === null ? null : parseIsoDay(from)) ?? addPeriods(running, unit, -1),
    to: (to === null ? null : parseIsoDay(to)) ?? running,
  };
}

/** How a contract that was due stood at asOf. */
export type RenewalState = 'open' | 'won' | 'lost';

/** Contracts that were due in the period. */
export interface DueContracts {
  readonly states: RenewalState[];
  /** Rows of the chunk. */
  readonly rows: number[];
}

/**
 * The contracts of a chunk that are due in the period. One that was signed only after asOf was open then; one that is won
 * without saying at which value is left out, and counted by `onUnknown`.
 */
export function dueIn(
  chunk: ChunkOf<typeof dueColumns>,
  {from, to}: {readonly from: number; readonly to: number},
  scope: Scope,
  onUnknown: () => void,
): DueContracts {
  const {due, dueArr, status, renewedArr, signed} = chunk;
  const today = zone(scope.timeZone).dayOf(scope.asOf - 1);
  const [won, lost] = [status.dictionary.find('won'), status.dictionary.find('lost')];
  const found: DueContracts = {states: [], rows: []};
  for (let row = 0; row < chunk.length; row++) {
    if (due[row]! < from || due[row]! >= to || !(dueArr[row]! >= 0)) continue;
    const state = status.codes[row];
    // Not given, a date is later than all; then it was signed at some time before.
    const isSigned = state === won && (signed[row]! <= today || signed[row] === NO_DATE);
    if (isSigned && Number.isNaN(renewedArr[row])) {
      onUnknown();
      continue;
    }
    found.states.push(isSigned ? 'won' : state === lost ? 'lost' : 'open');
    found.rows.push(row);
  }
  return found;
}
