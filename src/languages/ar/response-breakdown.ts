import type {BreakdownWords, DifferenceText} from '../../components/response-breakdown/response-breakdown.words.js';
import {counted, oblique, point, row as line} from './counted.js';
import {isolated} from './isolated.js';
import {kindNames} from '../kind-names.js';
import {npsGauge} from './nps-gauge.js';

const {responses, invalid, undated, stillRunning, quarter, answer, answerOf, number} = npsGauge;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${points === null ? isolated(difference) : oblique(counted(point, points, difference))}${limits(range)}`;

export const responseBreakdown: BreakdownWords = {
  kinds: kindNames(npsGauge),
  all: 'الكل',
  noGroup: 'بلا مجموعة',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${isolated(value)}${limits(range)}: «${high}» ${highShare}، «${low}» ${lowShare}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `أعلى قيمة (${score}) في ${isolated(highest)}، ${isolated(highestValue)}، وأدناها في ${isolated(lowest)}، ${isolated(lowestValue)}. الفرق بمقدار ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `لا فرق واضح في ${score} حتى بين ${isolated(highest)}، ${isolated(highestValue)}، و${isolated(lowest)}، ${isolated(lowestValue)}: بمقدار ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${isolated(period)}: ${score} ${isolated(value)}، ارتفع مقارنةً بـ ${isolated(before)} بمقدار ${apart(text)}.`,
  down: ({score, period, value, before, ...text}) =>
    `${isolated(period)}: ${score} ${isolated(value)}، انخفض مقارنةً بـ ${isolated(before)} بمقدار ${apart(text)}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${isolated(period)}: ${score} ${isolated(value)}، دون تغيّر واضح مقارنةً بـ ${isolated(before)}${limits(range)}.`,
  responses,
  invalid,
  undated,
  suppressed: (n, count) => `لم تُعرض ${counted(line, n, count)}: عدد الإجابات قليل جدًا`,
  legend: (scores, name) => `${isolated(scores)} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf,
  tooFew: 'عدد أقل من أن يُعرض',
  noAnswers: 'لا إجابات',
  stillRunning,
  quarter,
  pick: (answers, row) => `${answers}، ${isolated(row)}`,
  caption: 'الإجابات بحسب المجموعة والدرجة',
  by: {
    segment: 'الشريحة',
    region: 'المنطقة',
    csm: 'CSM',
    team: 'الفريق',
    plan: 'الباقة',
    employee: 'الموظف',
    place: 'المكان',
  },
  per: {week: 'الأسبوع', month: 'الشهر', quarter: 'ربع السنة', year: 'السنة'},
  answer,
  number,
  n: 'n',
  value: 'القيمة',
  interval: 'فترة الثقة',
};
