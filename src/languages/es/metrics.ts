import type {PackMetrics} from '../pack.js';

const invertedBand =
  'Greenwood, punto por punto, en la escala elegida en las opciones; para la mediana y otros cuantiles, por inversión de la banda (Brookmeyer y Crowley)';

const ratingInterval =
  'Wilson para la proporción; t para las medias, recortado en los extremos de la escala, y ninguno con una sola respuesta o si todas son iguales';

const everySubscription = 'Ninguno: se cuentan todas las suscripciones, no una muestra';

const ratioOfSums =
  'De una razón de sumas, con las cuentas como muestra (Cochran); ninguno con una sola cuenta o si todas tienen la misma razón';

const waitingInterval =
  'Greenwood, en la escala elegida en las opciones; para la mediana, por inversión de la banda (Brookmeyer y Crowley)';

export const metrics: PackMetrics = {
  arr: {
    label: 'Ingresos recurrentes anuales',
    about:
      'Lo que valen al año todas las suscripciones activas si nada cambia: doce veces los ingresos recurrentes mensuales. Los pagos únicos no cuentan.',
    interval: everySubscription,
  },
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Media de las respuestas a la afirmación de que se lo pusieron fácil, de 1 (totalmente en desacuerdo) a 7 (totalmente de acuerdo). O la proporción de quienes están de acuerdo, según la opción elegida.',
    interval: ratingInterval,
  },
  complaints: {
    label: 'Quejas por cuenta y mes',
    about:
      'Tickets con una queja por cada mes en que una cuenta fue cliente: las que llegaron tarde o se fueron antes cuentan por el tiempo en que estuvieron.',
    interval: 'exacto para un recuento de Poisson (Garwood); aun sin tickets de ese tipo tiene un límite superior',
  },
  csat: {
    label: 'Satisfacción del cliente (CSAT)',
    about:
      'Proporción de quienes dan una de las puntuaciones más altas, 4 o 5 sobre 5, a la pregunta de lo satisfechos que están. O la media de las puntuaciones, según la opción elegida.',
    interval: ratingInterval,
  },
  'cohort-retention': {
    label: 'Retención por cohortes',
    headlineLabel: 'Volvieron un periodo después',
    about:
      'Proporción de quienes empezaron en un periodo y volvieron uno, dos, tres… periodos después. Las celdas cuyo tiempo no ha pasado se señalan y no entran en las medias.',
    interval:
      'Wilson, por celda y para la media ponderada de las celdas completas. Con cohortes recurrentes un usuario cuenta en varias, y el intervalo de la media es demasiado estrecho',
  },
  crr: {
    label: 'Tasa de retención de clientes',
    about:
      'Cuentas que pagan al final de estos meses, menos las nuevas, respecto a las que pagaban al comienzo. Las que volvieron cuentan, así que puede superar el 100\u00a0%.',
    interval:
      'Wilson en la forma de cohorte, en la que es una proporción; ninguno para la fórmula habitual, que no lo es',
  },
  'days-to-onboard': {
    label: 'Días de onboarding',
    headlineLabel: 'Mediana de días de onboarding',
    about:
      'Días naturales locales completos desde el primer día de una cuenta hasta el día en que terminó el onboarding. Las cuentas que no han terminado cuentan durante el tiempo en que se las ha seguido.',
    interval: invertedBand,
  },
  grr: {
    label: 'Retención bruta de ingresos',
    about:
      'Lo que las cuentas que pagaban al comienzo de estos meses siguen pagando de ello. Una cuenta que paga más cuenta por lo que pagaba entonces, para que la expansión no oculte pérdidas.',
    interval: ratioOfSums,
  },
  'first-response-time': {
    label: 'Tiempo de primera respuesta',
    about:
      'Mediana de las horas desde que se abre un ticket hasta la primera respuesta pública de un agente. Los tickets sin respuesta cuentan durante el tiempo que llevan esperando.',
    interval: waitingInterval,
  },
  'health-score': {
    label: 'Salud de las cuentas',
    headlineLabel: 'Cuentas en riesgo',
    about:
      'Cada componente de una cuenta se sitúa entre su peor valor (0) y el mejor (100); la puntuación es su media ponderada. En una sola cifra: la proporción de cuentas en riesgo.',
    interval:
      'Intervalo de Wilson para la proporción en riesgo: cuánto podría variar solo por azar si las cuentas fueran una muestra',
  },
  'logo-churn': {
    label: 'Churn de cuentas',
    about:
      'Proporción de cuentas que dejaron de pagar; cada una cuenta como una, pague lo que pague. Una cuenta que pierde una de varias suscripciones no se ha ido.',
    interval:
      'Wilson, en un mes, con las cuentas del comienzo, o estas y las nuevas, como muestra; ninguno en varios meses, en los que una cuenta puede irse más de una vez, ni para la media, que no cuenta a nadie',
  },
  mrr: {
    label: 'Ingresos recurrentes mensuales',
    about:
      'Lo que valen al mes todas las suscripciones activas, sea cual sea su intervalo de pago y con descuentos aplicados. Las pruebas, las suscripciones en pausa y los pagos únicos no cuentan.',
    interval: everySubscription,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Proporción de quienes responden 9 o 10 menos la de quienes responden de 0 a 6 a la pregunta de si recomendarían.',
    interval:
      'Intervalo de puntuación para una diferencia de proporciones trinomial (Tango): no sale de la escala y siempre contiene la estimación',
  },
  nrr: {
    label: 'Retención neta de ingresos',
    about:
      'Lo que pagan ahora las cuentas que pagaban al comienzo de estos meses, respecto a lo que pagaban entonces. La expansión cuenta, así que puede superar el 100\u00a0%; las cuentas que llegaron o volvieron después, no.',
    interval: ratioOfSums,
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Ingresos recurrentes mensuales ganados con cuentas nuevas, que crecen o que vuelven, por cada unidad perdida por churn y contracción. Por encima de 1 los ingresos crecen; 4 se considera bueno.',
    interval: 'Ninguno: se cuentan todos los movimientos, no una muestra',
  },
  'resolution-time': {
    label: 'Tiempo de resolución',
    about:
      'Mediana de las horas desde que se abre un ticket hasta que se resuelve. Los tickets abiertos, o reabiertos, cuentan durante el tiempo en que se los ha seguido.',
    interval: waitingInterval,
  },
  'retention-curve': {
    label: 'Curva de retención',
    headlineLabel: 'Mediana del tiempo que permanecen las cuentas',
    about:
      'Proporción de cuentas que siguen ahí a cada edad, en días desde su primer día. Las cuentas que no se han ido cuentan durante el tiempo en que se las ha seguido.',
    interval:
      'Greenwood, punto por punto, en la escala elegida en las opciones; para la mediana y los cuartiles, por inversión de la banda (Brookmeyer y Crowley); para las medias restringidas, normal',
  },
  'sla-attainment': {
    label: 'Cumplimiento del SLA',
    about:
      'Proporción de tickets respondidos dentro del plazo. Los que esperan más cuentan como incumplidos; los que aún tienen tiempo quedan fuera.',
    interval: 'Wilson',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Mediana del time to value',
    about:
      'Días desde el inicio hasta el primer valor obtenido. Quienes aún no han llegado cuentan durante el tiempo en que se los ha seguido, para que una cohorte joven no parezca rápida.',
    interval: invertedBand,
  },
};
