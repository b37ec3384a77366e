import type {PackMetrics} from '../../pack.js';

export const adoption = {
  'feature-adoption': {
    label: 'Adopción de funciones',
    headlineLabel: 'Usan al menos una función',
    about:
      'Proporción de cuentas o usuarios que usaron una función lo bastante a menudo, entre todos los que podían: también cuentan los que no hicieron nada. En una sola cifra: la proporción de quienes usaron alguna de las funciones.',
    interval: 'Wilson, para cada función por separado',
  },
  'feature-usage': {
    label: 'Uso de las funciones',
    headlineLabel: 'Usos de todas las funciones',
    about:
      'Cuántas veces se usó cada función, y por cuántos usuarios y cuentas. Un uso registrado dos veces cuenta una. En una sola cifra: los usos de todas las funciones.',
    interval: 'ninguno: se cuentan todos los usos, no una muestra',
  },
  'sticky-feature-share': {
    label: 'Uso de funciones clave',
    about:
      'Proporción de cuentas o usuarios que usaron al menos una de las funciones que, según se sabe, retienen a las cuentas, entre todos los que podían.',
    interval: 'Wilson',
  },
  'breadth-of-adoption': {
    label: 'Amplitud de la adopción',
    about:
      'Cuántas funciones distintas usó en promedio una cuenta o un usuario. Los que no usaron ninguna cuentan como cero, para que el uso amplio de unos pocos no parezca el de todos.',
    interval:
      't de Student, con las cuentas o los usuarios como muestra, entre ninguna y todas las funciones; ninguno si solo hay uno o si todos usan las mismas en número',
  },
  'value-unlock': {
    label: 'Retención ligada al uso',
    headlineLabel: 'Retención ganada con el uso',
    about:
      'En cuántos puntos es mejor la retención de quienes habían usado antes una función. Ambas cosas van juntas, pero una no tiene por qué ser causa de la otra: a quien ya le va bien quizá la use más.',
    interval:
      'Newcombe para la diferencia, Katz para la razón de proporciones, Woolf para la de momios; p de la prueba exacta de Fisher. Cada función por separado: entre muchas, algunas difieren por azar',
  },
  'usage-trend': {
    label: 'Tendencia de uso',
    headlineLabel: 'Cuentas cuyo uso se desplomó',
    about:
      'Usos de cada cuenta en las últimas semanas completas por cada uno en otras tantas semanas anteriores: un aviso temprano. En una sola cifra: la proporción de cuentas cuyo uso se desplomó.',
    interval:
      'Prueba condicional exacta de dos recuentos de Poisson para cada cuenta; su razón por Wilson, dada la suma; Wilson para la proporción de desplomes. El uso a ráfagas varía más que Poisson, y entonces p es demasiado pequeño',
  },
  'licence-utilisation': {
    label: 'Uso de licencias',
    headlineLabel: 'Licencias en uso',
    about:
      'Usuarios activos por cada licencia comprada, junto con las licencias asignadas. Las cuentas que usan más de las que compraron superan el 100\u00a0%. En una sola cifra: sobre las licencias de todas las cuentas juntas.',
    interval:
      'De una razón de sumas, con las cuentas como muestra (Cochran), desde 0; ninguno si hay una sola cuenta o si todas tienen la misma razón',
  },
  'utilisation-rate': {
    label: 'Tasa de utilización',
    about:
      'Usuarios activos por cada usuario con licencia asignada, o la proporción de cuentas en las que alguien está activo. Los usuarios que exceden las licencias asignadas la llevan por encima del 100\u00a0%.',
    interval:
      'Para los usuarios, el de una razón de sumas, con las cuentas como muestra (Cochran), desde 0; ninguno si hay una sola cuenta o si todas tienen la misma razón. Wilson para la proporción de cuentas',
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
  'programme-engagement': {
    label: 'Participación en programas',
    about:
      'Proporción de las cuentas invitadas a programas de incorporación o formación que empezaron alguno. Las invitadas hace poco que no han empezado aún tienen tiempo y quedan fuera.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
