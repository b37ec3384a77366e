import {html, nothing, type TemplateResult} from 'lit';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {View} from '../../element/view.js';
import type {AdoptedFeature} from '../../metrics/adoption/feature-adoption.js';
import {noteOf, sharesOf, type ShownAdoption} from './shown-adoption.js';
import {unlockCells, unlockColumns, unlockFoot, unlockTakeaway} from './unlock.text.js';

/**
 * The feature that most use, the one that fewest use, and how many use any that keeps accounts; or instead of the last
 * two how those are retained who use them, where that is asked for and known.
 */
export function takeawayOf(shown: ShownAdoption): string | TemplateResult {
  const {outcome, frame} = shown;
  const {formats, words} = frame;
  const {eligible, countBy, days, sticky} = outcome;
  const told = outcome.features.filter(({suppressed}) => !suppressed);
  const [most] = told;
  if (most === undefined) return words.allHidden;
  const [count, dayCount] = [formats.count(eligible), formats.count(days)];
  const {value, limits} = sharesOf(most, frame);
  if (most.adopters === 0) {
    return told.length < outcome.features.length
      ? words.allHidden
      : html`<strong>${value}</strong>${words.nobody(eligible, count, countBy, days, dayCount)}`;
  }
  const alone = outcome.features.length === 1;
  const says = words.most({
    range: limits,
    n: eligible,
    count,
    by: countBy,
    feature: most.feature,
    days,
    dayCount,
    alone,
  });
  const least = leastOf(told);
  const kept = sticky && sharesOf(sticky, frame);
  const unlocked = unlockTakeaway(shown);
  if (unlocked !== null) return html`<strong>${value}</strong>${says} ${unlocked}`;
  return html`<strong>${value}</strong>${says}
    ${least ? words.least(least.feature, sharesOf(least, frame).value) : nothing}
    ${kept?.limits ? words.anySticky(kept.value, kept.limits) : nothing}`;
}

/** The least used of the features that were out all the time; null where none is below the most used one. */
function leastOf(shown: readonly AdoptedFeature[]): AdoptedFeature | null {
  const least = shown.findLast(({completeness}) => completeness === 'complete');
  return least !== undefined && (least.share ?? 0) < (shown[0]?.share ?? 0) ? least : null;
}

export function footOf(shown: ShownAdoption): View['foot'] {
  const {outcome, frame, features} = shown;
  const {formats, words} = frame;
  const {eligible, countBy, days, minUses, features: all, made} = outcome;
  const told = (n: number, say: (n: number, count: string) => string): string[] =>
    n === 0 ? [] : [say(n, formats.count(n))];
  return [
    html`<strong>${words.who(eligible, formats.count(eligible), countBy)}</strong>`,
    words.lastDays(days, formats.count(days)),
    ...(minUses > 1 ? [words.fromUses(minUses, formats.count(minUses))] : []),
    words.level(formats.percent(made.scope.level)),
    ...told(all.filter(({suppressed}) => suppressed).length, words.hidden),
    ...told(all.filter(({completeness}) => completeness === 'incomplete').length, words.young),
    ...told(all.length - features.length, words.more),
    ...unlockFoot(shown),
  ];
}

/** All features, also those that are not drawn. */
export function numbersOf(shown: ShownAdoption): NumbersTable {
  const {outcome, frame} = shown;
  const {formats, words} = frame;
  const count = (n: number | null): string => (n === null ? '–' : formats.count(n));
  return {
    caption: words.caption,
    columns: [
      words.feature,
      words.share,
      words.interval,
      words.adopters[outcome.countBy],
      words.users,
      words.uses,
      ...unlockColumns(shown),
      words.remark,
    ],
    rows: outcome.features.map((feature) => {
      const {value, limits} = sharesOf(feature, frame);
      const note = noteOf(feature, frame) ?? '';
      const {adopters, users, uses, suppressed} = feature;
      return [
        feature.feature,
        value,
        limits ?? '–',
        count(adopters),
        count(users),
        count(uses),
        ...unlockCells(feature, shown),
        suppressed ? [...(note === '' ? [] : [note]), words.notShown].join('\u00a0· ') : note,
      ];
    }),
  };
}
