import {bgNbdLogarithms, bgNbdOf, bgNbdVariance, fitBgNbd, type BgNbd, type BgNbdFit} from '../statistics/bg-nbd.js';
import {
  fitGammaGamma,
  gammaGammaLogarithms,
  gammaGammaOf,
  gammaGammaVariance,
  type GammaGammaFit,
} from '../statistics/gamma-gamma.js';
import {aliveOf, historiesOf, ordersOf, spendersOf, spendingOf, type CountedBuyers} from './buyer-counts.js';
import type {LookAhead} from './expected-purchases.js';

/** What is to be told of customers, and how far ahead. */
export interface ForecastRules extends LookAhead {
  /** Money, orders, or how many are still customers. */
  readonly shows: 'value' | 'purchases' | 'alive';
  /** Share of money that is left, 0..1. */
  readonly grossMargin: number;
}

/** What all customers together are expected to bring. */
export interface Forecast {
  readonly total: number;
  /** Of the logarithm of the total, by the parameters alone; `null` where the likelihood has no peak. */
  readonly standardError: number | null;
  readonly purchases: BgNbdFit;
  /** `null` where no money is told. */
  readonly spending: GammaGammaFit | null;
}

/** Fits the models and looks ahead; `null` where the orders do not settle a model that is needed. */
export function repeatForecast(rows: readonly CountedBuyers[], rules: ForecastRules): Forecast | null {
  const histories = historiesOf(rows);
  const purchases = fitBgNbd(histories);
  if (purchases === null) return null;
  const bgNbd = purchases.parameters;
  if (rules.shows !== 'value') {
    const told = (parameters: BgNbd): number => total(rows, countOf(rows, parameters, rules));
    const variance = bgNbdVariance(
      histories,
      bgNbd,
      slopes(bgNbdLogarithms(bgNbd), (at) => told(bgNbdOf(at))),
    );
    return {total: told(bgNbd), standardError: variance && Math.sqrt(variance), purchases, spending: null};
  }
  const spenders = spendersOf(rows);
  const spending = fitGammaGamma(spenders);
  const amounts = spending && spendingOf(rows, spending.parameters);
  if (amounts === null) return null;
  const gammaGamma = spending!.parameters;
  const orders = ordersOf(rows, bgNbd, rules);
  const ofOrders = (at: readonly number[]): number => total(rows, ordersOf(rows, bgNbdOf(at), rules), amounts);
  const ofAmounts = (at: readonly number[]): number => total(rows, orders, spendingOf(rows, gammaGammaOf(at)) ?? []);
  const variances = [
    bgNbdVariance(histories, bgNbd, slopes(bgNbdLogarithms(bgNbd), ofOrders)),
    gammaGammaVariance(spenders, gammaGamma, slopes(gammaGammaLogarithms(gammaGamma), ofAmounts)),
  ] as const;
  return {
    total: rules.grossMargin * total(rows, orders, amounts),
    standardError: variances[0] === null || variances[1] === null ? null : Math.sqrt(variances[0] + variances[1]),
    purchases,
    spending,
  };
}

function countOf(rows: readonly CountedBuyers[], parameters: BgNbd, rules: ForecastRules): number[] {
  return rules.shows === 'alive' ? aliveOf(rows, parameters) : ordersOf(rows, parameters, rules);
}

function total(rows: readonly CountedBuyers[], counts: readonly number[], amounts?: readonly number[]): number {
  return rows.reduce((sum, {n}, i) => sum + n * counts[i]! * (amounts === undefined ? 1 : amounts[i]!), 0);
}

const STEP = 1e-4;

/** Slopes of the logarithm of a quantity. */
function slopes(at: readonly number[], quantity: (at: readonly number[]) => number): number[] {
  return at.map((_, i) => {
    const beside = (distance: number): number =>
      Math.log(quantity(at.map((part, j) => (i === j ? part + distance : part))));
    return (beside(STEP) - beside(-STEP)) / (2 * STEP);
  });
}
