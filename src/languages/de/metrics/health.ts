import type {PackMetrics} from '../../pack.js';

export const health = {
  'early-signals': {
    label: 'Frühsignale',
    headlineLabel: 'Accounts mit Frühsignal',
    about:
      'Accounts, deren Nutzung oder Gesundheit gefallen ist, deren Vertrag fällig ist, während etwas dagegen spricht, oder deren Tickets auf Antwort warten, jeweils mit den Zahlen dahinter. Als eine Zahl: der Anteil der beurteilten Accounts mit einem Signal.',
    interval:
      'Wilson für Anteile; für die Nutzung der exakte Test zweier Poisson-Anzahlen, korrigiert für einen Test je Account (Benjamini und Hochberg), das Verhältnis nach Wilson bei gegebener Summe. Für gefallene Gesundheit gibt es keines: Der Score ist keine Stichprobe',
  },
  'health-score': {
    label: 'Kundengesundheit',
    headlineLabel: 'Gefährdete Accounts',
    about:
      'Jede Komponente eines Accounts wird von ihrem schlechtesten (0) bis zu ihrem besten Wert (100) eingeordnet; der Score ist ihr gewichtetes Mittel. Als eine Zahl: der Anteil der gefährdeten Accounts.',
    interval:
      'Score-Intervall nach Wilson für den Anteil der gefährdeten Accounts: wie weit er allein durch Zufall abweichen könnte, wären die Accounts eine Stichprobe',
  },
  'leading-indicators': {
    label: 'Frühindikatoren der Retention',
    headlineLabel: 'Stärkster Zusammenhang mit späterer Retention',
    about:
      'Welche gemessenen Komponenten mit dem Anteil der Accounts einhergingen, die einige Monate später blieben. Was zusammen auftritt, muss nicht die Ursache sein und kann sich ändern.',
    interval:
      'Perzentile eines zirkulären Block-Bootstraps über Paare von Monaten, je für sich; Wahrscheinlichkeiten sind für mehrfaches Testen korrigiert, Intervalle nicht',
  },
} satisfies Partial<PackMetrics>;
