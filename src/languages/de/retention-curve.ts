import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {list} from '../list.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const listed = list('de');
const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'erreicht',
  missed: 'verfehlt',
  close: 'zu knapp für eine Aussage',
  unknown: 'noch nicht bekannt',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'erreicht von',
  missed: 'verfehlt von',
  close: 'zu knapp bei',
  unknown: 'noch nicht bekannt bei',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => `${lower}–${upper}`,
  fewerThan: (count) => `< ${count}`,
  list: listed,
  goal: (share, when) => `Ziel ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `Ziel von ${share} ${when}: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `Ziel von ${share} ${when}: ${told.map((verdict) => `${verdictOfEach[verdict]} ${listed(names[verdict])}`).join('; ')}.`;
  },
  withRange: (name, range) => `${name} (${range})`,
  showAll: 'Alle zeigen',
};
