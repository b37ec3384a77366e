import type {Amount, Rate, SignalWords, Span} from '../../components/signal-list/signal-list.words.js';
import type {RenewalRisk} from '../../metrics/health/signal.js';
import {account, counted, day, hour, oblique, point, week, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const contract: Noun = {one: 'عقد واحد', two: 'عقدان', few: 'عقود', many: 'عقدًا', other: 'عقد'};
const ticket: Noun = {one: 'تذكرة واحدة', two: 'تذكرتان', few: 'تذاكر', many: 'تذكرة', other: 'تذكرة'};
const ruleNoun: Noun = {one: 'قاعدة واحدة', two: 'قاعدتان', few: 'قواعد', many: 'قاعدة', other: 'قاعدة'};
const component: Noun = {one: 'مكوّن واحد', two: 'مكوّنان', few: 'مكوّنات', many: 'مكوّنًا', other: 'مكوّن'};
const units: Readonly<Record<Span['unit'], Noun>> = {hour, day, week};
const some = (noun: Noun, {n, text}: Amount): string => counted(noun, n, text);
const after = (noun: Noun, amount: Amount): string => oblique(some(noun, amount));
const span = (one: Span): string => some(units[one.unit], one);
const quoted = (name: string): string => `«${isolated(name)}»`;
const range = ({lower, upper}: Rate): string => `${isolated(lower)} إلى ${isolated(upper)}`;
const risks: Readonly<Record<RenewalRisk, (touchDays: Amount) => string>> = {
  'use-falls': () => 'الاستخدام يتراجع',
  'low-health': () => 'الصحة ضعيفة',
  'no-touch': (days) => `لم يتواصل أحد منذ ${after(day, days)}`,
};

export const signalList: SignalWords = {
  takeaway: ({flagged, judged, revenue, urgent}) => [
    'لدى ',
    [`${flagged.text} من أصل ${judged.text}`],
    ' من الحسابات إشارة مبكرة',
    revenue === null ? '' : `، بإيراد شهري متكرر ${isolated(revenue.flagged)} من ${isolated(revenue.all)}`,
    urgent.n === 0 ? '. ولا شيء منها عاجل.' : `. والعاجل منها: ${urgent.text}.`,
  ],
  nothing: (judged, rules) => [
    ['لا إشارات مبكرة'],
    `: حُكم على ${after(account, judged)} وفق ${after(ruleNoun, rules)}.`,
  ],
  severities: {risk: 'تصرّف الآن', watch: 'يستحق النظر'},
  rules: {
    'renewal-at-risk': 'تجديد مهدَّد',
    'usage-drop': 'تراجع الاستخدام',
    'health-drop': 'تراجع الصحة',
    'ticket-waiting': 'تذكرة تنتظر',
  },
  label: (name, rule) => `${isolated(name)}: ${rule}`,
  filter: 'الإشارات المعروضة',
  all: 'الكل',
  caption: 'الإشارات المبكرة بحسب الحساب',
  reasons: {
    'usage-drop': ({drop, weeks, before, now}) =>
      `تراجع الاستخدام بنسبة ${isolated(drop)} خلال ${after(week, weeks)}، وعدد الأحداث من ${before} إلى ${now}.`,
    'health-drop': ({points, days, before, now, low}) =>
      `تراجعت الصحة بمقدار ${after(point, points)} خلال ${after(day, days)}، من ${before} إلى ${now}${low ? '، والحساب الآن معرّض للخطر' : ''}.`,
    'renewal-at-risk': ({contracts, date, days, risks: found, touchDays}) => {
      const when = days.n === 0 ? 'اليوم' : `بعد ${after(day, days)}، في ${isolated(date)}`;
      const what =
        contracts.n === 1 ? `يحين تجديد عقد ${when}` : `يحين تجديد ${after(contract, contracts)}، أولها ${when}`;
      return `${what}: ${found.map((risk) => risks[risk](touchDays)).join('، ')}.`;
    },
    'ticket-waiting': ({tickets, longest, target}) =>
      tickets.n === 1
        ? `تنتظر تذكرة أول ردّ منذ ${oblique(span(longest))}، والهدف ${some(hour, target)}.`
        : `عدد التذاكر التي تنتظر أول ردّ: ${tickets.text}، أطولها منذ ${oblique(span(longest))}، والهدف ${some(hour, target)}.`,
  },
  evidence: {
    'usage-drop': ({p, tested, ...rate}) =>
      `${isolated(rate.share)} من الاستخدام السابق (${range(rate)}). بالمصادفة: ${isolated(`p\u00a0${p}`)} بعد التصحيح لعدد ${after(account, tested)}.`,
    'health-drop': ({component: name, before, now, components}) =>
      `أكثر ما كلّف: ${quoted(name)} من ${before} إلى ${now}. وتتكوّن الدرجة من ${after(component, components)} كما من قبل.`,
    'renewal-at-risk': (contracts, rate) =>
      rate === null
        ? `العقود المنتهية في السنة السابقة: ${contracts.text}، وهي أقل من أن تُحسب لها نسبة.`
        : `جُدّد في السنة السابقة: ${isolated(rate.share)} من ${after(contract, contracts)} (${range(rate)}).`,
    'ticket-waiting': (tickets, days, rate) =>
      rate === null
        ? `عدد التذاكر خلال ${after(day, days)}: ${tickets.text}، وهو أقل من أن تُحسب له نسبة.`
        : `أُجيب في الموعد خلال ${after(day, days)}: ${isolated(rate.share)} من ${after(ticket, tickets)} (${range(rate)}).`,
  },
  nextStep: 'الخطوة التالية:',
  steps: {
    'call-sponsor': () => 'الاتصال بالراعي وسؤاله عمّا تغيّر.',
    'ask-users': () => 'سؤال من توقفوا عن الاستخدام عمّا يعيقهم.',
    'work-on-component': (name) => `العمل أولًا على ${quoted(name)}.`,
    'arrange-talk': (date) => `تحديد لقاء بشأن التجديد قبل ${isolated(date)}.`,
    'agree-plan': (date) => `الاتفاق مع الراعي على خطة قبل ${isolated(date)}.`,
    'escalate-ticket': () => 'تسليم التذكرة اليوم إلى مدير الدعم.',
    'answer-ticket': () => 'الرد على التذكرة اليوم.',
  },
  span,
  dueIn: (days) => (days.n === 0 ? 'يحين اليوم' : `يحين بعد ${after(day, days)}`),
  columns: {
    account: 'الحساب',
    signal: 'الإشارة',
    severity: 'الأولوية',
    revenue: 'الإيراد الشهري المتكرر',
    reason: 'السبب',
    evidence: 'ما تستند إليه',
    nextStep: 'الخطوة التالية',
  },
  shown: (seen, all) => `المعروض ${seen} من أصل ${all} من الإشارات`,
  showMore: ({text}) => `عرض ${text} أخرى`,
  showFewer: 'عرض أقل',
  noneIn: (accounts) => `لا شيء في ${after(account, accounts)}`,
  judged: (accounts) => `حُكم على ${after(account, accounts)}`,
  ruleCount: (rules) => some(ruleNoun, rules),
  rulesCaption: 'ما حُكم عليه',
  rule: 'القاعدة',
  judgedHead: 'الحسابات التي حُكم عليها',
  fewHead: 'أقل من أن يُحكم عليها',
  few: {
    'renewal-at-risk': (accounts) => `${some(account, accounts)} دون ما يُحكم به على التجديد`,
    'usage-drop': (accounts) => `${some(account, accounts)} باستخدام أقل من أن يُحكم عليه`,
    'health-drop': (accounts) => `${some(account, accounts)} تتكوّن درجتها من غير المكوّنات السابقة`,
    'ticket-waiting': (accounts) => `${some(account, accounts)} بما هو أقل من أن يُحكم به على التذاكر`,
  },
  notGiven: {
    'renewal-at-risk': 'لم يُحكم على التجديد: لا عقود في البيانات',
    'usage-drop': 'لم يُحكم على الاستخدام: لا أحداث في البيانات',
    'health-drop': 'لم يُحكم على الصحة: لم يُقَس شيء',
    'ticket-waiting': 'لم يُحكم على التذاكر: لا تذاكر في البيانات',
  },
  notEnough: {
    'renewal-at-risk': 'لم يُحكم على التجديد: لا شيء يدل على خطر',
    'usage-drop': 'لم يُحكم على الاستخدام: الاستخدام السابق قليل',
    'health-drop': 'لم يُحكم على الصحة: لا درجة للمقارنة',
    'ticket-waiting': 'لم يُحكم على التذاكر: لا حسابات للحكم عليها',
  },
  inFile: (all) => `في الملف المحفوظ كلها، وعددها ${all}`,
};
