import type {Frame} from '../../element/metric-element.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {TimeToValue} from '../../metrics/retention/time-to-value.js';
import type {Limits} from '../../metrics/statistics/interval.js';
import {thereBefore, type ThereBy} from './there-by.js';
import {timeWriter, unitFor} from './time-unit.js';
import {unbroken} from './unbroken.js';
import {axisWriter} from './ttv-histogram.layout.js';
import type {CountBy, TtvWords} from './ttv-histogram.words.js';

type Shown = Frame<TtvWords> & {readonly countBy: CountBy; readonly minimumGroup: number};

/** The bins, those who are not there yet, and what is read off the curve. */
export function numbersOf(outcome: TimeToValue, frame: Shown): NumbersTable {
  const {histogram, curve, n, quartiles, p90, within, naiveMedian, naiveMean} = outcome;
  const {formats, words, countBy, minimumGroup} = frame;
  const {table} = words;
  const write = axisWriter(outcome, frame);
  const counted = (count: number | null): [string, string] =>
    count === null
      ? [words.hiddenCount(formats.count(minimumGroup)), '']
      : [formats.count(count), formats.percent(count / n)];
  const limits = (
    {lower, upper}: Limits,
    number: (value: number) => string,
    text: (value: number) => string,
  ): string => {
    if (lower === null) return '';
    return unbroken(upper === null ? words.from(text(lower)) : words.shortRange(number(lower), text(upper)));
  };
  const percents = (share: number): string => formats.decimal(100 * share, 0);
  const there = (share: ThereBy | null): [string, string] =>
    share === null ? ['', ''] : [formats.percent(share.share), limits(share, percents, formats.percent)];
  const quantile = (name: keyof typeof table.quantiles, share: number): string[] => {
    const {estimate, ...limited} = name === 'p90' ? p90 : quartiles[name];
    const text = table.quantiles[name](estimate === null ? null : write.text(estimate));
    return [text, '', '', '', formats.percent(share), limits(limited, write.number, write.text)];
  };
  const naive = (name: 'naiveMedian' | 'naiveMean', time: number | null): string[][] =>
    time === null ? [] : [[table[name](write.text(time)), '', '', '', '', '']];
  const unit = words.units[write.unit];
  return {
    caption: table.caption,
    columns: [
      table.from(unit),
      table.to(unit),
      upperFirst(words.many[countBy]),
      table.share,
      table.shareThere,
      table.limits,
    ],
    rows: [
      ...histogram.bins.map(({from, to, count}) => [
        write.number(from),
        to === null ? table.andMore : write.number(to),
        ...counted(count),
        ...there(to === null ? null : thereBefore(curve, to)),
      ]),
      ...(histogram.notYet === 0 ? [] : [[table.notYet, '', ...counted(histogram.notYet), '', '']]),
      quantile('first', 0.25),
      quantile('median', 0.5),
      quantile('third', 0.75),
      quantile('p90', 0.9),
      ...within.map(({days, share, lower, upper}) => {
        const time = timeWriter(unitFor(days), formats, words.times).text(days);
        return [table.within(time), '', '', '', ...there(share === null ? null : {share, lower, upper})];
      }),
      ...naive('naiveMedian', naiveMedian),
      ...naive('naiveMean', naiveMean),
    ],
  };
}

function upperFirst(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
