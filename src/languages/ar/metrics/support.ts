import type {PackMetrics} from '../../pack.js';

const waitingInterval = 'Greenwood على المقياس المختار في الخيارات؛ وللوسيط بعكس النطاق (Brookmeyer و Crowley)';

export const support = {
  complaints: {
    label: 'الشكاوى لكل حساب في الشهر',
    about:
      'تذاكر الشكاوى لكل شهر كان فيه الحساب عميلًا: والحسابات التي جاءت متأخرة أو غادرت مبكرًا تُحتسب بقدر مدة وجودها.',
    interval: 'فترة دقيقة لعدد يتبع توزيع Poisson (Garwood)؛ ولها حد أعلى حتى عند غياب هذه التذاكر',
  },
  'first-response-time': {
    label: 'زمن الرد الأول',
    about:
      'وسيط الساعات من فتح التذكرة إلى أول رد علني من موظف الدعم. والتذاكر التي لم يُرَدّ عليها تُحتسب طوال مدة انتظارها.',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: 'زمن الحل',
    about: 'وسيط الساعات من فتح التذكرة إلى حلّها. والتذاكر المفتوحة أو المعاد فتحها تُحتسب طوال مدة متابعتها.',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'الالتزام باتفاقية مستوى الخدمة',
    about: 'نسبة التذاكر التي رُدَّ عليها ضمن المهلة. وما تجاوز انتظاره المهلة يُعدّ إخلالًا، وما بقي له وقت لا يُحتسب.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
