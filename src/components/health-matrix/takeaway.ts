import type {TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import {rich} from '../../element/rich.js';
import type {Takeaway} from './health-matrix.words.js';
import {scoreText} from './matrix-rows.js';
import type {Shown} from './shown.js';

/** The one thing to read: how many are at risk, what they pay, and who is lowest or fell most. */
export function takeawayOf({outcome, words, formats, numbers, trends}: Shown): TemplateResult {
  const {n, bands, mrr, accounts, rules} = outcome;
  const {red, unknown} = bands;
  const [first] = accounts;
  const lowest =
    first === undefined || first.score === null || first.band === null
      ? null
      : {
          name: first.name,
          score: scoreText(first.score, rules, numbers),
          band: first.band,
          known: first.coverage < 1 ? formats.percent(first.coverage) : null,
        };
  const pays = accounts.length > 1 && red.accounts > 0 && red.mrr !== null && mrr !== null && mrr > 0;
  return rich(
    words.takeaway({
      n,
      risky: red.accounts,
      unscored: unknown.accounts,
      count: formats.count,
      revenue: pays ? {risky: numbers.money(red.mrr), all: numbers.money(mrr)} : null,
      lowest,
      fell: fellMost({outcome, trends, formats}),
    }),
  );
}

function fellMost({outcome, trends, formats}: Pick<Shown, 'outcome' | 'trends' | 'formats'>): Takeaway['fell'] {
  let most: Takeaway['fell'] = null;
  for (const {account, name} of outcome.accounts) {
    const points = -(trends?.of.get(account)?.change ?? 0);
    if (trends === null || points <= (most?.points ?? 0)) continue;
    const {days} = trends;
    most = {name, points, pointsText: formats.count(points), days, daysText: formats.count(days)};
  }
  return most;
}

/** How the score is made, and what marks mean. */
export function footOf({outcome, hasPulse, words, formats}: Shown): View['foot'] {
  const {rules, pulseMaxAgeDays, accounts} = outcome;
  const isPartly = accounts.some(({score, coverage}) => score !== null && coverage < 1);
  return [
    words.method[rules.missing],
    words.borders(formats.decimal(rules.amberFrom), formats.decimal(rules.greenFrom)),
    ...(isPartly ? [words.markedGaps] : []),
    ...(hasPulse ? [words.pulseAge(pulseMaxAgeDays, formats.count(pulseMaxAgeDays))] : []),
  ];
}
