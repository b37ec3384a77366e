import type {Mark, Marks, TipRow} from '../../element/marks/marks.js';
import type {Step} from './bridge-steps.js';
import {countOf, dayOf, type ShownBridge} from './shown-bridge.js';

/** One row of steps where they stand side by side, else a row a step. */
export function marksOf(shown: ShownBridge, wide: boolean): Marks {
  const ids = shown.steps.map(({id}) => id);
  return {rows: wide ? [ids] : ids.map((id) => [id]), describe: (id) => describe(id, shown)};
}

function describe(id: string, shown: ShownBridge): Mark | null {
  const step = shown.steps.find((known) => known.id === id);
  if (step === undefined) return null;
  const {words} = shown.frame;
  return {
    tip: {title: words.inFull(step.id, dayOf(step.id, shown)), rows: rowsOf(step, shown), foot: countOf(step, shown)},
    pick: null,
  };
}

function rowsOf(step: Step, shown: ShownBridge): TipRow[] {
  const {outcome, frame, money, change} = shown;
  const {words, formats} = frame;
  const {amount, look} = step;
  if (look === 'total') return [{label: words.tip.amount, value: money(amount)}];
  const opening = outcome.total.opening.mrr;
  return [
    {label: words.tip.amount, value: change(amount)},
    ...(opening > 0 ? [{label: words.tip.ofOpening, value: formats.percent(amount / opening, 1)}] : []),
    ...largestMonth(step, shown),
  ];
}

/** The month in which a step was largest. */
function largestMonth({months: amounts}: Step, {months, frame: {words, formats}, change}: ShownBridge): TipRow[] {
  const sizes = amounts.map(Math.abs);
  const most = Math.max(0, ...sizes);
  const at = months[sizes.indexOf(most)];
  const amount = amounts[sizes.indexOf(most)];
  if (most === 0 || at === undefined || amount === undefined) return [];
  return [{label: words.tip.largestMonth, value: change(amount), note: formats.month(at.start)}];
}

/** What a mark says to who does not see its tip. */
export function nameOf(id: string, shown: ShownBridge): string {
  const tip = describe(id, shown)?.tip;
  if (!tip) return '';
  const said = tip.rows.map(({label, value, note}) => [`${label}: ${value}`, ...(note ? [note] : [])].join(', '));
  return [tip.title, ...said, ...(tip.foot === undefined ? [] : [tip.foot])].join(', ');
}
