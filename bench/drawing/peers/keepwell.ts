import 'keepwell/define';
import {memory, type Source} from 'keepwell/data-adapters';
import type {MetricElement} from 'keepwell/element';
import {cohortRetention, healthScore, nps} from 'keepwell/metrics';
import {
  aggregate,
  isEstimate,
  measurePeriods,
  nameOf,
  tablesOf,
  type AnyMetric,
  type Json,
  type Outcome,
  type Series,
} from 'keepwell/metrics/kernel';
import {answers, AS_OF, cohortRows, matrixRows, WEEKS, type Rows} from '../data.js';
import {kitOf} from '../kit.js';
import type {CaseId, InputId} from '../names.mjs';
import {boxes, serve, type Drawing} from '../page.js';

/** A widget as a page has it, by what all of them have. */
type Widget = Pick<MetricElement<AnyMetric>, 'addController' | 'data' | 'outcome' | 'renderRoot' | 'source'> &
  HTMLElement;

/** A widget to be: what is set on it, and its data in each version. */
interface Planned {
  readonly tag: string;
  readonly properties: object;
  readonly rows: readonly Rows[];
  /** What it measures, where a source can answer that at once. */
  readonly metric: AnyMetric | null;
}

const npsByWeek = measurePeriods(nps, {unit: 'week', periods: WEEKS});

serve((id, input) => drawingOf(id, input));

function planned(id: CaseId): readonly Planned[] {
  switch (id) {
    case 'line':
      return [line(0)];
    case 'lines':
    case 'page':
      return Array.from({length: 100}, (_, i) => line(i));
    case 'cohorts':
      return [tableOf('cohort-table', cohortRetention, [cohortRows(0), cohortRows(1)])];
    case 'matrix':
      return [tableOf('health-matrix', healthScore, [matrixRows(0), matrixRows(1)])];
    case 'kit':
      return kitOf().map(({tag, rows, properties}) => ({tag, properties, rows: [rows], metric: null}));
  }
}

function line(seed: number): Planned {
  const properties = {metric: nps, period: 'week', periods: WEEKS, asOf: AS_OF, heading: `Line ${seed}`};
  return {tag: 'metric-trend', properties, rows: [answers(seed), answers(seed + 1000)], metric: npsByWeek};
}

function tableOf(tag: string, metric: AnyMetric, versions: readonly {rows: Rows; properties: object}[]): Planned {
  return {tag, properties: versions[0]?.properties ?? {}, rows: versions.map(({rows}) => rows), metric};
}

function drawingOf(id: CaseId, input: InputId): Drawing | null {
  const plans = planned(id);
  const answering = plans.map(({rows, metric}, i) =>
    rows.map((version, k) => (metric ? engine(version, metric, answersOf(`${id} ${i} ${k}`)) : null)),
  );
  if (input === 'numbers' && answering.flat().includes(null)) return null;
  let widgets: Widget[] = [];
  let updates = 0;
  const give = (widget: Widget, i: number, version: number): void => {
    if (input === 'rows') widget.data = plans[i]?.rows[version];
    else widget.source = answering[i]?.[version] ?? null;
  };
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3;) {
      const before = updates;
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      quiet = before === updates && !widgets.some(isBusy) ? quiet + 1 : 0;
    }
  };
  return {
    async mount(parent) {
      widgets = plans.map(({tag, properties}, i) => {
        const widget = document.createElement(tag) as Widget;
        widget.addController({
          hostUpdated() {
            updates++;
          },
        });
        Object.assign(widget, properties);
        give(widget, i, 0);
        return widget;
      });
      boxes(parent, plans.length).forEach((box, i) => box.append(widgets[i]!));
      await settled();
    },
    ...(plans.some(({rows}) => rows.length > 1) && {
      async update(version: number) {
        widgets.forEach((widget, i) => give(widget, i, version));
        await settled();
      },
    }),
    unmount() {
      widgets = [];
    },
    told: () => toldOf(widgets),
  };
}

function isBusy(widget: Widget): boolean {
  const figure = widget.renderRoot.querySelector('figure');
  return figure === null || figure.hasAttribute('aria-busy');
}

/** What engines have answered, by what they are of: in the rounds that count, they know. */
const answered = new Map<string, Map<string, Json>>();

function answersOf(data: string): Map<string, Json> {
  let known = answered.get(data);
  if (known === undefined) answered.set(data, (known = new Map<string, Json>()));
  return known;
}

/** A source that works out its answers once, in the round that does not count, as a database would have. */
function engine(rows: Rows, metric: AnyMetric, known: Map<string, Json>): Source {
  const tables = tablesOf(metric.tables, rows);
  const name = JSON.stringify(nameOf(metric));
  const {chunks} = memory.open({data: rows});
  return {
    id: 'engine',
    chunks,
    aggregate(id, options, scope) {
      if (JSON.stringify(id) !== name) return Promise.resolve(undefined);
      const key = JSON.stringify([options, scope]);
      let answer = known.get(key);
      if (answer === undefined) known.set(key, (answer = aggregate<AnyMetric>(metric, tables, options, scope)));
      return Promise.resolve({aggregate: answer, quality: {}});
    },
  };
}

function toldOf(widgets: readonly Widget[]): ReturnType<Drawing['told']> {
  const [widget] = widgets;
  const rows = [...(widget?.renderRoot.querySelectorAll<HTMLTableRowElement>('table[role=grid] tr') ?? [])];
  if (rows.length > 0 && widgets.length === 1)
    return {rows: rows.map(({cells}) => [...cells].map(({textContent}) => textContent.trim()))};
  const series = widgets.flatMap(({outcome}) => (outcome && isSeries(outcome) ? [outcome] : []));
  if (series.length < widgets.length) return null;
  return {
    lines: series.map(({periods}) => periods.map(({outcome}) => (isEstimate(outcome) ? outcome.value : null))),
  };
}

function isSeries(outcome: Outcome): outcome is Series<Outcome> {
  return outcome.kind === 'series';
}
