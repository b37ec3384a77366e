import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'Crecimiento de la comunidad',
    about:
      'Tasa mensual a la que ha crecido la comunidad de clientes: la que lleva del primer mes al último si todos los meses son iguales. El mes en curso no cuenta.',
    interval: 'Ninguno: se cuentan los miembros, no una muestra',
  },
} satisfies Partial<PackMetrics>;
