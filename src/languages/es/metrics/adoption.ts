import type {PackMetrics} from '../../pack.js';

const everybody = 'Ninguno: se cuenta a todos, no a una muestra';

export const adoption = {
  'active-users': {
    label: 'Usuarios activos',
    about:
      'Usuarios distintos que hicieron algo en los días hasta el último terminado: en ese día, en 7 días, en un mes de días, o en una semana o un mes del calendario.',
    interval: everybody,
  },
  'breadth-of-adoption': {
    label: 'Amplitud de la adopción',
    about:
      'Cuántas funciones distintas usó en promedio una cuenta o un usuario. Los que no usaron ninguna cuentan como cero, para que el uso amplio de unos pocos no parezca el de todos.',
    interval:
      't de Student, con las cuentas o los usuarios como muestra, entre ninguna y todas las funciones; ninguno si solo hay uno o si todos usan las mismas en número',
  },
  'consumption-pace': {
    label: 'Ritmo de consumo',
    headlineLabel: 'Ritmo de consumo de todas las cuentas',
    about:
      'Parte consumida de las unidades compradas por cada parte transcurrida del periodo: con 1 duran exactamente lo mismo que este, por encima se agotan antes y por debajo sobran.',
    interval:
      'De una razón de sumas, con las cuentas como muestra (Cochran), desde 0; ninguno si hay una sola cuenta o si todas llevan el mismo ritmo',
  },
  'csm-touches': {
    label: 'Cuentas contactadas',
    about:
      'Proporción de cuentas con las que un CSM estuvo en contacto en los últimos días, con el promedio de contactos por cuenta. Lo que envía una máquina no cuenta.',
    interval: 'Wilson',
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
  'feature-adoption': {
    label: 'Adopción de funciones',
    headlineLabel: 'Usan al menos una función',
    about:
      'Proporción de cuentas o usuarios que usaron una función lo bastante a menudo, entre todos los que podían: también cuentan los que no hicieron nada. En una sola cifra: la proporción de quienes usaron alguna de las funciones.',
    interval: 'Wilson, para cada función por separado',
  },
  'feature-time': {
    label: 'Tiempo por función',
    headlineLabel: 'Minutos por uso de una función',
    about:
      'Cuánto tiempo pasan los usuarios con una función: desde su uso hasta el siguiente evento de la sesión, por semanas. Nadie sabe cuánto duró el último evento de una sesión, así que no cuenta.',
    interval:
      'De un cociente de sumas, con los usuarios como muestra (Cochran); ninguno con un solo usuario o si todos tardan lo mismo',
  },
  'feature-usage': {
    label: 'Uso de las funciones',
    headlineLabel: 'Usos de todas las funciones',
    about:
      'Cuántas veces se usó cada función, y por cuántos usuarios y cuentas. Un uso registrado dos veces cuenta una. En una sola cifra: los usos de todas las funciones.',
    interval: 'ninguno: se cuentan todos los usos, no una muestra',
  },
  'licence-utilisation': {
    label: 'Uso de licencias',
    headlineLabel: 'Licencias en uso',
    about:
      'Usuarios activos por cada licencia comprada, junto con las licencias asignadas. Las cuentas que usan más de las que compraron superan el 100\u00a0%. En una sola cifra: sobre las licencias de todas las cuentas juntas.',
    interval:
      'De una razón de sumas, con las cuentas como muestra (Cochran), desde 0; ninguno si hay una sola cuenta o si todas tienen la misma razón',
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
  'programme-engagement': {
    label: 'Participación en programas',
    about:
      'Proporción de las cuentas invitadas a programas de incorporación o formación que empezaron alguno. Las invitadas hace poco que no han empezado aún tienen tiempo y quedan fuera.',
    interval: 'Wilson',
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
  'sticky-feature-share': {
    label: 'Uso de funciones clave',
    about:
      'Proporción de cuentas o usuarios que usaron al menos una de las funciones que, según se sabe, retienen a las cuentas, entre todos los que podían.',
    interval: 'Wilson',
  },
  'usage-trend': {
    label: 'Tendencia de uso',
    headlineLabel: 'Cuentas cuyo uso se desplomó',
    about:
      'Usos de cada cuenta en las últimas semanas completas por cada uno en otras tantas semanas anteriores: un aviso temprano. En una sola cifra: la proporción de cuentas cuyo uso se desplomó.',
    interval:
      'Prueba condicional exacta de dos recuentos de Poisson para cada cuenta; su razón por Wilson, dada la suma; Wilson para la proporción de desplomes. El uso a ráfagas varía más que Poisson, y entonces p es demasiado pequeño',
  },
  'utilisation-rate': {
    label: 'Tasa de utilización',
    about:
      'Usuarios activos por cada usuario con licencia asignada, o la proporción de cuentas en las que alguien está activo. Los usuarios que exceden las licencias asignadas la llevan por encima del 100\u00a0%.',
    interval:
      'Para los usuarios, el de una razón de sumas, con las cuentas como muestra (Cochran), desde 0; ninguno si hay una sola cuenta o si todas tienen la misma razón. Wilson para la proporción de cuentas',
  },
  'value-unlock': {
    label: 'Retención ligada al uso',
    headlineLabel: 'Retención ganada con el uso',
    about:
      'En cuántos puntos es mejor la retención de quienes habían usado antes una función. Ambas cosas van juntas, pero una no tiene por qué ser causa de la otra: a quien ya le va bien quizá la use más.',
    interval:
      'Newcombe para la diferencia, Katz para la razón de proporciones, Woolf para la de momios; p de la prueba exacta de Fisher. Cada función por separado: entre muchas, algunas difieren por azar',
  },
} satisfies Partial<PackMetrics>;
