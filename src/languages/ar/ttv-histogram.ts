import type {NotYet, TtvWords} from '../../components/ttv-histogram/ttv-histogram.words.js';
import {account, counted, day, group, hour, minute, oblique, user} from './counted.js';
import {isolated} from './isolated.js';

const nouns = {user, account} as const;
const theOnly = {user: 'المستخدم الوحيد', account: 'الحساب الوحيد'} as const;
const many = {user: 'المستخدمون', account: 'الحسابات'} as const;
const oneUnit = {minute: 'دقيقة', hour: 'ساعة', day: 'يوم'} as const;
const quoted = (name: string): string => `«${isolated(name)}»`;
const reachedBy = (share: string, time: string | null): string => `${share}: ${time ?? 'لم يصل بعد'}`;
const spaced = (text: string | null): string => (text === null ? '' : ` ${text}`);
const notYetOf = (notYet: NotYet): string => {
  if (notYet === null) return 'ولم يصل عدد قليل بعد';
  return notYet.n === 0 ? 'ووصل الجميع' : `ولم يصل ${notYet.count} بعد`;
};

export const ttvHistogram: TtvWords = {
  members: (n, count, by) => counted(nouns[by], n, count),
  times: {
    minute: (n, text) => counted(minute, n, text),
    hour: (n, text) => counted(hour, n, text),
    day: (n, text) => counted(day, n, text),
  },
  units: {minute: 'دقائق', hour: 'ساعات', day: 'أيام'},
  takeaway: {
    half: ({members, time, limits, notYet}) => [
      `يصل نصف ${oblique(members)} إلى القيمة خلال `,
      [oblique(time)],
      `${spaced(limits)}، ${notYetOf(notYet)}.`,
    ],
    only: (by, time) => [`وصل ${theOnly[by]} إلى القيمة خلال `, [oblique(time)], '.'],
    limits: (lower, upper) => `(من ${isolated(lower)} إلى ${isolated(upper)})`,
    orMore: (lower) => `(${isolated(lower)} أو أكثر)`,
    fewerThanHalf: ({members, share, time, limits}) => [
      `من أصل ${oblique(members)} وصل إلى القيمة أقل من النصف حتى الآن: `,
      [share],
      ` خلال ${oblique(time)}${spaced(limits)}.`,
    ],
    none: (n, members, time, by) =>
      n === 1
        ? `لم يصل ${theOnly[by]} إلى القيمة بعد، ومدة متابعته ${time}.`
        : `من أصل ${oblique(members)} لم يصل أي منهم إلى القيمة بعد، ومدة المتابعة تصل إلى ${oblique(time)}.`,
    tooFew: (n, members) =>
      n === 1 ? 'حالة واحدة لا تكاد تدل على شيء.' : `${members} عدد أقل من أن يُستنتج منه شيء مؤكد.`,
    groups: (first, last) =>
      `يحتاج نصف ${quoted(first.name)} إلى ${oblique(first.time)}، ونصف ${quoted(last.name)} إلى ${oblique(last.time)}.`,
    groupsAlike: 'لا فرق واضح بين وسيطات المجموعات.',
  },
  pill: {
    share: (share, time) => `${share} خلال ${oblique(time)}`,
    unknown: (time) => `خلال ${oblique(time)}: لا يُعرف بعد`,
    handle: 'نسبة من يصلون خلال',
    spoken: (said, limits) => (limits === null ? said : `${said}، ${limits}`),
  },
  median: (time) => `الوسيط ${time}`,
  p90: (time) => `المئين 90: ${time}`,
  shortRange: (lower, upper) => isolated(`${lower}–${upper}`),
  from: (lower) => `من ${oblique(lower)}`,
  shareThere: 'نسبة من وصلوا حتى ذلك الوقت',
  perBin: (by, width) => {
    if (width === null) return `${many[by]} في كل فئة`;
    return `${many[by]} لكل ${width.n === 1 ? oneUnit[width.unit] : oblique(width.text)}`;
  },
  open: (from) => isolated(`${from}+`),
  notYet: 'لم يصلوا بعد',
  hiddenCount: (minimum) => isolated(`< ${minimum}`),
  noGroup: 'بلا مجموعة',
  group: (name, share) => `${isolated(name)} ${share}`,
  tip: {
    between: (from, to) => `من ${isolated(from)} إلى ${oblique(to)}`,
    andMore: (from) => `${from} أو أكثر`,
    notYet: 'لم يصلوا بعد',
    people: many,
    share: 'النسبة من الكل',
    shareThere: 'وصلوا حتى ذلك الوقت',
    within: (time) => `خلال ${oblique(time)}`,
    median: 'الوسيط',
    notReached: 'لم يُبلغ بعد',
    stillNot: 'لم يصلوا بعد',
    followed: 'يُحتسبون طوال مدة متابعتهم',
    hidden: (minimum) => `لا يُعرض ما يقل عن ${minimum}`,
  },
  foot: {
    started: (first, last) =>
      first === last ? `البداية في ${isolated(first)}` : `البداية من ${isolated(first)} إلى ${isolated(last)}`,
    value: (event) => `إلى أول ${quoted(event)}`,
    censored: 'من لم يصل بعد يُحتسب غير مكتمل المتابعة (Kaplan–Meier) لا إخفاقًا',
    valueBeforeStart: (_n, count) => `${count} وصلوا قبل البداية أيضًا، وهذا لا يُحتسب`,
    withoutStart: (_n, count) => `استُبعد ${count} بلا بداية`,
    emptied: (time) => `قليل منهم توبع منذ البداية، ولهذا وحده يكتمل المنحنى عند ${oblique(time)}`,
    hiddenBars: (minimum) => `أعمدة تقل عن ${minimum} دون عرض`,
    hiddenGroups: (n, count, minimum) => `${counted(group, n, count)} دون عرض، لأنها تكشف عن أقل من ${minimum}`,
    moreGroups: (n, count) => `${counted(group, n, count)} من الأصغر في الجدول فقط`,
  },
  table: {
    caption: 'الزمن حتى أول قيمة',
    from: (unit) => `من (${unit})`,
    to: (unit) => `أقل من (${unit})`,
    members: many,
    share: 'النسبة',
    shareThere: 'وصلوا حتى ذلك الوقت',
    limits: 'الفترة',
    andMore: 'أو أكثر',
    notYet: 'لم يصلوا بعد',
    quantiles: {
      first: (time) => reachedBy('الربع', time),
      median: (time) => reachedBy('النصف', time),
      third: (time) => reachedBy('ثلاثة أرباع', time),
      p90: (time) => reachedBy('تسعة من كل عشرة', time),
    },
    within: (time) => `خلال ${oblique(time)}`,
    groupHalf: (name, time) => reachedBy(`${quoted(name)}، النصف`, time),
    groupWithin: (name, time) => `${quoted(name)}، خلال ${oblique(time)}`,
    naiveMedian: (time) => `الوسيط البسيط لمن وصلوا فقط: ${time}`,
    naiveMean: (time) => `المتوسط البسيط لمن وصلوا فقط: ${time}`,
  },
};
