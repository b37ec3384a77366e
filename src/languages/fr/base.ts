import {unreadCells} from '../../element/unread-cells.js';
import type {PackBase} from '../pack.js';
import {plural} from '../plural.js';

const form = plural('fr');
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['utilisateur', 'utilisateurs'],
  account: ['compte', 'comptes'],
  response: ['réponse', 'réponses'],
};
const weekdays = {monday: 'lundi', sunday: 'dimanche', saturday: 'samedi'} as const;

export const base: PackBase = {
  loading: 'Chargement…',
  loadingRows: (rows) => `Chargement… ${rows} lignes jusqu’ici`,
  refreshing: 'Actualisation en cours\u202f; la dernière valeur est affichée',
  stale: 'Ces chiffres n’ont pas pu être actualisés.',
  noData: 'Rien à afficher pour l’instant. Il manque une source de données\u00a0:',
  tryAgain: 'Réessayer',
  tools: 'Outils',
  showTable: 'Afficher les chiffres en tableau',
  showDefinition: 'Comment c’est calculé',
  export: 'Enregistrer dans un fichier',
  exportAs: {csv: 'Chiffres (CSV)', json: 'Chiffres (JSON)', svg: 'Image (SVG)', png: 'Image (PNG)'},
  failed: 'Les données n’ont pas pu être chargées.',
  failures: {
    network: 'Le serveur est injoignable.',
    timeout: 'Le serveur n’a pas répondu à temps.',
    unauthorized: 'L’accès à ces données n’est pas autorisé, ou la session a expiré.',
    'not-found': 'Il n’y a pas de données à cette adresse.',
    server: 'Le serveur n’a pas pu répondre.',
    'too-large': 'Les données sont trop volumineuses pour être affichées ici.',
    unreadable: 'Les données n’ont pas pu être lues.',
    'wrong-columns': 'Il manque aux données des colonnes nécessaires.',
    'unknown-format': 'Le format des données est inconnu.',
  },
  range: (lower, upper) => `${lower} à ${upper}`,
  level: (percent) => `intervalle à ${percent}`,
  asOf: (moment) => `au ${moment}`,
  leftOut: (n, count) => `${count} ${form(n, {one: 'ligne écartée', other: 'lignes écartées'})}`,
  unreadable: (n, count) => `${count} ${form(n, {one: 'cellule illisible', other: 'cellules illisibles'})}`,
  insufficient: {
    'small-group': ({made}, {count}) =>
      `Non affiché\u00a0: cela renseignerait sur un groupe de moins de ${count(made.scope.minimumGroup)}`,
    'too-few': ({made}, {count}) => `En dessous de ${count(made.scope.minimumGroup)}, rien n’est affiché`,
    'no-moments': 'Aucune ligne n’est datée',
    'no-number': 'Ne se ramène pas à un seul chiffre',
    'no-responses': 'Pas encore de réponses',
    'no-valid-responses': 'Aucune réponse n’est un nombre entier de 0 à 10',
    'no-answer-on-scale': ({terms: {from = 0, to = 0}}) => `Aucune réponse n’est un nombre entier de ${from} à ${to}`,
    'no-tickets': 'Aucun ticket n’a été ouvert avant la date de référence',
    'all-pending': 'Tous les tickets sont encore dans leur délai',
    'no-exposure': 'Aucun compte n’était client pendant ces jours',
    'nps/no-accounts': 'Aucune réponse n’indique son compte',
    'no-revenue': 'Aucun compte ayant répondu n’a de revenu',
    'no-subscriptions': 'Aucun abonnement payant n’a encore commencé',
    'mixed-currencies': 'En plusieurs devises, qui ne s’additionnent pas',
    'no-rate': 'Il manque le taux de change d’une des devises',
    'account-spend/nobody-paid': 'Aucun compte ne paie ce jour-là',
    'nobody-paid': 'Aucun compte ne payait au début de ces mois',
    'nothing-moved': 'Aucun revenu gagné ni perdu pendant ce temps',
    'no-losses': 'Rien n’a été perdu\u00a0: le ratio n’a pas de limite',
    'no-contracts': 'Aucun contrat payant n’est en cours ce jour-là',
    'no-base-sales': 'Rien n’a été vendu pendant la première des deux années',
    'no-sources': 'Aucune affaire gagnée pendant ces mois n’indique son origine',
    'no-won-deals': 'Aucune affaire n’a été gagnée avec un nouveau compte pendant ces mois',
    'worth-nothing': 'Les affaires gagnées pendant ces mois n’ont aucune valeur',
    'nothing-due': 'Rien n’arrivait à échéance pendant cette période',
    'all-open': 'Tous les contrats échus sont encore ouverts',
    'no-quota': 'Aucun CSM n’a d’objectif de renouvellement',
    'cohort-retention/no-accounts': 'Aucun événement de ces périodes n’indique de compte',
    'no-starters': 'Personne n’a commencé pendant ces périodes',
    'not-yet': 'Aucune cohorte n’est encore assez ancienne',
    'retention-curve/no-accounts': ({terms}) => {
      if ((terms['endedBefore'] ?? 0) > 0) return 'Tous les comptes étaient partis avant d’être observés';
      if ((terms['unusable'] ?? 0) > 0) return 'Aucune ligne ne contient de durée d’observation';
      return 'Aucun compte dont le premier jour précède la date de référence';
    },
    'retention-curve/median-not-reached': ({terms: {survival = 0, age = 0}}, {percent, decimal}) =>
      `La moitié n’est pas encore partie\u00a0: ${percent(survival)} sont toujours là après ${decimal(age, 0)} jours`,
    'median-not-reached': 'Moins de la moitié y est parvenue pendant la durée d’observation',
    'time-to-value/nobody-started': ({made}) =>
      `Personne n’a commencé\u00a0: il n’y a aucun événement «\u202f${String(made.options['startEvent'])}\u202f»`,
    'days-to-onboard/nobody-started': 'Aucun compte dont le premier jour précède la date de référence',
    'health-score/no-accounts': 'Aucun compte n’est client à ce moment',
    'no-components':
      'Aucune composante n’est mesurée\u00a0: il manque des mesures, ou le choix des composantes à calculer',
    'no-values': 'Aucune composante n’a de valeur pour aucun compte',
    'no-scores': 'Aucun compte n’a de score',
  },
  memberList: {
    title: (label) => (label === '' ? 'Qui est concerné' : `Qui est concerné\u00a0: ${label}`),
    close: 'Fermer',
    loading: 'Recherche des personnes concernées…',
    failed: 'La recherche des personnes concernées a échoué.',
    unknown: 'Les données n’indiquent pas qui est concerné.',
    suppressed: 'Ils sont trop peu nombreux pour être nommés.',
    count: (n, count, by) => {
      const [one, many] = kinds[by] ?? [by, by];
      return `${count} ${form(n, {one, other: many})}`;
    },
    more: (n, count) => `et ${count} ${form(n, {one: 'autre', other: 'autres'})}`,
    save: 'Enregistrer la liste (CSV)',
  },
  definition: {
    formula: 'Formule',
    interval: 'Intervalle',
    options: 'Options',
    scope: 'Cadre',
    data: 'Données',
    source: 'Défini par',
    scopeOf: ({asOf, timeZone, weekStart, level}, {moment, percent}) =>
      `au ${moment(asOf)}, ${timeZone}, semaines à partir du ${weekdays[weekStart]}, niveau ${percent(level)}`,
    dataOf: (kept, read, table) => `${kept} lignes sur ${read} de ${table}`,
    issueOf: unreadCells,
  },
};
