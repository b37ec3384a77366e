import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'Salud de las cuentas',
    headlineLabel: 'Cuentas en riesgo',
    about:
      'Cada componente de una cuenta se sitúa entre su peor valor (0) y el mejor (100); la puntuación es su media ponderada. En una sola cifra: la proporción de cuentas en riesgo.',
    interval:
      'Intervalo de Wilson para la proporción en riesgo: cuánto podría variar solo por azar si las cuentas fueran una muestra',
  },
} satisfies Partial<PackMetrics>;
