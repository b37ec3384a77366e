import type {PackMetrics} from '../../pack.js';

const everybody = 'Ninguno: se cuenta a todos, no a una muestra';

export const adoption = {
  'active-users': {
    label: 'Usuarios activos',
    about:
      'Usuarios distintos que hicieron algo en los días hasta el último terminado: en ese día, en 7 días, en un mes de días, o en una semana o un mes del calendario.',
    interval: everybody,
  },
  lifecycle: {
    label: 'Ciclo de vida de los usuarios',
    headlineLabel: 'Variación de usuarios activos',
    about:
      'Usuarios activos de cada periodo, según sean nuevos, sigan desde el periodo anterior o vuelvan tras una pausa; y quienes estaban activos en el periodo anterior y ya no lo están.',
    interval: everybody,
  },
  'stickiness-ratio': {
    label: 'Adherencia (stickiness)',
    about:
      'Cuántos de los usuarios activos en un mes (o una semana) lo están, de media, en un día de ese tiempo: cuantos más, más a menudo vienen.',
    interval:
      'De la media linealizada, con los usuarios como muestra (como en un cociente de sumas); Wilson para un solo día. Ninguno con un solo usuario o si todos vienen igual',
  },
} satisfies Partial<PackMetrics>;
