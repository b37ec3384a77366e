import type {Json, Made, Outcome} from '../metrics/kernel/outcome.js';
import type {Members} from '../metrics/kernel/members.js';
import type {DataQuality} from '../metrics/table/quality.js';
import type {Progress} from './measure-controller.js';

/** A widget shows a new outcome. */
export class ReadyEvent extends CustomEvent<{readonly outcome: Made<Outcome>}> {
  static readonly type = 'kw-ready';
  constructor(outcome: Made<Outcome>) {
    super(ReadyEvent.type, {bubbles: true, composed: true, detail: {outcome}});
  }
}

/** A widget could not get or read its data, or is set up wrongly. */
export class ErrorEvent extends CustomEvent<{readonly error: Error}> {
  static readonly type = 'kw-error';
  constructor(error: Error) {
    super(ErrorEvent.type, {bubbles: true, composed: true, detail: {error}});
  }
}

/** Some of the data could not be read; what could is shown. */
export class DataIssueEvent extends CustomEvent<{readonly quality: Readonly<Record<string, DataQuality>>}> {
  static readonly type = 'kw-data-issue';
  constructor(quality: Readonly<Record<string, DataQuality>>) {
    super(DataIssueEvent.type, {bubbles: true, composed: true, detail: {quality}});
  }
}

/** A widget reads its data, and is not done yet: at most ten times a second. */
export class ProgressEvent extends CustomEvent<Progress> {
  static readonly type = 'kw-progress';
  constructor(progress: Progress) {
    super(ProgressEvent.type, {bubbles: true, composed: true, detail: progress});
  }
}

/** What was picked of a widget. */
export interface Selection {
  /** Id of the metric. */
  readonly metric: string;
  /** Which part of the outcome, as the metric names its parts. */
  readonly part: Json;
  /** The same in the reader's words. */
  readonly label: string;
  /**
   * Who is behind it: looked up in the rows when it is asked for. Null where the rows do not say, or an engine keeps
   * them.
   */
  readonly members: () => Promise<Members | null>;
}

/**
 * Somebody has picked a part of a widget: a bar, a band, a cell, a row. Cancel it to show who is behind it yourself;
 * otherwise the widget does.
 */
export class SelectEvent extends CustomEvent<Selection> {
  static readonly type = 'kw-select';
  constructor(selection: Selection) {
    super(SelectEvent.type, {bubbles: true, composed: true, cancelable: true, detail: selection});
  }
}

/** Something that is worth acting on. */
export interface Signal {
  /** Id of the metric. */
  readonly metric: string;
  /** Which rule of the metric found it. */
  readonly rule: string;
  /** Id of the account, and what people call it. */
  readonly account: string;
  readonly name: string;
  readonly severity: 'risk' | 'watch';
  /** Why, what that rests on, and what to do, as sentences in the reader's language. */
  readonly reason: string;
  readonly evidence: string;
  readonly nextStep: {readonly code: string; readonly text: string};
  /** All numbers behind it, as the metric names them: plain JSON. */
  readonly numbers: Readonly<Record<string, unknown>>;
  /** The moment up to which data counted, in epoch ms. */
  readonly asOf: number;
}

/**
 * A signal that was not there the last time: one event each. When data come first all signals are new; later those that
 * the data before did not raise. For the host to make a task of it, or to tell somebody.
 */
export class SignalEvent extends CustomEvent<Signal> {
  static readonly type = 'kw-signal';
  constructor(signal: Signal) {
    super(SignalEvent.type, {bubbles: true, composed: true, detail: signal});
  }
}

declare global {
  interface HTMLElementEventMap {
    'kw-select': SelectEvent;
    'kw-signal': SignalEvent;
    'kw-ready': ReadyEvent;
    'kw-error': ErrorEvent;
    'kw-data-issue': DataIssueEvent;
    'kw-progress': ProgressEvent;
  }
}
