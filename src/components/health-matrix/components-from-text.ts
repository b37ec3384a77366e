import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {healthScore} from '../../metrics/health/health-score.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * Components out of an attribute; none where it is empty. The metric checks what is in the list.
 * @throws {SetupError} where it is no JSON list
 */
export function componentsFromText(text: string): GivenOptions<typeof healthScore>['components'] {
  if (text.trim() === '') return undefined;
  try {
    const components: unknown = JSON.parse(text);
    if (Array.isArray(components)) return components as GivenOptions<typeof healthScore>['components'];
  } catch {
    // Said below, with what came.
  }
  throw new SetupError(
    'bad-attribute',
    `[health-matrix] components: expected a JSON list such as [{"id": "adoption", "weight": 2}], got ${JSON.stringify(text)}`,
  );
}
