import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import type {DurationBin} from '../../metrics/retention/duration-bins.js';
import type {Column} from './columns.js';
import type {TtvGroup} from '../../metrics/retention/time-to-value-by.js';
import {axisWriter} from './plot.js';
import {drawnGroups, type Drawing, type Outcome} from './shown-ttv.js';
import {thereBefore, thereWithin, type ThereBy} from './there-by.js';
import {timeWriter, unitFor} from './time-unit.js';

/** The curves of groups, where there are some, over the bars from left to right. */
export function marksOf(outcome: Outcome, drawing: Drawing, columns: readonly Column[]): Marks {
  const groups = drawing.part === 'bars' ? [] : drawnGroups(outcome);
  return {
    rows: [...(groups.length > 0 ? [groups.map((_group, i) => `group-${String(i)}`)] : []), columns.map(({id}) => id)],
    describe: (id) => describe(id, outcome, drawing),
  };
}

function describe(id: string, outcome: Outcome, drawing: Drawing): Mark | null {
  if (id === 'not-yet') return notYetMark(outcome, drawing);
  const [what, number] = id.split('-');
  if (what === 'group') {
    const group = drawnGroups(outcome)[Number(number)];
    return group ? groupMark(group, outcome, drawing) : null;
  }
  const bin = outcome.histogram.bins[Number(number)];
  return bin ? binMark(bin, outcome, drawing) : null;
}

function binMark({from, to, count}: DurationBin, outcome: Outcome, drawing: Drawing): Mark {
  const {words} = drawing;
  const write = axisWriter(outcome, drawing);
  const title =
    to === null ? words.tip.andMore(write.text(from)) : words.tip.between(write.number(from), write.text(to));
  const by = to === null ? null : thereBefore(outcome.curve, to);
  const rows = [...counted(count, outcome, drawing), ...(by ? [thereRow(words.tip.shareThere, by, drawing)] : [])];
  return {tip: {title, rows, ...hiddenFoot(count, drawing)}, pick: {label: title, part: {from, to}}};
}

function notYetMark(outcome: Outcome, drawing: Drawing): Mark {
  const {notYet} = outcome.histogram;
  const title = drawing.words.tip.notYet;
  const hidden = hiddenFoot(notYet, drawing);
  return {
    tip: {title, rows: counted(notYet, outcome, drawing), foot: hidden.foot ?? drawing.words.tip.followed},
    pick: {label: title, part: {status: 'not-yet'}},
  };
}

/** Who is in a group cannot be asked for: it is told about, but not picked. */
function groupMark({name, n, notYet, quartiles, curve}: TtvGroup, outcome: Outcome, drawing: Drawing): Mark {
  const {words, formats, countBy, within} = drawing;
  const {tip} = words;
  const write = axisWriter(outcome, drawing);
  const {estimate, lower, upper} = quartiles.median;
  const range =
    lower === null
      ? null
      : upper === null
        ? words.from(write.number(lower))
        : words.range(write.number(lower), write.number(upper));
  const asked = within === null ? null : thereWithin(curve, within).there;
  return {
    tip: {
      title: name ?? words.noGroup,
      rows: [
        {
          label: tip.median,
          value: estimate === null ? tip.notReached : write.text(estimate),
          ...(range !== null && estimate !== null && {note: range}),
        },
        ...(within === null || asked === null
          ? []
          : [thereRow(tip.within(timeWriter(unitFor(within), formats, words.times).text(within)), asked, drawing)]),
        ...(notYet === null ? [] : [{label: tip.stillNot, value: formats.count(notYet)}]),
        {label: tip.people[countBy], value: formats.count(n)},
      ],
    },
    pick: null,
  };
}

function counted(count: number | null, {n}: Outcome, {formats, words, countBy, minimumGroup}: Drawing): TipRow[] {
  const label = words.tip.people[countBy];
  if (count === null) return [{label, value: words.hiddenCount(formats.count(minimumGroup))}];
  return [
    {label, value: formats.count(count)},
    {label: words.tip.share, value: formats.percent(count / n, 1)},
  ];
}

function thereRow(label: string, {share, lower, upper}: ThereBy, {formats, words}: Drawing): TipRow {
  const value = formats.percent(share);
  if (lower === null || upper === null) return {label, value};
  return {label, value, note: words.range(formats.decimal(100 * lower, 0), formats.percent(upper))};
}

function hiddenFoot(count: number | null, {formats, words, minimumGroup}: Drawing): {readonly foot?: string} {
  return count === null ? {foot: words.tip.hidden(formats.count(minimumGroup))} : {};
}

/** What a mark says to who does not see its tip. */
export function nameOf(id: string, outcome: Outcome, drawing: Drawing): string {
  const tip = describe(id, outcome, drawing)?.tip;
  if (!tip) return '';
  const rows = tip.rows.map(({label, value, note}) => [`${label}: ${value}`, ...(note ? [note] : [])].join(', '));
  return [tip.title, ...rows].join(', ');
}
