import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'Ciclo de vida de los usuarios',
    headlineLabel: 'Variación de usuarios activos',
    about:
      'Usuarios activos de cada periodo, según sean nuevos, sigan desde el periodo anterior o vuelvan tras una pausa; y quienes estaban activos en el periodo anterior y ya no lo están.',
    interval: 'Ninguno: se cuenta a todos, no a una muestra',
  },
} satisfies Partial<PackMetrics>;
