import type {MeasureText} from '../../element/chart/measure-text.js';

/** What stands in a column, as text. */
export interface ColumnTexts {
  readonly label: string;
  readonly values: readonly string[];
  readonly limits: readonly string[];
  readonly counts: readonly string[];
}

/** How wide the parts of a metric are, in px. */
export interface ColumnWidths {
  /** Its name beside its value in each row, where there is too little room for a column; else 0. */
  readonly label: number;
  readonly value: number;
  /** 0 where the limits are not written. */
  readonly limits: number;
  readonly plot: number;
  readonly n: number;
}

/** Rows of one line, or of a line for the name and one for each metric where that would be squeezed. */
export interface TableLayout {
  readonly form: 'wide' | 'narrow';
  readonly name: number;
  /** The name of each metric stands on a line of its own: it has no room beside the value. */
  readonly isStacked: boolean;
  readonly columns: readonly ColumnWidths[];
}

/** Between cells, and between the parts of one. */
export const GAP = 16;
export const INNER = 10;
/** Before a metric that follows another one: its values do not read as the numbers of that. */
export const LEAD = 20;
/** Plots that are narrower say little. */
const LEAST_PLOT = {withLimits: 132, wide: 128} as const;
const ARROW = 12;

/** Measures, then drops: the limits of intervals first, then the one line. */
export function layoutTable(
  names: readonly string[],
  columns: readonly ColumnTexts[],
  {
    width,
    headings,
    measureText,
  }: {
    readonly width: number;
    readonly headings: {readonly name: string; readonly n: string};
    readonly measureText: MeasureText;
  },
): TableLayout {
  const widest = (texts: readonly string[], size: number, weight: number): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => measureText(text, {size, weight}))));
  const heading = (text: string): number => Math.ceil(measureText(text, {weight: 600})) + ARROW;
  const own = columns.map(({values, limits, counts}) => ({
    value: widest(values, 13, 650),
    limits: widest(limits, 12, 400),
    n: Math.max(widest(counts, 12, 600), heading(headings.n), 24),
  }));
  const longest = Math.max(widest(names, 13, 600), heading(headings.name));
  const name = Math.min(longest, Math.max(72, Math.floor(0.28 * width)));
  const plotWith = (hasLimits: boolean): number => {
    const taken = own.map(({value, limits, n}) => value + INNER + (hasLimits ? limits + INNER : 0) + n + 2 * GAP);
    return Math.floor(
      (width - name - LEAD * (columns.length - 1) - taken.reduce((sum, one) => sum + one, 0)) / columns.length,
    );
  };
  for (const hasLimits of [true, false]) {
    const plot = plotWith(hasLimits);
    if (plot < (hasLimits ? LEAST_PLOT.withLimits : LEAST_PLOT.wide)) continue;
    return {
      form: 'wide',
      name,
      isStacked: false,
      columns: own.map(({value, limits, n}) => ({label: 0, value, limits: hasLimits ? limits : 0, plot, n})),
    };
  }
  const isOne = columns.length === 1;
  const labels = widest(
    columns.map(({label}) => label),
    12,
    400,
  );
  // It may take two lines, which words do not fill to their ends.
  const most = Math.floor(0.32 * width);
  const isStacked = !isOne && labels > 1.7 * most;
  const label = isOne || isStacked ? 0 : Math.min(labels, most);
  const [value, n] = [Math.max(...own.map((one) => one.value)), Math.max(...own.map((one) => one.n))];
  return {
    form: 'narrow',
    name: width - (isOne ? n + GAP : 0),
    isStacked,
    columns: own.map(({limits}) => {
      const room = width - value - INNER - (isOne ? 0 : (isStacked ? 0 : label + INNER) + n + GAP);
      const hasLimits = room - limits - INNER >= LEAST_PLOT.withLimits;
      return {
        label,
        value,
        limits: hasLimits ? limits : 0,
        plot: Math.floor(room - (hasLimits ? limits + INNER : 0)),
        n,
      };
    }),
  };
}

/** What the style sheet has to know: custom properties, as a declaration. */
export function tableStyle({form, name, columns}: TableLayout): string {
  const tracks = columns.map(({value, limits, plot, n}, i) => {
    const cell = (i > 0 ? LEAD : 0) + value + INNER + (limits > 0 ? limits + INNER : 0) + plot;
    return `${String(cell)}px ${String(n)}px`;
  });
  const n = columns[0]?.n ?? 0;
  return `--_columns:${form === 'wide' ? `${String(name)}px ${tracks.join(' ')}` : `minmax(0,1fr) ${String(n)}px`}`;
}

/** The same for the cells of a metric. */
export function cellStyle({label, value, limits}: ColumnWidths): string {
  return `--_label:${String(label)}px;--_value:${String(value)}px;--_limits:${String(limits)}px`;
}
