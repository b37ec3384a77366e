import type {NumbersTable} from '../../element/numbers-table.js';
import {ageTicks, daysIn} from './age-units.js';
import {readings} from './readings.js';
import {followedText} from './risk-table.js';
import type {ShownCurves} from './shown-curves.js';

/** Steps of age in the table: more than below the axis. */
const TABLE_AGES = 12;

/** The curves as a table: a row for each group and age. */
export function survivalNumbers({outcome, drawn, unit, formats, words, nameOf}: ShownCurves): NumbersTable {
  const {minimumGroup} = outcome.made.scope;
  const ages = ageTicks(drawn.horizon / daysIn[unit], unit, TABLE_AGES);
  const days = ages.map((age) => age * daysIn[unit]);
  const counted = (count: number): string => followedText(count, minimumGroup, formats, words);
  const {columns} = words;
  return {
    caption: words.caption,
    columns: [
      columns.group,
      columns.age(words.units[unit]),
      columns.followed,
      columns.gone,
      columns.stillHere,
      columns.interval(formats.percent(outcome.band.level)),
    ],
    rows: drawn.curves.flatMap(({group, end}) =>
      readings(group, end, days).flatMap(({there, followed, gone}, i) => {
        if (there === null) return [];
        const {survival, lower, upper} = there;
        return [
          [
            nameOf(group),
            formats.decimal(ages[i] ?? 0),
            counted(followed),
            counted(gone),
            formats.percent(survival, 1),
            lower === null || upper === null ? '' : words.range(formats.percent(lower, 1), formats.percent(upper, 1)),
          ],
        ];
      }),
    ),
  };
}
