import type {PackMetrics} from '../../pack.js';

const ratingInterval =
  'Wilson für den Anteil; für Mittelwerte t, an den Enden der Skala abgeschnitten, und keines bei einer einzigen Antwort oder lauter gleichen';

const reviewInterval =
  't, an den Enden der Skala abgeschnitten, und keines bei einer einzigen Bewertung oder lauter gleichen; Wilson für den Anteil der guten';

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
  'csm-pulse': {
    label: 'CSM-Puls',
    about:
      'Die jüngste Einschätzung des Customer Success Managers zu jedem Account: rot, gelb oder grün, sofern sie nicht zu alt ist. Als eine Zahl: der Anteil der roten unter den aktuellen.',
    interval: 'Wilson: wie weit der Anteil allein durch Zufall abweichen könnte, wären die Accounts eine Stichprobe',
    headlineLabel: 'Accounts mit rotem Puls',
  },
  'employee-rating': {
    label: 'Bewertungen der Mitarbeitenden',
    about:
      'Mittelwert der Bewertungen je Mitarbeiterin oder Mitarbeiter, Woche für Woche, samt der Zahl der Bewertungen dahinter. Als eine Zahl: der Mittelwert aller Bewertungen.',
    interval: reviewInterval,
    headlineLabel: 'Mittlere Bewertung der Mitarbeitenden',
  },
  'feature-requests': {
    label: 'Funktionswünsche',
    about:
      'Wie viele Kunden sich eine Funktion wünschen und wie viel jährlich wiederkehrender Umsatz dahintersteht. Ein Account, der zweimal fragt, zählt einmal. Als eine Zahl: der Anteil der Kunden mit einem Wunsch.',
    interval: 'Wilson, für den Anteil der Kunden mit dem Wunsch',
    headlineLabel: 'Kunden mit Funktionswunsch',
  },
  'local-reviews': {
    label: 'Bewertungen nach Ort',
    about:
      'Zahl der Bewertungen je Ort, ihr Mittelwert und ihre Verteilung über die Skala. Als eine Zahl: der Mittelwert aller Bewertungen oder der Orte mit gleichem Gewicht.',
    interval: reviewInterval,
    headlineLabel: 'Mittlere Bewertung',
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
  rating: {
    label: 'Durchschnittliche Bewertung',
    about:
      'Mittelwert der Bewertungen, von 1 (am schlechtesten) bis 5 (am besten). Je nach Einstellung stattdessen der Anteil der Bewertungen über der Mitte der Skala.',
    interval: ratingInterval,
  },
  'survey-response-rate': {
    label: 'Rücklaufquote',
    about:
      'Anteil der zugestellten Einladungen, die beantwortet wurden. Unbeantwortete Einladungen, die noch offen sind, werden gesondert gezählt.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
