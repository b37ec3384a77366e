import {listFromText} from '../../element/list-from-text.js';
import type {healthScore} from '../../metrics/health/health-score.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';

type Components = GivenOptions<typeof healthScore>['components'];

/**
 * Components out of an attribute; none where it is empty. The metric checks what is in the list.
 * @throws {SetupError} where it is no JSON list
 */
export function componentsFromText(text: string): Components {
  return listFromText(text, {
    who: 'health-matrix',
    attribute: 'components',
    example: '[{"id": "adoption", "weight": 2}]',
  }) as Components;
}
