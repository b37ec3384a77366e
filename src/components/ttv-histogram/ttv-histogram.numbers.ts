import type {NumbersTable} from '../../element/numbers-table.js';
import type {Limits} from '../../metrics/statistics/interval.js';
import type {TtvGroup} from '../../metrics/retention/time-to-value-by.js';
import {axisWriter} from './plot.js';
import type {Drawing, Outcome} from './shown-ttv.js';
import {thereBefore, thereWithin, type ThereBy} from './there-by.js';
import {timeWriter, unitFor} from './time-unit.js';
import {unbroken} from './unbroken.js';

/** The bins, those who are not there yet, what is read off the curve, and the groups. */
export function numbersOf(outcome: Outcome, drawing: Drawing): NumbersTable {
  const {histogram, curve, n, quartiles, p90, naiveMedian, naiveMean, groups = []} = outcome;
  const {formats, words, countBy, minimumGroup, within} = drawing;
  const {table} = words;
  const write = axisWriter(outcome, drawing);
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
  const asked = within === null ? '' : timeWriter(unitFor(within), formats, words.times).text(within);
  const group = ({name, n: size, quartiles: {median}, curve: own}: TtvGroup): string[][] => {
    const called = name ?? words.noGroup;
    const half = table.groupHalf(called, median.estimate === null ? null : write.text(median.estimate));
    return [
      [half, '', ...counted(size), formats.percent(0.5), limits(median, write.number, write.text)],
      ...(within === null
        ? []
        : [[table.groupWithin(called, asked), '', '', '', ...there(thereWithin(own, within).there)]]),
    ];
  };
  const unit = words.units[write.unit];
  return {
    caption: table.caption,
    columns: [table.from(unit), table.to(unit), table.members[countBy], table.share, table.shareThere, table.limits],
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
      ...(within === null ? [] : [[table.within(asked), '', '', '', ...there(thereWithin(curve, within).there)]]),
      ...groups.flatMap(group),
      ...naive('naiveMedian', naiveMedian),
      ...naive('naiveMean', naiveMean),
    ],
  };
}
