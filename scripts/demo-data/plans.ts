/** What sets the plans apart. Days are medians. */
export interface Plan {
  readonly name: 'Business' | 'Team' | 'Starter';
  readonly accounts: number;
  readonly seats: {readonly median: number; readonly spread: number; readonly least: number; readonly most: number};
  /** Euro a seat and month. */
  readonly price: number;
  readonly yearlyBilling: number;
  /** Share of accounts that is still there after two years. */
  readonly staysTwoYears: number;
  readonly daysToOnboard: number;
  readonly daysToFirstValue: number;
  /** Points that an answer from 0 to 10 lies above or below the others. */
  readonly mood: number;
  /** Share of accounts that the team rates with a pulse. */
  readonly pulsed: number;
  readonly csms: readonly string[];
  readonly team: string;
}

export const PLANS: readonly Plan[] = [
  {
    name: 'Business',
    accounts: 80,
    seats: {median: 40, spread: 0.5, least: 14, most: 120},
    price: 24,
    yearlyBilling: 0.7,
    staysTwoYears: 0.895,
    daysToOnboard: 38,
    daysToFirstValue: 16.5,
    mood: 0.25,
    pulsed: 1,
    csms: ['csm-north', 'csm-south', 'csm-east'],
    team: 'key-accounts',
  },
  {
    name: 'Team',
    accounts: 140,
    seats: {median: 12, spread: 0.4, least: 5, most: 40},
    price: 17,
    yearlyBilling: 0.4,
    staysTwoYears: 0.66,
    daysToOnboard: 13,
    daysToFirstValue: 13,
    mood: 0,
    pulsed: 0.95,
    csms: ['csm-west', 'csm-central'],
    team: 'growth',
  },
  {
    name: 'Starter',
    accounts: 180,
    seats: {median: 4, spread: 0.4, least: 2, most: 12},
    price: 11,
    yearlyBilling: 0.1,
    staysTwoYears: 0.31,
    daysToOnboard: 6,
    daysToFirstValue: 9,
    mood: -0.9,
    pulsed: 0.35,
    csms: ['csm-pool'],
    team: 'growth',
  },
];
