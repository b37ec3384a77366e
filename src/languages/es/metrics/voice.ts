import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson para la proporción; t para las medias, recortado en los extremos de la escala, y ninguno con una sola respuesta o si todas son iguales';

const reviewInterval =
  't, recortado en los extremos de la escala, y ninguno con una sola valoración o si todas son iguales; Wilson para la proporción de las buenas';

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
  'csm-pulse': {
    label: 'Pulso del CSM',
    about:
      'El juicio más reciente del customer success manager sobre cada cuenta: rojo, ámbar o verde, si no es demasiado antiguo. En una sola cifra: la proporción de rojos entre los vigentes.',
    interval: 'Wilson: cuánto podría desviarse la proporción solo por azar si las cuentas fueran una muestra',
    headlineLabel: 'Cuentas con pulso rojo',
  },
  'employee-rating': {
    label: 'Valoraciones del personal',
    about:
      'Media de las valoraciones de cada persona del equipo, semana a semana, con el número de valoraciones en que se basa. En una sola cifra: la media de todas.',
    interval: reviewInterval,
    headlineLabel: 'Valoración media del personal',
  },
  'feature-requests': {
    label: 'Solicitudes de funciones',
    about:
      'Cuántos clientes piden cada función y los ingresos recurrentes anuales que hay detrás. Una cuenta que pide dos veces cuenta una. En una sola cifra: la proporción de clientes con alguna solicitud.',
    interval: 'Wilson, para la proporción de clientes que la pidieron',
    headlineLabel: 'Clientes con una solicitud',
  },
  'local-reviews': {
    label: 'Reseñas por lugar',
    about:
      'Cuántas reseñas tiene cada lugar, su media y cómo se reparten en la escala. En una sola cifra: la media de todas las reseñas, o la de los lugares con el mismo peso.',
    interval: reviewInterval,
    headlineLabel: 'Valoración media',
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
  rating: {
    label: 'Valoración media',
    about:
      'Media de las valoraciones, de 1 (la peor) a 5 (la mejor). O la proporción de valoraciones por encima del centro de la escala, según la opción elegida.',
    interval: ratingInterval,
  },
  'survey-response-rate': {
    label: 'Tasa de respuesta a las encuestas',
    about:
      'Proporción de las invitaciones entregadas que obtuvieron respuesta. Las que aún están abiertas y sin respuesta se cuentan aparte.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
