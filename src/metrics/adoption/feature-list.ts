import {isoDay} from '../calendar/days.js';
import {NO_DATE, type Dictionary} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {features} from '../tables/features.js';

/** A feature, and what is said of it. */
export type Feature = {
  readonly feature: string;
  readonly product: string | null;
  /** Known to keep accounts. */
  readonly sticky: boolean;
  /** The first day it could be used, such as `2026-06-01`; `null` where that is not known. */
  readonly releasedOn: string | null;
};

/** A feature with the events that show its use. */
export interface TrackedFeature extends Omit<Feature, 'releasedOn'> {
  /** Codes, as in the events. */
  readonly events: ReadonlySet<number>;
  /** Local day since 1970-01-01; `NO_DATE` where it is not known. */
  readonly releasedOn: number;
}

/**
 * The features of the product. One may have several rows, each with another event: it is sticky where one of them says
 * so, from the first of their products by the alphabet, and released on the earliest of their days.
 */
export class FeatureList {
  readonly #byName = new Map<string, TrackedFeature & {readonly events: Set<number>}>();

  add({length, feature, event, sticky, product, releasedOn}: ChunkOf<typeof features>): void {
    for (let i = 0; i < length; i++) {
      const name = feature.dictionary.value(feature.codes[i]!)!;
      const known = this.#byName.get(name);
      const events = known?.events ?? new Set();
      events.add(event.codes[i]!);
      const products = [known?.product ?? null, product.dictionary.value(product.codes[i]!)];
      this.#byName.set(name, {
        feature: name,
        events,
        product: products.filter((one) => one !== null).sort()[0] ?? null,
        sticky: sticky[i] === 1 || known?.sticky === true,
        releasedOn: Math.min(releasedOn[i]!, known?.releasedOn ?? NO_DATE),
      });
    }
  }

  /**
   * The features that are out on a day, in the order of their names. Without a list every event that was seen is one.
   * @param names only these, and these in any case; none: all
   * @param seen codes of events that were seen
   */
  out(today: number, names: readonly string[], seen: Iterable<number>, events: Dictionary): TrackedFeature[] {
    const found =
      names.length > 0
        ? Array.from(new Set(names), (name) => this.#byName.get(name) ?? eventItself(name, events.find(name)))
        : this.#byName.size > 0
          ? [...this.#byName.values()]
          : Array.from(seen, (code) => eventItself(events.value(code)!, code));
    return found
      .filter(({releasedOn}) => releasedOn <= today || releasedOn === NO_DATE)
      .sort((a, b) => (a.feature < b.feature ? -1 : 1));
  }
}

/** A feature as it is told. */
export function toldFeature({feature, product, sticky, releasedOn}: TrackedFeature): Feature {
  return {feature, product, sticky, releasedOn: releasedOn === NO_DATE ? null : isoDay(releasedOn)};
}

function eventItself(name: string, code: number): TrackedFeature {
  return {feature: name, product: null, sticky: false, releasedOn: NO_DATE, events: new Set([code])};
}
