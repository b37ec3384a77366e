import type {KeptVerdict, RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import {account, counted, month, oblique, type Noun} from './counted.js';
import {isolated} from './isolated.js';

/** As it stands after a preposition. */
const quarter: Noun = {
  one: 'ربع سنة واحد',
  two: 'ربعي سنة',
  few: 'أرباع سنة',
  many: 'ربع سنة',
  other: 'ربع سنة',
};
const units = {month, quarter} as const;
const of = {month: 'شهر', quarter: 'ربع سنة'} as const;
const several = {month: 'الأشهر', quarter: 'أرباع السنة'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const named = {
  net: 'صافي الاحتفاظ بالإيرادات',
  gross: 'الاحتفاظ الإجمالي بالإيرادات',
  logo: 'الاحتفاظ بالحسابات',
} as const;
const base = {net: 'من الإيرادات عند البداية', gross: 'من الإيرادات عند البداية', logo: 'من الحسابات'} as const;
const byRevenue = 'متوسط مرجّح بالإيرادات عند البداية';
const weighted = {net: byRevenue, gross: byRevenue, logo: 'متوسط مرجّح بعدد الحسابات'} as const;
const verdicts: Readonly<Record<KeptVerdict, string>> = {
  more: '، والتوسع يفوق ما يُفقد.',
  less: '، وما يُفقد يفوق ما يضيفه التوسع.',
  unclear: '.',
};

/** What is said of cohorts by what accounts pay. */
export const revenueCohorts: RevenueCohortWords = {
  title: {
    net: `${named.net} بحسب الفوج`,
    gross: `${named.gross} بحسب الفوج`,
    logo: `${named.logo} بحسب الفوج`,
  },
  kept: {net: 'صافي الاحتفاظ', gross: 'الاحتفاظ الإجمالي', logo: 'الاحتفاظ بالحسابات'},
  takeaway: (measure, first, last, verdict) => {
    const then = last === null ? '' : `، و${isolated(last.share)} ${last.after}${limits(last.range)}`;
    const at = `${first.after}${limits(first.range)}${then}`;
    if (measure === 'logo') return ['ما زالت ', [first.share], ` من الحسابات تدفع ${at}.`];
    return measure === 'net'
      ? ['تدفع الأفواج ', [first.share], ` من إيراداتها عند البداية ${at}${verdicts[verdict]}`]
      : ['من دون التوسع تحتفظ الأفواج بنسبة ', [first.share], ` من إيراداتها عند البداية ${at}.`];
  },
  after: (n, count, unit) => `بعد ${oblique(counted(units[unit], n, count))}`,
  few: (n, accounts) => (n === 1 ? 'حساب واحد لا يكاد يدل على شيء.' : `${accounts} عدد أقل من أن يُستنتج منه شيء مؤكد.`),
  accounts: (n, count) => counted(account, n, isolated(count)),
  notOldEnough: 'لم يبلغ أي فوج بعد العمر الكافي لمعرفة ما يحتفظ به.',
  tooSmall: 'عدد الحسابات التي بقيت، أو التي غادرت، أقل من أن يُعرض.',
  startingMrr: 'الإيرادات عند البداية',
  accountsHead: 'الحسابات',
  mrr: 'الإيرادات الشهرية',
  mrrOf: (kept, started) => `${isolated(kept)} من ${isolated(started)} شهريًا`,
  accountsOf: (kept, began) => `${kept} من ${began}`,
  caption: (measure, unit) =>
    `${named[measure]} بالنسبة المئوية، بحسب أول ${of[unit]} دفعت فيه الحسابات و${several[unit]} منذ ذلك الحين`,
  parts: '100%: بقدر ما كان عند البداية',
  amounts: {
    net: 'الإيرادات الشهرية؛ والألوان تبيّن النسبة من البداية',
    gross: 'الإيرادات الشهرية من دون التوسع؛ والألوان تبيّن النسبة من البداية',
    logo: 'الحسابات التي تدفع؛ والألوان تبيّن النسبة',
  },
  counts: {
    net: 'الصافي: يُحتسب التوسع',
    gross: 'الإجمالي: يُحتسب كل حساب بما بدأ به على الأكثر',
    logo: 'الحسابات التي تدفع',
  },
  seen: {month: 'بحسب آخر يوم من كل شهر', quarter: 'بحسب آخر يوم من كل ربع سنة'},
  anew: 'من يعود يبدأ من جديد',
  weighted,
  bold: (measure, level) => `الخط العريض: ${weighted[measure]}، نطاق بمستوى ${level}`,
  keptAt: (heading, measure, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'لم يبلغ أي فوج العمر الكافي' : `${mean} ${base[measure]} في المتوسط`,
      ...cohorts.map(({name, share}) => `${isolated(name)} ${share}`),
    ].join('، ')}`,
  goneAt: (heading, name) => `${heading}: حسابات ${isolated(name)} التي لم تعد تدفع`,
  whoPays: (name, after) => `${isolated(name)}: تدفع ${after}`,
  whoIsGone: (name, after) => `${isolated(name)}: لم تعد تدفع ${after}`,
  listPaying: (name) => `التحديد يعرض من ما زال يدفع من ${isolated(name)}`,
  listGone: (name) => `التحديد يعرض من لم يعد يدفع من ${isolated(name)}`,
};
