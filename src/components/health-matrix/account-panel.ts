import {html, nothing, svg, type TemplateResult} from 'lit';
import {rich} from '../../element/rich.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import type {Gap} from '../../metrics/health/account-values.js';
import {mostMoved} from './account-trends.js';
import {layoutHistory} from './history.layout.js';
import {standingsOf, type Standing} from './lifts.js';
import {changeText} from './matrix-rows.js';
import type {Shown} from './shown.js';
import {sign} from './signs.js';

const gapKinds: readonly Gap[] = ['missing', 'incomplete', 'suppressed'];

/** Beside the sentences where the width is at least this, in CSS px; below them where it is less. */
const TWO_COLUMNS = 640;
const ASIDE = 240;
/** Padding of the panel, on both sides, and how far it stands in where it is wide. */
const PADDING = 24;
const INDENT = 18;

/** What is opened below an account: what would lift its score, how it came about, and what a person thinks of it. */
export function accountPanel(account: AccountHealth, shown: Shown, width: number): TemplateResult {
  const inner = width - PADDING - (shown.layout.form === 'wide' ? INDENT : 0);
  const past = history(account, shown, width >= TWO_COLUMNS ? ASIDE : inner);
  const isBeside = past !== nothing && width >= TWO_COLUMNS;
  return html`<div class=${isBeside ? 'why beside' : 'why'} part="why">
    <div>
      ${account.score === null ? noScore(account, shown) : standings(account, shown)}${unknowns(account, shown)}
    </div>
    <div class="aside">
      ${past} ${shown.hasPulse ? html`<p class="pulse-note">${pulseNote(account, shown)}</p>` : nothing}
      ${facts(account, shown)}
    </div>
  </div>`;
}

function standings(account: AccountHealth, {outcome, words, formats, numbers}: Shown): TemplateResult {
  const {components, lifted} = standingsOf(account, outcome, formats, words);
  const {why, bands} = words;
  const score = formats.decimal(account.score ?? 0, 0);
  const item = ({label, score: own, lift, sentence}: Standing): TemplateResult => {
    const to = lift && numbers.decimal(lift.to, 0);
    return html`<li>
      <span class="gain"
        >${lift && lift.gain >= 0.05 ? formats.signed(lift.gain, lift.gain < 1 ? 1 : 0) : nothing}</span
      >
      <span>${rich(why.component(label, numbers.decimal(own, 0), to, sentence))}</span>
    </li>`;
  };
  return html`
    <p class="lead">
      ${
        lifted === null
          ? why.nothingToLift
          : why.lift(score, formats.decimal(lifted.score, 0), lifted.band === account.band ? null : bands[lifted.band])
      }
    </p>
    <ul role="list">
      ${components.map(item)}
    </ul>
  `;
}

function noScore({coverage}: AccountHealth, {outcome: {rules}, words: {why}, formats}: Shown): TemplateResult {
  const isCovered = coverage > 0 && rules.missing === 'require';
  return html`<p>
    ${isCovered ? why.tooLittleKnown(formats.percent(coverage), formats.percent(rules.minCoverage)) : why.nothingKnown}
  </p>`;
}

function unknowns(account: AccountHealth, {outcome, words, formats}: Shown): TemplateResult[] {
  const list = new Intl.ListFormat(formats.locale);
  const missing = account.score === null ? null : outcome.rules.missing;
  return gapKinds.flatMap((gap) => {
    const labels = outcome.components.filter((_, i) => account.components[i]?.gap === gap).map(({label}) => label);
    if (labels.length === 0) return [];
    return [html`<p class="unknown">${words.why.unknown(list.format(labels), labels.length, gap, missing)}</p>`];
  });
}

function history(account: AccountHealth, shown: Shown, width: number): TemplateResult | typeof nothing {
  const {trends, trendDays, words, formats, numbers, measureText, outcome} = shown;
  const trend = trends?.of.get(account.account);
  const known = trend?.scores.filter((score) => score !== null) ?? [];
  if (!trends || !trend || known.length < 2) return nothing;
  const {why, bands} = words;
  const {amberFrom, greenFrom} = outcome.rules;
  const layout = layoutHistory(trend.scores, {
    width,
    moments: trends.moments,
    borders: [
      {from: amberFrom, label: bands.amber},
      {from: greenFrom, label: bands.green},
    ],
    measureText,
    decimal: numbers.decimal,
    day: formats.day,
  });
  const text = (value: number): string => numbers.decimal(value, 0);
  const first = trend.scores.findIndex((score) => score !== null);
  const spoken = why.historySpoken({
    then: text(known[0] ?? 0),
    thenDay: formats.day(trends.moments[first] ?? 0),
    now: text(known.at(-1) ?? 0),
    nowDay: formats.day(trends.moments[trend.scores.findLastIndex((score) => score !== null)] ?? 0),
    lowest: text(Math.min(...known)),
    highest: text(Math.max(...known)),
  });
  const moved = trend.then && trend.change !== 0 ? mostMoved(account, trend.then) : null;
  const label = moved ? (outcome.components[moved.index]?.label ?? '') : '';
  return html`
    <p class="lead">
      ${why.history(trendDays, formats.count(trendDays))}
      ${trend.change === null ? nothing : html`<span class="points">${changeText(trend.change, numbers)}</span>`}
    </p>
    <svg class="history" width=${layout.width} height=${layout.height} role="img" aria-label=${spoken}>
      ${layout.borders.map(
        ({y, label: {x, y: baseline, text: name}}) => svg`
          <line class="guide" x1=${layout.plot.left} x2=${layout.plot.right} y1=${y} y2=${y}></line>
          <text class="muted" x=${x} y=${baseline}>${name}</text>
        `,
      )}
      <line
        class="baseline"
        x1=${layout.plot.left}
        x2=${layout.plot.right}
        y1=${layout.plot.bottom}
        y2=${layout.plot.bottom}
      ></line>
      <path class="line" d=${layout.path}></path>
      ${layout.end === null ? nothing : svg`<circle cx=${layout.end.x} cy=${layout.end.y} r="3"></circle>`}
      ${layout.values.map(({x, y, text: value, anchor}) => svg`<text class="halo" x=${x} y=${y} text-anchor=${anchor}>${value}</text>`)}
      ${layout.days.map(({x, y, text: day, anchor}) => svg`<text class="muted" x=${x} y=${y} text-anchor=${anchor}>${day}</text>`)}
    </svg>
    ${moved === null ? nothing : html`<p>${why.moved(label, text(moved.then), text(moved.now))}</p>`}
  `;
}

function pulseNote({pulse, band}: AccountHealth, {outcome, words, formats}: Shown): TemplateResult {
  const {why, bands} = words;
  if (pulse === null) {
    const days = outcome.pulseMaxAgeDays;
    return rich(why.noPulse(days, formats.count(days)));
  }
  const {rating, score, on} = pulse;
  const name = rating === null ? formats.decimal(score ?? 0, 0) : bands[rating];
  const differs = rating !== null && band !== null && rating !== band;
  return html`${rating === null ? nothing : sign(rating, 'hand')}${rich(why.pulse(name, dayOf(on, formats), differs ? bands[band] : null))}`;
}

/** @param on `YYYY-MM-DD` */
export function dayOf(on: string, formats: Shown['formats']): string {
  return formats.date(Date.parse(on) / 86_400_000);
}

function facts({mrr, seats}: AccountHealth, {words: {why}, formats, numbers}: Shown): TemplateResult | typeof nothing {
  const known = [
    ...(mrr === null ? [] : [why.revenue(numbers.money(mrr))]),
    ...(seats === null ? [] : [why.seats(seats, formats.count(seats))]),
  ];
  return known.length === 0 ? nothing : html`<p class="facts">${known.join(' · ')}</p>`;
}
