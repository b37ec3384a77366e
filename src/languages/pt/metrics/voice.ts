import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson para a proporção; t para as médias, cortado nos extremos da escala, e nenhum com uma só resposta ou com todas iguais';

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
  nps: {
    label: 'Net Promoter Score',
    about:
      'Proporção de quem responde 9 ou 10 menos a de quem responde de 0 a 6 à pergunta sobre a probabilidade de recomendar.',
    interval:
      'Intervalo de score para uma diferença de proporções trinomial (Tango): não sai da escala e contém sempre a estimativa',
  },
  rating: {
    label: 'Avaliação média',
    about:
      'Média das avaliações, de 1 (a pior) a 5 (a melhor). Ou a proporção de avaliações acima do meio da escala, conforme a opção escolhida.',
    interval: ratingInterval,
  },
} satisfies Partial<PackMetrics>;
