import type {PackMetrics} from '../../pack.js';

export const adoption = {
  'feature-adoption': {
    label: 'Feature-Adoption',
    headlineLabel: 'Nutzen mindestens eine Funktion',
    about:
      'Anteil der Accounts oder Nutzer, die eine Funktion oft genug verwendet haben, an allen, die es konnten: Auch wer nichts getan hat, zählt mit. Als eine Zahl: der Anteil derer, die irgendeine der Funktionen verwendet haben.',
    interval: 'Wilson, für jede Funktion einzeln',
  },
  'feature-usage': {
    label: 'Nutzung der Funktionen',
    headlineLabel: 'Verwendungen aller Funktionen',
    about:
      'Wie oft jede Funktion verwendet wurde, und von wie vielen Nutzern und Accounts. Eine doppelt aufgezeichnete Verwendung zählt einmal. Als eine Zahl: die Verwendungen aller Funktionen.',
    interval: 'Keines: Alle Verwendungen werden gezählt, keine Stichprobe',
  },
  'sticky-feature-share': {
    label: 'Nutzung bindender Funktionen',
    about:
      'Anteil der Accounts oder Nutzer, die mindestens eine der Funktionen verwendet haben, von denen man weiß, dass sie Accounts halten, an allen, die es konnten.',
    interval: 'Wilson',
  },
  'breadth-of-adoption': {
    label: 'Breite der Adoption',
    about:
      'Wie viele verschiedene Funktionen ein Account oder Nutzer im Mittel verwendet hat. Wer keine verwendet hat, zählt mit null, damit die breite Nutzung weniger nicht wie die aller aussieht.',
    interval:
      'Student-t, mit Accounts oder Nutzern als Stichprobe, zwischen keiner und allen Funktionen; keines bei nur einem oder wenn alle gleich viele verwenden',
  },
  'value-unlock': {
    label: 'Retention durch Nutzung',
    headlineLabel: 'Mehr Retention mit Nutzung',
    about:
      'Um wie viele Prozentpunkte besser jene gehalten wurden, die eine Funktion vorher verwendet hatten. Beides tritt gemeinsam auf, muss aber nicht Ursache und Wirkung sein: Wem es ohnehin gut geht, der nutzt vielleicht mehr.',
    interval:
      'Newcombe für die Differenz, Katz für das Verhältnis der Anteile, Woolf für das der Chancen; p nach dem exakten Test von Fisher. Jede Funktion einzeln: Von vielen unterscheiden sich manche zufällig',
  },
  'usage-trend': {
    label: 'Nutzungstrend',
    headlineLabel: 'Accounts mit eingebrochener Nutzung',
    about:
      'Verwendungen jedes Accounts in den letzten vollen Wochen je Verwendung in ebenso vielen Wochen davor: eine Frühwarnung. Als eine Zahl: der Anteil der Accounts, deren Nutzung eingebrochen ist.',
    interval:
      'Exakter bedingter Test zweier Poisson-Anzahlen je Account; das Verhältnis nach Wilson bei gegebener Summe; Wilson für den Anteil der eingebrochenen. Nutzung in Schüben schwankt stärker als Poisson, dann ist p zu klein',
  },
  'licence-utilisation': {
    label: 'Lizenznutzung',
    headlineLabel: 'Genutzte Lizenzen',
    about:
      'Aktive Nutzer je gekaufter Lizenz, daneben die an Nutzer vergebenen Lizenzen. Accounts, die mehr nutzen, als sie gekauft haben, liegen über 100\u202f%. Als eine Zahl: über die Lizenzen aller Accounts zusammen.',
    interval:
      'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran), ab 0; keines bei nur einem Account oder wenn alle denselben Quotienten haben',
  },
  'utilisation-rate': {
    label: 'Nutzungsgrad',
    about:
      'Aktive Nutzer je Nutzer mit Lizenz, oder der Anteil der Accounts, in denen jemand aktiv ist. Nutzer über die vergebenen Lizenzen hinaus heben den Wert über 100\u202f%.',
    interval:
      'Für Nutzer das eines Quotienten von Summen, mit Accounts als Stichprobe (Cochran), ab 0; keines bei nur einem Account oder wenn alle denselben Quotienten haben. Wilson für den Anteil der Accounts',
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
  'programme-engagement': {
    label: 'Teilnahme an Programmen',
    about:
      'Anteil der zu Onboarding- oder Schulungsprogrammen eingeladenen Accounts, die eines begonnen haben. Wer erst kürzlich eingeladen wurde und noch nicht begonnen hat, hat noch Zeit und bleibt außen vor.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
