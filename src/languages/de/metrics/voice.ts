import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson für den Anteil; für Mittelwerte t, an den Enden der Skala abgeschnitten, und keines bei einer einzigen Antwort oder lauter gleichen';

export const voice = {
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Mittelwert der Antworten auf die Aussage, dass es einfach gemacht wurde, von 1 (stimme gar nicht zu) bis 7 (stimme voll zu). Je nach Einstellung stattdessen der Anteil der Zustimmenden.',
    interval: ratingInterval,
  },
  csat: {
    label: 'Kundenzufriedenheit (CSAT)',
    about:
      'Anteil derer, die auf die Frage nach ihrer Zufriedenheit einen der höchsten Werte vergeben, also 4 oder 5 von 5. Je nach Einstellung stattdessen der Mittelwert.',
    interval: ratingInterval,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Anteil derer, die auf die Frage nach der Weiterempfehlung mit 9 oder 10 antworten, abzüglich des Anteils derer, die mit 0 bis 6 antworten.',
    interval:
      'Score-Intervall der Differenz zweier Anteile einer Trinomialverteilung (Tango): bleibt im Wertebereich und enthält stets den Schätzwert',
  },
  rating: {
    label: 'Durchschnittliche Bewertung',
    about:
      'Mittelwert der Bewertungen, von 1 (am schlechtesten) bis 5 (am besten). Je nach Einstellung stattdessen der Anteil der Bewertungen über der Mitte der Skala.',
    interval: ratingInterval,
  },
} satisfies Partial<PackMetrics>;
