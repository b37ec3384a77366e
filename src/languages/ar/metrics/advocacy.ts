import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'نمو المجتمع',
    about:
      'المعدل الشهري لنمو مجتمع العملاء: المعدل الذي يوصل من الشهر الأول إلى الأخير لو تساوت الأشهر كلها. ولا يُحتسب الشهر الجاري.',
    interval: 'لا توجد: يُعدّ الأعضاء جميعًا لا عيّنة منهم',
  },
} satisfies Partial<PackMetrics>;
