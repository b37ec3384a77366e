/** The code of each widget. It comes with the first page that shows one: to run that of all at once would hold up the page. */
const widgets = new Map([
  ['cohort-table', () => import('keepwell/components/cohort-table/define')],
  ['feature-adoption', () => import('keepwell/components/feature-adoption/define')],
  ['health-matrix', () => import('keepwell/components/health-matrix/define')],
  ['lifecycle-bars', () => import('keepwell/components/lifecycle-bars/define')],
  ['metric-card', () => import('keepwell/components/metric-card/define')],
  ['metric-table', () => import('keepwell/components/metric-table/define')],
  ['metric-trend', () => import('keepwell/components/metric-trend/define')],
  ['nps-gauge', () => import('keepwell/components/nps-gauge/define')],
  ['response-breakdown', () => import('keepwell/components/response-breakdown/define')],
  ['retention-curve', () => import('keepwell/components/retention-curve/define')],
  ['revenue-bridge', () => import('keepwell/components/revenue-bridge/define')],
  ['signal-list', () => import('keepwell/components/signal-list/define')],
  ['ttv-histogram', () => import('keepwell/components/ttv-histogram/define')],
]);

/** Fulfilled when the browser knows all of some widgets. */
export async function knowWidgets(elements: readonly Element[]): Promise<void> {
  const tags = new Set(elements.map(({localName}) => localName));
  await Promise.all(Array.from(tags, async (tag) => widgets.get(tag)?.()));
}
