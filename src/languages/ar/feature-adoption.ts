import type {AdoptionWords, CountBy, UnlockSaid} from '../../components/feature-adoption/feature-adoption.words.js';
import {account, counted, day, oblique, user, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const nouns: Readonly<Record<CountBy, Noun>> = {account, user};
const feature: Noun = {one: 'ميزة واحدة', two: 'ميزتان', few: 'ميزات', many: 'ميزة', other: 'ميزة'};
const use: Noun = {one: 'استخدام واحد', two: 'استخدامان', few: 'استخدامات', many: 'استخدامًا', other: 'استخدام'};
const quoted = (name: string): string => `«${isolated(name)}»`;
const of = (n: number, count: string, by: CountBy): string => `من ${oblique(counted(nouns[by], n, count))}`;
const inDays = (n: number, count: string): string => `خلال آخر ${oblique(counted(day, n, count))}`;

const subject = (of: UnlockSaid['of']): string =>
  of === 'sticky' ? 'ميزة تُبقي الحسابات' : of === 'any' ? 'أيًّا من هذه الميزات' : quoted(of.feature);
const retained: Readonly<Record<UnlockSaid['retained'], (n: number, count: string) => string>> = {
  'account-stays': (n, count) => `ظلت متعاقدة بعد ${oblique(counted(day, n, count))}`,
  'account-active': (n, count) => `كان لها نشاط خلال ${oblique(counted(day, n, count))} بعد ذلك`,
  'user-active': (n, count) => `عادوا خلال ${oblique(counted(day, n, count))} بعد ذلك`,
};

export const featureAdoption: AdoptionWords = {
  who: (n, count, by) => counted(nouns[by], n, count),
  most: ({range, n, count, by, feature: name, days, dayCount, alone}) =>
    `${range === null ? '' : ` (${range})`} ${of(n, count, by)} استخدموا ${quoted(name)} ${inDays(days, dayCount)}${alone ? '' : '، ولا توجد ميزة أوسع استخدامًا'}.`,
  least: (name, share) => `الأقل استخدامًا ${quoted(name)}: ${isolated(share)}.`,
  anySticky: (share, range) =>
    `${isolated(share)} (${range}) استخدموا ميزة واحدة على الأقل من الميزات التي تُبقي الحسابات.`,
  nobody: (n, count, by, days, dayCount) =>
    ` ${of(n, count, by)} استخدموا أيًّا من هذه الميزات ${inDays(days, dayCount)}.`,
  allHidden: 'عدد من استخدموا هذه الميزات، أو من لم يستخدموها، أقل من أن تُعرض النسب.',
  caption: 'الميزات بحسب نسبة من يستخدمونها',
  feature: 'الميزة',
  share: 'النسبة',
  interval: 'فترة الثقة',
  adopters: {account: 'حسابات تستخدمها', user: 'مستخدمون يستخدمونها'},
  others: {account: 'حسابات لا تستخدمها', user: 'مستخدمون لا يستخدمونها'},
  ofAll: (count, all) => `${count} من أصل ${all}`,
  users: 'المستخدمون بأي قدر',
  uses: 'مرات الاستخدام',
  product: 'المنتج',
  remark: 'ملاحظة',
  sticky: 'تُبقي الحسابات',
  outSince: (date) => `متاحة منذ ${isolated(date)}`,
  notShown: 'العدد أقل من أن يُعرض',
  useIt: (name) => `يستخدمون ${quoted(name)}`,
  doNotUseIt: (name) => `لا يستخدمون ${quoted(name)}`,
  lastDays: (n, count) => `آخر ${oblique(counted(day, n, count))}`,
  fromUses: (n, count) => `يُحتسب بدءًا من ${oblique(counted(use, n, count))}`,
  hidden: (n, count) => `${counted(feature, n, count)} دون عرض لقلة العدد`,
  young: (n, count) => `${counted(feature, n, count)} صدرت خلال هذه الأيام`,
  more: (n, count) => `${counted(feature, n, count)} أخرى في الجدول`,
  unlock: {
    title: 'الفرق في البقاء، بالنقاط المئوية',
    against: (used, others) => `${isolated(used)} مقابل ${isolated(others)}`,
    retained: {used: 'بقاء من استخدموها', others: 'بقاء غيرهم'},
    who: {used: 'استخدموها حينها', others: 'لم يستخدموها'},
    difference: 'الفرق، نقاط مئوية',
    interval: 'فترة الثقة للفرق',
    notOut: 'لم تكن متاحة حينها',
    tooFew: 'العدد أقل من أن يُقارن',
    nobodyUsed: 'لم يستخدمها أحد حينها',
    allUsed: 'استخدمها الجميع حينها',
    caution: 'الأمران متلازمان، وليس الاستخدام هو السبب بالضرورة.',
    says: ({of: what, retained: how, used, others, difference, limits, way, days, dayCount}) =>
      `من ${how === 'user-active' ? 'المستخدمين الذين سبق أن استخدموا' : 'الحسابات التي سبق أن استخدمت'} ${subject(what)}، ${isolated(used)} ${retained[how](days, dayCount)}، ومن ${how === 'user-active' ? 'غيرهم' : 'غيرها'} ${isolated(others)}: ` +
      (way === 'unclear'
        ? `لا فرق واضح${limits === null ? '' : ` (${limits} نقطة مئوية)`}.`
        : `${isolated(difference)} نقطة مئوية (${limits ?? ''}). والأمران متلازمان، وليس الاستخدام هو السبب بالضرورة.`),
    compared: (n, count, by, {days, dayCount, laterDays, laterCount}) =>
      `بقاء ${oblique(counted(nouns[by], n, count))}: الاستخدام خلال ${oblique(counted(day, days, dayCount))} قبل آخر ${oblique(counted(day, laterDays, laterCount))}`,
  },
};
