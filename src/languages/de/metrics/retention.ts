import type {PackMetrics} from '../../pack.js';

const invertedBand =
  'Greenwood, punktweise, auf der in den Optionen gewählten Skala; beim Median und anderen Quantilen durch Umkehrung des Bands (Brookmeyer und Crowley)';

export const retention = {
  'cohort-retention': {
    label: 'Kohorten-Retention',
    headlineLabel: 'Eine Periode später zurückgekehrt',
    about:
      'Anteil derer, die in einer Periode begonnen haben und eine, zwei, drei … Perioden später zurückkamen. Zellen, deren Zeit noch nicht um ist, sind gekennzeichnet und zählen bei den Mittelwerten nicht mit.',
    interval:
      'Wilson, je Zelle und für das gewichtete Mittel der abgeschlossenen Zellen. Bei wiederkehrenden Kohorten zählt ein Nutzer in mehreren mit, und das Intervall des Mittels ist zu schmal',
  },
  'compare-curves': {
    label: 'Retention nach Gruppen',
    headlineLabel: 'Tage geblieben, größte Gruppe minus nächste',
    about:
      'Ob Accounts einer Gruppe länger bleiben als die anderer, mehr als durch Zufall: Tests der ganzen Kurven, und die Tage, die die größte Gruppe länger bleibt als jede andere.',
    interval:
      'Für Differenzen begrenzter Mittelwerte normal, je für sich; Wahrscheinlichkeiten sind für mehrfaches Testen korrigiert, Intervalle nicht',
  },
  'days-to-onboard': {
    label: 'Tage bis zum Onboarding',
    headlineLabel: 'Tage bis zum Onboarding, Median',
    about:
      'Ganze lokale Kalendertage vom ersten Tag eines Accounts bis zu dem Tag, an dem das Onboarding abgeschlossen war. Accounts, die noch nicht so weit sind, zählen so lange mit, wie sie beobachtet wurden.',
    interval: invertedBand,
  },
  'repeat-requests': {
    label: 'Wiederholte Anfragen',
    about:
      'Anteil der Accounts mit einer zweiten Anfrage an denen mit einer ersten. Zu beliebiger Zeit, oder innerhalb eines Jahres nach der ersten und dann nur unter Accounts, die schon so lange bekannt sind.',
    interval: 'Wilson',
  },
  'retention-curve': {
    label: 'Retention-Kurve',
    headlineLabel: 'Wie lange Accounts bleiben, Median',
    about:
      'Anteil der Accounts, die in jedem Alter noch da sind, in Tagen ab dem ersten Tag. Accounts, die noch nicht gegangen sind, zählen so lange mit, wie sie beobachtet wurden.',
    interval:
      'Greenwood, punktweise, auf der in den Optionen gewählten Skala; bei Median und Quartilen durch Umkehrung des Bands (Brookmeyer und Crowley); bei begrenzten Mittelwerten normal',
  },
  'time-to-value': {
    label: 'Time to Value',
    headlineLabel: 'Time to Value, Median',
    about:
      'Tage vom Start bis zum ersten Nutzen. Wer noch nicht so weit ist, zählt so lange mit, wie er beobachtet wurde, damit eine junge Kohorte nicht schneller wirkt, als sie ist.',
    interval: invertedBand,
  },
} satisfies Partial<PackMetrics>;
