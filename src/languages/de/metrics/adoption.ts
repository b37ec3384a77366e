import type {PackMetrics} from '../../pack.js';

const everybody = 'Keines: Alle werden gezählt, keine Stichprobe';

export const adoption = {
  'active-users': {
    label: 'Aktive Nutzer',
    about:
      'Verschiedene Nutzer, die in den Tagen bis zum letzten abgeschlossenen aktiv waren: an diesem Tag, in 7 Tagen, in einem Monat von Tagen oder in einer Woche oder einem Monat des Kalenders.',
    interval: everybody,
  },
  'days-active': {
    label: 'Aktive Tage',
    headlineLabel: 'Aktive Tage im Mittel',
    about:
      'An wie vielen Tagen eines Zeitfensters Nutzer aktiv waren: wie viele an genau einem, an zwei, an drei …, wie viele an mindestens so vielen, und an wie vielen sie es im Mittel waren.',
    interval:
      'Wilson für den Anteil jeder Gruppe; t für den Mittelwert, innerhalb von 1 und allen Tagen; keines bei nur einem Nutzer oder wenn alle gleich sind',
  },
  'engagement-score': {
    label: 'Engagement-Score',
    about:
      'Wie oft aktive Nutzer kommen, wie lange sie an einem Tag bleiben und wie viele der Funktionen sie nutzen, jeweils als Anteil am Möglichen, zusammen von 0 bis 100. Auf die Teile kommt es an: Derselbe Score kann verschieden entstehen.',
    interval: 'Linearisiert, mit Nutzern als Stichprobe; keines bei nur einem Nutzer oder wenn alle gleich sind',
  },
  'feature-time': {
    label: 'Zeit je Funktion',
    headlineLabel: 'Minuten je Nutzung einer Funktion',
    about:
      'Wie lange Nutzer bei einer Funktion bleiben: die Zeit von ihrer Nutzung bis zum nächsten Ereignis der Sitzung, nach Wochen. Wie lange das letzte Ereignis einer Sitzung dauerte, weiß niemand; es zählt nicht mit.',
    interval:
      'Für einen Quotienten von Summen, mit Nutzern als Stichprobe (Cochran); keines bei nur einem Nutzer oder wenn alle gleich lange brauchen',
  },
  lifecycle: {
    label: 'Nutzer-Lebenszyklus',
    headlineLabel: 'Veränderung der aktiven Nutzer',
    about:
      'Aktive Nutzer jeder Periode: neu, aus der Vorperiode geblieben oder nach einer Pause zurückgekehrt; dazu jene, die in der Vorperiode aktiv waren und es nicht mehr sind.',
    interval: everybody,
  },
  'login-frequency': {
    label: 'Login-Häufigkeit',
    about:
      'An wie vielen Tagen einer Woche (oder eines Monats) sich Nutzer anmelden, im Mittel über jene, die es tun. Mehrere Anmeldungen an einem Tag sind eine: Wer öfter abgemeldet wird, ist nicht eifriger.',
    interval:
      'Für einen Quotienten von Summen, mit Nutzern als Stichprobe (Cochran); keines bei nur einem Nutzer oder wenn sich alle gleich oft anmelden',
  },
  'session-time': {
    label: 'Sitzungsdauer',
    about:
      'Wie lange Nutzer bleiben: die Zeit vom ersten bis zum letzten Ereignis einer Sitzung, die endet, wenn eine halbe Stunde (oder so lange wie eingestellt) nichts kommt. Was sie nach dem letzten Ereignis tun, ist nicht zu sehen.',
    interval:
      'Mit Nutzern als Stichprobe: für das Mittel als Quotient von Summen (Cochran), für den Median über seinen Anteil an Sitzungen (Woodruff); keines bei nur einem Nutzer oder wenn alle gleich sind',
  },
  'stickiness-ratio': {
    label: 'Stickiness',
    about:
      'Wie viele der in einem Monat (oder einer Woche) aktiven Nutzer im Mittel an einem Tag davon aktiv sind: je mehr, desto öfter kommen sie.',
    interval:
      'Für den linearisierten Mittelwert, mit Nutzern als Stichprobe (wie für einen Quotienten von Summen); Wilson für einen einzelnen Tag. Keines bei nur einem Nutzer oder wenn alle gleich oft kommen',
  },
} satisfies Partial<PackMetrics>;
