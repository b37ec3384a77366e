import {html, type TemplateResult} from 'lit';
import type {NumbersTable} from '../../element/numbers-table.js';
import {rich} from '../../element/rich.js';
import type {View} from '../../element/view.js';
import type {RuleState} from '../../metrics/health/early-signals.js';
import type {EarlySignal} from '../../metrics/health/signal.js';
import type {ShownSignals} from './shown-signals.js';
import {amount, textOf} from './signal-text.js';

/** More rows are not laid out as a table: the file has all. */
const MOST_ROWS = 200;

/** How many accounts have a signal and what they pay; without any, that they were looked at. */
export function takeawayOf({outcome, frame}: ShownSignals): TemplateResult {
  const {formats, words} = frame;
  const {flagged, judged, mrr, signals, rules} = outcome;
  const accounts = amount(judged, formats);
  if (flagged === 0) return rich(words.nothing(accounts, amount(judgedRules(rules), formats)));
  const urgent = new Set(signals.filter(({severity}) => severity === 'risk').map(({account}) => account));
  return rich(
    words.takeaway({
      flagged: amount(flagged, formats),
      judged: accounts,
      revenue: mrr === null || mrr.all <= 0 ? null : {flagged: formats.money(mrr.flagged), all: formats.money(mrr.all)},
      urgent: amount(urgent.size, formats),
    }),
  );
}

function judgedRules(rules: readonly RuleState[]): number {
  return rules.filter(({gap}) => gap === null).length;
}

/** What was judged, and what could not be. */
export function footOf({outcome, found, frame}: ShownSignals): View['foot'] {
  const {formats, words} = frame;
  const {judged, rules, flagged} = outcome;
  // Where there is no signal, what was judged is the drawing.
  const left =
    flagged === 0
      ? []
      : rules.flatMap(({rule, few, gap}) => [
          ...(gap === null ? [] : [words[gap === 'not-given' ? 'notGiven' : 'notEnough'][rule]]),
          ...(few > 0 ? [words.few[rule](amount(few, formats))] : []),
        ]);
  return [
    html`<strong>${words.judged(amount(judged, formats))}</strong>`,
    words.ruleCount(amount(judgedRules(rules), formats)),
    ...left,
    ...(found.length > MOST_ROWS ? [words.inFile(formats.count(found.length))] : []),
  ];
}

/** The signals that are found, a row each; what was judged where there is none. */
export function numbersOf(shown: ShownSignals): NumbersTable {
  return shown.outcome.flagged === 0 ? rulesTable(shown) : signalsTable(shown, shown.found.slice(0, MOST_ROWS));
}

/** All that are found. */
export function fileOf(shown: ShownSignals): NumbersTable {
  return shown.outcome.flagged === 0 ? rulesTable(shown) : signalsTable(shown, shown.found);
}

function signalsTable(shown: ShownSignals, signals: readonly EarlySignal[]): NumbersTable {
  const {words} = shown.frame;
  const {account, signal, severity, revenue, reason, evidence, nextStep} = words.columns;
  return {
    caption: words.caption,
    columns: [account, signal, severity, revenue, reason, evidence, nextStep],
    rows: signals.map((one) => {
      const text = textOf(one, shown);
      return [
        one.name,
        words.rules[one.rule],
        words.severities[one.severity],
        text.revenue ?? '–',
        text.reason,
        text.evidence,
        text.nextStep,
      ];
    }),
  };
}

function rulesTable({outcome, frame: {formats, words}}: ShownSignals): NumbersTable {
  return {
    caption: words.rulesCaption,
    columns: [words.rule, words.judgedHead, words.fewHead],
    rows: outcome.rules.map(({rule, judged, few}) => [words.rules[rule], formats.count(judged), formats.count(few)]),
  };
}
