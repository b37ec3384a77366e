import type {PackMetrics} from '../../pack.js';

export const health = {
  'early-signals': {
    label: 'Signaux précoces',
    headlineLabel: 'Comptes avec un signal précoce',
    about:
      'Comptes dont l’usage ou la santé a baissé, dont un contrat arrive à échéance alors que quelque chose s’y oppose, ou dont les tickets attendent une réponse, avec les chiffres à l’appui. En un seul chiffre\u00a0: la part des comptes évalués qui ont un signal.',
    interval:
      'Wilson pour les parts\u202f; pour l’usage, le test exact de deux nombres de Poisson, corrigé pour un test par compte (Benjamini et Hochberg), et le rapport par Wilson, la somme étant donnée. Une baisse de santé n’en a pas\u00a0: le score n’est pas un échantillon',
  },
  'health-score': {
    label: 'Santé des comptes',
    headlineLabel: 'Comptes à risque',
    about:
      'Chaque composante d’un compte est située entre sa pire (0) et sa meilleure valeur (100)\u202f; le score est leur moyenne pondérée. En un seul chiffre\u00a0: la part des comptes à risque.',
    interval:
      'Intervalle de Wilson pour la part des comptes à risque\u00a0: jusqu’où le hasard seul pourrait la porter si les comptes étaient un échantillon',
  },
  'leading-indicators': {
    label: 'Indicateurs avancés de la rétention',
    headlineLabel: 'Association la plus forte avec la rétention ultérieure',
    about:
      'Les composantes mesurées qui sont allées de pair avec la part des comptes restés quelques mois plus tard. Ce qui va de pair n’est pas forcément la cause, et peut changer.',
    interval:
      'Percentiles d’un bootstrap circulaire par blocs de paires de mois, chacun pour lui-même\u202f; les probabilités sont corrigées pour les tests multiples, pas les intervalles',
  },
} satisfies Partial<PackMetrics>;
