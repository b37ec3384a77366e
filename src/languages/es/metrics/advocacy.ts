import type {PackMetrics} from '../../pack.js';

const shareOfCustomers =
  'Wilson: cuánto podría desviarse la proporción solo por azar si los clientes fueran una muestra';

export const advocacy = {
  'advocacy-rate': {
    label: 'Tasa de defensores',
    about:
      'Proporción de clientes que hicieron algo por la empresa en los últimos doce meses: dieron una referencia, escribieron una reseña, recomendaron a alguien, participaron en un caso de éxito o hablaron en público.',
    interval: shareOfCustomers,
  },
  'co-innovation': {
    label: 'Clientes en proyectos conjuntos',
    about: 'Proporción de clientes con un proyecto de innovación conjunta, y en qué fase están esos proyectos.',
    interval: shareOfCustomers,
  },
  'community-growth': {
    label: 'Crecimiento de la comunidad',
    about:
      'Tasa mensual a la que ha crecido la comunidad de clientes: la que lleva del primer mes al último si todos los meses son iguales. El mes en curso no cuenta.',
    interval: 'Ninguno: se cuentan los miembros, no una muestra',
  },
  'influenced-revenue': {
    label: 'Ingresos influidos por defensores',
    about:
      'Importe de los negocios ganados en los que, antes del cierre, intervino una referencia, una reseña u otra acción de un defensor. Cada negocio cuenta una vez, por muchos contactos que tuviera. Eso no dice que se ganara por ello.',
    interval: 'ninguno: se cuentan todos los negocios, no una muestra',
  },
  'referral-share': {
    label: 'Negocio nuevo por recomendación',
    about: 'Proporción de los negocios nuevos ganados que llegaron por recomendación: de su número o de su importe.',
    interval:
      'Wilson para el número; para el importe, el de una razón de sumas con los negocios como muestra (Cochran)',
  },
  referrals: {
    label: 'Recomendaciones por cliente',
    about:
      'Negocios de los últimos doce meses que llegaron por recomendación, por cada cliente. Además, cuántos fueron y qué proporción de los clientes recomendó a alguien.',
    interval: 'exacto para un recuento de Poisson (Garwood); aun sin recomendaciones hay un límite superior',
  },
  'willingness-to-introduce': {
    label: 'Disposición a presentar',
    about:
      'Proporción de quienes presentarían la empresa a alguien, entre quienes respondieron a la pregunta. Quien no respondió no cuenta.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
