import type {PackMetrics} from '../../pack.js';

const invertedBand =
  'Greenwood, point par point, sur l’échelle choisie en option\u202f; pour la médiane et les autres quantiles, par inversion de la bande (Brookmeyer et Crowley)';

export const retention = {
  'cohort-retention': {
    label: 'Rétention par cohorte',
    headlineLabel: 'Revenus une période plus tard',
    about:
      'Part de ceux qui ont commencé dans une période et sont revenus une, deux, trois… périodes plus tard. Une cellule dont le temps n’est pas écoulé est signalée et n’entre pas dans les moyennes.',
    interval:
      'Wilson, par cellule et pour la moyenne pondérée des cellules terminées. Avec des cohortes récurrentes, un utilisateur compte dans plusieurs d’entre elles, et l’intervalle de la moyenne est trop étroit',
  },
  'compare-curves': {
    label: 'Rétention par groupe',
    headlineLabel: 'Jours de présence, plus grand groupe moins le suivant',
    about:
      'Si les comptes d’un groupe restent plus longtemps que ceux des autres, au-delà du hasard\u00a0: tests des courbes entières, et jours pendant lesquels le plus grand groupe reste de plus que chacun des autres.',
    interval:
      'Des différences de moyennes restreintes, loi normale, chacune pour elle-même\u202f; les probabilités sont corrigées pour les comparaisons multiples, pas les intervalles',
  },
  'days-to-onboard': {
    label: 'Jours d’onboarding',
    headlineLabel: 'Durée médiane de l’onboarding',
    about:
      'Jours calendaires locaux entiers entre le premier jour d’un compte et celui où l’onboarding est terminé. Les comptes qui n’ont pas fini comptent aussi longtemps qu’ils ont été suivis.',
    interval: invertedBand,
  },
  'repeat-requests': {
    label: 'Demandes répétées',
    about:
      'Part des comptes ayant fait une deuxième demande parmi ceux qui en ont fait une première. À tout moment, ou dans l’année qui suit la première, et alors seulement parmi les comptes connus depuis aussi longtemps.',
    interval: 'Wilson',
  },
  'retention-curve': {
    label: 'Courbe de rétention',
    headlineLabel: 'Durée médiane de présence des comptes',
    about:
      'Part des comptes toujours là à chaque âge, en jours à partir de leur premier jour. Les comptes qui ne sont pas partis comptent aussi longtemps qu’ils ont été suivis.',
    interval:
      'Greenwood, point par point, sur l’échelle choisie en option\u202f; pour la médiane et les quartiles, par inversion de la bande (Brookmeyer et Crowley)\u202f; pour les moyennes restreintes, loi normale',
  },
  'time-to-value': {
    label: 'Time to value',
    headlineLabel: 'Time to value médian',
    about:
      'Jours entre le début et la première valeur obtenue. Ceux qui n’y sont pas encore comptent aussi longtemps qu’ils ont été suivis, pour qu’une jeune cohorte ne paraisse pas rapide.',
    interval: invertedBand,
  },
} satisfies Partial<PackMetrics>;
