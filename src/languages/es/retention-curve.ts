import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {list} from '../list.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const listed = list('es');
const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'alcanzado',
  missed: 'no alcanzado',
  close: 'demasiado justo para saberlo',
  unknown: 'aún sin saberse',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'alcanzado por',
  missed: 'no alcanzado por',
  close: 'demasiado justo en',
  unknown: 'aún sin saberse en',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => `${lower}–${upper}`,
  fewerThan: (count) => `< ${count}`,
  list: listed,
  goal: (share, when) => `objetivo ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `Objetivo del ${share} ${when}: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `Objetivo del ${share} ${when}: ${told.map((verdict) => `${verdictOfEach[verdict]} ${listed(names[verdict])}`).join('; ')}.`;
  },
  withRange: (name, range) => `${name} (${range})`,
  showAll: 'Mostrar todo',
};
