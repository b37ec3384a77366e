/** What the bench uses of arquero, so that types are checked without it: it is installed only where the bench runs. */
declare module 'arquero' {
  /** The columns and parameters of the bench, as the functions below see them: arquero makes loops of their source. */
  interface Cells {
    readonly event: string;
    readonly at: number;
    readonly user: number;
    readonly week: number;
    readonly cohort: number;
    readonly age: number;
    readonly status: number;
    readonly start: number;
    readonly first: number;
    readonly days: number;
    readonly day: number;
    readonly last: number;
    readonly length: number;
    readonly since: number;
    readonly month: number;
    readonly months: number;
    readonly cents: number;
    readonly before: number;
    readonly after: number;
    readonly opening: number;
    readonly fresh: number;
    readonly expansion: number;
    readonly contraction: number;
    readonly churn: number;
    readonly again: number;
  }
  type Expressions = Readonly<Record<string, (row: Cells, parameters: Cells) => number>>;

  export interface ColumnTable {
    readonly size: number;
    params(values: Readonly<Record<string, number>>): ColumnTable;
    derive(values: Expressions): ColumnTable;
    filter(test: (row: Cells, parameters: Cells) => boolean): ColumnTable;
    dedupe(...names: string[]): ColumnTable;
    concat(other: ColumnTable): ColumnTable;
    groupby(...names: string[]): ColumnTable;
    ungroup(): ColumnTable;
    rollup(values: Expressions): ColumnTable;
    count(): ColumnTable;
    join(other: ColumnTable, on: string): ColumnTable;
    orderby(...names: string[]): ColumnTable;
    get(name: string): number;
    array(name: string): ArrayLike<number>;
    objects(): Readonly<Record<string, number>>[];
  }

  export function table(columns: Readonly<Record<string, ArrayLike<unknown>>>): ColumnTable;

  export const op: {
    count(): number;
    distinct(values: number): number;
    floor(value: number): number;
    lag(values: number, rows: number, otherwise: number): number;
    min(values: number): number;
    quantile(values: number, p: number): number;
    sum(values: number): number;
  };
}
