import type {PackMetrics} from '../../pack.js';

const everybody = 'Keines: Alle werden gezählt, keine Stichprobe';

export const adoption = {
  'active-users': {
    label: 'Aktive Nutzer',
    about:
      'Verschiedene Nutzer, die in den Tagen bis zum letzten abgeschlossenen aktiv waren: an diesem Tag, in 7 Tagen, in einem Monat von Tagen oder in einer Woche oder einem Monat des Kalenders.',
    interval: everybody,
  },
  'breadth-of-adoption': {
    label: 'Breite der Adoption',
    about:
      'Wie viele verschiedene Funktionen ein Account oder Nutzer im Mittel verwendet hat. Wer keine verwendet hat, zählt mit null, damit die breite Nutzung weniger nicht wie die aller aussieht.',
    interval:
      'Student-t, mit Accounts oder Nutzern als Stichprobe, zwischen keiner und allen Funktionen; keines bei nur einem oder wenn alle gleich viele verwenden',
  },
  'consumption-pace': {
    label: 'Verbrauchstempo',
    headlineLabel: 'Verbrauchstempo aller Accounts',
    about:
      'Verbrauchter Anteil der gekauften Einheiten je abgelaufenem Anteil der Vertragszeit: Bei 1 reichen sie genau so lange wie diese, darüber sind sie vorher aufgebraucht, darunter bleiben welche übrig.',
    interval:
      'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran), ab 0; keines bei nur einem Account oder wenn alle dasselbe Tempo haben',
  },
  'csm-touches': {
    label: 'Accounts mit Kontakt',
    about:
      'Anteil der Accounts, mit denen ein CSM in den letzten Tagen Kontakt hatte, dazu die Kontakte je Account im Mittel. Was eine Maschine verschickt, zählt nicht.',
    interval: 'Wilson',
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
  'feature-adoption': {
    label: 'Feature-Adoption',
    headlineLabel: 'Nutzen mindestens eine Funktion',
    about:
      'Anteil der Accounts oder Nutzer, die eine Funktion oft genug verwendet haben, an allen, die es konnten: Auch wer nichts getan hat, zählt mit. Als eine Zahl: der Anteil derer, die irgendeine der Funktionen verwendet haben.',
    interval: 'Wilson, für jede Funktion einzeln',
  },
  'feature-time': {
    label: 'Zeit je Funktion',
    headlineLabel: 'Minuten je Nutzung einer Funktion',
    about:
      'Wie lange Nutzer bei einer Funktion bleiben: die Zeit von ihrer Nutzung bis zum nächsten Ereignis der Sitzung, nach Wochen. Wie lange das letzte Ereignis einer Sitzung dauerte, weiß niemand; es zählt nicht mit.',
    interval:
      'Für einen Quotienten von Summen, mit Nutzern als Stichprobe (Cochran); keines bei nur einem Nutzer oder wenn alle gleich lange brauchen',
  },
  'feature-usage': {
    label: 'Nutzung der Funktionen',
    headlineLabel: 'Verwendungen aller Funktionen',
    about:
      'Wie oft jede Funktion verwendet wurde, und von wie vielen Nutzern und Accounts. Eine doppelt aufgezeichnete Verwendung zählt einmal. Als eine Zahl: die Verwendungen aller Funktionen.',
    interval: 'Keines: Alle Verwendungen werden gezählt, keine Stichprobe',
  },
  'licence-utilisation': {
    label: 'Lizenznutzung',
    headlineLabel: 'Genutzte Lizenzen',
    about:
      'Aktive Nutzer je gekaufter Lizenz, daneben die an Nutzer vergebenen Lizenzen. Accounts, die mehr nutzen, als sie gekauft haben, liegen über 100\u202f%. Als eine Zahl: über die Lizenzen aller Accounts zusammen.',
    interval:
      'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran), ab 0; keines bei nur einem Account oder wenn alle denselben Quotienten haben',
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
  'programme-engagement': {
    label: 'Teilnahme an Programmen',
    about:
      'Anteil der zu Onboarding- oder Schulungsprogrammen eingeladenen Accounts, die eines begonnen haben. Wer erst kürzlich eingeladen wurde und noch nicht begonnen hat, hat noch Zeit und bleibt außen vor.',
    interval: 'Wilson',
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
  'sticky-feature-share': {
    label: 'Nutzung bindender Funktionen',
    about:
      'Anteil der Accounts oder Nutzer, die mindestens eine der Funktionen verwendet haben, von denen man weiß, dass sie Accounts halten, an allen, die es konnten.',
    interval: 'Wilson',
  },
  'usage-trend': {
    label: 'Nutzungstrend',
    headlineLabel: 'Accounts mit eingebrochener Nutzung',
    about:
      'Verwendungen jedes Accounts in den letzten vollen Wochen je Verwendung in ebenso vielen Wochen davor: eine Frühwarnung. Als eine Zahl: der Anteil der Accounts, deren Nutzung eingebrochen ist.',
    interval:
      'Exakter bedingter Test zweier Poisson-Anzahlen je Account; das Verhältnis nach Wilson bei gegebener Summe; Wilson für den Anteil der eingebrochenen. Nutzung in Schüben schwankt stärker als Poisson, dann ist p zu klein',
  },
  'utilisation-rate': {
    label: 'Nutzungsgrad',
    about:
      'Aktive Nutzer je Nutzer mit Lizenz, oder der Anteil der Accounts, in denen jemand aktiv ist. Nutzer über die vergebenen Lizenzen hinaus heben den Wert über 100\u202f%.',
    interval:
      'Für Nutzer das eines Quotienten von Summen, mit Accounts als Stichprobe (Cochran), ab 0; keines bei nur einem Account oder wenn alle denselben Quotienten haben. Wilson für den Anteil der Accounts',
  },
  'value-unlock': {
    label: 'Retention durch Nutzung',
    headlineLabel: 'Mehr Retention mit Nutzung',
    about:
      'Um wie viele Prozentpunkte besser jene gehalten wurden, die eine Funktion vorher verwendet hatten. Beides tritt gemeinsam auf, muss aber nicht Ursache und Wirkung sein: Wem es ohnehin gut geht, der nutzt vielleicht mehr.',
    interval:
      'Newcombe für die Differenz, Katz für das Verhältnis der Anteile, Woolf für das der Chancen; p nach dem exakten Test von Fisher. Jede Funktion einzeln: Von vielen unterscheiden sich manche zufällig',
  },
} satisfies Partial<PackMetrics>;
