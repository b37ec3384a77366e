import type {Json, Made, Outcome} from '../metrics/kernel/outcome.js';
import type {Members} from '../metrics/kernel/members.js';
import type {DataQuality} from '../metrics/table/quality.js';

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

declare global {
  interface HTMLElementEventMap {
    'kw-select': SelectEvent;
    'kw-ready': ReadyEvent;
    'kw-error': ErrorEvent;
    'kw-data-issue': DataIssueEvent;
  }
}
