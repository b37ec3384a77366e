import type {PackMetrics} from '../../pack.js';

const everySubscription = 'Aucun\u00a0: tous les abonnements sont comptés, pas un échantillon';

const ratioOfSums =
  'D’un rapport de sommes, les comptes formant l’échantillon (Cochran)\u202f; aucun pour un seul compte, si tous ont le même rapport, et dans les formes qui ne partent pas des comptes du début. Il est fait pour de nombreux comptes\u00a0: avec 20, un intervalle à 95\u00a0% est juste environ neuf fois sur dix, celui de la rétention brute moins souvent';

const everyMovement = 'Aucun\u00a0: tous les mouvements sont comptés, pas un échantillon';

export const revenue = {
  'account-spend': {
    label: 'Revenu moyen par compte',
    about:
      'Ce qu’un compte paie par mois en moyenne (ARPA)\u00a0: le revenu récurrent mensuel, rapporté aux comptes qui paient. Essais, abonnements en pause et offres gratuites ne comptent pas.',
    interval: everySubscription,
  },
  arr: {
    label: 'Revenu récurrent annuel',
    about:
      'Ce que valent par an tous les abonnements en cours si rien ne change\u00a0: douze fois le revenu récurrent mensuel. Les paiements uniques ne comptent pas.',
    interval: everySubscription,
  },
  'average-contract-value': {
    label: 'Valeur moyenne des contrats',
    about:
      'Ce que vaut en moyenne par an un contrat en cours (ACV), ou le contrat du milieu si la médiane est choisie, que quelques très gros contrats ne déplacent pas. Un contrat pluriannuel compte pour une seule année\u202f; les contrats gratuits ne comptent pas.',
    interval:
      'Pour la moyenne, t de Student\u202f; pour la médiane, statistiques d’ordre (binomiales), à partir de six contrats\u202f; aucun pour un seul contrat, ni pour la moyenne si tous ont la même valeur',
  },
  clv: {
    label: 'Valeur vie client',
    about:
      'Marge qu’apporte un compte pendant toute sa vie\u00a0: ce qu’il paie par mois, multiplié par le nombre de mois pendant lesquels il devrait rester. Sans départs, elle n’a pas de fin, et donc pas de valeur tant qu’aucun churn n’est supposé.',
    interval:
      'Wilson pour le churn, reporté sur la valeur, les mois des comptes formant l’échantillon et le revenu par compte étant tenu pour connu\u202f; sous forme de survie, loi normale (Greenwood)\u202f; pour ce qui a déjà été payé, t\u202f; aucun pour le churn de revenu',
  },
  'clv-btyd': {
    label: 'Valeur vie client en achats répétés',
    about:
      'Ce qu’un client devrait dépenser dans le temps à venir, quand chacun achète quand il veut et que personne ne prévient de son départ. Des modèles de la fréquence et du montant des achats sont ajustés à toutes les commandes passées.',
    interval:
      'Des seuls paramètres, par la courbure de la vraisemblance (méthode delta), sur l’échelle des logarithmes\u202f; les différences dues au hasard entre clients n’y sont pas',
  },
  crr: {
    label: 'Taux de rétention client',
    about:
      'Comptes qui paient à la fin de ces mois, moins les nouveaux, rapportés aux comptes qui payaient au début. Les comptes revenus comptent\u00a0: le taux peut dépasser 100\u00a0%.',
    interval:
      'Wilson sous forme de cohorte, où c’est une part\u202f; aucun pour la formule usuelle, qui n’en est pas une',
  },
  'customer-retention-cost': {
    label: 'Coût de rétention client',
    about:
      'Ce qui a été dépensé pendant ces mois pour le customer success, le support et les programmes, par client. Le coût d’acquisition des clients n’y est pas.',
    interval: 'Aucun\u00a0: tous les coûts et tous les clients sont comptés, pas un échantillon',
  },
  'dollar-retention': {
    label: 'Rétention du revenu par cohorte',
    headlineLabel: 'Revenu conservé un mois plus tard',
    about:
      'Ce que les comptes qui ont commencé à payer le même mois paient un, deux, trois… mois plus tard, rapporté au premier.',
    interval:
      'D’un rapport de sommes, les comptes formant l’échantillon (Cochran), par cellule et pour la moyenne\u202f; Wilson quand on compte les comptes\u202f; aucun pour un seul compte, ou si tous ont le même rapport',
  },
  'expansion-revenue': {
    label: 'Revenu d’expansion',
    about:
      'Revenu récurrent mensuel ajouté pendant ces mois par des comptes qui payaient déjà\u00a0: davantage de produits qu’ils avaient (upsell) et des produits qu’ils n’avaient pas (cross-sell). Les comptes nouveaux ou revenus ne comptent pas\u202f; les abonnements sans produit indiqué forment un seul produit.',
    interval: everyMovement,
  },
  grr: {
    label: 'Rétention brute du revenu',
    about:
      'Ce que les comptes qui payaient au début de ces mois en paient encore. Un compte qui paie plus compte pour ce qu’il payait alors, afin que l’expansion ne masque pas les pertes.',
    interval: ratioOfSums,
  },
  'loaded-arr': {
    label: 'ARR suivi par CSM',
    about:
      'Revenu récurrent annuel des comptes qui ont un customer success manager, par équivalent temps plein de ceux-ci. Les comptes sans CSM sont indiqués à part.',
    interval: 'Aucun\u00a0: tous les comptes sont comptés, pas un échantillon',
  },
  'logo-churn': {
    label: 'Churn de comptes',
    about:
      'Part des comptes qui ont cessé de payer, chacun comptant pour un quel que soit son montant. Un compte qui perd l’un de plusieurs abonnements n’est pas parti.',
    interval:
      'Wilson, sur un mois, avec pour échantillon les comptes du début, ou ceux-ci et les nouveaux\u202f; aucun sur plusieurs mois, où un compte peut partir plus d’une fois, ni pour la moyenne, qui ne compte personne\u202f; ni quand chaque changement compte à son jour, car qui est arrivé entre-temps peut alors partir aussi',
  },
  mrr: {
    label: 'Revenu récurrent mensuel',
    about:
      'Ce que valent par mois tous les abonnements en cours, quel que soit l’intervalle de paiement, remises déduites. Essais, abonnements en pause et paiements uniques ne comptent pas.',
    interval: everySubscription,
  },
  'mrr-movements': {
    label: 'Mouvements du MRR',
    headlineLabel: 'MRR net nouveau',
    about:
      'Comment le revenu récurrent mensuel a évolué, mois par mois\u00a0: comptes nouveaux, expansion, comptes revenus, contraction et churn mènent de l’ouverture à la clôture. L’effet des taux de change figure à part.',
    interval: everyMovement,
  },
  nrr: {
    label: 'Rétention nette du revenu',
    about:
      'Ce que paient aujourd’hui les comptes qui payaient au début de ces mois, rapporté à ce qu’ils payaient alors. L’expansion compte, le taux peut donc dépasser 100\u00a0%\u202f; les comptes arrivés ou revenus depuis ne comptent pas.',
    interval: ratioOfSums,
  },
  'organic-growth-share': {
    label: 'Part de la croissance organique',
    about:
      'Part des affaires gagnées avec de nouveaux comptes qui ne viennent pas d’une source payante, comme la publicité. Celles dont l’origine n’est pas indiquée sont laissées de côté et comptées à part.',
    interval:
      'Wilson\u202f; pour la part de leur valeur, celui d’un rapport de sommes, les affaires formant l’échantillon (Cochran)\u00a0: aucun pour une seule affaire, ni si toutes ou aucune sont organiques',
  },
  'products-per-customer': {
    label: 'Produits par client',
    about:
      'Combien de produits différents un compte détient en moyenne, parmi ceux qui en ont au moins un, avec la part de ceux qui en ont plusieurs et la croissance depuis un jour antérieur. Les essais et les abonnements en pause ne comptent pas.',
    interval:
      't de Student, avec les comptes comme échantillon, pas en dessous de 1\u202f; aucun s’il n’y a qu’un compte ou si tous en ont autant. Wilson pour la part de ceux qui en ont plusieurs',
  },
  'quick-ratio': {
    label: 'Quick ratio',
    about:
      'Revenu récurrent mensuel gagné grâce aux comptes nouveaux, en croissance et revenus, pour chaque unité perdue par churn et contraction. Au-dessus de 1, le revenu croît\u202f; 4 passe pour bon.',
    interval: everyMovement,
  },
  'revenue-churn': {
    label: 'Churn de revenu',
    about:
      'Part du revenu du début de ces mois qui a été perdue, par les comptes partis et par ceux qui paient moins. Nette de ce que les autres paient en plus, elle peut être négative\u00a0: le revenu a alors crû sans nouveaux comptes.',
    interval: ratioOfSums,
  },
  'sales-growth': {
    label: 'Croissance des ventes par compte',
    about:
      'De combien les achats des comptes ont augmenté sur la dernière année, rapporté à ceux de l’année précédente. À périmètre constant\u00a0: les nouveaux comptes ne comptent pas, les comptes perdus si. La croissance de l’ensemble des ventes et celle du compte médian figurent à côté.',
    interval:
      'D’un rapport de sommes, les comptes formant l’échantillon (Cochran)\u202f; aucun pour un seul compte, ou si tous ont crû dans la même proportion',
  },
  'total-cost-of-ownership': {
    label: 'Coût total de possession',
    about:
      'Ce que coûte le produit pendant toute sa vie\u00a0: le coût initial et ceux de chaque année, prévus compris, moins ce qu’il vaut encore à la fin.',
    interval:
      'Aucun\u00a0: les coûts sont donnés et ne disent pas à quel point ils sont sûrs\u202f; comparez des cas avec d’autres lignes ou d’autres taux',
  },
} satisfies Partial<PackMetrics>;
