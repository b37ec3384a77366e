import {logGamma} from './distributions.js';
import {curvatureOf, inverseForm, minimise} from './minimise.js';

/**
 * The parameters of the BG/NBD model of repeat purchases, all above 0. Customers buy at a rate of their own, by a gamma
 * distribution of shape `r` and with `alpha` units of time a unit, and after each purchase drop out with a probability of
 * their own, by a beta distribution of `a` and `b`.
 *
 * Fader, Hardie and Lee (2005), "Counting your customers" the easy way: an alternative to the Pareto/NBD model.
 */
export type BgNbd = {readonly r: number; readonly alpha: number; readonly a: number; readonly b: number};

/** What is known of a customer, in one unit of time. */
export type Purchases = {
  /** Purchases after the first one. */
  readonly x: number;
  /** When the last of them was, from the first purchase on; 0 where there is none. */
  readonly recency: number;
  /** How long ago the first purchase was. */
  readonly age: number;
};

/** Parameters, and how well they fit. */
export type BgNbdFit = {readonly parameters: BgNbd; readonly logLikelihood: number};

/** Customers with the same history, and how many they are. */
export type CountedPurchases = Purchases & {readonly n: number};

/** A logarithm of a parameter beyond which it tells of no inner maximum: the data do not settle it. */
const FAR = 12;

/**
 * The parameters under which some purchases are the most probable, by maximum likelihood over logarithms of the
 * parameters. `null` where there is no such maximum: when nobody buys again, everybody alike, or there are too few to
 * tell; histories that cannot be are left out. Takes time by the number of different histories.
 */
export function fitBgNbd(customers: readonly CountedPurchases[]): BgNbdFit | null {
  const known = customers.filter((one) => one.n > 0 && isPossible(one));
  const total = (part: (one: CountedPurchases) => number): number =>
    known.reduce((sum, one) => sum + one.n * part(one), 0);
  const customersInAll = total(() => 1);
  const purchases = total(({x}) => x);
  const time = total(({age}) => age) / customersInAll;
  if (!(purchases > 0)) return null;
  // In units in which a mean customer is of age 1, so that all logarithms are of the size of 1.
  const parametersOf = (at: readonly number[]): BgNbd => {
    const {alpha, ...others} = bgNbdOf(at);
    return {...others, alpha: time * alpha};
  };
  const surprise = (at: readonly number[]): number => -logLikelihoodOf(known, parametersOf(at)) / customersInAll;
  const {at, value, converged} = minimise(surprise, [0, Math.log(customersInAll / purchases), 0, 1]);
  if (!converged || at.some((part) => Math.abs(part) > FAR)) return null;
  return {parameters: parametersOf(at), logLikelihood: -value * customersInAll};
}

/**
 * Variance of a quantity that is worked out from fitted parameters, by how sure these are (delta method). `null` where the
 * likelihood has no peak in them.
 * @param slopes of the quantity, by the logarithms of r, alpha, a and b
 */
export function bgNbdVariance(
  customers: readonly CountedPurchases[],
  parameters: BgNbd,
  slopes: readonly number[],
): number | null {
  const surprise = (at: readonly number[]): number => -logLikelihoodOf(customers, bgNbdOf(at));
  return inverseForm(curvatureOf(surprise, bgNbdLogarithms(parameters)), slopes);
}

/** The logarithms of parameters, in the order r, alpha, a, b. */
export function bgNbdLogarithms({r, alpha, a, b}: BgNbd): number[] {
  return [r, alpha, a, b].map(Math.log);
}

export function bgNbdOf([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd {
  return {r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b)};
}

/** Logarithm of the probability of all histories. */
export function logLikelihoodOf(customers: readonly CountedPurchases[], parameters: BgNbd): number {
  const byPurchases = new Map<number, number>();
  let sum = 0;
  for (const {x, recency, age, n} of customers) {
    let constant = byPurchases.get(x);
    if (constant === undefined) byPurchases.set(x, (constant = constantOf(parameters, x)));
    sum += n * (constant + timingOf(parameters, x, recency, age));
  }
  return sum;
}

/** Logarithm of the probability of one history; `null` for one that cannot be. */
export function purchaseLogLikelihood(parameters: BgNbd, purchases: Purchases): number | null {
  if (!isPossible(purchases)) return null;
  const {x, recency, age} = purchases;
  return constantOf(parameters, x) + timingOf(parameters, x, recency, age);
}

/**
 * The probability (0..1) that a customer has not dropped out; 1 without a repeat purchase, since in the model one drops
 * out after one. `null` for a history that cannot be.
 */
export function aliveProbability(parameters: BgNbd, purchases: Purchases): number | null {
  if (!isPossible(purchases)) return null;
  const {x, recency, age} = purchases;
  if (x === 0) return 1;
  const {r, alpha, a, b} = parameters;
  const odds = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/** Purchases to expect of a customer in the `horizon` units of time that come; `null` for a history that cannot be. */
export function expectedPurchases(parameters: BgNbd, purchases: Purchases, horizon: number): number | null {
  const alive = aliveProbability(parameters, purchases);
  return alive === null ? null : alive * expectedIfAlive(parameters, purchases, horizon);
}

/** Purchases to expect of a new customer in the first `time` units, after the one that it begins with. */
export function expectedOfNew(parameters: BgNbd, time: number): number {
  return expectedIfAlive(parameters, {x: 0, age: 0}, time);
}

/** Below this distance from where the closed form is 0 / 0 its value is the mean of those at twice it on both sides. */
const SINGULAR = 1e-5;

/**
 * The same of a customer that is known not to have dropped out:
 * (a + b + x - 1) / (a - 1) · (1 - ((α + T) / (α + T + t))^(r + x) · ₂F₁(r + x, b + x; a + b + x - 1; t / (α + T + t))).
 */
export function expectedIfAlive(parameters: BgNbd, {x, age}: Pick<Purchases, 'x' | 'age'>, horizon: number): number {
  const {r, alpha, a, b} = parameters;
  if (Math.abs(a - 1) < SINGULAR || Math.abs(a + b + x - 1) < SINGULAR) {
    const beside = (distance: number): number =>
      expectedIfAlive({...parameters, a: a + distance}, {x, age}, horizon) / 2;
    return beside(2 * SINGULAR) + beside(-2 * SINGULAR);
  }
  const z = horizon / (alpha + age + horizon);
  const spent = scaledHypergeometric(r + x, b + x, a + b + x - 1, z);
  return ((a + b + x - 1) / (a - 1)) * (1 - spent);
}

/** The probability (0..1) that a new customer buys `count` times in the first `time` units, after the one that it begins with. */
export function purchaseProbability({r, alpha, a, b}: BgNbd, time: number, count: number): number {
  const z = time / (alpha + time);
  const stays = Math.exp(logBeta(a, b + count) - logBeta(a, b)) * negativeBinomial(r, z, count);
  if (count === 0) return stays;
  const dropsOut = Math.exp(logBeta(a + 1, b + count - 1) - logBeta(a, b));
  return stays + dropsOut * negativeBinomialTail(r, z, count);
}

/** A history that can be: no purchases before the first, and none after today. */
function isPossible({x, recency, age}: Purchases): boolean {
  return x >= 0 && recency >= 0 && recency <= age;
}

/** The part of a log likelihood that the number of purchases decides alone. */
function constantOf({r, alpha, a, b}: BgNbd, x: number): number {
  const rate = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
  return rate + logBeta(a, b + x) - logBeta(a, b);
}

/** The part in which times are: still a customer, or dropped out after the last purchase. */
function timingOf({r, alpha, a, b}: BgNbd, x: number, recency: number, age: number): number {
  const alive = -(r + x) * Math.log(alpha + age);
  if (x === 0) return alive;
  const gone = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + recency);
  const larger = Math.max(alive, gone);
  return larger + Math.log1p(Math.exp(Math.min(alive, gone) - larger));
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Terms whose logarithm is below this are kept in it: as numbers they would come to nothing. */
const TINY = -600;

/**
 * (1 - z)^A · ₂F₁(A, B; C; z) for 0 <= z < 1, by its series, with the first terms in logarithms where they are tiny: with
 * many purchases the function itself overflows, and the power comes to nothing.
 */
function scaledHypergeometric(A: number, B: number, C: number, z: number): number {
  if (z === 0) return 1;
  let logTerm = A * Math.log1p(-z);
  let term = Math.exp(logTerm);
  let sum = term;
  for (let n = 0; ; n++) {
    const ratio = ((A + n) * (B + n) * z) / (Math.abs(C + n) * (n + 1));
    if (logTerm < TINY) {
      logTerm += Math.log(ratio);
      term = Math.exp(logTerm);
    } else term *= ratio;
    // Of (C)_n only the first factor can be below 0.
    sum += C < 0 ? -term : term;
    const isPastPeak = !(ratio >= 1);
    if (isPastPeak && !(term > Math.abs(sum) * Number.EPSILON * (1 - z))) return sum;
  }
}

/** P(N = n) of a negative binomial N: n successes of probability z before failures of number r. */
function negativeBinomial(r: number, z: number, n: number): number {
  return Math.exp(
    logGamma(r + n) - logGamma(r) - logGamma(n + 1) + r * Math.log1p(-z) + (n === 0 ? 0 : n * Math.log(z)),
  );
}

/** P(N >= n), from the side on which the terms are fewer and nothing cancels out. */
function negativeBinomialTail(r: number, z: number, n: number): number {
  const mean = (r * z) / (1 - z);
  if (n <= mean) {
    let below = 0;
    for (let i = 0; i < n; i++) below += negativeBinomial(r, z, i);
    return 1 - below;
  }
  let term = negativeBinomial(r, z, n);
  let sum = 0;
  for (let i = n; term > sum * Number.EPSILON; i++) {
    sum += term;
    term *= ((r + i) / (i + 1)) * z;
  }
  return sum;
}
