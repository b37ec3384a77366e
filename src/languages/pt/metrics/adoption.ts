import type {PackMetrics} from '../../pack.js';

const everybody = 'Nenhum: todos são contados, não uma amostra';

export const adoption = {
  'active-users': {
    label: 'Pessoas ativas',
    about:
      'Pessoas diferentes que fizeram algo nos dias até o último já terminado: nesse dia, em 7 dias, em um mês de dias, ou em uma semana ou um mês do calendário.',
    interval: everybody,
  },
  'days-active': {
    label: 'Dias ativos',
    headlineLabel: 'Média de dias ativos',
    about:
      'Em quantos dias de uma janela as pessoas estiveram ativas: quantas em exatamente um, em dois, em três…, quantas em pelo menos tantos, e em quantos em média.',
    interval:
      'Wilson para a proporção de cada grupo; t para a média, entre 1 e todos os dias; nenhum com uma só pessoa, ou se todas são iguais',
  },
  'engagement-score': {
    label: 'Índice de engajamento',
    about:
      'Com que frequência as pessoas ativas vêm, quanto tempo ficam em um dia e quantas das funcionalidades usam, cada parte como proporção do possível, combinadas de 0 a 100. Leia as partes: o mesmo índice pode se formar de maneiras diferentes.',
    interval: 'Linearizado, com as pessoas como amostra; nenhum com uma só pessoa, ou se todas são iguais',
  },
  'feature-time': {
    label: 'Tempo por funcionalidade',
    headlineLabel: 'Minutos por uso de uma funcionalidade',
    about:
      'Quanto tempo as pessoas passam em uma funcionalidade: do uso até o evento seguinte da sessão, por semana. Ninguém sabe quanto durou o último evento de uma sessão, por isso ele não conta.',
    interval:
      'De um quociente de somas, com as pessoas como amostra (Cochran); nenhum com uma só pessoa, ou se todas demoram o mesmo',
  },
  lifecycle: {
    label: 'Ciclo de vida das pessoas ativas',
    headlineLabel: 'Variação das pessoas ativas',
    about:
      'Pessoas ativas em cada período: novas, que continuam do período anterior ou que voltaram depois de uma pausa; e quem estava ativo no período anterior e deixou de estar.',
    interval: everybody,
  },
  'login-frequency': {
    label: 'Frequência de acesso',
    about:
      'Em quantos dias de uma semana (ou de um mês) as pessoas entram, em média entre as que o fazem. Vários acessos no mesmo dia contam como um: quem perde a sessão mais vezes não está mais interessado.',
    interval:
      'De um quociente de somas, com as pessoas como amostra (Cochran); nenhum com uma só pessoa, ou se todas entram com a mesma frequência',
  },
  'session-time': {
    label: 'Duração das sessões',
    about:
      'Quanto tempo as pessoas ficam: do primeiro ao último evento de uma sessão, que termina quando nada acontece durante meia hora (ou o tempo definido). O que fazem depois do último evento não se vê.',
    interval:
      'Com as pessoas como amostra: da média como quociente de somas (Cochran), da mediana pela sua proporção de sessões (Woodruff); nenhum com uma só pessoa, ou se todas são iguais',
  },
  'stickiness-ratio': {
    label: 'Assiduidade (stickiness)',
    about:
      'Quantas das pessoas ativas em um mês (ou em uma semana) estão ativas, em média, em um dia desse tempo: quanto mais, mais vezes elas vêm.',
    interval:
      'Da média linearizada, com as pessoas como amostra (como em um quociente de somas); Wilson para um único dia. Nenhum com uma só pessoa, ou se todas vêm igualmente',
  },
} satisfies Partial<PackMetrics>;
