import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'Croissance de la communauté',
    about:
      'Taux mensuel auquel la communauté de clients a grandi\u00a0: celui qui mène du premier mois au dernier si tous les mois se valent. Le mois en cours ne compte pas.',
    interval: 'Aucun\u00a0: les membres sont comptés, pas un échantillon',
  },
} satisfies Partial<PackMetrics>;
