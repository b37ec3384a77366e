import type {Mark, Marks, Tip, TipRow} from '../../element/marks/marks.js';
import {spokenTip} from '../../element/marks/spoken-tip.js';
import type {AdoptedFeature, FeaturePart} from '../../metrics/adoption/feature-adoption.js';
import {noteOf, sharesOf, type ShownAdoption} from './shown-adoption.js';
import {unlockTip} from './unlock.text.js';

/** The ids of the marks of a feature: those who use it, then the others; one where the share is not shown. */
export function idsOf({suppressed}: AdoptedFeature, index: number): [string, ...string[]] {
  const at = String(index);
  return suppressed ? [`hidden-${at}`] : [`use-${at}`, `rest-${at}`];
}

/** The id of the mark of a feature's retention. */
export function unlockId(index: number): string {
  return `unlock-${String(index)}`;
}

/** A row of marks for each feature; its retention ends it, or has a row of its own where it stands below. */
export function marksOf(shown: ShownAdoption): Marks {
  const {features, unlock} = shown;
  const isShown = unlock !== null && !('reason' in unlock);
  const unlocks = features.map((_feature, index) => [unlockId(index)]);
  const rows = features.map((feature, index) => [
    ...idsOf(feature, index),
    ...(isShown && unlock.beside ? [unlockId(index)] : []),
  ]);
  return {rows: isShown && !unlock.beside ? [...rows, ...unlocks] : rows, describe: (id) => describe(id, shown)};
}

function describe(id: string, shown: ShownAdoption): Mark | null {
  const [what, index] = id.split('-');
  const feature = shown.features[Number(index)];
  if (feature === undefined) return null;
  const {unlock, frame} = shown;
  const {words} = frame;
  if (what === 'unlock') {
    return unlock === null || 'reason' in unlock ? null : {tip: unlockTip(feature, unlock.outcome, frame), pick: null};
  }
  if (feature.adopters === null)
    return {tip: {title: feature.feature, rows: [{label: words.share, value: '–'}], foot: words.notShown}, pick: null};
  const adopted = what === 'use';
  const part: FeaturePart = {feature: feature.feature, adopted};
  const label = adopted ? words.useIt(feature.feature) : words.doNotUseIt(feature.feature);
  return {tip: tipOf(feature, feature.adopters, adopted, shown), pick: {label, part}};
}

function tipOf(feature: AdoptedFeature, adopters: number, adopted: boolean, {outcome, frame}: ShownAdoption): Tip {
  const {formats, words} = frame;
  const {eligible, countBy} = outcome;
  const title = feature.feature;
  const ofAll = (count: number): string => words.ofAll(formats.count(count), formats.count(eligible));
  if (!adopted) return {title, rows: [{label: words.others[countBy], value: ofAll(eligible - adopters)}]};
  const {value, limits} = sharesOf(feature, frame);
  const rows: TipRow[] = [
    {label: words.share, value, ...(limits !== null && {note: limits})},
    {label: words.adopters[countBy], value: ofAll(adopters)},
    {label: words.users, value: formats.count(feature.users ?? 0)},
    {label: words.uses, value: formats.count(feature.uses ?? 0)},
    ...(feature.product === null ? [] : [{label: words.product, value: feature.product}]),
  ];
  const note = noteOf(feature, frame);
  return {title, rows, ...(note !== null && {foot: note})};
}

/** What a mark says to who does not see its tip. */
export function nameOf(id: string, shown: ShownAdoption): string {
  const tip = describe(id, shown)?.tip;
  return tip ? spokenTip(tip) : '';
}
