import {html, type TemplateResult} from 'lit';
import type {NumbersTable} from '../../element/numbers-table.js';
import {rich} from '../../element/rich.js';
import type {View} from '../../element/view.js';
import type {BridgeRow} from '../../metrics/revenue/bridge-row.js';
import {amountOf, largestLoss} from './bridge-steps.js';
import {rateIds, type RateId} from './revenue-bridge.words.js';
import type {ShownBridge} from './shown-bridge.js';

/** From what to what, how much of that is net new, and what was lost most of. */
export function takeawayOf({outcome: {total}, frame: {words}, money, change}: ShownBridge): TemplateResult {
  const [from, to] = [money(total.opening.mrr), money(total.closing.mrr)];
  const kind = largestLoss(total);
  const {mrr: converted} = total.fx;
  return rich(
    words.takeaway({
      from,
      to,
      same: from === to,
      netNew: change(total.netNew),
      loss: kind && {kind, amount: money(total[kind].mrr)},
      rates: converted === 0 ? null : {way: converted > 0 ? 'added' : 'took', amount: money(Math.abs(converted))},
    }),
  );
}

/** The value of a rate; null where there is none. */
export function rateOf(id: RateId, row: BridgeRow, {frame: {formats}}: ShownBridge): string | null {
  const value = row[id];
  if (value === null) return null;
  return id === 'quickRatio' ? formats.value(value, 'ratio') : formats.percent(value, 1);
}

/** The months as they are called under their bars: without years where that is clear. */
export function monthsSpan({months, frame: {formats, words}}: ShownBridge): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const withYear = months.length > 12;
  return words.fromTo(formats.month(first.start, withYear), formats.month(last.start, withYear));
}

export function footOf(shown: ShownBridge): View['foot'] {
  const {outcome, frame} = shown;
  const {formats, words} = frame;
  const {total, currency, made} = outcome;
  const {accounts} = total.closing;
  const {dated} = made.options as {dated: 'snapshot' | 'day'};
  const isLong = (made.options['months'] as number) > 1;
  return [
    html`<strong>${words.foot.atClosing(accounts, formats.count(accounts))}</strong>`,
    words.fromTo(formats.date(total.start), formats.date(total.end)),
    ...(currency === null ? [] : [words.foot.currency(currency)]),
    words.foot.dated[dated],
    ...(isLong && total.nrr !== null ? [words.foot.ratesOfAll] : []),
    ...('kind' in outcome.months ? [words.foot.hiddenMonths(formats.count(made.scope.minimumGroup))] : []),
  ];
}

/** A row a month, all of them, and how many each step is of. */
export function numbersOf(shown: ShownBridge): NumbersTable {
  const {outcome, frame, months, steps, money, change} = shown;
  const {formats, words} = frame;
  const {total} = outcome;
  const row = (name: string, own: BridgeRow): string[] => [
    name,
    ...steps.map(({id, look}) => (look === 'total' ? money : change)(amountOf(id, own))),
    change(own.netNew),
    ...rateIds.map((id) => rateOf(id, own, shown) ?? words.noRate[id]),
  ];
  const all = months.length === 1 ? [] : [row(words.table.all, total)];
  return {
    caption: words.table.caption,
    columns: [
      words.table.month,
      ...steps.map(({id}) => words.inFull(id, null)),
      words.table.netNew,
      ...rateIds.map((id) => words.rates[id]),
    ],
    rows: [
      ...months.map((own) => row(formats.month(own.start), own)),
      ...all,
      [words.table.number, ...steps.map(({accounts}) => formats.count(accounts)), ...Array<string>(4).fill('')],
    ],
  };
}
