import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {measureNames, measures, type Measure, type MeasureName} from './measures.js';
import type {ScoredComponent} from './score-account.js';

const ticketKinds = ['question', 'bug', 'complaint', 'request'] as const;

/** A component as it is given. Names are checked strictly: a misspelt `weight` would be a wrong score. */
const component = z
  .strictObject({
    id: described(z.string().check(z.minLength(1)), 'Id of the component; in measurements, the one its rows have'),
    label: described(z.optional(z.string()), 'What it is called; made from the id if not given'),
    weight: described(z._default(z.number().check(z.minimum(0)), 1), 'Its weight; only the proportions count'),
    worst: described(z.optional(z.number()), 'The value that scores 0. May be above best, where less is better'),
    best: described(z.optional(z.number()), 'The value that scores 100'),
    measure: described(
      z._default(z.enum(measureNames), 'given'),
      `How it is measured. ${measureNames.map((name) => `${name}: ${measures[name].about}`).join('. ')}`,
    ),
    windowDays: described(
      z.optional(z.int().check(z.minimum(1), z.maximum(400))),
      'Days of its window, where they are not those of the metric',
    ),
    kinds: described(
      z.optional(z.array(z.enum(ticketKinds))),
      'Which tickets a component by tickets counts; all if not given',
    ),
  })
  .check(
    z.refine(
      ({worst, best, measure}) => measures[measure].range !== null || (worst !== undefined && best !== undefined),
      'worst and best, which its measure has no natural values for',
    ),
    z.refine(
      ({worst, best}) => worst === undefined || best === undefined || worst !== best,
      'worst and best that differ',
    ),
  );

export type GivenComponent = z.output<typeof component>;

/** The components that a health score is made of, as an option. */
export const componentList = z.array(component).check(
  z.refine((list) => new Set(list.map(({id}) => id)).size === list.length, 'components with different ids'),
  z.refine((list) => list.length === 0 || list.some(({weight}) => weight > 0), 'at least one weight above 0'),
);

/** A component with everything about it said. */
export type HealthComponent = ScoredComponent & {
  readonly label: string;
  readonly measure: MeasureName;
  readonly windowDays: number;
  /** Values older than the window count as none. */
  readonly expires: boolean;
  readonly kinds: readonly string[] | null;
};

/** Fills in what a component was given without: natural worst and best, the window, a label. */
export function completeComponent(given: GivenComponent, windowDays: number): HealthComponent {
  const {id, weight, measure} = given;
  const days = given.windowDays ?? windowDays;
  const {range}: Measure = measures[measure];
  const [worst, best] = range?.(days) ?? [NaN, NaN];
  return {
    id,
    label: given.label ?? labelOf(id),
    weight,
    worst: given.worst ?? worst,
    best: given.best ?? best,
    measure,
    windowDays: days,
    expires: given.windowDays !== undefined,
    kinds: given.kinds ?? null,
  };
}

/** A component of which nothing is known but its id: it counts as much as any other, from 0 to 100. */
export function plainComponent(id: string, windowDays: number): HealthComponent {
  return completeComponent({id, weight: 1, measure: 'given'}, windowDays);
}

/** `support-load` → `Support load`. */
function labelOf(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? id : words[0]!.toUpperCase() + words.slice(1);
}
