// The widgets, for tests of what holds for each.
import * as components from '#internal/components/index.js';
import type {Fixture} from '#internal/element/fixture.js';
import {MetricElement} from 'keepwell/element';

/** Their tags. */
export const tags = Object.values(components)
  .filter((component) => component.prototype instanceof MetricElement)
  .map(({tag}) => tag);

/** The fixtures of a widget: one is called `typical`. */
export async function fixturesOf(
  tag: string,
): Promise<Readonly<Record<string, Fixture>> & {readonly typical: Fixture}> {
  const {fixtures} = (await import(`../../src/components/${tag}/${tag}.fixtures.ts`)) as {
    fixtures: Awaited<ReturnType<typeof fixturesOf>>;
  };
  return fixtures;
}
