import type {PackMetrics} from '../../pack.js';

const everybody = 'Nenhum: todos são contados, não uma amostra';

export const adoption = {
  'active-users': {
    label: 'Pessoas ativas',
    about:
      'Pessoas diferentes que fizeram algo nos dias até o último já terminado: nesse dia, em 7 dias, em um mês de dias, ou em uma semana ou um mês do calendário.',
    interval: everybody,
  },
  lifecycle: {
    label: 'Ciclo de vida das pessoas ativas',
    headlineLabel: 'Variação das pessoas ativas',
    about:
      'Pessoas ativas em cada período: novas, que continuam do período anterior ou que voltaram depois de uma pausa; e quem estava ativo no período anterior e deixou de estar.',
    interval: everybody,
  },
  'stickiness-ratio': {
    label: 'Assiduidade (stickiness)',
    about:
      'Quantas das pessoas ativas em um mês (ou em uma semana) estão ativas, em média, em um dia desse tempo: quanto mais, mais vezes elas vêm.',
    interval:
      'Da média linearizada, com as pessoas como amostra (como em um quociente de somas); Wilson para um único dia. Nenhum com uma só pessoa, ou se todas vêm igualmente',
  },
} satisfies Partial<PackMetrics>;
