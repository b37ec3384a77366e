import type {AnyMetric} from './define-metric.js';
import {measureGroups, measurePeriodsBy} from './measure-groups.js';
import {measurePeriods} from './measure-periods.js';
import type {MetricName, Recipe} from './recipe.js';
import {withBeside} from './with-beside.js';
import {withGroups} from './with-groups.js';
import {withSeries} from './with-series.js';

/**
 * The metric of a name, made as its recipe says.
 * @param known finds a metric by its id
 * @returns undefined where one of those that it is made of is not known
 */
export async function makeMetric(
  name: MetricName,
  known: (id: string) => Promise<AnyMetric | undefined>,
): Promise<AnyMetric | undefined> {
  if (typeof name === 'string') return known(name);
  const of = await makeMetric(name.of, known);
  if (of === undefined) return undefined;
  if (name.make !== 'with-beside') return made({...name, of});
  const beside = await makeMetric(name.beside, known);
  return beside && made({...name, of, beside});
}

function made(recipe: Recipe<AnyMetric>): AnyMetric {
  return asMade(recipe) as unknown as AnyMetric;
}

function asMade(recipe: Recipe<AnyMetric>): object {
  switch (recipe.make) {
    case 'groups':
      return measureGroups(recipe.of, recipe.by);
    case 'with-groups':
      return withGroups(recipe.of, recipe.by);
    case 'periods':
      return measurePeriods(recipe.of, recipe.rules);
    case 'with-series':
      return withSeries(recipe.of, recipe.rules);
    case 'periods-by':
      return measurePeriodsBy(recipe.of, {...recipe.rules, by: recipe.by});
    case 'with-beside':
      return withBeside(recipe.of, recipe.beside, recipe.name);
  }
}
