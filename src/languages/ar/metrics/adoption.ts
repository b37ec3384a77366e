import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'دورة حياة المستخدمين',
    headlineLabel: 'التغيّر في المستخدمين النشطين',
    about:
      'المستخدمون النشطون في كل فترة: جدد، أو مستمرون من الفترة السابقة، أو عائدون بعد انقطاع؛ ومن كانوا نشطين في الفترة السابقة ولم يعودوا كذلك.',
    interval: 'لا توجد: يُعدّ الجميع لا عيّنة منهم',
  },
} satisfies Partial<PackMetrics>;
