import type {Interval} from '../kernel/outcome.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {around, clip} from '../statistics/interval.js';
import {emptiedEarlyAt, kaplanMeier, type SurvivalCurve} from '../statistics/kaplan-meier.js';
import {criticalValue} from '../statistics/normal.js';
import {once} from '../statistics/once.js';
import {restrictedMean, type RestrictedMean} from '../statistics/restricted-mean.js';
import {survivalBand, type BandTransform, type SurvivalBand} from '../statistics/survival-band.js';
import {survivalQuantile, type PlateauRule, type SurvivalQuantile} from '../statistics/survival-quantile.js';
import {sum} from './pooled-durations.js';

/** How long the members of one group stay. Ages are in days. */
export type GroupSurvival = {
  /** `null` for those who do not name their group, and for all together. */
  readonly name: string | null;
  /** How many were followed; a sum of weights where rows have them. */
  readonly n: number;
  /** How many left while they were followed. */
  readonly events: number;
  /** How many were still there when they were last seen. */
  readonly censored: number;
  /** What the curve is made of; with {@link atRiskAt} it tells how many were followed at any age. */
  readonly counts: DurationCounts;
  readonly curve: SurvivalCurve;
  /** Pointwise, at the level of the scope. */
  readonly band: SurvivalBand;
  /** The ages by which a quarter, half and three quarters have left, with limits from the band; `null` if not reached. */
  readonly quartiles: {
    readonly first: SurvivalQuantile;
    readonly median: SurvivalQuantile;
    readonly third: SurvivalQuantile;
  };
  /** Mean days stayed of the first `tau`; `null` without a `tau`. */
  readonly restrictedMean: (RestrictedMean & {readonly interval: Interval | null}) | null;
  /** With late entry: the age at which the curve fell to 0 only because few had come under observation by then. */
  readonly emptiedAt: number | null;
};

/** How a group is worked out. */
export type SurvivalMethod = {
  readonly transform: BandTransform;
  readonly rule: PlateauRule;
  readonly tau: number | null;
  /** 0..1. */
  readonly level: number;
};

/** What is only shown at times, limits and restricted means, is worked out when it is first read. */
export function groupSurvival(name: string | null, counts: DurationCounts, method: SurvivalMethod): GroupSurvival {
  const {transform, rule, tau, level} = method;
  const curve = kaplanMeier(counts);
  const band = survivalBand(curve, {level, transform});
  const quartile = (p: number): SurvivalQuantile => survivalQuantile(curve, band, p, {rule});
  const events = sum(counts.events);
  const censored = sum(counts.censored);
  const mean = once(() => (tau === null ? null : restrictedMeanOf(curve, tau, level)));
  return {
    name,
    n: events + censored,
    events,
    censored,
    counts,
    curve,
    band,
    quartiles: {first: quartile(0.25), median: quartile(0.5), third: quartile(0.75)},
    get restrictedMean() {
      return mean();
    },
    emptiedAt: emptiedEarlyAt(curve),
  };
}

function restrictedMeanOf(curve: SurvivalCurve, tau: number, level: number): GroupSurvival['restrictedMean'] {
  const mean = restrictedMean(curve, tau);
  if (mean === null) return null;
  const {value, standardError} = mean;
  if (standardError === 0) return {...mean, interval: null};
  const limits = clip(around(value, criticalValue(level) * standardError), {lower: 0, upper: tau});
  return {...mean, interval: {...limits, level, method: 'normal'}};
}
