import type {AccountGrouping} from '../kernel/groups.js';
import {defineMembers, withoutDemandFor} from '../kernel/members.js';
import {accounts} from '../tables/accounts.js';
import {spells} from '../tables/spells.js';
import {accountLives, SHIFT} from './account-lives.js';
import {curveGroups, followedGroups, lifeWindow} from './curve-groups.js';
import {OwnedSpells, ownersOf, type OwnedSpell} from './owned-spells.js';

/**
 * Of one group (without `group` of all; `null` of those without one) at an age in days: those still followed then, as
 * the numbers at risk count them; those who had left by then; or those last seen by then, and not to have left.
 */
export type CurvePart = {
  readonly group?: string | null;
  readonly age: number;
  readonly status: 'at-risk' | 'lost' | 'censored';
};

/** What decides about groups, and about who is followed. */
export interface CurveRules {
  readonly by: 'none' | AccountGrouping;
  readonly observedFrom: string | null;
}

/**
 * The accounts of a part of the curve, or the spells where these were given; by how long they were followed, the shortest
 * first. Where both were given, accounts are named. Those of a group that is not shown are suppressed.
 */
export const curveMembers = /* @__PURE__ */ defineMembers({
  tables: [
    /* @__PURE__ */ withoutDemandFor(
      /* @__PURE__ */ accounts.pick('account', 'start', 'end', 'segment', 'region', 'csm', 'team', 'plan'),
      'account',
    ),
    /* @__PURE__ */ spells.pick('id', 'entry', 'duration', 'status', 'group', 'weight'),
  ],
  accumulator({group, age, status}: CurvePart, {by, observedFrom}: CurveRules, scope) {
    const window = lifeWindow(observedFrom, scope);
    const lives = new OwnedSpells('account', SHIFT);
    const given = new OwnedSpells('spell');
    return {
      accounts(chunk) {
        const {start, end, account} = chunk;
        const {spells: followed} = accountLives(start, end, by === 'none' ? null : chunk[by], window);
        // The same lives once more, with the accounts in the place of the groups.
        const {groups: owners} = accountLives(start, end, account, window).spells;
        lives.add(followed, owners ?? account);
      },
      spells({id, duration, status: statuses, entry, weight, group: groups}) {
        given.add({durations: duration, statuses, entries: entry, weights: weight, ...(by !== 'none' && {groups})}, id);
      },
      result() {
        const {followed, hidden} = followedGroups(curveGroups(lives.counts.result(), given.counts.result()), by, scope);
        const wanted = followed.filter(({name}) => group === undefined || name === group);
        if (wanted.length === 0) return null;
        if (group !== undefined && wanted.some((one) => hidden.has(one))) return {suppressed: true};
        // As in the row of numbers at risk: those who enter first of all are told at the age at which they enter.
        const first = Math.min(...wanted.map(({counts}) => counts.entries?.times[0] ?? -Infinity));
        const isIn: Record<CurvePart['status'], (spell: OwnedSpell) => boolean> = {
          'at-risk': ({duration, entry}) => duration >= age && (entry < age || (entry === age && age === first)),
          lost: ({duration, ended}) => ended && duration <= age,
          censored: ({duration, ended}) => !ended && duration <= age,
        };
        return ownersOf([lives, given], (spell) => {
          return (group === undefined || spell.group === group) && isIn[status](spell);
        });
      },
    };
  },
});
