import type {NumbersTable} from '../../element/numbers-table.js';
import type {CohortCell} from '../../metrics/retention/cohort-outcome.js';
import {ageTexts, cohortName, type ShownCohorts} from './cohort-names.js';

/** The lines as a table: the mean, then a row a cohort. */
export function cohortNumbers(shown: ShownCohorts): NumbersTable {
  const {outcome, formats, words, speech} = shown;
  const {columns, rows, mean, made} = outcome;
  const few = words.fewerThan(formats.count(made.scope.minimumGroup));
  const cellText = (cell: CohortCell | undefined): string => {
    if (cell?.suppressed) return few;
    if (cell === undefined || cell.share === null) return '';
    const share = formats.percent(cell.share);
    return cell.completeness === 'complete' ? share : words.soFar(share);
  };
  return {
    caption: speech.caption,
    columns: [words.cohort, ...speech.sizes.map(({head}) => head), ...ageTexts(shown)],
    rows: [
      [
        words.meanRow,
        ...speech.sizes.map(({all}) => all),
        ...mean.map(({weighted, suppressed}) =>
          suppressed ? few : weighted === null ? '' : formats.percent(weighted),
        ),
      ],
      ...rows.map((row) => [
        cohortName(row.start, shown),
        ...speech.sizes.map(({of}) => of(row)),
        ...columns.map((_, column) => cellText(row.cells[column])),
      ]),
    ],
  };
}
