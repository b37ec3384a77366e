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
  rating: {
    label: 'Valoración media',
    about:
      'Media de las valoraciones, de 1 (la peor) a 5 (la mejor). O la proporción de valoraciones por encima del centro de la escala, según la opción elegida.',
    interval: ratingInterval,
  },
} satisfies Partial<PackMetrics>;
