import type {RetentionWords} from '../../components/retention-curve/retention-curve.words.js';
import type {Verdict} from '../../components/retention-curve/goal.js';
import {isolated} from './isolated.js';
import {listed} from './listed.js';
import {cohorts} from './retention-cohorts.js';
import {survival} from './retention-survival.js';

const verdictOfOne: Readonly<Record<Verdict, string>> = {
  met: 'تحقق',
  missed: 'لم يتحقق',
  close: 'الفارق أصغر من أن يُحسم',
  unknown: 'لا يُعرف بعد',
};
const verdictOfEach: Readonly<Record<Verdict, string>> = {
  met: 'تحقق لدى',
  missed: 'لم يتحقق لدى',
  close: 'الفارق أصغر من أن يُحسم لدى',
  unknown: 'لا يُعرف بعد لدى',
};
const verdicts = ['met', 'missed', 'close', 'unknown'] as const;

export const retentionCurve: RetentionWords = {
  ...survival,
  ...cohorts,
  limits: (lower, upper) => isolated(`${lower}–${upper}`),
  fewerThan: (count) => isolated(`< ${count}`),
  list: (names) => listed(names.map(isolated)),
  goal: (share, when) => `الهدف ${share}${when === null ? '' : ` ${when}`}`,
  goalOfOne: (share, when, verdict, range) =>
    `الهدف ${share} ${when}: ${verdictOfOne[verdict]}${range === null ? '' : ` (${range})`}.`,
  goalOfEach: (share, when, names) => {
    const told = verdicts.filter((verdict) => names[verdict].length > 0);
    return `الهدف ${share} ${when}: ${told.map((verdict) => `${verdictOfEach[verdict]} ${listed(names[verdict].map(isolated))}`).join('؛ ')}.`;
  },
  withRange: (name, range) => `${isolated(name)} (${range})`,
  showAll: 'عرض الكل',
};
