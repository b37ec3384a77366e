import type {PackMetrics} from '../../pack.js';

export const health = {
  'health-score': {
    label: 'Santé des comptes',
    headlineLabel: 'Comptes à risque',
    about:
      'Chaque composante d’un compte est située entre sa pire (0) et sa meilleure valeur (100)\u202f; le score est leur moyenne pondérée. En un seul chiffre\u00a0: la part des comptes à risque.',
    interval:
      'Intervalle de Wilson pour la part des comptes à risque\u00a0: jusqu’où le hasard seul pourrait la porter si les comptes étaient un échantillon',
  },
} satisfies Partial<PackMetrics>;
