import type {PackMetrics} from '../../pack.js';

const waitingInterval =
  'Greenwood, sur l’échelle choisie dans les options ; pour la médiane, par inversion de la bande (Brookmeyer et Crowley)';

export const support = {
  complaints: {
    label: 'Réclamations par compte et par mois',
    about:
      'Tickets de réclamation pour chaque mois où un compte était client : ceux qui sont arrivés plus tard ou partis plus tôt comptent pour le temps de leur présence.',
    interval: 'exact pour un nombre de Poisson (Garwood) ; même sans ticket de ce type, il a une limite supérieure',
  },
  'first-response-time': {
    label: 'Délai de première réponse',
    about:
      'Médiane des heures entre l’ouverture d’un ticket et la première réponse publique d’un agent. Les tickets sans réponse comptent pour la durée de leur attente.',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: 'Délai de résolution',
    about:
      'Médiane des heures entre l’ouverture d’un ticket et sa résolution. Les tickets ouverts, ou rouverts, comptent pour la durée pendant laquelle ils ont été suivis.',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'Respect du SLA',
    about:
      'Part des tickets auxquels on a répondu dans le délai. Ceux qui attendent plus longtemps comptent comme manqués ; ceux dont le délai court encore sont laissés de côté.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
