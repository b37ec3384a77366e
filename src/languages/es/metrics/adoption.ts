import type {PackMetrics} from '../../pack.js';

const everybody = 'Ninguno: se cuenta a todos, no a una muestra';

export const adoption = {
  'active-users': {
    label: 'Usuarios activos',
    about:
      'Usuarios distintos que hicieron algo en los días hasta el último terminado: en ese día, en 7 días, en un mes de días, o en una semana o un mes del calendario.',
    interval: everybody,
  },
  'days-active': {
    label: 'Días activos',
    headlineLabel: 'Media de días activos',
    about:
      'En cuántos días de una ventana estuvieron activos los usuarios: cuántos en exactamente uno, en dos, en tres…, cuántos en al menos tantos, y en cuántos de media.',
    interval:
      'Wilson para la proporción de cada grupo; t para la media, entre 1 y todos los días; ninguno con un solo usuario o si todos son iguales',
  },
  'engagement-score': {
    label: 'Índice de compromiso',
    about:
      'Con qué frecuencia vienen los usuarios activos, cuánto se quedan en un día y cuántas de las funciones usan, cada cosa como proporción de lo posible, combinadas de 0 a 100. Conviene leer las partes: el mismo índice puede formarse de maneras distintas.',
    interval: 'Linealizado, con los usuarios como muestra; ninguno con un solo usuario o si todos son iguales',
  },
  'feature-time': {
    label: 'Tiempo por función',
    headlineLabel: 'Minutos por uso de una función',
    about:
      'Cuánto tiempo pasan los usuarios con una función: desde su uso hasta el siguiente evento de la sesión, por semanas. Nadie sabe cuánto duró el último evento de una sesión, así que no cuenta.',
    interval:
      'De un cociente de sumas, con los usuarios como muestra (Cochran); ninguno con un solo usuario o si todos tardan lo mismo',
  },
  lifecycle: {
    label: 'Ciclo de vida de los usuarios',
    headlineLabel: 'Variación de usuarios activos',
    about:
      'Usuarios activos de cada periodo, según sean nuevos, sigan desde el periodo anterior o vuelvan tras una pausa; y quienes estaban activos en el periodo anterior y ya no lo están.',
    interval: everybody,
  },
  'login-frequency': {
    label: 'Frecuencia de acceso',
    about:
      'En cuántos días de una semana (o un mes) inician sesión los usuarios, de media entre quienes lo hacen. Varios accesos en un día son uno: a quien se le cierra la sesión más a menudo no le interesa más.',
    interval:
      'De un cociente de sumas, con los usuarios como muestra (Cochran); ninguno con un solo usuario o si todos acceden con la misma frecuencia',
  },
  'session-time': {
    label: 'Duración de la sesión',
    about:
      'Cuánto tiempo se quedan los usuarios: desde el primer hasta el último evento de una sesión, que termina cuando no llega nada durante media hora (o lo que se fije). Lo que hacen tras el último evento no se ve.',
    interval:
      'Con los usuarios como muestra: de la media como cociente de sumas (Cochran), de la mediana por su proporción de sesiones (Woodruff); ninguno con un solo usuario o si todos son iguales',
  },
  'stickiness-ratio': {
    label: 'Adherencia (stickiness)',
    about:
      'Cuántos de los usuarios activos en un mes (o una semana) lo están, de media, en un día de ese tiempo: cuantos más, más a menudo vienen.',
    interval:
      'De la media linealizada, con los usuarios como muestra (como en un cociente de sumas); Wilson para un solo día. Ninguno con un solo usuario o si todos vienen igual',
  },
} satisfies Partial<PackMetrics>;
