import type {PackMetrics} from '../../pack.js';

export const adoption = {
  'feature-adoption': {
    label: 'Adoption des fonctionnalités',
    headlineLabel: 'Utilisent au moins une fonctionnalité',
    about:
      'Part des comptes ou des utilisateurs qui ont utilisé une fonctionnalité assez souvent, parmi tous ceux qui le pouvaient\u00a0: ceux qui n’ont rien fait comptent aussi. En un seul chiffre\u00a0: la part de ceux qui ont utilisé l’une des fonctionnalités.',
    interval: 'Wilson, pour chaque fonctionnalité séparément',
  },
  'feature-usage': {
    label: 'Utilisation des fonctionnalités',
    headlineLabel: 'Utilisations de toutes les fonctionnalités',
    about:
      'Combien de fois chaque fonctionnalité a été utilisée, et par combien d’utilisateurs et de comptes. Une utilisation enregistrée deux fois compte une fois. En un seul chiffre\u00a0: les utilisations de toutes les fonctionnalités.',
    interval: 'aucun\u00a0: toutes les utilisations sont comptées, pas un échantillon',
  },
  'sticky-feature-share': {
    label: 'Usage des fonctionnalités fidélisantes',
    about:
      'Part des comptes ou des utilisateurs qui ont utilisé au moins une des fonctionnalités connues pour retenir les comptes, parmi tous ceux qui le pouvaient.',
    interval: 'Wilson',
  },
  'breadth-of-adoption': {
    label: 'Étendue de l’adoption',
    about:
      'Combien de fonctionnalités différentes un compte ou un utilisateur a utilisées en moyenne. Ceux qui n’en ont utilisé aucune comptent pour zéro, pour que l’usage étendu de quelques-uns ne passe pas pour celui de tous.',
    interval:
      't de Student, avec les comptes ou les utilisateurs comme échantillon, entre aucune et toutes les fonctionnalités\u202f; aucun s’il n’y en a qu’un ou si tous en utilisent autant',
  },
  'value-unlock': {
    label: 'Rétention liée à l’usage',
    headlineLabel: 'Rétention gagnée avec l’usage',
    about:
      'De combien de points la rétention de ceux qui avaient utilisé une fonctionnalité auparavant est meilleure. Les deux vont ensemble, sans que l’un soit forcément la cause de l’autre\u00a0: qui va bien utilise peut-être davantage.',
    interval:
      'Newcombe pour la différence, Katz pour le rapport des parts, Woolf pour celui des cotes\u202f; p du test exact de Fisher. Chaque fonctionnalité séparément\u00a0: sur un grand nombre, certaines diffèrent par hasard',
  },
  'usage-trend': {
    label: 'Tendance d’utilisation',
    headlineLabel: 'Comptes dont l’usage s’est effondré',
    about:
      'Utilisations de chaque compte pendant les dernières semaines complètes pour chacune pendant autant de semaines avant\u00a0: une alerte précoce. En un seul chiffre\u00a0: la part des comptes dont l’usage s’est effondré.',
    interval:
      'Test conditionnel exact de deux nombres de Poisson pour chaque compte\u202f; son rapport par Wilson, la somme étant donnée\u202f; Wilson pour la part des comptes effondrés. Un usage par à-coups varie plus que Poisson, et p est alors trop petit',
  },
  'licence-utilisation': {
    label: 'Utilisation des licences',
    headlineLabel: 'Licences utilisées',
    about:
      'Utilisateurs actifs par licence achetée, avec à côté les licences attribuées. Les comptes qui en utilisent plus qu’ils n’en ont acheté dépassent 100\u202f%. En un seul chiffre\u00a0: pour les licences de tous les comptes réunis.',
    interval:
      'D’un rapport de sommes, avec les comptes comme échantillon (Cochran), à partir de 0\u202f; aucun s’il n’y a qu’un compte ou si tous ont le même rapport',
  },
  'utilisation-rate': {
    label: 'Taux d’utilisation',
    about:
      'Utilisateurs actifs par utilisateur doté d’une licence, ou part des comptes où quelqu’un est actif. Les utilisateurs au-delà des licences attribuées le portent au-dessus de 100\u202f%.',
    interval:
      'Pour les utilisateurs, celui d’un rapport de sommes, avec les comptes comme échantillon (Cochran), à partir de 0\u202f; aucun s’il n’y a qu’un compte ou si tous ont le même rapport. Wilson pour la part des comptes',
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
  'programme-engagement': {
    label: 'Participation aux programmes',
    about:
      'Part des comptes invités à des programmes d’intégration ou de formation qui en ont commencé un. Ceux qui ont été invités récemment et n’ont pas commencé ont encore du temps, et sont laissés de côté.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
