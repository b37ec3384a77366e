import type {PackMetrics} from '../../pack.js';

const everybody = 'Nenhum: todos são contados, não uma amostra';

export const adoption = {
  'active-users': {
    label: 'Pessoas ativas',
    about:
      'Pessoas diferentes que fizeram algo nos dias até o último já terminado: nesse dia, em 7 dias, em um mês de dias, ou em uma semana ou um mês do calendário.',
    interval: everybody,
  },
  'breadth-of-adoption': {
    label: 'Amplitude da adoção',
    about:
      'Quantas funcionalidades diferentes uma conta ou pessoa usou em média. Quem não usou nenhuma conta como zero, para que o uso amplo de poucos não pareça o de todos.',
    interval:
      't de Student, com as contas ou pessoas como amostra, entre nenhuma e todas as funcionalidades; nenhum se houver só uma ou se todas usarem o mesmo número',
  },
  'consumption-pace': {
    label: 'Ritmo de consumo',
    headlineLabel: 'Ritmo de consumo de todas as contas',
    about:
      'Parte consumida das unidades compradas por cada parte decorrida do período: com 1 duram exatamente tanto quanto ele, acima esgotam-se antes e abaixo sobram.',
    interval:
      'De uma razão de somas, com as contas como amostra (Cochran), a partir de 0; nenhum se houver só uma conta ou se todas tiverem o mesmo ritmo',
  },
  'csm-touches': {
    label: 'Contas contactadas',
    about:
      'Proporção de contas com que um CSM esteve em contacto nos últimos dias, com a média de contactos por conta. O que uma máquina envia não conta.',
    interval: 'Wilson',
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
  'feature-adoption': {
    label: 'Adoção de funcionalidades',
    headlineLabel: 'Usam pelo menos uma funcionalidade',
    about:
      'Proporção de contas ou pessoas que usaram uma funcionalidade com frequência suficiente, entre todos os que podiam: quem nada fez também conta. Em um só número: a proporção dos que usaram alguma das funcionalidades.',
    interval: 'Wilson, para cada funcionalidade em separado',
  },
  'feature-time': {
    label: 'Tempo por funcionalidade',
    headlineLabel: 'Minutos por uso de uma funcionalidade',
    about:
      'Quanto tempo as pessoas passam em uma funcionalidade: do uso até o evento seguinte da sessão, por semana. Ninguém sabe quanto durou o último evento de uma sessão, por isso ele não conta.',
    interval:
      'De um quociente de somas, com as pessoas como amostra (Cochran); nenhum com uma só pessoa, ou se todas demoram o mesmo',
  },
  'feature-usage': {
    label: 'Uso das funcionalidades',
    headlineLabel: 'Usos de todas as funcionalidades',
    about:
      'Quantas vezes cada funcionalidade foi usada, e por quantas pessoas e contas. Um uso registrado duas vezes conta uma. Em um só número: os usos de todas as funcionalidades.',
    interval: 'nenhum: contam-se todos os usos, não uma amostra',
  },
  'licence-utilisation': {
    label: 'Uso de licenças',
    headlineLabel: 'Licenças em uso',
    about:
      'Pessoas ativas por cada licença comprada, ao lado das licenças atribuídas. As contas que usam mais do que compraram ficam acima de 100%. Em um só número: sobre as licenças de todas as contas juntas.',
    interval:
      'De uma razão de somas, com as contas como amostra (Cochran), a partir de 0; nenhum se houver só uma conta ou se todas tiverem a mesma razão',
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
  'programme-engagement': {
    label: 'Participação em programas',
    about:
      'Proporção das contas convidadas para programas de integração ou formação que começaram algum. As convidadas há pouco que não começaram ainda têm tempo e ficam de fora.',
    interval: 'Wilson',
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
  'sticky-feature-share': {
    label: 'Uso de funcionalidades essenciais',
    about:
      'Proporção de contas ou pessoas que usaram pelo menos uma das funcionalidades conhecidas por reter contas, entre todas as que podiam.',
    interval: 'Wilson',
  },
  'usage-trend': {
    label: 'Tendência de uso',
    headlineLabel: 'Contas cujo uso desabou',
    about:
      'Usos de cada conta nas últimas semanas completas por cada uso em outras tantas semanas anteriores: um alerta precoce. Em um só número: a proporção de contas cujo uso desabou.',
    interval:
      'Teste condicional exato de duas contagens de Poisson para cada conta; a sua razão por Wilson, dada a soma; Wilson para a proporção de contas que desabaram. O uso em rajadas varia mais do que Poisson, e então p é pequeno demais',
  },
  'utilisation-rate': {
    label: 'Taxa de utilização',
    about:
      'Pessoas ativas por cada pessoa com licença atribuída, ou a proporção de contas em que alguém está ativo. Pessoas além das licenças atribuídas levam-na acima de 100%.',
    interval:
      'Para pessoas, o de uma razão de somas, com as contas como amostra (Cochran), a partir de 0; nenhum se houver só uma conta ou se todas tiverem a mesma razão. Wilson para a proporção de contas',
  },
  'value-unlock': {
    label: 'Retenção ligada ao uso',
    headlineLabel: 'Retenção ganha com o uso',
    about:
      'Em quantos pontos é melhor a retenção de quem tinha usado antes uma funcionalidade. As duas coisas andam juntas, mas uma não tem de ser a causa da outra: quem já está bem talvez use mais.',
    interval:
      'Newcombe para a diferença, Katz para a razão das proporções, Woolf para a das chances; p do teste exato de Fisher. Cada funcionalidade em separado: entre muitas, algumas diferem por acaso',
  },
} satisfies Partial<PackMetrics>;
