import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {healthScore} from '../../metrics/health/health-score.js';

/**
 * Components out of an attribute; none where it is empty. The metric checks what is in the list.
 * @throws {RangeError} where it is no JSON list
 */
export function componentsFromText(text: string): GivenOptions<typeof healthScore>['components'] {
  if (text.trim() === '') return undefined;
  try {
    const components: unknown = JSON.parse(text);
    if (Array.isArray(components)) return components as GivenOptions<typeof healthScore>['components'];
  } catch {
    // Said below, with what came.
  }
  throw new RangeError(
    `[health-matrix] components: expected a JSON list such as [{"id": "adoption", "weight": 2}], got ${JSON.stringify(text)}`,
  );
}
