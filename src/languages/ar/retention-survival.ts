import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {account, counted, day, month, oblique, row, week, year} from './counted.js';
import {isolated} from './isolated.js';
import {listed} from './listed.js';
import {plural} from '../plural.js';

const form = plural('ar');
const few = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const ages = {day, week, month, year} as const;

const age: SurvivalWords['age'] = (value, text, unit) => counted(ages[unit], value, text);
const accounts = (n: number, count: string): string => counted(account, n, count);
const of = (name: string | null): string => (name === null ? '' : ` من ${isolated(name)}`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? isolated(share) : isolated(`${name} ${share}`))));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!isWhole) return `بعد ${oblique(age(value, text, unit))}`;
    const word = few[years] ?? String(years);
    return `بعد ${form(years, {one: 'سنة', two: 'سنتين', few: `${word} سنوات`, other: `${word} سنة`})}`;
  },
  afterHeading: (value, text, unit) => `بعد ${oblique(age(value, text, unit))}`,
  units: {day: 'أيام', week: 'أسابيع', month: 'أشهر', year: 'سنوات'},
  groups: {
    none: 'المجموعات',
    segment: 'الشرائح',
    region: 'المناطق',
    csm: 'مديري نجاح العملاء',
    team: 'الفرق',
    plan: 'الباقات',
  },
  unnamed: {
    none: 'الكل',
    segment: 'بلا شريحة',
    region: 'بلا منطقة',
    csm: 'بلا مدير نجاح',
    team: 'بلا فريق',
    plan: 'بلا باقة',
  },
  halfGone: (name) => `غادر نصف ${name === null ? 'الحسابات' : isolated(name)}`,
  stillHere: (share, name, after) => `يبقى ${share}${of(name)} ${after}`,
  others: (groups) => listed(groups.map(({share, name}) => `${isolated(share)} من ${isolated(name)}`)),
  othersStillHere: (others, after) => `يبقى ${others} ${after}`,
  atLeast: (from) => `${from} أو أكثر`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `الحساب الوحيد باقٍ، ومدة متابعته ${until}.`
      : `جميع الحسابات باقية (${count})، ومدة متابعتها تصل إلى ${oblique(until)}.`,
  oneLeft: (at) => `غادر الحساب الوحيد بعد ${oblique(at)}.`,
  tooFew: (n, count) =>
    n === 1 ? 'حساب واحد لا يكاد يدل على شيء.' : `${accounts(n, count)} عدد أقل من أن يُستنتج منه شيء مؤكد.`,
  noClearDifference: (groups) => `لا دلالة على اختلاف بين ${groups}`,
  median: (at) => `الوسيط ${at}`,
  limitsAt: (limits, at) => `${limits} عند ${oblique(at)}`,
  stillFollowed: 'تحت المتابعة',
  differ: (groups, test) => `بين ${groups} اختلاف لا تفسره المصادفة (${test}).`,
  keepsFewer: (fewer, more, test) =>
    `يبقى من ${isolated(fewer)} أقل مما يبقى من ${isolated(more)}، بما لا تفسره المصادفة (${test}).`,
  noSign: (groups, test) => `لا دلالة على اختلاف بين ${groups} (${test}).`,
  notComparable: (groups) => `لا تمكن المقارنة بين ${groups}: لم يغادر أي حساب أثناء متابعة مجموعتين معًا.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `اختبار ${isolated(name)}: ${isolated(`χ² = ${chiSquare}, df = ${degreesOfFreedom}, p ${p.startsWith('<') ? p : `= ${p}`}`)}`,
  tests: {
    'log-rank': 'log-rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'Peto-Peto المعدّل',
  },
  staysLonger: (first, second, by, range, tau) =>
    `خلال ${oblique(tau)}، يبقى ${isolated(first)} في المتوسط مدة أطول من ${isolated(second)} بفارق ${oblique(by)} (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `خلال ${oblique(tau)}، لا فرق واضح بين متوسط مدة بقاء ${isolated(first)} و${isolated(second)}: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `متوسط مدة البقاء خلال ${oblique(tau)}: ${listed(means.map(({name, mean}) => isolated(`${name} ${mean}`)))}.`,
  accounts: (n, since, left) =>
    `${form(n >= 3 ? n : 100, account)}${since === null ? '' : ` منذ ${isolated(since)}`}، غادر منها ${left}`,
  method: (level, band) => `Kaplan–Meier، نطاقات بمستوى ${level} (${isolated(band)})`,
  ticks: 'العلامات: باقية، انتهت متابعتها عندها',
  fewFollowed: (names, minimum) => `أقل من ${minimum} تحت المتابعة${names === null ? '' : `: ${names}`}`,
  notDrawn: (names) => `غير مرسومة: ${names}`,
  suppressed: (names) => `العدد أقل من أن يُعرض: ${names}`,
  endBeforeStart: (n, count) => `استُبعد ${accounts(n, count)} لأن النهاية تسبق البداية`,
  withoutStart: (n, count) => `استُبعد ${accounts(n, count)} بلا بداية`,
  observedFrom: (from) => `المتابعة منذ ${isolated(from)}، وللأقدم من عمرها حينها`,
  endedBefore: (n, count) => `لم يُحتسب ${accounts(n, count)} بسبب المغادرة قبل ذلك`,
  unusable: (n, count) => `استُبعد ${counted(row, n, count)} بلا متابعة`,
  fellEarly: (name, at) =>
    `هبط ${name === null ? 'المنحنى' : isolated(name)} إلى 0 عند ${oblique(at)} لقلة ما كان تحت المتابعة حتى ذلك العمر`,
  hereAt: (heading, all) => `${heading}، الباقي: ${shares(all)}`,
  goneAt: (heading, all) => `${heading}، المغادر: ${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}، `}${count} تحت المتابعة`,
  hasEnded: 'ما تحت المتابعة قليل جدًا',
  whoIsHere: (name, after) => `${name === null ? '' : `${isolated(name)}: `}باقية ${after}`,
  whoIsGone: (name, after) => `${name === null ? '' : `${isolated(name)}: `}لم تعد باقية ${after}`,
  listHere: (name) => `التحديد يعرض الحسابات الباقية${of(name)}`,
  listGone: (name) => `التحديد يعرض الحسابات المغادرة${of(name)}`,
  bringOut: 'التحديد يبرز المنحنى',
  putBack: 'التحديد مرة أخرى يلغي الإبراز',
  curveAt: (name, share, range, after) =>
    `${isolated(name)}: يبقى ${share}${range === null ? '' : ` (${range})`} ${after}`,
  curveRows: {
    stillHere: (after) => `الباقي ${after}`,
    median: 'الوسيط',
    notReached: 'لم يُبلغ بعد',
    mean: (tau) => `المتوسط خلال ${oblique(tau)}`,
    accounts: 'الحسابات',
    left: (_n, count) => `غادر ${count}`,
  },
  onlyBegan: (period) => `الحسابات التي بدأت في الفترة المحددة فقط: ${isolated(period)}.`,
  caption: 'نسبة الباقي بحسب العمر',
  columns: {
    group: 'المجموعة',
    age: (units) => `العمر (${units})`,
    followed: 'تحت المتابعة',
    gone: 'غادرت حتى الآن',
    stillHere: 'الباقي',
    interval: (level) => `فترة ثقة ${level}`,
  },
};
