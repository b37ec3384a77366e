import type {ChangeText, GaugeWords, HeldText, KindWords} from '../../components/nps-gauge/nps-gauge.words.js';
import {capitalized} from '../capitalized.js';
import {plural} from '../plural.js';

const form = plural('pt');
const targets = {
  reached: (value: string) => `na meta de ${value} ou acima dela`,
  missed: (value: string) => `abaixo da meta de ${value}`,
  unclear: (value: string) => `nem claramente acima nem claramente abaixo da meta de ${value}`,
} as const;
const units = {week: 'semana', month: 'mês', quarter: 'trimestre', year: 'ano'} as const;
const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const moved = ({period, before, value, difference, points, range}: ChangeText, way: string): string =>
  `${capitalized(period)}: ${value}, ${difference} ${form(points, {one: 'ponto', other: 'pontos'})} ${way} em relação a ${before}${limits(range)}.`;
const shifted = ({period, before, value, difference, range}: ChangeText, way: string): string =>
  `${capitalized(period)}: ${value}, ${difference} ${way} em relação a ${before}${limits(range)}.`;
const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place =
    first === undefined ? '' : last === undefined ? `, no nível “${first}”` : `, entre “${first}” e “${last}”`;
  const reach = target === null ? '' : `, ${targets[target.reach](target.value)}`;
  return `${limits(range)}${place}${reach}`;
};
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? ` ${are.high}${held(parts)}; ${low} ${are.low}.`
      : `${most === null ? '' : ` em ${most}`}${held(parts)}: ${high} ${are.high}; ${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${value}, ${responses}, ${high} em “${names.high}”, ${low} em “${names.low}”`,
});

export const npsGauge: GaugeWords = {
  promoters: 'Promotores',
  passives: 'Neutros',
  detractors: 'Detratores',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) => `${held(parts)}: ${promoters} recomendariam, ${detractors} não.`,
  kinds: {
    csat: kind(
      'CSAT',
      {low: 'Insatisfeitos', middle: 'Neutros', high: 'Satisfeitos'},
      {high: 'estão satisfeitos', low: 'estão insatisfeitos'},
    ),
    ces: kind(
      'CES',
      {low: 'Difícil', middle: 'Neutro', high: 'Fácil'},
      {high: 'acharam fácil', low: 'acharam difícil'},
    ),
    rating: kind(
      'Avaliação',
      {low: 'Baixa', middle: 'Média', high: 'Alta'},
      {high: 'deram uma avaliação alta', low: 'deram uma avaliação baixa'},
    ),
  },
  tooFew: (n, count) =>
    n === 1 ? 'Uma única resposta não diz quase nada.' : `${count} respostas são poucas para tirar conclusões.`,
  allEqual: 'Todas as respostas são iguais, por isso não há intervalo.',
  higher: (change) => shifted(change, 'a mais'),
  lower: (change) => shifted(change, 'a menos'),
  up: (change) => moved(change, 'a mais'),
  down: (change) => moved(change, 'a menos'),
  noClearChange: ({period, before, value, range}) =>
    `${capitalized(period)}: ${value}, sem mudança clara em relação a ${before}${limits(range)}.`,
  target: (value) => `meta ${value}`,
  responses: (n, count) => `${count} ${form(n, {one: 'resposta', other: 'respostas'})}`,
  accounts: (n, count) => `${count} ${form(n, {one: 'conta', other: 'contas'})}`,
  invalid: (n, count) =>
    `${count} ${form(n, {one: 'resposta fora da escala excluída', other: 'respostas fora da escala excluídas'})}`,
  undated: (n, count) => `${count} ${form(n, {one: 'resposta', other: 'respostas'})} sem data`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} de promotores, ${detractors} de detratores`,
  caption: 'Respostas por nota',
  answer: 'Nota',
  answerOf: (score) => `Nota ${score}`,
  number: 'Respostas',
  share: 'Proporção',
  trend: (unit) => `Por ${units[unit]}`,
  stillRunning: 'em curso',
  noScore: 'sem pontuação',
  quarter: (quarter, year) => (year === null ? `T${quarter}` : `T${quarter} ${year}`),
  inPeriod: (period) => `Respostas, ${period}`,
};
