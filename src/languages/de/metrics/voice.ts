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
  'outcomes-roi': {
    label: 'Rendite vereinbarter Ergebnisse',
    about:
      'Nutzen der erreichten Ergebnisse abzüglich der Kosten aller vereinbarten, im Verhältnis zu den Kosten. Was versprochen, aber nicht erreicht wurde, hat Kosten und noch keinen Nutzen.',
    interval: 'Wilson für den Anteil der Ziele; keines für Geld und Monate, die so sind, wie sie angegeben wurden',
  },
} satisfies Partial<PackMetrics>;
