import type {PackMetrics} from '../../pack.js';

export const adoption = {
  lifecycle: {
    label: 'Nutzer-Lebenszyklus',
    headlineLabel: 'Veränderung der aktiven Nutzer',
    about:
      'Aktive Nutzer jeder Periode: neu, aus der Vorperiode geblieben oder nach einer Pause zurückgekehrt; dazu jene, die in der Vorperiode aktiv waren und es nicht mehr sind.',
    interval: 'Keines: Alle werden gezählt, keine Stichprobe',
  },
} satisfies Partial<PackMetrics>;
