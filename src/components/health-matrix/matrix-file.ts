import type {NumbersTable} from '../../element/numbers-table.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {Shown} from './shown.js';

/** The accounts as they are saved: all that are found, in their order, whether or not there is room to show them. */
export function matrixFile(shown: Shown, accounts: readonly AccountHealth[]): NumbersTable {
  const {outcome, words, formats, trends, trendDays, row} = shown;
  const hasMoney = accounts.some(({mrr}) => mrr !== null);
  const hasPulse = accounts.some(({pulse}) => pulse !== null);
  const points = (value: number | null): string => (value === null ? '' : formats.decimal(value, 1));
  return {
    caption: words.caption,
    columns: [
      words.account,
      // For programs, as the names that the base adds.
      'account id',
      ...(hasMoney ? [words.revenue] : []),
      words.score,
      words.band,
      words.tip.known,
      ...(hasPulse ? [words.pulse, words.tip.setOn] : []),
      ...outcome.components.map(({label}) => label),
      ...(trends === null ? [] : [words.tip.ago(trendDays, formats.count(trendDays))]),
    ],
    rows: accounts.map((account) => {
      const {pulse, band, components} = account;
      const rating = pulse?.rating ? words.bands[pulse.rating] : points(pulse?.score ?? null);
      const then = trends?.of.get(account.account)?.then?.score ?? null;
      return [
        account.name,
        account.account,
        ...(hasMoney ? [row(account).money ?? ''] : []),
        points(account.score),
        band === null ? words.noScore : words.bands[band],
        formats.percent(account.coverage),
        ...(hasPulse ? [rating, pulse?.on ?? ''] : []),
        ...components.map(({score}, i) =>
          score === null ? words.gaps[account.components[i]?.gap ?? 'missing'] : points(score),
        ),
        ...(trends === null ? [] : [points(then)]),
      ];
    }),
  };
}
