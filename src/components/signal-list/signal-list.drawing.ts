import {html, nothing, type TemplateResult} from 'lit';
import {layoutSpark, sparkline} from '../../element/chart/spark.js';
import {chip} from '../../element/chip.js';
import {ratingShapes} from '../../element/rating-shapes.js';
import type {EarlySignal, SignalRule} from '../../metrics/health/signal.js';
import {keyOf, type ShownSignals} from './shown-signals.js';
import {amount, textOf} from './signal-text.js';

const SPARK = {width: 52, height: 20};

/** What readers do with the list. */
export interface ListActs {
  choose(rule: SignalRule | null): void;
  more(): void;
  fewer(): void;
}

/** The signals, with what chooses among them; where there is none, what was judged. */
export function listOf(shown: ShownSignals, limit: number, acts: ListActs): TemplateResult {
  const {outcome, seen, frame} = shown;
  if (outcome.flagged === 0) return judgedList(shown);
  return html`${chipsOf(shown, acts)}
    <ol class="signals" role="list" part="signals" aria-label=${frame.words.caption}>
      ${seen.map((signal) => rowOf(signal, shown))}
    </ol>
    ${moreLine(shown, limit, acts)}`;
}

/** Filters by rule, where more than one has found something. */
function chipsOf(
  {outcome, chosen, frame: {formats, words}}: ShownSignals,
  acts: ListActs,
): TemplateResult | typeof nothing {
  const found = outcome.rules.filter(({signals}) => signals > 0);
  if (found.length < 2) return nothing;
  const chipFor = (rule: SignalRule | null, label: string, count: number): TemplateResult =>
    chip({label, count: formats.count(count), pressed: chosen === rule}, () => {
      acts.choose(rule);
    });
  return html`<div class="chips" part="filters" role="group" aria-label=${words.filter}>
    ${chipFor(null, words.all, outcome.signals.length)}
    ${found.map(({rule, signals}) => chipFor(rule, words.rules[rule], signals))}
  </div>`;
}

function rowOf(signal: EarlySignal, shown: ShownSignals): TemplateResult {
  const {words} = shown.frame;
  const {reason, evidence, nextStep, when, revenue} = textOf(signal, shown);
  return html`<li>
    <div class="row" part="signal" role="button" data-mark=${keyOf(signal)}>
      <svg class="sign ${signal.severity}" width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">
        ${ratingShapes[signal.severity]}
      </svg>
      <span class="told">
        <span class="name">${signal.name}</span>
        <span class="meta">
          <span class="severity">${words.severities[signal.severity]}</span
          >${revenue === null ? nothing : html`&nbsp;· <span>${revenue}</span>`}&nbsp;· <span>${when}</span>
        </span>
      </span>
      ${trendOf(signal)}
      <span class="why">${reason}</span>
      <span class="evidence">${evidence}</span>
      <span class="step"><span class="next">${words.nextStep}</span> ${nextStep}</span>
    </div>
  </li>`;
}

/** How it came about, from zero on: as much less as it looks. A contract or a ticket has no such line. */
function trendOf(signal: EarlySignal): TemplateResult | typeof nothing {
  if (signal.rule === 'usage-drop') {
    const {weeks} = signal;
    return sparkline(layoutSpark(weeks, SPARK, [0, Math.max(1, ...weeks)]), SPARK);
  }
  if (signal.rule === 'health-drop') {
    return sparkline(layoutSpark([signal.before, signal.now], SPARK, [0, 100]), SPARK);
  }
  return nothing;
}

function moreLine({found, seen, frame: {formats, words}}: ShownSignals, limit: number, acts: ListActs) {
  if (found.length <= limit) return nothing;
  const more = Math.min(limit, found.length - seen.length);
  return html`<p class="more" part="more">
    <span>${words.shown(formats.count(seen.length), formats.count(found.length))}</span>
    ${
      more > 0
        ? html`<button type="button" @click=${acts.more}>${words.showMore(amount(more, formats))}</button>`
        : html`<button type="button" @click=${acts.fewer}>${words.showFewer}</button>`
    }
  </p>`;
}

/** Each rule with how many accounts it was judged for: nothing was found, which is not the same as nothing looked at. */
function judgedList({outcome, frame: {formats, words}}: ShownSignals): TemplateResult {
  return html`<ul class="judged" role="list" part="judged" aria-label=${words.rulesCaption}>
    ${outcome.rules.map(
      ({rule, judged, few, gap}) =>
        html`<li class=${gap === null ? 'looked' : 'open'}>
          <svg class="sign good" width="12" height="12" viewBox="0 0 10 10" aria-hidden="true">
            ${ratingShapes.good}
          </svg>
          <span class="name">${words.rules[rule]}</span>
          <span class="muted">
            ${
              gap === null
                ? words.noneIn(amount(judged, formats))
                : words[gap === 'not-given' ? 'notGiven' : 'notEnough'][rule]
            }${few > 0 ? html`&nbsp;· ${words.few[rule](amount(few, formats))}` : nothing}
          </span>
        </li>`,
    )}
  </ul>`;
}
