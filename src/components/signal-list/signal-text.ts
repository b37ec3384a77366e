import type {ShownShare} from '../../metrics/adoption/shown-share.js';
import type {EarlySignal, RenewalAtRisk, TicketWaiting} from '../../metrics/health/signal.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import type {ShownSignals} from './shown-signals.js';
import type {Amount, Rate, SignalWords, Span} from './signal-list.words.js';

/** What is said of one signal. */
export interface SignalText {
  readonly reason: string;
  readonly evidence: string;
  readonly nextStep: string;
  /** Over how long, or how soon. */
  readonly when: string;
  /** `null` where it is not known. */
  readonly revenue: string | null;
}

/** Waits of so many hours and more are told in days. */
const LONG = 72;

export function amount(n: number, {count}: Pick<Formats, 'count'>): Amount {
  return {n, text: count(n)};
}

export function textOf(signal: EarlySignal, shown: Pick<ShownSignals, 'outcome' | 'frame'>): SignalText {
  const {formats} = shown.frame;
  return {...partsOf(signal, shown), revenue: signal.mrr === null ? null : formats.money(signal.mrr)};
}

function partsOf(
  signal: EarlySignal,
  {outcome, frame: {formats, words}}: Pick<ShownSignals, 'outcome' | 'frame'>,
): Omit<SignalText, 'revenue'> {
  const some = (n: number): Amount => amount(n, formats);
  const {reasons, evidence, steps} = words;
  switch (signal.rule) {
    case 'usage-drop': {
      const {before, now, ratio, interval, p, tested, weeks} = signal;
      const span = some(weeks.length / 2);
      return {
        reason: reasons[signal.rule]({
          drop: formats.percent(1 - ratio),
          weeks: span,
          before: formats.count(before),
          now: formats.count(now),
        }),
        evidence: evidence[signal.rule]({
          ...rateOf(ratio, interval, formats),
          p: formats.probability(p).replace(' ', '\u00a0'),
          tested: some(tested),
        }),
        nextStep: steps[signal.nextStep](''),
        when: words.span({...span, unit: 'week'}),
      };
    }
    case 'health-drop': {
      const {now, before, days, bandNow, components, most} = signal;
      // As the rounded scores differ, so that they can be checked.
      const points = Math.round(before) - Math.round(now);
      return {
        reason: reasons[signal.rule]({
          points: some(points),
          days: some(days),
          before: formats.count(Math.round(before)),
          now: formats.count(Math.round(now)),
          low: bandNow === 'red',
        }),
        evidence: evidence[signal.rule]({
          component: most.label,
          before: formats.count(Math.round(most.before)),
          now: formats.count(Math.round(most.now)),
          components: some(components),
        }),
        nextStep: steps[signal.nextStep](most.label),
        when: words.span({...some(days), unit: 'day'}),
      };
    }
    case 'renewal-at-risk':
      return renewalText(signal, formats, words);
    case 'ticket-waiting':
      return ticketText(signal, outcome.made.options['clock'] === 'calendar', formats, words);
  }
}

function renewalText(signal: RenewalAtRisk, formats: Formats, words: SignalWords): Omit<SignalText, 'revenue'> {
  const some = (n: number): Amount => amount(n, formats);
  const {rule, contracts, due, daysLeft, risks, touchDays, closed, renewed, nextStep} = signal;
  const date = formats.date(due);
  const days = some(daysLeft);
  return {
    reason: words.reasons[rule]({contracts: some(contracts), date, days, risks, touchDays: some(touchDays)}),
    evidence: words.evidence[rule](some(closed), shareText(renewed, formats)),
    nextStep: words.steps[nextStep](date),
    when: words.dueIn(days),
  };
}

function ticketText(
  signal: TicketWaiting,
  allHours: boolean,
  formats: Formats,
  words: SignalWords,
): Omit<SignalText, 'revenue'> {
  const some = (n: number): Amount => amount(n, formats);
  const {rule, waiting, hours, targetHours, tickets, ticketDays, answered, nextStep} = signal;
  // Hours in which support is open do not add up to days.
  const longest: Span =
    allHours && hours >= LONG
      ? {...some(Math.floor(hours / 24)), unit: 'day'}
      : {...some(Math.floor(hours)), unit: 'hour'};
  const target = {n: targetHours, text: formats.decimal(targetHours)};
  return {
    reason: words.reasons[rule]({tickets: some(waiting), longest, target}),
    evidence: words.evidence[rule](some(tickets), some(ticketDays), shareText(answered, formats)),
    nextStep: words.steps[nextStep](''),
    when: words.span(longest),
  };
}

function shareText(share: ShownShare | null, formats: Formats): Rate | null {
  return share && rateOf(share.share, share.interval, formats);
}

function rateOf(share: number, interval: Interval | null, {percent}: Formats): Rate {
  return {share: percent(share), lower: percent(interval?.lower ?? share), upper: percent(interval?.upper ?? share)};
}
