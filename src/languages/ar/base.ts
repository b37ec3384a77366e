import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';
import {account, counted, oblique, response, row, user, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const cell: Noun = {one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية'};
const kinds: Readonly<Record<string, Noun>> = {user, account, response};
const weekdays = {monday: 'الاثنين', sunday: 'الأحد', saturday: 'السبت'} as const;

export const base: PackBase = {
  loading: 'جارٍ التحميل…',
  loadingRows: (rows) => `جارٍ التحميل… عدد الصفوف حتى الآن: ${rows}`,
  refreshing: 'جارٍ التحديث، والقيمة المعروضة هي الأخيرة',
  stale: 'تعذّر تحديث هذه الأرقام.',
  noData: 'لا شيء لعرضه بعد. ينقص مصدر البيانات:',
  tryAgain: 'إعادة المحاولة',
  tools: 'أدوات',
  showTable: 'عرض الأرقام في جدول',
  showDefinition: 'طريقة الحساب',
  export: 'حفظ في ملف',
  exportAs: {csv: 'أرقام (CSV)', json: 'أرقام (JSON)', svg: 'صورة (SVG)', png: 'صورة (PNG)'},
  failed: 'تعذّر تحميل البيانات.',
  failures: {
    network: 'تعذّر الوصول إلى الخادم.',
    timeout: 'لم يُجب الخادم في الوقت المحدد.',
    unauthorized: 'لا توجد صلاحية للاطلاع على هذه البيانات، أو انتهت الجلسة.',
    'not-found': 'لا توجد بيانات في هذا العنوان.',
    server: 'لم يتمكن الخادم من الإجابة.',
    'too-large': 'حجم البيانات أكبر من أن تُعرض هنا.',
    unreadable: 'تعذّرت قراءة البيانات.',
    'wrong-columns': 'تنقص البياناتِ أعمدةٌ مطلوبة.',
    'unknown-format': 'صيغة البيانات غير معروفة.',
  },
  range: (lower, upper) => `من ${isolated(lower)} إلى ${isolated(upper)}`,
  level: (percent) => `فترة ثقة ${percent}`,
  asOf: (moment) => `البيانات حتى ${moment}`,
  leftOut: (n, count) => `استُبعد ${counted(row, n, count)}`,
  unreadable: (n, count) => `تعذّرت قراءة ${oblique(counted(cell, n, count))}`,
  insufficient: {
    'small-group': ({made}, {count}) => `لا يُعرض لأنه يكشف عن مجموعة عددها أقل من ${count(made.scope.minimumGroup)}`,
    'too-few': ({made}, {count}) => `لا يُعرض ما يقل عدده عن ${count(made.scope.minimumGroup)}`,
    'no-moments': 'لا يحمل أي صف تاريخًا',
    'no-number': 'لا يُختصر في رقم واحد',
    'no-responses': 'لا توجد إجابات بعد',
    'no-valid-responses': 'ليس بين الإجابات عدد صحيح من 0 إلى 10',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `ليس بين الإجابات عدد صحيح من ${from} إلى ${to}`,
    'no-tickets': 'لم تُفتح أي تذكرة قبل تاريخ الاحتساب',
    'all-pending': 'ما زالت جميع التذاكر ضمن المهلة',
    'no-exposure': 'لم يكن أي حساب عميلًا في هذه الأيام',
    'nps/no-accounts': 'لا تذكر أي إجابة حسابها',
    'no-revenue': 'لا إيرادات لأي حساب ممن أجابوا',
    'no-subscriptions': 'لم يبدأ أي اشتراك مدفوع بعد',
    'mixed-currencies': 'بأكثر من عملة، ولا تُجمع العملات معًا',
    'no-rate': 'ينقص سعر صرف إحدى العملات',
    'account-spend/nobody-paid': 'لا يدفع أي حساب في هذا اليوم',
    'nobody-paid': 'لم يكن أي حساب يدفع في بداية هذه الأشهر',
    'nothing-moved': 'لم تُكسب إيرادات ولم تُفقد في هذه المدة',
    'no-losses': 'لم يُفقد شيء، فلا حدّ للنسبة',
    'no-contracts': 'لا يوجد عقد مدفوع جارٍ في هذا اليوم',
    'no-base-sales': 'لم يُبَع شيء في السنة الأولى من السنتين',
    'no-sources': 'لا تذكر أي صفقة مكسوبة في هذه الأشهر مصدرها',
    'no-won-deals': 'لم تُكسب أي صفقة مع حساب جديد في هذه الأشهر',
    'worth-nothing': 'لا قيمة للصفقات المكسوبة في هذه الأشهر',
    'nothing-due': 'لم يحلّ موعد تجديد شيء في هذه الفترة',
    'all-open': 'ما زالت جميع العقود المستحقة مفتوحة',
    'no-quota': 'لا حصة تجديد لأي مدير نجاح عملاء',
    'cohort-retention/no-accounts': 'لا يذكر أي حدث في هذه الفترات حسابًا',
    'no-starters': 'لم يبدأ أحد في هذه الفترات',
    'not-yet': 'لم يبلغ أي فوج العمر الكافي بعد',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'غادرت جميع الحسابات قبل بدء متابعتها';
      if ((terms['unusable'] ?? 0) > 0) return 'لا يحتوي أي صف على مدة متابعة';
      return 'لا يوجد حساب يسبق يومُه الأول تاريخَ الاحتساب';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `لم يغادر النصف بعد: يبقى ${percent(survival)} عند العمر ${decimal(age, 0)} (بالأيام)`,
    'median-not-reached': 'وصل أقل من النصف خلال مدة المتابعة',
    'time-to-value/nobody-started': ({made}) =>
      `لم يبدأ أحد: لا يوجد حدث «${isolated(String(made.options['startEvent']))}»`,
    'days-to-onboard/nobody-started': 'لا يوجد حساب يسبق يومُه الأول تاريخَ الاحتساب',
    'health-score/no-accounts': 'لا يوجد حساب لعميل في هذه اللحظة',
    'no-components': 'لا يُقاس أي مكوّن: تنقص القياسات أو تحديد المكوّنات المراد حسابها',
    'no-values': 'لا قيمة لأي مكوّن في أي حساب',
    'no-scores': 'لا درجة لأي حساب',
  },
  memberList: {
    title: (label) => (label === '' ? 'مَن هؤلاء' : `مَن هؤلاء: ${isolated(label)}`),
    close: 'إغلاق',
    loading: 'جارٍ البحث عن الأسماء…',
    failed: 'تعذّر البحث عن الأسماء.',
    unknown: 'لا تحدد البيانات مَن هؤلاء.',
    suppressed: 'عددهم أقل من أن تُذكر أسماؤهم.',
    count: (n, count, by) => {
      const noun = kinds[by];
      return noun === undefined ? `${count} ${isolated(by)}` : counted(noun, n, count);
    },
    more: (_n, count) => `و${count} غيرهم`,
    save: 'حفظ القائمة (CSV)',
  },
  definition: {
    formula: 'الصيغة',
    interval: 'الفترة',
    options: 'الخيارات',
    scope: 'النطاق',
    data: 'البيانات',
    source: 'مصدر التعريف',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `حتى ${isolated(moment(asOf))}، ${isolated(timeZone)}، يبدأ الأسبوع يوم ${weekdays[weekStart]}، مستوى الثقة ${percent(level)}`,
    dataOf: (kept, read, table) => `${kept} من أصل ${read} من صفوف ${isolated(table)}`,
    issueOf: unreadCells,
  },
};
