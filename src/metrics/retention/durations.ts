import {estimate, insufficient, type Estimate, type Insufficient, type Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {moments} from '../statistics/moments.js';
import {once} from '../statistics/once.js';
import {restrictedMean, type RestrictedMean} from '../statistics/restricted-mean.js';
import type {BandTransform} from '../statistics/survival-band.js';
import {survivalQuantile, type PlateauRule, type SurvivalQuantile} from '../statistics/survival-quantile.js';
import {countedQuantile} from './counted-quantile.js';
import {durationHistogram, type BinRules, type DurationHistogram} from './duration-bins.js';
import {groupSurvival, type GroupSurvival} from './group-survival.js';
import {survivalAtAge} from './survival-at-age.js';

/** How long something takes, for those who got there and those who did not yet. All times are in days. */
export interface Durations extends Outcome {
  readonly kind: 'durations';
  /** How many are followed: those who got there and those who did not yet. A sum of weights where rows have them. */
  readonly n: number;
  /** Got there so far; null, as are `notYet` and `share`, where one of the two groups is too small to be shown. */
  readonly reached: number | null;
  /** Not there when they were last seen. They count for as long as they were followed (censored). */
  readonly notYet: number | null;
  /** `reached` of `n`, 0..1. Lower the younger those are who are followed: compare `within` instead. */
  readonly share: number | null;
  readonly curve: DurationCurve;
  /** By when a quarter, half and three quarters are there, by Kaplan and Meier; `null` where it has not come so far. */
  readonly quartiles: GroupSurvival['quartiles'];
  /** By when nine of ten are there. */
  readonly p90: SurvivalQuantile;
  /** Median of those who got there, without those who did not yet: too short, and the more so the younger they are. */
  readonly naiveMedian: number | null;
  /** Mean of those who got there, without those who did not yet. */
  readonly naiveMean: number | null;
  readonly within: readonly ShareWithin[];
  readonly histogram: DurationHistogram;
  /** With late entry: the time at which everybody followed was there although others came into view later. */
  readonly emptiedAt: number | null;
  /** Of every limit here: its confidence level, 0..1, and the scale on which the band is symmetric. */
  readonly interval: {readonly level: number; readonly method: BandTransform};
}

/** Kaplan and Meier's curve with its band, by distinct time; before the first, survival is 1. All are equally long. */
export type DurationCurve = Pick<GroupSurvival['curve'], 'time' | 'atRisk' | 'events' | 'censored' | 'survival'> &
  GroupSurvival['band'];

/** The share that is there within some days. */
export interface ShareWithin {
  readonly days: number;
  /** 0..1, of all, by Kaplan and Meier; who gets there at exactly `days` is in. null where nobody was followed so long. */
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Mean time spent on the way in those days. */
  readonly restrictedMean: RestrictedMean | null;
}

/** How durations are described. */
export interface DurationRules extends BinRules {
  readonly interval: BandTransform;
  readonly median: PlateauRule;
  readonly within: readonly number[];
}

/** Describes durations; there must be some. */
export function describeDurations(
  counts: DurationCounts,
  rules: DurationRules,
  {level, minimumGroup}: Pick<Scope, 'level' | 'minimumGroup'>,
): Durations {
  const {interval: transform, median: rule} = rules;
  const survival = groupSurvival(null, counts, {transform, rule, tau: null, level});
  const {curve, band, n} = survival;
  const histogram = durationHistogram(counts, rules, minimumGroup);
  const reached = histogram.notYet === null || tooFew(survival.events, minimumGroup) ? null : survival.events;
  return {
    kind: 'durations',
    n,
    reached,
    notYet: reached === null ? null : survival.censored,
    share: reached === null ? null : reached / n,
    curve: coarsened(curve, band, minimumGroup),
    quartiles: survival.quartiles,
    p90: survivalQuantile(curve, band, 0.9, {rule}),
    naiveMedian: countedQuantile(counts.times, counts.events, 0.5),
    naiveMean: moments({values: counts.times, frequency: counts.events}).mean,
    within: rules.within.map((days) => shareWithin(survival, days)),
    histogram,
    emptiedAt: survival.emptiedAt,
    interval: {level, method: transform},
  };
}

/** Kaplan and Meier's median as the one number. */
export function medianDuration({quartiles: {median}, n, reached, interval}: Durations): Estimate | Insufficient {
  const terms = {n, ...(reached !== null && {reached, notYet: n - reached})};
  if (median.estimate === null) {
    return insufficient('median-not-reached', 'Fewer than half got there in the time they have been followed', terms);
  }
  const {lower, upper} = median;
  return estimate(median.estimate, {
    n,
    terms,
    interval:
      lower === null || upper === null
        ? null
        : {lower, upper, level: interval.level, method: `inverted ${interval.method} band`},
  });
}

function shareWithin(survival: GroupSurvival, days: number): ShareWithin {
  const at = survivalAtAge(survival, days);
  const mean = once(() => restrictedMean(survival.curve, days));
  return {
    days,
    share: at && 1 - at.survival,
    get lower() {
      return at?.upper == null ? null : 1 - at.upper;
    },
    get upper() {
      return at?.lower == null ? null : 1 - at.lower;
    },
    get restrictedMean() {
      return mean();
    },
  };
}

const tooFew = (n: number, minimum: number): boolean => n > 0 && n < minimum;

/** The curve at some of its times only: those by which at least so many more had left. */
function coarsened(
  {time, atRisk, events, censored, survival}: GroupSurvival['curve'],
  band: GroupSurvival['band'],
  minimumGroup: number,
): DurationCurve {
  if (minimumGroup <= 1) {
    return {
      time,
      atRisk,
      events,
      censored,
      survival,
      get lower() {
        return band.lower;
      },
      get upper() {
        return band.upper;
      },
    };
  }
  const kept: number[] = [];
  const left = {events: [] as number[], censored: [] as number[]};
  let [e, c] = [0, 0];
  time.forEach((_, i) => {
    e += events[i]!;
    c += censored[i]!;
    if (e + c < minimumGroup) return;
    kept.push(i);
    left.events.push(e);
    left.censored.push(c);
    [e, c] = [0, 0];
  });
  const at = <T>(values: readonly T[]): T[] => kept.map((i) => values[i]!);
  return {
    ...left,
    time: at(time),
    atRisk: at(atRisk),
    survival: at(survival),
    lower: at(band.lower),
    upper: at(band.upper),
  };
}
