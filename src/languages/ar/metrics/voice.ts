import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson للنسبة؛ و t للمتوسطات، مقتطعة عند طرفي المقياس، ولا فترة مع إجابة واحدة أو إجابات متساوية كلها';

export const voice = {
  ces: {
    label: 'مقياس جهد العميل (CES)',
    about:
      'متوسط الإجابات عن عبارة أن الأمر كان سهلًا، من 1 (لا أوافق إطلاقًا) إلى 7 (أوافق تمامًا). أو نسبة الموافقين، بحسب الخيار المحدد.',
    interval: ratingInterval,
  },
  csat: {
    label: 'رضا العملاء (CSAT)',
    about: 'نسبة من أعطوا إحدى أعلى الدرجات، 4 أو 5 من 5، عند سؤالهم عن رضاهم. أو متوسط الدرجات، بحسب الخيار المحدد.',
    interval: ratingInterval,
  },
  nps: {
    label: 'Net Promoter Score',
    about: 'نسبة من أجابوا بـ 9 أو 10 مطروحًا منها نسبة من أجابوا من 0 إلى 6 عن سؤال احتمال التوصية.',
    interval: 'فترة score للفرق بين نسبتين في توزيع ثلاثي الحدود (Tango): لا تتجاوز المقياس وتشمل التقدير دائمًا',
  },
} satisfies Partial<PackMetrics>;
