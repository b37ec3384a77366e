import type {PackMetrics} from '../../pack.js';

const waitingInterval =
  'Greenwood, auf der in den Optionen gewählten Skala; beim Median durch Umkehrung des Bands (Brookmeyer und Crowley)';

export const support = {
  complaints: {
    label: 'Beschwerden je Account und Monat',
    about:
      'Tickets mit einer Beschwerde je Monat, in dem ein Account Kunde war: Accounts, die später kamen oder früher gingen, zählen so lange, wie sie da waren.',
    interval: 'exakt für eine Poisson-Anzahl (Garwood); auch ohne solche Tickets gibt es eine Obergrenze',
  },
  'first-response-time': {
    label: 'Zeit bis zur ersten Antwort',
    about:
      'Stunden von der Eröffnung eines Tickets bis zur ersten öffentlichen Antwort eines Agenten, im Median. Tickets ohne Antwort zählen so lange mit, wie sie schon warten.',
    interval: waitingInterval,
  },
  'resolution-time': {
    label: 'Lösungszeit',
    about:
      'Stunden von der Eröffnung eines Tickets bis zu seiner Lösung, im Median. Offene und wieder geöffnete Tickets zählen so lange mit, wie sie beobachtet wurden.',
    interval: waitingInterval,
  },
  'sla-attainment': {
    label: 'SLA-Erfüllung',
    about:
      'Anteil der Tickets, die innerhalb der Zielzeit beantwortet wurden. Wer länger wartet, zählt als verfehlt; Tickets, bei denen noch Zeit ist, bleiben außen vor.',
    interval: 'Wilson',
  },
} satisfies Partial<PackMetrics>;
