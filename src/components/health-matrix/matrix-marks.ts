import type {Mark, Marks, Tip} from '../../element/marks/marks.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import {dayOf} from './account-panel.js';
import {columnsOf, indexOf, isComponent} from './columns.js';
import {standingOf} from './lifts.js';
import {headingId, markOf, whyId} from './mark-ids.js';
import {changeText} from './matrix-rows.js';
import type {ColumnId} from './row-order.js';
import type {Shown} from './shown.js';

/** What happens where a mark is picked. */
export interface MarkActions {
  readonly isOpen: (account: AccountHealth) => boolean;
  readonly toggle: (account: AccountHealth) => void;
  readonly sortBy: (column: ColumnId) => void;
}

/** The ids of all marks: the headings, then the cells of each account, and what is opened below it. */
export function markRows(
  {layout, row}: Shown,
  accounts: readonly AccountHealth[],
  isOpen: (account: AccountHealth) => boolean,
): Marks['rows'] {
  const rows: (readonly string[])[] = [columnsOf(layout).map(headingId)];
  for (const account of accounts) {
    rows.push(row(account).marks);
    if (isOpen(account)) rows.push([whyId(account.account)]);
  }
  return rows;
}

/** What marks say, and what picking them means: a heading sorts, a cell opens and closes its account. */
export function matrixMarks(shown: Shown, rows: Marks['rows'], actions: MarkActions): Marks {
  const byId = new Map<string, AccountHealth>();
  const find = (id: string): AccountHealth | undefined => {
    if (byId.size === 0) for (const account of shown.outcome.accounts) byId.set(account.account, account);
    return byId.get(id);
  };
  return {
    rows,
    tips: 'below',
    describe(id): Mark | null {
      const mark = markOf(id);
      if (mark.kind === 'heading') {
        const {column} = mark;
        if (column === 'band') return null;
        return {tip: headingTip(column, shown), pick: null, act: () => actions.sortBy(column)};
      }
      const account = find(mark.account);
      if (account === undefined || mark.kind === 'why') return null;
      const tip = cellTip(mark.column, account, shown);
      const toggle = (): void => actions.toggle(account);
      if (actions.isOpen(account)) return {tip, pick: null, act: toggle};
      const part = {account: account.account};
      const members = {by: 'account', ids: [account.account]};
      return {tip, pick: {label: account.name, part, members, open: toggle}};
    },
  };
}

/** How a component is measured. */
function headingTip(column: ColumnId, {outcome, words: {tip}, formats, layout}: Shown): Tip | null {
  if (!isComponent(column)) return null;
  const index = indexOf(column);
  const component = outcome.components[index];
  if (component === undefined) return null;
  const {label, measure, worst, best, windowDays} = component;
  const write = (value: number): string =>
    measure === 'usage-trend' || measure === 'active-users-per-seat'
      ? formats.percent(value)
      : formats.decimal(value, 2);
  return {
    title: label,
    rows: [
      {label: tip.weight, value: layout.components[index]?.weight ?? ''},
      {label: tip.worstAt, value: write(worst)},
      {label: tip.bestAt, value: write(best)},
    ],
    ...(measure !== 'given' && measure !== 'pulse' && {foot: tip.over(windowDays, formats.count(windowDays))}),
  };
}

function cellTip(column: ColumnId, account: AccountHealth, shown: Shown): Tip | null {
  switch (column) {
    case 'name':
    case 'revenue':
    case 'band':
      return null;
    case 'score':
      return scoreTip(account, shown);
    case 'pulse':
      return pulseTip(account, shown);
    case 'trend':
      return trendTip(account, shown);
    default:
      return componentTip(account, indexOf(column), shown);
  }
}

function scoreTip(account: AccountHealth, {words, formats, row}: Shown): Tip | null {
  const {score, partly} = row(account);
  if (score === null || account.band === null) return null;
  return {
    title: account.name,
    rows: [
      {label: words.score, value: score},
      {label: words.band, value: words.bands[account.band]},
      ...(partly ? [{label: words.tip.known, value: formats.percent(account.coverage)}] : []),
    ],
  };
}

function pulseTip({name, pulse}: AccountHealth, {words, formats}: Shown): Tip | null {
  if (pulse === null) return null;
  const value = pulse.rating === null ? formats.decimal(pulse.score ?? 0, 0) : words.bands[pulse.rating];
  return {
    title: name,
    rows: [
      {label: words.pulse, value},
      {label: words.tip.setOn, value: dayOf(pulse.on, formats)},
    ],
  };
}

function trendTip(account: AccountHealth, {trends, words, formats, numbers, trendDays}: Shown): Tip | null {
  const trend = trends?.of.get(account.account);
  if (account.score === null || trend?.then?.score == null || trend.change === null) return null;
  return {
    title: account.name,
    rows: [
      {label: words.tip.ago(trendDays, formats.count(trendDays)), value: numbers.decimal(trend.then.score, 0)},
      {label: words.score, value: numbers.decimal(account.score, 0), note: changeText(trend.change, numbers)},
    ],
  };
}

function componentTip(account: AccountHealth, index: number, shown: Shown): Tip | null {
  const {outcome, words, formats, numbers, trends, trendDays} = shown;
  const component = outcome.components[index];
  const part = account.components[index];
  if (component === undefined || part === undefined) return null;
  const title = words.tip.title(account.name, component.label);
  const {score, weight, lost, gap} = part;
  if (score === null) return {title, rows: [], foot: words.gaps[gap ?? 'missing']};
  const then = trends?.of.get(account.account)?.then?.components[index]?.score ?? null;
  const points = Math.round(lost ?? 0);
  const sentence = standingOf(account, component, index, outcome.rules, formats, words)?.sentence ?? null;
  return {
    title,
    rows: [
      {label: words.score, value: numbers.decimal(score, 0)},
      ...(then === null
        ? []
        : [{label: words.tip.ago(trendDays, formats.count(trendDays)), value: numbers.decimal(then, 0)}]),
      {label: words.tip.countsFor, value: formats.percent(weight)},
      ...(points > 0 ? [{label: words.tip.costs, value: words.tip.points(points, formats.count(points))}] : []),
    ],
    ...(sentence !== null && {foot: sentence}),
  };
}
