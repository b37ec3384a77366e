import type {Package} from 'custom-elements-manifest';
import {adapterPages} from './adapter-pages.js';
import {componentPages} from './component-pages.js';
import {dataModelPage} from './data-model-page.js';
import {definitionsPage} from './definitions-page.js';
import {metricPages} from './metric-pages.js';
import {widgetsOf} from './widgets.js';

/** The pages of the documentation that follow from the sources: text by path. */
export function docs(manifest: Package): Record<string, string> {
  const widgets = widgetsOf(manifest);
  return {
    ...componentPages(widgets),
    ...metricPages(widgets),
    ...adapterPages(),
    'docs/guides/definitions-that-differ.md': definitionsPage(),
    'docs/data-model.md': dataModelPage(),
  };
}
