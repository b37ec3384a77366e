import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson para la proporción; t para las medias, recortado en los extremos de la escala, y ninguno con una sola respuesta o si todas son iguales';

export const voice = {
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Media de las respuestas a la afirmación de que se lo pusieron fácil, de 1 (totalmente en desacuerdo) a 7 (totalmente de acuerdo). O la proporción de quienes están de acuerdo, según la opción elegida.',
    interval: ratingInterval,
  },
  csat: {
    label: 'Satisfacción del cliente (CSAT)',
    about:
      'Proporción de quienes dan una de las puntuaciones más altas, 4 o 5 sobre 5, a la pregunta de lo satisfechos que están. O la media de las puntuaciones, según la opción elegida.',
    interval: ratingInterval,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Proporción de quienes responden 9 o 10 menos la de quienes responden de 0 a 6 a la pregunta de si recomendarían.',
    interval:
      'Intervalo de puntuación para una diferencia de proporciones trinomial (Tango): no sale de la escala y siempre contiene la estimación',
  },
  'outcomes-roi': {
    label: 'Retorno de los resultados acordados',
    about:
      'Beneficio de los resultados alcanzados menos el coste de todos los acordados, respecto al coste. Lo prometido y no alcanzado tiene coste y aún ningún beneficio.',
    interval:
      'Wilson para la proporción de objetivos; ninguno para el dinero y los meses, que son los que se indicaron',
  },
} satisfies Partial<PackMetrics>;
