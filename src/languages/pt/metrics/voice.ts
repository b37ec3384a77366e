import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson para a proporção; t para as médias, cortado nos extremos da escala, e nenhum com uma só resposta ou com todas iguais';

const reviewInterval =
  't, cortado nos extremos da escala, e nenhum com uma só avaliação ou com todas iguais; Wilson para a proporção das boas';

export const voice = {
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Média das respostas à afirmação de que tudo foi facilitado, de 1 (discordo totalmente) a 7 (concordo totalmente). Ou a proporção de quem concorda, conforme a opção escolhida.',
    interval: ratingInterval,
  },
  csat: {
    label: 'Satisfação do cliente (CSAT)',
    about:
      'Proporção de quem dá uma das notas mais altas, 4 ou 5 em 5, à pergunta sobre a sua satisfação. Ou a média das notas, conforme a opção escolhida.',
    interval: ratingInterval,
  },
  'csm-pulse': {
    label: 'Pulso do CSM',
    about:
      'O julgamento mais recente do customer success manager sobre cada conta: vermelho, amarelo ou verde, se não for antigo demais. Em um só número: a proporção de vermelhos entre os recentes.',
    interval: 'Wilson: quanto a proporção poderia variar só por acaso, se as contas fossem uma amostra',
    headlineLabel: 'Contas com pulso vermelho',
  },
  'employee-rating': {
    label: 'Avaliações da equipe',
    about:
      'Média das avaliações de cada pessoa da equipe, semana a semana, com o número de avaliações em que se apoia. Em um só número: a média de todas.',
    interval: reviewInterval,
    headlineLabel: 'Avaliação média da equipe',
  },
  'feature-requests': {
    label: 'Pedidos de funcionalidades',
    about:
      'Quantos clientes pedem cada funcionalidade e a receita recorrente anual por trás disso. Uma conta que pede duas vezes conta uma. Em um só número: a proporção de clientes com algum pedido.',
    interval: 'Wilson, para a proporção de clientes que pediram',
    headlineLabel: 'Clientes com um pedido',
  },
  'local-reviews': {
    label: 'Avaliações por local',
    about:
      'Quantas avaliações cada local tem, a sua média e como se distribuem na escala. Em um só número: a média de todas as avaliações, ou a dos locais com o mesmo peso.',
    interval: reviewInterval,
    headlineLabel: 'Avaliação média',
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Proporção de quem responde 9 ou 10 menos a de quem responde de 0 a 6 à pergunta sobre a probabilidade de recomendar.',
    interval:
      'Intervalo de score para uma diferença de proporções trinomial (Tango): não sai da escala e contém sempre a estimativa',
  },
  'outcomes-roi': {
    label: 'Retorno dos resultados acordados',
    about:
      'Benefício dos resultados alcançados menos o custo de todos os acordados, em relação ao custo. O que foi prometido e não alcançado tem custo e ainda nenhum benefício.',
    interval: 'Wilson para a proporção de objetivos; nenhum para o dinheiro e os meses, que são os indicados',
  },
  rating: {
    label: 'Avaliação média',
    about:
      'Média das avaliações, de 1 (a pior) a 5 (a melhor). Ou a proporção de avaliações acima do meio da escala, conforme a opção escolhida.',
    interval: ratingInterval,
  },
  'survey-response-rate': {
    label: 'Taxa de resposta às pesquisas',
    about:
      'Proporção dos convites entregues que foram respondidos. Os que ainda estão abertos e sem resposta são contados à parte.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
