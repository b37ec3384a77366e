import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'Crescimento da comunidade',
    about:
      'Taxa mensal a que cresceu a comunidade de clientes: a que leva do primeiro mês ao último se todos os meses forem iguais. O mês em curso não conta.',
    interval: 'Nenhum: contam-se os membros, não uma amostra',
  },
} satisfies Partial<PackMetrics>;
