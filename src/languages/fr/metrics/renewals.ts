import type {PackMetrics} from '../../pack.js';

const ratioOfSums =
  'D’un rapport de sommes, les contrats formant l’échantillon (Cochran)\u202f; aucun pour un seul contrat, ou si tous ont le même rapport\u202f; Wilson pour la part des contrats';

export const renewals = {
  'gross-renewal-rate': {
    label: 'Taux de renouvellement brut',
    about:
      'Ce qui a été renouvelé de la valeur annuelle échue pendant la période. Un contrat qui a grandi compte pour ce qui était échu, afin que la croissance ne masque pas les pertes\u202f; c’est l’échéance qui décide de la période, quelle que soit la date de signature.',
    interval: ratioOfSums,
  },
  'net-renewal-rate': {
    label: 'Taux de renouvellement net',
    about:
      'Ce que valent après renouvellement les contrats échus pendant la période, rapporté à ce qui était échu. La croissance au renouvellement compte, le taux peut donc dépasser 100\u00a0%\u202f; c’est l’échéance qui décide de la période, quelle que soit la date de signature.',
    interval: ratioOfSums,
  },
  'renewal-quota-attainment': {
    label: 'Atteinte de l’objectif de renouvellement',
    about:
      'Valeur annuelle renouvelée des contrats échus pendant la période, rapportée à l’objectif de renouvellement des CSM responsables. Les CSM sans objectif figurent à part.',
    interval: 'Aucun\u00a0: tous les contrats échus sont comptés, pas un échantillon',
  },
} satisfies Partial<PackMetrics>;
