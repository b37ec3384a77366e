import type {CardWords} from '../../components/metric-card/metric-card.words.js';
import {counted, oblique, type Noun} from './counted.js';
import {isolated} from './isolated.js';
import {quarterName} from './quarter-name.js';

const observation: Noun = {one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة', other: 'ملاحظة'};
const units = {week: 'أسبوعيًا', month: 'شهريًا', quarter: 'كل ربع سنة', year: 'سنويًا'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricCard: CardWords = {
  units: {
    points: '',
    share: '',
    days: 'يوم',
    hours: 'ساعة',
    minutes: 'دقيقة',
    money: '',
    count: '',
    score: '',
    ratio: '',
  },
  rests: (n, count) => `يستند إلى ${oblique(counted(observation, n, count))}.`,
  incomplete: 'لم تنتهِ الفترة بعد.',
  inBand: (first, last) =>
    last === null ? `في مستوى «${isolated(first)}».` : `بين «${isolated(first)}» و«${isolated(last)}».`,
  percentagePoints: (amount) => `${amount} نقطة مئوية`,
  held: {
    reached: (target) => `يبلغ الهدف ${isolated(target)}.`,
    missed: (target) => `لا يبلغ الهدف ${isolated(target)}.`,
    unclear: (target) => `ليس فوق الهدف ${isolated(target)} ولا دونه بوضوح.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${isolated(period)}: ${isolated(value)}، بزيادة ${isolated(difference)} مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${isolated(period)}: ${isolated(value)}، بانخفاض ${isolated(difference)} مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${isolated(period)}: ${isolated(value)}، دون تغيّر واضح مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  trend: (unit) => units[unit],
  quarter: quarterName,
  stillRunning: 'لم تنتهِ بعد',
  noValue: 'العدد غير كافٍ',
  caption: 'الرقم ومكوّناته',
  name: 'المقدار',
  value: 'القيمة',
  lower: 'الحد الأدنى',
  upper: 'الحد الأعلى',
  terms: {
    promoters: 'المروّجون',
    passives: 'المحايدون',
    detractors: 'المنتقدون',
    responses: 'الإجابات',
    returned: 'عادوا',
    starters: 'بدؤوا',
    n: 'تحت المتابعة',
    reached: 'وصلوا',
    notYet: 'لم يصلوا بعد',
    events: 'غادروا',
    censored: 'لا تزال متابعتهم جارية',
    red: 'معرّض للخطر',
    scored: 'له درجة',
    tickets: 'التذاكر',
    accountMonths: 'أشهر الحسابات',
    met: 'ضمن المهلة',
    missed: 'خارج المهلة',
    pending: 'معلّقة',
    points: 'النقاط',
    most: 'أقصى نقاط للإجابة',
    came: 'تمت معالجتها',
    waiting: 'ما زالت تنتظر',
    mrr: 'MRR',
    accounts: 'الحسابات',
    openingMrr: 'MRR في البداية',
    closingMrr: 'MRR في النهاية',
    keptMrr: 'MRR المحتفظ به',
    newMrr: 'MRR الجديد',
    expansionMrr: 'التوسع',
    reactivatedMrr: 'MRR العائد',
    contractionMrr: 'الانكماش',
    churnedMrr: 'MRR المفقود بالمغادرة',
    churnedAccounts: 'الحسابات المغادرة',
    baseAccounts: 'الحسابات المرجعية',
    endAccounts: 'الحسابات في النهاية',
    newAccounts: 'الحسابات الجديدة',
    startAccounts: 'الحسابات في البداية',
  },
};
