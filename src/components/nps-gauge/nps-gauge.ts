import {html, nothing, svg, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {bandOf, type Band} from '../../metrics/kernel/rating.js';
import {nps} from '../../metrics/voice/nps.js';
import {bandsOf} from './bands.js';
import {layoutGauge, type Answers, type Dial, type Kind} from './nps-gauge.layout.js';
import {styles} from './nps-gauge.styles.js';
import {english, type GaugeWords} from './nps-gauge.words.js';

type Options = Unset<GivenOptions<typeof nps>>;
type Shown = Frame<GaugeWords>;

/** Intervals wider than this say little: the sentence says so first. */
const WIDE_INTERVAL = 50;

/**
 * Net Promoter Score on a dial from -100 to 100 with its interval, and the answers from 0 to 10 below it.
 *
 * @element nps-gauge
 * @summary Net Promoter Score with its interval and the answers behind it.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart takeaway - the sentence
 * @csspart graphic - dial and answers
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart foot - n, what was left out, as-of
 * @csspart definition - how the number was made, when that is asked for
 * @cssprop --nps-gauge-color - colour of the arc and its interval
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 */
export class NpsGauge extends MetricElement<typeof nps, GaugeWords> {
  static override readonly tag = 'nps-gauge';
  static override styles = [MetricElement.styles, styles];

  /** What counts as one: respondent, account or revenue. */
  @property({attribute: 'roll-up'}) rollUp: Options['rollUp'] = null;
  /** Which answers: all, or the latest of each respondent. */
  @property() answers: Options['answers'] = null;
  /** Method of the interval: score, adjusted-wald, wald or bootstrap. */
  @property() interval: Options['interval'] = null;
  /** Named parts of the scale, each from its lower border: `needs work, good 0, great 30, excellent 70`. */
  @property() bands: string | readonly Band[] | null = null;

  protected override readonly metric = nps;
  protected override readonly words = english;
  protected override readonly usage = '<nps-gauge src="/responses.csv">\n</nps-gauge>';

  #bands: readonly Band[] = [];

  protected override options(): Options {
    this.#bands = bandsOf(this.bands ?? '');
    return {rollUp: this.rollUp, answers: this.answers, interval: this.interval};
  }

  protected override view(outcome: Value<typeof nps>, frame: Shown): View {
    const {formats, words} = frame;
    const layout = layoutGauge(
      {
        value: outcome.value,
        lower: outcome.interval?.lower ?? null,
        upper: outcome.interval?.upper ?? null,
        counts: outcome.distribution.counts,
        bands: this.#bands,
      },
      {
        ...frame,
        count: formats.count,
        points: (value) => formats.decimal(value, 0),
        names: words,
      },
    );
    return {
      takeaway: this.#takeaway(outcome, frame),
      graphic: html`
        <div class=${layout.wide ? 'parts wide' : 'parts'}>
          ${this.#dial(layout.dial, outcome, frame)}${this.#answers(layout.answers, outcome, frame)}
        </div>
      `,
      numbers: () => numbersOf(outcome, frame),
      foot: this.#foot(outcome, frame),
    };
  }

  #takeaway(
    {value, interval, distribution: {responses, promoters, detractors}}: Value<typeof nps>,
    frame: Shown,
  ): TemplateResult {
    const {formats, words} = frame;
    const because = words.because(formats.percent(promoters / responses), formats.percent(detractors / responses));
    const range =
      interval && words.interval(words.range(formats.signed(interval.lower), formats.signed(interval.upper)));
    const unsure = interval === null || interval.upper - interval.lower > WIDE_INTERVAL;
    return html`<strong>${formats.signed(value)}</strong> ${range}${this.#place(value, interval, words)}: ${because}.
      ${unsure ? words.tooFew(responses, formats.count(responses)) : nothing}`;
  }

  /** The band of the value; both, where the interval crosses a border. */
  #place(value: number, interval: Value<typeof nps>['interval'], words: GaugeWords): string {
    if (this.#bands.length === 0) return '';
    const [first, last] = [
      bandOf(interval?.lower ?? value, this.#bands),
      bandOf(interval?.upper ?? value, this.#bands),
    ];
    return `, ${first === last ? words.inBand(first) : words.betweenBands(first, last)}`;
  }

  #dial(dial: Dial, {value, interval, distribution}: Value<typeof nps>, {formats, words}: Shown): TemplateResult {
    const {responses, promoters, detractors} = distribution;
    const spoken = words.spoken(
      formats.signed(value),
      words.responses(responses, formats.count(responses)),
      formats.percent(promoters / responses),
      formats.percent(detractors / responses),
    );
    return html`
      <div
        role="meter"
        aria-labelledby="title"
        aria-valuemin="-100"
        aria-valuemax="100"
        aria-valuenow=${Math.round(value)}
        aria-valuetext=${spoken}
      >
        <svg width=${dial.width} height=${dial.height} aria-hidden="true">
          <g transform="translate(${dial.cx} ${dial.cy})">
            ${dial.track.map((path) => svg`<path class="track" d=${path}></path>`)}
            ${dial.interval === null ? nothing : svg`<path class="around" d=${dial.interval}></path>`}
            <path class="arc" d=${dial.value}></path>
          </g>
          ${['needle needle-halo', 'needle'].map(
            (name) =>
              svg`<line class=${name} x1=${dial.needle.x1} y1=${dial.needle.y1} x2=${dial.needle.x2} y2=${dial.needle.y2}></line>`,
          )}
          ${dial.scale.map((label) => svg`<text class="muted" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`)}
          ${dial.bands.map(
            (band) =>
              svg`<text class="band ${band.holds}" x=${band.x} y=${band.y} text-anchor=${band.anchor}>${band.text}</text>`,
          )}
          <text class=${dial.small ? 'number small' : 'number'} x=${dial.cx} y=${dial.numberY} text-anchor="middle">
            ${formats.signed(value)}
          </text>
          ${
            interval === null
              ? nothing
              : svg`<text class="limits" x=${dial.cx} y=${dial.numberY + (dial.small ? 20 : 24)} text-anchor="middle">
                  ${words.range(formats.decimal(interval.lower, 0), formats.decimal(interval.upper, 0))}
                </text>`
          }
        </svg>
      </div>
    `;
  }

  #answers(answers: Answers, {distribution}: Value<typeof nps>, {formats}: Shown): TemplateResult {
    const share = (kind: Kind): string => formats.percent(distribution[kind] / distribution.responses);
    return html`
      <svg width=${answers.width} height=${answers.height} aria-hidden="true">
        ${answers.bars.map(
          (bar) => svg`
            <rect class="bar ${bar.kind}" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} rx="2"></rect>
            <text class="muted" x=${bar.x + bar.width / 2} y=${answers.baseline + 16} text-anchor="middle">${bar.score}</text>
            ${
              bar.label === null
                ? nothing
                : svg`<text class="muted" x=${bar.x + bar.width / 2} y=${bar.y - 5} text-anchor="middle">${bar.label}</text>`
            }
          `,
        )}
        ${answers.groups.map(
          (group) => svg`
            <line class="rule ${group.kind}" x1=${group.x1 + 1.5} x2=${group.x2 - 1.5} y1=${answers.baseline + 25} y2=${answers.baseline + 25}></line>
            <text class="group" x=${group.x} y=${group.y} text-anchor=${group.anchor}>${group.text}</text>
            <text class="muted" x=${group.x} y=${group.y + 15} text-anchor=${group.anchor}>${share(group.kind)}</text>
          `,
        )}
      </svg>
    `;
  }

  #foot({n, interval, distribution, made}: Value<typeof nps>, {formats, words}: Shown): View['foot'] {
    const {responses, invalid} = distribution;
    const answers = html`<strong>${words.responses(responses, formats.count(responses))}</strong>`;
    return [
      answers,
      ...(made.options['rollUp'] === 'respondent' ? [] : [words.accounts(n, formats.count(n))]),
      ...(interval ? [words.level(formats.percent(interval.level))] : []),
      ...(invalid > 0 ? [words.invalid(invalid, formats.count(invalid))] : []),
    ];
  }
}

function numbersOf({value, interval, distribution}: Value<typeof nps>, {formats, words}: Shown): NumbersTable {
  const {counts, responses} = distribution;
  const row = (name: string, count: number): string[] => [
    name,
    formats.count(count),
    formats.percent(count / responses),
  ];
  const range = interval ? words.range(formats.signed(interval.lower), formats.signed(interval.upper)) : '';
  return {
    caption: words.caption,
    columns: [words.answer, words.number, words.share],
    rows: [
      ...counts.map((count, score) => row(formats.count(score), count)),
      row(words.detractors, distribution.detractors),
      row(words.passives, distribution.passives),
      row(words.promoters, distribution.promoters),
      [words.score, formats.signed(value), range],
    ],
  };
}
