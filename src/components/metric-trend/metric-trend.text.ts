import {html, type TemplateResult} from 'lit';
import {changeTextOf, changeWriter} from '../../element/change-text.js';
import {changeBetween, lastChange} from '../../element/metric-periods.js';
import {reachOf} from '../../element/reach.js';
import {written} from '../../element/written.js';
import {change} from '../../metrics/kernel/change.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import type {GroupValue} from './metric-trend.words.js';
import {BANDS, lineName, newest, writtenRound, type ShownTrend} from './shown-trend.js';
import type {TrendLayout} from './metric-trend.layout.js';
import type {TrendLine} from './trend-lines.js';

/** What has changed: of the only line or the one that is brought out, else how the groups compare. */
export function takeawayOf(shown: ShownTrend): string {
  const {drawn, picked, frame} = shown;
  const line = picked ?? (drawn.length === 1 ? drawn[0] : undefined);
  if (!line) return drawn.length === 0 ? frame.words.nothingInPeriods : groupsText(shown);
  const text = [changeText(shown, line), earlierText(shown, line), heldText(shown, line)].join(' ').trim();
  return line.name === undefined ? text : frame.words.ofGroup(lineName(line, shown), text);
}

function changeText(shown: ShownTrend, line: TrendLine): string {
  const {words} = shown.frame;
  const found = lastChange(line.periods, shown.independent);
  if (found) {
    const {way, text} = changeTextOf(found, changeWriter(shown));
    return words[way](text);
  }
  const last = newest(line);
  return last ? words.only(last.name.full, written(shown, last.value.value, true)) : words.nothingInPeriods;
}

/** The last whole period beside the one that it is held against. */
function earlierText(shown: ShownTrend, {periods, before}: TrendLine): string {
  const place = periods.findLastIndex(({running}) => !running);
  const found = changeBetween(periods[place], before[place], shown.independent);
  if (!found) return '';
  const {way, text} = changeTextOf(found, changeWriter(shown));
  return shown.frame.words.onEarlier[way](text);
}

function heldText(shown: ShownTrend, line: TrendLine): string {
  const {target, metric, frame} = shown;
  const last = newest(line);
  if (target === null || !last || last.running) return '';
  const reach = reachOf(last.value, target, metric.direction === 'lower-is-better');
  return frame.words.held[reach](writtenRound(shown, target));
}

/** Which group is highest and which lowest in the last whole period, and which have clearly changed. */
function groupsText(shown: ShownTrend): string {
  const {drawn, frame} = shown;
  const {words} = frame;
  const place = drawn[0]?.periods.findLastIndex(({running}) => !running) ?? -1;
  const there = drawn.flatMap((line) => {
    const period = line.periods[place];
    return period?.value ? [{line, value: period.value, period}] : [];
  });
  there.sort((a, b) => b.value.value - a.value.value);
  const [highest, lowest] = [there[0], there.at(-1)];
  if (!highest || !lowest || highest === lowest) return '';
  const named = ({line, value}: (typeof there)[number]): GroupValue => ({
    name: lineName(line, shown),
    value: written(shown, value.value, true),
  });
  // Groups are of different accounts.
  const {interval} = change(highest.value, lowest.value);
  const {signed, range} = changeWriter(shown);
  const period = highest.period.name.full;
  const spread =
    interval && !isClear(interval)
      ? words.noClearSpread(
          period,
          named(highest),
          named(lowest),
          range(signed(interval.lower), signed(interval.upper)),
        )
      : words.spread(period, named(highest), named(lowest));
  return `${spread} ${movedText(shown)}`.trim();
}

function movedText(shown: ShownTrend): string {
  const {drawn, independent, frame} = shown;
  const changes = drawn.flatMap((line) => {
    const found = lastChange(line.periods, independent);
    return found?.interval ? [{name: lineName(line, shown), interval: found.interval, before: found.before}] : [];
  });
  const [first] = changes;
  if (!first || changes.length < drawn.length) return '';
  const before = first.before.name.full;
  const up = changes.filter(({interval}) => interval.lower > 0).map(({name}) => name);
  const down = changes.filter(({interval}) => interval.upper < 0).map(({name}) => name);
  return up.length + down.length > 0 ? frame.words.moved(up, down, before) : frame.words.noneMoved(before);
}

function isClear({lower, upper}: Interval): boolean {
  return lower > 0 || upper < 0;
}

/** What the numbers rest on, and what is not to be seen. */
export function footOf(shown: ShownTrend, layout: TrendLayout): (string | TemplateResult)[] {
  const {drawn, rest, by, suppressed, undated, notesOutside, frame, period, compare, target} = shown;
  const {words, formats} = frame;
  const all = drawn.flatMap(({periods}) => periods);
  const n = shown.independent
    ? all.reduce((sum, {value}) => sum + (value?.n ?? 0), 0)
    : drawn.reduce((sum, line) => sum + (newest(line)?.value.n ?? 0), 0);
  const level = all.find(({value}) => value?.interval)?.value?.interval?.level;
  const running = all.find((one) => one.running && one.value);
  const say = (count: number, sentence: (n: number, text: string) => string): string[] =>
    count > 0 ? [sentence(count, formats.count(count))] : [];
  return [
    html`<strong>${words.observations(n, formats.count(n))}</strong>`,
    ...(level === undefined ? [] : [words.level(formats.percent(level))]),
    ...(level !== undefined && drawn.length > BANDS ? [words.bandsOnPick] : []),
    ...(running ? [words.soFar(running.name.full)] : []),
    ...(layout.earlier && !layout.earlier.label && compare
      ? [words.faint(words.earlier[compare](period, drawn[0]?.periods.length ?? 0))]
      : []),
    ...(target !== null && !layout.target?.label ? [words.target(writtenRound(shown, target))] : []),
    ...(layout.axisFrom === null ? [] : [words.axisFrom(writtenRound(shown, layout.axisFrom))]),
    ...(by ? say(rest.length, (k, text) => words.notDrawn(k, text, by)) : []),
    ...(by ? say(suppressed, (k, text) => words.suppressed(k, text, by)) : []),
    ...say(undated, words.undated),
    ...say(notesOutside, words.notesOutside),
  ];
}
