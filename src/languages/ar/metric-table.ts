import type {TableWords} from '../../components/metric-table/metric-table.words.js';
import {list} from '../list.js';
import {counted, oblique, type Noun} from './counted.js';
import {isolated} from './isolated.js';
import {metricCard} from './metric-card.js';

const listed = list('ar');
const observation: Noun = {one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة', other: 'ملاحظة'};
const comparison: Noun = {one: 'مقارنة واحدة', two: 'مقارنتان', few: 'مقارنات', many: 'مقارنة', other: 'مقارنة'};
const value: Noun = {one: 'قيمة واحدة', two: 'قيمتان', few: 'قيم', many: 'قيمة', other: 'قيمة'};
const group: Noun = {
  one: 'مجموعة أخرى',
  two: 'مجموعتان أخريان',
  few: 'مجموعات أخرى',
  many: 'مجموعة أخرى',
  other: 'مجموعة أخرى',
};
const by = {
  segment: 'الشريحة',
  region: 'المنطقة',
  csm: 'مدير نجاح العملاء',
  team: 'الفريق',
  plan: 'الباقة',
  employee: 'الموظف',
  place: 'المكان',
} as const;
const none = {
  segment: 'لا توجد شريحة أعلى أو أدنى',
  region: 'لا توجد منطقة أعلى أو أدنى',
  csm: 'لا يوجد مدير نجاح عملاء أعلى أو أدنى',
  team: 'لا يوجد فريق أعلى أو أدنى',
  plan: 'لا توجد باقة أعلى أو أدنى',
  employee: 'لا يوجد موظف أعلى أو أدنى',
  place: 'لا يوجد مكان أعلى أو أدنى',
} as const;

export const metricTable: TableWords = {
  units: metricCard.units,
  title: (metrics, grouping) => `${listed(metrics)} حسب ${by[grouping]}`,
  caption: (grouping) => `القيمة وفترة الثقة وعدد الملاحظات حسب ${by[grouping]}`,
  by,
  unnamed: {
    segment: 'بلا شريحة',
    region: 'بلا منطقة',
    csm: 'بلا مدير نجاح عملاء',
    team: 'بلا فريق',
    plan: 'بلا باقة',
    employee: 'بلا موظف',
    place: 'بلا مكان',
  },
  all: 'الإجمالي',
  n: 'n',
  observations: 'الملاحظات',
  differing({above, below, all, metric}) {
    const start = metric === null ? '' : `${isolated(metric)}، `;
    const whole = `الإجمالي (${isolated(all)}): `;
    if (above === null) return [`${start}أدنى بوضوح من ${whole}`, [below ?? ''], '.'];
    if (below === null) return [`${start}أعلى بوضوح من ${whole}`, [above], '.'];
    return [`${start}أعلى بوضوح من ${whole}`, [above], '؛ أدنى بوضوح: ', [below], '.'];
  },
  alike: (grouping, all) => [`${none[grouping]} بوضوح من الإجمالي${all === null ? '' : ` (${isolated(all)})`}.`],
  single: (name, text) => [[isolated(name)], ` هي المجموعة الوحيدة: ${isolated(text)}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'الأعلى: ' : `${isolated(metric)}، الأعلى: `,
    [highest],
    '؛ الأدنى: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'لا توجد مجموعة لها قيمة يمكن عرضها.',
  more: (n, count) => counted(group, n, count),
  valued: (name, text) => `${isolated(name)} (${isolated(text)})`,
  standing: {
    above: 'أعلى بوضوح من الإجمالي',
    below: 'أدنى بوضوح من الإجمالي',
    unclear: 'ليس أعلى ولا أدنى بوضوح من الإجمالي',
  },
  legend: 'ممتلئة: أعلى أو أدنى بوضوح من الإجمالي (الخط)؛ مفرغة: قد يكون الفرق صدفة',
  noInterval: 'بلا فترة ثقة لا يمكن معرفة أي الفروق صدفة',
  suppressed: (n, count) => `لم تُعرض ${counted(value, n, count)} لحماية المجموعات الصغيرة`,
  byChance: (n, count, compared) =>
    `من بين ${isolated(compared)} من المقارنات تكون نحو ${oblique(counted(comparison, n, count))} واضحة بالصدفة`,
  notShown: 'غير معروض',
  noValue: 'لا قيمة',
  target: 'الهدف',
  targetLine: (target, metric) =>
    `الخط المنقّط: الهدف ${isolated(target)}${metric === null ? '' : ` لـ ${isolated(metric)}`}`,
  rests: (n, count) => `يستند إلى ${oblique(counted(observation, n, count))}`,
  lower: (metric) => `${isolated(metric)}، الحد الأدنى`,
  upper: (metric) => `${isolated(metric)}، الحد الأعلى`,
  observationsOf: (metric) => `${isolated(metric)}، الملاحظات`,
  sortedUp: (label) => `مرتّب تصاعديًا حسب ${isolated(label)}`,
  sortedDown: (label) => `مرتّب تنازليًا حسب ${isolated(label)}`,
};
