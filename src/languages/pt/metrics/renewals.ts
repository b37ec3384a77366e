import type {PackMetrics} from '../../pack.js';

const ratioOfSums =
  'De uma razão de somas, com os contratos como amostra (Cochran); nenhum com um só contrato ou quando todos têm a mesma razão; Wilson para a proporção de contratos';

export const renewals = {
  'gross-renewal-rate': {
    label: 'Taxa de renovação bruta',
    about:
      'O que se renovou do valor anual que vencia no período. Um contrato que cresceu conta com o que vencia, para que o crescimento não esconda perdas; o que decide o período é o vencimento, não a data da assinatura.',
    interval: ratioOfSums,
  },
  'net-renewal-rate': {
    label: 'Taxa de renovação líquida',
    about:
      'O que valem após a renovação os contratos que venciam no período, em relação ao que vencia. O crescimento na renovação conta, por isso pode passar de 100%; o que decide o período é o vencimento, não a data da assinatura.',
    interval: ratioOfSums,
  },
  'renewal-quota-attainment': {
    label: 'Cumprimento da meta de renovação',
    about:
      'Valor anual renovado dos contratos que venciam no período, em relação à meta de renovação dos CSMs responsáveis. Os CSMs sem meta aparecem à parte.',
    interval: 'Nenhum: contam-se todos os contratos vencidos, não uma amostra',
  },
} satisfies Partial<PackMetrics>;
