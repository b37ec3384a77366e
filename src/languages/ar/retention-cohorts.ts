import type {CohortWords} from '../../components/retention-curve/cohort.words.js';
import {account, cohort, counted, event, oblique, user} from './counted.js';
import {isolated} from './isolated.js';
import {plural} from '../plural.js';
import {quarterName} from './quarter-name.js';
import {revenueCohorts} from './revenue-cohorts.js';

const form = plural('ar');
const units = {hour: 'الساعة', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'ربع السنة'} as const;
const severalUnits = {
  hour: 'الساعات',
  day: 'الأيام',
  week: 'الأسابيع',
  month: 'الأشهر',
  quarter: 'أرباع السنة',
} as const;
/** Behind a number that is written already. */
const people = (n: number, who: 'user' | 'account'): string => form(n >= 3 ? n : 100, who === 'user' ? user : account);
const inCohorts = (of: number, count: string): string => `في ${oblique(counted(cohort, of, count))}`;
const howMany: CohortWords['howMany'] = (n, count, who) => counted(who === 'user' ? user : account, n, count);
const heading: CohortWords['periodHeading'] = (from, to, unit, orLater) =>
  (from === to ? `${units[unit]} ${String(from)}` : `${severalUnits[unit]} من ${String(from)} إلى ${String(to)}`) +
  (orLater ? ' أو بعد ذلك' : '');

/** What `<retention-curve>` says of cohorts. */
export const cohorts: CohortWords = {
  cameBack: (share, period) => `عاد ${share} ${period}`,
  laterOn: (share, period) => `و${isolated(share)} ${period}`,
  inPeriod: (from, to, unit, orLater) => `في ${heading(from, to, unit, orLater)}`,
  periodHeading: heading,
  notOldEnough: 'لم يبلغ أي فوج بعد العمر الكافي لمعرفة كم يعود منه.',
  mean: (share) => `المتوسط ${share}`,
  ages: (from, to) => isolated(`${from}–${to}`),
  cohortUnits: {hour: 'ساعات', day: 'أيام', week: 'أسابيع', month: 'أشهر', quarter: 'أرباع السنة'},
  members: (n, who, of, count) => `${people(n, who)} ${inCohorts(of, count)}`,
  weightedMean: (level) => `الخط العريض: متوسط مرجّح بالحجم للأعمار المكتملة، نطاق Wilson بمستوى ${level}`,
  stillRunning: 'المفرّغ: لم ينتهِ بعد، وقد يرتفع',
  soFar: (share) => `${share} حتى الآن`,
  unassigned: (n, count) => `استُبعد ${counted(event, n, count)} بلا حساب`,
  quarter: quarterName,
  cohortAt: (name, share) => `${isolated(name)} ${share}`,
  cameBackAt: (title, mean, each) =>
    `${title}: ${[
      mean === null ? 'لم يبلغ أي فوج العمر الكافي' : `عاد ${mean} في المتوسط`,
      ...each.map(({name, share}) => `${isolated(name)} ${share}`),
    ].join('، ')}`,
  stayedAwayAt: (title, name, share) => `${title}: لم يعد ${share} من ${isolated(name)}`,
  howMany,
  among: (n, count, who, of, cohortCount) => `${howMany(n, count, who)} ${inCohorts(of, cohortCount)}`,
  highest: (name) => `الأعلى، ${isolated(name)}`,
  lowest: (name) => `الأدنى، ${isolated(name)}`,
  running: 'حتى الآن',
  whoCameBack: (name, period) => `${isolated(name)}: عادوا ${period}`,
  whoStayedAway: (name, period) => `${isolated(name)}: لم يعودوا ${period}`,
  whoBegan: (name) => `البداية: ${isolated(name)}`,
  listBegan: (name) => `التحديد يعرض من بدؤوا: ${isolated(name)}`,
  listBack: (name) => `التحديد يعرض من عادوا من ${isolated(name)}`,
  listAway: (name) => `التحديد يعرض من لم يعودوا من ${isolated(name)}`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${isolated(name)}، ${size}: ${share} ${period}${isRunning ? ' حتى الآن' : ''}`,
  cohortCaption: 'نسبة العائدين بحسب الفوج والعمر',
  cohort: 'البداية',
  size: 'الحجم',
  meanRow: 'المتوسط',
  revenue: revenueCohorts,
};
