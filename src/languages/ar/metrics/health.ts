import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'صحة الحسابات',
    headlineLabel: 'الحسابات المعرّضة للخطر',
    about:
      'يوضع كل مكوّن من مكوّنات الحساب بين أسوأ قيمة له (0) وأفضل قيمة (100)، والدرجة متوسطها المرجّح. وفي رقم واحد: نسبة الحسابات المعرّضة للخطر.',
    interval: 'فترة Wilson لنسبة الحسابات المعرّضة للخطر: مقدار ما قد تتغير به بالمصادفة وحدها لو كانت الحسابات عيّنة',
  },
} satisfies Partial<PackMetrics>;
