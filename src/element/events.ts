import type {Made, Outcome} from '../metrics/kernel/outcome.js';
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

declare global {
  interface HTMLElementEventMap {
    'kw-ready': ReadyEvent;
    'kw-error': ErrorEvent;
    'kw-data-issue': DataIssueEvent;
  }
}
