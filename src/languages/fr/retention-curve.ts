import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {list} from '../list.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const listed = list('fr');
const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'atteint',
  missed: 'manqué',
  close: 'trop juste pour conclure',
  unknown: 'pas encore connu',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'atteint par',
  missed: 'manqué par',
  close: 'trop juste pour conclure pour',
  unknown: 'pas encore connu pour',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => `${lower}–${upper}`,
  fewerThan: (count) => `< ${count}`,
  list: listed,
  goal: (share, when) => `objectif ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `Objectif de ${share} ${when}\u00a0: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `Objectif de ${share} ${when}\u00a0: ${told.map((verdict) => `${verdictOfEach[verdict]} ${listed(names[verdict])}`).join('\u202f; ')}.`;
  },
  withRange: (name, range) => `${name} (${range})`,
  showAll: 'Tout afficher',
};
