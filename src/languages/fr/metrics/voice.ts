import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson pour la part ; t pour les moyennes, coupé aux extrémités de l’échelle, et aucun pour une seule réponse ou des réponses toutes égales';

const reviewInterval =
  't, coupé aux extrémités de l’échelle, et aucun pour un seul avis ou des avis tous égaux\u00a0; Wilson pour la part des bons';

export const voice = {
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Moyenne des réponses à l’affirmation que les choses ont été rendues faciles, de 1 (pas du tout d’accord) à 7 (tout à fait d’accord). Ou la part de ceux qui sont d’accord, selon l’option choisie.',
    interval: ratingInterval,
  },
  csat: {
    label: 'Satisfaction client (CSAT)',
    about:
      'Part de ceux qui donnent l’une des notes les plus hautes, 4 ou 5 sur 5, à la question de leur satisfaction. Ou la moyenne des notes, selon l’option choisie.',
    interval: ratingInterval,
  },
  'csm-pulse': {
    label: 'Pouls du CSM',
    about:
      'Le dernier jugement du customer success manager sur chaque compte\u00a0: rouge, orange ou vert, s’il n’est pas trop ancien. En un seul chiffre\u00a0: la part de rouge parmi les jugements récents.',
    interval: 'Wilson\u00a0: écart que le seul hasard pourrait produire si les comptes étaient un échantillon',
    headlineLabel: 'Comptes au pouls rouge',
  },
  'employee-rating': {
    label: 'Notes des collaborateurs',
    about:
      'Moyenne des notes reçues par chaque collaborateur, semaine par semaine, avec le nombre d’avis sur lequel elle repose. En un seul chiffre\u00a0: la moyenne de tous les avis.',
    interval: reviewInterval,
    headlineLabel: 'Note moyenne des collaborateurs',
  },
  'feature-requests': {
    label: 'Demandes de fonctionnalités',
    about:
      'Nombre de clients qui demandent chaque fonctionnalité, et revenu récurrent annuel qu’ils représentent. Un compte qui demande deux fois compte une fois. En un seul chiffre\u00a0: la part des clients ayant une demande.',
    interval: 'Wilson, pour la part des clients qui l’ont demandée',
    headlineLabel: 'Clients ayant une demande',
  },
  'local-reviews': {
    label: 'Avis par lieu',
    about:
      'Nombre d’avis de chaque lieu, leur moyenne et leur répartition sur l’échelle. En un seul chiffre\u00a0: la moyenne de tous les avis, ou celle des lieux à poids égal.',
    interval: reviewInterval,
    headlineLabel: 'Note moyenne',
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Part de ceux qui répondent 9 ou 10, moins la part de ceux qui répondent de 0 à 6, à la question de la probabilité de recommander.',
    interval:
      'Intervalle de score pour une différence de proportions d’une loi trinomiale (Tango)\u00a0: reste dans l’échelle et contient toujours l’estimation',
  },
  'outcomes-roi': {
    label: 'Retour sur les résultats convenus',
    about:
      'Bénéfice des résultats atteints moins le coût de tous ceux qui ont été convenus, rapporté au coût. Ce qui a été promis sans être atteint a un coût, et pas encore de bénéfice.',
    interval:
      'Wilson pour la part des objectifs\u202f; aucun pour l’argent et les mois, qui sont ceux qui ont été donnés',
  },
  rating: {
    label: 'Note moyenne',
    about:
      'Moyenne des notes, de 1 (la plus mauvaise) à 5 (la meilleure). Ou la part des notes au-dessus du milieu de l’échelle, selon l’option choisie.',
    interval: ratingInterval,
  },
  'survey-response-rate': {
    label: 'Taux de réponse aux enquêtes',
    about:
      'Part des invitations arrivées à destination qui ont reçu une réponse. Celles qui restent ouvertes sans réponse sont comptées à part.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
