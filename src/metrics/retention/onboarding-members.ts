import {zone} from '../calendar/zone.js';
import {defineMembers, withoutDemandFor} from '../kernel/members.js';
import {accounts} from '../tables/accounts.js';
import type {BinRules} from './duration-bins.js';
import {durationMembers, type DurationPart} from './duration-members.js';
import {onboardingSpells} from './onboarding-spells.js';
import {OwnedSpells} from './owned-spells.js';

/** The accounts that took so long; see {@link durationMembers}. */
export const onboardingMembers = /* @__PURE__ */ defineMembers({
  tables: [
    /* @__PURE__ */ withoutDemandFor(/* @__PURE__ */ accounts.pick('account', 'start', 'onboarded', 'end'), 'account'),
  ],
  accumulator(part: DurationPart, rules: BinRules, scope) {
    const lastSeen = zone(scope.timeZone).dayOf(scope.asOf - 1);
    const followed = new OwnedSpells('account');
    return {
      accounts(chunk) {
        const {account} = chunk;
        const {spells, rows} = onboardingSpells(chunk, lastSeen);
        followed.add(spells, {codes: rows.map((row) => account.codes[row]!), dictionary: account.dictionary});
      },
      result: () => durationMembers([followed], part, rules, scope),
    };
  },
});
