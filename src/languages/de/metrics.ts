import type {PackMetrics} from '../pack.js';

const invertedBand =
  'Greenwood, punktweise, auf der in den Optionen gewählten Skala; beim Median und anderen Quantilen durch Umkehrung des Bands (Brookmeyer und Crowley)';

const ratingInterval =
  'Wilson für den Anteil; für Mittelwerte t, an den Enden der Skala abgeschnitten, und keines bei einer einzigen Antwort oder lauter gleichen';

const everySubscription = 'Keines: Alle Abonnements werden gezählt, keine Stichprobe';

const ratioOfSums =
  'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran); keines bei nur einem Account oder wenn alle denselben Quotienten haben';

const waitingInterval =
  'Greenwood, auf der in den Optionen gewählten Skala; beim Median durch Umkehrung des Bands (Brookmeyer und Crowley)';

export const metrics: PackMetrics = {
  arr: {
    label: 'Jährlich wiederkehrender Umsatz',
    about:
      'Was alle laufenden Abonnements im Jahr wert sind, wenn sich nichts ändert: das Zwölffache des monatlich wiederkehrenden Umsatzes. Einmalige Zahlungen zählen nicht.',
    interval: everySubscription,
  },
  ces: {
    label: 'Customer Effort Score (CES)',
    about:
      'Mittelwert der Antworten auf die Aussage, dass es einfach gemacht wurde, von 1 (stimme gar nicht zu) bis 7 (stimme voll zu). Je nach Einstellung stattdessen der Anteil der Zustimmenden.',
    interval: ratingInterval,
  },
  complaints: {
    label: 'Beschwerden je Account und Monat',
    about:
      'Tickets mit einer Beschwerde je Monat, in dem ein Account Kunde war: Accounts, die später kamen oder früher gingen, zählen so lange, wie sie da waren.',
    interval: 'exakt für eine Poisson-Anzahl (Garwood); auch ohne solche Tickets gibt es eine Obergrenze',
  },
  csat: {
    label: 'Kundenzufriedenheit (CSAT)',
    about:
      'Anteil derer, die auf die Frage nach ihrer Zufriedenheit einen der höchsten Werte vergeben, also 4 oder 5 von 5. Je nach Einstellung stattdessen der Mittelwert.',
    interval: ratingInterval,
  },
  'cohort-retention': {
    label: 'Kohorten-Retention',
    headlineLabel: 'Eine Periode später zurückgekehrt',
    about:
      'Anteil derer, die in einer Periode begonnen haben und eine, zwei, drei … Perioden später zurückkamen. Zellen, deren Zeit noch nicht um ist, sind gekennzeichnet und zählen bei den Mittelwerten nicht mit.',
    interval:
      'Wilson, je Zelle und für das gewichtete Mittel der abgeschlossenen Zellen. Bei wiederkehrenden Kohorten zählt ein Nutzer in mehreren mit, und das Intervall des Mittels ist zu schmal',
  },
  crr: {
    label: 'Kundenbindungsrate',
    about:
      'Accounts, die am Ende dieser Monate bezahlen, ohne die neuen, im Verhältnis zu denen, die zu Beginn bezahlten. Zurückgekehrte Accounts zählen mit, deshalb sind über 100\u202f% möglich.',
    interval: 'Wilson in der Kohortenform, in der sie ein Anteil ist; keines für die übliche Formel, die keiner ist',
  },
  'days-to-onboard': {
    label: 'Tage bis zum Onboarding',
    headlineLabel: 'Tage bis zum Onboarding, Median',
    about:
      'Ganze lokale Kalendertage vom ersten Tag eines Accounts bis zu dem Tag, an dem das Onboarding abgeschlossen war. Accounts, die noch nicht so weit sind, zählen so lange mit, wie sie beobachtet wurden.',
    interval: invertedBand,
  },
  grr: {
    label: 'Gross Revenue Retention',
    about:
      'Was die Accounts, die zu Beginn dieser Monate bezahlten, davon noch bezahlen. Ein Account, der mehr bezahlt, zählt nur mit dem damaligen Betrag, damit Zuwachs keine Verluste verdeckt.',
    interval: ratioOfSums,
  },
  'first-response-time': {
    label: 'Zeit bis zur ersten Antwort',
    about:
      'Stunden von der Eröffnung eines Tickets bis zur ersten öffentlichen Antwort eines Agenten, im Median. Tickets ohne Antwort zählen so lange mit, wie sie schon warten.',
    interval: waitingInterval,
  },
  'health-score': {
    label: 'Kundengesundheit',
    headlineLabel: 'Gefährdete Accounts',
    about:
      'Jede Komponente eines Accounts wird von ihrem schlechtesten (0) bis zu ihrem besten Wert (100) eingeordnet; der Score ist ihr gewichtetes Mittel. Als eine Zahl: der Anteil der gefährdeten Accounts.',
    interval:
      'Score-Intervall nach Wilson für den Anteil der gefährdeten Accounts: wie weit er allein durch Zufall abweichen könnte, wären die Accounts eine Stichprobe',
  },
  'logo-churn': {
    label: 'Logo-Churn',
    about:
      'Anteil der Accounts, die nicht mehr bezahlen; jeder zählt einmal, gleich wie viel er bezahlte. Ein Account, der eines von mehreren Abonnements kündigt, ist nicht gegangen.',
    interval:
      'Wilson, bei einem Monat und den Accounts zu Beginn, oder diesen und den neuen, als Stichprobe; keines bei mehreren Monaten, in denen ein Account mehrmals gehen kann, und beim Mittel, das niemanden zählt',
  },
  mrr: {
    label: 'Monatlich wiederkehrender Umsatz',
    about:
      'Was alle laufenden Abonnements im Monat wert sind, unabhängig vom Zahlungsintervall und nach Rabatten. Testphasen, pausierte Abonnements und einmalige Zahlungen zählen nicht.',
    interval: everySubscription,
  },
  nps: {
    label: 'Net Promoter Score',
    about:
      'Anteil derer, die auf die Frage nach der Weiterempfehlung mit 9 oder 10 antworten, abzüglich des Anteils derer, die mit 0 bis 6 antworten.',
    interval:
      'Score-Intervall der Differenz zweier Anteile einer Trinomialverteilung (Tango): bleibt im Wertebereich und enthält stets den Schätzwert',
  },
  nrr: {
    label: 'Net Revenue Retention',
    about:
      'Was die Accounts, die zu Beginn dieser Monate bezahlten, heute bezahlen, im Verhältnis zu damals. Zuwachs zählt mit, deshalb sind über 100\u202f% möglich; seither neue oder zurückgekehrte Accounts zählen nicht.',
    interval: ratioOfSums,
  },
  'quick-ratio': {
    label: 'Quick Ratio',
    about:
      'Monatlich wiederkehrender Umsatz, den neue, wachsende und zurückgekehrte Accounts brachten, je Einheit, die durch Churn und Schrumpfung verloren ging. Über 1 wächst der Umsatz; 4 gilt als gut.',
    interval: 'Keines: Alle Bewegungen werden gezählt, keine Stichprobe',
  },
  'resolution-time': {
    label: 'Lösungszeit',
    about:
      'Stunden von der Eröffnung eines Tickets bis zu seiner Lösung, im Median. Offene und wieder geöffnete Tickets zählen so lange mit, wie sie beobachtet wurden.',
    interval: waitingInterval,
  },
  'retention-curve': {
    label: 'Retention-Kurve',
    headlineLabel: 'Wie lange Accounts bleiben, Median',
    about:
      'Anteil der Accounts, die in jedem Alter noch da sind, in Tagen ab dem ersten Tag. Accounts, die noch nicht gegangen sind, zählen so lange mit, wie sie beobachtet wurden.',
    interval:
      'Greenwood, punktweise, auf der in den Optionen gewählten Skala; bei Median und Quartilen durch Umkehrung des Bands (Brookmeyer und Crowley); bei begrenzten Mittelwerten normal',
  },
  'sla-attainment': {
    label: 'SLA-Erfüllung',
    about:
      'Anteil der Tickets, die innerhalb der Zielzeit beantwortet wurden. Wer länger wartet, zählt als verfehlt; Tickets, bei denen noch Zeit ist, bleiben außen vor.',
    interval: 'Wilson',
  },
  'time-to-value': {
    label: 'Time to Value',
    headlineLabel: 'Time to Value, Median',
    about:
      'Tage vom Start bis zum ersten Nutzen. Wer noch nicht so weit ist, zählt so lange mit, wie er beobachtet wurde, damit eine junge Kohorte nicht schneller wirkt, als sie ist.',
    interval: invertedBand,
  },
};
