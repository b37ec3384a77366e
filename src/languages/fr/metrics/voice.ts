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
  'outcomes-roi': {
    label: 'Retour sur les résultats convenus',
    about:
      'Bénéfice des résultats atteints moins le coût de tous ceux qui ont été convenus, rapporté au coût. Ce qui a été promis sans être atteint a un coût, et pas encore de bénéfice.',
    interval:
      'Wilson pour la part des objectifs\u202f; aucun pour l’argent et les mois, qui sont ceux qui ont été donnés',
  },
} satisfies Partial<PackMetrics>;
