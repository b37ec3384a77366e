import type {PackMetrics} from '../../pack.js';

export const health = {
  'early-signals': {
    label: 'Sinais precoces',
    headlineLabel: 'Contas com um sinal precoce',
    about:
      'Contas cujo uso ou saúde caiu, cujo contrato vence com algo que pesa contra, ou cujos tickets esperam resposta, com os números que o sustentam. Em um só número: a proporção das contas avaliadas que têm um sinal.',
    interval:
      'Wilson para as proporções; para o uso, o teste exato de duas contagens de Poisson, corrigido por haver um por conta (Benjamini e Hochberg), e a razão por Wilson, dada a soma. As quedas de saúde não têm intervalo: a pontuação não é uma amostra',
  },
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
