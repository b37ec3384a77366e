import {defineMembers, idsOf} from '../kernel/members.js';
import {mayShowCell} from '../kernel/small-cells.js';
import {events} from '../tables/events.js';
import {maturityOf} from './cohort-maturity.js';
import type {CohortOptions} from './cohort-options.js';
import {isSizeColumn} from './cohort-outcome.js';
import {hasReturned, type FoundMembers} from './cohort-tally.js';
import {cohortWindow} from './cohort-window.js';
import {findCohorts} from './find-cohorts.js';

/**
 * All of a cohort, or those of it who returned at the ages of a column, or who did not. A cohort is named by its `start`,
 * a column by its ages, both as the outcome has them.
 */
export type CohortPart =
  | {readonly cohort: number}
  | {
      readonly cohort: number;
      readonly age: {readonly from: number; readonly to: number};
      readonly returned: boolean;
    };

/**
 * The users (or accounts) of a cell, or of a whole cohort. `null` for a cell that is still to come, and for one that the
 * table does not have. Suppressed where the cell is.
 */
export const cohortMembers = /* @__PURE__ */ defineMembers({
  tables: [/* @__PURE__ */ events.pick('user', 'account', 'event', 'at')],
  accumulator(part: CohortPart, options: CohortOptions, scope) {
    const cohorts = cohortWindow(options, scope);
    const found = findCohorts(cohorts, options, scope);
    const wanted = cohorts.window.starts.indexOf(part.cohort);
    const column = 'age' in part ? cohorts.columns.findIndex((ages) => isSame(ages, part.age)) : null;
    const exists = column === null ? wanted >= 0 && wanted < cohorts.cohorts : isSeen(wanted, column);
    return {
      events({event, at, [options.countBy]: who}) {
        found.add(who, event, at);
      },
      result() {
        if (!exists || found.who.size === 0) return null;
        const back: number[] = [];
        const away: number[] = [];
        found.visit({
          add(some, size) {
            for (let place = 0; place < size; place++) {
              if (some.cohorts[place] === wanted) (isBack(some, place) ? back : away).push(some.codes[place]!);
            }
          },
        });
        if (!mayShowCell(back.length, back.length + away.length, scope)) return {suppressed: true};
        const codes = 'age' in part && !part.returned ? away : back;
        return {by: options.countBy, ids: idsOf(codes, found.who)};
      },
    };

    function isSeen(cohort: number, ofColumn: number): boolean {
      const completeness = maturityOf(cohorts, options, scope)[cohort]?.[ofColumn];
      return completeness !== undefined && completeness !== 'future';
    }

    /** All are, where it is not asked who is. */
    function isBack(some: FoundMembers, place: number): boolean {
      if (column === null || isSizeColumn(column, options)) return true;
      return hasReturned(some, place, cohorts.columns[column]!, options.returns === 'on-or-after');
    }
  },
});

function isSame(
  a: {readonly from: number; readonly to: number},
  b: {readonly from: number; readonly to: number},
): boolean {
  return a.from === b.from && a.to === b.to;
}
