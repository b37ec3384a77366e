import type {PackMetrics} from '../../pack.js';

const shareOfCustomers =
  'Wilson\u00a0: écart que le seul hasard pourrait produire si les clients étaient un échantillon';

export const advocacy = {
  'advocacy-rate': {
    label: 'Taux d’ambassadeurs',
    about:
      'Part des clients qui ont agi pour l’entreprise au cours des douze derniers mois\u00a0: référence, avis, recommandation, étude de cas ou prise de parole.',
    interval: shareOfCustomers,
  },
  'co-innovation': {
    label: 'Clients en projets communs',
    about: 'Part des clients engagés dans un projet d’innovation commun, et avancement de ces projets.',
    interval: shareOfCustomers,
  },
  'community-growth': {
    label: 'Croissance de la communauté',
    about:
      'Taux mensuel auquel la communauté de clients a grandi\u00a0: celui qui mène du premier mois au dernier si tous les mois se valent. Le mois en cours ne compte pas.',
    interval: 'Aucun\u00a0: les membres sont comptés, pas un échantillon',
  },
  'influenced-revenue': {
    label: 'Revenu influencé par les ambassadeurs',
    about:
      'Montant des affaires gagnées qu’une référence, un avis ou une autre action d’un ambassadeur a touchées avant la signature. Une affaire compte une fois, quel que soit le nombre de contacts. Cela ne dit pas qu’elle a été gagnée pour cette raison.',
    interval: 'aucun\u00a0: toutes les affaires sont comptées, non un échantillon',
  },
  'referral-share': {
    label: 'Nouvelles affaires par recommandation',
    about: 'Part des nouvelles affaires gagnées qui viennent d’une recommandation\u00a0: en nombre ou en montant.',
    interval:
      'Wilson pour le nombre\u00a0; pour le montant, celui d’un rapport de sommes avec les affaires comme échantillon (Cochran)',
  },
  referrals: {
    label: 'Recommandations par client',
    about:
      'Affaires des douze derniers mois venues d’une recommandation, par client. Avec leur nombre, et la part des clients qui ont recommandé quelqu’un.',
    interval: 'exact pour un nombre de Poisson (Garwood)\u00a0; même sans recommandation, il y a une limite supérieure',
  },
  'willingness-to-introduce': {
    label: 'Disposition à mettre en relation',
    about:
      'Part de ceux qui présenteraient l’entreprise à quelqu’un, parmi ceux qui ont répondu à la question. Qui n’a pas répondu ne compte pas.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
