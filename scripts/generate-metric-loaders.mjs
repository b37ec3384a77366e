// src/element/metric-loaders.ts: how each metric that src/metrics/index.ts exports is had by its id, when it is asked for.
import {readFileSync} from 'node:fs';

/** The file as text. */
export function metricLoaders() {
  const exported = readFileSync('src/metrics/index.ts', 'utf8').matchAll(/^export \{(\w+)\} from '\.\/(.+)\.js';$/gm);
  const entries = [...exported].map(([, name = '', path = '']) => {
    const id = /^ {2}id: '([\w-]+)',$/m.exec(readFileSync(`src/metrics/${path}.ts`, 'utf8'))?.[1];
    if (id === undefined) throw new Error(`[generate] src/metrics/${path}.ts: expected a metric with an id`);
    return `['${id}', async () => loaded((await import('../metrics/${path}.js')).${name})],`;
  });
  return `// Written by \`npm run generate\` from src/metrics/index.ts: change it there.
import type {AnyMetric} from '../metrics/kernel/define-metric.js';

const loaded = (metric: unknown): AnyMetric => metric as AnyMetric;

/** How each metric of the catalogue is had when it is asked for by its id, so that a page carries only what it shows. */
export const metricLoaders: ReadonlyMap<string, () => Promise<AnyMetric>> = new Map([
${entries.sort().join('\n')}
]);
`;
}
