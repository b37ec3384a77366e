import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../../element/view.js';
import type {Tip} from '../../element/marks/marks.js';
import type {AdoptedFeature} from '../../metrics/adoption/feature-adoption.js';
import type {ValueUnlock} from '../../metrics/adoption/value-unlock.js';
import type {ShownAdoption} from './shown-adoption.js';
import {comparedBy, comparisonOf, unlockTextsOf, withoutDifference} from './shown-unlock.js';

type Frame = ShownAdoption['frame'];

/**
 * How those who had used a sticky feature, or any, were retained beside the others. Null where a feature of them is
 * too small to be shown: all together would tell of it.
 */
export function unlockTakeaway({unlock, frame}: ShownAdoption): string | null {
  if (unlock === null || 'reason' in unlock) return null;
  const {formats, words} = frame;
  const {outcome} = unlock;
  const {main, features, outcomeDays} = outcome;
  const told = features.filter(({sticky}) => main.of !== 'sticky' || sticky);
  const [only] = told;
  const texts = unlockTextsOf(main, frame);
  if (texts === null || told.some(({suppressed}) => suppressed)) return null;
  return words.unlock.says({
    ...texts,
    of: only !== undefined && told.length === 1 ? {feature: only.feature} : main.of === 'sticky' ? 'sticky' : 'any',
    retained: outcome.outcome,
    days: outcomeDays,
    dayCount: formats.count(outcomeDays),
  });
}

/** Who is compared, and when they used it and were looked for. */
export function unlockFoot({unlock, frame}: ShownAdoption): View['foot'] {
  if (unlock === null || 'reason' in unlock) return [];
  const {formats, words} = frame;
  const {days, outcomeDays, followed} = unlock.outcome;
  const by = comparedBy(unlock.outcome);
  return [
    words.unlock.compared(followed, formats.count(followed), by, {
      days,
      dayCount: formats.count(days),
      laterDays: outcomeDays,
      laterCount: formats.count(outcomeDays),
    }),
  ];
}

/** In the place of the dots, where there are none. */
export function whyNoUnlock({unlock, frame}: ShownAdoption): TemplateResult | typeof nothing {
  if (unlock === null || !('reason' in unlock)) return nothing;
  return html`<p class="why"><strong>${frame.words.unlock.title}</strong> <br />${unlock.reason}</p>`;
}

/** What is told of a feature's retention. */
export function unlockTip({feature}: AdoptedFeature, outcome: ValueUnlock, frame: Frame): Tip {
  const {formats, words} = frame;
  const {unlock} = words;
  const compared = comparisonOf(outcome, feature);
  const texts = compared && unlockTextsOf(compared, frame);
  if (!texts) {
    return {
      title: feature,
      rows: [{label: unlock.difference, value: '–'}],
      foot: withoutDifference(compared, frame),
    };
  }
  const side = (label: string, value: string, {retained, n}: {readonly retained: number; readonly n: number}) => ({
    label,
    value,
    note: words.ofAll(formats.count(retained), formats.count(n)),
  });
  return {
    title: feature,
    rows: [
      side(unlock.retained.used, texts.used, texts.sides.used),
      side(unlock.retained.others, texts.others, texts.sides.others),
      {label: unlock.difference, value: texts.difference, ...(texts.limits !== null && {note: texts.limits})},
    ],
    foot: unlock.caution,
  };
}

/** Headings of the columns of the table. */
export function unlockColumns({unlock, frame}: ShownAdoption): readonly string[] {
  if (unlock === null || 'reason' in unlock) return [];
  const {retained, who, difference, interval} = frame.words.unlock;
  return [retained.used, who.used, retained.others, who.others, difference, interval];
}

export function unlockCells({feature}: AdoptedFeature, {unlock, frame}: ShownAdoption): readonly string[] {
  if (unlock === null || 'reason' in unlock) return [];
  const {formats} = frame;
  const compared = comparisonOf(unlock.outcome, feature);
  const side = (of: {readonly share: number | null; readonly n: number} | null | undefined): string[] =>
    of ? [of.share === null ? '–' : formats.percent(of.share), formats.count(of.n)] : ['–', '–'];
  const texts = compared && unlockTextsOf(compared, frame);
  return [
    ...side(compared?.used),
    ...side(compared?.others),
    texts?.difference ?? withoutDifference(compared, frame),
    texts?.limits ?? '–',
  ];
}
