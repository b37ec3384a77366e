import type {BridgeWords} from '../../components/revenue-bridge/revenue-bridge.words.js';
import {account, counted, type Noun} from './counted.js';
import {isolated} from './isolated.js';

const change: Noun = {one: 'تغيير واحد', two: 'تغييران', few: 'تغييرات', many: 'تغييرًا', other: 'تغيير'};
const losses = {contraction: 'الانكماش', churn: 'المغادرة'} as const;
const ways = {added: 'أضافت أسعار الصرف', took: 'أنقصت أسعار الصرف'} as const;
const nobodyPaid = 'لم يكن أحد يدفع في البداية';

export const revenueBridge: BridgeWords = {
  steps: {
    opening: 'MRR',
    new: 'جديدة',
    expansion: 'التوسع',
    reactivation: 'عائدة',
    contraction: 'الانكماش',
    churn: 'المغادرة',
    fx: 'الصرف',
    closing: 'MRR',
  },
  inFull: (step, day) =>
    ({
      opening: day === null ? 'رصيد البداية' : `رصيد البداية، ${isolated(day)}`,
      new: 'الحسابات الجديدة',
      expansion: 'التوسع',
      reactivation: 'الحسابات العائدة',
      contraction: 'الانكماش',
      churn: 'المغادرة',
      fx: 'أسعار الصرف',
      closing: day === null ? 'رصيد النهاية' : `رصيد النهاية، ${isolated(day)}`,
    })[step],
  plus: (amount) => `\u200e+${amount}`,
  accounts: (n, count) => counted(account, n, count),
  changes: (n, count) => counted(change, n, count),
  takeaway: ({from, to, same, netNew, loss, rates}) => {
    const lost = loss === null ? 'ولم يُفقد شيء.' : `وأكبر خسارة هي ${losses[loss.kind]}: ${isolated(loss.amount)}.`;
    const converted = rates === null ? '' : ` و${ways[rates.way]} ${isolated(rates.amount)}.`;
    return [
      same ? 'بقيت الإيرادات الشهرية المتكررة عند ' : `انتقلت الإيرادات الشهرية المتكررة من ${isolated(from)} إلى `,
      [isolated(to)],
      `، والصافي الجديد ${isolated(netNew)}. ${lost}${converted}`,
    ];
  },
  byMonth: 'شهريًا',
  fromTo: (first, last) => `${isolated(first)} – ${isolated(last)}`,
  rates: {
    nrr: 'صافي الاحتفاظ بالإيرادات',
    grr: 'الاحتفاظ الإجمالي بالإيرادات',
    quickRatio: 'النسبة السريعة',
  },
  noRate: {nrr: nobodyPaid, grr: nobodyPaid, quickRatio: 'لم يُفقد شيء'},
  tip: {amount: 'المبلغ', ofOpening: 'من رصيد البداية', largestMonth: 'أكبر شهر'},
  foot: {
    atClosing: (n, count) => `${counted(account, n, count)} في النهاية`,
    currency: (code) => `بعملة ${isolated(code)}`,
    dated: {
      snapshot: 'بحسب أول يوم من كل شهر: ما يأتي ويذهب بينهما لا يظهر',
      day: 'يُحتسب كل تغيير في يومه',
    },
    ratesOfAll: 'يشمل الاحتفاظ كل التغييرات، ومنها تغييرات حسابات انضمت خلال المدة',
    hiddenMonths: (minimum) => `الأشهر غير معروضة: في بعضها تحرّك أقل من ${minimum} من الحسابات`,
  },
  table: {
    caption: 'حركات الإيرادات الشهرية المتكررة بحسب الشهر',
    month: 'الشهر',
    netNew: 'الصافي الجديد',
    all: 'كل الأشهر',
    number: 'العدد',
  },
};
