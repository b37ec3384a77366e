import type {TrendWords} from '../../components/metric-trend/metric-trend.words.js';
import {counted, month, oblique, row, week, year, type Noun} from './counted.js';
import {isolated} from './isolated.js';
import {listed} from './listed.js';
import {metricCard} from './metric-card.js';

const quarter: Noun = {one: 'ربع واحد', two: 'ربعان', few: 'أرباع', many: 'ربعًا', other: 'ربع'};
const note: Noun = {one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة', other: 'ملاحظة'};
const units = {week, month, quarter, year} as const;
const groups = {
  segment: {one: 'شريحة واحدة', two: 'شريحتان', few: 'شرائح', many: 'شريحة', other: 'شريحة'},
  region: {one: 'منطقة واحدة', two: 'منطقتان', few: 'مناطق', many: 'منطقة', other: 'منطقة'},
  csm: {one: 'مدير نجاح واحد', two: 'مديرا نجاح', few: 'مديري نجاح', many: 'مدير نجاح', other: 'مدير نجاح'},
  team: {one: 'فريق واحد', two: 'فريقان', few: 'فرق', many: 'فريقًا', other: 'فريق'},
  plan: {one: 'باقة واحدة', two: 'باقتان', few: 'باقات', many: 'باقة', other: 'باقة'},
  employee: {one: 'موظف واحد', two: 'موظفان', few: 'موظفين', many: 'موظفًا', other: 'موظف'},
  place: {one: 'مكان واحد', two: 'مكانان', few: 'أماكن', many: 'مكانًا', other: 'مكان'},
} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const metricTrend: TrendWords = {
  units: metricCard.units,
  percentagePoints: metricCard.percentagePoints,
  held: metricCard.held,
  up: metricCard.up,
  down: metricCard.down,
  noClearChange: metricCard.noClearChange,
  quarter: metricCard.quarter,
  stillRunning: metricCard.stillRunning,
  noValue: metricCard.noValue,
  trend: metricCard.trend,
  ofGroup: (name, sentence) => `${isolated(name)}، ${sentence}`,
  only: (period, value) => `${isolated(period)}: ${isolated(value)}.`,
  nothingInPeriods: 'لا قيمة لأي من هذه الفترات.',
  onEarlier: {
    up: ({before, difference, range}) => `زيادة ${isolated(difference)} مقارنةً بـ ${isolated(before)}${limits(range)}.`,
    down: ({before, difference, range}) =>
      `انخفاض ${isolated(difference)} مقارنةً بـ ${isolated(before)}${limits(range)}.`,
    noClearChange: ({before, range}) => `دون تغيّر واضح مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  },
  spread: (period, highest, lowest) =>
    `${isolated(period)}: الأعلى ${isolated(highest.name)} بقيمة ${isolated(highest.value)}، والأدنى ${isolated(lowest.name)} بقيمة ${isolated(lowest.value)}.`,
  noClearSpread: (period, highest, lowest, range) =>
    `${isolated(period)}: لا فرق واضح بين ${isolated(highest.name)} بقيمة ${isolated(highest.value)} و${isolated(lowest.name)} بقيمة ${isolated(lowest.value)} (${range}).`,
  moved: (up, down, before) =>
    [
      ...(up.length > 0 ? [`ارتفاع واضح مقارنةً بـ ${isolated(before)}: ${listed(up.map(isolated))}.`] : []),
      ...(down.length > 0 ? [`انخفاض واضح مقارنةً بـ ${isolated(before)}: ${listed(down.map(isolated))}.`] : []),
    ].join(' '),
  noneMoved: (before) => `لا تغيّر واضح مقارنةً بـ ${isolated(before)}.`,
  unnamed: {
    segment: 'بلا شريحة',
    region: 'بلا منطقة',
    csm: 'بلا مدير نجاح',
    team: 'بلا فريق',
    plan: 'بلا باقة',
    employee: 'بلا موظف',
    place: 'بلا مكان',
  },
  target: (target) => `الهدف ${isolated(target)}`,
  earlier: {
    year: () => 'قبل سنة',
    previous: (unit, n) => `قبل ${oblique(counted(units[unit], n, String(n)))}`,
  },
  faint: (text) => `الخط الباهت: ${text}`,
  soFar: (period) => `النقطة المفرغة: ${isolated(period)} حتى الآن`,
  axisFrom: (value) => `المحور من ${isolated(value)}`,
  observations: (_n, count) => isolated(`n = ${count}`),
  undated: (n, count) => `${counted(row, n, count)} دون تاريخ`,
  suppressed: (n, count, by) => `${counted(groups[by], n, count)} دون عرض لصغر الحجم`,
  notDrawn: (n, count, by) => `${counted(groups[by], n, count)} في الجدول فقط`,
  notesOutside: (n, count) => `${counted(note, n, count)} خارج هذه الفترات`,
  bandsOnPick: 'اختر خطًا لعرض مجاله',
  bringOut: 'اختره لإبرازه',
  putBack: 'اختره ثانيةً لعرض الجميع بالتساوي',
  notes: (n, count) => counted(note, n, count),
  note: (text, day) => `${isolated(text)}، ${isolated(day)}`,
  caption: 'الفترات ومجالاتها',
  columns: {
    period: 'الفترة',
    group: {
      segment: 'الشريحة',
      region: 'المنطقة',
      csm: 'مدير النجاح',
      team: 'الفريق',
      plan: 'الباقة',
      employee: 'الموظف',
      place: 'المكان',
    },
    value: 'القيمة',
    lower: 'الحد الأدنى',
    upper: 'الحد الأعلى',
    n: 'n',
    earlierPeriod: 'الفترة الأسبق',
    earlierValue: 'القيمة حينها',
    notes: 'الملاحظات',
  },
};
