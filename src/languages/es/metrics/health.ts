import type {PackMetrics} from '../../pack.js';

export const health = {
  'early-signals': {
    label: 'Señales tempranas',
    headlineLabel: 'Cuentas con una señal temprana',
    about:
      'Cuentas cuyo uso o salud ha caído, cuyo contrato vence con algo en contra, o cuyos tickets esperan respuesta, con las cifras que lo respaldan. En una sola cifra: la proporción de las cuentas evaluadas que tienen una señal.',
    interval:
      'Wilson para las proporciones; para el uso, la prueba exacta de dos recuentos de Poisson, corregida por hacer una por cuenta (Benjamini y Hochberg), y la razón por Wilson, dada la suma. Las caídas de salud no lo tienen: la puntuación no es una muestra',
  },
  'health-score': {
    label: 'Salud de las cuentas',
    headlineLabel: 'Cuentas en riesgo',
    about:
      'Cada componente de una cuenta se sitúa entre su peor valor (0) y el mejor (100); la puntuación es su media ponderada. En una sola cifra: la proporción de cuentas en riesgo.',
    interval:
      'Intervalo de Wilson para la proporción en riesgo: cuánto podría variar solo por azar si las cuentas fueran una muestra',
  },
  'leading-indicators': {
    label: 'Indicadores adelantados de retención',
    headlineLabel: 'Asociación más fuerte con la retención posterior',
    about:
      'Qué componentes medidos han ido de la mano de la proporción de cuentas que se quedaron unos meses después. Lo que va junto no tiene por qué ser la causa, y puede cambiar.',
    interval:
      'Percentiles de un bootstrap circular por bloques de pares de meses, cada uno por sí solo; las probabilidades se corrigen por haber varias, los intervalos no',
  },
} satisfies Partial<PackMetrics>;
