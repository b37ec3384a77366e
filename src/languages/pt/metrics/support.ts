import type {PackMetrics} from '../../pack.js';

const waitingInterval =
  'Greenwood, na escala escolhida nas opções; para a mediana, por inversão da banda (Brookmeyer e Crowley)';

export const support = {
  complaints: {
    label: 'Reclamações por conta e por mês',
    about:
      'Tickets de reclamação por cada mês em que uma conta foi cliente: as que chegaram tarde ou saíram cedo contam pelo tempo em que estiveram.',
    interval: 'exato para uma contagem de Poisson (Garwood); mesmo sem tickets desse tipo há um limite superior',
  },
  'first-response-time': {
    label: 'Tempo até à primeira resposta',
    about:
      'Mediana das horas desde a abertura de um ticket até à primeira resposta pública de um agente. Os tickets sem resposta contam pelo tempo que já esperaram.',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: 'Tempo de resolução',
    about:
      'Mediana das horas desde a abertura de um ticket até à sua resolução. Os tickets abertos, ou reabertos, contam pelo tempo em que foram acompanhados.',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'Cumprimento do SLA',
    about:
      'Proporção de tickets respondidos dentro do prazo. Os que esperam mais contam como incumprimento; os que ainda têm tempo ficam de fora.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
