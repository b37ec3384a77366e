import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson pour la part ; t pour les moyennes, coupé aux extrémités de l’échelle, et aucun pour une seule réponse ou des réponses toutes égales';

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
  nps: {
    label: 'Net Promoter Score',
    about:
      'Part de ceux qui répondent 9 ou 10, moins la part de ceux qui répondent de 0 à 6, à la question de la probabilité de recommander.',
    interval:
      'Intervalle de score pour une différence de proportions d’une loi trinomiale (Tango)\u00a0: reste dans l’échelle et contient toujours l’estimation',
  },
  rating: {
    label: 'Note moyenne',
    about:
      'Moyenne des notes, de 1 (la plus mauvaise) à 5 (la meilleure). Ou la part des notes au-dessus du milieu de l’échelle, selon l’option choisie.',
    interval: ratingInterval,
  },
} satisfies Partial<PackMetrics>;
