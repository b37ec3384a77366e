import {healthBand, type BandRules, type HealthBand} from './health-band.js';
import {weightedScore} from './weighted-score.js';

/** A part of a health score and the two values between which it is mapped, in a straight line, to 0..100. */
export interface ScoredComponent {
  readonly id: string;
  /** Not negative; only the proportions of the weights count. */
  readonly weight: number;
  /** The value that scores 0; values beyond it do too. May be above `best`, where less is better. */
  readonly worst: number;
  /** The value that scores 100. */
  readonly best: number;
}

/**
 * What becomes of components without a value: `redistribute` gives their weight to the others (Gainsight), `zero` and
 * `neutral` count them as 0 or 50, `require` gives a score by the others only where these have `minCoverage` of the
 * weight.
 */
export const missingRules = ['redistribute', 'zero', 'neutral', 'require'] as const;
export type MissingRule = (typeof missingRules)[number];

/** How the scores of the components become the score of an account. */
export interface ScoreRules extends BandRules {
  readonly missing: MissingRule;
  /** Share of the weight 0..1 that must have a value. Looked at by `require` alone. */
  readonly minCoverage: number;
}

export const defaultRules: ScoreRules = {
  missing: 'redistribute',
  minCoverage: 0.5,
  amberFrom: 50,
  greenFrom: 75,
  boundary: 'from-in',
};

/** How one component stands, and what it costs. */
export type ComponentScore = {
  readonly id: string;
  /** As measured; `null` where it has none. */
  readonly value: number | null;
  /** 0..100; `null` without a value. */
  readonly score: number | null;
  /** Its share of the account's score, 0..1; 0 where it does not count in it. */
  readonly weight: number;
  /** Points that the account's score is lower by than if this were at its best; `null` where it does not count. */
  readonly lost: number | null;
};

/** The health of one account. Its score and the points lost by its components sum to 100. */
export type AccountScore = {
  /** 0..100; `null` where no component has a value, or too few have. */
  readonly score: number | null;
  readonly band: HealthBand | null;
  /** Share of the weight 0..1 whose components have a value. */
  readonly coverage: number;
  /** In the order of the given components. */
  readonly components: readonly ComponentScore[];
};

/** Maps a value to 0..100: 0 at `worst` and beyond, 100 at `best` and beyond, straight between. */
export function componentScore(value: number, {worst, best}: Pick<ScoredComponent, 'worst' | 'best'>): number {
  return Math.min(100, Math.max(0, (100 * (value - worst)) / (best - worst)));
}

/**
 * The health score of one account from the values of its components.
 * @param values by component id; a value that is missing, null or not finite is no value
 */
export function scoreAccount(
  components: readonly ScoredComponent[],
  values: Readonly<Record<string, number | null | undefined>>,
  rules: Partial<ScoreRules> = {},
): AccountScore {
  return scoreValues(
    components,
    components.map(({id}) => (Object.hasOwn(values, id) ? values[id] : null)),
    {...defaultRules, ...rules},
  );
}

/** {@link scoreAccount} with the values in the order of the components. */
export function scoreValues(
  components: readonly ScoredComponent[],
  values: readonly (number | null | undefined)[],
  rules: ScoreRules,
): AccountScore {
  const scores: (number | null)[] = [];
  /** What each component counts as, and with which weight. */
  const counted: number[] = [];
  const weights: number[] = [];
  const standIn = standIns[rules.missing];
  let [all, present, used] = [0, 0, 0];
  for (const [i, component] of components.entries()) {
    const value = values[i];
    const score = typeof value === 'number' && Number.isFinite(value) ? componentScore(value, component) : null;
    const weight = score === null && standIn === null ? 0 : component.weight;
    scores.push(score);
    counted.push(score ?? standIn ?? 0);
    weights.push(weight);
    all += component.weight;
    used += weight;
    if (score !== null) present += component.weight;
  }
  const coverage = all > 0 ? present / all : 0;
  const enough = coverage > 0 && (rules.missing !== 'require' || coverage >= rules.minCoverage);
  const score = enough ? weightedScore(weights, counted) : null;
  return {
    score,
    band: score === null ? null : healthBand(score, rules),
    coverage,
    components: components.map(({id}, i): ComponentScore => {
      const own = scores[i] ?? null;
      const value = own === null ? null : (values[i] ?? null);
      if (score === null || (own === null && standIn === null)) return {id, value, score: own, weight: 0, lost: null};
      const weight = weights[i]! / used;
      return {id, value, score: own, weight, lost: weight * (100 - counted[i]!)};
    }),
  };
}

/** What a component without a value counts as; `null` where it does not count. */
const standIns: Readonly<Record<MissingRule, number | null>> = {
  redistribute: null,
  zero: 0,
  neutral: 50,
  require: null,
};
