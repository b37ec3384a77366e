import type {PackMetrics} from '../pack.js';

const invertedBand =
  'Greenwood, point par point, sur l’échelle choisie en option\u202f; pour la médiane et les autres quantiles, par inversion de la bande (Brookmeyer et Crowley)';

const ratingInterval =
  'Wilson pour la part ; t pour les moyennes, coupé aux extrémités de l’échelle, et aucun pour une seule réponse ou des réponses toutes égales';

const everySubscription = 'Aucun\u00a0: tous les abonnements sont comptés, pas un échantillon';

const ratioOfSums =
  'D’un rapport de sommes, les comptes formant l’échantillon (Cochran)\u202f; aucun pour un seul compte, ou si tous ont le même rapport';

const waitingInterval =
  'Greenwood, sur l’échelle choisie dans les options ; pour la médiane, par inversion de la bande (Brookmeyer et Crowley)';

export const metrics: PackMetrics = {
  arr: {
    label: 'Revenu récurrent annuel',
    about:
      'Ce que valent par an tous les abonnements en cours si rien ne change\u00a0: douze fois le revenu récurrent mensuel. Les paiements uniques ne comptent pas.',
    interval: everySubscription,
  },
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Moyenne des réponses à l’affirmation que les choses ont été rendues faciles, de 1 (pas du tout d’accord) à 7 (tout à fait d’accord). Ou la part de ceux qui sont d’accord, selon l’option choisie.',
    interval: ratingInterval,
  },
  complaints: {
    label: 'Réclamations par compte et par mois',
    about:
      'Tickets de réclamation pour chaque mois où un compte était client : ceux qui sont arrivés plus tard ou partis plus tôt comptent pour le temps de leur présence.',
    interval: 'exact pour un nombre de Poisson (Garwood) ; même sans ticket de ce type, il a une limite supérieure',
  },
  csat: {
    label: 'Satisfaction client (CSAT)',
    about:
      'Part de ceux qui donnent l’une des notes les plus hautes, 4 ou 5 sur 5, à la question de leur satisfaction. Ou la moyenne des notes, selon l’option choisie.',
    interval: ratingInterval,
  },
  'cohort-retention': {
    label: 'Rétention par cohorte',
    headlineLabel: 'Revenus une période plus tard',
    about:
      'Part de ceux qui ont commencé dans une période et sont revenus une, deux, trois… périodes plus tard. Une cellule dont le temps n’est pas écoulé est signalée et n’entre pas dans les moyennes.',
    interval:
      'Wilson, par cellule et pour la moyenne pondérée des cellules terminées. Avec des cohortes récurrentes, un utilisateur compte dans plusieurs d’entre elles, et l’intervalle de la moyenne est trop étroit',
  },
  crr: {
    label: 'Taux de rétention client',
    about:
      'Comptes qui paient à la fin de ces mois, moins les nouveaux, rapportés aux comptes qui payaient au début. Les comptes revenus comptent\u00a0: le taux peut dépasser 100\u00a0%.',
    interval:
      'Wilson sous forme de cohorte, où c’est une part\u202f; aucun pour la formule usuelle, qui n’en est pas une',
  },
  'days-to-onboard': {
    label: 'Jours d’onboarding',
    headlineLabel: 'Durée médiane de l’onboarding',
    about:
      'Jours calendaires locaux entiers entre le premier jour d’un compte et celui où l’onboarding est terminé. Les comptes qui n’ont pas fini comptent aussi longtemps qu’ils ont été suivis.',
    interval: invertedBand,
  },
  grr: {
    label: 'Rétention brute du revenu',
    about:
      'Ce que les comptes qui payaient au début de ces mois en paient encore. Un compte qui paie plus compte pour ce qu’il payait alors, afin que l’expansion ne masque pas les pertes.',
    interval: ratioOfSums,
  },
  'first-response-time': {
    label: 'Délai de première réponse',
    about:
      'Médiane des heures entre l’ouverture d’un ticket et la première réponse publique d’un agent. Les tickets sans réponse comptent pour la durée de leur attente.',
    interval: waitingInterval,
  },
  'health-score': {
    label: 'Santé des comptes',
    headlineLabel: 'Comptes à risque',
    about:
      'Chaque composante d’un compte est située entre sa pire (0) et sa meilleure valeur (100)\u202f; le score est leur moyenne pondérée. En un seul chiffre\u00a0: la part des comptes à risque.',
    interval:
      'Intervalle de Wilson pour la part des comptes à risque\u00a0: jusqu’où le hasard seul pourrait la porter si les comptes étaient un échantillon',
  },
  'logo-churn': {
    label: 'Churn de comptes',
    about:
      'Part des comptes qui ont cessé de payer, chacun comptant pour un quel que soit son montant. Un compte qui perd l’un de plusieurs abonnements n’est pas parti.',
    interval:
      'Wilson, sur un mois, avec pour échantillon les comptes du début, ou ceux-ci et les nouveaux\u202f; aucun sur plusieurs mois, où un compte peut partir plus d’une fois, ni pour la moyenne, qui ne compte personne',
  },
  mrr: {
    label: 'Revenu récurrent mensuel',
    about:
      'Ce que valent par mois tous les abonnements en cours, quel que soit l’intervalle de paiement, remises déduites. Essais, abonnements en pause et paiements uniques ne comptent pas.',
    interval: everySubscription,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Part de ceux qui répondent 9 ou 10, moins la part de ceux qui répondent de 0 à 6, à la question de la probabilité de recommander.',
    interval:
      'Intervalle de score pour une différence de proportions d’une loi trinomiale (Tango)\u00a0: reste dans l’échelle et contient toujours l’estimation',
  },
  nrr: {
    label: 'Rétention nette du revenu',
    about:
      'Ce que paient aujourd’hui les comptes qui payaient au début de ces mois, rapporté à ce qu’ils payaient alors. L’expansion compte, le taux peut donc dépasser 100\u00a0%\u202f; les comptes arrivés ou revenus depuis ne comptent pas.',
    interval: ratioOfSums,
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Revenu récurrent mensuel gagné grâce aux comptes nouveaux, en croissance et revenus, pour chaque unité perdue par churn et contraction. Au-dessus de 1, le revenu croît\u202f; 4 passe pour bon.',
    interval: 'Aucun\u00a0: tous les mouvements sont comptés, pas un échantillon',
  },
  'resolution-time': {
    label: 'Délai de résolution',
    about:
      'Médiane des heures entre l’ouverture d’un ticket et sa résolution. Les tickets ouverts, ou rouverts, comptent pour la durée pendant laquelle ils ont été suivis.',
    interval: waitingInterval,
  },
  'retention-curve': {
    label: 'Courbe de rétention',
    headlineLabel: 'Durée médiane de présence des comptes',
    about:
      'Part des comptes toujours là à chaque âge, en jours à partir de leur premier jour. Les comptes qui ne sont pas partis comptent aussi longtemps qu’ils ont été suivis.',
    interval:
      'Greenwood, point par point, sur l’échelle choisie en option\u202f; pour la médiane et les quartiles, par inversion de la bande (Brookmeyer et Crowley)\u202f; pour les moyennes restreintes, loi normale',
  },
  'sla-attainment': {
    label: 'Respect du SLA',
    about:
      'Part des tickets auxquels on a répondu dans le délai. Ceux qui attendent plus longtemps comptent comme manqués ; ceux dont le délai court encore sont laissés de côté.',
    interval: 'Wilson',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Time to value médian',
    about:
      'Jours entre le début et la première valeur obtenue. Ceux qui n’y sont pas encore comptent aussi longtemps qu’ils ont été suivis, pour qu’une jeune cohorte ne paraisse pas rapide.',
    interval: invertedBand,
  },
};
