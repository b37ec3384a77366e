import type {PackMetrics} from '../../pack.js';

const everybody = 'Aucun\u00a0: tous sont comptés, pas un échantillon';

export const adoption = {
  'active-users': {
    label: 'Utilisateurs actifs',
    about:
      'Utilisateurs différents actifs durant les jours allant jusqu’au dernier terminé\u00a0: ce jour-là, en 7 jours, en un mois de jours, ou dans une semaine ou un mois du calendrier.',
    interval: everybody,
  },
  'breadth-of-adoption': {
    label: 'Étendue de l’adoption',
    about:
      'Combien de fonctionnalités différentes un compte ou un utilisateur a utilisées en moyenne. Ceux qui n’en ont utilisé aucune comptent pour zéro, pour que l’usage étendu de quelques-uns ne passe pas pour celui de tous.',
    interval:
      't de Student, avec les comptes ou les utilisateurs comme échantillon, entre aucune et toutes les fonctionnalités\u202f; aucun s’il n’y en a qu’un ou si tous en utilisent autant',
  },
  'consumption-pace': {
    label: 'Rythme de consommation',
    headlineLabel: 'Rythme de consommation de tous les comptes',
    about:
      'Part consommée des unités achetées pour chaque part écoulée de la période\u00a0: à 1, elles durent exactement aussi longtemps qu’elle, au-dessus elles s’épuisent avant, en dessous il en reste.',
    interval:
      'D’un rapport de sommes, avec les comptes comme échantillon (Cochran), à partir de 0\u202f; aucun s’il n’y a qu’un compte ou si tous ont le même rythme',
  },
  'csm-touches': {
    label: 'Comptes contactés',
    about:
      'Part des comptes avec lesquels un CSM a été en contact ces derniers jours, avec le nombre moyen de contacts par compte. Ce qu’une machine envoie ne compte pas.',
    interval: 'Wilson',
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
  'feature-adoption': {
    label: 'Adoption des fonctionnalités',
    headlineLabel: 'Utilisent au moins une fonctionnalité',
    about:
      'Part des comptes ou des utilisateurs qui ont utilisé une fonctionnalité assez souvent, parmi tous ceux qui le pouvaient\u00a0: ceux qui n’ont rien fait comptent aussi. En un seul chiffre\u00a0: la part de ceux qui ont utilisé l’une des fonctionnalités.',
    interval: 'Wilson, pour chaque fonctionnalité séparément',
  },
  'feature-time': {
    label: 'Temps par fonctionnalité',
    headlineLabel: 'Minutes par utilisation d’une fonctionnalité',
    about:
      'Combien de temps les utilisateurs passent sur une fonctionnalité\u00a0: de son utilisation à l’événement suivant de la session, par semaine. Nul ne sait combien a duré le dernier événement d’une session\u00a0: il ne compte pas.',
    interval:
      'D’un quotient de sommes, avec les utilisateurs comme échantillon (Cochran)\u202f; aucun pour un seul utilisateur, ou si tous y passent le même temps',
  },
  'feature-usage': {
    label: 'Utilisation des fonctionnalités',
    headlineLabel: 'Utilisations de toutes les fonctionnalités',
    about:
      'Combien de fois chaque fonctionnalité a été utilisée, et par combien d’utilisateurs et de comptes. Une utilisation enregistrée deux fois compte une fois. En un seul chiffre\u00a0: les utilisations de toutes les fonctionnalités.',
    interval: 'aucun\u00a0: toutes les utilisations sont comptées, pas un échantillon',
  },
  'licence-utilisation': {
    label: 'Utilisation des licences',
    headlineLabel: 'Licences utilisées',
    about:
      'Utilisateurs actifs par licence achetée, avec à côté les licences attribuées. Les comptes qui en utilisent plus qu’ils n’en ont acheté dépassent 100\u202f%. En un seul chiffre\u00a0: pour les licences de tous les comptes réunis.',
    interval:
      'D’un rapport de sommes, avec les comptes comme échantillon (Cochran), à partir de 0\u202f; aucun s’il n’y a qu’un compte ou si tous ont le même rapport',
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
  'programme-engagement': {
    label: 'Participation aux programmes',
    about:
      'Part des comptes invités à des programmes d’intégration ou de formation qui en ont commencé un. Ceux qui ont été invités récemment et n’ont pas commencé ont encore du temps, et sont laissés de côté.',
    interval: 'Wilson',
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
  'sticky-feature-share': {
    label: 'Usage des fonctionnalités fidélisantes',
    about:
      'Part des comptes ou des utilisateurs qui ont utilisé au moins une des fonctionnalités connues pour retenir les comptes, parmi tous ceux qui le pouvaient.',
    interval: 'Wilson',
  },
  'usage-trend': {
    label: 'Tendance d’utilisation',
    headlineLabel: 'Comptes dont l’usage s’est effondré',
    about:
      'Utilisations de chaque compte pendant les dernières semaines complètes pour chacune pendant autant de semaines avant\u00a0: une alerte précoce. En un seul chiffre\u00a0: la part des comptes dont l’usage s’est effondré.',
    interval:
      'Test conditionnel exact de deux nombres de Poisson pour chaque compte\u202f; son rapport par Wilson, la somme étant donnée\u202f; Wilson pour la part des comptes effondrés. Un usage par à-coups varie plus que Poisson, et p est alors trop petit',
  },
  'utilisation-rate': {
    label: 'Taux d’utilisation',
    about:
      'Utilisateurs actifs par utilisateur doté d’une licence, ou part des comptes où quelqu’un est actif. Les utilisateurs au-delà des licences attribuées le portent au-dessus de 100\u202f%.',
    interval:
      'Pour les utilisateurs, celui d’un rapport de sommes, avec les comptes comme échantillon (Cochran), à partir de 0\u202f; aucun s’il n’y a qu’un compte ou si tous ont le même rapport. Wilson pour la part des comptes',
  },
  'value-unlock': {
    label: 'Rétention liée à l’usage',
    headlineLabel: 'Rétention gagnée avec l’usage',
    about:
      'De combien de points la rétention de ceux qui avaient utilisé une fonctionnalité auparavant est meilleure. Les deux vont ensemble, sans que l’un soit forcément la cause de l’autre\u00a0: qui va bien utilise peut-être davantage.',
    interval:
      'Newcombe pour la différence, Katz pour le rapport des parts, Woolf pour celui des cotes\u202f; p du test exact de Fisher. Chaque fonctionnalité séparément\u00a0: sur un grand nombre, certaines diffèrent par hasard',
  },
} satisfies Partial<PackMetrics>;
