import {DataError, type DataErrorCode} from '../data-adapters/kernel/data-error.js';
import {SetupError, type SetupErrorCode} from '../metrics/kernel/setup-error.js';

/** An error on its way from the page to the worker or back: what messages make of errors has neither class nor code. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
}

export function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return {name: 'Error', message: String(cause), code: undefined};
  return {name: cause.name, message: cause.message, code: (cause as Partial<DataError>).code};
}

export function errorOf({name, message, code}: Failure): Error {
  if (name === 'DataError') return new DataError(code as DataErrorCode, message);
  if (name === 'SetupError') return new SetupError(code as SetupErrorCode, message);
  return new Error(message);
}
