import type {PackMetrics} from '../../pack.js';

const ratioOfSums =
  'Für einen Quotienten von Summen, mit Verträgen als Stichprobe (Cochran); keines bei nur einem Vertrag oder wenn alle denselben Quotienten haben; Wilson für den Anteil der Verträge';

export const renewals = {
  'gross-renewal-rate': {
    label: 'Brutto-Verlängerungsrate',
    about:
      'Was vom im Zeitraum fälligen Jahreswert verlängert wurde. Ein gewachsener Vertrag zählt nur mit dem fälligen Wert, damit Wachstum keine Verluste verdeckt; maßgeblich ist das Fälligkeitsdatum, nicht das der Unterschrift.',
    interval: ratioOfSums,
  },
  'net-renewal-rate': {
    label: 'Netto-Verlängerungsrate',
    about:
      'Was die im Zeitraum fälligen Verträge nach der Verlängerung wert sind, im Verhältnis zum Fälligen. Wachstum bei der Verlängerung zählt mit, deshalb sind über 100\u202f% möglich; maßgeblich ist das Fälligkeitsdatum, nicht das der Unterschrift.',
    interval: ratioOfSums,
  },
  'renewal-quota-attainment': {
    label: 'Erreichung der Verlängerungsquote',
    about:
      'Verlängerter Jahreswert der im Zeitraum fälligen Verträge, im Verhältnis zur Verlängerungsquote der zuständigen CSMs. CSMs ohne Quote stehen für sich.',
    interval: 'Keines: Alle fälligen Verträge werden gezählt, keine Stichprobe',
  },
} satisfies Partial<PackMetrics>;
