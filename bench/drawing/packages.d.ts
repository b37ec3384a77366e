/** What the bench uses of the libraries that it compares with, so that types are checked without them. */
declare module 'echarts' {
  export interface Chart {
    setOption(option: object): void;
    dispose(): void;
  }
  export function init(box: HTMLElement, theme: null, size: {width: number; height: number}): Chart;
}

declare module 'chart.js' {
  export class Chart {
    static register(...parts: readonly unknown[]): void;
    constructor(canvas: HTMLCanvasElement, config: object);
    readonly data: {readonly datasets: {data: (number | null)[]}[]};
    update(): void;
    destroy(): void;
  }
  export const CategoryScale: unknown;
  export const LinearScale: unknown;
  export const LineController: unknown;
  export const LineElement: unknown;
  export const PointElement: unknown;
}

declare module '@observablehq/plot' {
  export function plot(options: object): Element;
  export function lineY(values: readonly (number | null)[]): object;
  export function cell(values: readonly (readonly number[])[], options: object): object;
  export function text(values: readonly (readonly number[])[], options: object): object;
}

declare module 'uplot' {
  namespace uPlot {
    type Data = readonly [x: readonly number[], ...y: (readonly (number | null)[])[]];
  }
  class uPlot {
    constructor(options: object, data: uPlot.Data, box: HTMLElement);
    setData(data: uPlot.Data): void;
    destroy(): void;
  }
  export = uPlot;
}

declare module 'd3-scale' {
  export interface Scale {
    (value: number): number;
    nice(count: number): Scale;
    ticks(count: number): number[];
    tickFormat(count: number): (value: number) => string;
  }
  export function scaleLinear(domain: readonly [number, number], range: readonly [number, number]): Scale;
}

declare module 'd3-shape' {
  export interface Line<T> {
    (values: readonly T[]): string | null;
    defined(is: (value: T) => boolean): Line<T>;
  }
  export function line<T>(x: (value: T, index: number) => number, y: (value: T) => number): Line<T>;
}
