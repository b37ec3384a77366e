import type {PackMetrics} from '../../pack.js';

export const advocacy = {
  'community-growth': {
    label: 'Wachstum der Community',
    about:
      'Monatliche Rate, mit der die Kunden-Community gewachsen ist: die, die vom ersten Monat zum letzten führt, wenn alle Monate gleich sind. Der laufende Monat zählt nicht mit.',
    interval: 'Keines: Die Mitglieder werden gezählt, keine Stichprobe',
  },
} satisfies Partial<PackMetrics>;
