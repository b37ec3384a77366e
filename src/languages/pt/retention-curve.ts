import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {list} from '../list.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const listed = list('pt');
const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'atingida',
  missed: 'não atingida',
  close: 'margem insuficiente para concluir',
  unknown: 'ainda por saber',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'atingida por',
  missed: 'não atingida por',
  close: 'margem insuficiente para concluir em',
  unknown: 'ainda por saber em',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => `${lower}–${upper}`,
  fewerThan: (count) => `< ${count}`,
  list: listed,
  goal: (share, when) => `meta ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `Meta de ${share} ${when}: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `Meta de ${share} ${when}: ${told.map((verdict) => `${verdictOfEach[verdict]} ${listed(names[verdict])}`).join('; ')}.`;
  },
  withRange: (name, range) => `${name} (${range})`,
  showAll: 'Mostrar tudo',
};
