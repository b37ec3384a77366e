import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';
import {plural} from '../plural.js';
import {account, counted, day, event, oblique, point, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const form = plural('ar');
const seat: Noun = {one: 'مقعد واحد', two: 'مقعدان', few: 'مقاعد', many: 'مقعدًا', other: 'مقعد'};
const feature: Noun = {one: 'ميزة واحدة', two: 'ميزتان', few: 'ميزات', many: 'ميزة', other: 'ميزة'};
const ticket: Noun = {one: 'تذكرة واحدة', two: 'تذكرتان', few: 'تذاكر', many: 'تذكرة', other: 'تذكرة'};
const days = (n: number, text: string): string => counted(day, n, text);
/** After a preposition. */
const inDays = (n: number, text: string): string => oblique(days(n, text));
/** Of a window only the text is known, in Latin or in Arabic figures. */
const window = (text: string): string => {
  const latin = text.replace(/[٠-٩]/g, (figure) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(figure)));
  return inDays(Number(latin.replace(/\D/g, '')), text);
};
const points = (n: number, text: string): string => counted(point, n, text);
const quoted = (name: string): string => `«${isolated(name)}»`;

const gaps: MatrixWords['gaps'] = {
  missing: 'غير معروف',
  incomplete: 'ليس بعد: الحساب أحدث من المدة',
  suppressed: 'عدد الأشخاص أقل من أن يُعرض',
};

export const healthMatrix: MatrixWords = {
  caption: 'الحسابات مع درجة صحتها ومكوّناتها',
  account: 'الحساب',
  revenue: 'MRR',
  score: 'الدرجة',
  band: 'المستوى',
  pulse: 'التقييم',
  byHand: 'يدوي',
  trend: 'الاتجاه',
  inDays: days,
  bands: {red: 'معرّض للخطر', amber: 'تحت المراقبة', green: 'سليم'},
  bandsWithin: {red: 'معرّض للخطر', amber: 'تحت المراقبة', green: 'سليم'},
  noScore: 'بلا درجة',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [[unscored === 1 ? 'الحساب بلا درجة' : `لا درجة لأي من الحسابات (${count(unscored)})`], '.'];
    const known = lowest.known === null ? '' : ` (المعروف ${lowest.known} من الوزن)`;
    const end = unscored === 0 ? '.' : `؛ ${counted(account, unscored, count(unscored))} بلا درجة.`;
    const pay = revenue === null ? '' : `، وحصتها من MRR ${isolated(revenue.risky)} من أصل ${isolated(revenue.all)}`;
    if (n === 1) {
      const is = {red: 'معرّض للخطر', amber: 'تحت المراقبة', green: 'سليم'}[lowest.band];
      return [[`${isolated(lowest.name)} ${is}، بدرجة ${lowest.score}${known}`], `${pay}${end}`];
    }
    const first =
      risky === 0
        ? `لا خطر على أي حساب من أصل ${oblique(counted(account, n, count(n)))}`
        : risky === n
          ? `جميع الحسابات معرّضة للخطر، وعددها ${count(n)}`
          : `عدد الحسابات المعرّضة للخطر ${count(risky)} من أصل ${count(n)}`;
    const most =
      fell === null
        ? `أدناها ${isolated(lowest.name)} بدرجة ${lowest.score}${known}`
        : `أكثرها انخفاضًا ${isolated(fell.name)} بمقدار ${oblique(points(fell.points, fell.pointsText))} خلال ${inDays(fell.days, fell.daysText)}`;
    return [[first], `${pay}؛ ${most}${end}`];
  },
  cells: {
    revenue: (name, amount) =>
      amount === null ? `${isolated(name)}: قيمة MRR غير معروفة` : `${isolated(name)}: ${isolated(amount)} من MRR`,
    score: (name, score, band, known) =>
      `${isolated(name)}: ${score} من 100، ${band}${known === null ? '' : `، المعروف ${known} من الوزن`}`,
    noScore: (name) => `${isolated(name)}: بلا درجة`,
    band: (name, band) => `${isolated(name)}: ${band}`,
    pulse: (name, pulse) => `${isolated(name)}، تقييم يدوي: ${pulse}`,
    noPulse: (name) => `${isolated(name)}: بلا تقييم`,
    component: (name, component, score, band) => `${isolated(name)}، ${isolated(component)}: ${score} من 100، ${band}`,
    gap: (name, component, gap, fewer) =>
      `${isolated(name)}، ${isolated(component)}: ${gap === 'suppressed' ? `${isolated(fewer)}، ` : ''}${gaps[gap]}`,
    trend: (name, change, text, n, daysText) => {
      const time = `خلال ${inDays(n, daysText)}`;
      if (change === 0) return `${isolated(name)}: دون تغيّر، 0 نقطة ${time}`;
      const way = change < 0 ? 'انخفاض' : 'ارتفاع';
      // In figures, also for one and two: the name of a cell holds what stands in it.
      return `${isolated(name)}: ${way}، عدد النقاط ${text}، ${time}`;
    },
    noTrend: (name, n, text) => `${isolated(name)}: بلا درجة قبل ${inDays(n, text)}`,
    pending: (name) => `${isolated(name)}: لم يُحسب الاتجاه بعد`,
  },
  gaps,
  fewerThan: (minimum) => isolated(`< ${minimum}`),
  tip: {
    title: (name, what) => `${isolated(name)}: ${isolated(what)}`,
    weight: 'الوزن',
    countsFor: 'يُحتسب بنسبة',
    costs: 'يخفض الدرجة بمقدار',
    points,
    known: 'الوزن المعروف',
    ago: (n, text) => `قبل ${inDays(n, text)}`,
    worstAt: '0 عند',
    bestAt: '100 عند',
    over: (n, text) => `مقيس خلال ${inDays(n, text)}`,
    setOn: 'تاريخ التقييم اليدوي',
  },
  filter: 'الحسابات بحسب المستوى',
  all: 'الكل',
  search: 'البحث عن حساب',
  byRevenue: 'ملخص',
  found: (_n, count, total) => `${count} من أصل ${total} من الحسابات`,
  sortedUp: (column) => `مرتبة بحسب ${isolated(column)}، من الأدنى إلى الأعلى`,
  sortedDown: (column) => `مرتبة بحسب ${isolated(column)}، من الأعلى إلى الأدنى`,
  noneFound: 'لا يوجد حساب مطابق.',
  showAgain: (count) => `إعادة عرض الكل (${count})`,
  more: (_n, count) => `و${count} غيرها`,
  showAll: (count) => `عرض الكل (${count})`,
  showFewer: (count) => `عرض الأوائل فقط (${count})`,
  summary: {
    caption: 'الحسابات وقيمة MRR بحسب المستوى وبحسب MRR الحساب',
    all: 'الكل',
    below: (amount) => `أقل من ${isolated(amount)}`,
    between: (from, to) => `من ${isolated(from)} إلى ${isolated(to)}`,
    from: (amount) => `${isolated(amount)} أو أكثر`,
  },
  why: {
    lift: (from, to, band) =>
      `ما يرفعها: ${isolated(from)} ← ${isolated(to)}${band === null ? '' : `، إلى ${quoted(band)}`}`,
    nothingToLift: 'لا شيء يلزم رفعه: كل المكوّنات المعروفة سليمة.',
    component: (label, score, lifted, sentence) => [
      [isolated(label)],
      ` ${lifted === null ? isolated(score) : `${isolated(score)} ← ${isolated(lifted)}`}${sentence === null ? '' : `: ${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}.`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `${isolated(alone.needed)} وحدها تكفي ليبلغ الحساب ${quoted(alone.band)}`;
      if (evidence === null) return reached === null ? null : `${reached}.`;
      return `${evidence}؛ بلوغ ${isolated(needed)} يرفعه${reached === null ? '' : `، و${reached}`}.`;
    },
    evidence: {
      given: ({value, worst, best}) =>
        `${isolated(value)}، بين ${isolated(worst)} (الأسوأ) و${isolated(best)} (الأفضل)`,
      'active-users-per-seat': ({value, seats, days: text}) =>
        `المقاعد المستخدمة ${value} من أصل ${seats} خلال ${window(text)}`,
      'active-days': ({value, days: text}) => `أيام النشاط ${value} من أصل ${text}`,
      'features-used': ({value, n, days: text}) => `استُخدمت ${counted(feature, n, value)} خلال ${window(text)}`,
      events: ({value, n, days: text}) => `${counted(event, n, value)} خلال ${window(text)}`,
      'usage-trend': ({value, days: text}) => `بلغ الاستخدام ${value} من مستواه في المدة السابقة (${window(text)})`,
      'days-since-last-event': ({value, n}) => (n === 0 ? 'آخر استخدام اليوم' : `آخر استخدام قبل ${inDays(n, value)}`),
      tickets: ({value, n, days: text}) => `${counted(ticket, n, value)} خلال ${window(text)}`,
      'last-nps': ({value}) => `آخر إجابة ${value} من 10`,
      'mean-nps': ({value}) => `متوسط الإجابات ${value} من 10`,
      pulse: ({value, best}) => `تقييم مدير نجاح العملاء ${value} من ${best}`,
    },
    unknown(names, n, gap, missing) {
      const why = {
        missing: form(n, {one: 'غير معروف', other: 'غير معروفة'}),
        incomplete: 'لا يمكن القول بعد، لأن الحساب أحدث من المدة',
        suppressed: 'عدد الأشخاص أقل من أن يُعرض',
      }[gap];
      if (missing === null) return `${isolated(names)}: ${why}.`;
      const shared = `ويُوزَّع ${form(n, {one: 'وزنه', two: 'وزنهما', other: 'وزنها'})} على البقية`;
      const asIf = (score: string): string => `${form(n, {one: 'ويُحتسب', two: 'ويُحتسبان', other: 'وتُحتسب'})} ${score}`;
      const then = {redistribute: shared, require: shared, zero: asIf('0'), neutral: asIf('50')}[missing];
      return `${isolated(names)}: ${why}، ${then}.`;
    },
    nothingKnown: 'لا درجة: لا يُعرف أي من المكوّنات.',
    tooLittleKnown: (coverage, needed) => `لا درجة: المعروف ${coverage} من الوزن والمطلوب ${needed}.`,
    history: (n, text) => `الدرجة خلال ${inDays(n, text)}`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${then} في ${isolated(thenDay)}، و${now} في ${isolated(nowDay)}؛ الأدنى ${lowest} والأعلى ${highest}`,
    moved: (component, then, now) => `الأكثر تأثيرًا: ${isolated(component)}، من ${then} إلى ${now}.`,
    pulse: (pulse, on, band) => [
      'التقييم اليدوي: ',
      [pulse],
      band === null ? `، في ${isolated(on)}.` : `، في ${isolated(on)}؛ أما الدرجة فتشير إلى ${quoted(band)}.`,
    ],
    noPulse: (n, text) => [`لم يُسجَّل تقييم يدوي خلال ${inDays(n, text)}.`],
    revenue: (amount) => `${isolated(amount)} من MRR`,
    seats: (n, seats) => counted(seat, n, seats),
  },
  method: {
    redistribute: 'الدرجة: متوسط مرجّح لما هو معروف',
    require: 'الدرجة: متوسط مرجّح لما هو معروف، إذا كان كافيًا',
    zero: 'الدرجة: متوسط مرجّح، وغير المعروف 0',
    neutral: 'الدرجة: متوسط مرجّح، وغير المعروف 50',
  },
  markedGaps: '◦ مكوّن واحد أو أكثر غير معروف',
  borders: (amber, green) => `تحت المراقبة من ${amber}، سليم من ${green}`,
  pulseAge: (n, text) => `التقييم: يدوي خلال آخر ${inDays(n, text)}`,
};
