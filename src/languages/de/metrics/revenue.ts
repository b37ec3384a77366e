import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Keines: Alle Abonnements werden gezählt, keine Stichprobe';

const ratioOfSums =
  'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran); keines bei nur einem Account, wenn alle denselben Quotienten haben, und in den Formen, die nicht von den Accounts des Beginns ausgehen. Gemacht für viele Accounts: Bei 20 trifft ein 95-%-Intervall etwa neunmal von zehnmal, bei der Brutto-Retention seltener';

const everyMovement = 'Keines: Alle Bewegungen werden gezählt, keine Stichprobe';

export const revenue = {
  'account-spend': {
    label: 'Durchschnittlicher Umsatz je Account',
    about:
      'Was ein Account im Schnitt im Monat bezahlt (ARPA): der monatlich wiederkehrende Umsatz, verteilt auf die zahlenden Accounts. Testphasen, pausierte Abonnements und kostenlose Tarife zählen nicht.',
    interval: everySubscription,
  },
  arr: {
    label: 'Jährlich wiederkehrender Umsatz',
    about:
      'Was alle laufenden Abonnements im Jahr wert sind, wenn sich nichts ändert: das Zwölffache des monatlich wiederkehrenden Umsatzes. Einmalige Zahlungen zählen nicht.',
    interval: everySubscription,
  },
  'average-contract-value': {
    label: 'Durchschnittlicher Vertragswert',
    about:
      'Was ein laufender Vertrag im Schnitt im Jahr wert ist (ACV), oder der mittlere Vertrag, wenn der Median gewählt ist, den einzelne sehr große nicht verschieben. Ein mehrjähriger Vertrag zählt mit einem Jahr; kostenlose zählen nicht.',
    interval:
      'Für den Mittelwert Students t, für den Median Ordnungsstatistiken (binomial) ab sechs Verträgen; keines bei nur einem Vertrag, und für den Mittelwert auch nicht, wenn alle gleich viel wert sind',
  },
  clv: {
    label: 'Customer Lifetime Value',
    about:
      'Deckungsbeitrag, den ein Account in seiner gesamten Zeit bringt: was er im Monat bezahlt, mal die Monate, die er voraussichtlich bleibt. Ohne Abgänge nimmt das kein Ende, und ohne eine angenommene Churn-Rate gibt es dann keinen Wert.',
    interval:
      'Wilson für den Churn, auf den Wert übertragen, mit Account-Monaten als Stichprobe und dem Umsatz je Account als bekannt; in der Survival-Form normal (Greenwood); für bisher Bezahltes t; keines für den Umsatz-Churn',
  },
  'clv-btyd': {
    label: 'Customer Lifetime Value bei Wiederholungskäufen',
    about:
      'Was ein Kunde in der kommenden Zeit voraussichtlich ausgibt, wenn jeder kauft, wann er will, und sich niemand abmeldet. Modelle dafür, wie oft und für wie viel gekauft wird, werden an alle bisherigen Bestellungen angepasst.',
    interval:
      'Allein für die Parameter, aus der Krümmung der Likelihood (Delta-Methode), auf der Skala der Logarithmen; zufällige Unterschiede zwischen Kunden sind nicht enthalten',
  },
  crr: {
    label: 'Kundenbindungsrate',
    about:
      'Accounts, die am Ende dieser Monate bezahlen, ohne die neuen, im Verhältnis zu denen, die zu Beginn bezahlten. Zurückgekehrte Accounts zählen mit, deshalb sind über 100\u202f% möglich.',
    interval: 'Wilson in der Kohortenform, in der sie ein Anteil ist; keines für die übliche Formel, die keiner ist',
  },
  'customer-retention-cost': {
    label: 'Kosten der Kundenbindung',
    about:
      'Was in diesen Monaten für Customer Success, Support und Programme ausgegeben wurde, je Kunde. Was es kostet, Kunden zu gewinnen, zählt nicht mit.',
    interval: 'Keines: Alle Kosten und Kunden werden gezählt, keine Stichprobe',
  },
  'dollar-retention': {
    label: 'Umsatz-Retention nach Kohorte',
    headlineLabel: 'Einen Monat später gehaltener Umsatz',
    about:
      'Was Accounts, die im selben Monat zu bezahlen begannen, ein, zwei, drei … Monate später bezahlen, im Verhältnis zum ersten.',
    interval:
      'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran), je Zelle und für das Mittel; Wilson, wenn Accounts gezählt werden; keines bei nur einem Account oder wenn alle denselben Quotienten haben',
  },
  'expansion-revenue': {
    label: 'Expansionsumsatz',
    about:
      'Monatlich wiederkehrender Umsatz, der in diesen Monaten bei Accounts dazukam, die schon vorher bezahlten: mehr von Produkten, die sie hatten (Upsell), und Produkte, die sie noch nicht hatten (Cross-Sell). Neue und zurückgekehrte Accounts zählen nicht; Abonnements ohne Produktangabe gelten als ein Produkt.',
    interval: everyMovement,
  },
  grr: {
    label: 'Gross Revenue Retention',
    about:
      'Was die Accounts, die zu Beginn dieser Monate bezahlten, davon noch bezahlen. Ein Account, der mehr bezahlt, zählt nur mit dem damaligen Betrag, damit Zuwachs keine Verluste verdeckt.',
    interval: ratioOfSums,
  },
  'loaded-arr': {
    label: 'Betreuter ARR je CSM',
    about:
      'Jährlich wiederkehrender Umsatz der Accounts, die einen Customer Success Manager haben, je Vollzeitstelle dieser CSMs. Accounts ohne CSM werden gesondert genannt.',
    interval: 'Keines: Alle Accounts werden gezählt, keine Stichprobe',
  },
  'logo-churn': {
    label: 'Logo-Churn',
    about:
      'Anteil der Accounts, die nicht mehr bezahlen; jeder zählt einmal, gleich wie viel er bezahlte. Ein Account, der eines von mehreren Abonnements kündigt, ist nicht gegangen.',
    interval:
      'Wilson, bei einem Monat und den Accounts zu Beginn, oder diesen und den neuen, als Stichprobe; keines bei mehreren Monaten, in denen ein Account mehrmals gehen kann, und beim Mittel, das niemanden zählt; auch nicht, wenn jede Änderung an ihrem Tag zählt, da dann auch gehen kann, wer erst dazukam',
  },
  mrr: {
    label: 'Monatlich wiederkehrender Umsatz',
    about:
      'Was alle laufenden Abonnements im Monat wert sind, unabhängig vom Zahlungsintervall und nach Rabatten. Testphasen, pausierte Abonnements und einmalige Zahlungen zählen nicht.',
    interval: everySubscription,
  },
  'mrr-movements': {
    label: 'MRR-Bewegungen',
    headlineLabel: 'Netto-neuer MRR',
    about:
      'Wie sich der monatlich wiederkehrende Umsatz Monat für Monat verändert hat: Neue Accounts, Zuwachs, zurückgekehrte Accounts, Schrumpfung und Churn führen vom Anfangs- zum Endbestand. Was Wechselkurse bewirkt haben, steht für sich.',
    interval: everyMovement,
  },
  nrr: {
    label: 'Net Revenue Retention',
    about:
      'Was die Accounts, die zu Beginn dieser Monate bezahlten, heute bezahlen, im Verhältnis zu damals. Zuwachs zählt mit, deshalb sind über 100\u202f% möglich; seither neue oder zurückgekehrte Accounts zählen nicht.',
    interval: ratioOfSums,
  },
  'organic-growth-share': {
    label: 'Anteil des organischen Wachstums',
    about:
      'Anteil der mit neuen Accounts gewonnenen Deals, die nicht aus einer bezahlten Quelle wie Werbung kamen. Deals ohne Angabe der Herkunft bleiben außen vor und stehen daneben.',
    interval:
      'Wilson; für den Anteil am Wert der Deals das eines Quotienten von Summen, mit Deals als Stichprobe (Cochran): keines bei nur einem Deal, und wenn alle oder keine organisch sind',
  },
  'products-per-customer': {
    label: 'Produkte je Kunde',
    about:
      'Wie viele verschiedene Produkte ein Account im Mittel hat, unter denen mit mindestens einem, dazu der Anteil mit mehreren und das Wachstum seit einem früheren Tag. Testphasen und pausierte Abonnements zählen nicht.',
    interval:
      'Student-t, mit Accounts als Stichprobe, nicht unter 1; keines bei nur einem Account oder wenn alle gleich viele haben. Wilson für den Anteil mit mehreren',
  },
  'quick-ratio': {
    label: 'Quick Ratio',
    about:
      'Monatlich wiederkehrender Umsatz, den neue, wachsende und zurückgekehrte Accounts brachten, je Einheit, die durch Churn und Schrumpfung verloren ging. Über 1 wächst der Umsatz; 4 gilt als gut.',
    interval: everyMovement,
  },
  'revenue-churn': {
    label: 'Umsatz-Churn',
    about:
      'Anteil des Umsatzes zu Beginn dieser Monate, der verloren ging: durch Accounts, die gegangen sind, und solche, die weniger bezahlen. Abzüglich dessen, was die übrigen mehr bezahlen, kann er unter 0 liegen: Dann wuchs der Umsatz auch ohne neue Accounts.',
    interval: ratioOfSums,
  },
  'sales-growth': {
    label: 'Umsatzwachstum je Account',
    about:
      'Um wie viel Accounts im letzten Jahr mehr gekauft haben als im Jahr davor, im Verhältnis zu damals. Auf vergleichbarer Basis: Neue Accounts zählen nicht, verlorene schon. Das Wachstum des gesamten Umsatzes und das des mittleren Accounts stehen daneben.',
    interval:
      'Für einen Quotienten von Summen, mit Accounts als Stichprobe (Cochran); keines bei nur einem Account oder wenn alle um denselben Anteil gewachsen sind',
  },
  'total-cost-of-ownership': {
    label: 'Gesamtbetriebskosten (TCO)',
    about:
      'Was es über die gesamte Lebensdauer kostet, das Produkt zu haben: die Anfangskosten und die jedes Jahres, auch geplante, abzüglich dessen, was es am Ende noch einbringt.',
    interval:
      'Keines: Die Kosten sind gegeben und sagen nicht, wie sicher sie sind; Fälle lassen sich mit anderen Zeilen oder Zinssätzen vergleichen',
  },
} satisfies Partial<PackMetrics>;
