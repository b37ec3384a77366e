import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';
import {plural} from '../plural.js';

const form = plural('es');
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['usuario', 'usuarios'],
  account: ['cuenta', 'cuentas'],
  response: ['respuesta', 'respuestas'],
};
const weekdays = {monday: 'lunes', sunday: 'domingo', saturday: 'sábado'} as const;

export const base: PackBase = {
  loading: 'Cargando…',
  loadingRows: (rows) => `Cargando… ${rows} filas hasta ahora`,
  refreshing: 'Actualizando; se muestra el último valor',
  stale: 'No se han podido actualizar estas cifras.',
  noData: 'Todavía no hay nada que mostrar. Falta una fuente de datos:',
  tryAgain: 'Reintentar',
  tools: 'Herramientas',
  showTable: 'Mostrar las cifras en una tabla',
  showDefinition: 'Cómo se calcula',
  export: 'Guardar en un archivo',
  exportAs: {csv: 'Cifras (CSV)', json: 'Cifras (JSON)', svg: 'Imagen (SVG)', png: 'Imagen (PNG)'},
  failed: 'No se han podido cargar los datos.',
  failures: {
    network: 'No se ha podido acceder al servidor.',
    timeout: 'El servidor no ha respondido a tiempo.',
    unauthorized: 'No hay permiso para ver estos datos, o la sesión ha caducado.',
    'not-found': 'No hay datos en esta dirección.',
    server: 'El servidor no ha podido responder.',
    'too-large': 'Los datos son demasiado grandes para mostrarlos aquí.',
    unreadable: 'No se han podido leer los datos.',
    'wrong-columns': 'Faltan en los datos columnas necesarias.',
    'unknown-format': 'El formato de los datos es desconocido.',
  },
  range: (lower, upper) => `${lower} a ${upper}`,
  level: (percent) => `intervalo del ${percent}`,
  asOf: (moment) => `a ${moment}`,
  leftOut: (n, count) => `${count} ${form(n, {one: 'fila omitida', other: 'filas omitidas'})}`,
  unreadable: (n, count) => `${count} ${form(n, {one: 'celda ilegible', other: 'celdas ilegibles'})}`,
  insufficient: {
    'small-group': ({made}, {count}) =>
      `No se muestra: revelaría datos de un grupo de menos de ${count(made.scope.minimumGroup)}`,
    'too-few': ({made}, {count}) => `Si son menos de ${count(made.scope.minimumGroup)}, no se muestran`,
    'no-moments': 'Ninguna fila indica su fecha',
    'no-number': 'No se reduce a una sola cifra',
    'no-responses': 'Todavía no hay respuestas',
    'no-valid-responses': 'Ninguna respuesta es un número entero de 0 a 10',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `Ninguna respuesta es un número entero de ${from} a ${to}`,
    'no-tickets': 'Ningún ticket se abrió antes de la fecha de referencia',
    'all-pending': 'Todos los tickets están aún dentro del plazo',
    'no-exposure': 'Ninguna cuenta fue cliente en estos días',
    'nps/no-accounts': 'Ninguna respuesta indica su cuenta',
    'no-revenue': 'Ninguna cuenta que haya respondido tiene ingresos',
    'no-subscriptions': 'Aún no ha empezado ninguna suscripción de pago',
    'mixed-currencies': 'En varias monedas, que no se suman',
    'no-rate': 'Falta el tipo de cambio de una de las monedas',
    'account-spend/nobody-paid': 'Ninguna cuenta paga en este día',
    'nobody-paid': 'Ninguna cuenta pagaba al comienzo de estos meses',
    'nothing-moved': 'En este tiempo no se ganaron ni se perdieron ingresos',
    'no-losses': 'No se perdió nada: la ratio no tiene límite',
    'no-contracts': 'En este día no hay ningún contrato de pago vigente',
    'no-base-sales': 'En el primero de los dos años no se vendió nada',
    'no-sources': 'Ningún negocio ganado en estos meses indica su origen',
    'no-won-deals': 'En estos meses no se ganó ningún negocio con una cuenta nueva',
    'worth-nothing': 'Los negocios ganados en estos meses no tienen valor',
    'nothing-due': 'En este periodo no vencía nada',
    'all-open': 'Todos los contratos vencidos siguen abiertos',
    'no-quota': 'Ningún CSM tiene una cuota de renovación',
    'cohort-retention/no-accounts': 'Ningún evento de estos periodos indica una cuenta',
    'no-starters': 'Nadie empezó en estos periodos',
    'not-yet': 'Ninguna cohorte es aún lo bastante antigua',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'Todas las cuentas se habían ido antes de ser observadas';
      if ((terms['unusable'] ?? 0) > 0) return 'Ninguna fila contiene una duración observada';
      return 'Ninguna cuenta tiene su primer día antes de la fecha de referencia';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `Aún no se ha ido la mitad: el ${percent(survival)} sigue ahí después de ${decimal(age, 0)} días`,
    'median-not-reached': 'Menos de la mitad lo consiguió en el tiempo observado',
    'time-to-value/nobody-started': ({made}) =>
      `Nadie empezó: no hay ningún evento «${String(made.options['startEvent'])}»`,
    'days-to-onboard/nobody-started': 'Ninguna cuenta tiene su primer día antes de la fecha de referencia',
    'health-score/no-accounts': 'Ninguna cuenta es cliente en este momento',
    'no-components': 'No se mide ningún componente: faltan mediciones o la elección de qué componentes calcular',
    'no-values': 'Ningún componente tiene valor para ninguna cuenta',
    'no-scores': 'Ninguna cuenta tiene puntuación',
  },
  memberList: {
    title: (label) => (label === '' ? 'Quiénes son' : `Quiénes son: ${label}`),
    close: 'Cerrar',
    loading: 'Buscando quiénes son…',
    failed: 'No se ha podido averiguar quiénes son.',
    unknown: 'Los datos no indican quiénes son.',
    suppressed: 'Son demasiado pocos para nombrarlos.',
    count: (n, count, by) => {
      const [one, many] = kinds[by] ?? [by, by];
      return `${count} ${form(n, {one, other: many})}`;
    },
    more: (_n, count) => `y ${count} más`,
    save: 'Guardar la lista (CSV)',
  },
  definition: {
    formula: 'Fórmula',
    interval: 'Intervalo',
    options: 'Opciones',
    scope: 'Ámbito',
    data: 'Datos',
    source: 'Definido por',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `a ${moment(asOf)}, ${timeZone}, semanas desde el ${weekdays[weekStart]}, nivel del ${percent(level)}`,
    dataOf: (kept, read, table) => `${kept} de ${read} filas de ${table}`,
    issueOf: unreadCells,
  },
};
