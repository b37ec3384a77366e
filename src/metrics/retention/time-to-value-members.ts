import {defineMembers} from '../kernel/members.js';
import type {Dictionary} from '../table/column.js';
import {absentDictionary} from '../table/dictionary.js';
import {spells} from '../tables/spells.js';
import type {BinRules} from './duration-bins.js';
import {durationMembers, type DurationPart} from './duration-members.js';
import {OwnedSpells} from './owned-spells.js';
import {pairedEvents, SpellPairing, type PairingRules} from './pair-spells.js';

/** The users (or accounts) who took so long, or the spells where these were given; see {@link durationMembers}. */
export const timeToValueMembers = /* @__PURE__ */ defineMembers({
  tables: [pairedEvents, /* @__PURE__ */ spells.pick('id', 'entry', 'duration', 'status', 'weight')],
  accumulator(part: DurationPart, rules: PairingRules & BinRules, scope) {
    const pairing = new SpellPairing(rules, scope);
    const given = new OwnedSpells('spell');
    let who: Dictionary = absentDictionary;
    return {
      events(chunk) {
        pairing.add(chunk);
        const {dictionary} = chunk[rules.countBy];
        if (dictionary !== absentDictionary) who = dictionary;
      },
      spells({id, duration, status, entry, weight}) {
        given.add({durations: duration, statuses: status, entries: entry, weights: weight}, id);
      },
      result() {
        const {codes, days, statuses} = pairing.pairs();
        const paired = new OwnedSpells(rules.countBy);
        paired.add({durations: days, statuses}, {codes, dictionary: who});
        return durationMembers([paired, given], part, rules, scope);
      },
    };
  },
});
