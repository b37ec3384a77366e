import type {ChangeText, GaugeWords} from '../../components/nps-gauge/nps-gauge.words.js';
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

export const npsGauge: GaugeWords = {
  promoters: 'المروّجون',
  passives: 'المحايدون',
  detractors: 'المنتقدون',
  score: 'Net Promoter Score',
  says: ({range, bands: [first, last], target, promoters, detractors}) => {
    const place =
      first === undefined
        ? ''
        : last === undefined
          ? `، في مستوى «${isolated(first)}»`
          : `، بين «${isolated(first)}» و«${isolated(last)}»`;
    const reach = target === null ? '' : `، ${targets[target.reach](isolated(target.value))}`;
    return `${limits(range)}${place}${reach}: ${promoters} يوصون و${detractors} لا يوصون.`;
  },
  tooFew: (n, count) =>
    n === 1 ? 'إجابة واحدة لا تكاد تدل على شيء.' : `${counted(response, n, count)} عدد أقل من أن يُستنتج منه شيء مؤكد.`,
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
