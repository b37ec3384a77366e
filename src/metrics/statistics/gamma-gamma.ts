import {logGamma} from './distributions.js';
import {curvatureOf, inverseForm, minimise} from './minimise.js';

/**
 * The parameters of the Gamma-Gamma model of what customers spend, all above 0. What a customer spends at a time has a
 * gamma distribution of shape `p`; its scale differs between customers by a gamma distribution of shape `q` and rate `v`.
 * How much they spend has nothing to do with how often they buy.
 *
 * Fader and Hardie (2013), The Gamma-Gamma model of monetary value.
 */
export type GammaGamma = {readonly p: number; readonly q: number; readonly v: number};

/** What a customer spent on average. */
export type Spending = {
  /** Purchases after the first one. */
  readonly x: number;
  /** Mean value of these; 0 where there are none. */
  readonly mean: number;
};

export type CountedSpending = Spending & {readonly n: number};

export type GammaGammaFit = {readonly parameters: GammaGamma; readonly logLikelihood: number};

/** See `FAR` of the BG/NBD model. */
const FAR = 12;

/**
 * The parameters under which some spending is the most probable. Customers without a repeat purchase, or who spent nothing
 * or less, say nothing. `null` where the data do not settle them, such as when all spend the same.
 */
export function fitGammaGamma(customers: readonly CountedSpending[]): GammaGammaFit | null {
  const known = customers.filter(({x, mean, n}) => n > 0 && x > 0 && mean > 0);
  const count = known.reduce((sum, {n}) => sum + n, 0);
  if (count === 0) return null;
  const level = known.reduce((sum, {mean, n}) => sum + n * mean, 0) / count;
  // In units of the mean, so that all logarithms are of the size of 1.
  const parametersOf = (at: readonly number[]): GammaGamma => {
    const {v, ...others} = gammaGammaOf(at);
    return {...others, v: level * v};
  };
  const surprise = (at: readonly number[]): number => -spendingLogLikelihood(known, parametersOf(at)) / count;
  const {at, value, converged} = minimise(surprise, [1, 1, 0]);
  if (!converged || at.some((part) => Math.abs(part) > FAR)) return null;
  return {parameters: parametersOf(at), logLikelihood: -value * count};
}

/** As `bgNbdVariance`. @param slopes of the quantity, by the logarithms of p, q and v */
export function gammaGammaVariance(
  customers: readonly CountedSpending[],
  parameters: GammaGamma,
  slopes: readonly number[],
): number | null {
  const surprise = (at: readonly number[]): number => -spendingLogLikelihood(customers, gammaGammaOf(at));
  return inverseForm(curvatureOf(surprise, gammaGammaLogarithms(parameters)), slopes);
}

/** The logarithms of parameters, in the order p, q, v. */
export function gammaGammaLogarithms({p, q, v}: GammaGamma): number[] {
  return [p, q, v].map(Math.log);
}

export function gammaGammaOf([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma {
  return {p: Math.exp(p), q: Math.exp(q), v: Math.exp(v)};
}

/** Logarithm of the density of mean spending, of customers with a repeat purchase. */
export function spendingLogLikelihood(customers: readonly CountedSpending[], {p, q, v}: GammaGamma): number {
  let sum = 0;
  for (const {x, mean, n} of customers) {
    const shape = p * x;
    const constant = logGamma(shape + q) - logGamma(shape) - logGamma(q) + q * Math.log(v) + shape * Math.log(x);
    sum += n * (constant + (shape - 1) * Math.log(mean) - (shape + q) * Math.log(x * mean + v));
  }
  return sum;
}

/**
 * What a customer will spend at a time on average: between what it has spent and what all do, the nearer to its own the
 * more often it has bought. `null` where that has no limit.
 */
export function expectedSpending({p, q, v}: GammaGamma, {x, mean}: Spending): number | null {
  const weight = p * x + q - 1;
  return weight > 0 ? (p * (v + x * mean)) / weight : null;
}
