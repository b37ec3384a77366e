import type {SurvivalCurve} from './kaplan-meier.js';
import {criticalValue} from './normal.js';
import {once} from './once.js';

/**
 * On which scale a band is symmetric: survival itself, its logarithm (the default of R) or the logarithm of its
 * negative logarithm (the default of lifelines and SAS), which never leaves 0..1.
 */
export type BandTransform = 'plain' | 'log' | 'log-log';

/** Pointwise limits of a survival curve, one a time of the curve, 0..1; `null` where undefined. */
export type SurvivalBand = {
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
};

/**
 * Pointwise confidence band of a survival curve. Undefined where survival is 0, and on the log-log scale also while it
 * is 1; on the other two it is without width there. Limits beyond 0..1 are clipped. Worked out when it is first read.
 *
 * Kalbfleisch and Prentice (1980), section 1.3; R `survfit(conf.type = …)`.
 */
export function survivalBand(
  curve: SurvivalCurve,
  {level, transform}: {readonly level: number; readonly transform: BandTransform},
): SurvivalBand {
  const band = once(() => limitsOf(curve, criticalValue(level), transform));
  return {
    get lower() {
      return band().lower;
    },
    get upper() {
      return band().upper;
    },
  };
}

/** @param z how many standard errors the band reaches */
function limitsOf({survival, standardError}: SurvivalCurve, z: number, transform: BandTransform): SurvivalBand {
  const {length} = survival;
  const lower = new Array<number | null>(length);
  const upper = new Array<number | null>(length);
  for (let i = 0; i < length; i++) {
    const s = survival[i]!;
    const error = standardError[i] ?? null;
    if (i > 0 && s === survival[i - 1] && error === standardError[i - 1]) {
      // Nothing happened at this time but that somebody was last seen.
      lower[i] = lower[i - 1]!;
      upper[i] = upper[i - 1]!;
    } else if (error === null || (transform === 'log-log' && s === 1)) {
      lower[i] = null;
      upper[i] = null;
    } else if (transform === 'plain') {
      lower[i] = Math.max(0, s - z * error);
      upper[i] = Math.min(1, s + z * error);
    } else if (transform === 'log') {
      const factor = Math.exp((z * error) / s);
      lower[i] = s / factor;
      upper[i] = Math.min(1, s * factor);
    } else {
      const log = Math.log(s);
      const power = Math.exp((z * error) / (s * -log));
      lower[i] = Math.exp(power * log);
      upper[i] = Math.exp(log / power);
    }
  }
  return {lower, upper};
}
