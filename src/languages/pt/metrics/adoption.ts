import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'Ciclo de vida das pessoas ativas',
    headlineLabel: 'Variação das pessoas ativas',
    about:
      'Pessoas ativas em cada período: novas, que continuam do período anterior ou que voltaram depois de uma pausa; e quem estava ativo no período anterior e deixou de estar.',
    interval: 'Nenhum: todos são contados, não uma amostra',
  },
} satisfies Partial<PackMetrics>;
