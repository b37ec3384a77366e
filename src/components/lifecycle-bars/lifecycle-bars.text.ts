import {html, type TemplateResult} from 'lit';
import type {Value} from '../../element/measure-controller.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import {periodNames, type PeriodName} from '../../element/period-names.js';
import type {View} from '../../element/view.js';
import type {BaseWords} from '../../element/words.js';
import type {lifecycle, LifecyclePeriod} from '../../metrics/adoption/lifecycle.js';
import type {Formats} from '../../metrics/kernel/format.js';
import {stacked} from './lifecycle-bars.layout.js';
import type {LifecycleWords} from './lifecycle-bars.words.js';

/** What the sentences are about. */
export interface Told {
  readonly outcome: Value<typeof lifecycle>;
  readonly periods: readonly PeriodName[];
  readonly formats: Formats;
  readonly words: LifecycleWords & BaseWords;
}

/** How many were active in the last period that has ended, how that has changed, and what was gained for each loss. */
export function takeawayOf(told: Told): TemplateResult | string {
  const {outcome, formats, words} = told;
  const {periods, unit, by, dataStart} = outcome;
  const at = periods.findLastIndex(
    ({completeness, start}) => completeness === 'complete' && start >= (dataStart ?? -Infinity),
  );
  const last = periods[at];
  if (last === undefined) return words.noneWhole(unit);
  const when = words.during(told.periods[at]?.full ?? last.label, unit);
  const {active, change, dormant} = last;
  if (active === null || change === null) return words.lastHidden(when);
  const isFirst = last.start === dataStart;
  const compared = isFirst ? words.firstOfAll : words.compared(change, formats.count(Math.abs(change)), unit);
  return html`<strong>${words.people(active, formats.count(active), by)}</strong>
    ${words.wereActive(active, when, compared)}
    ${isFirst || (active === 0 && dormant === 0) ? '' : gainedText(last, told)}`;
}

function gainedText({quickRatio}: LifecyclePeriod, {formats, words}: Told): string {
  return quickRatio === null ? words.nobodyLost : words.gained(quickRatio, ratioText(quickRatio, formats));
}

/** Below one a hundredth tells something. */
export function ratioText(ratio: number, formats: Formats): string {
  return formats.decimal(ratio, ratio < 1 ? 2 : 1);
}

/** Which period runs, and how far it is; null where none does. */
export function runningText({outcome, formats, words}: Told): string | null {
  const {running, unit} = outcome;
  if (running === null) return null;
  const name = fullName(running.start, {outcome, formats, words});
  return running.days > 1
    ? words.runs(name, unit, formats.count(running.day), formats.count(running.days))
    : words.runsStill(name);
}

/** The name of any period, in full. */
function fullName(start: number, {outcome: {unit, made}, formats, words}: Omit<Told, 'periods'>): string {
  const rules = {formats, timeZone: made.scope.timeZone, quarterName: words.quarter};
  return periodNames([start], unit, rules)[0]?.full ?? '';
}

/** @param without how many periods have no room */
export function footOf(told: Told, without: number): View['foot'] {
  const {outcome, formats, words} = told;
  const {periods, unit, dataStart, made} = outcome;
  const events = made.options['events'];
  const small = periods.filter(({suppressed}) => suppressed).length;
  const drawn = periods.length - without;
  return [
    html`<strong>${words.periodsShown(periods.length, formats.count(periods.length), unit)}</strong>`,
    ...(without > 0 ? [words.lastDrawn(drawn, formats.count(drawn), unit)] : []),
    ...(dataStart === null ? [] : [words.dataBegin(words.during(fullName(dataStart, told), unit))]),
    ...(Array.isArray(events) ? [words.eventsCounted(events.map(String))] : []),
    ...(small > 0
      ? [words.hiddenPeriods(small, formats.count(small), unit, formats.count(made.scope.minimumGroup))]
      : []),
  ];
}

/** A period a row. Who is dormant counts below zero, as in the drawing. */
export function numbersOf({outcome, periods, formats, words}: Told): NumbersTable {
  const {unit, by} = outcome;
  const count = (value: number | null): string => (value === null ? '' : formats.count(value));
  return {
    caption: words.caption(by, unit),
    columns: [
      words.periodHead[unit],
      ...stacked.map((state) => words.states[state]),
      words.activeLabel,
      words.changeLabel,
      words.ratioLabel,
    ],
    rows: outcome.periods.map((period, i) => {
      const {suppressed, completeness, active, change, quickRatio} = period;
      const name = periods[i]?.full ?? period.label;
      if (suppressed) return [name, ...stacked.map(() => words.tooFewToShow), '', '', ''];
      if (completeness === 'future') return [name, ...stacked.map(() => words.notYet), '', '', ''];
      return [
        completeness === 'complete' ? name : words.runsStill(name),
        ...stacked.map((state) =>
          count(period[state] === null || state !== 'dormant' ? period[state] : -period[state] || 0),
        ),
        count(active),
        change === null ? '' : formats.signed(change),
        quickRatio === null ? '' : ratioText(quickRatio, formats),
      ];
    }),
  };
}
