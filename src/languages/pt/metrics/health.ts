import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'Saúde das contas',
    headlineLabel: 'Contas em risco',
    about:
      'Cada componente de uma conta é situado entre o pior valor (0) e o melhor (100); a pontuação é a média ponderada de todos. Em um só número: a proporção de contas em risco.',
    interval:
      'Intervalo de Wilson para a proporção em risco: quanto poderia variar só por acaso se as contas fossem uma amostra',
  },
  'leading-indicators': {
    label: 'Indicadores antecedentes da retenção',
    headlineLabel: 'Associação mais forte com a retenção posterior',
    about:
      'Que componentes medidos andaram a par da proporção de contas que ficaram alguns meses depois. O que anda a par não é necessariamente a causa, e pode mudar.',
    interval:
      'Percentis de um bootstrap circular por blocos de pares de meses, cada um por si; as probabilidades são corrigidas por haver várias, os intervalos não',
  },
} satisfies Partial<PackMetrics>;
