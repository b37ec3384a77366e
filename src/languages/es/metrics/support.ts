import type {PackMetrics} from '../../pack.js';

const waitingInterval =
  'Greenwood, en la escala elegida en las opciones; para la mediana, por inversión de la banda (Brookmeyer y Crowley)';

export const support = {
  complaints: {
    label: 'Quejas por cuenta y mes',
    about:
      'Tickets con una queja por cada mes en que una cuenta fue cliente: las que llegaron tarde o se fueron antes cuentan por el tiempo en que estuvieron.',
    interval: 'exacto para un recuento de Poisson (Garwood); aun sin tickets de ese tipo tiene un límite superior',
  },
  'first-response-time': {
    label: 'Tiempo de primera respuesta',
    about:
      'Mediana de las horas desde que se abre un ticket hasta la primera respuesta pública de un agente. Los tickets sin respuesta cuentan durante el tiempo que llevan esperando.',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: 'Tiempo de resolución',
    about:
      'Mediana de las horas desde que se abre un ticket hasta que se resuelve. Los tickets abiertos, o reabiertos, cuentan durante el tiempo en que se los ha seguido.',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'Cumplimiento del SLA',
    about:
      'Proporción de tickets respondidos dentro del plazo. Los que esperan más cuentan como incumplidos; los que aún tienen tiempo quedan fuera.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
