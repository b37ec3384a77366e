import type {MatrixLayout} from './health-matrix.layout.js';
import type {ColumnId, ComponentColumn, OwnColumn} from './row-order.js';

const prefix = 'component-';

export function isComponent(column: ColumnId): column is ComponentColumn {
  return column.startsWith(prefix);
}

/** The place of a component among the others. */
export function indexOf(column: ComponentColumn): number {
  return Number(column.slice(prefix.length));
}

/** The columns from the first to the last, as they are there. */
export function columnsOf({form, money, pulse, trend, components}: MatrixLayout): ColumnId[] {
  const all = components.map((_, i): ComponentColumn => `${prefix}${i}`);
  const own: OwnColumn[] = [
    'name',
    ...(money ? (['revenue'] as const) : []),
    ...(form === 'narrow' && trend !== 'none' ? (['trend'] as const) : []),
    'score',
    'band',
    ...(pulse === 'none' ? [] : (['pulse'] as const)),
  ];
  return form === 'narrow' || trend === 'none' ? [...own, ...all] : [...own, ...all, 'trend'];
}

/** What a style sheet has to know of a layout: custom properties, as a declaration. */
export function columnStyle({form, widths, components, perLine, rowHeight}: MatrixLayout): string {
  const {money, score, band, pulse, cell, trend} = widths;
  const tracks = [money, score, band, pulse].filter((width) => width > 0).map((width) => `${width}px`);
  const own = {
    '--_columns': `minmax(0,1fr) ${tracks.join(' ')} repeat(${components.length},${cell}px)${trend > 0 ? ` ${trend}px` : ''}`,
    '--_row': `${rowHeight}px`,
    ...(form === 'narrow' && {
      '--_per-line': String(perLine),
      '--_score': `${score}px`,
      '--_band': `${band}px`,
      '--_pulse': `${pulse}px`,
      '--_trend': `${trend}px`,
      '--_beside': `${score + band + pulse + trend}px`,
    }),
  };
  return Object.entries(own)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
