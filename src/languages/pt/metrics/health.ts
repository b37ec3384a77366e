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
} satisfies Partial<PackMetrics>;
