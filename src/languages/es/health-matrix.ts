import type {MatrixWords} from '../../components/health-matrix/health-matrix.words.js';
import {plural} from '../plural.js';

const form = plural('es');
const days = (n: number, text: string): string => `${text} ${form(n, {one: 'día', other: 'días'})}`;
const points = (n: number, text: string): string => `${text} ${form(n, {one: 'punto', other: 'puntos'})}`;

const gaps: MatrixWords['gaps'] = {
  missing: 'se desconoce',
  incomplete: 'todavía no: demasiado reciente para la ventana',
  suppressed: 'muy pocas personas para mostrarlo',
};

export const healthMatrix: MatrixWords = {
  caption: 'Cuentas con su puntuación de salud y sus componentes',
  account: 'Cuenta',
  revenue: 'MRR',
  score: 'Puntuación',
  band: 'Nivel',
  pulse: 'Valoración',
  byHand: 'a mano',
  trend: 'Tendencia',
  inDays: days,
  bands: {red: 'En riesgo', amber: 'En observación', green: 'Sana'},
  bandsWithin: {red: 'en riesgo', amber: 'en observación', green: 'sana'},
  noScore: 'Sin puntuación',
  takeaway({n, risky, unscored, count, revenue, lowest, fell}) {
    if (lowest === null)
      return [
        [
          unscored === 1
            ? 'La cuenta no tiene puntuación'
            : `Ninguna de las ${count(unscored)} cuentas tiene puntuación`,
        ],
        '.',
      ];
    const known = lowest.known === null ? '' : ` (se conoce el ${lowest.known} del peso)`;
    const others = `${count(unscored)} ${form(unscored, {one: 'cuenta', other: 'cuentas'})} sin puntuación`;
    const end = unscored === 0 ? '.' : `; ${others}.`;
    const pay = revenue === null ? '' : `, con ${revenue.risky} de ${revenue.all} de MRR`;
    if (n === 1) {
      const is = {red: 'en riesgo', amber: 'en observación', green: 'sana'}[lowest.band];
      return [[`${lowest.name} está ${is}, con ${lowest.score}${known}`], `${pay}${end}`];
    }
    const some = `${count(risky)} de ${count(n)} cuentas ${form(risky, {one: 'está', other: 'están'})} en riesgo`;
    const all =
      risky === 0 ? `Ninguna de las ${count(n)} cuentas está en riesgo` : `Las ${count(n)} cuentas están en riesgo`;
    const most =
      fell === null
        ? `la más baja es ${lowest.name}, con ${lowest.score}${known}`
        : `la que más ha bajado es ${fell.name}, ${points(fell.points, fell.pointsText)} en ${days(fell.days, fell.daysText)}`;
    return [[risky === 0 || risky === n ? all : some], `${pay}; ${most}${end}`];
  },
  cells: {
    revenue: (account, amount) => (amount === null ? `${account}: MRR desconocido` : `${account}: ${amount} de MRR`),
    score: (account, score, band, known) =>
      `${account}: ${score} de 100, ${band}${known === null ? '' : `, se conoce el ${known} del peso`}`,
    noScore: (account) => `${account}: sin puntuación`,
    band: (account, band) => `${account}: ${band}`,
    pulse: (account, pulse) => `${account}, valoración a mano: ${pulse}`,
    noPulse: (account) => `${account}: sin valoración`,
    component: (account, component, score, band) => `${account}, ${component}: ${score} de 100, ${band}`,
    gap: (account, component, gap, fewer) =>
      `${account}, ${component}: ${gap === 'suppressed' ? `${fewer}, ` : ''}${gaps[gap]}`,
    trend: (account, change, text, n, daysText) => {
      const time = `en ${days(n, daysText)}`;
      if (change === 0) return `${account}: sin cambios, 0 puntos ${time}`;
      return `${account}: ${points(Math.abs(change), text)} ${change < 0 ? 'menos' : 'más'} ${time}`;
    },
    noTrend: (account, n, text) => `${account}: sin puntuación hace ${days(n, text)}`,
    pending: (account) => `${account}: tendencia aún sin calcular`,
  },
  gaps,
  fewerThan: (minimum) => `< ${minimum}`,
  tip: {
    title: (account, what) => `${account}: ${what}`,
    weight: 'Peso',
    countsFor: 'Cuenta un',
    costs: 'Baja la puntuación en',
    points,
    known: 'Peso conocido',
    ago: (n, text) => `Hace ${days(n, text)}`,
    worstAt: '0 con',
    bestAt: '100 con',
    over: (n, text) => `Medido en ${days(n, text)}`,
    setOn: 'Dada a mano el',
  },
  filter: 'Cuentas por nivel',
  all: 'Todas',
  search: 'Buscar una cuenta',
  byRevenue: 'Resumen',
  found: (_n, count, total) => `${count} de ${total} cuentas`,
  sortedUp: (column) => `Ordenado por ${column}, de menor a mayor`,
  sortedDown: (column) => `Ordenado por ${column}, de mayor a menor`,
  noneFound: 'Ninguna cuenta coincide.',
  showAgain: (count) => `Volver a mostrar las ${count}`,
  more: (_n, count) => `y ${count} más`,
  showAll: (count) => `Mostrar las ${count}`,
  showFewer: (count) => `Mostrar las ${count} primeras`,
  summary: {
    caption: 'Cuentas y su MRR por nivel y por MRR de la cuenta',
    all: 'Todas',
    below: (amount) => `menos de ${amount}`,
    between: (from, to) => `${from} a ${to}`,
    from: (amount) => `${amount} o más`,
  },
  why: {
    lift: (from, to, band) => `Qué la subiría: ${from} → ${to}${band === null ? '' : `, hasta «${band}»`}`,
    nothingToLift: 'Nada que subir: cada componente conocido está sano.',
    component: (label, score, lifted, sentence) => [
      [label],
      ` ${lifted === null ? score : `${score} → ${lifted}`}${sentence === null ? '' : `: ${sentence}`}`,
    ],
    sentence(evidence, lift) {
      if (lift === null) return evidence === null ? null : `${evidence}.`;
      const {needed, alone} = lift;
      const reached = alone === null ? null : `con ${alone.needed} bastaría para «${alone.band}»`;
      if (evidence === null) return reached === null ? null : `${reached}.`;
      return `${evidence}; con ${needed} subiría${reached === null ? '' : `, ${reached}`}.`;
    },
    evidence: {
      given: ({value, worst, best}) => `${value}, entre ${worst} (el peor) y ${best} (el mejor)`,
      'active-users-per-seat': ({value, n, seats, days: text}) =>
        `${value} de ${seats} ${form(n, {one: 'licencia usada', other: 'licencias usadas'})} en ${text} días`,
      'active-days': ({value, days: text}) => `actividad en ${value} de ${text} días`,
      'features-used': ({value, n, days: text}) =>
        `${value} ${form(n, {one: 'función usada', other: 'funciones usadas'})} en ${text} días`,
      events: ({value, n, days: text}) => `${value} ${form(n, {one: 'evento', other: 'eventos'})} en ${text} días`,
      'usage-trend': ({value, days: text}) => `uso al ${value} del de los ${text} días anteriores`,
      'days-since-last-event': ({value, n}) => (n === 0 ? 'último uso hoy' : `último uso hace ${days(n, value)}`),
      tickets: ({value, n, days: text}) => `${value} ${form(n, {one: 'tique', other: 'tiques'})} en ${text} días`,
      'last-nps': ({value}) => `la última respuesta fue ${value} de 10`,
      'mean-nps': ({value}) => `las respuestas fueron de media ${value} de 10`,
      pulse: ({value, best}) => `la valoración del CSM es ${value} de ${best}`,
    },
    unknown(names, n, gap, missing) {
      const why = {
        missing: form(n, {one: 'se desconoce', other: 'se desconocen'}),
        incomplete: 'aún no se puede saber, porque la cuenta es más reciente que la ventana',
        suppressed: `${form(n, {one: 'procede', other: 'proceden'})} de muy pocas personas para mostrarlo`,
      }[gap];
      if (missing === null) return `${names}: ${why}.`;
      const shared = form(n, {one: 'su peso pasa a los demás', other: 'sus pesos pasan a los demás'});
      const asIf = (score: string): string => `${form(n, {one: 'cuenta', other: 'cuentan'})} como ${score}`;
      const then = {redistribute: shared, require: shared, zero: asIf('0'), neutral: asIf('50')}[missing];
      return `${names}: ${why}; ${then}.`;
    },
    nothingKnown: 'Sin puntuación: no se conoce ninguno de sus componentes.',
    tooLittleKnown: (coverage, needed) =>
      `Sin puntuación: se conoce el ${coverage} del peso y hace falta el ${needed}.`,
    history: (n, text) => `Puntuación en ${days(n, text)}`,
    historySpoken: ({then, thenDay, now, nowDay, lowest, highest}) =>
      `${then} el ${thenDay}, ${now} el ${nowDay}; mínimo ${lowest}, máximo ${highest}`,
    moved: (component, then, now) => `Lo que más la cambió: ${component}, de ${then} a ${now}.`,
    pulse: (pulse, on, band) => [
      'Valoración a mano: ',
      [pulse],
      band === null ? `, dada el ${on}.` : `, dada el ${on}; la puntuación dice «${band}».`,
    ],
    noPulse: (n, text) => [`En ${days(n, text)} no se dio ninguna valoración a mano.`],
    revenue: (amount) => `${amount} de MRR`,
    seats: (n, seats) => `${seats} ${form(n, {one: 'licencia', other: 'licencias'})}`,
  },
  method: {
    redistribute: 'Puntuación: media ponderada de lo conocido',
    require: 'Puntuación: media ponderada de lo conocido, si es suficiente',
    zero: 'Puntuación: media ponderada, con 0 para lo desconocido',
    neutral: 'Puntuación: media ponderada, con 50 para lo desconocido',
  },
  markedGaps: '◦ se desconocen uno o más componentes',
  borders: (amber, green) => `en observación desde ${amber}, sana desde ${green}`,
  pulseAge: (n, text) =>
    `valoración: dada a mano ${form(n, {one: 'el último día', other: `en los últimos ${text} días`})}`,
};
