import type {Label} from '../../element/chart/label.js';
import type {TimeToValue} from '../../metrics/retention/time-to-value.js';
import type {Quantile} from './quantile-guides.js';
import type {Drawing} from './shown-ttv.js';
import type {TimeWriter} from './time-unit.js';

/** A quantile as a line of text under the graphic. */
export type QuantileLine = Label & {readonly range: string};

const BOLD = {weight: 600};

/** Median and ninth decile, as far as they are known. */
export function quantilesOf(
  {quartiles, p90}: TimeToValue,
  {words}: Pick<Drawing, 'words'>,
  {number: write}: TimeWriter,
): Quantile[] {
  const of = (
    share: number,
    {estimate, lower, upper}: TimeToValue['p90'],
    name: (time: string) => string,
  ): Quantile[] => {
    if (estimate === null) return [];
    const open = lower === null ? '' : words.from(write(lower));
    const range = lower === null || upper === null ? open : words.shortRange(write(lower), write(upper));
    return [{share, estimate, lower, upper, text: name(write(estimate)), range}];
  };
  return [...of(0.5, quartiles.median, words.median), ...of(0.9, p90, words.p90)];
}

/** One line of text for all quantiles, or one for each where they are too wide. */
export function quantileLines(
  quantiles: readonly Quantile[],
  y: number,
  {width, measureText}: Pick<Drawing, 'width' | 'measureText'>,
): QuantileLine[] {
  const wide = ({text, range}: Quantile): number => measureText(`${text} `, BOLD) + measureText(range) + 20;
  const oneLine = quantiles.reduce((sum, quantile) => sum + wide(quantile), 0) <= width;
  let x = 0;
  return quantiles.map((quantile, i) => {
    const {text, range} = quantile;
    const label = {x: oneLine ? x : 0, y: y + (oneLine ? 0 : i * 18) + 14, text, range, anchor: 'start' as const};
    x += wide(quantile);
    return label;
  });
}
