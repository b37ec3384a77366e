import {gammaQuantile} from './distributions.js';
import type {Interval} from './interval.js';

/**
 * The exact interval of a rate of events, in events per unit of exposure, when events are Poisson. Lower limit 0
 * without events; the upper one is above 0 even then. `null` without exposure.
 *
 * Garwood (1936), Fiducial limits for the Poisson distribution; R `poisson.test`.
 */
export function garwood({
  events,
  exposure,
  level,
}: {
  /** How many; a whole number. */
  readonly events: number;
  /** How long or how much was watched for them: account-months, customer-years. */
  readonly exposure: number;
  /** 0..1. */
  readonly level: number;
}): Interval | null {
  if (exposure === 0) return null;
  const tail = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : gammaQuantile({probability: tail, shape: events}) / exposure,
    upper: gammaQuantile({probability: 1 - tail, shape: events + 1}) / exposure,
  };
}
