import type {LifecycleWords} from '../../components/lifecycle-bars/lifecycle-bars.words.js';
import type {CohortUnit} from '../../metrics/retention/cohort-options.js';
import {cohortTable} from './cohort-table.js';
import {counted, day, hour, month, week, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const quarter: Noun = {
  one: 'ربع سنة واحد',
  two: 'ربعا سنة',
  few: 'أرباع سنة',
  many: 'ربع سنة',
  other: 'ربع سنة',
};
const nouns: Readonly<Record<CohortUnit, Noun>> = {hour, day, week, month, quarter};
const units = {hour: 'الساعة', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'ربع السنة'} as const;
const unitBefore = {
  hour: 'الساعة السابقة',
  day: 'اليوم السابق',
  week: 'الأسبوع السابق',
  month: 'الشهر السابق',
  quarter: 'ربع السنة السابق',
} as const;
const ended = {
  hour: 'لم تنتهِ أي ساعة في البيانات بعد.',
  day: 'لم ينتهِ أي يوم في البيانات بعد.',
  week: 'لم ينتهِ أي أسبوع في البيانات بعد.',
  month: 'لم ينتهِ أي شهر في البيانات بعد.',
  quarter: 'لم ينتهِ أي ربع سنة في البيانات بعد.',
} as const;

export const lifecycleBars: LifecycleWords = {
  people: cohortTable.people,
  wereActive: (_n, when, compared) => `بنشاط مسجّل ${when}: ${compared}.`,
  during: (period, unit) => {
    if (unit === 'week') return `في أسبوع ${isolated(period)}`;
    return unit === 'hour' ? `في الساعة ابتداءً من ${isolated(period)}` : `في ${isolated(period)}`;
  },
  compared: (change, text, unit) => {
    if (change === 0) return `كما في ${unitBefore[unit]}`;
    return `${change > 0 ? 'بزيادة' : 'بنقصان'} ${isolated(text)} عن ${unitBefore[unit]}`;
  },
  firstOfAll: 'هناك تبدأ البيانات',
  gained: (_ratio, text) => `مقابل كل خسارة واحدة، بلغت المكاسب ${isolated(text)}.`,
  nobodyLost: 'لا خسائر.',
  noneWhole: (unit) => ended[unit],
  lastHidden: (when) => `لا تُعرض الأرقام ${when}: فقد تكشف عن مجموعة صغيرة.`,
  quarter: cohortTable.quarter,
  states: {new: 'جدد', returning: 'مستمرون', resurrecting: 'عائدون', dormant: 'منقطعون'},
  meanings: {
    new: () => 'نشاط لأول مرة',
    returning: (unit) => `نشاط في ${unitBefore[unit]} أيضًا`,
    resurrecting: () => 'نشاط من جديد بعد انقطاع',
    dormant: (unit) => `نشاط في ${unitBefore[unit]} لا في هذه الفترة`,
  },
  numberAbove: 'فوق العمود: صافي التغيّر، أي الجدد والعائدون ناقص المنقطعين',
  mark: (state, period, unit) => `${state}، ${unit === 'week' ? `أسبوع ${isolated(period)}` : isolated(period)}`,
  activeLabel: 'نشطون',
  changeLabel: 'صافي التغيّر',
  ratioLabel: 'المكاسب مقابل كل خسارة',
  mayChange: 'لم تنتهِ بعد: قد يعود المنقطعون قبل نهايتها',
  tooFewToShow: cohortTable.tooFewToShow,
  runs: cohortTable.runs,
  runsStill: cohortTable.runsStill,
  caption: (who, unit) =>
    `${who === 'user' ? 'المستخدمون' : 'الحسابات'} بحسب ${units[unit]}: جدد وعائدون ومستمرون ومنقطعون`,
  periodHead: {hour: 'الساعة من', day: 'اليوم', week: 'أسبوع', month: 'الشهر', quarter: 'ربع السنة'},
  notYet: cohortTable.notYet,
  periodsShown: (n, count, unit) => counted(nouns[unit], n, isolated(count)),
  dataBegin: (when) => `تبدأ البيانات ${when}، لذا فالجميع جدد هناك`,
  eventsCounted: (events) => `النشاط: ${events.map((event) => `«${isolated(event)}»`).join(' أو ')}`,
  hiddenPeriods: (n, count, unit, minimum) =>
    `دون عرض: ${counted(nouns[unit], n, isolated(count))}، لوجود مجموعة أقل من ${isolated(minimum)}`,
  lastDrawn: (n, count, unit) => `الرسم للأحدث فقط: ${counted(nouns[unit], n, isolated(count))}، والجدول للكل`,
};
