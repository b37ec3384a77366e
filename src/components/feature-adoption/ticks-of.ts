import {ticks} from 'd3-array';
import type {Label} from '../../element/chart/label.js';
import type {LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';

/** A line of the grid with its number below. */
export interface Tick {
  readonly x: number;
  readonly value: number;
  readonly label: Label;
}

/** Where the labels of ticks stand, and how they are written. */
export interface TickRoom {
  /** No label goes beyond these. */
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly measureText: MeasureText;
  /** @param last the last tick has the unit */
  readonly tick: (value: number, last: boolean) => string;
}

/** As many ticks as have room for their labels. */
export function ticksOf(domain: readonly [number, number], x: LinearScale, room: TickRoom): Tick[] {
  const {start, end, y, measureText, tick} = room;
  const drawn = (count: number): Tick[] => {
    const values = ticks(...domain, count);
    return values.map((value, i) => {
      const text = tick(value, i === values.length - 1);
      const half = measureText(text) / 2;
      const anchor = x(value) - half < start ? 'start' : x(value) + half > end ? 'end' : 'middle';
      return {x: x(value), value, label: {x: x(value), y, text, anchor}};
    });
  };
  const many = drawn(4);
  return haveRoom(many, measureText) ? many : drawn(2);
}

function haveRoom(drawn: readonly Tick[], measureText: MeasureText): boolean {
  return drawn.every(({label}, i) => {
    const before = drawn[i - 1]?.label;
    return (
      before === undefined || startOf(label, measureText) >= startOf(before, measureText) + measureText(before.text) + 8
    );
  });
}

function startOf({x, text, anchor}: Label, measureText: MeasureText): number {
  return x - {start: 0, middle: 0.5, end: 1}[anchor] * measureText(text);
}
