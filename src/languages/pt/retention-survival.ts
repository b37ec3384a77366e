import type {NamedShare, SurvivalWords} from '../../components/retention-curve/survival.words.js';
import {list} from '../list.js';
import {plural} from '../plural.js';

const form = plural('pt');
const listed = list('pt');
const few = ['', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'];
const one = {day: 'dia', week: 'semana', month: 'mês', year: 'ano'} as const;
const many = {day: 'dias', week: 'semanas', month: 'meses', year: 'anos'} as const;

const age: SurvivalWords['age'] = (value, text, unit) => `${text} ${form(value, {one: one[unit], other: many[unit]})}`;
const accounts = (n: number, count: string): string => `${count} ${form(n, {one: 'conta', other: 'contas'})}`;
const leftOut = (n: number): string => form(n, {one: 'excluída', other: 'excluídas'});
const of = (name: string | null): string => (name === null ? '' : ` de ${name}`);
const shares = (all: readonly NamedShare[]): string =>
  listed(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));

/** What `<retention-curve>` says of survival curves. */
export const survival: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const isWhole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!isWhole) return `após ${age(value, text, unit)}`;
    return `após ${few[years] ?? String(years)} ${form(years, {one: 'ano', other: 'anos'})}`;
  },
  afterHeading: (value, text, unit) => `Após ${age(value, text, unit)}`,
  units: many,
  groups: {none: 'grupos', segment: 'segmentos', region: 'regiões', csm: 'CSMs', team: 'equipes', plan: 'planos'},
  unnamed: {
    none: 'Todas',
    segment: 'Sem segmento',
    region: 'Sem região',
    csm: 'Sem CSM',
    team: 'Sem equipe',
    plan: 'Sem plano',
  },
  halfGone: (name) => `Metade${of(name)} saiu`,
  stillHere: (share, name, after) => `${share}${of(name)} continuam ${after}`,
  others: (groups) => listed(groups.map(({share, name}) => `${share} de ${name}`)),
  othersStillHere: (others, after) => `continuam ${others} ${after}`,
  atLeast: (from) => `${from} ou mais`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `A única conta continua, com ${until} de acompanhamento.`
      : `Todas as ${count} contas continuam, com até ${until} de acompanhamento.`,
  oneLeft: (at) => `A única conta saiu após ${at}.`,
  tooFew: (n, count) =>
    n === 1 ? 'Uma única conta não diz quase nada.' : `${accounts(n, count)} são poucas para tirar conclusões.`,
  noClearDifference: (groups) => `sem indícios de diferença entre ${groups}`,
  median: (at) => `mediana ${at}`,
  limitsAt: (limits, at) => `${limits} com ${at}`,
  stillFollowed: 'Em acompanhamento',
  differ: (groups, test) => `Há diferenças entre ${groups} que o acaso não explica (${test}).`,
  keepsFewer: (fewer, more, test) => `${fewer} retém menos do que ${more}, além do que o acaso explica (${test}).`,
  noSign: (groups, test) => `Sem indícios de diferença entre ${groups} (${test}).`,
  notComparable: (groups) =>
    `Não é possível comparar ${groups}: nenhuma conta saiu enquanto se acompanhavam pelo menos dois grupos.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}, ${degreesOfFreedom} gl, p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'log-rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'Peto-Peto modificado',
  },
  staysLonger: (first, second, by, range, tau) =>
    `Em um horizonte de ${tau}, ${first} permanece em média ${by} a mais do que ${second} (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `Em um horizonte de ${tau}, sem diferença clara entre a permanência média de ${first} e a de ${second}: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `Em um horizonte de ${tau}, permanência média: ${listed(means.map(({name, mean}) => `${name} ${mean}`))}.`,
  accounts: (n, since, left) =>
    `${form(n, {one: 'conta', other: 'contas'})}${since === null ? '' : ` com início desde ${since}`}, ${left} saíram`,
  method: (level, band) => `Kaplan–Meier, bandas de ${level} (${band})`,
  ticks: 'marcas: continuam, acompanhadas até aí',
  fewFollowed: (names, minimum) => `menos de ${minimum} em acompanhamento${names === null ? '' : `: ${names}`}`,
  notDrawn: (names) => `não desenhadas: ${names}`,
  suppressed: (names) => `poucas para mostrar: ${names}`,
  endBeforeStart: (n, count) => `${accounts(n, count)} com fim antes do início ${leftOut(n)}`,
  withoutStart: (n, count) => `${accounts(n, count)} sem início ${leftOut(n)}`,
  observedFrom: (day) => `acompanhadas desde ${day}; as mais antigas, desde a idade que tinham então`,
  endedBefore: (n, count) =>
    `${accounts(n, count)} que já ${form(n, {one: 'tinha saído, sem contar', other: 'tinham saído, sem contar'})}`,
  unusable: (n, count) =>
    `${count} ${form(n, {one: 'linha sem acompanhamento excluída', other: 'linhas sem acompanhamento excluídas'})}`,
  fellEarly: (name, at) => `${name ?? 'a curva'} caiu para 0 com ${at} porque até então havia poucas à vista`,
  hereAt: (heading, all) => `${heading}, continuam: ${shares(all)}`,
  goneAt: (heading, all) => `${heading}, já saíram: ${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}, `}${count} em acompanhamento`,
  hasEnded: 'poucas em acompanhamento',
  whoIsHere: (name, after) => `${name === null ? 'Continuam' : `${name}: continuam`} ${after}`,
  whoIsGone: (name, after) => `${name === null ? 'Já' : `${name}: já`} tinham saído ${after}`,
  listHere: (name) => `Selecionar para ver quem${of(name)} continuava`,
  listGone: (name) => `Selecionar para ver quem${of(name)} tinha saído`,
  bringOut: 'Selecionar para destacar',
  putBack: 'Selecionar de novo para deixar de destacar',
  curveAt: (name, share, range, after) => `${name} ${share}${range === null ? '' : ` (${range})`}, continuam ${after}`,
  curveRows: {
    stillHere: (after) => `Continuam ${after}`,
    median: 'Mediana',
    notReached: 'não atingida',
    mean: (tau) => `Média em ${tau}`,
    accounts: 'Contas',
    left: (_n, count) => `${count} saíram`,
  },
  onlyBegan: (period) => `Apenas contas que começaram no período selecionado: ${period}.`,
  caption: 'Proporção que continua, por idade',
  columns: {
    group: 'Grupo',
    age: (units) => `Idade em ${units}`,
    followed: 'Em acompanhamento',
    gone: 'Já saíram',
    stillHere: 'Continuam',
    interval: (level) => `Intervalo de ${level}`,
  },
};
