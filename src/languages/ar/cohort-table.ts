import type {CohortWords, Who} from '../../components/cohort-table/cohort-table.words.js';
import {account, cohort, counted, event, oblique, point, user, type Noun} from './counted.js';
import {isolated} from './isolated.js';
import {quarterName} from './quarter-name.js';
import {revenueCohorts} from './revenue-cohorts.js';

const start: Noun = {one: 'بداية واحدة', two: 'بدايتان', few: 'بدايات', many: 'بداية', other: 'بداية'};
const nouns: Readonly<Record<Who, Noun>> = {user, account, start};
const ofMany: Readonly<Record<Who, string>> = {user: 'المستخدمين', account: 'الحسابات', start: 'البدايات'};
const units = {hour: 'الساعة', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'ربع السنة'} as const;
const severalUnits = {
  hour: 'الساعات',
  day: 'الأيام',
  week: 'الأسابيع',
  month: 'الأشهر',
  quarter: 'أرباع السنة',
} as const;
const inUnits = {
  hour: 'ساعة واحدة',
  day: 'يوم واحد',
  week: 'أسبوع واحد',
  month: 'شهر واحد',
  quarter: 'ربع سنة واحد',
} as const;
const signed = (range: string): string => `${range} نقطة مئوية`;
const quoted = (name: string): string => `«${isolated(name)}»`;

export const cohortTable: CohortWords = {
  cameBack: (of, ages, who) =>
    who === 'start' ? `من ${oblique(of)} تلتها عودة في ${ages}` : `من ${oblique(of)} عادوا في ${ages}`,
  laterAndEarlier: (since, ages, earlier) => `ممن بدؤوا منذ ${since} عادوا في ${ages}، مقابل ${earlier} ممن قبلهم`,
  noClearDifference: (range) => `لا فرق واضح (${signed(range)})`,
  more: (n, text, range) => `بزيادة ${oblique(counted(point, n, text))} (${range})`,
  fewer: (n, text, range) => `بنقصان ${oblique(counted(point, n, text))} (${range})`,
  tooFew: (n, who) => (n === 1 ? 'حالة واحدة لا تكاد تدل على شيء.' : `${who} عدد أقل من أن يُستنتج منه شيء مؤكد.`),
  notOldEnough: 'لم يبلغ أي فوج بعد العمر الكافي لمعرفة كم يعود منه.',
  tooSmall: 'عدد من عادوا، أو من لم يعودوا، أقل من أن يُعرض.',
  people: (n, count, who) => counted(nouns[who], n, isolated(count)),
  ages: (from, to, unit, orLater) =>
    (from === to ? `${units[unit]} ${String(from)}` : `${severalUnits[unit]} من ${String(from)} إلى ${String(to)}`) +
    (orLater ? ' أو بعد ذلك' : ''),
  ageRange: (from, to) => isolated(`${from}–${to}`),
  since: (period, unit) => (unit === 'week' ? `أسبوع ${isolated(period)}` : isolated(period)),
  quarter: quarterName,
  began: {hour: 'البداية', day: 'البداية', week: 'أسبوع', month: 'البداية', quarter: 'البداية'},
  size: 'الحجم',
  agesSince: {
    hour: 'الساعات منذ البداية',
    day: 'الأيام منذ البداية',
    week: 'الأسابيع منذ البداية',
    month: 'الأشهر منذ البداية',
    quarter: 'أرباع السنة منذ البداية',
  },
  mean: 'المتوسط',
  caption: (who, unit) =>
    `النسبة المئوية للعائدين من ${ofMany[who]}، بحسب ${units[unit]} عند البداية و${severalUnits[unit]} منذ ذلك الحين`,
  stillRunning: 'لم تنتهِ بعد',
  notYet: 'ليس بعد',
  notLookedAt: 'لم يُنظر فيه',
  nobody: 'لا أحد',
  tooFewToShow: 'العدد أقل من أن يُعرض',
  uncompared: 'لا يوجد فوج سابق للمقارنة',
  shows: {
    percent: 'النسبة المئوية من الفوج',
    count: 'عدد العائدين، والألوان تدل على النسبة',
    difference: 'الفرق عن الفوج السابق بالنقاط المئوية',
  },
  ends: ['منخفض', 'مرتفع'],
  cell: (name, ages) => `${isolated(name)}، ${ages}`,
  meanOf: (ages) => `المتوسط، ${ages}`,
  cameBackLabel: 'عادوا',
  ofCohort: (count, of) => `${count} من ${of}`,
  peopleLabel: 'العدد',
  differenceLabel: 'مقارنةً بالفوج السابق',
  pointsOf: (text) => `${isolated(text)} نقطة`,
  cohortOf: (name) => `فوج ${isolated(name)}`,
  follow: 'متابعة هذا الفوج',
  fewerThan: (count) => isolated(`< ${count}`),
  under: (text) => isolated(`<${text}`),
  over: (text) => isolated(`>${text}`),
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `أسبوع ${isolated(period)}` : isolated(period)} لم ينتهِ بعد (${day} من ${days} من الأيام)`,
  runsStill: (period) => `${isolated(period)} لم ينتهِ بعد`,
  unfinished: 'لم يبلغ كل الفوج هذا العمر',
  cohorts: (n, count) => counted(cohort, n, count),
  events: (began, back) => {
    if (began === null && back === null) return null;
    if (began === back && began !== null) return `البداية والعودة: ${quoted(began)}`;
    const first = began === null ? [] : [`البداية: ${quoted(began)}`];
    return [...first, `العودة: ${back === null ? 'أي حدث' : quoted(back)}`].join('، ');
  },
  occurrences: (count, unit) => `عدد المرات ${count} على الأقل في ${inUnits[unit]}`,
  weighted: 'متوسط مرجّح بالحجم، دون الخلايا غير المكتملة',
  recurring: (unit) => `من يبدأ في أكثر من ${inUnits[unit]} يُحتسب أكثر من مرة`,
  orAfter: 'العودة في تلك الفترة أو في فترة لاحقة مرصودة، لذا قد ترتفع الأفواج الحديثة',
  elapsed: {
    elapsed: 'العمر هو الزمن المنقضي منذ لحظة البداية',
    'elapsed-by-hour': 'العمر هو الزمن المنقضي منذ ساعة البداية',
  },
  hidden: (n, count, minimum) => `${counted(cohort, n, count)} بأقل من ${minimum} دون عرض`,
  unassigned: (n, count) => `استُبعد ${counted(event, n, count)} بلا حساب`,
  revenue: revenueCohorts,
};
