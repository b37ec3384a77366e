/** Stable names of what can go wrong with data; each has an entry in the documentation of errors. */
export type DataErrorCode =
  | 'bad-url'
  | 'origin-not-allowed'
  | 'network'
  | 'timeout'
  | 'unauthorized'
  | 'not-found'
  | 'rejected'
  | 'server'
  | 'too-large'
  | 'unknown-format'
  | 'unreadable'
  | 'wrong-columns'
  | 'bad-option'
  | 'worker';

/**
 * A failure to get or read data: `[who] where: expected …, got …`. Its text is made here alone: it holds no token and
 * nothing that a server said.
 */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly code: DataErrorCode;

  constructor(code: DataErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
