/** Stable names of the ways to set something up wrongly; each has an entry in the documentation of errors. */
export type SetupErrorCode =
  'bad-attribute' | 'bad-option' | 'bad-scope' | 'nothing-shown' | 'unknown-group' | 'unknown-id';

/** A metric or a widget was asked for something that it cannot be asked: `[who] where: expected …, got …`. */
export class SetupError extends RangeError {
  override readonly name = 'SetupError';

  constructor(
    readonly code: SetupErrorCode,
    message: string,
  ) {
    super(message);
  }
}
