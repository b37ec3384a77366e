import * as z from 'zod/mini';
import {DAY} from '../calendar/days.js';
import {countedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {responses} from '../tables/responses.js';

const invited = responses.pick('kind', 'score', 'rating', 'sentAt', 'at', 'bounced', 'followedUp');
const kinds = ['nps', 'csat', 'ces', 'rating', 'intro', 'pulse'] as const;

/** Invitations by whether they are answered: `young` ones are still open, `old` ones have been out long enough. */
type Invitations = {readonly answered: number; readonly unanswered: number};

const sent = '2026-06-01T08:00:00Z';
const answer = {sentAt: sent, at: '2026-06-03T08:00:00Z', score: 9};
const late = {sentAt: '2026-06-28T08:00:00Z'};

/** Survey response rate: answered invitations of those that arrived. */
export const surveyResponseRate = defineMetric({
  id: 'survey-response-rate',
  label: 'Survey response rate',
  about:
    'Share of the invitations that were answered, of those that arrived. Invitations without an answer that are still open are counted apart.',
  family: 'voice',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [invited],
  options: z.object({
    kinds: described(z._default(z.array(z.enum(kinds)), []), 'Which questions count; none named: all'),
    openDays: described(
      z._default(z.number().check(z.nonnegative()), 14),
      'Days for which an invitation stays open, from when it was sent',
    ),
    open: described(
      z._default(z.enum(['left-out', 'unanswered', 'whole-time']), 'left-out'),
      'Open invitations without an answer are left out (the rate is a little high while a survey runs), count as unanswered (it is low), or only invitations whose time is over count, answered or not',
    ),
  }),
  formula: 'answered / (answered + unanswered)',
  interval: 'Wilson',
  source:
    'AAPOR, Standard Definitions: completed of delivered; the follow-up is the closed loop of Bain. Wilson (1927)',
  accumulator({kinds: wanted, openDays}, {asOf}) {
    const [young, old] = [
      {answered: 0, unanswered: 0},
      {answered: 0, unanswered: 0},
    ];
    const counts = {bounced: 0, uninvited: 0, followedUp: 0, notFollowedUp: 0};
    return {
      responses({length, kind, score, rating, sentAt, at, bounced, followedUp}) {
        const codes = wanted.map((name) => kind.dictionary.find(name));
        for (let i = 0; i < length; i++) {
          if (codes.length > 0 && !codes.includes(kind.codes[i]!)) continue;
          // An answer without a moment is one that is there; one at or after as-of is not there yet.
          const answered = Number.isNaN(at[i]!) ? !Number.isNaN(score[i]!) || rating.codes[i]! >= 0 : at[i]! < asOf;
          if (answered && followedUp[i] === 1) counts.followedUp++;
          else if (answered && followedUp[i] === 0) counts.notFollowedUp++;
          if (Number.isNaN(sentAt[i]!)) counts.uninvited += Number(answered);
          else if (!(sentAt[i]! < asOf)) continue;
          else if (bounced[i] === 1) counts.bounced++;
          else (asOf - sentAt[i]! < openDays * DAY ? young : old)[answered ? 'answered' : 'unanswered']++;
        }
      },
      result: () => ({...counts, young: {...young}, old: {...old}}),
    };
  },
  derive({young, old, bounced, uninvited, followedUp, notFollowedUp}, {open: rule}, {level, minimumGroup}) {
    const counted = rule === 'whole-time' ? old : bothOf(young, old);
    const unanswered = rule === 'unanswered' ? counted.unanswered : old.unanswered;
    const settled = counted.answered + unanswered;
    const open = rule === 'unanswered' ? 0 : young.unanswered + (rule === 'whole-time' ? young.answered : 0);
    if (settled === 0) {
      return open === 0
        ? insufficient('no-invitations', 'No response says when its invitation was sent', {bounced, uninvited})
        : insufficient('all-open', 'All invitations are still open', {open, bounced, uninvited});
    }
    if (settled < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    return estimate(counted.answered / settled, {
      n: settled,
      terms: {answered: counted.answered, unanswered, open, bounced, uninvited},
      interval: countedShare(counted.answered, settled, level)?.interval ?? null,
      // Of the answers that say it.
      followedUp: countedShare(followedUp, followedUp + notFollowedUp, level),
    });
  },
  examples: [
    {
      name: 'one of two was answered; an invitation that bounced was never asked',
      rows: {responses: [answer, {sentAt: sent}, {sentAt: sent, bounced: true}]},
      outcome: {value: 0.5, n: 2, terms: {answered: 1, unanswered: 1, bounced: 1}},
    },
    {
      name: 'an invitation of the last days is still open, and neither answered nor refused',
      rows: {responses: [answer, {sentAt: sent}, late]},
      outcome: {value: 0.5, n: 2, terms: {open: 1}},
    },
    {
      name: 'or it counts as unanswered',
      rows: {responses: [answer, {sentAt: sent}, late]},
      options: {open: 'unanswered'},
      outcome: {value: 1 / 3, n: 3, terms: {open: 0}},
    },
    {
      name: 'quick answers of a survey that runs count, unless only invitations with their whole time do',
      rows: {responses: [{sentAt: sent}, {...late, at: '2026-06-29T08:00:00Z'}, late]},
      options: {open: 'whole-time'},
      outcome: {value: 0, n: 1, terms: {answered: 0, unanswered: 1, open: 2}},
    },
    {
      name: 'half of the answers were followed up, of those of which it is known',
      rows: {
        responses: [{...answer, followedUp: true}, {...answer, followedUp: false}, answer, {sentAt: sent}],
      },
      outcome: {value: 0.75, followedUp: {count: 1, of: 2, share: 0.5}},
    },
    {
      name: 'an answer that nobody was invited to give is in no rate',
      rows: {responses: [{kind: 'nps', score: 9, at: '2026-06-01T08:00:00Z'}]},
      outcome: {kind: 'insufficient', code: 'no-invitations', terms: {uninvited: 1}},
    },
    {
      name: 'one answer of one is 100 %, but says little',
      rows: {responses: [answer]},
      outcome: {value: 1, interval: {lower: 0.20654931437723745, upper: 1}, followedUp: null},
    },
  ],
});

function bothOf(one: Invitations, other: Invitations): Invitations {
  return {answered: one.answered + other.answered, unanswered: one.unanswered + other.unanswered};
}
