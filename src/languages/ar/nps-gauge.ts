import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {account, counted, oblique, point, response} from './counted.js';
import {isolated} from './isolated.js';
import {quarterName} from './quarter-name.js';

const targets = {
  reached: (value: string) => `عند الهدف ${value} أو فوقه`,
  missed: (value: string) => `دون الهدف ${value}`,
  unclear: (value: string) => `ليست فوق الهدف ${value} ولا دونه بوضوح`,
} as const;
const units = {week: 'أسبوعيًا', month: 'شهريًا', quarter: 'كل ربع سنة', year: 'سنويًا'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const moved = ({period, before, value, difference, points, range}: ChangeText, way: string): string =>
  `${isolated(period)}: ${isolated(value)}، ${way} ${oblique(counted(point, points, difference))} مقارنةً بـ ${isolated(before)}${limits(range)}.`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${isolated(period)}: ${isolated(value)}، ${way} ${isolated(difference)} مقارنةً بـ ${isolated(before)}${limits(range)}.`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place =
    first === undefined
      ? ''
      : last === undefined
        ? `، في مستوى «${isolated(first)}»`
        : `، بين «${isolated(first)}» و«${isolated(last)}»`;
  const reach = target === null ? '' : `، ${targets[target.reach](isolated(target.value))}`;
  return `${limits(range)}${place}${reach}`;
};
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? ` ${are.high}${held(parts)}؛ ${low} ${are.low}.`
      : `${most === null ? '' : ` من ${isolated(most)}`}${held(parts)}: ${high} ${are.high} و${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${isolated(value)}، ${responses}، «${names.high}» ${high}، «${names.low}» ${low}`,
});

export const npsGauge: GaugeWords = {
  promoters: 'المروّجون',
  passives: 'المحايدون',
  detractors: 'المنتقدون',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) => `${held(parts)}: ${promoters} يوصون و${detractors} لا يوصون.`,
  kinds: {
    csat: kind('CSAT', {low: 'غير راضين', middle: 'محايدون', high: 'راضون'}, {high: 'راضون', low: 'غير راضين'}),
    ces: kind('CES', {low: 'صعب', middle: 'محايد', high: 'سهل'}, {high: 'وجدوا الأمر سهلًا', low: 'وجدوا الأمر صعبًا'}),
    rating: kind(
      'التقييم',
      {low: 'منخفض', middle: 'متوسط', high: 'مرتفع'},
      {high: 'أعطوا تقييمًا مرتفعًا', low: 'أعطوا تقييمًا منخفضًا'},
    ),
  },
  tooFew: (n, count) =>
    n === 1 ? 'إجابة واحدة لا تكاد تدل على شيء.' : `${counted(response, n, count)} عدد أقل من أن يُستنتج منه شيء مؤكد.`,
  allEqual: 'كل الإجابات متساوية، فلا فترة لها.',
  higher: (change) => shifted(change, 'بزيادة'),
  lower: (change) => shifted(change, 'بانخفاض'),
  up: (change) => moved(change, 'بزيادة'),
  down: (change) => moved(change, 'بانخفاض'),
  noClearChange: ({period, before, value, range}) =>
    `${isolated(period)}: ${isolated(value)}، دون تغيّر واضح مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  target: (value) => `الهدف ${isolated(value)}`,
  responses: (n, count) => counted(response, n, count),
  accounts: (n, count) => counted(account, n, count),
  invalid: (n, count) => `استُبعدت ${counted(response, n, count)} خارج المقياس`,
  undated: (n, count) => `${counted(response, n, count)} بلا تاريخ`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${isolated(value)}، ${responses}، المروّجون ${promoters}، المنتقدون ${detractors}`,
  caption: 'الإجابات بحسب الدرجة',
  answer: 'الإجابة',
  answerOf: (score) => `الإجابة ${score}`,
  number: 'عدد الإجابات',
  share: 'النسبة',
  trend: (unit) => units[unit],
  stillRunning: 'لم تنتهِ بعد',
  noScore: 'بلا درجة',
  quarter: quarterName,
  inPeriod: (period) => `إجابات ${isolated(period)}`,
};
