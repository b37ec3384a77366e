import type {PackMetrics} from '../../pack.js';

const everybody = 'Aucun\u00a0: tous sont comptés, pas un échantillon';

export const adoption = {
  'active-users': {
    label: 'Utilisateurs actifs',
    about:
      'Utilisateurs différents actifs durant les jours allant jusqu’au dernier terminé\u00a0: ce jour-là, en 7 jours, en un mois de jours, ou dans une semaine ou un mois du calendrier.',
    interval: everybody,
  },
  'days-active': {
    label: 'Jours d’activité',
    headlineLabel: 'Jours d’activité en moyenne',
    about:
      'Nombre de jours d’une fenêtre où les utilisateurs ont été actifs\u00a0: combien l’ont été exactement un jour, deux, trois…, combien au moins autant, et combien de jours en moyenne.',
    interval:
      'Wilson, pour la part de chaque groupe\u202f; t pour la moyenne, entre 1 et tous les jours\u202f; aucun pour un seul utilisateur, ou si tous sont identiques',
  },
  'engagement-score': {
    label: 'Score d’engagement',
    about:
      'À quelle fréquence les utilisateurs actifs viennent, combien de temps ils restent dans une journée et combien de fonctionnalités ils utilisent, chaque fois en part du possible, combinées de 0 à 100. Lisez les composantes\u00a0: un même score peut se former de différentes manières.',
    interval:
      'Linéarisé, avec les utilisateurs comme échantillon\u202f; aucun pour un seul utilisateur, ou si tous sont identiques',
  },
  'feature-time': {
    label: 'Temps par fonctionnalité',
    headlineLabel: 'Minutes par utilisation d’une fonctionnalité',
    about:
      'Combien de temps les utilisateurs passent sur une fonctionnalité\u00a0: de son utilisation à l’événement suivant de la session, par semaine. Nul ne sait combien a duré le dernier événement d’une session\u00a0: il ne compte pas.',
    interval:
      'D’un quotient de sommes, avec les utilisateurs comme échantillon (Cochran)\u202f; aucun pour un seul utilisateur, ou si tous y passent le même temps',
  },
  lifecycle: {
    label: 'Cycle de vie des utilisateurs',
    headlineLabel: 'Variation des utilisateurs actifs',
    about:
      'Utilisateurs actifs de chaque période\u00a0: nouveaux, déjà là à la période précédente ou revenus après une pause\u202f; et ceux qui étaient actifs à la période précédente et ne le sont plus.',
    interval: everybody,
  },
  'login-frequency': {
    label: 'Fréquence de connexion',
    about:
      'Nombre de jours d’une semaine (ou d’un mois) où les utilisateurs se connectent, en moyenne parmi ceux qui le font. Plusieurs connexions le même jour n’en font qu’une\u00a0: être déconnecté plus souvent ne rend pas plus assidu.',
    interval:
      'D’un quotient de sommes, avec les utilisateurs comme échantillon (Cochran)\u202f; aucun pour un seul utilisateur, ou si tous se connectent aussi souvent',
  },
  'session-time': {
    label: 'Durée des sessions',
    about:
      'Combien de temps les utilisateurs restent\u00a0: du premier au dernier événement d’une session, qui se termine quand rien ne vient pendant une demi-heure (ou la durée choisie). Ce qu’ils font après le dernier événement ne se voit pas.',
    interval:
      'Avec les utilisateurs comme échantillon\u00a0: de la moyenne comme quotient de sommes (Cochran), de la médiane par sa part des sessions (Woodruff)\u202f; aucun pour un seul utilisateur, ou si tous sont identiques',
  },
  'stickiness-ratio': {
    label: 'Assiduité (stickiness)',
    about:
      'Combien des utilisateurs actifs sur un mois (ou une semaine) le sont en moyenne un jour donné\u00a0: plus ils sont nombreux, plus ils viennent souvent.',
    interval:
      'De la moyenne linéarisée, avec les utilisateurs comme échantillon (comme pour un quotient de sommes)\u202f; Wilson pour un seul jour. Aucun pour un seul utilisateur, ou si tous viennent autant',
  },
} satisfies Partial<PackMetrics>;
