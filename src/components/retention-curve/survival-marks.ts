import type {Mark, Marks, Tip} from '../../element/marks/marks.js';
import type {CurvePart} from '../../metrics/retention/curve-members.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import {afterAge, afterHeading, ageText, medianRange} from './age-text.js';
import {stripOf, stripRows, type Side} from './age-strips.js';
import {daysIn} from './age-units.js';
import type {DrawnCurve} from './drawn-curves.js';
import type {CurvesLayout} from './retention-curve.layout.js';
import {followedText} from './risk-table.js';
import {shareTexts} from './share-texts.js';
import type {ShownCurves} from './shown-curves.js';
import type {NamedShare} from './survival.words.js';

/** What of survival curves can be pointed at, heard and picked: ages, above and below a curve, and the curves. */
export interface SurvivalMarks extends Marks {
  readonly stripName: (side: Side, place: number) => string;
  readonly curveName: (place: number) => string;
}

export function curveId(place: number): string {
  return `curve-${String(place)}`;
}

/** @param toggle brings a curve out, or puts it back */
export function survivalMarks(
  shown: ShownCurves,
  {strips, read}: Pick<CurvesLayout, 'strips' | 'read'>,
  toggle: (group: GroupSurvival) => void,
): SurvivalMarks {
  const {curves} = shown.drawn;
  const strip = (side: Side, place: number): Mark => stripMark(shown, read, {side, place});
  return {
    rows: [...stripRows(strips), ...(curves.length > 1 ? curves.map((_, i) => [curveId(i)]) : [])],
    describe: (id) => {
      const at = stripOf(id);
      if (at !== null) return strip(at.side, at.place);
      const curve = curves.find((_, i) => curveId(i) === id);
      return curve ? curveMark(shown, curve, toggle) : null;
    },
    stripName: (side, place) => stripName(shown, read, {side, place}),
    curveName: (place) => {
      const curve = curves[place];
      return curve ? curveName(shown, curve) : '';
    },
  };
}

interface Place {
  readonly side: Side;
  readonly place: number;
}

type Read = CurvesLayout['read'];

function stripMark(shown: ShownCurves, read: Read, {side, place}: Place): Mark {
  const {picked, words, nameOf} = shown;
  const age = read[0]?.[place]?.age ?? 0;
  const name = picked ? nameOf(picked.group) : null;
  const after = afterAge(age, shown);
  const isAbove = side === 'above';
  const part: CurvePart = {...groupOf(shown, picked?.group ?? null), age, status: isAbove ? 'lost' : 'at-risk'};
  return {
    tip: {
      title: afterHeading(age, shown),
      rows: shown.drawn.curves.map(({group}, i) => readingRow(shown, group, read[i]?.[place])),
      foot: isAbove ? words.listGone(name) : words.listHere(name),
    },
    pick: {label: isAbove ? words.whoIsGone(name, after) : words.whoIsHere(name, after), part},
  };
}

function readingRow(shown: ShownCurves, group: GroupSurvival, reading: Read[number][number] | undefined) {
  const {outcome, formats, words, nameOf} = shown;
  const label = nameOf(group);
  if (!reading?.there) return {label, value: '–', note: words.hasEnded};
  const {share, range} = shareTexts(reading.there, formats, words);
  const followed = followedText(reading.followed, outcome.made.scope.minimumGroup, formats, words);
  return {label, value: share, note: words.limitsAndFollowed(range, reading.followed, followed)};
}

/** The shares at an age as they are heard: of those still here, or of those gone. */
function stripName(shown: ShownCurves, read: Read, {side, place}: Place): string {
  const {drawn, formats, words, nameOf} = shown;
  const isAbove = side === 'above';
  const shares = drawn.curves.flatMap(({group}, i): NamedShare[] => {
    const there = read[i]?.[place]?.there;
    if (!there) return [];
    const share = formats.percent(isAbove ? 1 - there.survival : there.survival);
    return [{name: drawn.curves.length > 1 ? nameOf(group) : null, share}];
  });
  const title = afterHeading(read[0]?.[place]?.age ?? 0, shown);
  return isAbove ? words.goneAt(title, shares) : words.hereAt(title, shares);
}

function curveMark(shown: ShownCurves, curve: DrawnCurve, toggle: (group: GroupSurvival) => void): Mark {
  const {picked, words, nameOf} = shown;
  const {group, end} = curve;
  return {
    tip: curveTip(shown, curve, picked === curve ? words.putBack : words.bringOut),
    pick: {
      label: words.whoIsHere(nameOf(group), afterAge(end, shown)),
      part: {...groupOf(shown, group), age: end, status: 'at-risk'} satisfies CurvePart,
      open: () => {
        toggle(group);
      },
    },
  };
}

function curveTip(shown: ShownCurves, {group, end, last}: DrawnCurve, foot: string): Tip {
  const {outcome, formats, words, nameOf} = shown;
  const {stillHere, median, notReached, mean, accounts, left} = words.curveRows;
  const {share, range} = shareTexts(last, formats, words);
  const {estimate} = group.quartiles.median;
  const {restrictedMean: restricted, n, events} = group;
  const inUnits = (days: number): string => formats.decimal(days / daysIn[shown.unit]);
  const gone = followedText(events, outcome.made.scope.minimumGroup, formats, words);
  return {
    title: nameOf(group),
    rows: [
      {label: stillHere(afterAge(end, shown)), value: share, ...(range !== null && {note: range})},
      estimate === null
        ? {label: median, value: '–', note: notReached}
        : {label: median, value: ageText(estimate, shown), note: medianRange(group.quartiles.median, shown)},
      ...(restricted && outcome.tau !== null
        ? [
            {
              label: mean(ageText(outcome.tau, shown)),
              value: inUnits(restricted.value),
              ...(restricted.interval && {
                note: words.range(inUnits(restricted.interval.lower), inUnits(restricted.interval.upper)),
              }),
            },
          ]
        : []),
      {label: accounts, value: formats.count(n), note: left(events, gone)},
    ],
    foot,
  };
}

function curveName(shown: ShownCurves, {group, end, last}: DrawnCurve): string {
  const {share, range} = shareTexts(last, shown.formats, shown.words);
  return shown.words.curveAt(shown.nameOf(group), share, range, afterAge(end, shown));
}

/** Without `by` there is no group to name. */
function groupOf({by}: ShownCurves, group: GroupSurvival | null): Pick<CurvePart, 'group'> {
  return group === null || by === 'none' ? {} : {group: group.name};
}
