import type {PackMetrics} from '../../pack.js';

const shareOfCustomers =
  'Wilson: wie weit der Anteil allein durch Zufall abweichen könnte, wären die Kunden eine Stichprobe';

export const advocacy = {
  'advocacy-rate': {
    label: 'Anteil der Fürsprecher',
    about:
      'Anteil der Kunden, die in den letzten zwölf Monaten etwas für das Unternehmen getan haben: eine Referenz, eine Rezension, eine Empfehlung, eine Fallstudie oder einen öffentlichen Auftritt.',
    interval: shareOfCustomers,
  },
  'co-innovation': {
    label: 'Kunden in gemeinsamen Projekten',
    about: 'Anteil der Kunden mit einem gemeinsamen Innovationsprojekt, und wie weit diese Projekte sind.',
    interval: shareOfCustomers,
  },
  'community-growth': {
    label: 'Wachstum der Community',
    about:
      'Monatliche Rate, mit der die Kunden-Community gewachsen ist: die, die vom ersten Monat zum letzten führt, wenn alle Monate gleich sind. Der laufende Monat zählt nicht mit.',
    interval: 'Keines: Die Mitglieder werden gezählt, keine Stichprobe',
  },
  'influenced-revenue': {
    label: 'Von Fürsprechern beeinflusster Umsatz',
    about:
      'Summe der gewonnenen Geschäfte, die vor dem Abschluss von einer Referenz, einer Rezension oder Ähnlichem berührt wurden. Ein Geschäft zählt einmal, wie viele Berührungen es auch hatte. Dass es deswegen gewonnen wurde, ist damit nicht gesagt.',
    interval: 'keines: Alle Geschäfte werden gezählt, nicht eine Stichprobe',
  },
  'referral-share': {
    label: 'Neugeschäft aus Empfehlungen',
    about: 'Anteil der gewonnenen Neugeschäfte, die aus einer Empfehlung kamen: an ihrer Zahl oder an ihrer Summe.',
    interval:
      'Wilson für die Zahl; für die Summe das eines Quotienten von Summen mit den Geschäften als Stichprobe (Cochran)',
  },
  referrals: {
    label: 'Empfehlungen je Kunde',
    about:
      'Geschäfte der letzten zwölf Monate, die aus einer Empfehlung kamen, je Kunde. Dazu: wie viele es waren und welcher Anteil der Kunden jemanden empfohlen hat.',
    interval: 'exakt für eine Poisson-Anzahl (Garwood); auch ohne Empfehlungen gibt es eine Obergrenze',
  },
  'willingness-to-introduce': {
    label: 'Bereitschaft zu Empfehlungsgesprächen',
    about:
      'Anteil derer, die das Unternehmen jemandem vorstellen würden, an allen, die auf die Frage geantwortet haben. Wer nicht geantwortet hat, zählt nicht mit.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
