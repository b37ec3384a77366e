import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'Cycle de vie des utilisateurs',
    headlineLabel: 'Variation des utilisateurs actifs',
    about:
      'Utilisateurs actifs de chaque période\u00a0: nouveaux, déjà là à la période précédente ou revenus après une pause\u202f; et ceux qui étaient actifs à la période précédente et ne le sont plus.',
    interval: 'Aucun\u00a0: tous sont comptés, pas un échantillon',
  },
} satisfies Partial<PackMetrics>;
