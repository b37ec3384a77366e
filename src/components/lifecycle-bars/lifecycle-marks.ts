import type {Mark, Marks} from '../../element/marks/marks.js';
import type {LifecycleState} from '../../metrics/adoption/growth-accounting.js';
import {stacked, type BarsLayout} from './lifecycle-bars.layout.js';
import {ratioText, type Told} from './lifecycle-bars.text.js';

export const markId = (state: LifecycleState, period: number): string => `${state} ${String(period)}`;

/** A row a state, a column a period: left and right in time, up and down in the bar. */
export function marksOf({columns}: BarsLayout, told: Told): Marks {
  const begun = columns.filter(({segments}) => segments.length > 0);
  return {
    rows: begun.length === 0 ? [] : stacked.map((state) => begun.map(({index}) => markId(state, index))),
    describe: (id) => describe(id, told),
  };
}

/** What a mark says to who does not see it. */
export function nameOf(state: LifecycleState, at: number, told: Told): string {
  const {outcome, words} = told;
  const period = outcome.periods[at];
  const title = titleOf(state, at, told);
  if (period?.suppressed) return `${title}: ${words.tooFewToShow}`;
  return `${title}: ${told.formats.count(period?.[state] ?? 0)}`;
}

function titleOf(state: LifecycleState, at: number, {outcome, periods, words}: Told): string {
  return words.mark(words.states[state], periods[at]?.full ?? '', outcome.unit);
}

function describe(id: string, told: Told): Mark | null {
  const {outcome, formats, words} = told;
  const state = stacked.find((each) => id.startsWith(`${each} `));
  const at = Number(id.split(' ')[1]);
  const period = outcome.periods[at];
  if (state === undefined || period === undefined) return null;
  const title = titleOf(state, at, told);
  const {active, change, quickRatio, start, completeness} = period;
  const count = period[state];
  if (count === null || active === null || change === null) {
    return {tip: {title, rows: [], foot: words.tooFewToShow}, pick: null};
  }
  return {
    tip: {
      title,
      rows: [
        {label: words.states[state], value: formats.count(count)},
        {label: words.activeLabel, value: formats.count(active)},
        {label: words.changeLabel, value: formats.signed(change)},
        ...(quickRatio === null ? [] : [{label: words.ratioLabel, value: ratioText(quickRatio, formats)}]),
      ],
      ...(completeness === 'complete' ? {} : {foot: words.mayChange}),
    },
    pick: count === 0 ? null : {label: title, part: {start, state}},
  };
}
